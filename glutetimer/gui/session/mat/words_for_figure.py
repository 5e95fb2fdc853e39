"""The words in the place of the figure: the name of the exercise, and how it is done."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from glutetimer.gui.session.mat.mat_painter import MatPainter
from glutetimer.gui.session.mat.text_block import paint_block
from glutetimer.presentation.figure_words import FigureWords

_NAME, _LINE = 84, 46
_NAME_SHARE = 0.45
"""The most that the name takes of the height, where there are words below it."""
_GAP = 20


def paint_words(painter: MatPainter, place: QRectF, words: FigureWords | None) -> None:
    """Write the name large, and below it all the rest that finds room."""
    if words is None:
        return
    share = _NAME_SHARE if words.lines else 1.0
    name = QRectF(place.left(), place.top(), place.width(), place.height() * share)
    end = paint_block(painter, name, (words.name,), size=_NAME, weight=800)
    rest = QRectF(place)
    rest.setTop(end + _GAP * painter.unit)
    paint_block(painter, rest, words.lines, size=_LINE, weight=600)
