"""Sentences under each other on the mat view, all in one size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from glutetimer.gui.session.mat.mat_painter import MatPainter
from glutetimer.gui.session.mat.text_fitting import LINE_HEIGHT, Fitted, fit, least_pixels

_GAP = 0.4
"""Between two sentences, as a share of the letters' size."""


def paint_block(
    painter: MatPainter,
    rect: QRectF,
    lines: tuple[str, ...],
    *,
    size: float,
    weight: int = 600,
) -> float:
    """Write sentences under each other, all in the largest size in which they all fit.

    Returns where the text ends.
    """
    y = rect.top()
    for fitted in fit_block(
        lines,
        rect.width(),
        rect.height(),
        largest=max(painter.px(size), painter.smallest),
        smallest=painter.smallest,
        weight=weight,
    ):
        y = paint_fitted(painter, QPointF(rect.left(), y), fitted)
    return y


def paint_fitted(painter: MatPainter, corner: QPointF, fitted: Fitted, role: str = "ink") -> float:
    """Write lines from a corner down, each in its size; returns where the next ones begin."""
    metrics = QFontMetricsF(fitted.font)
    step = fitted.pixels * LINE_HEIGHT
    painter.painter.setFont(fitted.font)
    painter.painter.setPen(painter.colour(role))
    baseline = corner.y() + (step + metrics.capHeight()) / 2
    for line in fitted.lines:
        painter.painter.drawText(QPointF(corner.x(), baseline), line)
        baseline += step
    return corner.y() + fitted.height + fitted.pixels * _GAP


def fit_block(
    lines: tuple[str, ...],
    width: float,
    height: float,
    *,
    largest: int,
    smallest: int,
    weight: int = 600,
) -> list[Fitted]:
    """Fit sentences into a rectangle, each on lines of its own, all in one size.

    At the least size the sentences that find no room are left out, from the end.
    """
    fitted: list[Fitted] = []
    for pixels in range(largest, least_pixels(smallest) - 1, -1):
        fitted = [
            fit(line, width, 1e6, largest=pixels, smallest=pixels, wraps=True, weight=weight)
            for line in lines
        ]
        if block_height(fitted) <= height:
            return fitted
    while fitted and block_height(fitted) > height:
        fitted.pop()
    return fitted


def block_height(fitted: list[Fitted]) -> float:
    """Return the height of fitted sentences, with the gaps between them."""
    gaps = sum(one.pixels * _GAP for one in fitted[:-1])
    return sum(one.height for one in fitted) + gaps
