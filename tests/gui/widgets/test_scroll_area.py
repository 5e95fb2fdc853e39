"""Nothing moves sideways when a scroll bar comes or goes, and all pages end at one edge."""

from __future__ import annotations

from typing import Literal

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.style.style_sheet import apply_theme
from glutetimer.gui.style.theme import DAY, PAGE_MARGIN
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet, keep_clear_of_bar

WIDTH, HEIGHT = 900, 300


def ends(window: QWidget, row: QWidget) -> tuple[int, int]:
    left = row.mapTo(window, QPoint(0, 0)).x()
    return left, left + row.width()


def shown(qtbot: QtBot, window: QWidget) -> None:
    qtbot.addWidget(window)
    window.resize(WIDTH, HEIGHT)
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(20)


@pytest.mark.parametrize("high", [100, 2_000])
def test_a_page_that_scrolls_ends_at_the_margin_with_a_bar_and_without(
    qtbot: QtBot, high: int
) -> None:
    apply_theme(DAY)
    sheet, row = Sheet(), QWidget()
    row.setMinimumHeight(high)
    sheet.rows.addWidget(row)
    area = scrolled(sheet)
    shown(qtbot, area)
    assert area.verticalScrollBar().isVisible() == (high > HEIGHT)
    assert ends(area, row) == (PAGE_MARGIN, WIDTH - PAGE_MARGIN)


@pytest.mark.parametrize("high", [100, 2_000])
@pytest.mark.parametrize("bar", ["inside", ""])
def test_what_scrolls_on_a_page_ends_where_its_heading_does(
    qtbot: QtBot, high: int, bar: Literal["inside", ""]
) -> None:
    apply_theme(DAY)
    sheet, heading, content = Sheet(bar=bar), QWidget(), QWidget()
    content.setMinimumHeight(high)
    area = scrolled(content)
    if bar:
        sheet.rows.addLayout(keep_clear_of_bar(heading))
        sheet.rows.addWidget(area)
    else:
        sheet.rows.addWidget(heading)
    whole = QWidget()
    QVBoxLayout(whole).setContentsMargins(0, 0, 0, 0)
    whole.layout().addWidget(sheet)  # type: ignore[union-attr] # it was made the line before
    shown(qtbot, whole)
    assert ends(whole, heading) == (PAGE_MARGIN, WIDTH - PAGE_MARGIN)
    if bar:
        assert ends(whole, content) == ends(whole, heading)
