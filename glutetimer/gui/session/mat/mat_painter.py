"""How things are drawn: the theme's colours and the few shapes and text forms of the mat view."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from glutetimer.gui.session.mat.text_fitting import LINE_HEIGHT, fit
from glutetimer.gui.style import fonts
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.phase_shapes import PHASE_SHAPES
from glutetimer.gui.widgets.reason_mark import paint_mark
from glutetimer.presentation.phases import Shape

MARK_ROOM = 44
"""What the mark of our own defaults takes beside a text, in pixels of the design."""
_MARK = 30
LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
"""Where a text stands in its rectangle: the share of the spare width at its left."""


class MatPainter:
    """A painter with a theme and the size of one pixel of the design."""

    def __init__(self, painter: QPainter, theme: Theme, unit: float) -> None:
        self.painter = painter
        self.theme = theme
        self.unit = unit

    def colour(self, role: str) -> QColor:
        """Return a colour of the theme by its name."""
        return _colour(str(getattr(self.theme, role)))

    def px(self, design: float) -> int:
        """Return a size of the design in whole pixels, never under the smallest text."""
        return max(1, round(design * self.unit))

    @property
    def smallest(self) -> int:
        """The smallest text: just over a 28th of the height."""
        return -int(-28.6 * self.unit // 1)

    def fill(self, path: QPainterPath, role: str) -> None:
        """Fill a path with a colour of the theme."""
        self.painter.fillPath(path, self.colour(role))

    def pill(self, rect: QRectF, role: str, edge: str | None = None, radius: float = 999) -> None:
        """Draw a round-cornered shape, with a line round it if `edge` names its colour."""
        radius = min(radius * self.unit, rect.height() / 2)
        self.painter.setBrush(self.colour(role))
        if edge:
            self.painter.setPen(QPen(self.colour(edge), max(1.0, 2.5 * self.unit)))
        else:
            self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.drawRoundedRect(rect, radius, radius)

    def text(  # noqa: PLR0913 - how a text may stand; all but the first two have defaults
        self,
        rect: QRectF,
        words: str,
        *,
        size: float,
        role: str = "ink",
        weight: int = 600,
        align: float = LEFT,
        tabular: bool = False,
        wraps: bool = False,
        widest: str = "",
        top: bool = False,
    ) -> QRectF:
        """Write words into a rectangle, shrunk, wrapped or cut so that they fit.

        Lines are centred upright on the height of the capitals. `widest` is a text to fit in
        place of the words, so that a changing number changes neither size nor place. Returns
        what the words take.
        """
        fitted = fit(
            widest or words,
            rect.width(),
            rect.height(),
            largest=max(self.px(size), self.smallest),
            smallest=self.smallest,
            weight=weight,
            tabular=tabular,
            wraps=wraps,
        )
        lines = (words,) if widest else fitted.lines
        metrics = QFontMetricsF(fitted.font)
        step = fitted.pixels * LINE_HEIGHT
        above = (len(lines) - 1) * step + metrics.capHeight()
        start = rect.top() + (step - metrics.capHeight()) / 2
        baseline = (start if top else rect.center().y() - above / 2) + metrics.capHeight()
        self.painter.setFont(fitted.font)
        self.painter.setPen(self.colour(role))
        widths = [metrics.horizontalAdvance(line) for line in (widest and [widest]) or lines]
        taken = QRectF(0, baseline - metrics.capHeight(), max(widths), above)
        taken.moveLeft(rect.left() + (rect.width() - taken.width()) * align)
        for line, width in zip(lines, widths, strict=True):
            x = rect.left() + (rect.width() - width) * align
            self.painter.drawText(QPointF(x, baseline), line)
            baseline += step
        return taken

    def width(self, words: str, *, size: float, weight: int = 600) -> float:
        """Return how wide words are in a size, all their digits alike."""
        font = fonts.tabular(fonts.far_face(max(self.px(size), self.smallest), weight))
        return QFontMetricsF(font).horizontalAdvance(words)

    def number(self, centre: QPointF, digits: str, role: str, *, size: float, width: float) -> None:
        """Draw a big number, centred by what the eye sees: its ink, not its advance."""
        path = _digits(digits, self.px(size))
        ink = path.boundingRect()
        scale = min(1.0, width / ink.width()) if ink.width() else 1.0
        self.painter.save()
        self.painter.translate(centre)
        self.painter.scale(scale, scale)
        cap = QFontMetricsF(fonts.far_face(self.px(size), 800)).capHeight()
        self.painter.translate(-ink.center().x(), cap / 2)
        self.fill(path, role)
        self.painter.restore()

    def mark(self, centre: QPointF) -> None:
        """Draw the mark of our own defaults; the reason is the tool tip of the text."""
        rect = QRectF(0, 0, _MARK * self.unit, _MARK * self.unit)
        rect.moveCenter(centre)
        paint_mark(self.painter, rect, self.colour("mute"))

    def shape(self, shape: Shape, rect: QRectF, role: str) -> None:
        """Draw the shape of a phase into a square."""
        self.painter.save()
        self.painter.translate(rect.topLeft())
        self.painter.scale(rect.width(), rect.height())
        self.fill(PHASE_SHAPES[shape], role)
        self.painter.restore()


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)


@lru_cache(maxsize=64)
def _digits(digits: str, pixels: int) -> QPainterPath:
    path = QPainterPath()
    font = fonts.far_face(pixels, 800)
    x = 0.0
    for digit in digits:
        path.addText(x, 0, font, digit)
        x += QFontMetricsF(font).horizontalAdvance(digit) - pixels * 0.012
    return path
