"""Words and what belongs to them: beside each other where there is room, else under each other."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.widgets.beside_layout import LEAST_WORDS, RIGHT, TOP, WHOLE, BesideLayout


def laid_out(
    qtbot: QtBot, width: int, control: tuple[int, int] = (160, 40), **how: object
) -> tuple[QRect, QRect, int]:
    page = QWidget()
    qtbot.addWidget(page)
    layout = BesideLayout(across=32, down=12, **how)  # type: ignore[arg-type] # by name
    page.setLayout(layout)
    for size in ((100, 60), control):
        item = QWidget()
        item.setMinimumSize(*size)
        layout.addWidget(item)
    height = layout.heightForWidth(width)
    layout.setGeometry(QRect(0, 0, width, height))
    return layout.itemAt(0).geometry(), layout.itemAt(1).geometry(), height


def test_with_room_the_control_stands_at_the_end_in_the_middle(qtbot: QtBot) -> None:
    words, control, height = laid_out(qtbot, 500)
    assert words == QRect(0, 0, 500 - 160 - 32, 60)
    assert control == QRect(340, 10, 160, 40)
    assert height == 60
    assert laid_out(qtbot, 500, upright=TOP)[1].top() == 0


def test_what_is_hidden_takes_no_room(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = BesideLayout(across=32, down=12)
    page.setLayout(layout)
    words, gone = QWidget(), QWidget()
    words.setFixedHeight(60)
    layout.addWidget(words)
    layout.addWidget(gone)
    gone.hide()
    assert [layout.heightForWidth(width) for width in (100, 500)] == [60, 60]


def test_words_may_come_last_and_take_what_is_left(qtbot: QtBot) -> None:
    choices, words, _ = laid_out(qtbot, 500, words_last=True, upright=TOP)
    assert (choices.width(), words.left(), words.width()) == (100, 132, 500 - 132)
    choices, words, _ = laid_out(qtbot, 300, words_last=True, upright=TOP, under=WHOLE)
    assert (choices.width(), words.left(), words.width()) == (300, 0, 300)
    assert words.top() == choices.bottom() + 1 + 12


@pytest.mark.parametrize(("how", "left"), [({}, 0), ({"under": RIGHT}, 240)])
def test_without_room_it_stands_under_the_words(
    qtbot: QtBot, how: dict[str, object], left: int
) -> None:
    words, control, height = laid_out(qtbot, 400, **how)
    assert words == QRect(0, 0, 400, 60)
    assert control == QRect(left, 72, 160, 40)
    assert height == 112


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(width=st.integers(100, 1300), wide=st.integers(10, 600), high=st.integers(10, 200))
def test_nothing_overlaps_and_words_keep_their_room(
    qtbot: QtBot, width: int, wide: int, high: int
) -> None:
    words, control, height = laid_out(qtbot, width, (min(wide, width), high))
    assert not words.intersects(control)
    assert max(words.bottom(), control.bottom()) < height
    assert words.width() >= min(width, LEAST_WORDS)
    assert control.right() < width
