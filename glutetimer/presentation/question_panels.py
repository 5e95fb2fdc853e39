"""What is asked after a set: where it was felt, how a self-test went."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.i18n import _, content
from glutetimer.i18n.letter_case import after_the, capitalised, inside
from glutetimer.presentation.amounts import Exercises, side_word
from glutetimer.presentation.answers import feel_advice, self_test_advice
from glutetimer.presentation.coming_up import joined, with_kit
from glutetimer.presentation.keys import ANSWER_KEYS
from glutetimer.presentation.panel_model import Coming, Panel, PanelChoice, PanelKind
from glutetimer.session.feel_check import FeelAnswer, feel_answers
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.exercise import Exercise, TestResult

PAIN_KEY: Final = "P"


def feel_question(exercise: Exercise | None = None) -> str:
    """Return what is asked after a set of an exercise; over a table of several it has no name."""
    if exercise is None:
        return _("Where did you feel it?")
    # what follows the comma distinguishes variants, which the person knows
    name = content(exercise.name).partition(",")[0]
    return _("Where did you feel the {exercise}?").format(exercise=after_the(name))


def self_test_question(result: TestResult, side: Side) -> str:
    """Return what is asked after a self-test, with the side that was tested."""
    question, word = content(result.question), side_word(side)
    if not word:
        return question
    words = _("{side}: {question}").format(side=word, question=inside(question))
    return capitalised(words)


def feel_panel(
    snapshot: Snapshot, exercises: Exercises, feel: Sequence[FeelAnswer]
) -> Panel | None:
    """Return the question where it was felt, None while it is not asked."""
    if snapshot.asks_feel is None or not feel:
        return None
    record = snapshot.last_record
    asked = exercises.get(snapshot.asks_feel)
    offered = feel_answers(feel, asked)
    given = next((one for one in offered if record and one.id == record.feel), None)
    choices = tuple(
        PanelChoice(key, content(one.label), chosen=one is given)
        for key, one in zip(ANSWER_KEYS, offered, strict=False)
    )
    pain = next((one for one in feel if one.stop), None)
    if pain is not None:
        choices = (*choices, PanelChoice(PAIN_KEY, content(pain.label)))
    return Panel(
        PanelKind.QUESTION,
        title=feel_question(asked),
        choices=choices,
        note=feel_advice(given, asked) if given else "",
        coming=_coming(snapshot, exercises),
    )


def self_test_panel(snapshot: Snapshot, exercises: Exercises) -> Panel | None:
    """Return the question how a self-test went, None while it is not asked."""
    exercise = exercises.get(snapshot.asks_test or "")
    if exercise is None or exercise.result is None:
        return None
    result = exercise.result
    record = snapshot.last_record
    answer = record.test_answer if record else None
    choices = tuple(
        PanelChoice(key, content(words), chosen=at == answer)
        for at, (key, words) in enumerate(zip(ANSWER_KEYS, result.scale, strict=False))
    )
    note = "" if answer is None else self_test_advice(result, answer)
    return Panel(
        PanelKind.QUESTION,
        title=self_test_question(result, record.side if record else Side.BOTH),
        choices=choices,
        note=note,
        coming=_coming(snapshot, exercises),
    )


def _coming(snapshot: Snapshot, exercises: Exercises) -> Coming | None:
    """Return the card of the exercise that a rest leads to."""
    step = snapshot.step
    exercise = exercises.get(step.exercise)
    if exercise is None or step.kind is StepKind.END:
        return None
    name = joined(content(exercise.name), side_word(step.side))
    kit = joined(*with_kit(exercise, step.band))
    return Coming(name, kit[:1].upper() + kit[1:])
