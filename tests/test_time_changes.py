"""What time may do: lids that close, clocks that jump, zones, summer time, years and weeks.

Each table is a list of cases: what happens, and what must come of it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.session_runner import SessionRunner
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event, EventType
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.session.steps import PhaseKind
from tests.exchange.drawn import drawn_set
from tests.session.examples import EXERCISES, SHORT, a_plan, block

HOUR_MS = 3_600_000
SEEN_MS = 100


class SplitClock(FakeClock):
    """A clock whose time of day can be set without touching the monotonic one."""

    set_by_ms = 0

    def utc_ms(self) -> int:
        return super().utc_ms() + self.set_by_ms


class Journal:
    """Keeps the events."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def put(self, event: Event) -> Journal:
        self.events.append(event)
        return self

    def wait(self, timeout_s: float | None = None) -> bool:
        return timeout_s is None or timeout_s >= 0


def led(clock: FakeClock, journal: Journal, pace: str = "coach") -> SessionRunner:
    options = SessionOptions(usual=SHORT, pace=pace)  # type: ignore[arg-type] # coach or self
    plan = a_plan(block("raise", sets=1, reps=2), block("plank", sets=2, reps=1), options=options)
    runner = SessionRunner(Session(plan, EXERCISES), clock, journal, Silence())
    runner.start()
    return runner


def run_until(runner: SessionRunner, clock: FakeClock, there: Callable[[Session], bool]) -> None:
    while not there(runner.session):
        clock.advance(SEEN_MS)
        runner.poll()


def in_phase(kind: PhaseKind) -> Callable[[Session], bool]:
    return lambda session: session.phase is not None and session.phase.kind is kind


MOVING = {
    "get ready": in_phase(PhaseKind.GET_READY),
    "lift": in_phase(PhaseKind.LIFT),
    "lower": in_phase(PhaseKind.LOWER),
    "switch": in_phase(PhaseKind.SWITCH),
    "rest": in_phase(PhaseKind.REST),
    "timed hold": in_phase(PhaseKind.HOLD),
}
GAPS = {
    "the monotonic clock ran on": (HOUR_MS, 0, 0),
    "the monotonic clock stood still": (SEEN_MS, HOUR_MS, 0),
    "it stood still, and the time of day was set back meanwhile": (SEEN_MS, HOUR_MS, -HOUR_MS),
}


@pytest.mark.parametrize("gap", GAPS)
@pytest.mark.parametrize("state", MOVING)
def test_a_suspend_pauses_at_the_last_instant_seen_and_counts_nothing(state: str, gap: str) -> None:
    clock, journal = SplitClock(), Journal()
    runner = led(clock, journal)
    run_until(runner, clock, MOVING[state])
    before, records = runner.session.step_index, runner.session.records
    at_ms = runner.snapshot().at_ms
    passes_ms, sleeps_ms, set_ms = GAPS[gap]
    clock.advance(passes_ms)
    clock.sleep(sleeps_ms)
    clock.set_by_ms += set_ms
    (paused,) = runner.poll()
    assert (paused.type, paused.reason) == (EventType.PAUSED, "sleep")
    assert paused.at_ms == at_ms
    assert (runner.session.step_index, runner.session.records) == (before, records)
    assert runner.session.state is State.PAUSED
    runner.do(Session.resume)
    run_until(runner, clock, lambda session: session.is_over)
    assert [record.done_reps for record in runner.session.records] == [2, 2, 1, 1, 1, 1]
    assert all(r.hold_ms == r.planned_hold_ms for r in runner.session.records)


@pytest.mark.parametrize("set_ms", [25 * HOUR_MS, -HOUR_MS, 3_000, -3_000])
@pytest.mark.parametrize("state", MOVING)
def test_a_clock_that_was_set_is_no_closed_lid(state: str, set_ms: int) -> None:
    clock, journal = SplitClock(), Journal()
    runner = led(clock, journal)
    run_until(runner, clock, MOVING[state])
    clock.set_by_ms += set_ms
    run_until(runner, clock, lambda session: session.is_over)
    assert EventType.PAUSED not in [event.type for event in journal.events]
    assert [record.done_reps for record in runner.session.records] == [2, 2, 1, 1, 1, 1]


@pytest.mark.parametrize("state", ["paused", "pain", "open phase", "count-in", "over"])
def test_a_suspend_where_nothing_moves_changes_nothing(state: str) -> None:
    clock, journal = SplitClock(), Journal()
    runner = led(clock, journal, "self" if state == "open phase" else "coach")
    run_until(runner, clock, in_phase(PhaseKind.LIFT))
    if state == "pain":
        runner.do(Session.pain)
    elif state == "over":
        runner.do(Session.stop)
    elif state != "open phase":
        runner.do(Session.pause)
    if state == "count-in":
        runner.do(Session.resume)
    records = runner.session.records
    clock.advance(8 * HOUR_MS)
    runner.poll()
    assert runner.session.records == records
    moved = (State.PAUSED,) if state in ("count-in", "open phase") else (runner.session.state,)
    assert runner.session.state in moved


BERLIN, SYDNEY = ZoneInfo("Europe/Berlin"), ZoneInfo("Australia/Sydney")
NEW_YORK, KIRITIMATI = ZoneInfo("America/New_York"), timezone(timedelta(hours=14))

STARTS = [
    # when it starts, and the day to which it belongs for ever
    ("just before midnight", datetime(2026, 3, 1, 23, 59, 59, tzinfo=BERLIN), date(2026, 3, 1)),
    ("just after midnight", datetime(2026, 3, 2, 0, 0, tzinfo=BERLIN), date(2026, 3, 2)),
    ("the hour that is left out", datetime(2026, 3, 29, 3, 5, tzinfo=BERLIN), date(2026, 3, 29)),
    ("before summer time ends", datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN), date(2026, 10, 25)),
    (
        "the hour that comes twice",
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN),
        date(2026, 10, 25),
    ),
    ("summer time in the south", datetime(2026, 10, 4, 3, 1, tzinfo=SYDNEY), date(2026, 10, 4)),
    ("new year's eve", datetime(2026, 12, 31, 23, 30, tzinfo=NEW_YORK), date(2026, 12, 31)),
    (
        "new year where it comes first",
        datetime(2027, 1, 1, 0, 1, tzinfo=KIRITIMATI),
        date(2027, 1, 1),
    ),
    ("a leap day", datetime(2028, 2, 29, 12, 0, tzinfo=UTC), date(2028, 2, 29)),
]


def kept_day(path: Path, start: datetime) -> date:
    with open_history(path, FakeClock(start=start)) as history:
        header = SessionMetadata(
            programme_id="four", programme_name="Four", programme_json="{}", planned_ms=1
        )
        writer = history.begin(header)
        writer.put(
            Event(EventType.REP_COMPLETED, 1_000, 0, "bridge", records=(drawn_set("any").record,))
        )
        writer.finish(SessionState.FINISHED)
        history.wait()
        (row,) = history.sessions()
        began = datetime.fromtimestamp(row.started_utc_ms / 1000, UTC)
        assert began == start.astimezone(UTC)
        assert timedelta(minutes=row.utc_offset_min) == start.utcoffset()
        return row.local_date
