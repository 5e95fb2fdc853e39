"""TODO."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from glutetimer.errors import UserError
from glutetimer.figure.poses import PoseSet, Segment, Skeleton

SKELETON_FILE = "skeleton.toml"


_Kind = TypeVar("_Kind")


def read_pose_set(folder: Path | Traversable, pose_id: str) -> PoseSet:
    """Read one set of key poses.

    Raises:
        Problem: If the file is missing or not as it should be.
    """
    found = _decode(folder, f"{pose_id}.toml", PoseSet)
    if found.id != pose_id:
        what = f'{pose_id}.toml says it is "{found.id}".'
        raise UserError(what, "Name the file after its id.")
    for pose in found.pose:
        if len(pose.angles) != len(get_args(Segment)):
            what = f'{pose_id}.toml, pose "{pose.name}": an angle is missing.'
            raise UserError(what, "Give the angle of every segment.")
        if (pose.nose is None) is (found.view == "side"):
            what = f'{pose_id}.toml, pose "{pose.name}": "nose" goes with the side view only.'
            raise UserError(what, "Give it there, leave it out elsewhere.")
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
        raise UserError(what, "Install glutetimer again.") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        what = f"The figure's file {name} is not as it should be: {error}."
        raise UserError(what, "Mend it or install glutetimer again.") from error
