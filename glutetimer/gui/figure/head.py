"""Head and neck, seen from the side, from the front or from behind."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.canvas import Canvas
from glutetimer.gui.figure.shapes import Frame, disc, limb, part_way, rigid

RADIUS = 0.065

_PROFILE = (
    (0.66, 0.62), (0.84, 0.34), (0.86, 0.12), (1.00, -0.14), (0.98, -0.24), (0.84, -0.28),
    (0.86, -0.44), (0.80, -0.74), (0.56, -0.90), (0.18, -0.78), (-0.20, -0.66), (-0.62, -0.50),
    (-0.90, -0.02), (-0.70, 0.62), (-0.10, 0.96), (0.36, 0.86),
)  # fmt: skip # points of a shape
_SIDE_HAIR = (
    (0.80, 0.48), (0.66, 0.82), (0.20, 1.08), (-0.38, 1.02), (-0.86, 0.62), (-1.02, 0.06),
    (-0.88, -0.44), (-0.62, -0.72), (-0.48, -0.52), (-0.34, -0.26), (-0.16, 0.06), (-0.02, 0.02),
    (0.06, -0.26), (0.17, -0.24), (0.22, 0.10), (0.34, 0.40), (0.58, 0.50),
)  # fmt: skip # points of a shape
_HALF_FACE = (
    (1.00, 0.0), (0.86, 0.50), (0.42, 0.78), (-0.12, 0.76), (-0.58, 0.58), (-0.92, 0.24),
    (-1.00, 0.0),
)  # fmt: skip # points of a shape
_FACE = (*_HALF_FACE, *((s, -a) for s, a in _HALF_FACE[-2:0:-1]))
_FRINGE = (
    (1.14, 0.0), (1.06, 0.42), (0.76, 0.78), (0.30, 0.88), (0.02, 0.84), (0.18, 0.72),
    (0.48, 0.64), (0.62, 0.34),
)  # fmt: skip # points of a shape
_FRONT_HAIR = (
    *_FRINGE, (0.56, -0.10), (0.44, -0.60), (0.16, -0.72), (0.02, -0.84),
    *((s, -a) for s, a in _FRINGE[3:0:-1]),
)  # fmt: skip # points of a shape
_HALF_BACK_HAIR = (
    (1.12, 0.0), (0.98, 0.48), (0.56, 0.84), (0.02, 0.88), (-0.44, 0.66), (-0.78, 0.40),
    (-0.84, 0.0),
)  # fmt: skip # points of a shape
_BACK_HAIR = (*_HALF_BACK_HAIR, *((s, -a) for s, a in _HALF_BACK_HAIR[-2:0:-1]))


def draw_neck(canvas: Canvas, posture: Posture) -> None:
    """Draw the neck; the shirt's collar goes over it."""
    neck, head = posture.joints["neck"], posture.joints["head"]
    path = QPainterPath()
    if posture.view == "side":
        skull = Frame.at(head, posture.nose)
        limb(path, neck, skull(-0.012, -0.012), 0.029, 0.030)
    else:
        limb(path, part_way(neck, head, -0.1), part_way(neck, head, 0.7), 0.033, 0.029)
    canvas.fill(path, "skin_shade")


def draw_head(canvas: Canvas, posture: Posture) -> None:
    """Draw face, ear and hair."""
    if posture.view == "side":
        _draw_side(canvas, Frame.at(posture.joints["head"], posture.nose))
        return
    frame = Frame.at(posture.joints["head"], posture.head)
    for across in (-0.80, 0.80):
        ear = QPainterPath()
        limb(ear, _scaled(frame, 0.06, across), _scaled(frame, -0.16, across * 0.97), 0.011, 0.008)
        canvas.fill(ear, "skin_shade")
    canvas.fill(frame.placed(rigid(_FACE, RADIUS)), "skin")
    if posture.view == "back":
        canvas.fill(frame.placed(rigid(_BACK_HAIR, RADIUS)), "hair")
        return
    canvas.fill(frame.placed(rigid(_FRONT_HAIR, RADIUS)), "hair")
    for across in (-0.30, 0.30):
        eye = QPainterPath()
        disc(eye, _scaled(frame, -0.02, across), 0.0062)
        canvas.fill(eye, "hair")
    mouth = QPainterPath()
    mouth.moveTo(*_scaled(frame, -0.50, 0.20))
    mouth.quadTo(*_scaled(frame, -0.60, 0.0), *_scaled(frame, -0.50, -0.20))
    canvas.stroke(mouth, "skin_shade", 0.0065)


def _draw_side(canvas: Canvas, frame: Frame) -> None:
    canvas.fill(frame.placed(rigid(_PROFILE, RADIUS)), "skin")
    canvas.fill(frame.placed(rigid(_SIDE_HAIR, RADIUS)), "hair")
    ear = QPainterPath()
    limb(ear, _scaled(frame, -0.13, -0.02), _scaled(frame, -0.09, -0.24), 0.0135, 0.0095)
    canvas.fill(ear, "skin_shade")
    eye = QPainterPath()
    disc(eye, _scaled(frame, 0.56, 0.10), 0.0065)
    canvas.fill(eye, "hair")


def _scaled(frame: Frame, along: float, across: float) -> tuple[float, float]:
    return frame(along * RADIUS, across * RADIUS)
