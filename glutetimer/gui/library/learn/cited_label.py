"""A text with small numbers after it that lead to its sources."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.i18n import _
from glutetimer.presentation.library.sources import CitedText

_NUMBER = '<a href="{number}"><span style="font-size:13px">{number}</span></a>'
_GAP = "\N{NO-BREAK SPACE}"


_LINKS = (
    Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)
_LINK = '<a href="{place}" style="font-weight:600; text-decoration:none">{words}</a>'


class WrappingLink(QLabel):
    """A link whose words may take several lines, as those of a button may not."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)  # for the link alone: its words are escaped
        self.setWordWrap(True)
        self.setText(_LINK.format(place="there", words=escape(words)))
        self.setTextInteractionFlags(_LINKS)


class CitedLabel(QWidget):
    """Sentences as they are written, the numbers of their sources, and a mark where one is our own.

    Each number stands once, in order, after the last sentence.

    Args:
        said: The sentences.
        role: The role of the text in the theme.
    """

    source_chosen = Signal(int)
    """The number of a source."""

    def __init__(self, *said: CitedText, role: str = "") -> None:
        super().__init__()
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.RichText)  # for the links alone: what is said is escaped
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        words = " ".join(one.text for one in said if one.text)
        known = sorted({number for one in said for number in one.numbers})
        links = (_NUMBER.format(number=number) for number in known)
        label.setText(_GAP.join(part for part in (escape(words), *links) if part))
        label.setAccessibleName(words)
        if known:
            label.setTextInteractionFlags(_LINKS)
            numbers = ", ".join(map(str, known))
            label.setAccessibleDescription(_("Sources: {numbers}").format(numbers=numbers))
        label.linkActivated.connect(lambda link: self.source_chosen.emit(int(link)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label, 1)
        reasons = " ".join(one.default for one in said if one.default)
        if reasons:
            row.addWidget(ReasonMark(reasons), 0, Qt.AlignmentFlag.AlignTop)
