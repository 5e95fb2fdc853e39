"""What stands around the figure and does not move: mats, seats, machines, the floor."""

from __future__ import annotations

from math import atan2, degrees

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from glutetimer.figure.kinematics import Point
from glutetimer.figure.posture import Posture
from glutetimer.figure.props import AnyProp, Bar, Bench, Chair, Mat, Pad, Plane, Post, Stool
from glutetimer.gui.figure.canvas import Canvas
from glutetimer.gui.figure.shapes import Frame, disc, limb

MAT_HEIGHT = 0.026
STAGE_SIDE, STAGE_FRONT = 0.040, 0.085
"""How deep the oval is on which the figure stands."""
TICK = 0.07993
"""Marks on the ground under a figure that travels, half a side step apart."""


def draw_ground(canvas: Canvas, posture: Posture) -> None:
    """Draw the floor line; it moves with a figure that travels."""
    left, _, right, _ = posture.box
    props = [placed.prop for placed in posture.props]
    if any(isinstance(prop, (Mat, Plane)) for prop in props):
        return
    depth = STAGE_SIDE if posture.view == "side" else STAGE_FRONT
    canvas.oval(QRectF(left + 0.01, -depth * 0.62, right - left - 0.02, depth), "stage")
    if posture.travels:
        _draw_marks(canvas, posture)


def _draw_marks(canvas: Canvas, posture: Posture) -> None:
    left, _, right, _ = posture.box
    path = QPainterPath()
    x = left + 0.03 - posture.scroll % TICK
    while x < right - 0.02:
        if left + 0.09 < x < right - 0.07:
            limb(path, (x, 0.004), (x - 0.022, -0.030), 0.0022, 0.0022)
        x += TICK
    canvas.fill(path, "line")


def draw_shadow(canvas: Canvas, posture: Posture) -> None:
    """Draw the soft dark under the feet of a standing figure."""
    if posture.view == "side" and not any(isinstance(p.prop, Mat) for p in posture.props):
        for side in "rl":
            x, y = posture.joints[f"ankle_{side}"]
            near = max(0.0, 1.0 - max(0.0, y - 0.026) / 0.05)
            if near > 0.0:
                oval = QRectF(x - 0.05, -0.012, 0.16, 0.012)
                canvas.oval(oval, "shadow", 0.7 * near)


def draw_scenery(canvas: Canvas, prop: AnyProp) -> None:
    """Draw one thing that stands still; things that move are drawn elsewhere."""
    match prop:
        case Mat():
            _mat(canvas, prop)
        case Plane():
            _plane(canvas, prop)
        case Bench():
            _seat(canvas, prop.x0, prop.x1, prop.h, 0.05)
        case Stool():
            _seat(canvas, prop.x0, prop.x1, prop.h, 0.042)
        case Chair():
            _chair(canvas, prop)
        case Post():
            path = QPainterPath()
            path.addRoundedRect(QRectF(prop.x - prop.w / 2, 0.0, prop.w, prop.h), 0.012, 0.012)
            canvas.fill(path, "prop_shade")
        case Bar():
            _bar(canvas, prop)
        case Pad(at=None):
            draw_pad(canvas, (prop.x + prop.dx, prop.y + prop.dy), prop.r)
        case _:
            pass


def draw_pad(canvas: Canvas, centre: Point, radius: float) -> None:
    """Draw a round pad seen from its end."""
    path = QPainterPath()
    disc(path, centre, radius)
    canvas.fill(path, "load")
    core = QPainterPath()
    disc(core, centre, radius * 0.34)
    canvas.fill(core, "load_light")


def _mat(canvas: Canvas, mat: Mat) -> None:
    width = mat.x1 - mat.x0
    edge = QPainterPath()
    edge.addRoundedRect(QRectF(mat.x0, -MAT_HEIGHT, width, MAT_HEIGHT), 0.012, 0.012)
    canvas.fill(edge, "mat_edge")
    top = QPainterPath()
    top.addRoundedRect(QRectF(mat.x0, -MAT_HEIGHT * 0.58, width, MAT_HEIGHT * 0.58), 0.007, 0.007)
    canvas.fill(top, "mat")


def _plane(canvas: Canvas, plane: Plane) -> None:
    slant = 0.075
    x0, x1, y0, y1 = plane.x0, plane.x1, plane.y0, plane.y1

    def board(drop: float) -> QPainterPath:
        corners = [
            (x0, y0 - drop), (x1, y0 - drop), (x1 - slant, y1 - drop), (x0 + slant, y1 - drop),
        ]  # fmt: skip # points of a shape
        return _rounded(corners, 0.035)

    thickness = 0.018
    edge = board(thickness)
    canvas.fill(edge, "mat_edge")
    canvas.fill(board(0.0), "mat")
    inset = [
        (x0 + 0.035, y0 + 0.014), (x1 - 0.035, y0 + 0.014),
        (x1 - slant - 0.022, y1 - 0.010), (x0 + slant + 0.022, y1 - 0.010),
    ]  # fmt: skip # points of a shape
    canvas.stroke(_rounded(inset, 0.025), "mat_edge", 0.004)


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


def _seat(canvas: Canvas, x0: float, x1: float, height: float, thickness: float) -> None:
    legs = QPainterPath()
    for x, lean in ((x0 + 0.055, -0.016), (x1 - 0.055, 0.016)):
        limb(legs, (x, height - thickness), (x + lean, 0.007), 0.009, 0.007)
    canvas.fill(legs, "prop_shade")
    pad = QPainterPath()
    pad.addRoundedRect(QRectF(x0, height - thickness, x1 - x0, thickness), 0.018, 0.018)
    canvas.fill(pad, "prop")
    rail = QPainterPath()
    rail.addRoundedRect(
        QRectF(x0 + 0.03, height - thickness - 0.012, x1 - x0 - 0.06, 0.014), 0.005, 0.005
    )
    canvas.fill(rail, "prop_shade")


def _chair(canvas: Canvas, chair: Chair) -> None:
    at_left = chair.back == "left"
    x = chair.x0 + 0.008 if at_left else chair.x1 - 0.008
    lean = -0.024 if at_left else 0.024
    frame = QPainterPath()
    limb(frame, (x, chair.h - 0.02), (x + lean, chair.h + chair.back_h), 0.0085, 0.0085)
    for leg, spread in ((chair.x0 + 0.014, -0.012), (chair.x1 - 0.014, 0.012)):
        limb(frame, (leg, chair.h - 0.02), (leg + spread, 0.007), 0.0085, 0.007)
    canvas.fill(frame, "prop_shade")
    rest = QPainterPath()
    top = chair.h + chair.back_h
    limb(rest, (x + lean, top), (x + lean * 0.5, top - 0.11), 0.0125, 0.0125)
    canvas.fill(rest, "prop")
    pad = QPainterPath()
    pad.addRoundedRect(QRectF(chair.x0, chair.h - 0.03, chair.x1 - chair.x0, 0.03), 0.013, 0.013)
    canvas.fill(pad, "prop")


def _bar(canvas: Canvas, bar: Bar) -> None:
    path = QPainterPath()
    limb(path, (bar.x0, bar.y0), (bar.x1, bar.y1), bar.w / 2, bar.w / 2)
    canvas.fill(path, "load" if bar.dark else "prop_shade")
    if bar.dark:
        shine = QPainterPath()
        limb(shine, (bar.x0, bar.y0 + bar.w * 0.2), (bar.x1, bar.y1 + bar.w * 0.2), 0.003, 0.003)
        canvas.fill(shine, "load_light")
