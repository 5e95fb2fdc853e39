"""The cues of a session as they are handed over: on which side, how loud, each once."""

from __future__ import annotations

import pytest

from glutetimer.app.audio_options import AudioOptions
from glutetimer.app.cue_scheduler import SIDE_PAN, CueScheduler
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from tests.app.test_session_runner import RecordingSink
from tests.session.examples import SHORT, a_session, block
from tests.session.spoken import voice


def placed(options: AudioOptions) -> tuple[Session, RecordingSink]:
    """Hand over the cues of a whole set on each side."""
    session = a_session(
        block("raise", sets=1, reps=12), options=SessionOptions(usual=SHORT, speech=voice(10))
    )
    sink = RecordingSink()
    scheduler = CueScheduler(session, sink, options, speed=1.0)
    session.start(0)
    for now in range(0, session.plan.total_ms, 1_000):
        session.advance(now)
        scheduler.place(now)
    return session, sink


@pytest.mark.parametrize("stereo", [True, False])
def test_a_cue_for_a_side_comes_from_there_if_that_is_asked_for(stereo: bool) -> None:  # noqa: FBT001 - a parameter
    _session, sink = placed(AudioOptions(stereo=stereo))
    pans = {cue.pan for cue in sink.cues}
    assert pans == ({-SIDE_PAN, 0.0, SIDE_PAN} if stereo else {0.0})
    assert {clip.pan for clip in sink.clips} <= pans


def test_tones_words_and_numbers_are_each_as_loud_as_asked_for() -> None:
    _session, sink = placed(AudioOptions(tones=0.1, voice=0.2, numbers=0.3))
    assert {cue.gain for cue in sink.cues} == {0.1}
    assert {clip.gain for clip in sink.clips if clip.clip[:-1].isdigit()} == {0.3}
    assert {clip.gain for clip in sink.clips if not clip.clip[:-1].isdigit()} == {0.2}


def test_every_cue_is_handed_over_once() -> None:
    _session, sink = placed(AudioOptions())
    for names in (
        [(cue.at_ms, cue.tone) for cue in sink.cues],
        [(clip.at_ms, clip.clip) for clip in sink.clips],
    ):
        assert len(set(names)) == len(names)
