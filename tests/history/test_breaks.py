"""Breaks are kept, one row for each, and are no sessions."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from glutetimer.history.daily_copies import back_up_daily
from glutetimer.history.ids import uuid7
from glutetimer.history.recovery.salvage import salvage
from glutetimer.history.restoring import add_missing, restore
from glutetimer.history.schema import connect
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.review.breaks import BreakTotals, GuidedBreak, breaks_by_week, totals_of_breaks
from glutetimer.review.periods import FirstDay

NOW = datetime(2026, 11, 22).astimezone()
DAY = date(2026, 11, 20)


def at(minute: int, **other: object) -> GuidedBreak:
    """Return a break that began at a minute of the day."""
    one = GuidedBreak(
        uuid=uuid7(1_795_165_200_000 + minute * 60_000),
        programme="desk_reset",
        programme_name="Desk reset",
        started_utc_ms=1_795_165_200_000 + minute * 60_000,
        utc_offset_min=60,
        local_date=DAY,
        length_ms=100_000,
        finished=True,
        reps=4,
        hold_ms=26_000,
        work_ms=34_000,
    )
    return replace(one, **other)  # type: ignore[arg-type] # as the test names them


MORNING, NOON = at(0), at(180, finished=False, reps=0, programme="stand_up_clench")


def put(history: History, *breaks: GuidedBreak) -> None:
    for one in breaks:
        history.put_break(one)
    assert history.wait()


def test_they_are_read_as_they_were_the_newest_first(history: History) -> None:
    put(history, MORNING, NOON)
    assert history.breaks() == [NOON, MORNING]
    assert history.breaks(limit=1) == [NOON]
    assert history.breaks(since=date(2026, 11, 21)) == []


def test_a_break_that_goes_on_stays_one_row(history: History) -> None:
    put(history, replace(MORNING, reps=1, finished=False), MORNING)
    assert history.breaks() == [MORNING]


def test_they_count_for_no_session_and_none_of_its_sums(history: History) -> None:
    put(history, MORNING, NOON)
    assert history.sessions() == []
    assert history.training_days() == {}
    assert history.set_rows() == []
    assert history.first_day() is None
    assert totals_of_breaks(history.breaks()) == BreakTotals(2, 4, 52_000, 68_000)


@pytest.fixture
def elsewhere(history: History, clock: FakeClock) -> Path:
    """A history of somebody's with the break of noon."""
    other = history.path.with_name("other.db")
    with open_history(other, clock) as found:
        put(found, NOON)
    clock.advance(60_000)
    return other


def test_restoring_brings_those_of_the_backup_and_undoing_it_those_of_before(
    history: History, elsewhere: Path
) -> None:
    put(history, MORNING)
    undo = restore(history, elsewhere, NOW)
    assert history.breaks() == [NOON]
    restore(history, undo, NOW)
    assert history.breaks() == [MORNING]


def test_restoring_everywhere_marks_what_the_backup_has_not(
    history: History, elsewhere: Path
) -> None:
    put(history, MORNING)
    restore(history, elsewhere, NOW, everywhere=True)
    assert history.breaks() == [NOON]
    with closing(connect(history.path)) as database:
        rows = database.execute(
            "SELECT deleted, changed > sent FROM guided_break "
            "JOIN sync_break ON break_id = guided_break.id ORDER BY started_utc_ms"
        ).fetchall()
    assert rows == [(1, 1), (0, 1)]


def test_adding_what_is_missing_keeps_both(history: History, elsewhere: Path) -> None:
    put(history, MORNING)
    add_missing(history, elsewhere, NOW)
    assert history.breaks() == [NOON, MORNING]


def test_what_can_be_read_of_a_damaged_history_brings_them(
    history: History, clock: FakeClock
) -> None:
    put(history, MORNING, NOON)
    history.close()
    new = history.path.parent / "beside" / "new.db"
    open_history(new, clock).close()
    with closing(connect(history.path)) as database:
        database.execute(
            "UPDATE guided_break SET programme_name = 'x\ufffd' WHERE uuid = ?", (NOON.uuid,)
        )
    salvage(history.path, new)
    with open_history(new, clock) as rescued:
        assert rescued.breaks() == [MORNING]


@pytest.mark.parametrize(
    "odd", ["programme_name = 'c\x1b[31m'", "work_ms = 999999999999", "local_date = '9999-01-01'"]
)
def test_a_strangers_backup_brings_no_nonsense(odd: str, history: History, elsewhere: Path) -> None:
    with closing(connect(elsewhere)) as database:
        database.execute(f"UPDATE guided_break SET {odd}")  # noqa: S608 - ours
    restore(history, elsewhere, NOW)
    assert history.breaks() == []


def test_breaks_alone_are_in_the_copy_of_the_day(history: History, clock: FakeClock) -> None:
    put(history, MORNING)
    backups = history.path.parent / "backups"
    copy = back_up_daily(history.path, backups, DAY)
    assert copy
    assert back_up_daily(history.path, backups, DAY) is None, "nothing is new"
    with open_history(copy, clock) as kept:
        assert kept.breaks() == [MORNING]


def test_weeks_have_their_breaks_by_the_day_on_which_they_begin() -> None:
    sunday = replace(NOON, local_date=date(2026, 11, 22))
    by_week = breaks_by_week([sunday, MORNING, replace(MORNING)], FirstDay.MONDAY)
    assert [(start, one.breaks) for start, one in by_week.items()] == [(date(2026, 11, 16), 3)]
    by_week = breaks_by_week([sunday, MORNING], FirstDay.SUNDAY)
    assert [*by_week] == [date(2026, 11, 15), date(2026, 11, 22)]
