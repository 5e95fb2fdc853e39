"""Text in a few lines at most, for what is painted: what does not fit ends in "…"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from glutetimer.gui.style.fonts import face
from glutetimer.gui.widgets.long_words import breakable

WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
ELLIPSIS = "…"


class FittedLines(NamedTuple):
    """Words to be painted with `WRAPS`, and how high they are, px."""

    words: str
    height: int


@lru_cache(maxsize=4_000)
def fit_lines(words: str, kind: tuple[int, int], width: int, most: int) -> FittedLines:
    """Fit words into lines.

    Args:
        words: What is written.
        kind: Height and weight of the letters.
        width: The length of a line, px.
        most: So many lines at most.
    """
    metrics = QFontMetrics(face(*kind))
    line = metrics.lineSpacing()
    if metrics.horizontalAdvance(words) <= width:
        return FittedLines(words, line)
    shown = breakable(words)
    height = _height(shown, metrics, width)
    highest = most * line + line // 2  # a line may be a fraction higher
    if height <= highest:
        return FittedLines(shown, height)
    fits, too_long = 0, len(words)
    while too_long - fits > 1:
        half = (fits + too_long) // 2
        if _height(_cut(words, half), metrics, width) <= highest:
            fits = half
        else:
            too_long = half
    shown = _cut(words, fits)
    return FittedLines(shown, _height(shown, metrics, width))


def _cut(words: str, length: int) -> str:
    return breakable(words[:length].rstrip() + ELLIPSIS)


def _height(words: str, metrics: QFontMetrics, width: int) -> int:
    return metrics.boundingRect(QRect(0, 0, width, 10_000), WRAPS, words).height()
