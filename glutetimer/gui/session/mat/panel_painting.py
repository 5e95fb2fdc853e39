"""Drawing of the panels, and where their choices can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import CENTRE, MatPainter
from glutetimer.gui.session.mat.text_fitting import LINE_HEIGHT, Fitted, fit
from glutetimer.presentation.panel_model import Panel, PanelChoice, PanelKind

_QUESTION, _NOTICE_TITLE, _LINE, _SETUP, _LABEL, _SMALL = 46, 128, 42, 38, 34, 30
_LOW_TITLE, _FEW_CHOICES = 84, 2
"""The size of a notice's title over more choices than these, so that its lines find room."""
_TITLE_LINE = 1.25
_TITLE_ROW, _GAP = 76, 12
_TAG, _TAG_ROW = 56, 72
_LEAST_TEXT, _MOST_TEXT = 0.3, 0.65
"""What share of the panel the set-up takes; the figure has the rest."""
_ONE_COLUMN = 5
"""Up to so many answers stand in one column."""


def choice_rects(panel: Panel, layout: Layout) -> list[tuple[PanelChoice, QRectF]]:
    """Return every choice with the rectangle that one may click."""
    if not panel.choices:
        return []
    unit, rect = layout.unit, layout.body if panel.covers_ring else layout.panel
    columns = 1
    if panel.kind is PanelKind.NOTICE:
        row, top = 72.0, rect.bottom() / unit - len(panel.choices) * (72 + _GAP) + _GAP
    else:
        columns = 2 if len(panel.choices) > _ONE_COLUMN else 1
        rows = -(-len(panel.choices) // columns)
        top = rect.top() / unit + (16 if panel.covers_ring else _TITLE_ROW)
        bottom = (rect.bottom() if panel.covers_ring else layout.figure.bottom()) / unit
        row = min(72.0, (bottom - top - _GAP * (rows - 1)) / rows)
    rows = -(-len(panel.choices) // columns)
    width = (rect.width() / unit - _GAP * (columns - 1)) / columns
    placed = []
    for at, choice in enumerate(panel.choices):
        column, line = divmod(at, rows)
        x = rect.left() / unit + column * (width + _GAP)
        y = top + line * (row + _GAP)
        placed.append((choice, QRectF(x * unit, y * unit, width * unit, row * unit)))
    return placed


def setup_rects(panel: Panel, layout: Layout) -> tuple[QRectF, QRectF]:
    """Divide the panel between the figure and the set-up: few words leave more to the figure."""
    unit, rect = layout.unit, layout.panel
    if panel.note:
        rect = QRectF(rect.topLeft(), layout.figure.bottomRight())
    tag = _TAG_ROW * unit if panel.title else 0
    pixels = round(_SETUP * unit)
    fitted = fit_block(panel.lines, rect.width(), 1e6, largest=pixels, smallest=pixels)
    most = rect.height() * _MOST_TEXT
    text = min(max(tag + _block_height(fitted), rect.height() * _LEAST_TEXT), most)
    demo = rect.adjusted(0, 0, 0, -text - 16 * unit)
    return demo, rect.adjusted(0, demo.height() + 16 * unit, 0, 0)


def paint_panel(brush: MatPainter, layout: Layout, panel: Panel) -> None:
    """Draw a panel into its place."""
    if panel.kind is PanelKind.SETUP:
        _paint_setup(brush, layout, panel)
        return
    unit, rect = brush.unit, layout.panel
    if panel.kind is PanelKind.NOTICE:
        _paint_notice(brush, layout, panel)
    elif not panel.covers_ring:
        heading = QRectF(rect.left(), rect.top(), rect.width(), 60 * unit)
        brush.text(heading, panel.title, size=_QUESTION, weight=700)
        if panel.note:
            brush.text(layout.cue, panel.note, size=_LABEL, role="mute")
    for choice, place in choice_rects(panel, layout):
        framed = panel.kind is not PanelKind.KEYS
        _paint_choice(
            brush, choice, place, framed=framed, wide=panel.kind is not PanelKind.QUESTION
        )


def _paint_notice(brush: MatPainter, layout: Layout, panel: Panel) -> None:
    unit, rect = brush.unit, layout.panel
    size = _NOTICE_TITLE if len(panel.choices) <= _FEW_CHOICES else _LOW_TITLE
    title = QRectF(rect.left(), rect.top() + 24 * unit, rect.width(), size * _TITLE_LINE * unit)
    brush.text(title, panel.title, size=size, weight=800)
    places = choice_rects(panel, layout)
    end = places[0][1].top() if places else rect.bottom()
    top = title.bottom() + 8 * unit
    room = QRectF(rect.left(), top, rect.width(), end - top - 24 * unit)
    _paint_block(brush, room, panel.lines, size=_LINE)


def _paint_setup(brush: MatPainter, layout: Layout, panel: Panel) -> None:
    """Write the kit and the set-up sentences under the figure."""
    _, rect = setup_rects(panel, layout)
    if panel.title:
        _paint_tag(
            brush, QRectF(rect.topLeft(), QSizeF(rect.width(), _TAG * brush.unit)), panel.title
        )
        rect = rect.adjusted(0, _TAG_ROW * brush.unit, 0, 0)
    if panel.note:
        brush.text(layout.cue, panel.note, size=_QUESTION, weight=700)
    _paint_block(brush, rect, panel.lines, size=_SETUP)


def _paint_tag(brush: MatPainter, row: QRectF, words: str) -> None:
    """Write the kit on a tag that is as wide as its words."""
    inset = 22 * brush.unit
    room = row.adjusted(inset, 0, -inset, 0)
    fitted = fit(
        words,
        room.width(),
        room.height(),
        largest=max(brush.px(_SMALL), brush.smallest),
        smallest=brush.smallest,
    )
    width = QFontMetricsF(fitted.font).horizontalAdvance(fitted.lines[0])
    tag = QRectF(row.left(), row.top(), width + 2 * inset, row.height())
    brush.pill(tag, "card", edge="line", radius=18)
    brush.text(room, words, size=_SMALL, role="mute")


def _paint_block(brush: MatPainter, rect: QRectF, lines: tuple[str, ...], *, size: float) -> None:
    """Write sentences under each other, all in the largest size in which they all fit."""
    y = rect.top()
    for fitted in fit_block(
        lines,
        rect.width(),
        rect.height(),
        largest=max(brush.px(size), brush.smallest),
        smallest=brush.smallest,
    ):
        place = QRectF(rect.left(), y, rect.width(), fitted.height)
        for at, line in enumerate(fitted.lines):
            row = place.adjusted(0, at * fitted.pixels * LINE_HEIGHT, 0, 0)
            brush.text(row, line, size=fitted.pixels / brush.unit, top=True)
        y += fitted.height + fitted.pixels * 0.4


def fit_block(
    lines: tuple[str, ...], width: float, height: float, *, largest: int, smallest: int
) -> list[Fitted]:
    """Fit sentences into a rectangle, each on lines of its own, all in one size.

    At the smallest size the sentences that find no room are left out, from the end.
    """
    fitted: list[Fitted] = []
    for pixels in range(largest, smallest - 1, -1):
        fitted = [
            fit(line, width, 1e6, largest=pixels, smallest=pixels, wraps=True) for line in lines
        ]
        if _block_height(fitted) <= height:
            return fitted
    while fitted and _block_height(fitted) > height:
        fitted.pop()
    return fitted


def _block_height(fitted: list[Fitted]) -> float:
    return sum(one.height + one.pixels * 0.4 for one in fitted)


def _paint_choice(
    brush: MatPainter, choice: PanelChoice, rect: QRectF, *, framed: bool, wide: bool
) -> None:
    unit = brush.unit
    fill, ink = ("ink", "ground") if choice.chosen else ("card", "ink")
    if framed:
        brush.pill(rect, fill, edge="ink" if choice.chosen else "line", radius=18)
    key_height = min(48 * unit, rect.height() - 8 * unit)
    key = QRectF(
        rect.left() + (14 * unit if framed else 0),
        rect.center().y() - key_height / 2,
        (124 if wide else 48) * unit,
        key_height,
    )
    brush.pill(key, "ground" if choice.chosen else "track", radius=12)
    brush.text(key, choice.key, size=30, weight=700, align=CENTRE)
    words = rect.adjusted(key.right() - rect.left() + 18 * unit, 0, -12 * unit, 0)
    brush.text(words, choice.label, size=_LABEL, role=ink)
