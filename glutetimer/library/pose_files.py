"""Reads the key poses and the skeleton of the figure from their files."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar, get_args

import msgspec

from glutetimer.errors import UserError
from glutetimer.figure.poses import PoseSet, Segment, Skeleton
from glutetimer.host.file_problems import INSTALL_AGAIN
from glutetimer.i18n import _

SKELETON_FILE = "skeleton.toml"


_Kind = TypeVar("_Kind")


def read_pose_set(folder: Path | Traversable, pose_id: str) -> PoseSet:
    """Read one set of key poses.

    Raises:
        UserError: If the file is missing or not as it should be.
    """
    found = _decode(folder, f"{pose_id}.toml", PoseSet)
    if found.id != pose_id:
        what = _('{pose_id}.toml says it is "{id}".').format(pose_id=pose_id, id=found.id)
        raise UserError(what, _("Name the file after its id."))
    for pose in found.pose:
        if len(pose.angles) != len(get_args(Segment)):
            what = _('{pose_id}.toml, pose "{name}": an angle is missing.').format(
                pose_id=pose_id, name=pose.name
            )
            raise UserError(what, _("Give the angle of every segment."))
        if (pose.nose is None) is (found.view == "side"):
            what = _('{pose_id}.toml, pose "{name}": "nose" goes with the side view only.').format(
                pose_id=pose_id, name=pose.name
            )
            raise UserError(what, _("Give it there, leave it out elsewhere."))
    return found


def read_skeleton(folder: Path | Traversable) -> Skeleton:
    """Read the lengths of the figure.

    Raises:
        UserError: If the file is missing or not as it should be.
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
        what = _("The figure's file {name} cannot be read: {reason}.").format(
            name=name, reason=error.strerror
        )
        raise UserError(what, _(INSTALL_AGAIN)) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        what = _("The figure's file {name} is not as it should be: {error}.").format(
            name=name, error=error
        )
        raise UserError(what, _("Mend it or install glutetimer again.")) from error
