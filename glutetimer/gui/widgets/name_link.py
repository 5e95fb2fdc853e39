"""A few words that lead to what they name; they wrap where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from glutetimer.gui.widgets.enter_click import EnterClick
from glutetimer.gui.widgets.labels import set_plain_tip
from glutetimer.gui.widgets.long_words import BREAK, breakable
from glutetimer.i18n import _

WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class NameLink(EnterClick, QAbstractButton):
    """A link in the ink around it: underlined under the mouse, in accent with the focus.

    Args:
        words: What it leads to.
        tip: What a click does.
        is_strong: Whether it is written bold.
        is_coloured: Whether it is in accent without the focus too.
    """

    def __init__(
        self, words: str, tip: str, *, is_strong: bool = False, is_coloured: bool = False
    ) -> None:
        super().__init__()
        self._is_coloured = is_coloured
        self.setText(words)
        self._shown = breakable(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(tip)
        set_plain_tip(self, tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        font = self.font()
        font.setBold(is_strong)
        self.setFont(font)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width), 10_000)
        return self.fontMetrics().boundingRect(room, WRAPS, self._shown).height()

    def sizeHint(self) -> QSize:
        pieces = self._shown.replace(BREAK, " ").split() or [""]
        words = map(self.fontMetrics().horizontalAdvance, pieces)
        width = max(words)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self.fontMetrics().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        palette = self.palette()
        font = self.font()
        font.setUnderline(self.underMouse() or self.hasFocus())
        painter.setFont(font)
        in_accent = self.hasFocus() or self._is_coloured
        role = QPalette.ColorRole.Accent if in_accent else QPalette.ColorRole.WindowText
        painter.setPen(palette.color(role))
        painter.drawText(self.rect(), WRAPS, self._shown)


def exercise_link(words: str, *, is_strong: bool = False) -> NameLink:
    """Return a link with the name of an exercise, to its page in the Library."""
    return NameLink(words, _("Open in the Library"), is_strong=is_strong)
