"""What is unclear in a sheet, asked on the terminal line by line until it is answered or left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from glutetimer.app.long_names import MOST_LETTERS
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.cli.commands.sheet_answers import (
    LEAVE_OUT,
    SheetAnswers,
    asked_amount,
    number_of,
)
from glutetimer.cli.commands.sheet_text import block_text, write_question
from glutetimer.cli.question import InputEndedError, agrees, answer_to
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import N_, _, ngettext
from glutetimer.i18n.letter_case import capitalised
from glutetimer.library.named_items import near_ids
from glutetimer.presentation.amounts import exercise_name
from glutetimer.presentation.sheet.part_words import answer_texts
from glutetimer.presentation.sheet.value_problem import value_problem
from glutetimer.sheet.answer import EXERCISE
from glutetimer.sheet.answering import open_questions
from glutetimer.sheet.changes import blocks_of, line_at
from glutetimer.sheet.reading import SheetBlock, SheetCircuit, SheetItem, SheetQuestion
from glutetimer.training.exercise import Exercise

NO_NAME: Final = N_(
    '"{given}" is no name of an exercise. Write its name alone, such as: side leg lift'
)
_LIKE: Final = 75
"""How alike (of 100) a name of ours is to one that may be a slip of the keys."""


class SheetQuestions:
    """Asks what is unclear in a sheet.

    Args:
        editing: The sheet; it has the answers afterwards.
        exercises: All exercises by id.
        writer: Writes the questions.

    Attributes:
        given: The answers that were taken, as --answer takes them.
    """

    def __init__(
        self, editing: SheetEditing, exercises: Mapping[str, Exercise], writer: TextWriter
    ) -> None:
        self._editing = editing
        self._exercises = exercises
        self._writer = writer
        self._answers = SheetAnswers(editing, exercises)
        self._asked = open_questions(editing.sheet)
        self._left: set[tuple[object, ...]] = set()
        self._agreed: set[str] = set()
        self.given: list[str] = []

    def ask(self) -> None:
        """Ask until all is answered or the person gives up; then offer names for what is new.

        Raises:
            InputEndedError: If the answers end before the questions.
        """
        if self._next() is not None:
            self._writer.line()
            self._writer.text(
                _(
                    "Answer with a number or in words, as on a sheet: 3 sets of 10. Enter leaves "
                    "a question for later, - leaves its line out."
                )
            )
        while (asked := self._next()) is not None or self._again():
            if asked is not None:
                self._ask(*asked)
        if next(self._answers.open(), None) is None:
            self._ask_names()

    def _next(self) -> tuple[SheetItem, SheetQuestion] | None:
        """Return the first question that is open and was not left for later."""
        found = self._answers.open()
        return next((one for one in found if _key(*one) not in self._left), None)

    def _again(self) -> bool:
        """Offer to ask once more what was left for later; return whether that is wanted."""
        left = len(list(self._answers.open()))
        if not left:
            return False
        self._left.clear()
        self._writer.line()
        return _agreed(
            ngettext(
                "{number} question is left, and nothing can be saved before. Ask it again?",
                "{number} questions are left, and nothing can be saved before. Ask them again?",
                left,
            ).format(number=left)
        )

    def _ask(self, line: SheetItem, question: SheetQuestion) -> None:
        """Ask one question until it is answered or left."""
        text = self._editing.sheet.text
        number = text.count("\n", 0, line.place[0]) + 1
        self._writer.line()
        first = next(iter(line.line.splitlines()), "")
        self._writer.text(first, mark=_("Line {number}: ").format(number=number), role="bold")
        write_question(question, text, self._exercises, self._writer)
        while True:
            given = _typed()
            if not given:
                self._left.add(_key(line, question))
                return
            if EXERCISE in question.about:
                given = self._answer_meant(question, given)
            if self._answers.take(line, question, given):
                self._remember(question, given)
                self._show(line)
                return
            self._writer.text(_wrong(question, given), role="bad")

    def _remember(self, question: SheetQuestion, given: str) -> None:
        number = number_of(question, self._asked)
        if number is not None:
            self.given.append(f"{number}={given}")

    def _show(self, line: SheetItem) -> None:
        """Write what is understood of a line now."""
        try:
            block = line_at(self._editing.sheet, line.place, SheetBlock)
        except KeyError:  # it is no exercise any more, or a circuit
            if not isinstance(line, SheetCircuit):
                self._writer.text(_("This line is left out."), indent=2)
            return
        self._writer.text(block_text(block, self._exercises), indent=2, role="bold")

    def _answer_meant(self, question: SheetQuestion, given: str) -> str:
        """Return which exercise it is, after asking whether what is like none is a new one."""
        while given != LEAVE_OUT and not given.isdecimal():
            chosen = [one.casefold() for one in answer_texts(question, self._exercises)]
            if given.casefold() in chosen:
                return str(chosen.index(given.casefold()) + 1)
            meant = self._meant(given)
            if meant != given or self._is_known_or_none(given):
                return meant
            words = _("Make a new exercise called {name}? Enter: yes, or another answer.")
            self._writer.text(words.format(name=capitalised(given)))
            again = _typed()
            if not again:
                self._agreed.add(given.casefold())
                return given
            given = again
        return given

    def _is_known_or_none(self, name: str) -> bool:
        """Return whether a name needs no asking: it is that of an exercise, or none at all."""
        return self._answers.known(name) is not None or not self._editing.is_name(name)

    def _meant(self, name: str) -> str:
        """Return a name, or that of ours which is nearly the same, if that was meant."""
        near = self._near(name)
        return near if near and _agreed(_("Did you mean {name}?").format(name=near)) else name

    def _near(self, name: str) -> str:
        """Return the name of ours that is nearly the same as one of no exercise, "" for none."""
        if self._answers.known(name) is not None:
            return ""
        offered = {one.id: one for one in self._exercises.values() if one.status == "offered"}
        return next(
            (exercise_name(offered, one) for one in near_ids(name, offered, like=_LIKE)), ""
        )

    def _ask_names(self) -> None:
        """Offer another name for each exercise that is new."""
        names = dict.fromkeys(one.name.casefold() for one in self._new())
        for name in [one for one in names if one not in self._agreed]:
            alike = [one for one in self._new() if one.name.casefold() == name]
            self._writer.line()
            shown = capitalised(" ".join(alike[0].name.split()))
            self._writer.text(
                _(
                    "{name} is new, and becomes an exercise of your own. Enter keeps its name, or "
                    "write another name for it."
                ).format(name=shown)
            )
            near = self._near(name)
            if near:
                words = _("Is it {name}? Then write that.").format(name=near)
                self._writer.text(words)
            self._rename(alike)

    def _rename(self, alike: list[SheetBlock]) -> None:
        """Ask for another name until one is taken or none is wanted."""
        while given := _typed():
            if len(given) > MOST_LETTERS:
                words = _("A name has up to {number} letters.").format(number=MOST_LETTERS)
                self._writer.text(words, role="bad")
                continue
            meant = self._meant(given)
            if all(self._answers.call(block, meant) for block in alike):
                self._tell_known(meant)
                return
            self._writer.text(_(NO_NAME).format(given=given), role="bad")

    def _tell_known(self, name: str) -> None:
        """Say that no new exercise is made where a name is that of one that is there."""
        found = self._answers.known(name)
        if found is not None:
            words = _("It is done as {name}, an exercise that is there already.")
            name = exercise_name(self._exercises, found.id)
            self._writer.text(words.format(name=name), indent=2)

    def _new(self) -> list[SheetBlock]:
        programmes = self._editing.sheet.programmes
        blocks = [block for one in programmes for block in blocks_of(one)]
        return [one for one in blocks if one.exercise is None and not one.questions]


def _typed() -> str:
    """Return the line that is typed.

    Raises:
        InputEndedError: If there is none.
    """
    given = answer_to(">")
    if given is None:
        raise InputEndedError
    return given


def _agreed(question: str) -> bool:
    """Ask whether something is so; Enter alone says yes.

    Raises:
        InputEndedError: If no answer comes.
    """
    agreed = agrees(question, usual=True)
    if agreed is None:
        raise InputEndedError
    return agreed


def _key(line: SheetItem, question: SheetQuestion) -> tuple[object, ...]:
    return type(line), line.place, question.place, question.about


def _wrong(question: SheetQuestion, given: str) -> str:
    """Return what is said of an answer that is none."""
    answers = len(question.answers)
    asked = asked_amount(question)
    if asked is not None:
        return value_problem(asked, given)
    if answers > 1 and given.isdecimal():
        return _("There is no answer {given}: it is 1 to {most}.").format(given=given, most=answers)
    if EXERCISE in question.about:
        return _(NO_NAME).format(given=given)
    return _("That does not answer it. In words it is as on a sheet: 3 sets of 10, or 20 s.")
