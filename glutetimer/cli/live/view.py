"""What the live screen shows besides the snapshot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glutetimer.app.actions import Overlay
from glutetimer.cli.shapes import UNICODE, Shapes
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.feel_check import feel_answers
from glutetimer.session.plan import Plan
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import FeelOption


@dataclass(frozen=True, slots=True)
class View:
    """The plan, the words, and what covers the session.

    `feel` are the answers of the feel check, `session_help` is what can be read besides the
    session, `message` is a line that passes. Of a break other keys are named.
    """

    plan: Plan
    exercises: Mapping[str, Exercise]
    feel: tuple[FeelOption, ...] = ()
    session_help: SessionHelp | None = None
    shapes: Shapes = UNICODE
    message: str = ""
    overlay: Overlay = Overlay.NOTHING
    is_break: bool = False

    def feel_options(self, exercise: str) -> tuple[FeelOption, ...]:
        """Return the answers that the digit keys give; pain has a key of its own."""
        return feel_answers(self.feel, self.exercises.get(exercise))
