"""The open questions of a whole sheet, in order, and answers to them."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.answer import EXERCISE, answered
from glutetimer.sheet.reading import (
    NONE_OF_THESE,
    ExerciseSheet,
    SheetAnswer,
    SheetBlock,
    SheetCircuit,
    SheetItem,
    SheetPart,
    SheetQuestion,
)


def with_none_of_these(sheet: ExerciseSheet) -> ExerciseSheet:
    """Return a sheet in which every question on the values of an exercise can be put aside."""
    return replace(
        sheet,
        programmes=tuple(
            replace(one, items=tuple(_item_with_none(item) for item in one.items))
            for one in sheet.programmes
        ),
    )


def _item_with_none(item: SheetItem) -> SheetItem:
    if isinstance(item, SheetCircuit):
        return replace(item, blocks=tuple(_with_none(block) for block in item.blocks))
    return _with_none(item)


def _with_none(block: SheetBlock) -> SheetBlock:
    return replace(
        block,
        questions=tuple(
            question
            if EXERCISE in question.about
            else replace(question, answers=(*question.answers, NONE_OF_THESE))
            for question in block.questions
        ),
    )


def open_questions(sheet: ExerciseSheet) -> tuple[SheetQuestion, ...]:
    """Return what is unclear, in the order in which it stands."""
    return tuple(
        question
        for programme in sheet.programmes
        for item in programme.items
        for question in _questions(item)
    )


def _questions(item: SheetItem) -> tuple[SheetQuestion, ...]:
    if isinstance(item, SheetBlock):
        return item.questions
    inner = (question for block in item.blocks for question in block.questions)
    return (*item.questions, *inner)


def answered_in(
    sheet: ExerciseSheet, question: SheetQuestion, answer: SheetAnswer
) -> ExerciseSheet:
    """Return a sheet after one of its questions was answered."""
    return replace(
        sheet,
        programmes=tuple(
            replace(one, items=tuple(_item(item, question, answer) for item in one.items))
            for one in sheet.programmes
        ),
    )


def _item(item: SheetItem, question: SheetQuestion, answer: SheetAnswer) -> SheetItem:
    if isinstance(item, SheetBlock):
        return answered(item, question, answer) if question in item.questions else item
    blocks = tuple(
        answered(one, question, answer) if question in one.questions else one for one in item.blocks
    )
    item = replace(item, blocks=blocks)
    return answered_circuit(item, question, answer) if question in item.questions else item


def answered_circuit(
    circuit: SheetCircuit, question: SheetQuestion, answer: SheetAnswer
) -> SheetCircuit:
    """Return a circuit after a question about its rounds was answered."""
    given = {key: SheetPart(value, (question.place,)) for key, value in answer.values.items()}
    return replace(
        circuit,
        parts={**circuit.parts, **given},
        questions=tuple(one for one in circuit.questions if one != question),
    )
