"""The person: head, trunk, arms and legs, each a few soft shapes."""

from __future__ import annotations

from math import atan2, degrees

from PySide6.QtGui import QPainterPath

from glutetimer.figure.kinematics import Point
from glutetimer.figure.posture import Posture
from glutetimer.figure.props import Gap, Kettlebell
from glutetimer.gui.figure.canvas import Canvas
from glutetimer.gui.figure.head import draw_head, draw_neck
from glutetimer.gui.figure.shapes import (
    Frame,
    closed_curve,
    disc,
    distance,
    limb,
    open_curve,
    part_way,
    rigid,
)

HIP, KNEE, CALF, ANKLE = 0.053, 0.0345, 0.0245, 0.0185
"""Radii along the leg."""
SHOULDER, ELBOW, WRIST = 0.031, 0.0225, 0.0155
"""Radii along the arm."""
CUFF = 0.86
"""Where the leggings end, as a part of the shin."""
SLEEVE = 0.52
"""Where the sleeve ends, as a part of the upper arm."""
ARM_ASIDE = (0.0075, 0.0045)
"""How far aside the far arm stands at most: less than the leg, or its shoulder shows."""
SWELL = 0.05
"""How much the chest grows with a breath, as a part of its depth."""

_SIDE_SHIRT = (
    (0.046, 0.0535), (0.095, 0.0425), (0.150, 0.046), (0.205, 0.055), (0.255, 0.049),
    (0.292, 0.028), (0.303, 0.004), (0.292, -0.020), (0.262, -0.040), (0.215, -0.058),
    (0.160, -0.053), (0.105, -0.0465), (0.046, -0.0525),
)  # fmt: skip # a table
_SIDE_HIPS = (
    (0.070, 0.030), (0.044, 0.0515), (0.006, 0.0590), (-0.028, 0.0500), (-0.046, 0.028),
    (-0.050, 0.000), (-0.034, -0.036), (0.020, -0.050), (0.044, -0.0515), (0.070, -0.030),
)  # fmt: skip # a table
_FRONT_SHIRT = ((0.044, 0.0795), (0.100, 0.066), (0.160, 0.071), (0.225, 0.083), (0.262, 0.088))
_FRONT_HIPS = ((0.066, 0.050), (0.046, 0.074), (0.005, 0.089))
_SIDE_SHOE = (
    (-0.035, -0.010), (-0.028, 0.011), (-0.006, 0.018), (0.018, 0.016), (0.040, 0.005),
    (0.068, 0.001), (0.090, -0.007), (0.096, -0.018), (0.086, -0.0225), (0.030, -0.0225),
    (-0.026, -0.0225), (-0.035, -0.019),
)  # fmt: skip # a table
_LEG = ("hip", "knee", "ankle", "toe", "heel")
_LUMBAR = (1, 2)
"""Which points of the shirt's side lie at the low back."""


class Body:
    """The figure of one posture, part by part; all lengths in body units, y upward."""

    def __init__(self, canvas: Canvas, posture: Posture) -> None:
        self._canvas = canvas
        self._posture = posture
        self._gripping = any(isinstance(placed.prop, Kettlebell) for placed in posture.props)

    def place(self, joint: str) -> Point:
        """Return where a joint is drawn: far limbs stand a little aside."""
        x, y = self._posture.joints[joint]
        if joint.endswith("_l"):
            dx, dy = self._posture.far_offset
            if not joint.startswith(_LEG):
                dx, dy = min(dx, ARM_ASIDE[0]), min(dy, ARM_ASIDE[1])
            return x + dx, y + dy
        return x, y

    def leg(self, side: str) -> None:
        """Draw one leg with its shoe."""
        far = side in self._posture.shade
        hip, knee, ankle = (self.place(f"{name}_{side}") for name in ("hip", "knee", "ankle"))
        cuff = part_way(knee, ankle, CUFF)
        skin = QPainterPath()
        limb(skin, part_way(knee, ankle, 0.7), ankle, ANKLE + 0.002, ANKLE)
        self._canvas.fill(skin, "skin_far" if far else "skin")
        self._shoe(side)
        path = QPainterPath()
        outer, inner = self._flanks(side)
        if self._posture.view == "side":
            limb(path, hip, knee, HIP, KNEE, 0.006, 0.003, 0.42)
            limb(path, knee, cuff, KNEE, CALF, 0.000, 0.012, 0.36, cut=True)
            seat = Frame.at(hip, self._posture.torso)(-0.010, 0.021)
            limb(path, seat, part_way(hip, knee, 0.55), 0.038, 0.042)
        else:
            limb(path, hip, knee, HIP - 0.006, KNEE, 0.004 + 0.005 * outer, 0.004 + 0.005 * inner)
            left, right = 0.005 + 0.004 * outer, 0.005 + 0.004 * inner
            limb(path, knee, cuff, KNEE, CALF, left, right, 0.36, cut=True)
        self._canvas.fill(path, "far" if far else "near")

    def arm(self, side: str) -> None:
        """Draw one arm with its sleeve and hand."""
        far = side in self._posture.shade
        shoulder, elbow, wrist = (
            self.place(f"{name}_{side}") for name in ("shoulder", "elbow", "wrist")
        )
        path = QPainterPath()
        limb(path, shoulder, elbow, SHOULDER - 0.005, ELBOW, 0.002, 0.002)
        limb(path, elbow, wrist, ELBOW, WRIST, 0.0025, 0.0025, 0.3)
        self._hand(path, side, elbow, wrist)
        self._canvas.fill(path, "skin_far" if far else "skin")
        sleeve = QPainterPath()
        limb(sleeve, shoulder, part_way(shoulder, elbow, SLEEVE), SHOULDER, 0.0290, cut=True)
        self._canvas.fill(sleeve, "sleeve_far" if far else "sleeve")

    def trunk(self) -> None:
        """Draw hips, shirt and neck."""
        posture = self._posture
        length = distance(posture.joints["pelvis"], posture.joints["neck"])
        frame = Frame.at(posture.joints["pelvis"], posture.torso)
        draw_neck(self._canvas, posture)
        if posture.view == "side":
            self._side_trunk(frame, length / 0.3)
        else:
            self._front_trunk(frame, length / 0.3)

    def head(self) -> None:
        """Draw the head."""
        draw_head(self._canvas, self._posture)

    def _side_trunk(self, frame: Frame, stretch: float) -> None:
        arch = sum(p.strength for p in self._posture.props if isinstance(p.prop, Gap))
        swell = 1.0 + SWELL * self._posture.breath
        hips = [(s * stretch, across + self._bulge(s)) for s, across in _SIDE_HIPS]
        self._canvas.fill(closed_curve(frame.all(hips)), "near")
        shirt = []
        for i, (s, across) in enumerate(_SIDE_SHIRT):
            depth = across * swell if across < 0 and 0.15 < s < 0.28 else across  # noqa: PLR2004 - as drawn
            if i in _LUMBAR:
                depth -= 0.017 * arch
            shirt.append((s * stretch, depth + self._bulge(s)))
        self._canvas.fill(open_curve(frame.all(shirt)), "shirt")

    def _bulge(self, along: float) -> float:
        """Return how far a bent spine carries the trunk towards the back, at a height of it."""
        low, high = self._posture.spine
        t = min(max(along / 0.3, 0.0), 1.0)
        return 6.75 * t * (1.0 - t) * (low * (1.0 - t) + high * t)

    def _front_trunk(self, frame: Frame, stretch: float) -> None:
        joints = self._posture.joints
        swell = 1.0 + 0.5 * SWELL * self._posture.breath
        width = distance(joints["shoulder_l"], joints["shoulder_r"]) / 2 / 0.078
        hips = [(s * stretch, across) for s, across in _FRONT_HIPS]
        low = [(-0.048 * stretch, 0.052), (-0.038 * stretch, 0.0)]
        outline = [*hips, *low, *((s, -a) for s, a in [low[0], *hips[::-1]])]
        self._canvas.fill(closed_curve(frame.all(outline)), "near")
        sides = [
            (s * stretch, across * (swell if s > 0.15 else 1.0) * (1 + (width - 1) * s / 0.262))  # noqa: PLR2004 - as drawn
            for s, across in _FRONT_SHIRT
        ]
        top = [
            (0.292 * stretch, 0.074 * width),
            (0.302 * stretch, 0.038),
            (0.303 * stretch, 0.0),
        ]
        half = [*sides, *top]
        outline = [*half, *((s, -a) for s, a in half[-2::-1])]
        self._canvas.fill(open_curve(frame.all(outline)), "shirt")

    def _flanks(self, side: str) -> tuple[float, float]:
        """Return which flank of a hanging leg is the outer one: left, right."""
        outer_left = (side == "l") is (self._posture.view == "front")
        return (1.0, 0.0) if outer_left else (0.0, 1.0)

    def _shoe(self, side: str) -> None:
        far = side in self._posture.shade
        ankle, toe, heel = (self.place(f"{name}_{side}") for name in ("ankle", "toe", "heel"))
        name = "shoe_far" if far else "shoe"
        if self._posture.view == "back":
            self._shoe_from_behind(ankle, toe, name, far=far)
            return
        if self._posture.view == "front":
            self._shoe_from_the_front(ankle, toe, name, far=far)
            return
        dx, dy = toe[0] - heel[0], toe[1] - heel[1]
        length = distance(toe, heel)
        frame = Frame(ankle[0], ankle[1], dx / length, dy / length)
        self._canvas.fill(frame.placed(rigid(_SIDE_SHOE)), name)
        if not far:
            sole = QPainterPath()
            limb(sole, frame(-0.0285, -0.0180), frame(0.0885, -0.0180), 0.0048, 0.0048)
            self._canvas.fill(sole, "sole")

    def _shoe_from_the_front(self, ankle: Point, toe: Point, name: str, *, far: bool) -> None:
        frame = Frame.at(ankle, degrees(atan2(toe[1] - ankle[1], toe[0] - ankle[0])))
        length = distance(ankle, toe)
        if not far:
            sole = QPainterPath()
            limb(sole, frame(length * 0.5), frame(length + 0.0045), 0.0245, 0.0245)
            self._canvas.fill(sole, "sole")
        upper = QPainterPath()
        limb(upper, frame(-0.004), frame(length - 0.002), 0.0205, 0.0245)
        self._canvas.fill(upper, name)

    def _shoe_from_behind(self, ankle: Point, toe: Point, name: str, *, far: bool) -> None:
        """Draw the heel, which hides all of the foot but the toes that point outwards."""
        front = QPainterPath()
        limb(front, ankle, (ankle[0] + 1.1 * (toe[0] - ankle[0]), ankle[1] - 0.012), 0.017, 0.0165)
        self._canvas.fill(front, "shoe_far" if not far else name)
        frame = Frame.at(ankle, -90.0)
        if not far:
            sole = QPainterPath()
            limb(sole, frame(0.031, -0.014), frame(0.031, 0.014), 0.0085, 0.0085)
            self._canvas.fill(sole, "sole")
        heel = QPainterPath()
        limb(heel, frame(-0.008), frame(0.016), 0.0175, 0.0215)
        self._canvas.fill(heel, name)
        seam = QPainterPath()
        limb(seam, frame(-0.012), frame(0.012), 0.002, 0.002)
        self._canvas.fill(seam, "shoe_far" if not far else "shoe")

    def _hand(self, path: QPainterPath, side: str, elbow: Point, wrist: Point) -> None:
        length = distance(elbow, wrist) or 1.0
        frame = Frame(
            wrist[0], wrist[1], (wrist[0] - elbow[0]) / length, (wrist[1] - elbow[1]) / length
        )
        if self._gripping:
            disc(path, frame(0.014), 0.021)
            return
        thumb = 1.0
        if self._posture.view != "side":
            thumb = -1.0 if (side == "l") is (self._posture.view == "front") else 1.0
        limb(path, frame(0.0), frame(0.024), WRIST - 0.001, 0.0165)
        limb(path, frame(0.020), frame(0.046, -0.003 * thumb), 0.0165, 0.0095)
        limb(path, frame(0.008, 0.005 * thumb), frame(0.029, 0.019 * thumb), 0.009, 0.0062)
