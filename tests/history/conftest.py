"""A session drawn by hand, and a history to keep it in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.history.rows import SessionMetadata
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event, EventType
from glutetimer.session.record import SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import LIFT_FIRST, Tempo

BRIDGE = Tempo(LIFT_FIRST, lift_ms=2000, hold_top_ms=2000, lower_ms=2000, hold_bottom_ms=1000)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def header() -> SessionMetadata:
    return SessionMetadata(
        programme_id="cyclist_four",
        programme_name="Cyclist's four",
        programme_json=json.dumps({"id": "cyclist_four", "name": "Cyclist's four"}),
        planned_ms=720_000,
        exercise_names={"glute_bridge": "Glute bridge"},
        test_scales={"clench_test": 4},
    )


@pytest.fixture
def problems() -> list[UserError]:
    """The errors that were reported."""
    return []


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.db"


@pytest.fixture
def open_again(
    path: Path, clock: FakeClock, problems: list[UserError]
) -> Iterator[Callable[[], History]]:
    """Open the history of this test, as often as wanted; all are closed afterwards."""
    opened: list[History] = []

    def open_it() -> History:
        opened.append(open_history(path, clock, problems.append))
        return opened[-1]

    yield open_it
    for history in opened:
        history.close()


@pytest.fixture
def history(open_again: Callable[[], History]) -> History:
    return open_again()


@pytest.fixture
def record() -> Callable[..., SetRecord]:
    """Draw a set record: so many reps of a bridge."""

    def draw(reps: int = 0, ordinal: int = 1, **changes: object) -> SetRecord:
        values = {
            "kind": StepKind.SET,
            "block": 0,
            "exercise": "glute_bridge",
            "side": Side.BOTH,
            "set": ordinal,
            "round": 1,
            "attempt": 1,
            "started_ms": 10_000 * ordinal,
            "planned_reps": 12,
            "planned_hold_ms": 12 * BRIDGE.hold_ms,
            "hold_ms": reps * BRIDGE.hold_ms,
            "work_ms": reps * BRIDGE.work_ms,
            "tempo": BRIDGE,
        }
        return SetRecord(ordinal=ordinal, done_reps=reps, **(values | changes))

    return draw


@pytest.fixture
def rep_event() -> Callable[..., Event]:
    """Draw the event in which a record changed."""

    def draw(*records: SetRecord, at_ms: int = 20_000, **changes: object) -> Event:
        values = {"type": EventType.REP_COMPLETED, "step": 1, "exercise": "glute_bridge"}
        return Event(at_ms=at_ms, records=records, **(values | changes))

    return draw
