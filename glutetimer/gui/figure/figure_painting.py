"""The whole picture: ground, things and figure, one over the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTransform

from glutetimer.figure.poses import Part
from glutetimer.figure.posture import Placed, Posture
from glutetimer.figure.props import (
    Arrow,
    Ball,
    Band,
    Cheek,
    Glow,
    Kettlebell,
    Lever,
    Mat,
    Pad,
    Strap,
)
from glutetimer.gui.figure.body import Body
from glutetimer.gui.figure.canvas import Canvas
from glutetimer.gui.figure.figure_colours import FigurePalette
from glutetimer.gui.figure.gear import Gear
from glutetimer.gui.figure.scenery import draw_ground, draw_pad, draw_scenery, draw_shadow

Layer = tuple[float, Callable[[], None]]

ORDER: dict[Part, float] = {
    "far_arm": 1.8,
    "far_leg": 2.0,
    "torso": 4.0,
    "near_leg": 5.0,
    "head": 5.5,
    "near_arm": 6.0,
}
"""Which part is drawn over which; a pose may say otherwise."""
ALIKE: dict[Part, float] = {"far_arm": 5.95, "far_leg": 4.95}
"""Seen from the front or from behind, left and right are alike."""
GLOW_LAYER, LOAD_LAYER, HINT_LAYER = 5.7, 5.9, 9.0
GROUND_SLACK = 0.42
"""The part of the spare height that stays below the picture."""


def picture_transform(rect: QRectF, posture: Posture) -> QTransform:
    """Return how body units become pixels: the box fits into the rectangle, y upward."""
    left, bottom, right, top = posture.box
    scale = min(rect.width() / (right - left), rect.height() / (top - bottom))
    spare = rect.height() - (top - bottom) * scale
    ground = rect.bottom() - spare * GROUND_SLACK + bottom * scale
    turn = -1.0 if posture.mirrored else 1.0
    middle = (left + right) / 2
    return QTransform(
        turn * scale, 0.0, 0.0, -scale, rect.center().x() - turn * scale * middle, ground
    )


def paint_figure(
    painter: QPainter,
    rect: QRectF,
    posture: Posture,
    palette: FigurePalette,
    glow: float = 1.0,
) -> None:
    """Paint a posture into a rectangle.

    Args:
        painter: Paints with its own antialiasing and pen, which are set here and restored.
        rect: Where the pose set's box goes, as large as it fits.
        posture: The figure at this instant.
        palette: The colours.
        glow: How strongly the working muscle shines, 0 to 1.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    canvas = Canvas(painter, palette, picture_transform(rect, posture) * painter.worldTransform())
    painter.resetTransform()
    draw_ground(canvas, posture)
    draw_shadow(canvas, posture)
    if posture.travels and _walks(posture):
        canvas = canvas.moved(-posture.scroll)
    for _, draw in sorted(_layers(canvas, posture, glow), key=lambda layer: layer[0]):
        draw()
    painter.restore()


def _walks(posture: Posture) -> bool:
    """Whether the joints travel themselves; a runner stays on the spot."""
    return posture.view != "side"


def _layers(canvas: Canvas, posture: Posture, glow: float) -> list[Layer]:
    body = Body(canvas, posture)
    gear = Gear(canvas, posture, body)
    both: dict[Part, float] = {} if posture.view == "side" else ALIKE
    order = {**ORDER, **both, **posture.order}
    layers: list[Layer] = [
        (order["far_arm"], lambda: body.arm("l")),
        (order["far_leg"], lambda: body.leg("l")),
        (order["torso"], body.trunk),
        (order["near_leg"], lambda: body.leg("r")),
        (order["head"], body.head),
        (order["near_arm"], lambda: body.arm("r")),
    ]
    beat = glow * (0.72 + 0.28 * posture.pulse)
    for placed in posture.props:
        layers += _thing(canvas, body, gear, placed, beat, posture.view == "side")
    return layers


def _thing(  # noqa: C901, PLR0911 - one arm for each kind of thing
    canvas: Canvas,
    body: Body,
    gear: Gear,
    placed: Placed,
    beat: float,
    from_side: bool,  # noqa: FBT001 - a fact of the view
) -> list[Layer]:
    strength = placed.strength
    match placed.prop:
        case Band() as band:
            behind = 4.9 if from_side else 1.9
            return [
                (behind, lambda: gear.band_behind(band)),
                (5.2, lambda: gear.band_before(band)),
            ]
        case Glow() as spot:
            return [
                (0.5, lambda: gear.halo(spot, strength * beat)),
                (GLOW_LAYER, lambda: gear.glow(spot, strength * beat)),
            ]
        case Cheek() as cheek:
            return [(GLOW_LAYER, lambda: gear.cheek(cheek, strength * beat))]
        case Kettlebell() as bell:
            return [(LOAD_LAYER, lambda: gear.kettlebell(bell))]
        case Ball() as ball:
            return [(LOAD_LAYER, lambda: gear.ball(ball))]
        case Strap() as strap:
            return [(5.3, lambda: gear.strap(strap))]
        case Lever() as lever:
            return [(1.1, lambda: gear.lever(lever))]
        case Arrow() as arrow:
            return [(HINT_LAYER, lambda: gear.arrow(arrow, strength))]
        case Pad(at=str()) as pad:
            return [(5.3, lambda: _pad(canvas, body, pad))]
        case Mat() as mat:  # over the figure, which sinks into it a little
            return [(8.0, lambda: draw_scenery(canvas, mat))]
        case thing:
            depth = 5.3 if thing.layer == "front" else 1.0
            return [(depth, lambda: draw_scenery(canvas, thing))]


def _pad(canvas: Canvas, body: Body, pad: Pad) -> None:
    assert pad.at  # noqa: S101 - the caller has looked
    x, y = body.place(pad.at)
    draw_pad(canvas, (x + pad.dx, y + pad.dy), pad.r)
