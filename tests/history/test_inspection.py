"""What is restored is looked at as hard as the history itself, and nothing hangs the look."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.history import inspection
from glutetimer.history.bounds import MAX_SESSION_MS, MAX_SET_MS
from glutetimer.history.comparison import compare
from glutetimer.history.restoring import add_missing, restore
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event as SessionEvent
from glutetimer.session.record import SetRecord

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="such files are POSIX")


@pytest.fixture
def source(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., SessionEvent],
    tmp_path: Path,
    clock: FakeClock,
) -> Path:
    """A backup of two sessions, each with a set."""
    for _ in range(2):
        writer = history.begin(header)
        writer.put(rep_event(record(12)))
        writer.finish(SessionState.FINISHED)
        history.wait()
        clock.advance(3_600_000)
    history.back_up(tmp_path / "copy.db")
    return tmp_path / "copy.db"


@pytest.fixture
def refused(history: History, clock: FakeClock) -> Callable[[Path, str], None]:
    """See that every use of a file is refused with such words, and nothing changed."""

    def see(file: Path, words: str) -> None:
        before = [row.uuid for row in history.sessions()]
        for use in (
            lambda: compare(history, file),
            lambda: restore(history, file, clock.now()),
            lambda: add_missing(history, file, clock.now()),
        ):
            with pytest.raises(UserError, match=words):
                use()
        assert [row.uuid for row in history.sessions()] == before
        assert not list(history.path.parent.glob(".restore_*"))

    return see


def change(file: Path, statement: str) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER theirs AFTER INSERT ON session BEGIN DELETE FROM performed_set; END",
        "CREATE VIEW theirs AS SELECT * FROM session",
        "CREATE TABLE theirs (name)",
        "CREATE INDEX theirs ON session (note)",
        "DROP TRIGGER session_changed",
    ],
)
def test_what_others_defined_in_it_does_not_come_in(
    statement: str, source: Path, refused: Callable[[Path, str], None]
) -> None:
    change(source, statement)
    refused(source, "tables, triggers or views")


def test_a_text_that_means_nothing_is_damage(
    source: Path, refused: Callable[[Path, str], None]
) -> None:
    change(source, "UPDATE performed_set SET tempo_order = 'lift sideways'")
    refused(source, "not a sound history")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE performed_set SET done_reps = 1 << 40 WHERE id = 1",
        "UPDATE performed_set SET exercise = printf('%.*c', 5000, 'x') WHERE id = 1",
        "UPDATE performed_set SET load_kg = 9e99 WHERE id = 1",
        "UPDATE performed_set SET uuid = printf('%.*c', 36, 'x') WHERE id = 1",
    ],
)
def test_values_out_of_bounds_stay_out(
    statement: str, source: Path, history: History, clock: FakeClock
) -> None:
    change(source, statement)
    with pytest.raises(UserError, match="no training comes to, in the session of 2026-11-20"):
        restore(history, source, clock.now())
    everything = history.sessions()
    for row in everything:
        history.delete(row.uuid)
    history.wait()
    add_missing(history, source, clock.now(), bring_back=True)
    assert history.check() == "ok"
    assert {row.uuid for row in history.sessions()} == {row.uuid for row in everything}


def test_lengths_come_in_within_their_bounds(
    source: Path, history: History, clock: FakeClock
) -> None:
    """A session may have been left paused for days, which is no reason to refuse it."""
    change(
        source,
        "UPDATE performed_set SET work_ms = 1 << 60, started_ms = 1 << 60, ended_ms = 1 << 60",
    )
    restore(history, source, clock.now())
    (one, *_) = history.sets(history.sessions()[0].uuid)
    assert one.record.work_ms == MAX_SET_MS
    assert one.record.started_ms == MAX_SESSION_MS


def test_adding_leaves_out_only_the_row_that_makes_no_sense(
    source: Path, clock: FakeClock, tmp_path: Path
) -> None:
    change(source, "UPDATE performed_set SET done_reps = 1 << 40 WHERE id = 1")
    other = tmp_path / "empty" / "history.db"
    with closing(sqlite3.connect(source)) as database:
        (kept,) = database.execute("SELECT uuid FROM performed_set WHERE id = 2").fetchone()

    with open_history(other, clock) as empty:
        added, _ = add_missing(empty, source, clock.now())
        assert (added.sessions, added.sets) == (2, 1)
        assert [s.uuid for row in empty.sessions() for s in empty.sets(row.uuid)] == [kept]


def test_what_was_here_once_can_always_come_back(
    source: Path, history: History, clock: FakeClock
) -> None:
    """Its values may be older than the bounds."""
    change(source, "UPDATE performed_set SET done_reps = 1 << 40 WHERE id = 1")
    history.backups.mkdir(exist_ok=True)
    own = history.backups / "history_before_restore_2026-11-19_090000.db"
    source.rename(own)
    restore(history, own, clock.now())
    assert len(history.sessions()) == 2


@needs_posix
def test_only_a_file_is_looked_at(tmp_path: Path, refused: Callable[[Path, str], None]) -> None:
    os.mkfifo(tmp_path / "fifo.db")
    (tmp_path / "round.db").symlink_to(tmp_path / "round.db")
    (tmp_path / "nowhere.db").symlink_to(tmp_path / "missing.db")
    refused(tmp_path / "fifo.db", "is not a file")
    refused(Path("/dev/zero"), "is not a file")
    refused(tmp_path, "is not a file")
    refused(tmp_path / "round.db", "cannot be read")
    refused(tmp_path / "nowhere.db", "does not exist")
    refused(tmp_path / ("x" * 5000), "cannot be read")


@needs_posix
def test_what_lies_beside_it_is_looked_at_too(
    source: Path, refused: Callable[[Path, str], None]
) -> None:
    """SQLite opens a log by its name, and to open a FIFO is to wait for ever."""
    with closing(sqlite3.connect(source)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    os.mkfifo(source.with_name("copy.db-wal"))
    refused(source, "is not a file")


def test_a_huge_file_of_nothing_is_refused_at_once(
    tmp_path: Path, refused: Callable[[Path, str], None]
) -> None:
    huge = tmp_path / "huge.db"
    with huge.open("wb") as file:
        file.truncate(1 << 40)
    refused(huge, "larger than")


def test_a_share_that_does_not_answer_is_given_up(
    source: Path, refused: Callable[[Path, str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inspection, "COPY_S", 0.001)  # no process begins as fast
    refused(source, "does not answer")


def test_the_file_itself_is_never_written_to(
    source: Path, history: History, clock: FakeClock
) -> None:
    before = source.read_bytes()
    source.chmod(0o400)
    compare(history, source)
    add_missing(history, source, clock.now())
    restore(history, source, clock.now())
    assert source.read_bytes() == before
