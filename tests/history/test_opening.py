"""A history is opened whole or not at all, and no file is ever lost."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.history import schema
from glutetimer.history.opening import make_ready
from glutetimer.history.rows import SessionMetadata
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock


def mode_of(path: Path) -> str:
    return oct(path.stat().st_mode & 0o777)


def begun(open_again: Callable[[], History], header: SessionMetadata) -> None:
    """Leave a history with one session in it."""
    history = open_again()
    history.begin(header)
    history.close()


def test_a_new_history_has_the_newest_version_and_no_notice(history: History, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (max(schema.migrations()),)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert history.notices == ()
    assert history.check() == "ok"


def test_every_history_has_an_id_that_stays(open_again: Callable[[], History], path: Path) -> None:
    def device() -> list[tuple[str]]:
        open_again().close()
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute("SELECT value FROM meta WHERE key = 'device'").fetchall()

    first = device()
    assert len(first) == 1
    assert device() == first


def test_only_its_owner_can_read_it(history: History, header: SessionMetadata, path: Path) -> None:
    history.begin(header)
    history.wait()
    assert mode_of(path.parent) == oct(0o700)
    assert {mode_of(file) for file in path.parent.glob("history.db*")} == {oct(0o600)}
    assert path.with_name("history.db-wal").exists()


def test_a_file_that_others_could_read_is_closed_to_them(
    path: Path, open_again: Callable[[], History]
) -> None:
    path.parent.mkdir()
    path.touch(mode=0o644)
    open_again()
    assert mode_of(path) == oct(0o600)


def test_migrations_are_numbered_without_a_gap() -> None:
    assert list(schema.migrations()) == list(range(1, len(schema.migrations()) + 1))


def test_a_newer_file_is_refused_and_left_as_it_is(
    path: Path, open_again: Callable[[], History], header: SessionMetadata
) -> None:
    begun(open_again, header)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(UserError, match="newer glutetimer"):
        open_again()
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_as_it_is(
    path: Path, open_again: Callable[[], History]
) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipe (name)")
    before = path.read_bytes()
    with pytest.raises(UserError, match="another program"):
        open_again()
    assert path.read_bytes() == before


def test_an_older_file_is_copied_before_it_is_changed(
    path: Path,
    open_again: Callable[[], History],
    header: SessionMetadata,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun(open_again, header)
    newest = max(schema.migrations())
    later = schema.migrations() | {newest + 1: "CREATE TABLE later (id INTEGER) STRICT;"}
    monkeypatch.setattr(schema, "migrations", lambda: later)
    with open_history(path, clock) as history:
        assert len(history.sessions()) == 1
        with history._reader() as connection:
            assert schema.version(connection) == newest + 1
    (copy,) = (path.parent / "backups").glob("history_before_version_*.db")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (newest,)
        assert connection.execute("SELECT count(*) FROM session").fetchone() == (1,)


def test_a_migration_that_fails_half_way_changes_nothing(
    path: Path,
    open_again: Callable[[], History],
    header: SessionMetadata,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun(open_again, header)
    newest = max(schema.migrations())
    broken = schema.migrations() | {newest + 1: "CREATE TABLE half (id);\nINSERT INTO nowhere;"}
    monkeypatch.setattr(schema, "migrations", lambda: broken)
    with pytest.raises(UserError, match="cannot be opened"):
        open_history(path, clock)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (newest,)
        assert not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchall()


@pytest.mark.parametrize("damage", ["text", "torn", "truncated"])
def test_a_damaged_file_is_set_aside_and_the_newest_sound_backup_opened(
    damage: str,
    path: Path,
    open_again: Callable[[], History],
    header: SessionMetadata,
    clock: FakeClock,
) -> None:
    begun(open_again, header)
    open_again().close()  # finds a session to copy, if the first one was too early for it
    clock.advance(24 * 3_600_000)
    (path.parent / "backups" / "history_2026-11-21.db").write_bytes(b"a damaged backup" * 400)
    whole = path.read_bytes()
    broken = {
        "text": b"not a database at all " * 500,
        "torn": whole[:4096] + bytes(range(256)) * 64 + whole[20480:],
        "truncated": whole[: len(whole) // 2],
    }[damage]
    path.write_bytes(broken)

    history = open_again()

    (notice,) = history.notices
    assert "damaged" in notice
    assert "backup of 2026-11-20" in notice
    assert len(history.sessions()) == 1
    (aside,) = path.parent.glob("history_damaged_2026-11-21_*.db")
    assert aside.read_bytes() == broken


def test_without_a_backup_a_new_history_is_begun_and_the_damaged_one_kept(
    path: Path, open_again: Callable[[], History]
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"nothing that can be read " * 400)
    history = open_again()
    assert "a new one has been begun" in history.notices[0]
    assert history.sessions() == []
    assert list(path.parent.glob("history_damaged_*.db"))


def test_a_folder_that_cannot_be_made_is_a_problem_in_one_sentence(
    tmp_path: Path, clock: FakeClock
) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file, not a folder")
    with pytest.raises(UserError, match="cannot be opened"):
        open_history(in_the_way / "history.db", clock)


def test_two_openings_at_once_agree(path: Path, clock: FakeClock) -> None:
    """Both find a new file; the second finds the work of the first."""
    backups = path.parent / "backups"
    path.parent.mkdir()
    schema.create_file(path)
    with closing(schema.connect(path)) as one, closing(schema.connect(path)) as two:
        assert schema.version(one) == schema.version(two) == 0
        schema.migrate(one)
        schema.migrate(two)
    assert make_ready(path, backups, clock.now() + timedelta(days=1)) == ()
