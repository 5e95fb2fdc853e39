"""What was read in a sheet as objects for scripts: seconds and kilograms, as sheets have them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from glutetimer.cli.json_output import put
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetProgramme,
    SheetQuestion,
)


def put_sheet(sheet: ExerciseSheet) -> None:
    """Print each programme, then its blocks; lines that are no exercise come in their place."""
    texts = [*sheet.texts]
    for programme in sheet.programmes:
        while texts and texts[0].place[0] < programme.place[0]:
            put(_text(texts.pop(0)))
        put(programme_object(programme))
        for item in programme.items:
            while texts and texts[0].place[0] < item.place[0]:
                put(_text(texts.pop(0)))
            put(item_object(item))
    for text in texts:
        put(_text(text))


def programme_object(programme: SheetProgramme) -> dict[str, Any]:
    """Return a programme without its blocks."""
    often = {"per": programme.per} if programme.per else {}
    return {"type": "programme", "name": programme.name, **often}


def item_object(item: SheetItem) -> dict[str, Any]:
    """Return an exercise, or a circuit with its exercises."""
    said: dict[str, Any] = {str(key.value): part.value for key, part in item.parts.items()}
    inherited = [str(key.value) for key, part in item.parts.items() if part.inherited]
    more: dict[str, Any] = {"inherited": inherited} if inherited else {}
    more |= dict(_unclear(item.questions))
    if isinstance(item, SheetCircuit):
        blocks = [item_object(block) for block in item.blocks]
        return {"type": "circuit", "line": item.line, **said, "blocks": blocks, **more}
    return {"type": "block", "line": item.line, **_exercise(item), **said, **more}


def _exercise(block: SheetBlock) -> dict[str, Any]:
    return {"exercise": block.exercise, "name": block.name}


def _unclear(questions: tuple[SheetQuestion, ...]) -> Iterator[tuple[str, Any]]:
    about = dict.fromkeys(one for question in questions for one in question.about)
    if about:
        yield "unclear", True
        yield "unclear_about", [str(one) for one in about]


def _text(text: Any) -> dict[str, Any]:  # noqa: ANN401 - a SheetText
    said = {str(key.value): part.value for key, part in text.parts.items()}
    return {"type": "not_exercise", "line": text.line, "role": text.role, **said}
