"""What a snapshot of a session shows at an instant: phase, rep, side, what is left, what comes."""

from __future__ import annotations

from glutetimer.session.observe import observe
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from tests.session.examples import a_session, block


def started(session: Session) -> Session:
    session.start(0)
    return session


def seen(session: Session) -> list[str]:
    """Draw a snapshot at the start of every phase."""
    drawn, at_ms = [], 0
    while not session.is_over:
        shown = observe(session, at_ms)
        following = shown.next_step.kind.value if shown.next_step else "nothing"
        kind = shown.phase.kind.value if shown.phase else "nothing"
        drawn.append(
            f"{at_ms} {kind} {shown.rep} {shown.side.value}, of {shown.phase_length_ms},"
            f" then {following}"
        )
        assert shown.phase_elapsed_ms == 0
        at_ms += shown.phase_length_ms
        session.advance(at_ms)
    return drawn


def test_in_an_alternating_set_the_side_is_that_of_the_rep() -> None:
    assert seen(started(a_session(block("lunge", sets=1, reps=1)))) == [
        "0 get_ready 0 alternating, of 5000, then set",
        "5000 lower 1 left, of 1500, then end",
        "6500 hold_bottom 1 left, of 500, then end",
        "7000 lift 1 left, of 1500, then end",
        "8500 hold_top 1 left, of 500, then end",
        "9000 lower 2 right, of 1500, then end",
        "10500 hold_bottom 2 right, of 500, then end",
        "11000 lift 2 right, of 1500, then end",
        "12500 hold_top 2 right, of 500, then end",
    ]


def test_what_is_left_shrinks_by_what_went_and_the_segments_fill() -> None:
    session = started(a_session(block("bridge", sets=2, reps=2), block("raise", sets=1, reps=2)))
    total = session.plan.total_ms
    for at_ms in range(0, total, 700):
        session.advance(at_ms)
        shown = observe(session, at_ms)
        assert (shown.at_ms, shown.time_left_ms) == (at_ms, total - at_ms)
        done = [segment.done for segment in shown.segments]
        assert done == sorted(done, reverse=True)
        current = [segment.done for segment in shown.segments if segment.current]
        assert all(0 <= share < 1 for share in current)
        assert len(current) == int(shown.kind.is_work)


def test_a_count_in_is_part_of_what_is_left() -> None:
    session = started(a_session(block("bridge", sets=1, reps=2)))
    whole_set = observe(session, 5_000).time_left_ms
    session.advance(6_000)
    session.pause(6_000)
    session.resume(9_000)
    shown = observe(session, 10_000)
    assert (shown.state, shown.count_in_ms) == (State.COUNT_IN, 2_000)
    assert shown.time_left_ms == whole_set + 2_000  # the interrupted rep is done again
    session.advance(12_000)
    assert (observe(session, 12_000).state, observe(session, 12_000).count_in_ms) == (
        State.RUNNING,
        0,
    )


def test_when_it_is_over_nothing_is_left() -> None:
    session = started(a_session(block("bridge", sets=1, reps=2)))
    session.stop(6_000)
    assert observe(session, 7_000).time_left_ms == 0
