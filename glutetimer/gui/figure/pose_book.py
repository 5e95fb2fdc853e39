"""The movements of the figure, read from pose files when they are first needed."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from glutetimer.figure.motion import Motion
from glutetimer.library.pose_files import read_pose_set, read_skeleton


class PoseBook:
    """The movements of a folder of pose files, each read when it is first asked for."""

    def __init__(self, folder: Path | Traversable) -> None:
        self._folder = folder
        self._bones = read_skeleton(folder)
        self._motions: dict[str, Motion] = {}

    def motion(self, pose_id: str) -> Motion:
        """Return a movement.

        Raises:
            UserError: If its file is missing or not as it should be.
        """
        if pose_id not in self._motions:
            poses = read_pose_set(self._folder, pose_id)
            self._motions[pose_id] = Motion(poses, self._bones)
        return self._motions[pose_id]
