"""What the whole of a file shows about how its values are to be read, and what has to be asked.

Rows are read in two passes: this is the first. One 13/1 shows that all days come first; one length
with a unit shows what a bare number is.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from statistics import median
from typing import Final

from glutetimer.exchange.our_notes import facts_of
from glutetimer.exchange.readers.calendar_words import day_first, months
from glutetimer.exchange.readers.foreign_formats import Recognised
from glutetimer.exchange.readers.heads import UNITS
from glutetimer.exchange.readers.lengths import (
    HOUR_MS,
    LENGTH_UNITS,
    MINUTE_MS,
    SECOND_MS,
    is_bare,
    read_length_ms,
)
from glutetimer.exchange.readers.moments import DateReading, order_of, taken_apart
from glutetimer.exchange.readers.numbers import read_amount
from glutetimer.exchange.readers.roles import Record, Role, WeightUnit

MOST_KEPT: Final = 5_000
"""Lengths and month words that are looked at; a file has some hundred."""
PLAUSIBLE_MS: Final = (5 * MINUTE_MS, 5 * HOUR_MS)
"""What a workout lasts."""
_ALIKE: Final = 8
"""Lengths of one person's workouts differ by less than this factor from their median."""


class Question(StrEnum):
    """What a file does not say and a person has to."""

    WEIGHT = "weight"
    DATES = "dates"
    LENGTHS = "lengths"


@dataclass(frozen=True, slots=True)
class FileAnswers:
    """What the person said about a file; None where nothing was said."""

    weight: WeightUnit | None = None
    day_first: bool | None = None
    length_ms: int | None = None


NO_ANSWERS: Final = FileAnswers()


@dataclass(frozen=True, slots=True)
class Reading:
    """How the values of a file are read.

    `weight` is None where it is not known, `length_ms` 0.
    """

    dates: DateReading
    weight: WeightUnit | None
    length_ms: int


@dataclass(slots=True)
class Survey:
    """What the rows show, gathered one by one."""

    has_bare_weight: bool = False
    is_ours: bool = False
    orders: set[bool | None] = field(default_factory=set)
    month_words: set[str] = field(default_factory=set)
    lengths_ms: list[int] = field(default_factory=list)
    bare_lengths: set[str] = field(default_factory=set)
    _moments: set[str] = field(default_factory=set)

    def add(self, record: Record) -> None:
        """Look at one set."""
        if (began := record.get(Role.BEGAN, "")) not in self._moments:
            if len(self._moments) < MOST_KEPT:
                self._moments.add(began)
            self._look_at_moment(began)
            self._look_at_length(record.get(Role.LENGTH, ""))
        if not self.has_bare_weight and not record.get(Role.WEIGHT_UNIT):
            amount = read_amount(record.get(Role.WEIGHT, ""))
            self.has_bare_weight = amount is not None and amount[0] > 0 and not amount[1]
        self.is_ours = self.is_ours or bool(facts_of(record.get(Role.NOTE, "")))

    def _look_at_moment(self, text: str) -> None:
        parts = taken_apart(text)
        if parts is None:
            return
        if parts.words and len(self.month_words) < MOST_KEPT:
            self.month_words.add(parts.words[0])
        numbers = parts.numbers
        if not parts.words and len(numbers) == 3 and len(numbers[0]) < 4 and not parts.is_dotted:  # noqa: PLR2004 - not year first
            self.orders.add(order_of(int(numbers[0]), int(numbers[1]), None))

    def _look_at_length(self, text: str) -> None:
        if is_bare(text):
            if len(self.bare_lengths) < MOST_KEPT:
                self.bare_lengths.add(text)
        elif (ms := read_length_ms(text, pair_ms=HOUR_MS)) and len(self.lengths_ms) < MOST_KEPT:
            self.lengths_ms.append(ms)


def survey(found: Recognised) -> Survey:
    """Look at all rows of a table.

    Raises:
        UserError: If there are too many, or one is no row.
    """
    shown = Survey()
    for _line, record in found.records():
        shown.add(record)
    return shown


def reading_of(
    found: Recognised, shown: Survey, answers: FileAnswers = NO_ANSWERS
) -> tuple[Reading, tuple[Question, ...]]:
    """Return how the values of a file are to be read, and what the person has to say first.

    While a question is open, the file is read so that its names can be shown, not imported.
    """
    questions = []
    is_day_first = _day_first(found, shown, answers)
    if is_day_first is None and None in shown.orders:
        questions.append(Question.DATES)
    weight = _weight(found, shown, answers)
    if weight is None and shown.has_bare_weight:
        questions.append(Question.WEIGHT)
    length_ms = LENGTH_UNITS.get(found.unit(Role.LENGTH), 0) or answers.length_ms or 0
    length_ms = length_ms or _length_ms(shown)
    if not length_ms and shown.bare_lengths:
        questions.append(Question.LENGTHS)
    # until it is answered, names and sets can be shown, whichever days they belong to
    is_shown_day_first = True if Question.DATES in questions else is_day_first
    dates = DateReading(is_shown_day_first, _months(found.language, shown.month_words))
    return Reading(dates, weight, length_ms), tuple(questions)


def _day_first(found: Recognised, shown: Survey, answers: FileAnswers) -> bool | None:
    known = shown.orders - {None}
    if len(known) == 1:
        return known.pop()
    return day_first(found.language) if answers.day_first is None else answers.day_first


def _weight(found: Recognised, shown: Survey, answers: FileAnswers) -> WeightUnit | None:
    if (unit := found.unit(Role.WEIGHT)) in tuple(WeightUnit):
        return WeightUnit(unit)
    return WeightUnit.KG if shown.is_ours else answers.weight


def weight_unit(text: str) -> WeightUnit | None:
    """Return the unit of weight that a word stands for, None for another."""
    unit = UNITS.get(text.strip().casefold().rstrip("."), "")
    return WeightUnit(unit) if unit in tuple(WeightUnit) else None


def _length_ms(shown: Survey) -> int:
    """Return the unit of bare lengths that makes them like the file's others; 0 if none does."""
    bare = [ms for one in shown.bare_lengths if (ms := read_length_ms(one)) is not None]
    if not bare:
        return MINUTE_MS
    low, high = PLAUSIBLE_MS
    if shown.lengths_ms:
        usual = median(shown.lengths_ms)
        low, high = round(usual / _ALIKE), round(usual * _ALIKE)
    units = [
        unit
        for unit in (SECOND_MS, MINUTE_MS)
        if all(low <= one * unit // SECOND_MS <= high for one in bare)
    ]
    return units[0] if len(units) == 1 else 0


def _months(language: str, words: set[str]) -> dict[str, int]:
    """Return what the month words of a file mean: as the one language has them that has all.

    Where several have all and differ, it is that of the heads; what stays open is left out.
    """
    known = {word: months(word) for word in words}
    having_all = {
        one for meant in known.values() for one in meant if all(one in m for m in known.values())
    }
    if language in having_all:
        having_all = {language}
    found = {}
    for word, meant in known.items():
        wanted = {month for one, month in meant.items() if not having_all or one in having_all}
        if len(wanted) == 1:
            found[word] = wanted.pop()
    return found
