"""One key says and shows again how the exercise goes, where there is room for it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from glutetimer.app.actions import Action
from glutetimer.app.live_session import LiveSession
from glutetimer.app.session_planner import practice
from glutetimer.app.session_runner import SessionRunner
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.host.voice_pack import load_voice_pack
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.feedback import feedback_line
from glutetimer.session.compile import compile_programme
from glutetimer.session.instructions import gap_ms
from glutetimer.session.placing import GAP_MS
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.speech_options import SpeechOptions
from tests.app.test_session_runner import Page, RecordingSink, run_for

CATALOGUE = load_catalogue(assets_dir())
LENGTHS = load_voice_pack(assets_dir() / "voice" / "en").lengths
MOVEMENT = (
    "Push your hips up until shoulders, hips and knees are in line, stay two seconds, lower slowly."
)


class Notes:
    """Takes no note."""

    def annotate(self, effort: int | None = None, note: str | None = None) -> None:
        """Leave it."""


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def practising(
    clock: FakeClock, name: str, lengths: dict[str, int]
) -> tuple[LiveSession, RecordingSink]:
    options = SessionOptions(speech=SpeechOptions(lengths=lengths))
    plan = compile_programme(practice(CATALOGUE.exercises[name]), CATALOGUE.exercises, options)
    sink = RecordingSink()
    runner = SessionRunner(Session(plan, CATALOGUE.exercises), clock, Page(), sink)
    runner.start()
    return LiveSession(runner, Notes(), CATALOGUE.exercises, ()), sink


@pytest.mark.parametrize("after_s", range(1, 75, 5))
def test_in_a_set_the_movement_is_said_among_the_rest_and_shown(
    clock: FakeClock, after_s: int
) -> None:
    session, sink = practising(clock, "glute_bridge", dict(LENGTHS))
    run_for(session.runner, clock, session.session.plan.steps[0].length_ms + after_s * 1_000)
    now = clock.monotonic_ms()
    assert feedback_line(session.act(Action.AGAIN), CATALOGUE.exercises) == MOVEMENT
    run_for(session.runner, clock, 20_000)
    clips = sorted((one for one in sink.clips if one.at_ms >= now), key=lambda one: one.at_ms)
    assert [one.clip for one in clips].count(MOVEMENT) == 1
    for one, following in pairwise(clips):
        assert one.at_ms + LENGTHS[one.clip] + GAP_MS <= following.at_ms


def test_where_there_is_no_gap_the_rest_waits_until_it_is_said(clock: FakeClock) -> None:
    session, sink = practising(clock, "kettlebell_swing", dict(LENGTHS))
    run_for(session.runner, clock, session.session.plan.steps[0].length_ms + 8_000)
    text = session.act(Action.AGAIN).repeated
    (clip,) = (clip for clip in sink.clips if clip.clip == text)
    others = [one.at_ms for one in sink.clips if one is not clip]
    assert all(at >= clip.at_ms + LENGTHS[text] for at in others)


def test_before_a_set_all_of_it_is_said_and_the_movement_shown(clock: FakeClock) -> None:
    session, sink = practising(clock, "clamshell", dict(LENGTHS))
    text = session.act(Action.AGAIN).repeated
    assert text.startswith("Feet together, open the top knee")
    assert [clip.clip for clip in sink.clips][-4:] == [
        "Lie on your right side. The left leg works.",
        *(one.text for one in CATALOGUE.exercises["clamshell"].setup[-2:]),
        text,
    ]


def test_shortly_before_a_set_only_the_movement_is_said(clock: FakeClock) -> None:
    session, sink = practising(clock, "clamshell", dict(LENGTHS))
    run_for(session.runner, clock, session.session.plan.steps[0].length_ms - 4_000)
    before = len(sink.clips)
    text = session.act(Action.AGAIN).repeated
    assert text in [clip.clip for clip in sink.clips]
    later = [clip.clip for clip in sink.clips[before:]]
    assert "Stack hips, knees and feet, head on your arm." not in later


def test_in_a_pause_it_is_said_at_once_and_changes_nothing(clock: FakeClock) -> None:
    session, sink = practising(clock, "glute_bridge", dict(LENGTHS))
    run_for(session.runner, clock, session.session.plan.steps[0].length_ms + 8_000)
    session.act(Action.PAUSE)
    assert session.act(Action.AGAIN).repeated == MOVEMENT
    assert sink.clips[-1].clip == MOVEMENT
    assert session.state is State.PAUSED


def test_without_a_voice_it_is_shown(clock: FakeClock) -> None:
    session, sink = practising(clock, "glute_bridge", {})
    assert session.act(Action.AGAIN).repeated == MOVEMENT
    assert sink.clips == []


@pytest.mark.parametrize(
    ("busy", "at"),
    [
        ([], 100),
        ([(0, 300)], 420),
        ([(0, 300), (600, 700)], 820),
        ([(0, 300), (5_000, 6_000)], 420),
        ([(0, 9_000)], None),
    ],
)
def test_the_gap_lies_between_what_is_said(busy: list[tuple[int, int]], at: int | None) -> None:
    assert gap_ms(busy, 100, 500, 8_000) == at
