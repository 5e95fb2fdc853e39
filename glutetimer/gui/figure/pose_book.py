"""What shows an exercise: the movements of the figure, and a person's own pictures."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.figure.motion import Motion
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.own_pictures import OwnPictures
from glutetimer.library.pose_files import read_pose_set, read_skeleton
from glutetimer.session.steps import PhaseKind, Side

_BREATH_MS: Final = 66
"""While only the breath moves, so many ms between two pictures are enough."""


class PoseBook:
    """The movements of a folder of pose files, each read when it is first asked for.

    Args:
        folder: The pose files.
        pictures: The folder of the person's own pictures, None for none.

    Attributes:
        own_pictures: What is shown instead of the figure, where there is any.
    """

    def __init__(self, folder: Path | Traversable, pictures: Path | None = None) -> None:
        self._folder = folder
        self.own_pictures = OwnPictures(pictures)
        self._bones = read_skeleton(folder)
        self._motions: dict[str, Motion] = {}
        self._unreadable: set[str] = set()

    def motion(self, pose_id: str) -> Motion:
        """Return a movement.

        Raises:
            UserError: If its file is missing or not as it should be.
        """
        if pose_id not in self._motions:
            poses = read_pose_set(self._folder, pose_id)
            self._motions[pose_id] = Motion(poses, self._bones)
        return self._motions[pose_id]

    def find(self, pose_id: str | None) -> Motion | None:
        """Return a movement, None where there is none or its file cannot be read.

        A picture that cannot be read must keep nobody from training.
        """
        if pose_id is None or pose_id in self._unreadable:
            return None
        try:
            return self.motion(pose_id)
        except UserError:
            self._unreadable.add(pose_id)
            return None


def posture_of(
    motion: Motion, phase: PhaseKind, progress: float, side: Side, clock_ms: int
) -> Posture:
    """Return the figure at one instant of a running picture, equal as long as it looks equal."""
    if motion.is_still(phase, progress):
        clock_ms, progress = clock_ms - clock_ms % _BREATH_MS, round(progress, 2)
    return motion.posture(phase, progress, side, clock_ms)
