"""Answers to what was unclear in a sheet, and changes by hand: each returns a new block."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.reading import (
    SheetAnswer,
    SheetBlock,
    SheetKey,
    SheetPart,
    SheetQuestion,
    Value,
)

EXERCISE = "exercise"
"""What a question is about that asks which exercise is meant."""


def answered(block: SheetBlock, question: SheetQuestion, answer: SheetAnswer) -> SheetBlock:
    """Return a block after a question was answered; nothing else of it changes."""
    given = {key: SheetPart(value, (question.place,)) for key, value in answer.values.items()}
    open_ = tuple(one for one in block.questions if one != question)
    if EXERCISE in question.about:
        block = replace(block, exercise=answer.exercise)
    name = answer.name or block.name
    return replace(block, name=name, parts={**block.parts, **given}, questions=open_)


def with_value(block: SheetBlock, key: SheetKey, value: Value | None) -> SheetBlock:
    """Return a block with another value, or without one; a question about it alone is answered."""
    others = {one: part for one, part in block.parts.items() if one is not key}
    places = block.parts[key].places if key in block.parts else ()
    parts = others if value is None else {**others, key: SheetPart(value, places)}
    return replace(block, parts=parts, questions=_without(block, key))


def with_exercise(block: SheetBlock, exercise: str | None, name: str = "") -> SheetBlock:
    """Return a block of another exercise of ours, or, for None, of one of the person's own.

    Args:
        block: What was read.
        exercise: The id of the exercise.
        name: What a new one is called; "" for what the sheet calls it.
    """
    named = " ".join(name.split()) or block.name
    return replace(block, name=named, exercise=exercise, questions=_without(block, EXERCISE))


def _without(block: SheetBlock, about: str) -> tuple[SheetQuestion, ...]:
    """Return the questions that stay open when one of the things asked about is known."""
    rest = []
    for question in block.questions:
        left = tuple(one for one in question.about if one != about)
        if left == question.about:
            rest.append(question)
        elif left:
            answers = tuple(one for one in question.answers if not set(one.values) - set(left))
            rest.append(replace(question, about=left, answers=answers))
    return tuple(rest)
