"""Where one week, month or session ends and the next begins.

They come from local dates, so neither time zones nor clock changes touch them.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import IntEnum, StrEnum

DECEMBER = 12
PARTS = 8
"""Into so many parts some days are cut to see where they lead."""


class FirstDay(IntEnum):
    """The day on which a week begins, numbered as `date.weekday` does."""

    MONDAY = 0
    SATURDAY = 5
    SUNDAY = 6

    def start_of(self, day: date) -> date:
        """Return the first day of the week that a day belongs to."""
        return date.fromordinal(day.toordinal() - (day.weekday() - self) % 7)


class Period(StrEnum):
    """What one bar stands for."""

    WEEK = "week"
    MONTH = "month"
    SESSION = "session"

    def start_of(self, day: date, first_day: FirstDay) -> date:
        """Return the first day of the period that a day belongs to; a session is its day."""
        if self is Period.WEEK:
            return first_day.start_of(day)
        return day.replace(day=1) if self is Period.MONTH else day

    def after(self, start: date) -> date:
        """Return the first day of the period that follows the one that starts on a day."""
        if self is Period.WEEK:
            return start + timedelta(weeks=1)
        if self is Period.MONTH:
            return date(start.year + start.month // DECEMBER, start.month % DECEMBER + 1, 1)
        return start + timedelta(days=1)

    def starts(self, since: date, until: date, first_day: FirstDay) -> Iterator[date]:
        """Yield the first day of every period from that of one day to that of another."""
        start = self.start_of(since, first_day)
        while start <= until:
            yield start
            start = self.after(start)


def week_label(start: date) -> str:
    """Return the name of the week that starts on a day, as "2026-W47".

    A week belongs to the year that has most of its days and is counted from the first such
    week. From Monday to Sunday that is the ISO week; other weeks are counted alike.
    """
    middle = start + timedelta(days=3)
    number = (middle.timetuple().tm_yday - 1) // 7 + 1
    return f"{middle.year}-W{number:02d}"


def label(period: Period, start: date) -> str:
    """Return the name of a period: "2026-W47", "2026-11", "2026-11-20"."""
    if period is Period.WEEK:
        return week_label(start)
    return start.isoformat() if period is Period.SESSION else f"{start:%Y-%m}"


def parts_of(since: date, until: date, parts: int = PARTS) -> list[date]:
    """Return the first days of the parts into which some days are cut."""
    days = (until - since).days + 1
    return [since + timedelta(days=days * place // parts) for place in range(parts)]
