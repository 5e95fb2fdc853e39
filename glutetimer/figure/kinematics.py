"""Forward and inverse kinematics: where the joints are, and limbs that reach for their contacts.

Angles are degrees, counter-clockwise from +x; lengths are body units, the floor is y = 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import acos, atan2, copysign, cos, degrees, hypot, radians, sin

from glutetimer.figure.poses import Skeleton, View

Point = tuple[float, float]
Joints = dict[str, Point]

MAX_STRETCH = 1.15
"""How much a limb may lengthen to keep its contact: foreshortening changes as it turns."""
FLOOR = {"ankle": 0.016, "heel": 0.008, "toe": 0.008}
"""The least height of a foot's joints, seen from the side."""

ANGLES = (
    "torso", "head", "pelvis_tilt",
    "upper_arm_l", "forearm_l", "thigh_l", "shin_l", "foot_l",
    "upper_arm_r", "forearm_r", "thigh_r", "shin_r", "foot_r",
)  # fmt: skip # segments by limb
SCALES = tuple(name for name in ANGLES if name not in ("head", "pelvis_tilt"))
WIDTHS = ("hips", "shoulders")
_CHAINS = {
    "ankle": ("hip", "knee", "ankle", "thigh", "shin"),
    "wrist": ("shoulder", "elbow", "wrist", "upper_arm", "forearm"),
}
_BONES = {"knee": ("hip", "thigh"), "elbow": ("shoulder", "upper_arm")}


@dataclass(slots=True)
class PoseAngles:
    """The angles and foreshortenings of one posture, without a position."""

    turns: dict[str, float]
    scale: dict[str, float]
    nose: float
    far_offset: Point


def forward(angles: PoseAngles, view: View, bones: Skeleton, pin: str, place: Point) -> Joints:
    """Return all joints, with the joint `pin` at `place`."""
    turns, scale = angles.turns, angles.scale

    def step(origin: Point, angle: float, length: float) -> Point:
        turn = radians(angle)
        return origin[0] + length * cos(turn), origin[1] + length * sin(turn)

    torso = bones.torso * scale["torso"]
    pelvis = (0.0, 0.0)
    neck = step(pelvis, turns["torso"], torso)
    chest = step(pelvis, turns["torso"], torso - bones.shoulder_drop)
    joints = {
        "pelvis": pelvis,
        "neck": neck,
        "head": step(neck, turns["head"], bones.head_radius + bones.neck_gap),
    }
    hips = shoulders = 0.0
    if view != "side":
        hips = bones.hip_half * scale["hips"]
        shoulders = bones.shoulder_half * scale["shoulders"]
    left = turns["torso"] + (90.0 if view == "back" else -90.0)
    for side, sign in (("l", 1.0), ("r", -1.0)):
        hip = step(pelvis, left + turns["pelvis_tilt"], sign * hips)
        shoulder = step(chest, left, sign * shoulders)
        arm, fore = f"upper_arm_{side}", f"forearm_{side}"
        elbow = step(shoulder, turns[arm], bones.upper_arm * scale[arm])
        wrist = step(elbow, turns[fore], bones.forearm * scale[fore])
        thigh, shin, foot = f"thigh_{side}", f"shin_{side}", f"foot_{side}"
        knee = step(hip, turns[thigh], bones.thigh * scale[thigh])
        ankle = step(knee, turns[shin], bones.shin * scale[shin])
        joints[f"hip_{side}"] = hip
        joints[f"shoulder_{side}"] = shoulder
        joints[f"elbow_{side}"] = elbow
        joints[f"wrist_{side}"] = wrist
        joints[f"knee_{side}"] = knee
        joints[f"ankle_{side}"] = ankle
        joints[f"toe_{side}"] = step(ankle, turns[foot], bones.foot * scale[foot])
        joints[f"heel_{side}"] = step(ankle, turns[foot], -bones.heel * scale[foot])
    dx, dy = place[0] - joints[pin][0], place[1] - joints[pin][1]
    return {name: (x + dx, y + dy) for name, (x, y) in joints.items()}


def place_figure(
    angles: PoseAngles,
    view: View,
    bones: Skeleton,
    pin: tuple[str, Point],
    contacts: Iterable[tuple[str, Point]],
) -> Joints:
    """Place a figure: one joint pinned, the limbs of its contacts reaching for theirs.

    The limbs in `angles` are turned (and, at the edge of their reach, stretched) to get there.
    Seen from the side, feet that would sink into the floor are lifted out of it.
    """
    joints = forward(angles, view, bones, *pin)
    reached = False
    held = {pin[0]}
    for joint, target in contacts:
        held.add(joint)
        if joint != pin[0] and gap(joints[joint], target) > 1e-6:  # noqa: PLR2004 - nothing
            reached = _reach(angles, joints, joint, target) or reached
    if reached:
        joints = forward(angles, view, bones, *pin)
    if view == "side":
        sunk = False
        for side in "lr":
            if held & {f"ankle_{side}", f"toe_{side}"}:
                continue
            rise = max(least - joints[f"{name}_{side}"][1] for name, least in FLOOR.items())
            if rise > 0:
                x, y = joints[f"ankle_{side}"]
                sunk = _reach(angles, joints, f"ankle_{side}", (x, y + rise)) or sunk
        if sunk:
            joints = forward(angles, view, bones, *pin)
    return joints


def gap(one: Point, other: Point) -> float:
    """Return the distance between two points."""
    return hypot(other[0] - one[0], other[1] - one[1])


def _turn(origin: Point, target: Point) -> float:
    return degrees(atan2(target[1] - origin[1], target[0] - origin[0]))


def _reach(angles: PoseAngles, joints: Joints, joint: str, target: Point) -> bool:
    name, _, side = joint.partition("_")
    if name in ("toe", "heel"):
        foot, ankle = joints[joint], joints[f"ankle_{side}"]
        target = (target[0] - foot[0] + ankle[0], target[1] - foot[1] + ankle[1])
        name = "ankle"
    if name in _BONES:
        root, bone = (f"{part}_{side}" for part in _BONES[name])
        length = gap(joints[root], joints[joint])
        angles.turns[bone] = _turn(joints[root], target)
        angles.scale[bone] *= min(max(gap(joints[root], target) / length, 0.5), MAX_STRETCH)
        return True
    if name not in _CHAINS:
        return False
    root, middle, end, upper, lower = (f"{part}_{side}" for part in _CHAINS[name])
    one, two = gap(joints[root], joints[middle]), gap(joints[middle], joints[end])
    way = gap(joints[root], target)
    if way >= one + two:
        factor = min(way / (one + two), MAX_STRETCH) + 1e-9
        angles.scale[upper] *= factor
        angles.scale[lower] *= factor
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
    angles.turns[upper] = line - copysign(inner, bend)
    turn = radians(angles.turns[upper])
    knee = (joints[root][0] + one * cos(turn), joints[root][1] + one * sin(turn))
    angles.turns[lower] = _turn(knee, target)
    return True
