"""A small mark beside what is our own default and no article's; the reason is behind it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QToolTip, QWidget

from glutetimer.gui.widgets.labels import set_plain_tip, text
from glutetimer.i18n import _

SIZE = 20
_DASHES = [1.6, 1.6]


class ReasonMark(QAbstractButton):
    """A dashed ring: pointing at it, a click, Space or Enter tells why.

    Args:
        reason: Why it is as it is.
    """

    def __init__(self, reason: str) -> None:
        super().__init__()
        words = _("Our default: {reason}").format(reason=reason)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)
        self.setAccessibleName(words)
        set_plain_tip(self, words)
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        QToolTip.showText(self.mapToGlobal(QPoint(0, self.height())), self.toolTip(), self)

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        role = QPalette.ColorRole.Accent if self.hasFocus() else QPalette.ColorRole.PlaceholderText
        pen = QPen(palette.color(role), 2)
        if not self.hasFocus():
            pen.setDashPattern(_DASHES)
        painter.setPen(pen)
        side = min(self.width(), self.height()) - 6
        ring = QRectF(0, 0, side, side)
        ring.moveCenter(QRectF(self.rect()).center())
        painter.drawEllipse(ring)


def marked(label: QLabel, reason: str) -> QWidget:
    """Return a label, with a mark after it where there is a reason of our own."""
    if not reason:
        return label
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(8)
    inside.addWidget(label, 1)
    inside.addWidget(ReasonMark(reason), 0, Qt.AlignmentFlag.AlignTop)
    return row


def legend() -> QWidget:
    """Return the line that tells what the mark means."""
    row = QWidget()
    inside = QHBoxLayout(row)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(8)
    mark = ReasonMark(_("point at a mark, or go there with Tab and press Space, for the reason."))
    mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.addWidget(mark)
    words = _("Our default, with its reason; without the mark it is the article's.")
    inside.addWidget(text(words, "small", wraps=True), 1)
    return row
