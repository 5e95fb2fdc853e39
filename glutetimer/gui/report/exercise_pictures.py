"""The two pictures of an exercise on paper: the start and the turning point, or one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from glutetimer.figure.motion import Motion
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.figure_colours import DAY
from glutetimer.gui.figure.figure_painting import paint_figure
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.report.page_painter import MUTE
from glutetimer.presentation.handout import HandoutExercise
from glutetimer.session.steps import PhaseKind, Side

PictureOf = Callable[[str], QImage | None]
"""Returns a picture of the person's own by the name of its file."""
GAP: Final = 8.0
_ROUND: Final = 6.0
_DASHES: Final = (3.0, 3.0)
_BEATING_MS: Final = 450
"""An instant at which the muscle that works glows."""


class ExercisePictures:
    """Paints the pictures, each pair into one place.

    Args:
        book: The movements.
        picture_of: Returns a picture of the person's own.
    """

    def __init__(self, book: PoseBook, picture_of: PictureOf = lambda _name: None) -> None:
        self._book = book
        self._picture_of = picture_of

    def paint(self, painter: QPainter, place: QRectF, exercise: HandoutExercise) -> bool:
        """Paint both pictures side by side; return whether there are any."""
        left, right = halves(place)
        own = [found for name in exercise.pictures[:2] if (found := self._picture_of(name))]
        if own:
            places = (left, right) if len(own) > 1 else (place,)
            for picture, area in zip(own, places, strict=False):
                _paint_fitted(painter, area, picture)
            return True
        motion = self._book.find(exercise.figure or None)
        if motion is None:
            return False
        for posture, area, glow in zip(
            ends(motion, exercise.side), (left, right), (0.0, 1.0), strict=True
        ):
            painter.save()
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            paint_figure(painter, area, posture, DAY, glow)
            painter.restore()
        return True


def halves(place: QRectF) -> tuple[QRectF, QRectF]:
    """Return the places of two pictures."""
    width = (place.width() - GAP) / 2
    left = QRectF(place.x(), place.y(), width, place.height())
    return left, left.translated(width + GAP, 0)


def ends(motion: Motion, side: str) -> tuple[Posture, Posture]:
    """Return the figure where a rep begins and where it turns."""
    of = Side(side) if side else Side.BOTH
    kind = PhaseKind.LIFT if motion.lift_first else PhaseKind.LOWER
    if motion.poses.motion in ("run", "drill"):
        still = motion.posture(PhaseKind.REST, 0.5, of)
        return still, motion.posture(PhaseKind.DRILL, 0.5, of, clock_ms=_BEATING_MS)
    start, end = motion.posture(kind, 0.0, of), motion.posture(kind, 1.0, of)
    return replace(start, breath=0.0), replace(end, breath=0.0, pulse=1.0)


def paint_empty(painter: QPainter, place: QRectF) -> None:
    """Paint a frame of dashes where there is room for a sketch or a photo."""
    colour = QColor(MUTE)
    colour.setAlphaF(0.5)
    pen = QPen(colour, 1.0)
    pen.setDashPattern(list(_DASHES))
    painter.save()
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, _ROUND, _ROUND)
    painter.restore()


def _paint_fitted(painter: QPainter, place: QRectF, picture: QImage) -> None:
    scale = min(place.width() / picture.width(), place.height() / picture.height())
    width, height = picture.width() * scale, picture.height() * scale
    x = place.x() + (place.width() - width) / 2
    y = place.y() + (place.height() - height) / 2
    painter.drawImage(QRectF(x, y, width, height), picture)
