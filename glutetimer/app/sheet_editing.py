"""A pasted sheet while it is looked through: questions answered, values changed, each undone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from glutetimer.app.day_names import day_name
from glutetimer.app.own_programmes import ProgrammeName
from glutetimer.app.programme_ways_back import ReplacedProgramme
from glutetimer.app.sheet_programmes import SheetProgrammes, ThereAlready
from glutetimer.app.sheet_step import SheetStep, plain
from glutetimer.app.sheet_words import with_words
from glutetimer.errors import UserError
from glutetimer.session.plan import Plan
from glutetimer.sheet.answer import answered, with_exercise, with_value
from glutetimer.sheet.answering import answered_circuit, open_questions
from glutetimer.sheet.as_block import own_name
from glutetimer.sheet.changes import (
    blocks_of,
    line_at,
    with_block,
    with_default,
    with_item,
    without_block,
)
from glutetimer.sheet.reading import (
    ExerciseSheet,
    Place,
    SheetBlock,
    SheetCircuit,
    SheetKey,
    SheetPart,
    SheetProgramme,
    SheetText,
    Value,
)
from glutetimer.training.exercise_draft import LONGEST_NAME, ExerciseDraft

Kind = type[SheetBlock] | type[SheetCircuit] | type[SheetText]
KINDS: tuple[Kind, ...] = (SheetBlock, SheetCircuit, SheetText)


class SheetEditing:
    """What was understood in a text, and what the person makes of it.

    Args:
        text: What was pasted.
        programmes: Reads it, and keeps what comes of it.

    Raises:
        UserError: If it is too long to be read.
    """

    def __init__(self, text: str, programmes: SheetProgrammes) -> None:
        self._programmes = programmes
        self.text = text
        self._before: list[ExerciseSheet] = []
        self.steps: list[SheetStep] = []
        """What was changed, in its order."""
        self.sheet = _with_a_programme(programmes.read(text))
        self.at = 0
        """Which of the programmes is looked at."""
        self.names: dict[int, str] = {}
        """The names that the person typed."""

    @property
    def programme(self) -> SheetProgramme:
        """The programme that is looked at."""
        return self.sheet.programmes[self.at]

    @property
    def blocks(self) -> tuple[SheetBlock, ...]:
        """Its exercises."""
        return tuple(blocks_of(self.programme))

    @property
    def exercise_count(self) -> int:
        """How many exercises it has; one that is done in two places counts once."""
        return len({block.exercise or own_name(block) for block in self.blocks})

    @property
    def name(self) -> str:
        """What it is called, "" if nobody has said."""
        given = day_name(self.sheet.title, self.programme.name)
        return self.names.get(self.at, given[:LONGEST_NAME])

    @property
    def questions(self) -> int:
        """How many questions are open in it."""
        return len(open_questions(replace(self.sheet, programmes=(self.programme,))))

    def plan(self) -> Plan | None:
        """Return what a session of it would do; None while that is not known."""
        if self.questions or not self.blocks:
            return None
        try:
            return self._programmes.plan(self.programme, self.sheet)
        except UserError:  # it is said when it is to be kept
            return None

    def values(self, place: Place, kind: Kind) -> Mapping[SheetKey, Value]:
        """Return the values of a line."""
        return {key: part.value for key, part in line_at(self.sheet, place, kind).parts.items()}

    def answer(self, place: Place, question: int, answer: int) -> None:
        """Answer a question of an exercise."""
        block = line_at(self.sheet, place, SheetBlock)
        asked = block.questions[question]
        changed = with_item(self.sheet, answered(block, asked, asked.answers[answer]))
        self._change(changed, SheetStep("answer", place, question, answer))

    def answer_circuit(self, place: Place, question: int, answer: int) -> None:
        """Answer a question of a circuit."""
        circuit = line_at(self.sheet, place, SheetCircuit)
        asked = circuit.questions[question]
        changed = with_item(self.sheet, answered_circuit(circuit, asked, asked.answers[answer]))
        self._change(changed, SheetStep("answer_circuit", place, question, answer))

    def set_part(self, place: Place, key: SheetKey, value: Value | None) -> None:
        """Give a part of a line another value, or take it out."""
        line = self._line(place, key)
        if isinstance(line, SheetText):
            changed = with_default(self.sheet, place, key, value)
        elif isinstance(line, SheetBlock):
            changed = with_item(self.sheet, with_value(line, key, value))
        else:
            changed = with_item(self.sheet, _circuit_with(line, key, value))
        self._change(changed, SheetStep("set_part", place, key=key, value=plain(value)))

    def add_words(self, place: Place, words: str) -> bool:
        """Take more words about an exercise, as on its line; return whether they say something."""
        block = line_at(self.sheet, place, SheetBlock)
        changed = with_words(block, words, self._one_block)
        if changed == block:
            return False
        step = SheetStep("add_words", place, words=words)
        self._change(with_item(self.sheet, changed), step)
        return True

    def set_exercise(self, place: Place, exercise: str | None, name: str = "") -> None:
        """Say which exercise a line means; None for a new one of the person's own, with its name.

        Without a name it is called as on the sheet.
        """
        block = line_at(self.sheet, place, SheetBlock)
        changed = with_item(self.sheet, with_exercise(block, exercise, name))
        self._change(changed, SheetStep("set_exercise", place, exercise=exercise, words=name))

    def is_name(self, words: str) -> bool:
        """Return whether words can be the name of an exercise, and are no amount or side."""
        block = self._one_block(f"{words} 3x10")
        return block is not None and block.name.casefold() == " ".join(words.split()).casefold()

    def leave_out(self, place: Place) -> None:
        """Say that a line is no exercise."""
        self._change(without_block(self.sheet, place), SheetStep("leave_out", place))

    def make_exercise(self, place: Place) -> None:
        """Say that a line is an exercise, which is read once more as one."""
        text = line_at(self.sheet, place, SheetText)
        block = self._one_block(text.line) or SheetBlock(text.line, place, text.line.strip())
        changed = with_block(self.sheet, replace(block, line=text.line, place=place), self.at)
        self._change(changed, SheetStep("make_exercise", place, self.at))

    def exercise_at(self, place: Place) -> str:
        """Return the id of the exercise of a line, "" for a new one of the person's own."""
        return line_at(self.sheet, place, SheetBlock).exercise or ""

    def draft_of(self, place: Place) -> ExerciseDraft:
        """Return the exercise of the person's own that a line needs."""
        block = line_at(self.sheet, place, SheetBlock)
        return self._programmes.draft_of(self.programme, block)

    def undo(self) -> bool:
        """Take the last change back; return whether there was one."""
        if not self._before:
            return False
        self.sheet = self._before.pop()
        self.steps.pop()
        return True

    def keep(self, name: str) -> ProgrammeName:
        """Write the programme that is looked at; the others are still to be kept.

        Raises:
            UserError: If it has no name, or cannot be written.
        """
        kept = self._programmes.keep(self.programme, name, self.sheet)
        self.let_go()
        return kept

    def keep_in_place(self, name: str, of: str) -> ReplacedProgramme:
        """Write the programme that is looked at in the place of one of one's own, by its id.

        Raises:
            UserError: If it has no name, or cannot be written.
        """
        replaced = self._programmes.keep_in_place(self.programme, name, self.sheet, of)
        self.let_go()
        return replaced

    def there_already(self, name: str) -> ThereAlready | None:
        """Return a programme of one's own that says the same as this one, or has this name."""
        return self._programmes.there_already(self.programme, name, self.sheet)

    def do(self, step: SheetStep) -> None:
        """Make a change once more; it raises whatever its values lead to."""
        match step.do:
            case "answer":
                self.answer(step.place, step.number, step.answer)
            case "answer_circuit":
                self.answer_circuit(step.place, step.number, step.answer)
            case "set_part" if step.key is not None:
                self.set_part(step.place, step.key, step.part)
            case "add_words":
                self.add_words(step.place, step.words)
            case "set_exercise":
                self.set_exercise(step.place, step.exercise, step.words)
            case "leave_out":
                self.leave_out(step.place)
            case "make_exercise":
                self.at = step.number
                self.make_exercise(step.place)
            case "kept":
                self.at = step.number
                self.let_go()

    def let_go(self) -> None:
        """Go on without the programme that is looked at: it is kept, or was there already."""
        programmes = list(self.sheet.programmes)
        del programmes[self.at]
        self.sheet = replace(self.sheet, programmes=tuple(programmes))
        self.steps.append(SheetStep("kept", number=self.at))
        self._before.clear()
        self.names = {
            one - (one > self.at): name for one, name in self.names.items() if one != self.at
        }
        self.at = 0

    def _one_block(self, text: str) -> SheetBlock | None:
        """Return the exercise in a text, None if there is none, or are several."""
        try:
            read = self._programmes.read(text)
        except UserError:
            return None
        found = [one for programme in read.programmes for one in blocks_of(programme)]
        return found[0] if len(found) == 1 else None

    def _line(self, place: Place, key: SheetKey) -> SheetBlock | SheetCircuit | SheetText:
        """Return the line at a place that has a part, or is asked for it."""
        for kind in KINDS:
            try:
                line = line_at(self.sheet, place, kind)
            except KeyError:
                continue
            if key in line.parts or _is_asked(line, key):
                return line
        raise KeyError(place)

    def _change(self, sheet: ExerciseSheet, step: SheetStep) -> None:
        self._before.append(self.sheet)
        self.steps.append(step)
        self.sheet = sheet


def _is_asked(line: SheetBlock | SheetCircuit | SheetText, key: SheetKey) -> bool:
    questions = () if isinstance(line, SheetText) else line.questions
    return any(key in one.about for one in questions)


def _circuit_with(circuit: SheetCircuit, key: SheetKey, value: Value | None) -> SheetCircuit:
    """Return a circuit with another value, or without one; a question about it is answered."""
    parts = {one: part for one, part in circuit.parts.items() if one is not key}
    if value is not None:
        before = circuit.parts.get(key, SheetPart(value))
        parts[key] = replace(before, value=value)
    left = tuple(one for one in circuit.questions if key not in one.about)
    return replace(circuit, parts=parts, questions=left)


def _with_a_programme(sheet: ExerciseSheet) -> ExerciseSheet:
    """Return a sheet that has a programme at least, for what the person may make one of."""
    return sheet if sheet.programmes else replace(sheet, programmes=(SheetProgramme(None, ()),))
