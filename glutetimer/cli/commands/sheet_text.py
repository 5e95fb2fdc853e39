"""What was read in a sheet, line by line as it stood, in the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.amounts import exercise_name
from glutetimer.presentation.sheet.block_words import block_words
from glutetimer.presentation.sheet.part_words import answer_texts, part_text, question_text
from glutetimer.presentation.sheet.role_words import kept_besides, role_text
from glutetimer.presentation.sheet.sheet_view import usual_sets_text
from glutetimer.sheet.answering import open_questions
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetPart,
    SheetQuestion,
    SheetText,
)
from glutetimer.training.exercise import Exercise

_IN: Final = 2


def write_sheet(
    sheet: ExerciseSheet, exercises: Mapping[str, Exercise], usual_sets: int, writer: TextWriter
) -> None:
    """Write each line with what was understood of it, questions with their answers.

    Args:
        sheet: What was read.
        exercises: All exercises by id.
        usual_sets: How many sets are done where the sheet does not say.
        writer: Writes it.
    """
    asked = open_questions(sheet)
    lines: list[tuple[int, SheetItem | SheetText]] = [(one.place[0], one) for one in sheet.texts]
    lines += [(item.place[0], item) for one in sheet.programmes for item in one.items]
    for _at, one in sorted(lines, key=lambda line: line[0]):
        if isinstance(one, SheetText):
            _write_text(one, writer)
        else:
            _write_item(one, sheet.text, exercises, usual_sets, asked, writer)


def _write_text(text: SheetText, writer: TextWriter) -> None:
    said = _parts(text.parts)
    writer.text(text.line, role="mute")
    words = role_text(text.role)
    writer.text(_("{what}: {parts}").format(what=words, parts=said) if said else words, indent=_IN)
    for kept in kept_besides(text):
        writer.text(kept, indent=_IN)


def _write_item(
    item: SheetItem,
    text: str,
    exercises: Mapping[str, Exercise],
    usual_sets: int,
    asked: Sequence[SheetQuestion],
    writer: TextWriter,
) -> None:
    if isinstance(item, SheetCircuit):
        writer.text(_("Circuit: {parts}").format(parts=_parts(item.parts) or "?"), role="bold")
        for block in item.blocks:
            _write_block(block, exercises, "", writer, inside=True)
            _write_questions(block, text, exercises, asked, writer)
    else:
        _write_block(item, exercises, usual_sets_text(item, usual_sets), writer)
    _write_questions(item, text, exercises, asked, writer)


def _write_block(
    block: SheetBlock,
    exercises: Mapping[str, Exercise],
    usual: str,
    writer: TextWriter,
    *,
    inside: bool = False,
) -> None:
    writer.text(block.line, role="mute")
    said = block_text(block, exercises, inside=inside)
    writer.text(_(", ").join(filter(None, (said, usual))), indent=_IN, role="bold")


def _write_questions(
    item: SheetItem,
    text: str,
    exercises: Mapping[str, Exercise],
    asked: Sequence[SheetQuestion],
    writer: TextWriter,
) -> None:
    for question in item.questions:
        mark = f"? {asked.index(question) + 1}  "
        write_question(question, text, exercises, writer, mark)


def write_question(
    question: SheetQuestion,
    text: str,
    exercises: Mapping[str, Exercise],
    writer: TextWriter,
    mark: str = "? ",
) -> None:
    """Write what is unclear, the words that it is about, and its answers."""
    words = " ".join(text[slice(*question.place)].split())
    asked = _('{question} ("{words}")').format(question=question_text(question), words=words)
    writer.text(asked, mark=mark, role="bad")
    for number, answer in enumerate(answer_texts(question, exercises), 1):
        writer.text(answer, mark=f"{number}: ", indent=3 * _IN)


def block_text(
    block: SheetBlock, exercises: Mapping[str, Exercise], *, inside: bool = False
) -> str:
    """Return an exercise as it was understood: "Glute bridge: 3 sets, 12 reps".

    Args:
        block: What was read.
        exercises: All exercises by id.
        inside: Whether it belongs to a circuit.
    """
    is_asked = any("exercise" in one.about for one in block.questions)
    if block.exercise:
        name = exercise_name(exercises, block.exercise)
    elif is_asked:
        name = block.name
    else:
        name = _("{name} (new, your own)").format(name=block.name)
    said = _parts(block.parts, None if inside else block_words(block))
    return _("{what}: {parts}").format(what=name, parts=said) if said else name


def _parts(parts: Mapping[SheetKey, SheetPart], said: Mapping[SheetKey, str] | None = None) -> str:
    """Return the parts in their usual order; those of another line are marked."""
    words = said or {key: part_text(key, part.value) for key, part in parts.items()}
    return _(", ").join(
        _("{part} (for all)").format(part=words[key]) if parts[key].inherited else words[key]
        for key in SheetKey
        if key in words
    )
