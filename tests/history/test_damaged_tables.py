"""What a damaged history still holds is taken over row by row, and what is missing is reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glutetimer.history.backup import back_up
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event
from glutetimer.session.record import SetRecord

PAGE = 4096


@pytest.fixture
def trained(
    open_again: Callable[[], History],
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    path: Path,
    clock: FakeClock,
    tmp_path: Path,
) -> list[str]:
    """Three sessions, of which the backup has the first two."""
    names = []
    for number in range(3):
        history = open_again()
        writer = history.begin(header)
        for ordinal in range(1, 9):
            writer.put(rep_event(record(ordinal, ordinal=ordinal)))
        writer.finish(SessionState.FINISHED)
        history.close()
        names.append(writer.session)
        if number == 1:
            back_up(path, tmp_path / "kept.db")
        clock.advance(3_600_000)
    backups = path.parent / "backups"
    for copy in backups.iterdir():
        copy.unlink()
    (tmp_path / "kept.db").rename(backups / "history_2026-11-20.db")
    return names


def zero(path: Path, *pages: int) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(content)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: zero(path, 0),
        lambda path: zero(path, 0, 1, 2),
        lambda path: path.write_bytes(b"\xff" * 100 + path.read_bytes()[100:]),
    ],
    ids=["first page", "three pages", "header"],
)
def test_what_the_backup_does_not_have_is_rescued(
    damage: Callable[[Path], None],
    trained: list[str],
    path: Path,
    open_again: Callable[[], History],
) -> None:
    damage(path)
    broken = path.read_bytes()
    history = open_again()
    (notice,) = history.notices
    assert "the backup of 2026-11-20 is in its place" in notice
    assert "Rescued besides: 1 session and 8 sets." in notice
    assert {row.uuid for row in history.sessions()} == set(trained)
    assert [row.record.done_reps for row in history.sets(trained[2])] == list(range(1, 9))
    assert history.check() == "ok"
    (aside,) = path.parent.glob("history_damaged_*.db")
    assert aside.read_bytes() == broken


def test_a_file_that_is_gone_is_brought_back_and_what_is_missing_is_reported(
    trained: list[str], path: Path, open_again: Callable[[], History]
) -> None:
    path.unlink()
    history = open_again()
    assert "The history was gone; the backup of 2026-11-20 is in its place." in history.notices[0]
    assert {row.uuid for row in history.sessions()} == set(trained[:2])


def test_without_a_backup_what_can_be_read_is_rescued_all_the_same(
    trained: list[str], path: Path, open_again: Callable[[], History]
) -> None:
    for copy in (path.parent / "backups").iterdir():
        copy.unlink()
    zero(path, 0)
    history = open_again()
    assert "Rescued besides: 3 sessions and 24 sets." in history.notices[0]
    assert {row.uuid for row in history.sessions()} == set(trained)


def test_the_damaged_file_is_set_aside_beside_an_earlier_one(
    trained: list[str], path: Path, open_again: Callable[[], History]
) -> None:
    assert trained
    for number in (1, 2):
        path.write_bytes(b"no database" * 500 * number)
        open_again().close()
    assert len(list(path.parent.glob("history_damaged_*.db"))) == 2


def test_a_session_that_cannot_be_read_any_more_is_reported_with_its_day(
    trained: list[str], path: Path, open_again: Callable[[], History]
) -> None:
    # the newest row lies first on its page
    path.write_bytes(path.read_bytes().replace(b"2026-11-20", b"2026-99-20", 1))
    history = open_again()
    assert "Missing: 1 session, of 2026-11-20. 8 sets could not be read." in history.notices[0]
    assert {row.uuid for row in history.sessions()} == set(trained[:2])
