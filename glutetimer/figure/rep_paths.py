"""Builds the paths of one rep, for each kind of motion and side."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from glutetimer.figure.pose_path import PosePath, keys_of
from glutetimer.figure.poses import Pose, PoseSet, Skeleton
from glutetimer.figure.posture import other_side
from glutetimer.session.steps import Side


@dataclass(frozen=True, slots=True)
class RepPaths:
    """The paths of one rep: out to the turning point, back, and settling before it.

    `ready` leads from where one waits to where the first rep begins.
    """

    out: PosePath
    back: PosePath
    settling: PosePath | None = None
    ready: PosePath | None = None


class PathBuilder:
    """Builds paths out of one set of key poses.

    Args:
        poses: The key poses; the first one begins the movement.
        bones: The lengths of the figure.
    """

    def __init__(self, poses: PoseSet, bones: Skeleton) -> None:
        self._poses = poses
        self._bones = bones

    def is_turned(self, side: Side) -> bool:
        """Return whether a side is the one that the poses do not draw."""
        drawn = {"l": Side.LEFT, "r": Side.RIGHT, None: None}[self._poses.works]
        return drawn is not None and side is drawn.other

    def path(self, poses: list[Pose], *, closed: bool = False) -> PosePath:
        """Return the path through some poses."""
        keys = keys_of(poses, self._poses.view, self._bones)
        return PosePath(keys, self._poses.view, self._bones, closed=closed)

    def _through(self, poses: list[Pose]) -> RepPaths:
        """Go out through some poses and back the same way."""
        keys = keys_of(poses, self._poses.view, self._bones)
        out = PosePath(keys, self._poses.view, self._bones)
        return RepPaths(out, PosePath(keys[::-1], self._poses.view, self._bones))

    def rep(self, side: Side) -> RepPaths:
        """Return the paths of one rep of a side."""
        poses = self._poses
        match poses.motion:
            case "clench":
                return self._through([*poses.of("relax", "rest")[:1], self._clenched(side)])
            case "drill":
                return self._stepping(side)
            case "walk":
                keys = keys_of(poses.of("start", "step", "land", "follow"), poses.view, self._bones)
                view, bones = poses.view, self._bones
                return RepPaths(PosePath(keys[:3], view, bones), PosePath(keys[2:], view, bones))
            case "run":
                return self._through(poses.of("stance"))
            case "hold":
                return self._through([pose for pose in poses.pose if pose.phase != "fault"])
            case "rep":
                return self._lifting(side)

    def _lifting(self, side: Side) -> RepPaths:
        poses = self._poses
        ring = [p for p in poses.pose if p.phase in ("hold_bottom", "hold_top", "lift", "lower")]
        if poses.other_side == "roles" and self.is_turned(side):
            ring = [exchanged(pose) for pose in ring]
        setup = poses.of("setup")
        view, bones = poses.view, self._bones
        keys = keys_of([*setup, *ring], view, bones)
        if not setup:
            wait = poses.of("rest")[:1]
            waits = keys_of([ring[0], *wait], view, bones)[::-1]
            ready = PosePath(waits, view, bones) if wait else None
            out, back = PosePath(keys, view, bones), PosePath(keys[::-1], view, bones)
            return RepPaths(out, back, ready=ready)
        return RepPaths(
            PosePath(keys[1:], view, bones),
            PosePath([keys[-1], *keys[-2:1:-1], keys[0]], view, bones),
            PosePath(keys[:2], view, bones),
        )

    def _clenched(self, side: Side) -> Pose:
        """Return the pose that names the side; the twist to the right is the right one's."""
        held = self._poses.of("hold")
        word = {Side.LEFT: "left", Side.RIGHT: "right"}.get(side, "both")
        return next((pose for pose in held if word in pose.name), held[0])

    def _stepping(self, side: Side) -> RepPaths:
        """Lift one knee, from half way up, and set it down while the other one rises."""
        (switch,) = self._poses.of("switch")
        if side is Side.LEFT:
            (high,), rising, falling = self._poses.of("left"), switch, exchanged(switch)
        else:
            (high,), rising, falling = self._poses.of("right"), exchanged(switch), switch
        return RepPaths(self.path([rising, high]), self.path([high, falling]))


def exchanged(pose: Pose) -> Pose:
    """Return the pose with left and right limbs changing roles."""
    anchor = msgspec.structs.replace(pose.anchor, joint=other_side(pose.anchor.joint))
    return msgspec.structs.replace(
        pose,
        anchor=anchor,
        angles={other_side(name): angle for name, angle in pose.angles.items()},
        scale={other_side(name): scale for name, scale in pose.scale.items()},
        contacts=tuple(other_side(name) for name in pose.contacts),
    )
