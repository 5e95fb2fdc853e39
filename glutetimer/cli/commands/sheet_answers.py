"""Answers to what is unclear in a sheet: by number, or in words as on a sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.library.named_items import find_item
from glutetimer.presentation.sheet.field_text import SIDES
from glutetimer.sheet.answer import EXERCISE
from glutetimer.sheet.changes import line_at
from glutetimer.sheet.reading import (
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetQuestion,
    Value,
)
from glutetimer.sheet.typed_value import COUNTS, READERS, typed_value
from glutetimer.training.exercise import Exercise

LEAVE_OUT: Final = "-"


class SheetAnswers:
    """Takes answers to the questions of a sheet.

    Args:
        editing: The sheet; it has the answers afterwards.
        exercises: All exercises by id.
    """

    def __init__(self, editing: SheetEditing, exercises: Mapping[str, Exercise]) -> None:
        self._editing = editing
        self._exercises = exercises

    def open(self) -> Iterator[tuple[SheetItem, SheetQuestion]]:
        """Yield what is unclear now, each question with its line, in the order of the sheet."""
        for programme in self._editing.sheet.programmes:
            for item in programme.items:
                for line in _lines(item):
                    for question in line.questions:
                        yield line, question

    def take(self, line: SheetItem, question: SheetQuestion, given: str) -> bool:
        """Take an answer; return whether it is one.

        One that says only a part of what is asked is taken too, and the rest stays open.
        """
        if given.isdecimal() and (choice := _choice(question, int(given))) is not None:
            return self._choose(line, question, choice)
        if isinstance(line, SheetCircuit):
            return self._set(line, question, given)
        if given == LEAVE_OUT:
            self._editing.leave_out(line.place)
            return True
        if EXERCISE in question.about:
            return self.call(line, given)
        return self._take_words(line, question, given)

    def _take_words(self, block: SheetBlock, question: SheetQuestion, given: str) -> bool:
        """Take the amount that is asked for, or words as on a sheet."""
        if _is_amount(question, given) and self._set(block, question, given):
            return True
        if given.isdecimal() and len(question.answers) > 1:  # no words, and none of the answers
            return False
        return self._say(block, given) or self._set(block, question, given)

    def call(self, block: SheetBlock, name: str) -> bool:
        """Take a name for the exercise of a line, of ours or of a new one; False if it is none."""
        found = self.known(name)
        if found is not None:
            self._editing.set_exercise(block.place, found.id)
            return True
        if not self._editing.is_name(name):
            return False
        self._editing.set_exercise(block.place, None, name)
        return True

    def known(self, name: str) -> Exercise | None:
        """Return the exercise to do that is called so, None if there is none."""
        found = find_item(name, self._exercises, guesses=True)
        return found if found is not None and found.status == "offered" else None

    def _choose(self, line: SheetItem, question: SheetQuestion, answer: int) -> bool:
        at = line.questions.index(question)
        if isinstance(line, SheetCircuit):
            self._editing.answer_circuit(line.place, at, answer)
        else:
            self._editing.answer(line.place, at, answer)
        return True

    def _say(self, block: SheetBlock, words: str) -> bool:
        """Take words that say something of what can be asked."""
        if not self._editing.add_words(block.place, words):
            return False
        now = line_at(self._editing.sheet, block.place, SheetBlock)
        if _without_note(now) == _without_note(block) and now.questions == block.questions:
            self._editing.undo()
            return False
        return True

    def _set(self, line: SheetItem, question: SheetQuestion, given: str) -> bool:
        """Take the one value that is asked for."""
        value = _value(question, given)
        if value is not None:
            self._editing.set_part(line.place, SheetKey(question.about[0]), value)
        return value is not None


def _lines(item: SheetItem) -> Iterator[SheetItem]:
    yield item
    if isinstance(item, SheetCircuit):
        yield from item.blocks


def _without_note(block: SheetBlock) -> dict[SheetKey, Value]:
    return {key: one.value for key, one in block.parts.items() if key is not SheetKey.NOTE}


def is_left_of(question: SheetQuestion, asked: SheetQuestion) -> bool:
    """Whether a question is another, or what is left of it after a part was answered."""
    return question.place == asked.place and set(question.about) <= set(asked.about)


def number_of(question: SheetQuestion, asked: Sequence[SheetQuestion]) -> int | None:
    """Return the number, from 1, under which a question was asked first; None if it never was."""
    numbered = enumerate(asked, 1)
    return next((number for number, one in numbered if is_left_of(question, one)), None)


def _choice(question: SheetQuestion, number: int) -> int | None:
    """Return which answer a number means: its own number, or else the value of that one alone."""
    if 0 < number <= len(question.answers):
        return number - 1
    alike = [at for at, one in enumerate(question.answers) if set(one.values.values()) == {number}]
    return alike[0] if len(alike) == 1 else None


def asked_amount(question: SheetQuestion) -> SheetKey | None:
    """Return the one amount or tempo that is asked for, None where it is something else."""
    (about, *more) = question.about
    is_amount = not more and about in {*READERS, SheetKey.TEMPO}
    return SheetKey(about) if is_amount else None


def _is_amount(question: SheetQuestion, given: str) -> bool:
    """Whether words can be the amount that is asked for, and no other: "3 sets" are no reps."""
    asked = asked_amount(question)
    names_what = asked in COUNTS and any(letter.isalpha() for letter in given)
    return asked is not None and not names_what


def _value(question: SheetQuestion, given: str) -> Value | None:
    """Return what was typed as the one value that is asked for, None if it is none."""
    (about, *more) = question.about
    if more or about not in set(SheetKey):
        return None
    key = SheetKey(about)
    if key is SheetKey.TOTAL or (key is SheetKey.SIDE and given not in SIDES):
        return None
    return typed_value(key, given)
