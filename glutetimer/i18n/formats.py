"""Dates, week days and numbers as the program's language writes them, by CLDR through Babel.

The order of day, month and year is a message of its own, so that a catalogue decides it. Babel is
loaded when the first date or number is written: the window's first frame does not wait for it.
"""

from __future__ import annotations

from glutetimer.i18n import ENGLISH, N_, _, language
from glutetimer.i18n.pseudo import LANGUAGE as PSEUDO
from glutetimer.i18n.pseudo import pseudo

TYPE_CHECKING = False
if TYPE_CHECKING:  # a list of the command line writes numbers and no date
    from datetime import date, time

DAY = N_("d MMM")
DAY_YEAR = N_("d MMM y")
WEEKDAY_DAY = N_("EEE d MMM")
WEEKDAY_DAY_YEAR = N_("EEE d MMM y")
LONG_DAY = N_("d MMMM")
LONG_DAY_YEAR = N_("d MMMM y")
MONTH_YEAR = N_("MMMM y")


def day_text(day: date, pattern: str = DAY) -> str:
    """Return a day by a pattern of CLDR, one of those above: "16 Nov", "16 November 2026"."""
    text = _formatted(day, pattern_for_language(pattern))
    return pseudo(text) if language() == PSEUDO else text


def pattern_for_language(pattern: str) -> str:
    """Return one of the patterns above in the order of the language in force."""
    return pattern if language() == PSEUDO else _(pattern)


def dated(day: date, today: date) -> str:
    """Return a day as "16 Nov", with the year if it is not that of today."""
    return day_text(day, DAY if day.year == today.year else DAY_YEAR)


def when(day: date, today: date) -> str:
    """Return a day as one speaks of it: "Today", "Mon 16 Nov", with the year if another."""
    if day == today:
        return _("Today")
    if (today - day).days == 1:
        return _("Yesterday")
    return day_text(day, WEEKDAY_DAY if day.year == today.year else WEEKDAY_DAY_YEAR)


def from_to(first: str, last: str) -> str:
    """Return a range of days, both of which are text already: "1 Jun to 20 Nov"."""
    return _("{first} to {last}").format(first=first, last=last)


def weekday(day: date, *, short: bool = False) -> str:
    """Return the day of the week: "Monday", "Mon"."""
    return day_text(day, "EEE" if short else "EEEE")


def weekday_letter(day: date) -> str:
    """Return the day of the week by its letter: "M"."""
    return day_text(day, "EEEEE")


def month(day: date, *, short: bool = False) -> str:
    """Return the month: "November", "Nov"."""
    return day_text(day, "LLL" if short else "LLLL")


def clock_time(moment: time) -> str:
    """Return a time of day as "10:32", by the clock of 24 hours."""
    return f"{moment.hour:02}:{moment.minute:02}"


def number(value: float, digits: int = 0) -> str:
    """Return a number with at most so many digits after the point: "1,240", "7.5"."""
    plain = f"{value:,}".removesuffix(".0")
    is_exact = "e" not in plain and len(plain.partition(".")[2]) <= digits
    if plain.isdigit() or (is_exact and locale() == ENGLISH):
        return plain  # as Babel has it, which takes long to load
    from babel.numbers import format_decimal

    pattern = "#,##0" + ("." + "#" * digits if digits else "")
    return str(format_decimal(value, format=pattern, locale=locale()))


def share(value: float) -> str:
    """Return a share as "40%"."""
    from babel.numbers import format_percent

    return str(format_percent(value, locale=locale()))


def language_name(code: str) -> str:
    """Return what a language is called: "French" for "fr"."""
    from babel import Locale

    return Locale.parse(code).get_display_name(locale()) or code


def locale() -> str:
    """Return the code of the locale by which dates and numbers are written."""
    return ENGLISH if language() == PSEUDO else language()


def _formatted(day: date, pattern: str) -> str:
    from babel.dates import format_date

    return str(format_date(day, format=pattern, locale=locale()))
