"""One posture: everything that has to be known to draw the figure at one instant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glutetimer.figure.kinematics import Joints, Point
from glutetimer.figure.poses import Part, SideLetter, View
from glutetimer.figure.props import AnyProp


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing in the picture, `strength` 0 (gone) to 1 (there)."""

    prop: AnyProp
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Posture:
    """The figure at one instant, in body units with the floor at y = 0.

    `joints` are as drawn: seen from the side, the near limbs are those named `r`. A `mirrored`
    picture is shown reflected about the middle of its box, which makes every right limb a left
    one, whatever the view; `body_joints` gives the limbs their true names.

    `breath` runs from -1 (out) to 1 (in), `scroll` is how far the ground has moved to the
    left under a figure that travels, `pulse` from 0 to 1 beats while a muscle works.
    """

    view: View
    box: tuple[float, float, float, float]
    joints: Joints
    torso: float
    head: float
    nose: float
    far_offset: Point
    props: tuple[Placed, ...]
    order: Mapping[Part, float]
    shade: frozenset[SideLetter]
    spine: tuple[float, float] = (0.0, 0.0)
    mirrored: bool = False
    breath: float = 0.0
    pulse: float = 0.0
    scroll: float = 0.0
    travels: bool = False

    @property
    def body_joints(self) -> Joints:
        """The joints as they are seen, each limb under the name of its own side."""
        middle = self.box[0] + self.box[2]
        seen = {
            name: (middle - x if self.mirrored else x, y) for name, (x, y) in self.joints.items()
        }
        if not self.mirrored:
            return seen
        return {other_side(name): place for name, place in seen.items()}


def other_side(name: str) -> str:
    """Return the joint or segment of the same name on the other side of the body."""
    if name.endswith("_l"):
        return f"{name[:-2]}_r"
    if name.endswith("_r"):
        return f"{name[:-2]}_l"
    return name
