"""What stands beside the figure where words need room and the ring becomes small.

While one gets ready the set-up stands under it; beside a question it is the card of what comes.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import MARK_ROOM, MatPainter
from glutetimer.gui.session.mat.text_block import paint_block
from glutetimer.presentation.panel_model import Coming, Panel, PanelKind

_SETUP, _MOVEMENT, _NAME, _KIT = 38, 46, 34, 32
_RING, _RING_IN_CARD = 190, 108
_KIT_ROW = 110
"""The kit may take two lines."""
_INSET = 20
_FIGURE = 0.38
"""What share of the card the figure of what comes has."""


@dataclass(frozen=True, slots=True)
class CardPlaces:
    """Where in the card of what comes the figure and the words stand."""

    figure: QRectF
    words: QRectF


def ring_layout(layout: Layout, panel: Panel | None) -> Layout:
    """Return the layout with the ring as large as the panel leaves it."""
    if panel is None or not panel.makes_ring_small:
        return layout
    unit, column = layout.unit, layout.aside
    if panel.kind is PanelKind.SETUP:
        row = QRectF(column.left(), column.top(), column.width(), _RING * unit)
        return layout.with_small_ring(row)
    inset = _INSET * unit
    row = QRectF(column.left() + inset, 0, column.width() - 2 * inset, _RING_IN_CARD * unit)
    row.moveTop(column.top() + column.height() * _FIGURE)
    return layout.with_small_ring(row)


def setup_rect(layout: Layout) -> QRectF:
    """Return where the set-up stands: under the small ring."""
    return layout.aside.adjusted(0, (_RING + 24) * layout.unit, 0, 0)


def card_places(layout: Layout) -> CardPlaces:
    """Divide the card of what comes: the figure, the ring, then its name and what to fetch."""
    inset = _INSET * layout.unit
    card = layout.aside.adjusted(inset, inset / 2, -inset, -inset / 2)
    ring_top = layout.aside.top() + layout.aside.height() * _FIGURE
    top = ring_top + (_RING_IN_CARD + 12) * layout.unit
    return CardPlaces(
        figure=QRectF(card.left(), card.top(), card.width(), ring_top - card.top() - inset / 2),
        words=QRectF(card.left(), top, card.width(), card.bottom() - top),
    )


def paint_setup(painter: MatPainter, layout: Layout, panel: Panel) -> None:
    """Write the kit and the set-up, or the movement, under the small ring."""
    rect = setup_rect(layout)
    unit = painter.unit
    if panel.default:
        rect.adjust(0, 0, -MARK_ROOM * unit, 0)
        painter.mark(rect.topRight() + QPointF(MARK_ROOM, MARK_ROOM) * (unit / 2))
    if panel.note:
        words = ring_layout(layout, panel).words
        painter.text(words or rect, panel.note, size=_SETUP, weight=800)
    if panel.title:
        kit = QRectF(rect.left(), rect.top(), rect.width(), _KIT_ROW * unit)
        rect.setTop(paint_block(painter, kit, (panel.title,), size=_SETUP, weight=800))
    size, weight = (_MOVEMENT, 700) if len(panel.lines) == 1 else (_SETUP, 600)
    paint_block(painter, rect, panel.lines, size=size, weight=weight)


def paint_card(painter: MatPainter, layout: Layout, coming: Coming) -> None:
    """Write what comes into its card; figure and ring are painted for themselves."""
    places = card_places(layout)
    painter.pill(layout.aside, "card", edge="line", radius=24)
    end = paint_block(painter, places.words, (coming.name,), size=_NAME, weight=700)
    kit = QRectF(places.words)
    kit.setTop(end)
    paint_block(painter, kit, (coming.kit,), size=_KIT)
