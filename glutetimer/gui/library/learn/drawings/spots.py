"""Places on a figure that was drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from glutetimer.figure.kinematics import Point
from glutetimer.figure.posture import Posture


class Spots:
    """Finds places on a figure that was drawn, in design units."""

    def __init__(self, posture: Posture, transform: QTransform) -> None:
        self._joints = posture.joints
        self._transform = transform

    def __call__(
        self, joint: str, towards: str = "", part: float = 0.0, aside: float = 0.0
    ) -> Point:
        """Return a place: a joint, or `part` of the way to another one.

        `aside` is how far to the right it lies, seen along that way, as a part of its length.
        """
        x, y = self._joints[joint]
        if towards:
            to_x, to_y = self._joints[towards]
            dx, dy = to_x - x, to_y - y
            x, y = x + dx * part + dy * aside, y + dy * part - dx * aside
        place = self._transform.map(QPointF(x, y))
        return place.x(), place.y()
