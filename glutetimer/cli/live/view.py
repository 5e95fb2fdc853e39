"""What the live screen needs to know besides the snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glutetimer.cli.shapes import UNICODE, Shapes
from glutetimer.presentation.answers import feel_answers
from glutetimer.session.plan import Plan
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import FeelOption


@dataclass(frozen=True, slots=True)
class View:
    """The plan, the words, and what the person has asked the screen itself for.

    `question` and `feel` are the feel check, `pain` the sentences said about pain, `message` a
    line that passes.
    """

    plan: Plan
    exercises: Mapping[str, Exercise]
    question: str = ""
    feel: tuple[FeelOption, ...] = ()
    pain: tuple[str, ...] = ()
    shapes: Shapes = UNICODE
    message: str = ""
    asks_end: bool = False
    shows_keys: bool = False

    def feel_options(self, exercise: str) -> tuple[FeelOption, ...]:
        """Return the answers that the digit keys give; pain has a key of its own."""
        return feel_answers(self.feel, self.exercises.get(exercise))
