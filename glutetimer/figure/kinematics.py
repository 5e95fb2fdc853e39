"""Where the joints are: forward kinematics, limbs that reach for their contacts, smooth ways.

Angles are degrees, counter-clockwise from +x; lengths are body units, the floor is y = 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, copysign, cos, degrees, hypot, radians, sin

from glutetimer.figure.poses import Pose, Skeleton, View

Point = tuple[float, float]
Joints = dict[str, Point]

SNAP = 0.06
"""Two places of one contact closer than this are meant to be the same."""
STRETCH = 1.15
"""How much a limb may lengthen to keep its contact: foreshortening changes as it turns."""
FLOOR = {"ankle": 0.016, "heel": 0.008, "toe": 0.008}
"""The least height of a foot's joints, seen from the side."""
FAR_OFFSET = (0.016, 0.010)
"""Where the far limbs stand, seen from the side, so that they can be seen at all."""

_ANGLES = (
    "torso", "head", "pelvis_tilt",
    "upper_arm_l", "forearm_l", "thigh_l", "shin_l", "foot_l",
    "upper_arm_r", "forearm_r", "thigh_r", "shin_r", "foot_r",
)  # fmt: skip
_SCALES = tuple(name for name in _ANGLES if name not in ("head", "pelvis_tilt"))
_WIDTHS = ("hips", "shoulders")
_CHAINS = {
    "ankle": ("hip", "knee", "ankle", "thigh", "shin"),
    "wrist": ("shoulder", "elbow", "wrist", "upper_arm", "forearm"),
}
_BONES = {"knee": ("hip", "thigh"), "elbow": ("shoulder", "upper_arm")}


@dataclass(slots=True)
class Bearing:
    """The turns and foreshortenings of one posture, still without a place in the world."""

    angles: dict[str, float]
    scale: dict[str, float]
    nose: float
    far_offset: Point


@dataclass(frozen=True, slots=True)
class Key:
    """A key pose that stands in the world."""

    pose: Pose
    bearing: Bearing
    joints: Joints


def forward(bearing: Bearing, view: View, bones: Skeleton, pin: str, place: Point) -> Joints:
    """Return all joints, with the joint `pin` at `place`."""
    angles, scale = bearing.angles, bearing.scale

    def step(origin: Point, angle: float, length: float) -> Point:
        turn = radians(angle)
        return origin[0] + length * cos(turn), origin[1] + length * sin(turn)

    torso = bones.torso * scale["torso"]
    pelvis = (0.0, 0.0)
    neck = step(pelvis, angles["torso"], torso)
    chest = step(pelvis, angles["torso"], torso - bones.shoulder_drop)
    joints = {
        "pelvis": pelvis,
        "neck": neck,
        "head": step(neck, angles["head"], bones.head_radius + bones.neck_gap),
    }
    hips = shoulders = 0.0
    if view != "side":
        hips = bones.hip_half * scale["hips"]
        shoulders = bones.shoulder_half * scale["shoulders"]
    left = angles["torso"] + (90.0 if view == "back" else -90.0)
    for side, sign in (("l", 1.0), ("r", -1.0)):
        hip = step(pelvis, left + angles["pelvis_tilt"], sign * hips)
        shoulder = step(chest, left, sign * shoulders)
        arm, fore = f"upper_arm_{side}", f"forearm_{side}"
        elbow = step(shoulder, angles[arm], bones.upper_arm * scale[arm])
        wrist = step(elbow, angles[fore], bones.forearm * scale[fore])
        thigh, shin, foot = f"thigh_{side}", f"shin_{side}", f"foot_{side}"
        knee = step(hip, angles[thigh], bones.thigh * scale[thigh])
        ankle = step(knee, angles[shin], bones.shin * scale[shin])
        joints[f"hip_{side}"] = hip
        joints[f"shoulder_{side}"] = shoulder
        joints[f"elbow_{side}"] = elbow
        joints[f"wrist_{side}"] = wrist
        joints[f"knee_{side}"] = knee
        joints[f"ankle_{side}"] = ankle
        joints[f"toe_{side}"] = step(ankle, angles[foot], bones.foot * scale[foot])
        joints[f"heel_{side}"] = step(ankle, angles[foot], -bones.heel * scale[foot])
    dx, dy = place[0] - joints[pin][0], place[1] - joints[pin][1]
    return {name: (x + dx, y + dy) for name, (x, y) in joints.items()}


def settle(
    bearing: Bearing,
    view: View,
    bones: Skeleton,
    pin: tuple[str, Point],
    contacts: Iterable[tuple[str, Point]],
) -> Joints:
    """Place a figure: one joint pinned, the limbs of its contacts reaching for theirs.

    The bearing's limbs are turned (and, at the edge of their reach, stretched) to get there.
    Seen from the side, feet that would sink into the floor are lifted out of it.
    """
    joints = forward(bearing, view, bones, *pin)
    reached = False
    held = {pin[0]}
    for joint, target in contacts:
        held.add(joint)
        if joint != pin[0] and _gap(joints[joint], target) > 1e-6:  # noqa: PLR2004 - nothing
            reached = _reach(bearing, joints, joint, target) or reached
    if reached:
        joints = forward(bearing, view, bones, *pin)
    if view == "side":
        sunk = False
        for side in "lr":
            if held & {f"ankle_{side}", f"toe_{side}"}:
                continue
            rise = max(least - joints[f"{name}_{side}"][1] for name, least in FLOOR.items())
            if rise > 0:
                x, y = joints[f"ankle_{side}"]
                sunk = _reach(bearing, joints, f"ankle_{side}", (x, y + rise)) or sunk
        if sunk:
            joints = forward(bearing, view, bones, *pin)
    return joints


def _gap(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _turn(origin: Point, target: Point) -> float:
    return degrees(atan2(target[1] - origin[1], target[0] - origin[0]))


def _reach(bearing: Bearing, joints: Joints, joint: str, target: Point) -> bool:
    name, _, side = joint.partition("_")
    if name in ("toe", "heel"):
        foot, ankle = joints[joint], joints[f"ankle_{side}"]
        target = (target[0] - foot[0] + ankle[0], target[1] - foot[1] + ankle[1])
        name = "ankle"
    if name in _BONES:
        root, bone = (f"{part}_{side}" for part in _BONES[name])
        length = _gap(joints[root], joints[joint])
        bearing.angles[bone] = _turn(joints[root], target)
        bearing.scale[bone] *= min(max(_gap(joints[root], target) / length, 0.5), STRETCH)
        return True
    if name not in _CHAINS:
        return False
    root, middle, end, upper, lower = (f"{part}_{side}" for part in _CHAINS[name])
    one, two = _gap(joints[root], joints[middle]), _gap(joints[middle], joints[end])
    way = _gap(joints[root], target)
    if way >= one + two:
        factor = min(way / (one + two), STRETCH) + 1e-9
        bearing.scale[upper] *= factor
        bearing.scale[lower] *= factor
        one, two = one * factor, two * factor
        way = min(way, one + two)
    way = max(way, abs(one - two) + 1e-9, 1e-9)
    bend = (joints[middle][0] - joints[root][0]) * (joints[end][1] - joints[root][1]) - (
        joints[middle][1] - joints[root][1]
    ) * (joints[end][0] - joints[root][0])
    inner = degrees(
        acos(max(-1.0, min(1.0, (one * one + way * way - two * two) / (2 * one * way))))
    )
    line = _turn(joints[root], target)
    bearing.angles[upper] = line - copysign(inner, bend)
    turn = radians(bearing.angles[upper])
    knee = (joints[root][0] + one * cos(turn), joints[root][1] + one * sin(turn))
    bearing.angles[lower] = _turn(knee, target)
    return True


def keys_of(poses: Sequence[Pose], view: View, bones: Skeleton) -> list[Key]:
    """Place key poses in the world, a contact that goes on staying exactly where it was."""
    keys: list[Key] = []
    for pose in poses:
        near = keys[-1].joints if keys else {}
        before = keys[-1].pose.contacts if keys else ()
        bearing = _bearing(pose, view)
        place = (pose.anchor.x, pose.anchor.y)
        old = near.get(pose.anchor.joint)
        if old and pose.anchor.joint in before and _gap(old, place) < SNAP:
            place = old
        joints = forward(bearing, view, bones, pose.anchor.joint, place)
        contacts = [
            (joint, near[joint])
            for joint in pose.contacts
            if joint in before and _gap(near[joint], joints[joint]) < SNAP
        ]
        joints = settle(bearing, view, bones, (pose.anchor.joint, place), contacts)
        keys.append(Key(pose, bearing, joints))
    return keys


def _bearing(pose: Pose, view: View) -> Bearing:
    angles: dict[str, float] = dict.fromkeys(_ANGLES, 0.0) | dict(pose.angles.items())
    scale: dict[str, float] = dict.fromkeys((*_SCALES, *_WIDTHS), 1.0) | dict(pose.scale.items())
    return Bearing(
        angles=angles,
        scale=scale,
        nose=pose.nose or 0.0,
        far_offset=pose.far_offset or (FAR_OFFSET if view == "side" else (0.0, 0.0)),
    )


class Way:
    """A smooth way through key poses, at every point of which the contacts are kept.

    Angles turn the shortest way and run on a monotone cubic through all keys, so that the
    movement neither stops at a key in between nor swings past it. A closed way ends where it
    began.
    """

    def __init__(
        self, keys: Sequence[Key], view: View, bones: Skeleton, *, closed: bool = False
    ) -> None:
        self._view: View = view
        self._bones = bones
        self.keys = [*keys, keys[0]] if closed else list(keys)
        self._rows = _unwrapped([_row(key.bearing) for key in self.keys])
        self._slopes = _slopes(self._rows, closed=closed)

    @property
    def spans(self) -> int:
        """How many stretches between neighbouring keys it has."""
        return len(self.keys) - 1

    def at(self, u: float) -> tuple[Key, Key, float, Bearing, Joints]:
        """Return the keys around `u` (0 first key, 1 last), the part between, and the posture."""
        if self.spans == 0:
            key = self.keys[0]
            return key, key, 0.0, key.bearing, key.joints
        where = min(max(u, 0.0), 1.0) * self.spans
        index = min(int(where), self.spans - 1)
        t = where - index
        a, b = self.keys[index], self.keys[index + 1]
        if t <= 0.0 or t >= 1.0:
            key = b if t >= 1.0 else a
            return a, b, t, key.bearing, key.joints
        bearing = _from_row(self._blend(index, t))
        pin = b.pose.anchor.joint
        contacts = [
            (joint, _mix(a.joints[joint], b.joints[joint], t))
            for joint in b.pose.contacts
            if joint in a.pose.contacts
        ]
        spot = _mix(a.joints[pin], b.joints[pin], t)
        joints = settle(bearing, self._view, self._bones, (pin, spot), contacts)
        return a, b, t, bearing, joints

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


def between(one: Bearing, other: Bearing, t: float) -> Bearing:
    """Return the bearing on the straight way between two."""
    a, b = _unwrapped([_row(one), _row(other)])
    return _from_row([x + (y - x) * t for x, y in zip(a, b, strict=True)])


def _mix(one: Point, other: Point, t: float) -> Point:
    return one[0] + (other[0] - one[0]) * t, one[1] + (other[1] - one[1]) * t


def _row(bearing: Bearing) -> list[float]:
    turns = [bearing.nose, *(bearing.angles[name] for name in _ANGLES)]
    sizes = [bearing.scale[name] for name in (*_SCALES, *_WIDTHS)]
    return [*turns, *sizes, *bearing.far_offset]


def _from_row(row: list[float]) -> Bearing:
    turns = 1 + len(_ANGLES)
    return Bearing(
        angles=dict(zip(_ANGLES, row[1:turns], strict=True)),
        scale=dict(zip((*_SCALES, *_WIDTHS), row[turns:-2], strict=True)),
        nose=row[0],
        far_offset=(row[-2], row[-1]),
    )


def _unwrapped(rows: list[list[float]]) -> list[list[float]]:
    turns = 1 + len(_ANGLES)
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
