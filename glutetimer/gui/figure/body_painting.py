"""Paints the drawn body: what works in the colour of the glow, what should not in an alert."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QTransform,
)

from glutetimer.figure.kinematics import Point
from glutetimer.gui.figure.body_shapes import (
    BOTTOM,
    FLANK,
    HALF,
    HIP_BONE,
    INNER,
    SACRUM,
    THIGH_BONE,
    VIEWS,
    BodyView,
    Curve,
    Region,
    mirrored,
)
from glutetimer.gui.figure.shapes import closed_curve
from glutetimer.gui.style.theme import Theme
from glutetimer.presentation.library.muscle_roles import MuscleRole

FADE: Final = 0.06
"""The part of the height in which the body fades out, above and below."""
GAP: Final = 0.9
"""The line between two muscles, in units of the drawing."""
HATCH: Final = 4.0
"""From one line of a hatching to the next."""


def body_size(height: float) -> float:
    """Return how wide a body of a height is drawn."""
    return height * 2 * HALF / BOTTOM


def paint_body(
    painter: QPainter,
    rect: QRectF,
    view: BodyView,
    roles: Mapping[str, MuscleRole],
    theme: Theme,
) -> None:
    """Paint the body into a rectangle, as large as it fits, in its middle.

    Args:
        painter: Paints on a card of the theme.
        rect: Where it goes.
        view: From where it is seen.
        roles: What the muscles do, by their ids; the others are grey.
        theme: The colours.
    """
    place = body_place(rect)
    ratio = painter.device().devicePixelRatioF()
    image = QImage((place.size() * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    inner = QPainter(image)
    inner.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = place.height() / BOTTOM
    inner.setTransform(QTransform.fromScale(scale, scale).translate(HALF, 0))
    _Drawing(inner, theme, scale).draw(VIEWS[view], roles)
    _fade(inner)
    inner.end()
    painter.drawImage(place.topLeft(), image)


def body_place(rect: QRectF) -> QRectF:
    """Return which part of a rectangle the body takes."""
    height = min(rect.height(), rect.width() * BOTTOM / (2 * HALF))
    place = QRectF(0, 0, body_size(height), height)
    place.moveCenter(rect.center())
    return place


def spot(place: QRectF, point: Point) -> QPointF:
    """Return where a point of the drawing lies in a body's place."""
    scale = place.height() / BOTTOM
    return QPointF(place.center().x() + point[0] * scale, place.top() + point[1] * scale)


class _Drawing:
    """Draws in the units of the shapes; no line is thinner than a pixel."""

    def __init__(self, painter: QPainter, theme: Theme, scale: float) -> None:
        self._painter = painter
        self._theme = theme
        self._pixel = 1.0 / scale
        contrast = theme.name == "high_contrast"
        self._skin = QColor(theme.track)
        self._bone = _mixed(theme.track, theme.card, 0.62)
        self._rest = _mixed(theme.track, theme.mute, 0.2)
        self._edge = QColor(theme.ground if contrast else theme.card)
        self._rim = QColor(theme.ink) if contrast else _mixed(theme.track, theme.mute, 0.16)

    def draw(self, regions: tuple[Region, ...], roles: Mapping[str, MuscleRole]) -> None:
        """Draw the silhouette, bones on its right half, and the muscles."""
        body = _path((*FLANK, *INNER, *mirrored(INNER)[-2::-1], *mirrored(FLANK)[::-1]))
        self._painter.setPen(self._pen(self._rim, 0.7))
        self._painter.setBrush(self._skin)
        self._painter.drawPath(body)
        self._painter.setClipPath(body)
        for bone in (SACRUM, HIP_BONE, THIGH_BONE):
            self._painter.setPen(self._pen(self._rim, 0.5))
            self._painter.setBrush(self._bone)
            self._painter.drawPath(_path(bone))
        for region in regions:
            self._muscle(region, roles.get(region.muscle))
        self._painter.setClipping(False)

    def _muscle(self, region: Region, role: MuscleRole | None) -> None:
        path = _path(region.outline)
        glow, alert = QColor(self._theme.glow), QColor(self._theme.alert)
        fill = {
            None: self._rest,
            MuscleRole.MOST: glow,
            MuscleRole.HELPS: _mixed(self._theme.glow, self._theme.card, 0.62),
            MuscleRole.AVOID: _mixed(self._theme.alert, self._theme.card, 0.8),
        }[role]
        if region.covered:
            if role is not None:
                self._outline(path, self._edge, dashed=True)
            return
        self._painter.fillPath(path, fill)
        self._painter.save()
        self._painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        if role is MuscleRole.HELPS:
            self._hatch(path.boundingRect(), glow, (1.0,))
        elif role is MuscleRole.AVOID:
            self._hatch(path.boundingRect(), alert, (1.0, -1.0))
        else:
            tone = fill.darker(122) if not self._theme.is_dark else fill.darker(130)
            tone.setAlphaF(0.55)
            for fibre in region.fibres:
                self._painter.strokePath(_line(fibre), self._pen(tone, 0.7))
        self._painter.restore()
        self._outline(path, alert if role is MuscleRole.AVOID else self._edge)

    def _outline(self, path: QPainterPath, colour: QColor, *, dashed: bool = False) -> None:
        pen = self._pen(colour, GAP)
        if dashed:
            pen.setDashPattern([2.2, 1.6])
        self._painter.strokePath(path, pen)

    def _hatch(self, rect: QRectF, colour: QColor, slopes: tuple[float, ...]) -> None:
        pen = self._pen(colour, 0.8)
        self._painter.setPen(pen)
        gap = max(HATCH, 4 * self._pixel)
        for slope in slopes:
            x = rect.left() - rect.height()
            while x < rect.right() + rect.height():
                ends = QPointF(x, rect.top()), QPointF(x + slope * rect.height(), rect.bottom())
                self._painter.drawLine(*ends)
                x += gap * 1.4

    def _pen(self, colour: QColor, width: float) -> QPen:
        pen = QPen(colour, max(width, self._pixel))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen


def _fade(painter: QPainter) -> None:
    """Let the body end softly above and below."""
    gradient = QLinearGradient(0, 0, 0, BOTTOM)
    for at, strength in ((0.0, 0.0), (FADE, 1.0), (1.0 - FADE, 1.0), (1.0, 0.0)):
        gradient.setColorAt(at, QColor(0, 0, 0, round(255 * strength)))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.fillRect(QRectF(-HALF, 0, 2 * HALF, BOTTOM), QBrush(gradient))


def _path(outline: Curve) -> QPainterPath:
    return closed_curve(outline)


def _line(points: Curve) -> QPainterPath:
    """Return a bent line through three points."""
    path = QPainterPath(QPointF(*points[0]))
    (x0, y0), (x, y), (x1, y1) = points
    path.quadTo(2 * x - (x0 + x1) / 2, 2 * y - (y0 + y1) / 2, x1, y1)
    return path


def _mixed(one: str, other: str, share: float) -> QColor:
    """Return a colour between two, `share` of the second."""
    a, b = QColor(one), QColor(other)
    pairs = (a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())
    return QColor(*(round(p + (q - p) * share) for p, q in pairs))
