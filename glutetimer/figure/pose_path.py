"""Interpolation between key poses: smooth paths on which the contacts stay in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from glutetimer.figure.kinematics import (
    ANGLES,
    SCALES,
    WIDTHS,
    Joints,
    Point,
    PoseAngles,
    forward,
    gap,
    place_figure,
)
from glutetimer.figure.poses import Pose, Skeleton, View

SNAP = 0.06
"""Two places of one contact closer than this are meant to be the same."""
FAR_OFFSET = (0.016, 0.010)
"""Where the far limbs stand, seen from the side, so that they can be seen at all."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key pose with the positions of its joints."""

    pose: Pose
    angles: PoseAngles
    joints: Joints


def keys_of(poses: Sequence[Pose], view: View, bones: Skeleton) -> list[Key]:
    """Place key poses in the world, a lasting contact exactly where it was."""
    keys: list[Key] = []
    for pose in poses:
        near = keys[-1].joints if keys else {}
        before = keys[-1].pose.contacts if keys else ()
        angles = _pose_angles(pose, view)
        place = (pose.anchor.x, pose.anchor.y)
        old = near.get(pose.anchor.joint)
        if old and pose.anchor.joint in before and gap(old, place) < SNAP:
            place = old
        joints = forward(angles, view, bones, pose.anchor.joint, place)
        contacts = [
            (joint, near[joint])
            for joint in pose.contacts
            if joint in before and gap(near[joint], joints[joint]) < SNAP
        ]
        joints = place_figure(angles, view, bones, (pose.anchor.joint, place), contacts)
        keys.append(Key(pose, angles, joints))
    return keys


def _pose_angles(pose: Pose, view: View) -> PoseAngles:
    angles: dict[str, float] = dict.fromkeys(ANGLES, 0.0) | dict(pose.angles.items())
    scale: dict[str, float] = dict.fromkeys((*SCALES, *WIDTHS), 1.0) | dict(pose.scale.items())
    return PoseAngles(
        turns=angles,
        scale=scale,
        nose=pose.nose or 0.0,
        far_offset=pose.far_offset or (FAR_OFFSET if view == "side" else (0.0, 0.0)),
    )


class PosePath:
    """A smooth path through key poses, at every point of which the contacts are kept.

    Angles turn the shortest way and run on a monotone cubic through all keys, so that the
    movement neither stops at a key in between nor swings past it. A closed path ends where it
    began.
    """

    def __init__(
        self, keys: Sequence[Key], view: View, bones: Skeleton, *, closed: bool = False
    ) -> None:
        self._view: View = view
        self._bones = bones
        self.keys = [*keys, keys[0]] if closed else list(keys)
        self._rows = _unwrapped([_row(key.angles) for key in self.keys])
        self._slopes = _slopes(self._rows, closed=closed)

    @property
    def spans(self) -> int:
        """The number of segments between neighbouring keys."""
        return len(self.keys) - 1

    def at(self, u: float) -> tuple[Key, Key, float, PoseAngles, Joints]:
        """Return the keys around `u` (0 first key, 1 last), the part between, and the posture."""
        if self.spans == 0:
            key = self.keys[0]
            return key, key, 0.0, key.angles, key.joints
        where = min(max(u, 0.0), 1.0) * self.spans
        index = min(int(where), self.spans - 1)
        t = where - index
        a, b = self.keys[index], self.keys[index + 1]
        if t <= 0.0 or t >= 1.0:
            key = b if t >= 1.0 else a
            return a, b, t, key.angles, key.joints
        angles = _from_row(self._blend(index, t))
        pin = b.pose.anchor.joint
        contacts = [
            (joint, mix(a.joints[joint], b.joints[joint], t))
            for joint in b.pose.contacts
            if joint in a.pose.contacts
        ]
        spot = mix(a.joints[pin], b.joints[pin], t)
        joints = place_figure(angles, self._view, self._bones, (pin, spot), contacts)
        return a, b, t, angles, joints

    def _blend(self, index: int, t: float) -> list[float]:
        s = 1.0 - t
        h0, h1 = (1 + 2 * t) * s * s, t * t * (3 - 2 * t)
        d0, d1 = t * s * s, -t * t * s
        return [
            h0 * p + h1 * q + d0 * m + d1 * n
            for p, q, m, n in zip(
                self._rows[index],
                self._rows[index + 1],
                self._slopes[index],
                self._slopes[index + 1],
                strict=True,
            )
        ]


def between(one: PoseAngles, other: PoseAngles, t: float) -> PoseAngles:
    """Interpolate linearly between two postures."""
    a, b = _unwrapped([_row(one), _row(other)])
    return _from_row([x + (y - x) * t for x, y in zip(a, b, strict=True)])


def mix(one: Point, other: Point, t: float) -> Point:
    """Return the point at the part `t` of the way between two."""
    return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t


def _row(angles: PoseAngles) -> list[float]:
    turns = [angles.nose, *(angles.turns[name] for name in ANGLES)]
    sizes = [angles.scale[name] for name in (*SCALES, *WIDTHS)]
    return [*turns, *sizes, *angles.far_offset]


def _from_row(row: list[float]) -> PoseAngles:
    turns = 1 + len(ANGLES)
    return PoseAngles(
        turns=dict(zip(ANGLES, row[1:turns], strict=True)),
        scale=dict(zip((*SCALES, *WIDTHS), row[turns:-2], strict=True)),
        nose=row[0],
        far_offset=(row[-2], row[-1]),
    )


def _unwrapped(rows: list[list[float]]) -> list[list[float]]:
    turns = 1 + len(ANGLES)
    out = [list(rows[0])]
    for row in rows[1:]:
        last = out[-1]
        turned = [
            p + (q - p + 180.0) % 360.0 - 180.0 for p, q in zip(last, row[:turns], strict=False)
        ]
        out.append([*turned, *row[turns:]])
    return out


def _slopes(rows: list[list[float]], *, closed: bool) -> list[list[float]]:
    if len(rows) == 1:
        return [[0.0] * len(rows[0])]
    steps = [[q - p for p, q in zip(a, b, strict=True)] for a, b in pairwise(rows)]
    inner = [[_monotone(p, q) for p, q in zip(a, b, strict=True)] for a, b in pairwise(steps)]
    if closed:
        seam = [_monotone(p, q) for p, q in zip(steps[-1], steps[0], strict=True)]
        return [seam, *inner, seam]
    return [steps[0], *inner, steps[-1]]


def _monotone(before: float, after: float) -> float:
    return 0.0 if before * after <= 0 else 2 * before * after / (before + after)
