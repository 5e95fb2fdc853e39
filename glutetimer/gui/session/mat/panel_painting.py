"""Drawing of the panels, and where their choices can be clicked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from glutetimer.gui.session.mat import aside, pain_panel
from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import CENTRE, MatPainter
from glutetimer.gui.session.mat.text_block import paint_block, paint_fitted
from glutetimer.gui.session.mat.text_fitting import fit
from glutetimer.presentation.keys import key_label
from glutetimer.presentation.panel_model import Panel, PanelChoice, PanelKind

_QUESTION, _NOTICE_TITLE, _LINE, _LABEL = 46, 128, 42, 34
_TITLE_LINE = 1.25
_TITLE_ROW, _GAP, _KEYS_GAP = 76, 12, 4
_SAFETY, _SAFETY_STACKED, _SAFETY_LINE = 128, 220, 32
"""The room for what the help says of safety, under the keys."""
_KEY_CAP, _DIGIT_CAP = 124, 48
_KEY_TEXT, _KEY_AIR = 30, 28
_WIDEST_CAP = 0.28
"""Of the place of a choice: what the key does is longer than its name, and is read as well."""
_LOW_ROW = 40
"""Answers lower than this stand closer together."""
_ONE_COLUMN = 5
"""Up to so many answers stand in one column."""


def choice_rects(panel: Panel, layout: Layout) -> list[tuple[PanelChoice, QRectF]]:
    """Return every choice with the rectangle that one may click."""
    if panel.kind is PanelKind.PAIN:
        cards = zip(panel.cards, pain_panel.card_rects(layout), strict=True)
        return [(PanelChoice(card.key, card.title), rect) for card, rect in cards]
    if not panel.choices:
        return []
    unit, rect = layout.unit, layout.body if panel.covers_ring else layout.panel
    columns, gap = 1, _KEYS_GAP if panel.kind is PanelKind.KEYS else _GAP
    if panel.kind in (PanelKind.NOTICE, PanelKind.TEXT):
        row, top = 72.0, rect.bottom() / unit - len(panel.choices) * (72 + _GAP) + _GAP
    else:
        columns = 2 if len(panel.choices) > _ONE_COLUMN else 1
        rows = -(-len(panel.choices) // columns)
        top = rect.top() / unit + (16 if panel.covers_ring else _TITLE_ROW)
        bottom = (rect.bottom() if panel.covers_ring else layout.figure.bottom()) / unit
        bottom -= _safety_height(layout) if panel.covers_ring and panel.lines else 0
        if (bottom - top - gap * (rows - 1)) / rows < _LOW_ROW:
            gap = _KEYS_GAP
        row = min(72.0, (bottom - top - gap * (rows - 1)) / rows)
    rows = -(-len(panel.choices) // columns)
    width = (rect.width() / unit - _GAP * (columns - 1)) / columns
    placed = []
    for at, choice in enumerate(panel.choices):
        column, line = divmod(at, rows)
        x = rect.left() / unit + column * (width + _GAP)
        y = top + line * (row + gap)
        placed.append((choice, QRectF(x * unit, y * unit, width * unit, row * unit)))
    return placed


def safety_rect(layout: Layout) -> QRectF:
    """Return where the help says what holds for safety, under the keys."""
    room = QRectF(layout.body)
    room.setTop(room.bottom() - (_safety_height(layout) - 12) * layout.unit)
    return room


def _safety_height(layout: Layout) -> int:
    is_stacked = layout.body.height() > layout.body.width()
    return _SAFETY_STACKED if is_stacked else _SAFETY


@dataclass(frozen=True, slots=True)
class _Row:
    """How a panel's choices stand in their places: a key's cap, and the words beside it."""

    unit: float
    cap: float
    framed: bool

    def key(self, place: QRectF) -> QRectF:
        height = min(48 * self.unit, place.height() - 4 * self.unit)
        left = place.left() + (14 * self.unit if self.framed else 0)
        return QRectF(left, place.center().y() - height / 2, self.cap, height)

    def words(self, place: QRectF) -> QRectF:
        left = self.key(place).right() + 18 * self.unit
        return place.adjusted(left - place.left(), 0, -12 * self.unit, 0)


def _cap_width(painter: MatPainter, panel: Panel, place: QRectF) -> float:
    """Return how wide the caps of a panel's keys are: as the widest of their names needs it.

    In a narrow window long names are written smaller, so that the words beside them stay whole.
    """
    if panel.kind is PanelKind.QUESTION:
        return _DIGIT_CAP * painter.unit
    names = (key_label(choice.key) for choice in panel.choices)
    widest = max(painter.width(name, size=_KEY_TEXT, weight=700) for name in names)
    wanted = max(_KEY_CAP * painter.unit, widest + _KEY_AIR * painter.unit)
    return min(wanted, _WIDEST_CAP * place.width())


def paint_panel(painter: MatPainter, layout: Layout, panel: Panel) -> None:
    """Draw a panel into its place."""
    match panel.kind:
        case PanelKind.SETUP:
            aside.paint_setup(painter, layout, panel)
            return
        case PanelKind.PAIN:
            pain_panel.paint_pain_panel(painter, layout, panel)
            return
        case PanelKind.NOTICE:
            _paint_notice(painter, layout, panel)
        case PanelKind.TEXT:
            paint_block(painter, above_choices(panel, layout), panel.lines, size=_LINE)
        case PanelKind.QUESTION:
            _paint_question(painter, layout, panel)
        case PanelKind.KEYS if panel.lines:
            safety = (" ".join(panel.lines),)
            paint_block(painter, safety_rect(layout), safety, size=_SAFETY_LINE, weight=700)
    if not panel.choices:
        return
    placed = choice_rects(panel, layout)
    cap = _cap_width(painter, panel, placed[0][1])
    row = _Row(painter.unit, cap, framed=panel.kind is not PanelKind.KEYS)
    pixels = _label_pixels(painter, [(choice.label, row.words(place)) for choice, place in placed])
    for choice, place in placed:
        _paint_choice(painter, choice, place, row, pixels)


def _label_pixels(painter: MatPainter, labels: Iterable[tuple[str, QRectF]]) -> int:
    """Return the largest size in which every label of a panel fits."""
    largest = max(painter.px(_LABEL), painter.smallest)
    return min(
        fit(words, room.width(), room.height(), largest=largest, smallest=painter.smallest).pixels
        for words, room in labels
    )


def _paint_question(painter: MatPainter, layout: Layout, panel: Panel) -> None:
    rect = layout.panel
    heading = QRectF(rect.left(), rect.top(), rect.width(), 60 * painter.unit)
    painter.text(heading, panel.title, size=_QUESTION, weight=700)
    if panel.note:
        painter.text(layout.cue, panel.note, size=_LABEL, weight=700)


def _paint_notice(painter: MatPainter, layout: Layout, panel: Panel) -> None:
    unit, rect = painter.unit, layout.panel
    title = QRectF(
        rect.left(), rect.top() + 24 * unit, rect.width(), _NOTICE_TITLE * _TITLE_LINE * unit
    )
    painter.text(title, panel.title, size=_NOTICE_TITLE, weight=800)
    room = above_choices(panel, layout)
    room.setTop(title.bottom() + 8 * unit)
    paint_block(painter, room, panel.lines, size=_LINE)


def above_choices(panel: Panel, layout: Layout) -> QRectF:
    """Return the room that the choices at the foot of a panel leave."""
    room = QRectF(layout.panel)
    places = choice_rects(panel, layout)
    if places:
        room.setBottom(places[0][1].top() - 24 * layout.unit)
    return room


def _paint_choice(
    painter: MatPainter, choice: PanelChoice, place: QRectF, row: _Row, pixels: int
) -> None:
    fill, ink = ("ink", "ground") if choice.chosen else ("card", "ink")
    if row.framed:
        painter.pill(place, fill, edge="ink" if choice.chosen else "line", radius=18)
    key = row.key(place)
    painter.pill(key, "ground" if choice.chosen else "track", radius=12)
    painter.text(key, key_label(choice.key), size=_KEY_TEXT, weight=700, align=CENTRE)
    room = row.words(place)
    label = fit(choice.label, room.width(), room.height(), largest=pixels, smallest=pixels)
    top = room.center().y() - label.height / 2
    paint_fitted(painter, QPointF(room.left(), top), label, ink)
