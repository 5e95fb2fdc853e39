"""What a page takes out of a layout is let go, and not kept for the rest of the day."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from glutetimer.gui.widgets.labels import clear, set_plain_tip, text


def test_a_layout_that_is_cleared_lets_go_of_what_was_in_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    label = text("Gone")
    column.addWidget(label)
    column.addSpacing(8)
    column.addLayout(QVBoxLayout())
    items = [column.itemAt(place) for place in range(column.count())]
    with qtbot.wait_signal(label.destroyed):
        clear(column)
    assert column.count() == 0
    assert not any(isValid(item) for item in items)


@pytest.mark.parametrize("words", ["Lift 2 s", "a < b & c", "<b>bold</b>", "<img src=x>"])
def test_a_tip_shows_words_from_a_file_as_they_are(words: str, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    set_plain_tip(widget, words)
    shown = QTextDocument()
    shown.setHtml(widget.toolTip())  # as Qt does with what begins like HTML
    assert shown.toPlainText() == words
