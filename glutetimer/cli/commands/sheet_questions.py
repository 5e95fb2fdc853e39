"""What is unclear in a sheet, asked on the terminal line by line until it is answered or left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Final

from glutetimer.app.long_names import MOST_LETTERS
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.cli.commands.sheet_text import block_text, write_question
from glutetimer.cli.question import answer_to
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.i18n.letter_case import capitalised
from glutetimer.library.named_items import find_item
from glutetimer.presentation.sheet.field_text import SIDES
from glutetimer.sheet.answer import EXERCISE, with_exercise, with_value
from glutetimer.sheet.changes import blocks_of, line_at, with_item
from glutetimer.sheet.reading import (
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetQuestion,
    Value,
)
from glutetimer.sheet.typed_value import typed_value
from glutetimer.training.exercise import Exercise

LEAVE_OUT: Final = "-"
_EITHER: Final = frozenset((SheetKey.TIME, SheetKey.REPS))


class SheetQuestions:
    """Asks what is unclear in a sheet.

    Args:
        editing: The sheet; it has the answers afterwards.
        exercises: All exercises by id.
        writer: Writes the questions.
    """

    def __init__(
        self, editing: SheetEditing, exercises: Mapping[str, Exercise], writer: TextWriter
    ) -> None:
        self._editing = editing
        self._exercises = exercises
        self._writer = writer
        self._left: set[tuple[object, ...]] = set()

    def ask(self) -> None:
        """Ask until all is answered, or left open."""
        if self._next() is not None:
            self._writer.line()
            self._writer.text(
                _(
                    "Answer with a number or in words, as on a sheet: 3 sets of 10. Enter leaves "
                    "a question open, - leaves its line out."
                )
            )
        while (asked := self._next()) is not None:
            if not self._ask(*asked):
                return
        self._ask_names()

    def _next(self) -> tuple[SheetItem, SheetQuestion] | None:
        """Return the first question that is open and was not left so."""
        for programme in self._editing.sheet.programmes:
            for item in programme.items:
                for line in _lines(item):
                    for question in line.questions:
                        if _key(line, question) not in self._left:
                            return line, question
        return None

    def _ask(self, line: SheetItem, question: SheetQuestion) -> bool:
        """Ask one question until it is answered or left; False where no answer will come."""
        text = self._editing.sheet.text
        number = text.count("\n", 0, line.place[0]) + 1
        self._writer.line()
        first = next(iter(line.line.splitlines()), "")
        self._writer.text(first, mark=_("Line {number}: ").format(number=number), role="bold")
        write_question(question, text, self._exercises, self._writer)
        while True:
            given = answer_to(">")
            if given is None:
                return False
            if not given:
                self._left.add(_key(line, question))
                return True
            if self._take(line, question, given):
                self._show(line)
                return True
            self._writer.text(_wrong(given, len(question.answers)), role="bad")

    def _take(self, line: SheetItem, question: SheetQuestion, given: str) -> bool:
        """Take an answer; return whether it is one."""
        if given.isdecimal() and question.answers:
            return self._choose(line, question, int(given) - 1)
        if isinstance(line, SheetCircuit):
            return False
        if given == LEAVE_OUT:
            self._editing.leave_out(line.place)
            return True
        if EXERCISE in question.about:
            self._call(line, given)
            return True
        value = _value(question, given)
        if value is None:
            return self._say(line, question, given)
        key = SheetKey(question.about[0])
        self._editing.sheet = with_item(self._editing.sheet, with_value(line, key, value))
        return True

    def _say(self, block: SheetBlock, question: SheetQuestion, words: str) -> bool:
        """Take words that say what is asked; return whether they do."""
        if not self._editing.add_words(block.place, words):
            return False
        sheet = self._editing.sheet
        changed = line_at(sheet, block.place, SheetBlock)
        if question in changed.questions:
            self._editing.undo()
            return False
        if set(question.about) >= _EITHER:  # one of them is all there is to know
            left = tuple(one for one in changed.questions if one.place != question.place)
            self._editing.sheet = with_item(sheet, replace(changed, questions=left))
        return True

    def _show(self, line: SheetItem) -> None:
        """Write what is understood of a line now."""
        with suppress(KeyError):  # it is no exercise any more
            block = line_at(self._editing.sheet, line.place, SheetBlock)
            self._writer.text(block_text(block, self._exercises), indent=2, role="bold")

    def _choose(self, line: SheetItem, question: SheetQuestion, answer: int) -> bool:
        if not 0 <= answer < len(question.answers):
            return False
        at = line.questions.index(question)
        if isinstance(line, SheetCircuit):
            self._editing.answer_circuit(line.place, at, answer)
        else:
            self._editing.answer(line.place, at, answer)
        return True

    def _call(self, block: SheetBlock, name: str) -> None:
        """Take another name for the exercise of a line: one of ours, or of a new one."""
        found = find_item(name, self._exercises)
        known = found is not None and found.status == "offered"
        changed = with_exercise(block, found.id if found is not None and known else None)
        changed = changed if known else replace(changed, name=name)
        self._editing.sheet = with_item(self._editing.sheet, changed)

    def _ask_names(self) -> None:
        """Offer another name for each exercise that is new."""
        for name in dict.fromkeys(one.name.casefold() for one in self._new()):
            alike = [one for one in self._new() if one.name.casefold() == name]
            self._writer.line()
            shown = capitalised(" ".join(alike[0].name.split()))
            self._writer.text(
                _(
                    "{name} is new, and becomes an exercise of your own. Enter keeps its name, or "
                    "write another name for it."
                ).format(name=shown)
            )
            given = answer_to(">")
            while given and len(given) > MOST_LETTERS:
                words = _("A name has up to {number} letters.").format(number=MOST_LETTERS)
                self._writer.text(words, role="bad")
                given = answer_to(">")
            if given is None:
                return
            for block in alike if given else ():
                self._call(block, given)

    def _new(self) -> list[SheetBlock]:
        programmes = self._editing.sheet.programmes
        blocks = [block for one in programmes for block in blocks_of(one)]
        return [one for one in blocks if one.exercise is None and not one.questions]


def _lines(item: SheetItem) -> Iterator[SheetItem]:
    yield item
    if isinstance(item, SheetCircuit):
        yield from item.blocks


def _key(line: SheetItem, question: SheetQuestion) -> tuple[object, ...]:
    return type(line), line.place, question.place, question.about


def _value(question: SheetQuestion, given: str) -> Value | None:
    """Return what was typed as the one value that is asked for, None if it is none."""
    (about, *more) = question.about
    if more or about not in set(SheetKey):
        return None
    key = SheetKey(about)
    if key is SheetKey.TOTAL or (key is SheetKey.SIDE and given not in SIDES):
        return None
    return typed_value(key, given)


def _wrong(given: str, answers: int) -> str:
    """Return what is said of an answer that is none."""
    if answers > 1 and given.isdecimal():
        return _("There is no answer {given}: it is 1 to {most}.").format(given=given, most=answers)
    return _("That does not answer it. In words it is as on a sheet: 3 sets of 10, or 20 s.")
