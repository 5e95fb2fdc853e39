"""Finds words of ours that stand outside the brackets of the pseudo-language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabBar,
    QTableView,
    QWidget,
)

from glutetimer.presentation.mat_hints import KeyHint

BRACKETED = re.compile(r"⟦[^⟦⟧]*⟧")
WORD = re.compile(r"[A-Za-z]{2,}")
NO_WORDS = {"role", "number_role", "id", "exercise", "side", "key"}
"""Fields of views that hold ids, roles of colours and names of keys."""
ACROSS = Qt.Orientation.Horizontal
PROGRAM = ("glutetimer", "(Ctrl+1)", "(Ctrl+2)", "(Ctrl+3)", "(Ctrl+4)", "(Ctrl+5)")
"""Its name and its keys."""


def english(text: str) -> list[str]:
    """Return the words outside of all brackets; of nested ones the inner go first."""
    while (shorter := BRACKETED.sub(" ", text)) != text:
        text = shorter
    return WORD.findall(text)


def texts(widget: QWidget, *, visible: bool = False) -> Iterator[str]:
    """Yield every text that a widget and all in it show or speak, or only what is in sight."""
    for one in (widget, *widget.findChildren(QWidget)):
        if visible and not one.isVisible():
            continue
        yield one.windowTitle()
        yield one.accessibleName()
        yield one.accessibleDescription()
        yield one.toolTip()
        if isinstance(one, QLabel) and one.textFormat() is Qt.TextFormat.RichText:
            yield QTextDocumentFragment.fromHtml(one.text()).toPlainText()
        elif isinstance(one, QLabel | QAbstractButton):
            yield one.text()
        elif isinstance(one, QComboBox):
            yield from (one.itemText(at) for at in range(one.count()))
        elif isinstance(one, QLineEdit) and not isinstance(one.parent(), QAbstractSpinBox):
            yield one.placeholderText()
        elif isinstance(one, QSpinBox):
            yield from (one.suffix(), one.specialValueText())
        elif isinstance(one, QTabBar):
            yield from (one.tabText(at) for at in range(one.count()))
        elif isinstance(one, QTableView):
            yield from cells(one)


def cells(table: QTableView) -> Iterator[str]:
    """Yield the heads and cells of a table."""
    model = table.model()
    for column in range(model.columnCount()):
        yield str(model.headerData(column, ACROSS) or "")
        yield from (str(model.index(row, column).data() or "") for row in range(model.rowCount()))


def words(view: object) -> Iterator[str]:
    """Yield every text in a view, which is a dataclass of dataclasses, tuples and texts."""
    if isinstance(view, str) and not isinstance(view, Enum):
        yield view
    elif isinstance(view, KeyHint):
        yield view.words
    elif isinstance(view, tuple):
        for one in view:
            yield from words(one)
    elif is_dataclass(view):
        for field in fields(view):
            if field.name not in NO_WORDS:
                yield from words(getattr(view, field.name))


def untranslated(widget: QWidget, *own: str, visible: bool = False) -> list[str]:
    """Return the texts of a widget with words outside of brackets, but for those of the person."""
    return [text for text in texts(widget, visible=visible) if english(without(text, own))]


def without(text: str, own: tuple[str, ...]) -> str:
    """Return a text without words that are no messages, the zero-width spaces of paths gone."""
    plain = text.replace("\u200b", "")
    for one in (*own, *PROGRAM):
        plain = plain.replace(one, "")
    return plain
