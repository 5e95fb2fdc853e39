"""Text on paper that is wrapped to a width, in parts of different weight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QFontMetricsF

from glutetimer.gui.report.page_painter import FINE, INK, NoInk, PagePainter
from glutetimer.gui.style.fonts import face, tabular

LEADING: Final = 1.36
"""From one base line to the next, in heights of the type."""
REGULAR: Final = 400
BOLD: Final = 700


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words of one weight."""

    words: str
    weight: int = REGULAR


@dataclass(frozen=True, slots=True)
class WrappedText:
    """Lines, each of runs."""

    lines: tuple[tuple[TextRun, ...], ...]
    size: float

    @property
    def height(self) -> float:
        """How high all lines are together."""
        return len(self.lines) * self.size * LEADING

    def draw(self, ink: PagePainter | NoInk, x: float, y: float, colour: QColor = INK) -> float:
        """Write the lines from a height down; return where the next line would begin."""
        for line in self.lines:
            at = x
            for run in line:
                ink.text(at, y + self.size, run.words, self.size, colour, weight=run.weight)
                at += width_of(f"{run.words} ", self.size, run.weight)
            y += self.size * LEADING
        return y


def width_of(words: str, size: float, weight: int = REGULAR) -> float:
    """Return how wide one line is."""
    font = tabular(face(round(size * FINE), weight))
    return QFontMetricsF(font).horizontalAdvance(words) / FINE


def wrapped(runs: Iterable[TextRun], size: float, width: float) -> WrappedText:
    """Return runs as lines of at most a width; a word that is wider is cut into pieces."""
    lines: list[tuple[TextRun, ...]] = []
    line: list[TextRun] = []
    used = 0.0
    for run in runs:
        for word in _pieces(run, size, width):
            length = width_of(f"{word} ", size, run.weight)
            if line and used + length - width_of(" ", size, run.weight) > width:
                lines.append(tuple(line))
                line, used = [], 0.0
            if line and line[-1].weight == run.weight:
                line[-1] = TextRun(f"{line[-1].words} {word}", run.weight)
            else:
                line.append(TextRun(word, run.weight))
            used += length
    if line:
        lines.append(tuple(line))
    return WrappedText(tuple(lines), size)


def _pieces(run: TextRun, size: float, width: float) -> Iterable[str]:
    for word in filter(None, run.words.split(" ")):
        rest = word
        while width_of(rest, size, run.weight) > width and len(rest) > 1:
            count = len(rest) - 1
            while count > 1 and width_of(rest[:count], size, run.weight) > width:
                count -= 1
            yield rest[:count]
            rest = rest[count:]
        yield rest
