"""A text with small numbers after it that lead to its sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import cast

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import (
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from glutetimer.gui.library.exercise_page.cited_line import ShowSource, SourceLink
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.i18n import _
from glutetimer.presentation.library.sources import CitedText

_GAP = "\N{NO-BREAK SPACE}"
NUMBER_PX = 13
_NUMBER = (
    f'<a href="{{number}}" style="color:transparent; text-decoration:none">'
    f'<span style="font-size:{NUMBER_PX}px; color:transparent">{_GAP}{{number}}{_GAP}</span></a>'
)
"""The place of a number; its button is painted there."""


class _NumberedLabel(QLabel):
    """Sentences with a button in the place of each number.

    Args:
        words: The sentences.
        numbers: Those of their sources.
        show_source: Leads to a source.
    """

    def __init__(self, words: str, numbers: Sequence[int], show_source: ShowSource) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.RichText)  # for the numbers alone: what is said is escaped
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(True)
        self._words, self._numbers = words, numbers
        self._links = [self._link(number, show_source) for number in numbers]
        self.setText(escape(words) + "".join(_NUMBER.format(number=one) for one in numbers))

    def _link(self, number: int, show_source: ShowSource) -> SourceLink:
        link = SourceLink((number,))
        link.setParent(self)
        link.clicked.connect(lambda: show_source(number, link))
        return link

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_links()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place_links()

    def _place_links(self) -> None:
        """Lay the text out as the label does, and put each button where its number stands."""
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        option = document.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        cursor = QTextCursor(document)
        cursor.insertText(self._words)
        for number in self._numbers:
            cursor.insertText(f"{_GAP}{number}{_GAP}", _number_format(number))
        document.setTextWidth(self.width())
        above = max(0.0, (self.height() - document.size().height()) / 2)
        for link, place in zip(self._links, _places(document), strict=False):
            link.setFixedSize(round(place.width()), round(place.height()))
            link.move(round(place.left()), round(place.top() + above))


class CitedLabel(QWidget):
    """Sentences as they are written, the numbers of their sources, and a mark where one is our own.

    Each number stands once, in order, after the last sentence.

    Args:
        said: The sentences.
        show_source: Leads from a number to its source.
        role: The role of the text in the theme.
    """

    def __init__(self, *said: CitedText, show_source: ShowSource, role: str = "") -> None:
        super().__init__()
        words = " ".join(one.text for one in said if one.text)
        known = sorted({number for one in said for number in one.numbers})
        label = _NumberedLabel(words, known, show_source)
        label.setAccessibleName(words)
        if role:
            label.setProperty("role", role)
        if known:
            numbers = ", ".join(map(str, known))
            label.setAccessibleDescription(_("Sources: {numbers}").format(numbers=numbers))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label, 1)
        reasons = " ".join(one.default for one in said if one.default)
        if reasons:
            row.addWidget(ReasonMark(reasons), 0, Qt.AlignmentFlag.AlignTop)


def _number_format(number: int) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setAnchor(True)
    shape.setAnchorHref(str(number))
    shape.setProperty(QTextFormat.Property.FontPixelSize, NUMBER_PX)
    return shape


def _places(document: QTextDocument) -> Iterator[QRectF]:
    """Yield where each number stands, in reading order."""
    block = document.begin()
    while block.isValid():
        top = document.documentLayout().blockBoundingRect(block).topLeft()
        for start, length in _anchors(block):
            line = block.layout().lineForTextPosition(start)
            left, right = (_x(line, at) for at in (start, start + length))
            yield QRectF(left, line.y(), right - left, line.height()).translated(top)
        block = block.next()


def _x(line: QTextLine, at: int) -> float:
    found = cast("tuple[float, int]", line.cursorToX(at))  # PySide knows it as an object
    return found[0]


def _anchors(block: QTextBlock) -> Iterator[tuple[int, int]]:
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().isAnchor():
            yield fragment.position() - block.position(), fragment.length()
        fragments += 1
