"""What sounds when: drawn as text, and what holds for every programme."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session.cues import CueOptions, script
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.session import Session
from glutetimer.session.steps import PhaseKind, Side, StepKind
from glutetimer.session.tones import Tone
from glutetimer.session.upcoming import upcoming
from glutetimer.training.programme import Block
from tests.session.examples import SHORT, a_plan, a_session, block
from tests.session.test_what_always_holds import programmes

T0 = 7_000


def sounds(*blocks: Block, step: int, options: CueOptions | None = None) -> list[str]:
    plan = a_plan(*blocks)
    return [f"{cue.at_ms / 1000:g} {cue.tone}" for cue in script(plan, step, options)]


def test_a_get_ready_counts_three_two_one() -> None:
    assert sounds(block("bridge", sets=1, reps=1), step=0) == ["2 count", "3 count", "4 count"]


def test_every_phase_of_a_rep_has_its_tone_and_the_hold_its_ticks() -> None:
    assert sounds(block("squat", sets=1, reps=1), step=1) == [
        "0 lower",
        "2.5 hold",
        "3.5 hold_tick",
        "4.5 hold_tick",
        "5.5 lift",
    ]


def test_a_short_stand_between_reps_is_no_hold() -> None:
    tones = sounds(block("squat", sets=1, reps=2), step=1)
    assert tones.count("2.5 hold") == 1
    assert "7 hold" not in tones


def test_half_way_and_the_last_two_are_announced() -> None:
    tones = sounds(block("bridge", sets=1, reps=6), step=1)
    assert "19.5 halfway" in tones
    assert "26 last_two" in tones


def test_the_end_of_a_set_and_of_an_exercise_sound_different() -> None:
    blocks = (block("bridge", sets=2, reps=1), block("squat", sets=1, reps=1))
    assert sounds(*blocks, step=2)[:2] == ["0 set_done", "0.9 rest"]
    assert sounds(*blocks, step=4)[:2] == ["0 exercise_done", "0.9 rest"]
    assert sounds(*blocks, step=7) == ["0 session_done"]


def test_a_rest_announces_ten_seconds_to_go() -> None:
    assert sounds(block("bridge", sets=2, reps=1), step=2) == [
        "0 set_done",
        "0.9 rest",
        "10 ten_seconds",
        "17 count",
        "18 count",
        "19 count",
    ]


def test_a_long_timed_hold_announces_its_middle_and_counts_its_last_seconds() -> None:
    tones = sounds(block("plank", sets=1, hold_s=30, reps=1), step=1)

    assert "15 halfway" in tones
    assert [tone for tone in tones if tone.endswith(" count")] == [
        "27 count",
        "28 count",
        "29 count",
    ]


def test_sides_sound_from_their_side() -> None:
    plan = a_plan(block("raise", sets=1, reps=1))
    assert {cue.side for cue in script(plan, 1)} == {Side.LEFT}
    assert {cue.side for cue in script(plan, 3)} == {Side.RIGHT}


def test_each_kind_can_be_switched_off() -> None:
    quiet = sounds(block("squat", sets=1, reps=1), step=1, options=CueOptions(hold_ticks=False))
    assert quiet == ["0 lower", "2.5 hold", "5.5 lift"]
    silent = CueOptions(tones=False)
    assert sounds(block("squat", sets=1, reps=1), step=1, options=silent) == []


@given(programmes)
def test_every_cue_lies_in_its_step_and_every_movement_has_its_tone(
    programme: list[Block],
) -> None:
    plan = a_plan(*programme)
    for index, step in enumerate(plan.steps):
        cues = script(plan, index)
        assert [cue.at_ms for cue in cues] == sorted(cue.at_ms for cue in cues)
        assert all(0 <= cue.at_ms < max(1, step.length_ms) for cue in cues)
        for kind, tone in ((PhaseKind.LIFT, Tone.LIFT), (PhaseKind.LOWER, Tone.LOWER)):
            assert [cue.at_ms for cue in cues if cue.tone is tone] == [
                phase.start_ms for phase in step.phases if phase.kind is kind
            ]


@given(programmes, st.lists(st.integers(1, 9_000), max_size=60))
def test_windows_of_any_size_give_every_cue_once(
    programme: list[Block], windows: list[int]
) -> None:
    plan = a_plan(*programme)
    whole, at = [], T0
    for index, step in enumerate(plan.steps):
        whole += [(at + cue.at_ms, cue.tone) for cue in script(plan, index)]
        at += step.length_ms
    session = a_session(*programme)
    session.start(T0)
    heard, since = [], T0
    for window in [*windows, plan.total_ms + 10_000]:
        session.advance(since)
        until = since + window
        heard += [(due.at_ms, due.cue.tone) for due in upcoming(session, since, until)]
        since = until
    assert sorted(heard) == sorted(whole)


@given(programmes, st.integers(0, 400_000), st.sampled_from(["coach", "self"]))
def test_no_cue_is_promised_beyond_a_tap_or_in_a_pause(
    programme: list[Block], at: int, pace: Pace
) -> None:
    session = a_session(*programme, options=SessionOptions(pace=pace, usual=SHORT))
    session.start(T0)
    now = T0 + at
    session.advance(now)
    if session.can_tap and session.phase is not None and session.phase.opens:
        usual_end = session.origin_ms + session.phase.end_ms
        assert list(upcoming(session, usual_end, now + 1_000_000)) == []
    elif not session.is_over:
        session.pause(now)
        assert list(upcoming(session, now, now + 1_000_000)) == []


def test_a_count_in_counts_and_then_the_rep_begins_again() -> None:
    session: Session = a_session(block("bridge", sets=1, reps=2))
    session.start(T0)
    session.pause(T0 + 8_000)
    session.resume(T0 + 20_000)
    assert [
        f"{(due.at_ms - T0) / 1000:g} {due.cue.tone}"
        for due in upcoming(session, T0 + 20_000, T0 + 26_000)
    ] == ["20 count", "21 count", "22 count", "23 lift", "25 hold"]


def test_only_working_steps_have_tones_of_movement() -> None:
    plan = a_plan(block("plank", sets=1), block("march", sets=1), block("strides", sets=1))
    for index, step in enumerate(plan.steps):
        tones = {cue.tone for cue in script(plan, index)}
        assert (Tone.HOLD in tones) == (step.kind is StepKind.HOLD)
        assert (Tone.GO in tones) == (step.kind is StepKind.DRILL)
