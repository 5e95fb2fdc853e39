"""Text that always fits: it shrinks, then wraps, shrinks again, and is cut only at the very end."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from glutetimer.gui.style import fonts

MEASURED_PX = 100
"""Texts are measured at one size: the letters are not hinted, so that others are in proportion, and
Qt keeps every size that was ever asked for its measures."""
LINE_HEIGHT = 1.22
"""The distance of two lines, as a share of the letters' size."""
LEAST = 0.58
"""Before a text is cut it may have this share of the smallest size: other languages are up to 40 %
longer than English, which never needs it."""
_NO_BREAK = "\N{NO-BREAK SPACE}"
_UNIT = re.compile(r"(?<=\d) (?=\w{1,3}\b)|(?<=, )(?P<word>\w+) (?=\d+ \w{1,3}\b)")
"""No line is broken between a number and its unit, and after a comma not before it: "hold 2 s"."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of text and the size at which they fit."""

    lines: tuple[str, ...]
    font: QFont
    pixels: int

    @property
    def height(self) -> float:
        """The height of all lines together."""
        return len(self.lines) * self.pixels * LINE_HEIGHT


@lru_cache(maxsize=512)
def fit(
    text: str,
    width: float,
    height: float,
    *,
    largest: int,
    smallest: int,
    weight: int = 600,
    tabular: bool = False,
    wraps: bool = False,
) -> Fitted:
    """Fit a text into a width and a height in pixels.

    One line at the largest size is best; then fewer pixels down to three quarters; then as many
    lines as there is room for (at once if it `wraps`); then `LEAST` of the smallest size, at which
    what is left over is cut with dots.
    """
    text = _UNIT.sub(lambda found: (found["word"] or "") + _NO_BREAK, " ".join(text.split()))
    measure = QFontMetricsF(_font(MEASURED_PX, weight, tabular=tabular)).horizontalAdvance
    least = least_pixels(smallest)
    for pixels in range(largest, least - 1, -1):
        room = int(height / (pixels * LINE_HEIGHT))
        may_wrap = wraps or pixels <= max(smallest, largest * 0.75)
        width_there = width * MEASURED_PX / pixels
        lines = _wrapped(text, measure, width_there) if may_wrap else (text,)
        if len(lines) <= room and all(measure(line) <= width_there for line in lines):
            font = _font(pixels, weight, tabular=tabular)
            return Fitted(tuple(map(_with_spaces, lines)), font, pixels)
    font = _font(least, weight, tabular=tabular)
    room = max(1, int(height / (least * LINE_HEIGHT)))
    lines = _wrapped(text, measure, width * MEASURED_PX / least)
    last = " ".join(lines[room - 1 :])
    metrics = QFontMetricsF(font)
    kept = (*lines[: room - 1], last)
    cut = (metrics.elidedText(line, Qt.TextElideMode.ElideRight, width - 1) for line in kept)
    return Fitted(tuple(map(_with_spaces, cut)), font, least)


def least_pixels(smallest: int) -> int:
    """Return the size below which a text is cut."""
    return max(1, math.ceil(smallest * LEAST))


def _font(pixels: int, weight: int, *, tabular: bool) -> QFont:
    font = fonts.far_face(pixels, weight)
    return fonts.tabular(font) if tabular else font


def _with_spaces(line: str) -> str:
    return line.replace(_NO_BREAK, " ")


def _wrapped(text: str, measure: Callable[[str], float], width: float) -> tuple[str, ...]:
    """Break a text at its spaces; a word that is too long keeps a line of its own."""
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines) or ("",)
