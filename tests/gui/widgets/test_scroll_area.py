"""Nothing moves sideways when a scroll bar comes or goes, and all pages end at one edge."""

from __future__ import annotations

from typing import Literal

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QScrollBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.style.style_sheet import apply_theme
from glutetimer.gui.style.theme import DAY, PAGE_MARGIN, SCROLL_BAR
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet, keep_clear_of_bar
from tests.gui.showing import show

WIDTH, HEIGHT = 900, 300


def ends(window: QWidget, row: QWidget) -> tuple[int, int]:
    left = row.mapTo(window, QPoint(0, 0)).x()
    return left, left + row.width()


def is_painted(bar: QScrollBar) -> bool:
    """Return whether anything of a bar is seen on its ground."""
    bar.window().grab()
    picture = bar.window().grab(QRect(bar.mapTo(bar.window(), QPoint(0, 0)), bar.size())).toImage()
    column = picture.width() // 2
    return len({picture.pixel(column, row) for row in range(picture.height())}) > 1


class Wrapping(QWidget):
    """Content that is too high at one width and fits at another, as text that wraps."""

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return HEIGHT + 10 if width <= WIDTH - SCROLL_BAR else HEIGHT - 10

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.heightForWidth(self.width()))


def shown(qtbot: QtBot, window: QWidget) -> None:
    qtbot.addWidget(window)
    window.resize(WIDTH, HEIGHT)
    show(qtbot, window)
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
    assert is_painted(area.verticalScrollBar()) == (high > HEIGHT)
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


def test_content_that_is_too_high_only_beside_a_bar_keeps_its_width(qtbot: QtBot) -> None:
    apply_theme(DAY)
    content, wrapping = QWidget(), Wrapping()
    QVBoxLayout(content).setContentsMargins(0, 0, 0, 0)
    content.layout().addWidget(wrapping)  # type: ignore[union-attr] # it was made the line before
    widths = set()
    area = scrolled(content)
    area.verticalScrollBar().rangeChanged.connect(lambda: widths.add(area.viewport().width()))
    shown(qtbot, area)
    assert widths <= {WIDTH - SCROLL_BAR}
