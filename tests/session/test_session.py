"""The rules of a session, as short scenarios on a clock that stands still between lines."""

from __future__ import annotations

import pytest

from glutetimer.session.events import Event, EventType
from glutetimer.session.observe import observe
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.record import Outcome
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.states import IllegalCommandError
from glutetimer.session.steps import PhaseKind, Side, StepKind
from tests.session.examples import SHORT, a_session, block

T0 = 1_000_000


def started(*blocks: object, options: SessionOptions | None = None) -> Session:
    session = a_session(*blocks, options=options)  # type: ignore[arg-type] # blocks
    session.start(T0)
    return session


def drawn(events: tuple[Event, ...]) -> list[str]:
    """One word an event, with phase or rep and the second at which it was due."""
    return [
        f"{event.at_ms / 1000:g} {event.type.value}"
        + (f" {event.phase}" if event.phase else "")
        + (f" {event.rep}" if event.type is EventType.REP_COMPLETED else "")
        for event in events
    ]


def test_one_rep_has_its_phases_one_after_the_other() -> None:
    session = started(block("bridge", sets=1, reps=1))
    assert drawn(session.advance(T0 + 60_000)) == [
        "5 set_started",
        "5 phase_started lift",
        "7 phase_started hold_top",
        "9 phase_started lower",
        "11 phase_started hold_bottom",
        "11.5 rep_completed 1",
        "11.5 set_completed",
        "11.5 exercise_completed",
        "11.5 session_finished",
    ]
    assert session.state is State.FINISHED


def test_hold_and_time_under_tension_add_up_from_the_tempo() -> None:
    session = started(block("bridge", sets=1, reps=4), block("squat", sets=1, reps=3))
    session.advance(T0 + 600_000)
    bridge, squat = session.records
    assert (bridge.done_reps, bridge.hold_ms, bridge.work_ms) == (4, 8_000, 24_000)
    assert (squat.done_reps, squat.hold_ms, squat.work_ms) == (3, 9_000, 21_000)
    assert bridge.outcome is Outcome.COMPLETED


def test_a_pause_freezes_and_the_interrupted_rep_is_done_again_after_three_two_one() -> None:
    session = started(block("bridge", sets=1, reps=2))
    session.pause(T0 + 14_000)  # rep 2, 0.5 s into its hold
    assert drawn(session.advance(T0 + 90_000)) == []
    assert drawn(session.resume(T0 + 100_000)) == ["100 resuming"]
    assert observe(session, T0 + 101_500).count_in_ms == 1_500
    assert drawn(session.advance(T0 + 105_000)) == [
        "103 resumed",
        "103 phase_started lift",
        "105 phase_started hold_top",
    ]
    session.advance(T0 + 200_000)
    assert session.records[0].done_reps == 2
    assert session.records[0].hold_ms == 4_000


def test_a_paused_rest_simply_goes_on() -> None:
    session = started(block("bridge", sets=2, reps=1))
    session.pause(T0 + 20_000)
    session.resume(T0 + 50_000)
    assert drawn(session.advance(T0 + 61_500))[0] == "61.5 set_started"


def test_a_timed_hold_goes_on_from_its_last_whole_second() -> None:
    session = started(block("plank", sets=1, reps=1))
    session.pause(T0 + 5_000 + 9_700)
    session.resume(T0 + 50_000)
    session.advance(T0 + 53_000)
    assert observe(session, T0 + 53_000).seconds_left == 6
    session.advance(T0 + 59_000)
    assert session.records[0].hold_ms == 15_000


def test_next_ends_the_set_as_it_stands() -> None:
    session = started(block("bridge", sets=2, reps=4))
    session.next(T0 + 5_000 + 2 * 6_500 + 3_000)
    first = session.records[0]
    assert (first.done_reps, first.outcome) == (2, Outcome.CUT_SHORT)
    assert session.step.kind is StepKind.REST


def test_next_in_a_timed_hold_keeps_the_seconds_that_were_held() -> None:
    session = started(block("plank", sets=1, reps=1))
    session.next(T0 + 5_000 + 9_700)
    assert session.records[0].hold_ms == 9_000
    assert session.records[0].done_reps == 0


def test_next_into_a_set_counts_in() -> None:
    session = started(block("bridge", sets=1, reps=1))
    session.next(T0 + 1_000)
    assert session.state is State.COUNT_IN
    assert drawn(session.advance(T0 + 4_000))[0] == "4 set_started"


def test_back_restarts_the_set_and_what_was_done_stays() -> None:
    session = started(block("bridge", sets=1, reps=4))
    session.back(T0 + 5_000 + 6_500)
    session.advance(T0 + 100_000)
    first, second = session.records
    assert (first.done_reps, first.outcome, first.attempt) == (1, Outcome.RESTARTED, 1)
    assert (second.done_reps, second.outcome, second.attempt) == (4, Outcome.COMPLETED, 2)


def test_back_twice_quickly_goes_to_the_step_before() -> None:
    session = started(block("raise", sets=1, reps=2))
    session.advance(T0 + 17_000)
    session.back(T0 + 17_000)
    session.back(T0 + 17_500)
    assert session.step.kind is StepKind.SWITCH


def test_repeat_in_a_rest_does_the_last_set_again() -> None:
    session = started(block("bridge", sets=2, reps=1))
    session.advance(T0 + 12_000)
    session.repeat(T0 + 13_000)
    session.advance(T0 + 16_000)
    assert (session.step.set, session.records[-1].attempt) == (1, 2)


def test_easier_swaps_what_is_left_of_the_exercise_after_a_short_rest() -> None:
    session = started(block("bridge", sets=2, reps=4))
    (eased,) = (e for e in session.easier(T0 + 5_000 + 6_500) if e.type is EventType.EASED)
    assert (eased.reason, eased.rep) == ("low_bridge", 0)  # as many reps as before
    assert session.records[0].outcome is Outcome.EASED
    assert (session.step.kind, session.step.exercise) == (StepKind.REST, "low_bridge")
    assert session.step.length_ms == SHORT.short_rest_ms
    left = [step for step in session.plan.steps[session.step_index :] if step.kind.is_work]
    assert [(step.exercise, step.set) for step in left] == [("low_bridge", 1), ("low_bridge", 2)]


def test_where_no_exercise_is_easier_there_are_fewer_reps_of_the_same() -> None:
    session = started(block("squat", sets=2, reps=4))
    (event,) = (e for e in session.easier(T0 + 6_000) if e.type is EventType.EASED)
    assert (event.reason, event.rep) == ("squat", 2)
    left = [step for step in session.plan.steps[session.step_index :] if step.kind.is_work]
    assert [(step.exercise, step.set, step.reps) for step in left] == [
        ("squat", 1, 2),
        ("squat", 2, 2),
    ]


def test_a_single_rep_has_nothing_easier() -> None:
    session = started(block("squat", sets=1, reps=1))
    with pytest.raises(IllegalCommandError, match="easiest"):
        session.easier(T0 + 6_000)
    assert session.state is State.RUNNING


def test_pain_stops_at_once_marks_the_rep_and_drops_the_rest_of_the_exercise() -> None:
    session = started(block("raise", sets=2, reps=4), block("squat", sets=1, reps=1))
    session.pain(T0 + 5_000 + 3_000 + 500)
    (record,) = session.records
    assert (record.outcome, record.pain_rep, record.side) == (Outcome.PAIN, 2, Side.LEFT)
    assert session.state is State.PAIN
    assert drawn(session.advance(T0 + 60_000)) == []
    session.go_on(T0 + 61_000)
    assert (session.step.kind, session.step.exercise) == (StepKind.GET_READY, "squat")
    session.advance(T0 + 200_000)
    assert session.state is State.FINISHED


def test_pain_in_a_rest_belongs_to_the_exercise_just_done() -> None:
    session = started(block("bridge", sets=1, reps=1), block("squat", sets=1, reps=1))
    session.advance(T0 + 12_000)
    session.pain(T0 + 13_000)
    assert session.records[0].pain_rep == 0
    session.go_on(T0 + 14_000)
    assert (session.step.kind, session.step.exercise) == (StepKind.GET_READY, "squat")


def test_pain_in_the_last_exercise_leaves_only_the_end() -> None:
    session = started(block("bridge", sets=2, reps=1))
    session.pain(T0 + 6_000)
    session.go_on(T0 + 7_000)
    assert session.state is State.FINISHED


def test_a_rest_can_be_made_longer_and_shorter_but_keeps_its_three_two_one() -> None:
    session = started(block("bridge", sets=2, reps=1))
    session.advance(T0 + 12_000)
    session.change_rest(T0 + 12_000, 10_000)
    assert session.step.length_ms == 30_000
    session.change_rest(T0 + 12_000, -60_000)
    assert session.step.length_ms == 3_500
    with pytest.raises(IllegalCommandError, match="no_rest"):
        session.change_rest(T0 + 16_000, 10_000)


def test_a_count_that_is_out_of_sight_is_not_corrected() -> None:
    session = started(block("bridge", sets=2, reps=2), block("squat", sets=1, reps=2))
    session.advance(T0 + 5_000)
    session.pain(T0 + 5_000)
    with pytest.raises(IllegalCommandError, match="not_now"):
        session.correct(T0 + 5_100, 1)
    session.go_on(T0 + 5_100)
    with pytest.raises(IllegalCommandError, match="no_set_ended"):
        session.correct(T0 + 5_200, 1)
    assert session.step.kind is StepKind.GET_READY
    assert session.records[0].corrected_reps is None


def test_a_completed_set_reports_how_many_reps_it_had() -> None:
    session = started(block("bridge", sets=1, reps=2))
    events = session.advance(T0 + 60_000)
    (completed,) = [event for event in events if event.type is EventType.SET_COMPLETED]
    assert completed.rep == 2
    assert [record.done_reps for record in completed.records] == [2]


def test_counted_and_corrected_reps_are_both_kept() -> None:
    session = started(block("bridge", sets=2, reps=2))
    session.advance(T0 + 19_000)
    session.correct(T0 + 19_000, -1)
    session.correct(T0 + 19_500, -5)
    record = session.records[0]
    assert (record.done_reps, record.corrected_reps, record.reps) == (2, 0, 0)


def test_feel_is_asked_after_an_exercise_and_waits_for_nobody() -> None:
    session = started(block("bridge", sets=1, reps=1), block("squat", sets=1, reps=1))
    session.advance(T0 + 12_000)
    session.feel(T0 + 12_500, "glute_deep")
    assert session.records[0].feel == "glute_deep"
    session.advance(T0 + 200_000)
    assert session.state is State.FINISHED
    session.feel(T0 + 210_000, "quads", block=1)
    assert [record.feel for record in session.records] == ["glute_deep", "quads"]
    session.feel(T0 + 210_000, None, block=1)
    assert [record.feel for record in session.records] == ["glute_deep", None]


def test_a_self_test_is_answered_in_the_rest_after_it() -> None:
    session = started(block("clench", sets=1, reps=1), block("squat", sets=1, reps=1))
    session.advance(T0 + 10_000)
    assert observe(session, T0 + 10_000).asks_test == "clench"
    session.answer_test(T0 + 11_000, 2)
    session.answer_test(T0 + 11_500, 1, ordinal=1)
    assert session.records[0].test_answer == 1
    session.advance(T0 + 30_000)
    with pytest.raises(IllegalCommandError):
        session.answer_test(T0 + 30_000, 1)


def test_a_self_test_that_was_skipped_is_neither_asked_about_nor_answered() -> None:
    session = started(block("clench", sets=1, reps=3), block("squat", sets=1, reps=1))
    session.next(T0 + 6_000)
    assert session.records[0].reps == 0
    assert observe(session, T0 + 6_500).asks_test is None
    with pytest.raises(IllegalCommandError):
        session.answer_test(T0 + 7_000, 1)
    assert session.records[0].test_answer is None


def test_self_paced_the_person_taps_at_the_turning_point_and_the_hold_is_timed() -> None:
    session = started(block("bridge", sets=1, reps=2, pace="self"))
    assert drawn(session.advance(T0 + 50_000))[-2:] == ["5 phase_started lift", "25 tap_missed"]
    assert observe(session, T0 + 50_000).state is State.WAITING
    assert drawn(session.press(T0 + 50_000)) == ["50 phase_started hold_top"]
    assert drawn(session.advance(T0 + 80_000)) == [
        "52 phase_started lower",
        "54 phase_started hold_bottom",
        "54.5 rep_completed 1",
        "54.5 phase_started lift",
        "74.5 tap_missed",
    ]
    session.press(T0 + 81_000)
    session.advance(T0 + 90_000)
    record = session.records[0]
    assert (record.done_reps, record.hold_ms) == (2, 4_000)
    assert record.work_ms == 2 * (2_000 + 2_000 + 2_000)


def test_an_illegal_command_changes_nothing() -> None:
    session = a_session(block("bridge", sets=1, reps=1))
    for command in (session.pause, session.next, session.pain, session.stop, session.go_on):
        with pytest.raises(IllegalCommandError):
            command(T0)
    assert session.state is State.READY
    assert session.records == ()


def test_ending_keeps_what_was_done_and_nothing_completes_by_itself() -> None:
    session = started(block("bridge", sets=1, reps=4))
    session.stop(T0 + 5_000 + 6_600)
    assert session.state is State.STOPPED
    assert (session.records[0].done_reps, session.records[0].outcome) == (1, Outcome.CUT_SHORT)
    assert drawn(session.advance(T0 + 900_000)) == []


def test_a_closed_lid_pauses_at_the_last_instant_seen() -> None:
    session = started(block("bridge", sets=1, reps=4))
    session.advance(T0 + 12_000)
    session.pause(T0 + 12_000, reason="sleep")
    session.advance(T0 + 900_000)
    assert session.records[0].done_reps == 1
    assert observe(session, T0 + 900_000).pause_reason == "sleep"


def test_the_snapshot_shows_seconds_while_held_and_the_rep_while_moving() -> None:
    session = started(block("squat", sets=1, reps=4))
    session.advance(T0 + 6_000)
    moving = observe(session, T0 + 6_000)
    assert (moving.phase_kind, moving.counts_down, moving.rep) == (PhaseKind.LOWER, False, 1)
    session.advance(T0 + 8_600)
    held = observe(session, T0 + 8_600)
    assert (held.phase_kind, held.counts_down, held.seconds_left) == (
        PhaseKind.HOLD_BOTTOM,
        True,
        2,
    )
    assert held.progress == pytest.approx(1_100 / 3_000)


def test_the_moment_between_two_bridges_is_no_countdown() -> None:
    session = started(block("bridge", sets=1, reps=4))
    session.advance(T0 + 11_200)
    settling = observe(session, T0 + 11_200)
    assert settling.phase is not None
    assert (settling.phase_kind, settling.phase.settles) == (PhaseKind.HOLD_BOTTOM, True)
    assert (settling.counts_down, settling.rep) == (False, 1)


def test_a_stop_shorter_than_a_second_is_no_countdown() -> None:
    session = started(block("squat", sets=1, reps=4, hold_s=0.5))
    session.advance(T0 + 7_600)
    stopped = observe(session, T0 + 7_600)
    assert (stopped.phase_kind, stopped.phase_length_ms) == (PhaseKind.HOLD_BOTTOM, 500)
    assert (stopped.counts_down, stopped.rep) == (False, 1)


def test_a_count_in_says_whether_what_it_leads_to_has_begun() -> None:
    session = started(block("bridge", sets=2, reps=4))
    session.next(T0 + 1_000)
    assert observe(session, T0 + 1_000).is_to_begin
    session.advance(T0 + 4_500)
    session.pause(T0 + 4_500)
    session.resume(T0 + 5_000)
    assert not observe(session, T0 + 5_000).is_to_begin
    session.back(T0 + 6_000)
    assert observe(session, T0 + 6_000).is_to_begin


def test_a_snapshot_knows_the_two_steps_that_come() -> None:
    session = started(block("bridge", sets=2, reps=1))
    steps, at_ms = session.plan.steps, T0
    for index, step in enumerate(steps[:-1]):
        session.advance(at_ms)
        seen = observe(session, at_ms)
        assert (seen.step, seen.next_step) == (step, steps[index + 1])
        after = steps[index + 2] if index + 2 < len(steps) else None
        assert seen.step_after_next == after
        at_ms += step.length_ms
