"""The things around a figure, as a pose file describes them: mats, benches, bands, loads."""

from __future__ import annotations

from typing import Literal

import msgspec

Layer = Literal["back", "front"]


class Prop(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="type"):
    """A thing in the picture; lengths in body units, the floor at y = 0.

    `front` things are drawn over the figure, all others behind it.
    """

    layer: Layer = "back"


class Mat(Prop, frozen=True, kw_only=True, tag="mat"):
    """An exercise mat seen from its side."""

    x0: float
    x1: float


class Plane(Prop, frozen=True, kw_only=True, tag="plane"):
    """An exercise mat seen a little from above."""

    x0: float
    x1: float
    y0: float
    y1: float


class Bench(Prop, frozen=True, kw_only=True, tag="bench"):
    """A padded bench of height `h`."""

    x0: float
    x1: float
    h: float


class Chair(Prop, frozen=True, kw_only=True, tag="chair"):
    """A chair seen from its side, seat height `h`."""

    x0: float
    x1: float
    h: float
    back: Literal["left", "right"] = "left"
    back_h: float = 0.26


class Stool(Prop, frozen=True, kw_only=True, tag="stool"):
    """A seat without a back rest."""

    x0: float
    x1: float
    h: float


class Post(Prop, frozen=True, kw_only=True, tag="post"):
    """An upright of a machine."""

    x: float
    h: float
    w: float = 0.022


class Bar(Prop, frozen=True, kw_only=True, tag="bar"):
    """A straight bar between two points; `dark` ones are weights and pads."""

    x0: float
    y0: float
    x1: float
    y1: float
    w: float = 0.02
    dark: bool = False


class Lever(Prop, frozen=True, kw_only=True, tag="lever"):
    """A moving arm from a fixed point to a joint."""

    x: float
    y: float
    to: str
    dx: float = 0.0
    dy: float = 0.0
    w: float = 0.016


class Pad(Prop, frozen=True, kw_only=True, tag="pad"):
    """A round pad, at a joint or at a fixed point."""

    at: str | None = None
    x: float = 0.0
    y: float = 0.0
    dx: float = 0.0
    dy: float = 0.0
    r: float = 0.03


class Band(Prop, frozen=True, kw_only=True, tag="band"):
    """A mini band round two limbs, at the fraction `f` of the segments `a` and `b`."""

    a: tuple[str, str]
    b: tuple[str, str]
    f: float
    side: bool = False


class Strap(Prop, frozen=True, kw_only=True, tag="strap"):
    """A resistance strap from a fixed point to a joint."""

    x: float
    y: float
    to: str


class Kettlebell(Prop, frozen=True, kw_only=True, tag="kettlebell"):
    """A kettlebell that hangs from a joint in the direction `angle`."""

    at: str
    angle: float = -90.0


class Ball(Prop, frozen=True, kw_only=True, tag="ball"):
    """A medicine ball held at a joint."""

    at: str
    angle: float = -90.0


class Glow(Prop, frozen=True, kw_only=True, tag="glow"):
    """The muscle that works now."""

    at: str
    dx: float = 0.0
    dy: float = 0.0
    r: float = 0.05


class Cheek(Prop, frozen=True, kw_only=True, tag="cheek"):
    """One buttock seen from behind, `lit` from 0 to 1."""

    side: Literal["l", "r"]
    lit: float


class Gap(Prop, frozen=True, kw_only=True, tag="gap"):
    """The daylight under an arched low back."""


class Arrow(Prop, frozen=True, kw_only=True, tag="arrow"):
    """A hint at the direction of a movement; `rad` bends it."""

    x0: float
    y0: float
    x1: float
    y1: float
    rad: float = 0.0


AnyProp = (
    Mat
    | Plane
    | Bench
    | Chair
    | Stool
    | Post
    | Bar
    | Lever
    | Pad
    | Band
    | Strap
    | Kettlebell
    | Ball
    | Glow
    | Cheek
    | Gap
    | Arrow
)


def blended(one: AnyProp, other: AnyProp, t: float) -> AnyProp | None:
    """Return a thing on its way between two descriptions of it, None if they are two things."""
    if type(one) is not type(other) or _name(one) != _name(other):
        return None
    changes: dict[str, float] = {}
    for field in one.__struct_fields__:
        x, y = getattr(one, field), getattr(other, field)
        if isinstance(x, float) and isinstance(y, float) and x != y:
            gap = (y - x + 180.0) % 360.0 - 180.0 if field == "angle" else y - x
            changes[field] = x + gap * t
    return msgspec.structs.replace(one, **changes) if changes else one


def _name(prop: AnyProp) -> tuple[object, ...]:
    if isinstance(prop, Arrow):
        return (prop.x0, prop.y0, prop.x1, prop.y1)
    return tuple(getattr(prop, field, None) for field in ("at", "to", "side", "a", "b"))
