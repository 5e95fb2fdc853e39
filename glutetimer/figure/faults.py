"""How an exercise should not look: a faulty pose, and the right one beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from glutetimer.figure.motion import Motion
from glutetimer.figure.poses import Box, Pose
from glutetimer.figure.posture import Posture
from glutetimer.session.steps import Side

ROOM: Final = 0.1
"""Around the joints: for a head, a seat and a shoe."""


@dataclass(frozen=True, slots=True)
class WrongAndRight:
    """The same instant twice: with a fault and without it, in the same part of the world."""

    wrong: Posture
    right: Posture


def wrong_and_right(
    motions: Iterable[Motion], fault: str | None, side: Side = Side.BOTH
) -> WrongAndRight | None:
    """Return the two pictures of a fault, from the first movement that has them.

    Args:
        motions: The movements of the exercise, from all sides from which it can be seen.
        fault: What the exercise calls its faulty pose; None for one that cannot be drawn.
        side: The side that works; without one the drawn side.
    """
    for motion in motions:
        for pose in motion.poses.of("fault"):
            if fault is not None and pose.fault == fault:
                wrong = motion.still(pose, side)
                right = motion.still(right_pose(motion, pose), side)
                box = pose.box or _around(wrong, right)
                return WrongAndRight(replace(wrong, box=box), replace(right, box=box))
    return None


def _around(one: Posture, other: Posture) -> Box:
    """Return the part of the world that two figures take, on the ground of the whole picture."""
    places = [*one.joints.values(), *other.joints.values()]
    across = [x for x, _ in places]
    return (
        min(across) - ROOM,
        one.box[1],
        max(across) + ROOM,
        max(y for _, y in places) + ROOM,
    )


def right_pose(motion: Motion, fault: Pose) -> Pose:
    """Return the pose of which another is the faulty version: without a name, the turn."""
    poses = [pose for pose in motion.poses.pose if pose.phase != "fault"]
    return next((pose for pose in poses if pose.name == fault.instead_of), poses[-1])
