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
