"""The figure of the mat view: which posture belongs to a snapshot."""

from __future__ import annotations

from glutetimer.errors import UserError
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.presentation.amounts import Exercises
from glutetimer.session.snapshot import Snapshot

_BREATH_MS = 66
"""While only the breath moves, so many ms between two pictures are enough."""


class Demonstration:
    """Finds the posture for each instant; exercises without a picture have none.

    Attributes:
        exercises: Exercises by id.
    """

    def __init__(self, exercises: Exercises, book: PoseBook | None) -> None:
        self.exercises = exercises
        self._book = book
        self._missing: set[str] = set()

    def posture(self, snapshot: Snapshot) -> Posture | None:
        """Return the figure at this instant, None if there is no picture of the exercise."""
        exercise = self.exercises.get(snapshot.step.exercise)
        pose = exercise.pose if exercise else None
        phase = snapshot.phase_kind
        if self._book is None or pose is None or phase is None or pose in self._missing:
            return None
        try:
            motion = self._book.motion(pose)
        except UserError:  # a picture that cannot be read must not end a session
            self._missing.add(pose)
            return None
        clock_ms, progress = snapshot.at_ms, snapshot.progress
        if motion.is_still(phase, progress):
            clock_ms, progress = clock_ms - clock_ms % _BREATH_MS, round(progress, 2)
        return motion.posture(phase, progress, snapshot.side, clock_ms)
