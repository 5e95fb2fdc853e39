"""The coach in real time, on a clock that is moved by hand."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from glutetimer.app.audio_options import AudioOptions
from glutetimer.app.cue_scheduler import AHEAD_MS
from glutetimer.app.session_runner import SessionRunner, ends_session
from glutetimer.host.clock import FakeClock
from glutetimer.session.compile import compile_programme
from glutetimer.session.cues import CueOptions
from glutetimer.session.events import Event, EventType
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.speech_options import SpeechOptions
from glutetimer.session.states import IllegalCommandError
from glutetimer.session.tones import Cue, PlacedClip, PlacedTone, Tone
from glutetimer.training.instruction import Remedy
from tests.session.examples import EXERCISES, SHORT, a_programme, a_session, block


class Done:
    def wait(self, timeout_s: float | None = None) -> bool:
        return timeout_s is None or timeout_s >= 0


class Page:
    """A journal that keeps what it is given."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def put(self, event: Event) -> Done:
        self.events.append(event)
        return Done()


class RecordingSink:
    """A sink that keeps what would sound."""

    def __init__(self) -> None:
        self.cues: list[PlacedTone] = []
        self.clips: list[PlacedClip] = []
        self.silenced = 0

    def schedule(self, cues: Sequence[Cue]) -> None:
        self.cues += [cue for cue in cues if isinstance(cue, PlacedTone)]
        self.clips += [cue for cue in cues if isinstance(cue, PlacedClip)]

    def silence(self, tag: str | None = None) -> None:
        assert tag is None
        self.silenced += 1
        self.cues = []
        self.clips = []

    def heard(self, zero_ms: int) -> list[str]:
        return [f"{(cue.at_ms - zero_ms) / 1000:g} {cue.tone}" for cue in self.cues]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(instant_ms=90_000)


def coaching(
    clock: FakeClock, speed: float = 1.0, sets: int = 1
) -> tuple[SessionRunner, Page, RecordingSink]:
    page, audio_output = Page(), RecordingSink()
    session = a_session(block("bridge", sets=sets, reps=2))
    return SessionRunner(session, clock, page, audio_output, speed=speed), page, audio_output


def run_for(runner: SessionRunner, clock: FakeClock, ms: int, tick_ms: int = 500) -> None:
    for _ in range(ms // tick_ms):
        clock.advance(tick_ms)
        runner.poll()


def test_every_event_is_written_and_every_cue_placed_ahead(clock: FakeClock) -> None:
    runner, page, audio_output = coaching(clock)
    runner.start()
    assert audio_output.heard(90_000) == ["2 count", "3 count"]
    run_for(runner, clock, 5_000)
    assert audio_output.heard(90_000)[:5] == ["2 count", "3 count", "4 count", "5 lift", "7 hold"]
    run_for(runner, clock, 15_000)
    assert page.events[-1].type is EventType.SESSION_FINISHED
    assert audio_output.cues[-1].tone is Tone.SESSION_DONE
    assert len(audio_output.cues) == len({(cue.at_ms, cue.tone) for cue in audio_output.cues})


def test_a_window_stalled_for_a_while_has_placed_its_cues_before(clock: FakeClock) -> None:
    runner, _, audio_output = coaching(clock)
    runner.start()
    run_for(runner, clock, 5_000)
    last = max(cue.at_ms for cue in audio_output.cues)
    assert last >= clock.instant_ms + AHEAD_MS - 2_500


def test_a_pause_silences_and_a_resume_replays_nothing_stale(clock: FakeClock) -> None:
    runner, _, audio_output = coaching(clock)
    runner.start()
    run_for(runner, clock, 8_000)
    runner.do(Session.pause)
    assert audio_output.cues == []
    run_for(runner, clock, 30_000)
    assert audio_output.cues == []
    runner.do(Session.resume)
    assert audio_output.heard(90_000) == ["38 count", "39 count", "40 count", "41 lift"]


def test_a_command_that_cannot_be_done_leaves_the_sound_alone(clock: FakeClock) -> None:
    runner, _, audio_output = coaching(clock)
    runner.start()
    placed = list(audio_output.cues)
    with pytest.raises(IllegalCommandError):
        runner.do(Session.resume)
    assert audio_output.cues == placed


def test_a_closed_lid_pauses_at_the_last_instant_seen(clock: FakeClock) -> None:
    runner, page, audio_output = coaching(clock)
    runner.start()
    run_for(runner, clock, 12_000)
    clock.advance(3_600_000)
    runner.poll()
    assert runner.session.state is State.PAUSED
    assert runner.snapshot().pause_reason == "sleep"
    assert page.events[-1].at_ms == 12_000
    assert sum(event.type is EventType.REP_COMPLETED for event in page.events) == 1
    assert audio_output.cues == []


def test_a_clock_stopped_in_suspend_is_noticed_by_the_one_that_goes_on(clock: FakeClock) -> None:
    runner, _, _ = coaching(clock)
    runner.start()
    run_for(runner, clock, 6_000)
    clock.sleep(3_600_000)
    clock.advance(16)
    runner.poll()
    assert runner.session.state is State.PAUSED


def test_a_faster_clock_gives_the_same_events_without_sound(clock: FakeClock) -> None:
    slow, slow_page, _ = coaching(clock)
    slow.start()
    run_for(slow, clock, 20_000)
    fast, fast_page, audio_output = coaching(clock, speed=10)
    fast.start()
    run_for(fast, clock, 2_000, tick_ms=100)
    assert fast_page.events == slow_page.events
    assert audio_output.cues == []


def test_it_returns_how_long_nothing_is_due(clock: FakeClock) -> None:
    runner, _, _ = coaching(clock, speed=10)
    runner.start()
    assert runner.wait_ms() == 500


def test_the_answer_to_a_key_is_said_at_once_and_the_script_waits_for_it(
    clock: FakeClock,
) -> None:
    lengths = {"Rest, 20 seconds.": 1_500, "Ten seconds.": 700, "Heels closer.": 3_000}
    options = SessionOptions(usual=SHORT, speech=SpeechOptions(lengths=lengths))
    session = a_session(block("bridge", sets=2, reps=1), options=options)
    audio_output = RecordingSink()
    runner = SessionRunner(
        session,
        clock,
        Page(),
        audio_output,
        audio_options=AudioOptions(advice={"hamstring": "Heels closer"}),
    )
    runner.start()
    run_for(runner, clock, 12_500)
    runner.do(lambda session, now: session.feel(now, "hamstring"))
    assert [(clip.at_ms - 90_000, clip.clip) for clip in audio_output.clips] == [
        (12_650, "Heels closer.")
    ]
    run_for(runner, clock, 16_000)
    assert [clip.clip for clip in audio_output.clips] == ["Heels closer.", "Ten seconds."]


def test_what_is_easier_is_said_in_the_exercises_own_words(clock: FakeClock) -> None:
    swap = Remedy(say="Lift less high", default="made up")
    bridge = msgspec.structs.replace(EXERCISES["bridge"], made_easier={"low_bridge": swap})
    said = {"Easier: lift less high.": 1_500, "Easier now. A short rest first.": 2_000}
    options = SessionOptions(usual=SHORT, speech=SpeechOptions(lengths=said))
    exercises = EXERCISES | {"bridge": bridge}
    programme = a_programme(block("bridge", sets=1, reps=2))
    session = Session(compile_programme(programme, exercises, options), exercises)
    audio_output = RecordingSink()
    runner = SessionRunner(session, clock, Page(), audio_output)
    assert "Easier: lift less high." in runner.sentences
    runner.start()
    run_for(runner, clock, 6_000)
    runner.do(Session.easier)
    assert [clip.clip for clip in audio_output.clips] == ["Easier: lift less high."]


def test_the_picture_waits_for_a_late_sound_and_the_session_does_not(clock: FakeClock) -> None:
    page, audio_output = Page(), RecordingSink()
    runner = SessionRunner(
        a_session(block("bridge", sets=2, reps=2)),
        clock,
        page,
        audio_output,
        audio_options=AudioOptions(delay_ms=200),
    )
    runner.start()
    runner.picture()
    for _ in range(100):
        clock.advance(20)
        runner.poll()
        seen, heard = runner.picture(), runner.snapshot()
        assert heard.at_ms - seen.at_ms == min(200, heard.at_ms)
    runner.do(Session.pause)
    assert runner.picture().state is State.PAUSED


def test_a_key_that_comes_just_as_the_session_ends_does_not_swallow_its_end(
    clock: FakeClock,
) -> None:
    runner, page, _ = coaching(clock)
    events = [*runner.start()]
    for _ in range(runner.session.plan.total_ms // 500):
        events += runner.poll()
        clock.advance(500)
    with pytest.raises(IllegalCommandError):
        runner.do(Session.pause)
    assert runner.session.is_over
    events += runner.poll()
    assert events[-1].type is EventType.SESSION_FINISHED
    assert events == page.events
    assert runner.poll() == ()


def at_own_pace(
    clock: FakeClock, audio_options: AudioOptions | None = None
) -> tuple[SessionRunner, Page, RecordingSink]:
    """Lead a set at one's own pace up to its first movement."""
    page, audio_output = Page(), RecordingSink()
    session = a_session(
        block("bridge", sets=1, reps=2), options=SessionOptions(pace="self", usual=SHORT)
    )
    runner = SessionRunner(session, clock, page, audio_output, audio_options=audio_options)
    runner.start()
    run_for(runner, clock, 5_000)
    return runner, page, audio_output


def test_a_tap_that_does_not_count_is_answered_by_a_soft_sound_and_silences_nothing(
    clock: FakeClock,
) -> None:
    runner, page, audio_output = at_own_pace(clock)
    run_for(runner, clock, 2_000)
    runner.do(Session.press)
    placed, silenced = list(audio_output.cues), audio_output.silenced
    clock.advance(150)
    runner.do(Session.press)
    assert audio_output.silenced == silenced
    assert audio_output.heard(90_000) == [
        *(f"{(cue.at_ms - 90_000) / 1000:g} {cue.tone}" for cue in placed),
        "7.15 tap_ignored",
    ]
    assert page.events[-1].type is EventType.TAP_IGNORED


def test_a_missing_tap_is_followed_by_a_reminder(clock: FakeClock) -> None:
    runner, _, audio_output = at_own_pace(clock)
    run_for(runner, clock, 60_000)
    assert [cue for cue in audio_output.heard(90_000) if "tap" in cue] == ["25 tap_missed"]
    quiet = AudioOptions(options=CueOptions(tones=False))
    runner, _, audio_output = at_own_pace(clock, quiet)
    run_for(runner, clock, 60_000)
    assert audio_output.cues == []


def test_the_end_of_a_session_is_known_by_its_event(clock: FakeClock) -> None:
    runner, page, _ = coaching(clock)
    runner.start()
    run_for(runner, clock, 2_000)
    assert not ends_session(page.events)
    runner.do(Session.stop)
    assert ends_session(page.events)
    assert not ends_session([])
