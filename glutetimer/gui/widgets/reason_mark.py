"""A small mark beside what is our own default and no article's; the reason is behind it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QToolTip, QWidget

from glutetimer.gui.widgets.labels import set_plain_tip, text
from glutetimer.i18n import _
from glutetimer.presentation.own_default import legend_words, reason_words

SIZE = 20
TIP_WIDTH = 250
TIP_AROUND = 48
"""What a tip takes besides its words: its margins, and the way to it, px."""
_DASHES = [1.6, 1.6]
_RADIUS = 7


class ReasonMark(QAbstractButton):
    """A dashed ring: pointing at it, going there with Tab, a click or Space shows the reason.

    Args:
        reason: Why it is as it is.
    """

    def __init__(self, reason: str = "") -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setFixedSize(SIZE, SIZE)
        self.show_reason(reason)
        self.clicked.connect(self._tell)

    def show_reason(self, reason: str) -> None:
        """Show this reason from now on."""
        words = reason_words(reason)
        self.setAccessibleName(words)
        set_plain_tip(self, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            # what follows the focus, such as scrolling there, would hide it again
            QTimer.singleShot(0, self, self._tell)

    def _tell(self) -> None:
        """Show the reason below the mark; above it where the window has no room for that."""
        high = (
            self.fontMetrics()
            .boundingRect(
                QRect(0, 0, TIP_WIDTH, 0), Qt.TextFlag.TextWordWrap, self.accessibleName()
            )
            .height()
            + TIP_AROUND
        )
        below = self.mapTo(self.window(), QPoint(0, self.height())).y() + high
        y = self.height() if below <= self.window().height() else -high
        QToolTip.showText(self.mapToGlobal(QPoint(0, y)), self.toolTip(), self)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        palette = self.palette()
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.PlaceholderText
        paint_mark(
            QPainter(self), QRectF(self.rect()), palette.color(role), is_whole=self.hasFocus()
        )


def paint_mark(painter: QPainter, rect: QRectF, colour: QColor, *, is_whole: bool = False) -> None:
    """Paint the mark into the middle of a rectangle of the mark's size, or larger."""
    scale = min(rect.width(), rect.height()) / SIZE
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 2 * scale)
    if not is_whole:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(rect.center(), _RADIUS * scale, _RADIUS * scale)


class MarkedText(QWidget):
    """A label with a mark beside it where there is a reason of our own.

    Args:
        label: The label.
        reason: Why it is as it is.
        leads: Whether the mark stands before the words: where these may be much shorter than
            their place.
    """

    def __init__(self, label: QLabel, reason: str = "", *, leads: bool = False) -> None:
        super().__init__()
        self.label = label
        self.mark = ReasonMark(reason)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(label, 1)
        inside.insertWidget(0 if leads else 1, self.mark, 0, Qt.AlignmentFlag.AlignVCenter)
        self.mark.setHidden(not reason)

    def show_text(self, words: str, reason: str) -> None:
        """Show these words; without any, nothing."""
        self.label.setText(words)
        self.mark.show_reason(reason)
        self.mark.setHidden(not reason)
        self.setVisible(bool(words))


def marked(label: QLabel, reason: str) -> QWidget:
    """Return a label, with a mark after it where there is a reason of our own."""
    return MarkedText(label, reason) if reason else label


class MarkLegend(QWidget):
    """The line that explains the mark."""

    def __init__(self) -> None:
        super().__init__()
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        how = _("point at a mark, or go there with Tab and press Space, for the reason.")
        mark = ReasonMark(how)
        mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = text(legend_words(), "small", wraps=True)
        inside.addWidget(mark)
        inside.addWidget(self._words, 1)

    def show_for(self, *, has_article: bool) -> None:
        """Explain it beside what an article says, or beside what is a person's own."""
        self._words.setText(legend_words(has_article=has_article))
