"""Small still pictures of the exercises, for lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap

from glutetimer.figure.faults import wrong_and_right
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.name_card import paint_name_card
from glutetimer.gui.figure.own_pictures import paint_picture
from glutetimer.gui.figure.pace_curve import Pace, paint_pace
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.posture_painting import paint_posture
from glutetimer.gui.style.theme import Theme
from glutetimer.i18n import content
from glutetimer.presentation.amounts import Exercises
from glutetimer.session.steps import PhaseKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Fault

SIZE: Final = QSize(88, 56)
"""Of a picture, px."""
MOST: Final = 16
"""So many are kept: several times what a page shows."""
MOMENTS: Final = {
    "hold": (PhaseKind.HOLD, 0.5),
    "test": (PhaseKind.HOLD, 0.5),
    "drill": (PhaseKind.DRILL, 0.3),
    "distance": (PhaseKind.DRILL, 0.3),
}
"""By the mode of an exercise, the phase and how far it has come; others show a turning point."""


class Stills:
    """The pictures, each drawn when it is first asked for; call it with an exercise's id.

    Args:
        exercises: Returns the exercises by id as they are now.
        book: Their movements.
        theme: The colours to begin with.
        size: Of each picture, px.
        most: So many are kept.
    """

    def __init__(
        self,
        exercises: Callable[[], Exercises],
        book: PoseBook,
        theme: Theme,
        size: QSize = SIZE,
        most: int = MOST,
    ) -> None:
        self._exercises = exercises
        self._book = book
        self._theme = theme
        self._size = size
        self._most = most
        self._drawn: dict[str, QPixmap | None] = {}

    def __call__(self, exercise: str) -> QPixmap | None:
        """Return the picture of an exercise; one that has none shows the initials of its name.

        None where there is no such exercise, or its movement cannot be read.
        """
        if exercise in self._drawn:
            drawn = self._drawn.pop(exercise)
        else:
            known = self._exercises().get(exercise)
            drawn = self._draw(known) if known else None
        self._drawn[exercise] = drawn  # the last one wanted, which goes last
        if len(self._drawn) > self._most:
            del self._drawn[next(iter(self._drawn))]
        return drawn

    def has(self, exercise: str) -> bool:
        """Whether the picture of an exercise was drawn before and is kept, or there is none."""
        return exercise in self._drawn

    def forget(self) -> None:
        """Draw every picture anew when it is asked for next, as exercises may have changed."""
        self._drawn = {}

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme; pictures given before keep theirs."""
        self._theme = theme
        self._drawn = {}

    def fault(
        self, exercise: Exercise, fault: Fault, size: QSize
    ) -> tuple[QPixmap, QPixmap] | None:
        """Return the wrong picture of a fault and the right one, None where it is not drawn.

        They are drawn anew each time: keep them for as long as they are shown.
        """
        if fault.curve is not None:
            return self._curve(fault.curve, size), self._curve("even", size)
        found = (self._book.find(pose) for pose in (exercise.pose, exercise.other_view))
        both = wrong_and_right([motion for motion in found if motion], fault.pose)
        if both is None:
            return None
        return self._painted(both.wrong, size), self._painted(both.right, size)

    def _draw(self, exercise: Exercise) -> QPixmap | None:
        own = self._book.own_pictures.turn(exercise)
        if own is not None:
            return self._photo(own)
        if exercise.pose is None:
            return self._name(exercise)
        motion = self._book.find(exercise.pose)
        if motion is None:
            return None
        timing = exercise.timing
        moment = MOMENTS.get(timing.mode, (PhaseKind(timing.order[0]), 1.0))
        return self._painted(motion.posture(*moment), self._size)

    def _photo(self, image: QImage) -> QPixmap:
        pixmap = _transparent(self._size)
        painter = QPainter(pixmap)
        paint_picture(painter, QRectF(0, 0, self._size.width(), self._size.height()), image)
        painter.end()
        return pixmap

    def _name(self, exercise: Exercise) -> QPixmap:
        pixmap = _transparent(self._size)
        painter = QPainter(pixmap)
        place = QRectF(0, 0, self._size.width(), self._size.height())
        paint_name_card(painter, place, content(exercise.name), self._theme)
        painter.end()
        return pixmap

    def _curve(self, pace: Pace, size: QSize) -> QPixmap:
        pixmap = _transparent(size)
        painter = QPainter(pixmap)
        paint_pace(painter, QRectF(0, 0, size.width(), size.height()), pace, self._theme)
        painter.end()
        return pixmap

    def _painted(self, posture: Posture, size: QSize) -> QPixmap:
        pixmap = _transparent(size)
        painter = QPainter(pixmap)
        place = QRectF(0, 0, size.width(), size.height())
        paint_posture(painter, place, posture, self._theme, works=True)
        painter.end()
        return pixmap


def _transparent(size: QSize) -> QPixmap:
    """Return an empty picture of a size, as fine as the screen."""
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen else 1.0
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
