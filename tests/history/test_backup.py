"""A copy a day, and old copies go."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.errors import Problem
from glutetimer.history.backup import back_up_daily, kept
from glutetimer.history.rows import SessionHeader, SessionState
from glutetimer.history.schema import is_sound
from glutetimer.history.store import History
from glutetimer.host.clock import FakeClock

DAYS = st.sets(st.dates(date(2026, 1, 1), date(2027, 1, 31)), max_size=80)


@given(DAYS)
def test_the_last_seven_days_and_four_weeks_stay(days: set[date]) -> None:
    stay = kept(days)
    assert stay <= days
    assert set(sorted(days)[-7:]) <= stay
    assert len(stay) <= 7 + 4
    assert {day.isocalendar()[:2] for day in stay} >= set(
        sorted({day.isocalendar()[:2] for day in days})[-4:]
    )


def test_a_year_of_days_keeps_its_last_weeks() -> None:
    """Copied and thinned out every day, there is always something about a month old."""
    today = date(2026, 1, 1)
    days: set[date] = set()
    for _ in range(365):
        days = kept(days | {today})
        today += timedelta(days=1)
    assert len(days) <= 11
    assert min(days) <= today - timedelta(days=21)


def test_one_copy_a_day_that_stands_alone(
    history: History, header: SessionHeader, path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copies"
    today = date(2026, 11, 20)
    assert back_up_daily(path, folder, today) is None, "an empty history needs no copy"
    history.begin(header)
    history.wait()
    copy = back_up_daily(path, folder, today)
    assert copy == folder / "history_2026-11-20.db"
    assert is_sound(copy)
    assert [each.name for each in folder.iterdir()] == [copy.name]
    assert copy.stat().st_mode & 0o077 == 0
    assert back_up_daily(path, folder, today) is None


def test_a_damaged_history_takes_no_backups_place(
    history: History, header: SessionHeader, path: Path, tmp_path: Path
) -> None:
    writer = history.begin(header)
    writer.finish(SessionState.FINISHED)
    history.close()
    path.write_bytes(path.read_bytes().replace(b"2026-11-20", b"2026-1l-20"))
    with pytest.raises(Problem, match="damaged"):
        history.back_up(tmp_path / "copy.db")
    with pytest.raises(Problem, match="cannot be read"):
        history.sessions()
    assert not (tmp_path / "copy.db").exists()


def test_the_copy_is_taken_when_the_history_is_opened(
    open_again: Callable[[], History], header: SessionHeader, path: Path, clock: FakeClock
) -> None:
    first = open_again()
    first.begin(header)
    first.close()
    open_again().close()
    clock.advance(24 * 3_600_000)
    open_again().close()
    names = sorted(each.name for each in (path.parent / "backups").iterdir())
    assert names == ["history_2026-11-20.db", "history_2026-11-21.db"]


def test_what_was_done_since_is_in_the_copy_of_the_day_when_it_is_closed(
    open_again: Callable[[], History], header: SessionHeader, path: Path
) -> None:
    for sessions in (1, 2):
        history = open_again()
        history.begin(header).finish(SessionState.FINISHED)
        history.close()
        (copy,) = (path.parent / "backups").iterdir()
        assert len(sessions_in(copy)) == sessions


def test_a_copy_that_holds_more_than_the_history_is_left_as_it_is(
    open_again: Callable[[], History], header: SessionHeader, path: Path
) -> None:
    history = open_again()
    history.begin(header).finish(SessionState.FINISHED)
    history.back_up(path.parent / "less.db")
    history.begin(header).finish(SessionState.FINISHED)
    history.close()
    (copy,) = (path.parent / "backups").iterdir()
    (path.parent / "less.db").replace(path)
    again = open_again()
    again.begin(header).finish(SessionState.FINISHED)
    again.close()
    assert len(sessions_in(copy)) == 2
    assert sessions_in(copy) != sessions_in(path)


def sessions_in(path: Path) -> set[tuple[str]]:
    with closing(sqlite3.connect(path)) as database:
        return set(database.execute("SELECT uuid FROM session"))
