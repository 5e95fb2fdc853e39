"""What stands around the figure and does not move: mats, seats, machines, the floor."""

from __future__ import annotations

from math import atan2, degrees

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from glutetimer.gui.figure.kinematics import Point
from glutetimer.gui.figure.posture import Posture
from glutetimer.gui.figure.props import AnyProp, Bar, Bench, Chair, Mat, Pad, Plane, Post, Stool
from glutetimer.gui.figure.shapes import Frame, disc, limb
from glutetimer.gui.figure.tones import Tones

MAT_HEIGHT = 0.026
TICK = 0.0825
"""Marks on the ground under a figure that travels, half a side step apart."""


def draw_ground(painter: QPainter, tones: Tones, posture: Posture) -> None:
    """Draw the floor line; it moves with a figure that travels."""
    left, _, right, _ = posture.box
    props = [placed.prop for placed in posture.props]
    if any(isinstance(prop, (Mat, Plane)) for prop in props):
        return
    path = QPainterPath()
    limb(path, (left + 0.01, -0.006), (right - 0.01, -0.006), 0.005, 0.005)
    tones.fill(painter, path, "line")
    if posture.travels:
        _draw_marks(painter, tones, posture)


def _draw_marks(painter: QPainter, tones: Tones, posture: Posture) -> None:
    left, _, right, _ = posture.box
    path = QPainterPath()
    x = left + 0.03 - posture.scroll % TICK
    while x < right - 0.02:
        if x > left + 0.02:
            limb(path, (x, -0.024), (x - 0.016, -0.036), 0.0028, 0.0028)
        x += TICK
    tones.fill(painter, path, "line")


def draw_shadow(painter: QPainter, tones: Tones, posture: Posture) -> None:
    """Draw the soft dark under the feet of a standing figure."""
    if posture.view == "side" and not any(isinstance(p.prop, Mat) for p in posture.props):
        for side in "rl":
            x, y = posture.joints[f"ankle_{side}"]
            near = max(0.0, 1.0 - max(0.0, y - 0.022) / 0.12)
            if near > 0.0:
                oval = QRectF(x - 0.05, -0.012, 0.16, 0.012)
                painter.setBrush(tones.colour("shadow", 0.7 * near))
                painter.drawEllipse(oval)


def draw_scenery(painter: QPainter, tones: Tones, prop: AnyProp) -> None:
    """Draw one thing that stands still; things that move are drawn elsewhere."""
    match prop:
        case Mat():
            _mat(painter, tones, prop)
        case Plane():
            _plane(painter, tones, prop)
        case Bench():
            _seat(painter, tones, prop.x0, prop.x1, prop.h, 0.05)
        case Stool():
            _seat(painter, tones, prop.x0, prop.x1, prop.h, 0.042)
        case Chair():
            _chair(painter, tones, prop)
        case Post():
            path = QPainterPath()
            path.addRoundedRect(QRectF(prop.x - prop.w / 2, 0.0, prop.w, prop.h), 0.012, 0.012)
            tones.fill(painter, path, "prop_shade")
        case Bar():
            _bar(painter, tones, prop)
        case Pad(at=None):
            draw_pad(painter, tones, (prop.x + prop.dx, prop.y + prop.dy), prop.r)
        case _:
            pass


def draw_pad(painter: QPainter, tones: Tones, centre: Point, radius: float) -> None:
    """Draw a round pad seen from its end."""
    path = QPainterPath()
    disc(path, centre, radius)
    tones.fill(painter, path, "load")
    core = QPainterPath()
    disc(core, centre, radius * 0.34)
    tones.fill(painter, core, "load_light")


def _mat(painter: QPainter, tones: Tones, mat: Mat) -> None:
    width = mat.x1 - mat.x0
    edge = QPainterPath()
    edge.addRoundedRect(QRectF(mat.x0, -MAT_HEIGHT, width, MAT_HEIGHT), 0.012, 0.012)
    tones.fill(painter, edge, "mat_edge")
    top = QPainterPath()
    top.addRoundedRect(QRectF(mat.x0, -MAT_HEIGHT * 0.58, width, MAT_HEIGHT * 0.58), 0.007, 0.007)
    tones.fill(painter, top, "mat")


def _plane(painter: QPainter, tones: Tones, plane: Plane) -> None:
    slant = 0.075
    x0, x1, y0, y1 = plane.x0, plane.x1, plane.y0, plane.y1

    def board(drop: float) -> QPainterPath:
        corners = [
            (x0, y0 - drop), (x1, y0 - drop), (x1 - slant, y1 - drop), (x0 + slant, y1 - drop),
        ]  # fmt: skip
        return _rounded(corners, 0.035)

    thickness = 0.018
    edge = board(thickness)
    tones.fill(painter, edge, "mat_edge")
    tones.fill(painter, board(0.0), "mat")
    inset = [
        (x0 + 0.035, y0 + 0.014), (x1 - 0.035, y0 + 0.014),
        (x1 - slant - 0.022, y1 - 0.010), (x0 + slant + 0.022, y1 - 0.010),
    ]  # fmt: skip
    painter.strokePath(_rounded(inset, 0.025), tones.pen("mat_edge", 0.004))


def _rounded(corners: list[Point], radius: float) -> QPainterPath:
    path = QPainterPath()
    count = len(corners)
    for i, corner in enumerate(corners):
        before, after = corners[i - 1], corners[(i + 1) % count]
        near = _toward(corner, before, radius)
        far = _toward(corner, after, radius)
        if i == 0:
            path.moveTo(*near)
        else:
            path.lineTo(*near)
        path.quadTo(QPointF(*corner), QPointF(*far))
    path.closeSubpath()
    return path


def _toward(start: Point, end: Point, length: float) -> Point:
    angle = degrees(atan2(end[1] - start[1], end[0] - start[0]))
    return Frame.at(start, angle)(length)


def _seat(  # noqa: PLR0913 - a seat is a rectangle on legs
    painter: QPainter, tones: Tones, x0: float, x1: float, height: float, thickness: float
) -> None:
    legs = QPainterPath()
    for x, lean in ((x0 + 0.055, -0.016), (x1 - 0.055, 0.016)):
        limb(legs, (x, height - thickness), (x + lean, 0.007), 0.009, 0.007)
    tones.fill(painter, legs, "prop_shade")
    pad = QPainterPath()
    pad.addRoundedRect(QRectF(x0, height - thickness, x1 - x0, thickness), 0.018, 0.018)
    tones.fill(painter, pad, "prop")
    rail = QPainterPath()
    rail.addRoundedRect(
        QRectF(x0 + 0.03, height - thickness - 0.012, x1 - x0 - 0.06, 0.014), 0.005, 0.005
    )
    tones.fill(painter, rail, "prop_shade")


def _chair(painter: QPainter, tones: Tones, chair: Chair) -> None:
    at_left = chair.back == "left"
    x = chair.x0 + 0.008 if at_left else chair.x1 - 0.008
    lean = -0.024 if at_left else 0.024
    frame = QPainterPath()
    limb(frame, (x, chair.h - 0.02), (x + lean, chair.h + chair.back_h), 0.0085, 0.0085)
    for leg, spread in ((chair.x0 + 0.014, -0.012), (chair.x1 - 0.014, 0.012)):
        limb(frame, (leg, chair.h - 0.02), (leg + spread, 0.007), 0.0085, 0.007)
    tones.fill(painter, frame, "prop_shade")
    rest = QPainterPath()
    top = chair.h + chair.back_h
    limb(rest, (x + lean, top), (x + lean * 0.5, top - 0.11), 0.0125, 0.0125)
    tones.fill(painter, rest, "prop")
    pad = QPainterPath()
    pad.addRoundedRect(QRectF(chair.x0, chair.h - 0.03, chair.x1 - chair.x0, 0.03), 0.013, 0.013)
    tones.fill(painter, pad, "prop")


def _bar(painter: QPainter, tones: Tones, bar: Bar) -> None:
    path = QPainterPath()
    limb(path, (bar.x0, bar.y0), (bar.x1, bar.y1), bar.w / 2, bar.w / 2)
    tones.fill(painter, path, "load" if bar.dark else "prop_shade")
    if bar.dark:
        shine = QPainterPath()
        limb(shine, (bar.x0, bar.y0 + bar.w * 0.2), (bar.x1, bar.y1 + bar.w * 0.2), 0.003, 0.003)
        tones.fill(painter, shine, "load_light")


