"""Labels and buttons as every page writes them."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from shiboken6 import delete

from glutetimer.gui.style.fonts import tabular
from glutetimer.gui.widgets.enter_click import EnterClick
from glutetimer.gui.widgets.long_words import breakable, kept_together

WIDEST_WORD = 600
"""No word that can be copied makes a page wider than this, px."""
TAG_MARGINS = 32
"""Around the words of a tag: what the style sheet has, and Qt's own indent, px."""


def set_plain_tip(widget: QWidget, words: str) -> None:
    """Set a tool tip that shows the words as they are; Qt would read some as HTML."""
    as_html = f"<span>{escape(words)}</span>"
    widget.setToolTip(as_html if "<" in words or "&" in words else words)


class WrappingLabel(QLabel):
    """Lines of plain text; a word too long for a line breaks anywhere, and is read out whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._words = ""

    def text(self) -> str:
        """Return the words as they were given."""
        return self._words

    def setText(self, words: str) -> None:
        was_broken = self.accessibleName() == self._words != super().text()
        self._words = words
        # what can be copied is shown as it is
        is_copied = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        shown = words if is_copied else breakable(words)
        super().setText(shown if is_copied else kept_together(shown))
        if shown != words or was_broken:
            self.setAccessibleName(words if shown != words else "")

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        super().setTextInteractionFlags(flags)
        self.setText(self._words)

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), WIDEST_WORD), least.height())


def text(words: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label in plain text with a role of the theme ("" for body)."""
    label = WrappingLabel() if wraps else QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    if role:
        label.setProperty("role", role)
    return label


def strong(words: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label in bold body text."""
    label = text(words, wraps=wraps)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def number(words: str, role: str = "") -> QLabel:
    """Return a right-aligned label whose digits all have one width."""
    label = text(words, role)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setFont(tabular(label.font()))
    return label


class ShortenedLabel(QLabel):
    """A line that ends in "…" where there is no room for all of it; a tool tip has the rest."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words = words
        self.setAccessibleName(words)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._words, elide, self.width())
        self.setText(shown)
        set_plain_tip(self, self._words if shown != self._words else "")


class OneLine(WrappingLabel):
    """Words in one line where there is room."""

    around = 4
    """More than its words need, px: bold words may be a little wider than Qt tells."""

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # before it is, the font is another one
        wide = self.fontMetrics().horizontalAdvance(self.text()) + self.around
        return QSize(wide, self.heightForWidth(wide))


class Tag(OneLine):
    """Few words on a ground of their own."""

    around = TAG_MARGINS


def tag(words: str) -> QHBoxLayout:
    """Return a row with a tag at its beginning."""
    label = Tag()
    label.setText(words)
    label.setProperty("role", "tag")
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout()
    row.addWidget(label)
    row.addStretch(1)
    return row


def card() -> QFrame:
    """Return a card: a frame around what belongs together."""
    frame = QFrame()
    frame.setProperty("role", "card")
    return frame


def line() -> QFrame:
    """Return a quiet horizontal line."""
    frame = QFrame()
    frame.setProperty("role", "line")
    frame.setFixedHeight(1)
    return frame


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()
        # the caller owns an item that is taken out, which PySide does not handle
        delete(item)


class PressButton(EnterClick, QPushButton):
    """A button that Enter presses as well as Space; held, either presses it once.

    Args:
        words: What it does.
        role: A role of the theme, "primary" for the one main thing of a page.
    """

    def __init__(self, words: str, role: str = "") -> None:
        super().__init__(words)
        self.setAccessibleName(words)
        # Enter comes here by itself; Qt would make the first button of a dialog its default
        self.setAutoDefault(False)
        if role:
            self.setProperty("role", role)


class StartButton(PressButton):
    """Begins a session: no key that was meant for elsewhere does so unseen."""

    is_pressed_unseen = False
