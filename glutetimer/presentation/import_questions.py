"""What a file does not say and a person is asked, with the answers there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from glutetimer.exchange.readers.lengths import MINUTE_MS, SECOND_MS
from glutetimer.exchange.readers.roles import WeightUnit
from glutetimer.exchange.readers.survey import FileAnswers, Question
from glutetimer.i18n import N_, _


@dataclass(frozen=True, slots=True)
class ImportChoice:
    """One answer: its word on the command line, its words in the window."""

    word: str
    says: str


QUESTIONS: Final = {
    Question.WEIGHT: N_("The file does not say what its weights are in: pounds or kilograms?"),
    Question.DATES: N_("Its dates can be read in two ways: is 1/2 the first of February?"),
    Question.LENGTHS: N_("It does not say what the lengths of its workouts are in."),
}
OPTIONS: Final = {
    Question.WEIGHT: "--unit",
    Question.DATES: "--dates",
    Question.LENGTHS: "--lengths",
}
CHOICES: Final = {
    Question.WEIGHT: (ImportChoice("kg", N_("In kilograms")), ImportChoice("lb", N_("In pounds"))),
    Question.DATES: (
        ImportChoice("day-first", N_("Day first: 1/2 is 1 February")),
        ImportChoice("month-first", N_("Month first: 1/2 is 2 January")),
    ),
    Question.LENGTHS: (
        ImportChoice("minutes", N_("In minutes")),
        ImportChoice("seconds", N_("In seconds")),
    ),
}


def with_answer(answers: FileAnswers, question: Question, word: str) -> FileAnswers:
    """Return the answers with one more, by its word."""
    if question is Question.WEIGHT:
        return replace(answers, weight=WeightUnit(word))
    if question is Question.DATES:
        return replace(answers, day_first=word == "day-first")
    return replace(answers, length_ms=MINUTE_MS if word == "minutes" else SECOND_MS)


def asked_text(questions: Iterable[Question]) -> str:
    """Return the questions of a file as they are asked on the command line."""
    return " ".join(
        _("{question} Add {option}.").format(
            question=_(QUESTIONS[one]),
            option=_(" or ").join(f"{OPTIONS[one]} {choice.word}" for choice in CHOICES[one]),
        )
        for one in questions
    )
