"""A copy a day, and old copies go."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.history.backup import back_up
from glutetimer.history.daily_copies import back_up_daily, kept, newest_sound_copy
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.schema import is_sound
from glutetimer.history.store import History
from glutetimer.host.clock import FakeClock

DAY_MS = 86_400_000
DAYS = st.sets(st.dates(date(2026, 1, 1), date(2027, 1, 31)), max_size=80)


@given(DAYS)
def test_the_last_seven_days_and_four_weeks_stay(days: set[date]) -> None:
    stay = kept(days, date.max)
    assert stay <= days
    assert set(sorted(days)[-7:]) <= stay
    assert len(stay) <= 7 + 4
    assert {day.isocalendar()[:2] for day in stay} >= set(
        sorted({day.isocalendar()[:2] for day in days})[-4:]
    )


@given(DAYS, st.dates(date(2026, 1, 1), date(2027, 1, 31)))
def test_days_to_come_neither_go_nor_push_out_others(days: set[date], today: date) -> None:
    passed = {day for day in days if day <= today}
    stay = kept(days | {today}, today)
    assert today in stay
    assert stay == kept(passed | {today}, today) | (days - passed)


def test_a_year_of_days_keeps_its_last_weeks() -> None:
    """Copied and thinned out every day, there is always something about a month old."""
    today = date(2026, 1, 1)
    days: set[date] = set()
    for _ in range(365):
        days = kept(days | {today}, today)
        today += timedelta(days=1)
    assert len(days) <= 11
    assert min(days) <= today - timedelta(days=21)


def test_one_copy_a_day_that_stands_alone(
    history: History, header: SessionMetadata, path: Path, tmp_path: Path
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


def test_threads_that_copy_to_one_place_at_once_do_not_disturb_each_other(
    history: History, header: SessionMetadata, path: Path, tmp_path: Path
) -> None:
    history.begin(header).finish(SessionState.FINISHED)
    history.wait()
    target = tmp_path / "copy.db"
    with ThreadPoolExecutor(4) as threads:
        for done in [threads.submit(back_up, path, target) for _ in range(12)]:
            done.result()
    assert is_sound(target)


def test_a_damaged_history_takes_no_backups_place(
    history: History, header: SessionMetadata, path: Path, tmp_path: Path
) -> None:
    writer = history.begin(header)
    writer.finish(SessionState.FINISHED)
    history.close()
    path.write_bytes(path.read_bytes().replace(b"2026-11-20", b"2026-1l-20"))
    with pytest.raises(UserError, match="damaged"):
        history.back_up(tmp_path / "copy.db")
    with pytest.raises(UserError, match="cannot be read"):
        history.sessions()
    assert not (tmp_path / "copy.db").exists()


def test_the_copy_is_taken_when_the_history_is_opened(
    open_again: Callable[[], History], header: SessionMetadata, path: Path, clock: FakeClock
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
    open_again: Callable[[], History], header: SessionMetadata, path: Path
) -> None:
    for sessions in (1, 2):
        history = open_again()
        history.begin(header).finish(SessionState.FINISHED)
        history.close()
        (copy,) = (path.parent / "backups").iterdir()
        assert len(sessions_in(copy)) == sessions


def test_a_copy_that_holds_more_than_the_history_is_left_as_it_is(
    open_again: Callable[[], History], header: SessionMetadata, path: Path
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


@pytest.fixture
def wrong_start(open_again: Callable[[], History], clock: FakeClock) -> Callable[[int], None]:
    """Start once with a clock that is so many days ahead."""

    def do(days: int) -> None:
        clock.advance(days * DAY_MS)
        open_again().close()
        clock.advance(-days * DAY_MS)

    return do


@pytest.fixture
def train(
    open_again: Callable[[], History], header: SessionMetadata, clock: FakeClock
) -> Callable[[], str]:
    """Start, do a session, close, and let a day pass."""

    def do() -> str:
        history = open_again()
        writer = history.begin(header)
        writer.finish(SessionState.FINISHED)
        history.close()
        clock.advance(DAY_MS)
        return writer.session

    return do


def test_the_newest_copy_is_the_one_with_the_latest_change_whatever_its_date_says(
    train: Callable[[], str],
    wrong_start: Callable[[int], None],
    open_again: Callable[[], History],
    path: Path,
    clock: FakeClock,
) -> None:
    """One start with a clock ten years ahead lost two days in the next recovery."""
    done = [train()]
    wrong_start(3652)
    done += [train(), train()]
    path.write_bytes(b"x" * 8192)
    found = newest_sound_copy(path.parent / "backups", clock.now())
    assert found is not None
    assert found[1] == date(2026, 11, 22)
    assert {row.uuid for row in open_again().sessions()} == set(done)


def test_copies_dated_ahead_leave_that_of_today_where_it_is(
    train: Callable[[], str], wrong_start: Callable[[int], None], path: Path
) -> None:
    train()
    for days in range(3652, 3662):
        wrong_start(days)
    train()
    train()
    names = {each.name for each in (path.parent / "backups").iterdir()}
    assert {f"history_2026-11-{day}.db" for day in (20, 21, 22)} <= names


def test_where_the_clock_is_behind_the_latest_change_still_comes_back(
    train: Callable[[], str], open_again: Callable[[], History], path: Path, clock: FakeClock
) -> None:
    done = {train(), train(), train()}
    clock.advance(-20 * 365 * DAY_MS)
    path.write_bytes(b"x" * 8192)
    assert {row.uuid for row in open_again().sessions()} == done


def test_what_changes_in_a_year_to_come_makes_no_copy_newer(
    open_again: Callable[[], History],
    header: SessionMetadata,
    train: Callable[[], str],
    path: Path,
    clock: FakeClock,
) -> None:
    first = train()
    clock.advance(3652 * DAY_MS)
    history = open_again()
    history.begin(header).finish(SessionState.FINISHED)
    history.close()
    clock.advance(-3652 * DAY_MS)
    last = train()
    path.write_bytes(b"x" * 8192)
    found = {row.uuid for row in open_again().sessions()}
    assert {first, last} < found


def sessions_in(path: Path) -> set[tuple[str]]:
    with closing(sqlite3.connect(path)) as database:
        return set(database.execute("SELECT uuid FROM session"))
