"""The pictures of a person's own exercises, shown instead of the figure."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from glutetimer.app.own_pictures import MOST_BYTES
from glutetimer.errors import UserError
from glutetimer.gui.figure.picture_decoding import LONGEST_SIDE, decoded
from glutetimer.host.regular_file import read_regular
from glutetimer.session.steps import PhaseKind
from glutetimer.training.exercise import Exercise

_CORNER: Final = 12.0
_BETWEEN: Final = 16.0
"""Between two pictures, px."""
_MOST_KEPT: Final = 2
"""So many decoded pictures are kept: those of the exercise that is shown."""
_SMALL: Final = 480
"""The longest side of a picture for a list, px."""


class OwnPictures:
    """Reads pictures from the person's folder; one that cannot be read is passed over.

    Args:
        folder: The folder; None for none.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._read = lru_cache(_MOST_KEPT)(_read)

    def of(self, exercise: Exercise) -> tuple[QImage, ...]:
        """Return the pictures of an exercise that can be shown, in their order."""
        found = (self.find(name) for name in exercise.pictures)
        return tuple(image for image in found if image is not None)

    def turn(self, exercise: Exercise) -> QImage | None:
        """Return the small picture that stands for an exercise: where it turns."""
        found = map(self.small, reversed(exercise.pictures))
        return next((image for image in found if image is not None), None)

    def small(self, name: str) -> QImage | None:
        """Return a picture by its name, small."""
        return _read(self._folder / name, longest=_SMALL) if self._folder else None

    def at(self, exercise: Exercise, phase: PhaseKind | str) -> QImage | None:
        """Return the picture for a phase: of two the start, and where the movement turns."""
        found = self.of(exercise)
        if not found:
            return None
        return found[-1] if _is_away(exercise, phase) else found[0]

    def find(self, name: str) -> QImage | None:
        """Return a picture by its name."""
        if self._folder is None:
            return None
        path = self._folder / name
        try:
            return self._read(path, path.stat().st_mtime_ns)
        except (OSError, ValueError):
            return None


def _read(path: Path, _changed_ns: int = 0, longest: int = LONGEST_SIDE) -> QImage | None:
    try:
        return decoded(read_regular(path, MOST_BYTES + 1), longest)
    except (OSError, ValueError, UserError):
        return None


def _is_away(exercise: Exercise, phase: PhaseKind | str) -> bool:
    """Whether one leaves the start in a phase, or has left it."""
    kind = PhaseKind(phase)
    if kind in (PhaseKind.HOLD, PhaseKind.DRILL):
        return True
    lifts_first = (
        next((move for move in exercise.timing.order if not move.is_hold), "lift") == "lift"
    )
    away = (
        (PhaseKind.LIFT, PhaseKind.HOLD_TOP)
        if lifts_first
        else (PhaseKind.LOWER, PhaseKind.HOLD_BOTTOM)
    )
    return kind in away


def paint_picture(painter: QPainter, rect: QRectF, image: QImage) -> None:
    """Paint a picture as large as it fits, its corners rounded."""
    size = QSizeF(image.size()).scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(
        rect.center().x() - size.width() / 2,
        rect.center().y() - size.height() / 2,
        size.width(),
        size.height(),
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    corners = QPainterPath()
    corner = min(_CORNER, size.width() / 8)
    corners.addRoundedRect(place, corner, corner)
    painter.setClipPath(corners, Qt.ClipOperation.IntersectClip)
    painter.drawImage(place, image)
    painter.restore()


def paint_pictures(painter: QPainter, rect: QRectF, images: tuple[QImage, ...]) -> None:
    """Paint pictures beside each other, in their order."""
    width = (rect.width() - _BETWEEN * (len(images) - 1)) / len(images)
    for place, image in enumerate(images):
        left = rect.left() + place * (width + _BETWEEN)
        paint_picture(painter, QRectF(left, rect.top(), width, rect.height()), image)
