"""What the live screen needs to know besides the snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glutetimer.cli.shapes import UNICODE, Shapes
from glutetimer.presentation.keys import ANSWER_KEYS
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

    def feel_options(self, exercise: str) -> list[FeelOption]:
        """Return the answers that the digit keys give; pain has a key of its own."""
        found = self.exercises.get(exercise)
        where = found.feel.where if found and found.feel else ()
        offered = [one for one in self.feel if (one.always or one.id in where) and not one.stop]
        return offered[: len(ANSWER_KEYS)]
