"""What was acknowledged survives a kill, and what a crash left is ended where it was."""

import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event
from glutetimer.session.record import Outcome, SetRecord
from tests.patience import PATIENCE_S

LIVING = """
    import sys
    from pathlib import Path
    from glutetimer.history.rows import SessionMetadata
    from glutetimer.history.store import open_history
    from glutetimer.host.clock import MachineClock
    from glutetimer.session.events import Event, EventType
    from glutetimer.session.record import SetRecord
    from glutetimer.session.steps import Side, StepKind

    history = open_history(Path(sys.argv[1]), MachineClock())
    header = SessionMetadata(
        programme_id="four", programme_name="Four", programme_json="{}", planned_ms=1
    )
    writer = history.begin(header)
    at_ms = 0
    for ordinal in range(1, int(sys.argv[2]) + 1):
        for rep in range(1, 13):
            at_ms += 1000
            record = SetRecord(
                ordinal=ordinal, kind=StepKind.SET, block=0, exercise="bridge", side=Side.BOTH,
                set=ordinal, round=1, attempt=1, started_ms=0, planned_reps=12, done_reps=rep,
                planned_hold_ms=0, hold_ms=0, work_ms=0,
            )
            event = Event(EventType.REP_COMPLETED, at_ms, ordinal, "bridge", records=(record,))
            if writer.put(event).wait():
                print(writer.session, ordinal, rep, flush=True)
    history.close()
"""


def start_training(path: Path, sets: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(LIVING), str(path), str(sets)],
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("lines_before", [0, 1, 17, 60, 200])
def test_every_acknowledged_rep_survives_a_kill(
    lines_before: int, path: Path, clock: FakeClock
) -> None:
    child = start_training(path, 1000)
    acknowledged = [child.stdout.readline() for _ in range(lines_before + 1)]
    child.kill()
    acknowledged += child.stdout.readlines()
    child.wait()
    child.stdout.close()

    if not acknowledged[-1].endswith("\n"):
        acknowledged.pop()
    with open_history(path, clock) as history:
        assert history.notices == ()
        assert history.check() == "ok"
        (session,) = history.unfinished()
        kept = {row.record.ordinal: row.record.done_reps for row in history.sets(session.uuid)}
    for line in acknowledged:
        uuid, ordinal, rep = line.split()
        assert uuid == session.uuid
        assert kept[int(ordinal)] >= int(rep)


def test_two_processes_write_at_the_same_time(path: Path, clock: FakeClock) -> None:
    children = [start_training(path, 15) for _ in range(2)]
    acknowledged = [child.communicate(timeout=PATIENCE_S)[0].splitlines() for child in children]
    with open_history(path, clock) as history:
        assert history.check() == "ok"
        for lines in acknowledged:
            assert len(lines) == 15 * 12
            rows = history.sets(lines[0].split()[0])
            assert [row.record.done_reps for row in rows] == [12] * 15


def test_a_session_left_under_way_ends_at_its_last_event(
    open_again: Callable[[], History],
    header: SessionMetadata,
    clock: FakeClock,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    crashed = open_again()
    writer = crashed.begin(header)
    clock.advance(20_000)
    writer.put(rep_event(record(12, outcome=Outcome.COMPLETED, ended_ms=20_000), at_ms=20_000))
    clock.advance(20_000)
    writer.put(rep_event(record(5, ordinal=2, side="left"), at_ms=40_000, step=7))
    crashed.close()
    clock.advance(3_600_000)

    history = open_again()
    (left,) = history.unfinished()
    assert (left.uuid, left.last_event_ms, left.last_step) == (writer.session, 40_000, 7)
    under_way = history.sets(left.uuid)[-1].record
    assert (under_way.set, under_way.side, under_way.done_reps) == (2, "left", 5)

    history.begin(header)
    history.wait()
    assert writer.session in [row.uuid for row in history.unfinished()], "it may go on later"

    history.abandon(writer.session)
    history.wait()
    assert writer.session not in [row.uuid for row in history.unfinished()]
    ended = history.sessions()[-1]
    assert ended.state is SessionState.ABANDONED
    assert ended.ended_utc_ms - ended.started_utc_ms == 40_000
    records = [row.record for row in history.sets(writer.session)]
    assert [each.outcome for each in records] == [Outcome.COMPLETED, Outcome.CUT_SHORT]
    assert [each.ended_ms for each in records] == [20_000, 40_000]


def test_a_person_may_end_it_without_beginning_another(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(3)))
    history.abandon(writer.session)
    history.wait()
    assert history.unfinished() == []
    assert history.sessions()[0].state is SessionState.ABANDONED


def test_a_session_that_lives_on_in_another_process_is_not_lost(
    open_again: Callable[[], History],
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    window, terminal = open_again(), open_again()
    living = window.begin(header)
    living.put(rep_event(record(3), at_ms=20_000))
    window.wait()
    terminal.begin(header)
    terminal.wait()
    living.put(rep_event(record(4), at_ms=26_000))
    window.wait()
    assert living.session in {row.uuid for row in window.unfinished()}
    assert window.sets(living.session)[0].record.outcome is Outcome.UNDER_WAY


def test_a_finished_session_is_never_abandoned(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(3)))
    writer.finish(SessionState.FINISHED)
    history.abandon(writer.session)
    history.begin(header)
    history.wait()
    (finished,) = (row for row in history.sessions() if row.uuid == writer.session)
    assert finished.state is SessionState.FINISHED
