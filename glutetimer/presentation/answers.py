"""What is said to the answers of feel check and self-test."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glutetimer.i18n import _, content
from glutetimer.presentation.amounts import Exercises
from glutetimer.session.events import Event, EventType
from glutetimer.session.feel_check import FeelAnswer
from glutetimer.training.exercise import Exercise, TestResult
from glutetimer.training.wording import remedy_of


def feel_advice(answer: FeelAnswer, exercise: Exercise | None = None) -> str:
    """Return what is said to an answer: the exercise's own advice, else the general one."""
    own = remedy_of(exercise, answer.id) if exercise else None
    if own is not None:
        return content(own.say)
    return content(answer.advice) if answer.advice else _("Good: that is the place.")


def self_test_advice(result: TestResult, answer: int) -> str:
    """Return what is said to the answer of a self-test, by its place; only the best has none."""
    return content(result.when_low) if answer < len(result.scale) - 1 else _("Noted.")


def advice_line(
    events: Iterable[Event], exercises: Exercises, options: Sequence[FeelAnswer]
) -> str:
    """Return what is said to the last answer among the events, "" if there is none."""
    for event in reversed(tuple(events)):
        if event.type is EventType.FEEL_RECORDED:
            given = next((one for one in options if one.id == event.reason), None)
            return feel_advice(given, exercises.get(event.exercise)) if given else ""
        if event.type is EventType.TEST_RECORDED:
            exercise = exercises.get(event.records[-1].exercise)
            answer = event.records[-1].test_answer
            if exercise is not None and exercise.result is not None and answer is not None:
                return self_test_advice(exercise.result, answer)
    return ""
