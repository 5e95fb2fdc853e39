"""The foot of a programme on paper: circles to fill in, when to stop, and the code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from glutetimer.gui.report.page_painter import ALERT, HAIR, MUTE, PagePainter
from glutetimer.gui.report.qr_code import paint_qr
from glutetimer.gui.report.wrapped_text import BOLD, TextRun, WrappedText, width_of, wrapped
from glutetimer.i18n import _
from glutetimer.i18n.letter_case import capitalised, inside
from glutetimer.presentation.handout import WEEKS, HandoutPage

DONE: Final = 30.0
"""The height of the circles' row."""
_CIRCLE: Final = 12.0
_CIRCLE_GAP: Final = 4.0
_CODE: Final = 128.0
"""How wide a code is on paper: 4.5 cm."""
_MANY: Final = 118.0
_GAP: Final = 14.0
_TOP: Final = 12.0
_BETWEEN: Final = 5.0


def foot_height(page: HandoutPage, width: float) -> float:
    """Return how much room the foot takes."""
    texts = sum(text.height + _BETWEEN for text in _texts(page, _text_width(page, width)))
    codes = _codes_height(page, width)
    if len(page.codes) > 1:
        return DONE + _TOP + texts + _GAP + codes
    return DONE + _TOP + max(texts + _GAP, codes)


def draw_foot(painter: QPainter, ink: PagePainter, page: HandoutPage, above: QRectF) -> None:
    """Draw the foot below what is drawn already.

    Args:
        painter: Paints circles and codes.
        ink: Writes.
        page: What stands on it.
        above: The room that is left above it; its right edge is that of the text.
    """
    left, width, y = above.x(), above.width(), above.y()
    _draw_done(painter, ink, page, QRectF(left, y, width, DONE))
    y += DONE
    ink.line(left, y, left + width, HAIR, 0.75)
    y += _TOP
    at = y - 3
    for text, colour in zip(_texts(page, _text_width(page, width)), _COLOURS, strict=False):
        if text.lines:
            at = text.draw(ink, left, at, *([colour] if colour else [])) + _BETWEEN
    if not page.codes:
        return
    if len(page.codes) == 1:
        paint_qr(painter, QRectF(left + width - _CODE, y, _CODE, _CODE), page.codes[0])
        return
    y = at + _GAP
    for number, (place, code) in enumerate(
        zip(_places(len(page.codes), left, y, width), page.codes, strict=True), start=1
    ):
        paint_qr(painter, place, code)
        says = _("{number} of {count}").format(number=number, count=len(page.codes))
        ink.text(place.center().x(), place.bottom() + 11, says, 8.5, MUTE, align="centre")


_COLOURS: Final = (ALERT, ALERT, None, None, MUTE)


def _texts(page: HandoutPage, width: float) -> tuple[WrappedText, ...]:
    notes = [TextRun(_("Notes:"), BOLD), TextRun(" ".join(page.notes))] if page.notes else []
    warnings = (_("Warning:"), *page.warnings) if page.warnings else ()
    return (
        wrapped([TextRun(page.stop, BOLD)], 13.5, width),
        wrapped([TextRun(" ".join(warnings), BOLD)], 12, width),
        wrapped([TextRun(" ".join(page.safety))], 9.6, width),
        wrapped(notes, 9.6, width),
        wrapped([TextRun(page.code_note)], 8.6, width),
    )


def _text_width(page: HandoutPage, width: float) -> float:
    return width - _CODE - 26 if len(page.codes) == 1 else width


def _codes_height(page: HandoutPage, width: float) -> float:
    if len(page.codes) == 1:
        return _CODE
    rows = -(-len(page.codes) // _per_row(width))
    return rows * (_MANY + 22)


def _per_row(width: float) -> int:
    return int((width + _GAP) // (_MANY + _GAP))


def _places(count: int, left: float, top: float, width: float) -> Iterator[QRectF]:
    per_row = _per_row(width)
    for index in range(count):
        row, column = divmod(index, per_row)
        yield QRectF(left + column * (_MANY + _GAP), top + row * (_MANY + 22), _MANY, _MANY)


def _draw_done(painter: QPainter, ink: PagePainter, page: HandoutPage, area: QRectF) -> None:
    """Draw so many circles for each of some weeks."""
    base = area.center().y() + 3.5
    ink.text(area.x(), base, capitalised(_("done")), 10.5, weight=BOLD)
    start = area.x() + width_of(capitalised(_("done")), 10.5, BOLD) + 18
    share = (area.right() - start) / WEEKS
    label = width_of(inside(_("Week {number}").format(number=WEEKS)), 8.5, 600) + 20
    step = min(_CIRCLE + _CIRCLE_GAP, (share - label) / page.times)
    wide = step * _CIRCLE / (_CIRCLE + _CIRCLE_GAP)
    painter.save()
    painter.setPen(QPen(MUTE, 0.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for week in range(WEEKS):
        says = inside(_("Week {number}").format(number=week + 1))
        x = start + share * (week + 1) - page.times * step + (step - wide)
        ink.text(x - 7, base, says, 8.5, MUTE, weight=600, align="right")
        for _time in range(page.times):
            middle = QPointF(x + wide / 2, area.center().y())
            painter.setPen(QPen(MUTE, 0.8))
            painter.drawEllipse(middle, wide / 2, wide / 2)
            x += step
    painter.restore()
