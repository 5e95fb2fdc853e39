"""A sheet to draw on: few simple shapes in design units, sharp at every size, in a theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from glutetimer.errors import UserError
from glutetimer.figure.kinematics import Point
from glutetimer.gui.figure import shapes
from glutetimer.gui.figure.body_painting import body_place, paint_body, spot
from glutetimer.gui.figure.body_shapes import BodyView
from glutetimer.gui.figure.figure_colours import FigurePalette
from glutetimer.gui.figure.figure_painting import picture_transform
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.posture_painting import figure_palette, paint_posture
from glutetimer.gui.library.learn.drawings.lettering import MIDDLE, Anchor, write
from glutetimer.gui.library.learn.drawings.spots import Spots
from glutetimer.gui.style.fonts import face, far_face
from glutetimer.gui.style.theme import Theme
from glutetimer.presentation.library.muscle_roles import MuscleRole

Joint = tuple[float, float, float]
"""The place of a joint and its radius."""
HOURS = 30.0
"""The degrees from one hour of a clock to the next."""
CORNER = 0.06
"""How round the corners of a part are that is cut out of the body, as a part of its width."""
DASHES = (2.0, 2.2)


class Sketch:
    """Draws into a rectangle in design units, y downward.

    Args:
        painter: Paints; it is left as it was by `close`.
        rect: Where the drawing goes, as large as it fits.
        size: The width and height of the drawing in design units.
        theme: The colours.
        book: The postures of the figure.
    """

    def __init__(
        self,
        painter: QPainter,
        rect: QRectF,
        size: tuple[float, float],
        theme: Theme,
        book: PoseBook,
    ) -> None:
        self.theme = theme
        self._book = book
        self.body: FigurePalette = figure_palette(theme)
        self._painter = painter
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._scale = min(rect.width() / size[0], rect.height() / size[1])
        painter.translate(rect.center() - QPointF(size[0] * self._scale, size[1] * self._scale) / 2)
        painter.scale(self._scale, self._scale)

    def close(self) -> None:
        """Give the painter back."""
        self._painter.restore()

    def fill(self, path: QPainterPath, colour: str, strength: float = 1.0) -> None:
        """Fill a shape, overlapping parts of it as one."""
        path.setFillRule(Qt.FillRule.WindingFill)
        self._painter.fillPath(path, QBrush(faint(colour, strength)))

    def fade(self, path: QPainterPath, along: QLinearGradient, colour: str) -> None:
        """Fill a shape that fades away from the middle to the end of a line."""
        along.setColorAt(0.35, faint(colour, 1.0))
        along.setColorAt(1.0, faint(colour, 0.0))
        path.setFillRule(Qt.FillRule.WindingFill)
        self._painter.fillPath(path, QBrush(along))

    def limbs(self, joints: Sequence[Joint], colour: str) -> None:
        """Draw a chain of tapered limbs with round joints."""
        path = QPainterPath()
        for (ax, ay, a), (bx, by, b) in pairwise(joints):
            shapes.limb(path, (ax, ay), (bx, by), a, b)
        self.fill(path, colour)

    def disc(self, x: float, y: float, radius: float, colour: str, strength: float = 1.0) -> None:
        """Fill a circle."""
        path = QPainterPath()
        path.addEllipse(QPointF(x, y), radius, radius)
        self.fill(path, colour, strength)

    def plate(self, rect: QRectF, radius: float, colour: str) -> None:
        """Fill a rectangle with round corners."""
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        self.fill(path, colour)

    def line(
        self, points: Iterable[Point], width: float, colour: str, *, dashed: bool = False
    ) -> None:
        """Draw a line with round ends through points."""
        path = QPainterPath()
        first, *others = points
        path.moveTo(*first)
        for point in others:
            path.lineTo(*point)
        self.stroke(path, width, colour, dashed=dashed)

    def stroke(
        self, path: QPainterPath, width: float, colour: str, *, dashed: bool = False
    ) -> None:
        """Draw along a path with round ends."""
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern(DASHES)
        self._painter.strokePath(path, pen)

    def ring(self, x: float, y: float, radius: float, width: float, colour: str) -> None:
        """Draw a circle."""
        path = QPainterPath()
        path.addEllipse(QPointF(x, y), radius, radius)
        self.stroke(path, width, colour)

    def clock_arc(
        self,
        x: float,
        y: float,
        radius: float,
        begin: float,
        end: float,
        width: float,
        colour: str,
    ) -> None:
        """Draw the part of a circle from one hour of the clock to another."""
        path = QPainterPath()
        box = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
        path.arcMoveTo(box, 90 - begin * HOURS)
        path.arcTo(box, 90 - begin * HOURS, -(end - begin) * HOURS)
        self.stroke(path, width, colour)

    def arrow(self, points: Sequence[Point], width: float, colour: str) -> None:
        """Draw a line that ends in an arrowhead: straight, or through three points in a bow."""
        path = QPainterPath()
        path.moveTo(*points[0])
        path.quadTo(*points[-2], *points[-1])
        self.stroke(path, width, colour)
        (from_x, from_y), (x, y) = points[-2:]
        length = shapes.distance((from_x, from_y), (x, y))
        dx, dy = ((x - from_x) / length, (y - from_y) / length)
        back, side = 2.6 * width, 2.1 * width
        wings = [(x - back * dx + up * side * dy, y - back * dy - up * side * dx) for up in (-1, 1)]
        self.line([wings[0], (x, y), wings[1]], width, colour)

    def shine(self, x: float, y: float, radius: float, strength: float = 1.0) -> None:
        """Draw the soft light of a working muscle."""
        gradient = QRadialGradient(QPointF(x, y), radius)
        for at, part in ((0.0, 0.95), (0.35, 0.72), (0.7, 0.2), (1.0, 0.0)):
            gradient.setColorAt(at, faint(self.body.glow, part * strength))
        self._painter.fillRect(
            QRectF(x - radius, y - radius, 2 * radius, 2 * radius), QBrush(gradient)
        )

    def words(  # noqa: PLR0913 - a place, a text, and how it looks
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: int = 15,
        weight: int = 400,
        colour: str = "",
        anchor: Anchor = MIDDLE,
        width: float = 0.0,
        is_number: bool = False,
    ) -> None:
        """Write a text about the height `y`; in a `width` it is wrapped, and smaller if need be."""
        fonts = far_face if is_number else face
        self._painter.setPen(QColor(colour or self.theme.ink))
        write(
            self._painter,
            QPointF(x, y),
            text,
            lambda size: fonts(size, weight),
            size,
            anchor,
            width,
        )
        self._painter.setPen(Qt.PenStyle.NoPen)

    def body_map(
        self,
        view: BodyView,
        rect: QRectF,
        roles: Mapping[str, MuscleRole],
        cut: QRectF | None = None,
    ) -> None:
        """Draw the body with muscles in colour, or only the part of it that is `cut` out."""
        self._painter.save()
        if cut is not None:
            frame = QPainterPath()
            frame.addRoundedRect(cut, CORNER * cut.width(), CORNER * cut.width())
            self._painter.setClipPath(frame, Qt.ClipOperation.IntersectClip)
        transform = self._painter.worldTransform()
        self._painter.resetTransform()  # it is drawn as a picture, which would blur if scaled
        paint_body(self._painter, transform.mapRect(rect), view, roles, self.theme)
        self._painter.restore()

    def body_spot(self, rect: QRectF, point: Point) -> Point:
        """Return where a point of the body lies that was drawn into a rectangle."""
        place = spot(body_place(rect), point)
        return place.x(), place.y()

    def figure(
        self, pose: str, phase: str, rect: QRectF, *, progress: float = 1.0, works: bool = True
    ) -> Spots | None:
        """Draw the figure at a moment of a movement; None where its file cannot be read."""
        try:
            posture = self._book.motion(pose).posture(phase, progress)
        except UserError:  # a picture that cannot be read keeps nobody from the words
            return None
        paint_posture(self._painter, rect, posture, self.theme, works=works)
        return Spots(posture, picture_transform(rect, posture))


def on_clock(x: float, y: float, radius: float, hour: float) -> Point:
    """Return where an hour stands on a clock."""
    turn = radians(hour * HOURS)
    return x + radius * sin(turn), y - radius * cos(turn)


def faint(colour: str, strength: float) -> QColor:
    """Return a colour that lets what is behind it shine through."""
    found = QColor(colour)
    found.setAlphaF(max(0.0, min(1.0, strength)))
    return found
