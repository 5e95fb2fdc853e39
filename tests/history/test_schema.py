"""The database itself refuses nonsense and forgets nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from glutetimer.history.rows import SessionMetadata
from glutetimer.history.schema import connect
from glutetimer.history.store import History
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord


def test_every_commit_is_flushed_and_every_reference_checked(history: History) -> None:
    with closing(connect(history.path)) as connection:
        pragmas = ("synchronous", "foreign_keys", "busy_timeout")
        found = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert found == [2, 1, 5000]


@pytest.mark.parametrize(
    "nonsense",
    [
        "session SET local_date = '2026-02-30'",
        "session SET local_date = 'yesterday'",
        "session SET state = 'done'",
        "session SET state = 'finished'",
        "session SET ended_utc_ms = 5",
        "session SET state = 'finished', ended_utc_ms = started_utc_ms - 1",
        "session SET effort = 11",
        "session SET week = 0",
        "session SET pace = 'fast'",
        "session SET planned_ms = 'long'",
        "session SET utc_offset_min = 2000",
        "session SET snapshot_id = 99",
        "performed_set SET done_reps = -1",
        "performed_set SET corrected_reps = -1",
        "performed_set SET done_reps = 1.5",
        "performed_set SET side = 'middle'",
        "performed_set SET kind = 'rest'",
        "performed_set SET outcome = 'gone'",
        "performed_set SET ended_ms = started_ms - 1",
        "performed_set SET hold_ms = -1",
        "performed_set SET tempo_order = NULL",
        "performed_set SET session_id = 99",
        "performed_set SET ordinal = 0",
        "self_test SET answer = 4",
        "self_test SET set_id = 99",
        "programme_snapshot SET content = 'no json'",
    ],
)
def test_nonsense_cannot_be_written(
    nonsense: str,
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(1, exercise="clench_test", test_answer=2)))
    history.wait()
    with closing(connect(history.path)) as connection:
        table, _, _ = nonsense.partition(" ")
        assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (1,)  # noqa: S608 - ours
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(f"UPDATE {nonsense}")
