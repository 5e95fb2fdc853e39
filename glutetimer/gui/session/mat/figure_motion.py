"""The figure of the mat view: which posture, or picture of one's own, belongs to a snapshot."""

from __future__ import annotations

from PySide6.QtGui import QImage

from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.pose_book import PoseBook, posture_of
from glutetimer.presentation.amounts import Exercises
from glutetimer.session.snapshot import Snapshot


class Demonstration:
    """Finds the posture for each instant; exercises without a picture have none.

    Attributes:
        exercises: Exercises by id.
    """

    def __init__(self, exercises: Exercises, book: PoseBook | None) -> None:
        self.exercises = exercises
        self._book = book

    def picture(self, snapshot: Snapshot) -> QImage | None:
        """Return the person's own picture for this instant, None where the figure is shown."""
        exercise, phase = self.exercises.get(snapshot.step.exercise), snapshot.phase_kind
        if self._book is None or exercise is None or not exercise.pictures or phase is None:
            return None
        return self._book.own_pictures.at(exercise, phase)

    @property
    def has_figures(self) -> bool:
        """Whether there are figures at all."""
        return self._book is not None

    def posture(self, snapshot: Snapshot) -> Posture | None:
        """Return the figure at this instant, None if there is no picture of the exercise."""
        exercise = self.exercises.get(snapshot.step.exercise)
        phase = snapshot.phase_kind
        if self._book is None or exercise is None or phase is None:
            return None
        motion = self._book.find(exercise.pose)
        if motion is None:
            return None
        return posture_of(motion, phase, snapshot.progress, snapshot.side, snapshot.at_ms)
