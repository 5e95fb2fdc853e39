"""The words of the report for a physio: what things are called, and how they are summed up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from glutetimer.i18n import N_, _, content, formats
from glutetimer.presentation.amounts import id_words
from glutetimer.review.report import PainMark
from glutetimer.review.rows import SelfTestRow
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance

MINUTE_MS: Final = 60_000
HOUR: Final = 60
MANY_HOURS: Final = 100
"""From so many hours on minutes are left out."""
_SIDES: Final = {"left": N_("{name}, left"), "right": N_("{name}, right")}


@dataclass(frozen=True)
class ReportText:
    """What things are called, by their ids; `answers` are the scales of self-tests."""

    exercises: Mapping[str, str] = field(default_factory=dict)
    feels: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def exercise(self, exercise: str, side: str = "") -> str:
        """Return an exercise's name with its side; its id as words where it is not known."""
        name = self.exercises.get(exercise) or id_words(exercise)
        return _(_SIDES[side]).format(name=name) if side in _SIDES else name

    def pain(self, pain: PainMark) -> str:
        """Return where pain was marked: "Clamshell, left, in rep 7"."""
        name = self.exercise(pain.exercise, pain.side)
        return _("{name}, in rep {number}").format(name=name, number=pain.rep) if pain.rep else name

    def left_out(self, exercise: str) -> str:
        """Return that an exercise is left out for pain."""
        return _("{name}: hurt in two sessions, left out until it is fine again").format(
            name=self.exercise(exercise)
        )

    def answer(self, test: SelfTestRow) -> str:
        """Return the answer of a self-test: "Firm (4 of 5)"."""
        scale = self.answers.get(test.exercise, ())
        number = test.answer + 1
        known = test.answer < len(scale)
        answer = scale[test.answer] if known else _("answer {number}").format(number=number)
        if not test.scale:
            return answer
        return _("{answer} ({number} of {answers})").format(
            answer=answer, number=number, answers=test.scale
        )


def report_text(exercises: Mapping[str, Exercise], guidance: Guidance) -> ReportText:
    """Return what things are called in a report."""
    return ReportText(
        exercises={name: content(exercise.name) for name, exercise in exercises.items()},
        feels={option.id: content(option.label) for option in guidance.feel_check.options},
        answers={
            name: tuple(content(words) for words in exercise.result.scale)
            for name, exercise in exercises.items()
            if exercise.result is not None
        },
    )


def report_title(since: date, until: date) -> str:
    """Return the title of the file."""
    return _("Glute training, {first} to {last}").format(first=day(since), last=day(until))


def day(when: date) -> str:
    """Return a day with its year."""
    return formats.day_text(when, formats.DAY_YEAR)


def hours_text(ms: int) -> str:
    """Return a long time: "40 min", "2 h 05", "120 h"."""
    minutes = round(ms / MINUTE_MS)
    if minutes >= MANY_HOURS * HOUR:
        return _("{hours} h").format(hours=round(minutes / HOUR))
    if minutes < HOUR:
        return _("{minutes} min").format(minutes=minutes)
    return _("{hours} h {minutes}").format(hours=minutes // HOUR, minutes=f"{minutes % HOUR:02}")


def shown_of(number: int, most: int, note: str) -> str:
    """Return a note, before it how many rows of how many are shown where not all are."""
    if number <= most:
        return note
    return _("{shown} of {number}, {note}").format(shown=most, number=number, note=note)
