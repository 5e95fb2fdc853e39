"""What the figure wears, holds and feels: bands, straps, loads, levers, glowing muscles."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from glutetimer.figure.kinematics import Point
from glutetimer.figure.posture import Posture
from glutetimer.figure.props import Arrow, Ball, Band, Cheek, Glow, Kettlebell, Lever, Strap
from glutetimer.gui.figure.body import CALF, HIP, KNEE, Body
from glutetimer.gui.figure.canvas import Canvas
from glutetimer.gui.figure.shapes import Frame, disc, distance, limb, part_way

BAND_HALF = 0.0135
"""Half the height of a mini band."""


class Gear:
    """The moving things of one posture."""

    def __init__(self, canvas: Canvas, posture: Posture, body: Body) -> None:
        self._canvas = canvas
        self._posture = posture
        self._body = body

    def band_behind(self, band: Band) -> None:
        """Draw the strands of a band that lead from the near leg to the far one.

        It runs round both: its far side is hidden by the far leg.
        """
        path = QPainterPath()
        (a, across_a, ra), (b, across_b, rb) = self._grips(band)
        if self._posture.view == "side":
            h = BAND_HALF * 0.92
            one, two = _down(across_a), _down(across_b)
            for sign in (1.0, -1.0):
                near, far = sign * (ra + 0.001), sign * (rb + 0.001)
                path.addPath(_quad(one(-h, near), two(-h, far), two(h, far), one(h, near)))
        else:
            span = Frame.at(a, _angle(a, b))
            lift, length = 0.009 if span.cos > 0 else -0.009, distance(a, b)
            limb(path, span(-ra + 0.008, lift), span(length + rb - 0.008, lift), 0.011, 0.011)
        self._canvas.fill(path, "band_far")

    def band_before(self, band: Band) -> None:
        """Draw the strand of a band that runs over the near leg."""
        (a, across_a, ra), (b, _, rb) = self._grips(band)
        h = BAND_HALF
        if self._posture.view == "side":
            down, w = _down(across_a), ra + 0.0025
            strip = _strip(
                [down(-h, -w), down(-h + 0.006, 0.0), down(-h, w)],
                [down(h, w), down(h + 0.006, 0.0), down(h, -w)],
            )
        else:
            length = distance(a, b)
            span = Frame.at(a, _angle(a, b))
            ends = (-ra - 0.003, length + rb + 0.003)
            sag = 0.004
            strip = _strip(
                [span(ends[0], h * 0.8), span(length / 2, h * 0.8 - sag), span(ends[1], h * 0.8)],
                [
                    span(ends[1], -h * 1.05),
                    span(length / 2, -h * 1.05 - sag),
                    span(ends[0], -h * 1.05),
                ],
            )
        self._canvas.fill(strip, "band")

    def strap(self, strap: Strap) -> None:
        """Draw a resistance strap and the loop round the ankle that it pulls at."""
        ankle = self._body.place(strap.to)
        shin = Frame.at(ankle, _angle(ankle, self._body.place(f"knee_{strap.to[-1]}")))
        path = QPainterPath()
        limb(path, (strap.x, strap.y), shin(0.03), 0.0055, 0.0045)
        limb(path, shin(0.03, 0.018), shin(0.03, -0.018), 0.0085, 0.0085)
        self._canvas.fill(path, "band")
        hook = QPainterPath()
        disc(hook, (strap.x, strap.y), 0.011)
        self._canvas.fill(hook, "load")

    def kettlebell(self, bell: Kettlebell) -> None:
        """Draw a kettlebell hanging from the fists."""
        frame = Frame.at(self._body.place(bell.at), bell.angle)
        handle = QPainterPath()
        handle.moveTo(*frame(0.056, 0.027))
        handle.cubicTo(
            QPointF(*frame(0.004, 0.036)),
            QPointF(*frame(0.004, -0.036)),
            QPointF(*frame(0.056, -0.027)),
        )
        self._canvas.stroke(handle, "load", 0.0125)
        bulk = QPainterPath()
        disc(bulk, frame(0.079), 0.0435)
        limb(bulk, frame(0.104, 0.016), frame(0.104, -0.016), 0.0145, 0.0145)
        self._canvas.fill(bulk, "load")
        shine = QPainterPath()
        limb(shine, frame(0.062, 0.024), frame(0.084, 0.027), 0.0055, 0.0045)
        self._canvas.fill(shine, "load_light")

    def ball(self, ball: Ball) -> None:
        """Draw a medicine ball between the hands."""
        frame = Frame.at(self._body.place(ball.at), ball.angle)
        centre = frame(0.062)
        path = QPainterPath()
        disc(path, centre, 0.058)
        self._canvas.fill(path, "ball")
        seam = QPainterPath()
        seam.moveTo(*frame(0.010, 0.026))
        seam.quadTo(QPointF(*frame(0.062, 0.002)), QPointF(*frame(0.114, 0.026)))
        seam.moveTo(*frame(0.010, -0.026))
        seam.quadTo(QPointF(*frame(0.062, -0.006)), QPointF(*frame(0.114, -0.026)))
        self._canvas.stroke(seam, "load", 0.0045, 0.55)

    def lever(self, lever: Lever) -> None:
        """Draw the moving arm of a machine."""
        x, y = self._body.place(lever.to)
        path = QPainterPath()
        limb(path, (lever.x, lever.y), (x + lever.dx, y + lever.dy), lever.w / 2, lever.w / 2)
        self._canvas.fill(path, "prop")

    def halo(self, glow: Glow, strength: float) -> None:
        """Draw the warmth around a working muscle, behind the figure."""
        self._canvas.radiate(self._spot(glow), glow.r * 2.7, 0.42 * strength, 0.25)

    def glow(self, glow: Glow, strength: float) -> None:
        """Draw the warmth in a working muscle, on the figure."""
        self._canvas.radiate(self._spot(glow), glow.r * 1.5, 0.92 * strength, 0.38)

    def cheek(self, cheek: Cheek, strength: float) -> None:
        """Draw one buttock seen from behind, warm when it works."""
        (hx, hy), (px, _) = (
            self._posture.joints[f"hip_{cheek.side}"],
            self._posture.joints["pelvis"],
        )
        centre = (hx * 0.88 + px * 0.12, hy - 0.014)
        fold = QPainterPath()
        out = 1.0 if hx > px else -1.0
        fold.moveTo(centre[0] - 0.036 * out, centre[1] - 0.026)
        fold.quadTo(centre[0], centre[1] - 0.056, centre[0] + 0.036 * out, centre[1] - 0.022)
        self._canvas.stroke(fold, "far", 0.0045, 0.55)
        if cheek.lit > 0.0:
            self._canvas.radiate(centre, 0.085, 0.5 * cheek.lit * strength, 0.4)
            self._canvas.radiate(centre, 0.052, 0.95 * cheek.lit * strength, 0.55)

    def arrow(self, arrow: Arrow, strength: float) -> None:
        """Draw the hint at a direction."""
        start, end = (arrow.x0, arrow.y0), (arrow.x1, arrow.y1)
        length = distance(start, end)
        span = Frame.at(start, _angle(start, end))
        bend = span(length / 2, -arrow.rad * length)
        path = QPainterPath()
        path.moveTo(*start)
        path.quadTo(QPointF(*bend), QPointF(*end))
        self._canvas.stroke(path, "band", 0.011, 0.9 * strength)
        tip = Frame.at(end, _angle(bend, end))
        barb = QPainterPath()
        barb.moveTo(*tip(-0.026, 0.024))
        barb.lineTo(*tip(0.0))
        barb.lineTo(*tip(-0.026, -0.024))
        self._canvas.stroke(barb, "band", 0.011, 0.9 * strength)

    def _spot(self, glow: Glow) -> Point:
        x, y = self._posture.joints[glow.at]
        return x + glow.dx, y + glow.dy

    def _grips(self, band: Band) -> tuple[tuple[Point, Frame, float], tuple[Point, Frame, float]]:
        return self._grip(band.a, band.f), self._grip(band.b, band.f)

    def _grip(self, bone: tuple[str, str], f: float) -> tuple[Point, Frame, float]:
        """Return where a band grips a limb, the frame across it, and the limb's radius there."""
        start, end = self._body.place(bone[0]), self._body.place(bone[1])
        spot = part_way(start, end, f)
        turn = radians(_angle(start, end) + 90.0)
        if bone[0].startswith("hip"):
            radius = HIP + (KNEE - HIP) * f + 0.002
        else:
            radius = KNEE + (CALF - KNEE) * f + 0.004
        return spot, Frame(spot[0], spot[1], cos(turn), sin(turn)), radius


def _strip(top: list[Point], bottom: list[Point]) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(*top[0])
    path.quadTo(QPointF(*top[1]), QPointF(*top[2]))
    path.lineTo(*bottom[0])
    path.quadTo(QPointF(*bottom[1]), QPointF(*bottom[2]))
    path.closeSubpath()
    return path


def _down(across: Frame) -> Frame:
    """Return the frame along a limb, toward the foot, from the one across it."""
    return Frame(across.x, across.y, across.sin, -across.cos)


def _quad(*corners: Point) -> QPainterPath:
    path = QPainterPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.closeSubpath()
    return path


def _angle(start: Point, end: Point) -> float:
    return degrees(atan2(end[1] - start[1], end[0] - start[0]))
