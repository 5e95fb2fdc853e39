"""Key poses as their files describe them; the strict reading of those files."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from glutetimer.figure.props import AnyProp

PoseId = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
Box = tuple[float, float, float, float]
View = Literal["side", "front", "back"]
SideLetter = Literal["l", "r"]
Joint = Literal[
    "pelvis", "neck", "head",
    "hip_l", "knee_l", "ankle_l", "toe_l", "heel_l", "shoulder_l", "elbow_l", "wrist_l",
    "hip_r", "knee_r", "ankle_r", "toe_r", "heel_r", "shoulder_r", "elbow_r", "wrist_r",
]  # fmt: skip # segments by limb
Segment = Literal[
    "torso", "head",
    "upper_arm_l", "forearm_l", "thigh_l", "shin_l", "foot_l",
    "upper_arm_r", "forearm_r", "thigh_r", "shin_r", "foot_r",
]  # fmt: skip # segments by limb
Width = Literal["hips", "shoulders"]
Part = Literal["far_leg", "far_arm", "torso", "near_leg", "near_arm", "head"]
Moment = Literal[
    "hold_bottom", "lift", "hold_top", "lower",
    "setup", "hold", "rest", "relax", "fault",
    "right", "switch", "left", "stance", "flight", "start", "step", "land", "follow",
]  # fmt: skip # segments by limb
Kind = Literal["rep", "hold", "walk", "drill", "run", "clench"]
"""How the poses of a set are played, see README.md beside the files."""


class Skeleton(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The lengths of the figure's segments, in body units."""

    torso: float
    head_radius: float
    neck_gap: float
    upper_arm: float
    forearm: float
    thigh: float
    shin: float
    foot: float
    heel: float
    hip_half: float
    shoulder_half: float
    shoulder_drop: float


class Anchor(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The joint that is pinned, and where."""

    joint: Joint
    x: float
    y: float


class Pose(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One key pose: absolute angles in degrees, counter-clockwise from +x.

    `contacts` touch the ground or a support, `scale` foreshortens segments, `nose` is the
    direction of the face where the figure is seen from its side. `spine` bends the trunk there:
    how far the low and the upper back stand out, below 0 how far they are hollow. A pose of
    phase "fault" is known to exercises as its `fault`; it is shown beside the right pose
    `instead_of`, of which it is the wrong version, both in `box` where that is closer than the
    whole picture.
    """

    name: str
    phase: Moment
    anchor: Anchor
    angles: dict[Segment, float]
    contacts: tuple[Joint, ...] = ()
    scale: dict[Segment | Width, Annotated[float, Meta(gt=0, le=1.5)]] = {}
    nose: float | None = None
    order: dict[Part, float] = {}
    far_offset: tuple[float, float] | None = None
    far_shade: bool = False
    shade: tuple[SideLetter, ...] = ()
    prop: tuple[AnyProp, ...] = ()
    spine: tuple[float, float] = (0.0, 0.0)
    fault: PoseId | None = None
    instead_of: str | None = None
    box: Box | None = None


class PoseSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The key poses of one movement, seen from one view; the first one begins it.

    `box` is the part of the world to show: left, bottom, right, top. `works` is the side of
    the body that works as drawn; `other_side` says how the other one is shown: by the mirror
    image, or by near and far limb changing roles.
    """

    id: PoseId
    view: View
    motion: Kind
    box: Box
    pose: Annotated[tuple[Pose, ...], Meta(min_length=1)]
    works: SideLetter | None = None
    other_side: Literal["mirror", "roles"] = "mirror"
    note: str = ""
    prop: tuple[AnyProp, ...] = ()

    def of(self, *moments: Moment) -> list[Pose]:
        """Return the poses of these moments, in the file's order."""
        return [pose for pose in self.pose if pose.phase in moments]
