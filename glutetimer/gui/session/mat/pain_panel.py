"""The question after pain was reported: discomfort, or pain? Two cards that one can click."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import CENTRE, MatPainter
from glutetimer.gui.session.mat.text_block import block_height, paint_block, paint_fitted
from glutetimer.gui.session.mat.text_fitting import Fitted, fit, least_pixels
from glutetimer.presentation.pain import PainAnswer
from glutetimer.presentation.panel_model import Panel

_TITLE, _WHERE, _NAME, _MEANING, _FACT = 46, 32, 46, 34, 30
_HEAD = 104
_KEY, _MEANING_ROW = 52, 86
_GAP, _INSET = 16, 22


def card_rects(layout: Layout) -> tuple[QRectF, QRectF]:
    """Return where the two cards stand: beside each other, or one over the other."""
    unit = layout.unit
    room = layout.body.adjusted(0, _HEAD * unit, 0, 0)
    gap = _GAP * unit
    if room.width() < room.height():
        high = (room.height() - gap) / 2
        one = QRectF(room.left(), room.top(), room.width(), high)
        return one, one.translated(0, high + gap)
    wide = (room.width() - gap) / 2
    one = QRectF(room.left(), room.top(), wide, room.height())
    return one, one.translated(wide + gap, 0)


def paint_pain_panel(painter: MatPainter, layout: Layout, panel: Panel) -> None:
    """Draw the question, what hurt, and the two answers."""
    unit, body = painter.unit, layout.body
    title = QRectF(body.left(), body.top(), body.width(), 52 * unit)
    painter.text(title, panel.title, size=_TITLE, weight=800)
    where = QRectF(body.left(), title.bottom(), body.width(), 42 * unit)
    painter.text(where, " ".join(panel.lines), size=_WHERE, role="mute")
    for card, rect in zip(panel.cards, card_rects(layout), strict=True):
        _paint_card(painter, card, rect)


def facts_rect(card: QRectF, unit: float) -> QRectF:
    """Return where in a card stands what follows from the answer."""
    top = card.top() + (_INSET + _KEY + 12 + _MEANING_ROW + 12) * unit
    return QRectF(
        card.left() + _INSET * unit,
        top,
        card.width() - 2 * _INSET * unit,
        card.bottom() - 10 * unit - top,
    )


def _paint_card(painter: MatPainter, card: PainAnswer, rect: QRectF) -> None:
    unit = painter.unit
    painter.pill(rect, "card", edge="ink" if card.alerts else "line", radius=24)
    inside = rect.adjusted(_INSET * unit, _INSET * unit, -_INSET * unit, 0)
    key = QRectF(inside.left(), inside.top(), _KEY * unit, _KEY * unit)
    painter.pill(key, "track", radius=12)
    role = "alert" if card.alerts else "ink"
    painter.text(key, card.key, size=34, weight=800, align=CENTRE, role=role)
    name = QRectF(
        key.right() + 20 * unit, key.top(), inside.width() - (_KEY + 20) * unit, key.height()
    )
    painter.text(name, card.title, size=_NAME, weight=800, role=role)
    meaning = QRectF(inside.left(), key.bottom() + 12 * unit, inside.width(), _MEANING_ROW * unit)
    paint_block(painter, meaning, (card.meaning,), size=_MEANING)
    _paint_facts(painter, card, facts_rect(rect, unit))


def _paint_facts(painter: MatPainter, card: PainAnswer, room: QRectF) -> None:
    above = QRectF(room.left(), room.top() - 8 * painter.unit, room.width(), 2)
    painter.painter.fillRect(above, painter.colour("line"))
    largest = max(painter.px(_FACT), painter.smallest)
    widest = max(painter.width(label, size=_FACT) for label, _ in card.facts)
    for pixels in range(largest, least_pixels(painter.smallest) - 1, -1):
        labels = widest * pixels / largest + 18 * painter.unit
        fitted = [
            (_fitted(label, labels, pixels), _fitted(words, room.width() - labels, pixels))
            for label, words in card.facts
        ]
        if block_height([words for _, words in fitted]) <= room.height():
            break
    y = room.top()
    for label, words in fitted:
        paint_fitted(painter, QPointF(room.left(), y), label, "mute")
        y = paint_fitted(painter, QPointF(room.left() + labels, y), words)


def _fitted(words: str, width: float, pixels: int) -> Fitted:
    return fit(words, width, 1e6, largest=pixels, smallest=pixels, wraps=True)
