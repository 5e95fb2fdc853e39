"""Soft shapes: closed curves, tapered limbs, and frames to draw them in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import acos, ceil, cos, hypot, pi, radians, sin, tan

from PySide6.QtGui import QPainterPath, QTransform

from glutetimer.figure.kinematics import Point

EDGE = 2e-4
"""A limb this much longer than its ends are apart is a disc: more than its length is rounded by."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A place with a direction: `along` it, and `across` to its left."""

    x: float
    y: float
    cos: float
    sin: float

    @classmethod
    def at(cls, origin: Point, angle: float) -> Frame:
        """Return the frame at a point, `angle` in degrees."""
        turn = radians(angle)
        return cls(origin[0], origin[1], cos(turn), sin(turn))

    def __call__(self, along: float, across: float = 0.0) -> Point:
        """Return the point of the picture that lies there."""
        return (
            self.x + along * self.cos - across * self.sin,
            self.y + along * self.sin + across * self.cos,
        )

    def placed(self, path: QPainterPath) -> QPainterPath:
        """Return a shape that is drawn at the origin, along x, as it lies here."""
        here = QTransform(self.cos, self.sin, -self.sin, self.cos, self.x, self.y)
        moved: QPainterPath = here.map(path)
        return moved

    def all(self, points: Sequence[Point]) -> list[Point]:
        """Return many points of the picture."""
        return [self(*point) for point in points]


def part_way(one: Point, other: Point, t: float) -> Point:
    """Return the point at the part `t` of the way between two."""
    return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t


def distance(one: Point, other: Point) -> float:
    """Return how far two points are apart."""
    return hypot(other[0] - one[0], other[1] - one[1])


@lru_cache(maxsize=32)
def rigid(points: tuple[Point, ...], scale: float = 1.0) -> QPainterPath:
    """Return the closed curve through points that never change, to be placed in frames."""
    return closed_curve([(x * scale, y * scale) for x, y in points])


def open_curve(points: Sequence[Point]) -> QPainterPath:
    """Return the smooth line through all points, closed by a straight one."""
    path = QPainterPath()
    path.moveTo(*points[0])
    ends = [points[0], *points, points[-1]]
    for p0, p1, p2, p3 in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        path.cubicTo(
            p1[0] + (p2[0] - p0[0]) / 6,
            p1[1] + (p2[1] - p0[1]) / 6,
            p2[0] - (p3[0] - p1[0]) / 6,
            p2[1] - (p3[1] - p1[1]) / 6,
            *p2,
        )
    path.closeSubpath()
    return path


def closed_curve(points: Sequence[Point]) -> QPainterPath:
    """Return the smooth closed line through all points."""
    path = QPainterPath()
    path.moveTo(*points[0])
    count = len(points)
    for i in range(count):
        p0, p1 = points[i - 1], points[i]
        p2, p3 = points[(i + 1) % count], points[(i + 2) % count]
        path.cubicTo(
            p1[0] + (p2[0] - p0[0]) / 6,
            p1[1] + (p2[1] - p0[1]) / 6,
            p2[0] - (p3[0] - p1[0]) / 6,
            p2[1] - (p3[1] - p1[1]) / 6,
            *p2,
        )
    path.closeSubpath()
    return path


def disc(path: QPainterPath, centre: Point, radius: float) -> None:
    """Add a round joint, turning as limbs do, so that they unite."""
    path.moveTo(centre[0] + radius, centre[1])
    _arc(path, centre, radius, 0.0, 2 * pi)
    path.closeSubpath()


def limb(  # noqa: PLR0913 - two ends, two radii, two flanks
    path: QPainterPath,
    start: Point,
    end: Point,
    start_radius: float,
    end_radius: float,
    left: float = 0.0,
    right: float = 0.0,
    at: float = 0.4,
    *,
    cut: bool = False,
) -> None:
    """Add a tapered limb with round ends, or with its end cut straight.

    `left` and `right` swell its flanks (seen along the limb), most at the part `at` of it.
    """
    length = distance(start, end)
    if length <= abs(start_radius - end_radius) + EDGE:
        disc(path, *((start, start_radius) if start_radius > end_radius else (end, end_radius)))
        return
    frame = Frame(*start, (end[0] - start[0]) / length, (end[1] - start[1]) / length)
    shape = _limb(round(length, 4), start_radius, end_radius, left, right, at, cut)
    path.addPath(frame.placed(shape))


@lru_cache(maxsize=512)
def _limb(
    length: float,
    start_radius: float,
    end_radius: float,
    left: float,
    right: float,
    at: float,
    cut: bool,  # noqa: FBT001 - as above
) -> QPainterPath:
    """Return a limb from the origin along x: it is as good as rigid, and drawn very often."""
    path = QPainterPath()
    start, end = (0.0, 0.0), (length, 0.0)
    open_by = acos((start_radius - end_radius) / length)  # where tangents touch both rounds

    def flank(angle: float, swell: float) -> tuple[Point, Point, Point]:
        nx, ny = cos(angle), sin(angle)
        a = (start[0] + nx * start_radius, start[1] + ny * start_radius)
        b = (end[0] + nx * end_radius, end[1] + ny * end_radius)
        x, y = part_way(a, b, at)
        return a, (x + nx * swell, y + ny * swell), b

    def run(a: Point, peak: Point, b: Point) -> None:
        x, y = (b[0] - a[0]) * 0.2, (b[1] - a[1]) * 0.2  # as the straight flank would lead
        path.cubicTo(a[0] + x, a[1] + y, peak[0] - x, peak[1] - y, *peak)
        path.cubicTo(peak[0] + x, peak[1] + y, b[0] - x, b[1] - y, *b)

    right_start, right_peak, right_end = flank(-open_by, right)
    left_start, left_peak, left_end = flank(open_by, left)
    path.moveTo(*right_start)
    if right:
        run(right_start, right_peak, right_end)
    else:
        path.lineTo(*right_end)
    if cut:
        path.lineTo(*left_end)
    else:
        _arc(path, end, end_radius, -open_by, open_by)
    if left:
        run(left_end, left_peak, left_start)
    else:
        path.lineTo(*left_start)
    _arc(path, start, start_radius, open_by, 2 * pi - open_by)
    path.closeSubpath()
    return path


def _arc(path: QPainterPath, centre: Point, radius: float, begin: float, end: float) -> None:
    pieces = max(1, ceil((end - begin) / 1.6))
    step = (end - begin) / pieces
    grip = 4 / 3 * tan(step / 4)
    x, y = centre
    dx, dy = radius * cos(begin), radius * sin(begin)
    for i in range(1, pieces + 1):
        turn = begin + i * step
        to_x, to_y = radius * cos(turn), radius * sin(turn)
        path.cubicTo(
            x + dx - grip * dy,
            y + dy + grip * dx,
            x + to_x + grip * to_y,
            y + to_y - grip * to_x,
            x + to_x,
            y + to_y,
        )
        dx, dy = to_x, to_y
