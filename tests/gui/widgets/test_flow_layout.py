"""A flow keeps its items in order, apart from each other, and inside its width."""

from __future__ import annotations

from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.widgets.flow_layout import FlowLayout

SIZES = st.lists(st.tuples(st.integers(8, 300), st.integers(8, 80)), min_size=1, max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(sizes=SIZES, width=st.integers(40, 1300), column=st.sampled_from((0, 120, 216)))
def test_nothing_overlaps_and_nothing_sticks_out(
    qtbot: QtBot, sizes: list[tuple[int, int]], width: int, column: int
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(across=8, down=8, column=column)
    page.setLayout(flow)
    for wide, high in sizes:
        item = QWidget()
        item.setMinimumSize(min(wide, column or wide), high)
        flow.addWidget(item)
    height = flow.heightForWidth(width)
    flow.setGeometry(QRect(0, 0, width, height))

    places = [flow.itemAt(n).geometry() for n in range(flow.count())]
    assert all(not one.intersects(other) for one, other in combinations(places, 2))
    assert all(place.bottom() < height for place in places)
    assert [(p.y(), p.x()) for p in places] == sorted((p.y(), p.x()) for p in places)
    if column and width >= column:
        assert all(place.left() >= 0 and place.right() < width for place in places)
        first_line = [place for place in places if place.y() == 0]
        full = len(first_line) == flow.columns(width)
        assert not full or first_line[-1].right() == width - 1


def test_the_last_item_takes_the_one_before_it_along(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(across=8, down=8, in_company=True)
    page.setLayout(flow)
    for wide in (60, 60, 60, 20):
        item = QWidget()
        item.setMinimumSize(wide, 20)
        flow.addWidget(item)
    lines = {
        width: [place.y() for _, place in flow.places(QRect(0, 0, width, 0))]
        for width in (230, 200)
    }
    assert lines == {230: [0, 0, 0, 0], 200: [0, 0, 28, 28]}


def test_balanced_columns_leave_no_item_alone(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(across=8, down=8, column=100, balanced=True)
    page.setLayout(flow)
    for _number in range(4):
        item = QWidget()
        item.setMinimumSize(60, 20)
        flow.addWidget(item)
    assert [flow.columns(width) for width in (500, 330, 220, 100)] == [4, 2, 2, 1]
