"""Key poses as their files describe them; the strict reading of those files."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Annotated, Literal, TypeVar, get_args

import msgspec
from msgspec import Meta

from glutetimer.errors import Problem
from glutetimer.gui.figure.props import AnyProp

PoseId = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,63}$")]
View = Literal["side", "front", "back"]
SideLetter = Literal["l", "r"]
Joint = Literal[
    "pelvis", "neck", "head",
    "hip_l", "knee_l", "ankle_l", "toe_l", "heel_l", "shoulder_l", "elbow_l", "wrist_l",
    "hip_r", "knee_r", "ankle_r", "toe_r", "heel_r", "shoulder_r", "elbow_r", "wrist_r",
]  # fmt: skip
Segment = Literal[
    "torso", "head",
    "upper_arm_l", "forearm_l", "thigh_l", "shin_l", "foot_l",
    "upper_arm_r", "forearm_r", "thigh_r", "shin_r", "foot_r",
]  # fmt: skip
Width = Literal["hips", "shoulders"]
Part = Literal["far_leg", "far_arm", "torso", "near_leg", "near_arm", "head"]
Moment = Literal[
    "hold_bottom", "lift", "hold_top", "lower",
    "setup", "hold", "rest", "relax", "fault",
    "right", "switch", "left", "stance", "flight", "start", "step", "land", "follow",
]  # fmt: skip
Kind = Literal["rep", "hold", "walk", "drill", "run", "clench"]
"""How the poses of a set are lived through, see README.md beside the files."""

SKELETON_FILE = "skeleton.toml"

_Kind = TypeVar("_Kind")


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
    direction of the face where the figure is seen from its side.
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


class PoseSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The key poses of one movement, seen from one view; the first one begins it.

    `box` is the part of the world to show: left, bottom, right, top. `works` is the side of
    the body that works as drawn; `other_side` says how the other one is shown: by the mirror
    image, or by near and far limb changing roles.
    """

    id: PoseId
    view: View
    motion: Kind
    box: tuple[float, float, float, float]
    pose: Annotated[tuple[Pose, ...], Meta(min_length=1)]
    works: SideLetter | None = None
    other_side: Literal["mirror", "roles"] = "mirror"
    note: str = ""
    prop: tuple[AnyProp, ...] = ()

    def of(self, *moments: Moment) -> list[Pose]:
        """Return the poses of these moments, in the file's order."""
        return [pose for pose in self.pose if pose.phase in moments]


def read_pose_set(folder: Path | Traversable, pose_id: str) -> PoseSet:
    """Read one set of key poses.

    Raises:
        Problem: If the file is missing or not as it should be.
    """
    found = _decode(folder, f"{pose_id}.toml", PoseSet)
    if found.id != pose_id:
        what = f'{pose_id}.toml says it is "{found.id}".'
        raise Problem(what, "Name the file after its id.")
    for pose in found.pose:
        if len(pose.angles) != len(get_args(Segment)):
            what = f'{pose_id}.toml, pose "{pose.name}": an angle is missing.'
            raise Problem(what, "Give the angle of every segment.")
        if (pose.nose is None) is (found.view == "side"):
            what = f'{pose_id}.toml, pose "{pose.name}": "nose" goes with the side view only.'
            raise Problem(what, "Give it there, leave it out elsewhere.")
    return found


def read_skeleton(folder: Path | Traversable) -> Skeleton:
    """Read the lengths of the figure.

    Raises:
        Problem: If the file is missing or not as it should be.
    """
    return _decode(folder, SKELETON_FILE, Skeleton)


def pose_ids(folder: Path | Traversable) -> list[str]:
    """Return the ids of all sets in a folder, sorted."""
    names = (item.name for item in folder.iterdir() if item.name != SKELETON_FILE)
    return sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml"))


def _decode(folder: Path | Traversable, name: str, kind: type[_Kind]) -> _Kind:
    try:
        return msgspec.toml.decode(folder.joinpath(name).read_bytes(), type=kind)
    except OSError as error:
        what = f"The figure's file {name} cannot be read: {error.strerror}."
        raise Problem(what, "Install glutetimer again.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        what = f"The figure's file {name} is not as it should be: {error}."
        raise Problem(what, "Mend it or install glutetimer again.") from error
