"""Dates and times as other programs write them, in many languages and orders."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Final

from glutetimer.exchange.import_note import shown
from glutetimer.exchange.readers.calendar_words import folded, half_of_day, is_filler, months
from glutetimer.i18n import _

EARLIEST: Final = 1970
LATEST: Final = 2199
_LONGEST: Final = 60

_CLOCK: Final = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h]|[時시] ?)(?P<minute>\d{2})[分분]?"
    r"(?:[:.]?(?P<second>\d{2})(?:[.,]\d{1,9})?秒?)?"
    r"(?P<zone> ?(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)(?![\d:]))?(?=\s|$|[^\d.:])"
)
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+(?:\.[^\W\d_]\.?)*\.?")
_EASTERN: Final = str.maketrans({"年": "-", "月": "-", "日": " ", "년": "-", "월": "-", "일": " "})


@dataclass(frozen=True, slots=True)
class DateReading:
    """How the dates of a file are to be read.

    Args:
        day_first: Whether 1/2 is the first of February; None where the file does not show it.
        month_words: What the words for months in the file mean, as one language has them.
    """

    day_first: bool | None = None
    month_words: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class MomentParts:
    """A date taken apart, before it is known which number is what."""

    numbers: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """Words that may be months."""
    is_dotted: bool = False
    clock: tuple[int, int, int] = (0, 0, 0)
    zone: tzinfo | None = None


UNKNOWN_ORDER: Final = DateReading()


def read_moment(text: str, reading: DateReading = UNKNOWN_ORDER) -> datetime:
    """Return a date and time of day; with a zone where the text names one.

    Raises:
        ValueError: If it is none that is known; it says so for people.
    """
    parts = taken_apart(text)
    if parts is not None:
        try:
            moment = _moment(parts, reading)
        except ValueError:
            moment = None
        if moment is not None and EARLIEST < moment.year <= LATEST:
            return moment
    raise ValueError(_("{text} is no date and time that is known here").format(text=shown(text)))


def looks_like_a_moment(text: str) -> bool:
    """Return whether a text may be a date, whatever the order of its numbers."""
    parts = taken_apart(text)
    return parts is not None and len(parts.numbers) + len(parts.words) == 3  # noqa: PLR2004 - day, month, year


def taken_apart(text: str) -> MomentParts | None:
    """Return the parts of a date, None if it has no date's parts."""
    if len(text) > _LONGEST:
        return None
    plain = re.sub(r"\s+", " ", text.translate(_EASTERN)).strip()
    parts = MomentParts()
    day = plain
    # a dotted date must not be taken for a time, which comes last or has colons
    found = list(_CLOCK.finditer(plain))
    if found and (clock := found[-1]) and not _is_date(plain, clock):
        parts.clock = (int(clock["hour"]), int(clock["minute"]), int(clock["second"] or 0))
        parts.zone = _zone((clock["zone"] or "").strip())
        before, after = plain[: clock.start()].rstrip(), plain[clock.end() :].strip()
        half, before = _half(before, after)
        if half is None or (half and not 1 <= parts.clock[0] <= 12):  # noqa: PLR2004 - as on a dial
            return None
        if half:
            parts.clock = (parts.clock[0] % 12 + (12 if half == "pm" else 0), *parts.clock[1:])
        day = before[:-1] if before.endswith(("T", "t")) and before[-2:-1].isdecimal() else before
    parts.is_dotted = re.search(r"\d\. ?\d", day) is not None
    for token in _TOKEN.findall(day):
        if token.isdecimal():
            parts.numbers.append(token)
        elif months(word := folded(token)) or not is_filler(word):
            parts.words.append(word)
    if len(parts.words) == 2 and is_filler(parts.words[0]):  # noqa: PLR2004 - "mar 3 mar"
        del parts.words[0]
    if any(len(one) not in (1, 2, 4) for one in parts.numbers):  # as of a day, or of a year
        return None
    return parts if len(parts.words) < 2 and 2 <= len(parts.numbers) <= 3 else None  # noqa: PLR2004 - day, month, year


def _is_date(plain: str, clock: re.Match[str]) -> bool:
    """Return whether what looks like a time is the dotted date itself: no colon, and no rest."""
    return ":" not in clock[0] and len(re.findall(r"\d+", plain[: clock.start()])) < 2  # noqa: PLR2004 - day, year


def _half(before: str, after: str) -> tuple[str | None, str]:
    """Return which half of the day is named, and what stands before it; None for other words."""
    if after:
        half = half_of_day(folded(after))
        return (half if half or is_filler(folded(after)) else None), before
    words = before.split(" ")
    for length in (1, 2):
        if half := half_of_day(folded("".join(words[-length:]))):
            return half, " ".join(words[:-length])
    return "", before


def _zone(text: str) -> tzinfo | None:
    if not text:
        return None
    if text == "Z":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:]) if len(text) > 3 else 0  # noqa: PLR2004 - "+01"
    east = timedelta(hours=hours, minutes=minutes)
    return timezone(east if text[0] == "+" else -east)


def _moment(parts: MomentParts, reading: DateReading) -> datetime | None:
    year, month, day = _date(parts, reading) or (0, 0, 0)
    if not year:
        return None
    return datetime(year, month, day, *parts.clock, tzinfo=parts.zone)


def _date(parts: MomentParts, reading: DateReading) -> tuple[int, int, int] | None:
    """Return year, month and day; None where it is not known which number is what."""
    numbers = parts.numbers
    if parts.words:
        month = reading.month_words.get(parts.words[0]) or month_of(parts.words[0])
        years = [one for one in numbers if len(one) == 4]  # noqa: PLR2004 - of a year
        if month is None or len(numbers) != 2 or len(years) != 1:  # noqa: PLR2004 - day and year
            return None
        day = next(one for one in numbers if one is not years[0])
        return int(years[0]), month, int(day)
    if len(numbers) != 3:  # noqa: PLR2004 - day, month, year
        return None
    first, second, third = map(int, numbers)
    if len(numbers[0]) == 4:  # noqa: PLR2004 - of a year
        return first, second, third
    if len(numbers[2]) == 2:  # noqa: PLR2004 - of a century
        third += 2000 if third < EARLIEST % 100 else 1900
    is_day_first = True if parts.is_dotted else order_of(first, second, reading.day_first)
    if is_day_first is None:
        return None
    return (third, second, first) if is_day_first else (third, first, second)


def order_of(first: int, second: int, usual: bool | None) -> bool | None:  # noqa: FBT001 - reads well
    """Return whether the day is the first of two numbers: one above twelve is no month."""
    if (first > 12) != (second > 12):  # noqa: PLR2004 - months of a year
        return first > 12  # noqa: PLR2004 - likewise
    return usual


def month_of(word: str) -> int | None:
    """Return which month a word is, if all languages that know it agree."""
    meant = set(months(word).values())
    return meant.pop() if len(meant) == 1 else None
