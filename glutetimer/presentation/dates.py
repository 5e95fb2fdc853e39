"""Days and months in words."""

from __future__ import annotations

from datetime import date, timedelta

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905 - as it is said
WHOLE_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day_label(day: date) -> str:
    """Return a day as "16 Nov"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def dated(day: date, today: date) -> str:
    """Return a day as "16 Nov", with the year if it is not that of today."""
    return day_label(day) if day.year == today.year else f"{day_label(day)} {day.year}"


def month_label(day: date) -> str:
    """Return the month of a day as "November 2026"."""
    return f"{WHOLE_MONTHS[day.month - 1]} {day.year}"


def when_label(day: date, today: date) -> str:
    """Return a day as one speaks of it: "Today", "Mon 16 Nov", with the year if another."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    return f"{DAYS[day.weekday()]} {dated(day, today)}"
