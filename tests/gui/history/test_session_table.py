"""The list of sessions: its columns hold what is in them, and a long list opens at once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from glutetimer.gui.history.session_table import COLUMNS, LEAST, PROGRAMME, ROW, SessionTable
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.presentation.history.week_views import SessionLine

LINE = SessionLine("s1", "Yesterday", "Four", 900_000, 8, 14, 0, 9000, 5)
LONG = replace(LINE, id="s2", when="Wednesday, 30 September 2026", length_ms=36_000_000)
SESSIONS = (*(LINE,) * 99, LONG)


@pytest.fixture
def table() -> SessionTable:
    return SessionTable()


@pytest.fixture
def area(table: SessionTable, qtbot: QtBot) -> QScrollArea:
    """A window of which the list fills more than there is to be seen."""
    area = scrolled(table)
    qtbot.addWidget(area)
    area.resize(1000, 600)
    return area


def shown_columns(table: SessionTable) -> list[int]:
    return [column for column in range(len(COLUMNS)) if not table.isColumnHidden(column)]


def test_a_column_holds_its_widest_text_wherever_it_stands(
    table: SessionTable, area: QScrollArea
) -> None:
    area.show()
    table.show_sessions(SESSIONS)
    heads, metrics = table.horizontalHeader(), QFontMetrics(table.font())
    for column in shown_columns(table):
        assert heads.sectionSize(column) >= heads.sectionSizeHint(column)
        if column != PROGRAMME:
            texts = [str(table.sessions.index(row, column).data()) for row in (0, 99)]
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            assert widest < heads.sectionSize(column) < widest + 150


def test_a_list_that_is_filled_before_it_is_seen_is_as_high_as_its_rows(
    table: SessionTable, area: QScrollArea
) -> None:
    table.show_sessions(SESSIONS)
    area.show()
    assert table.height() > len(SESSIONS) * ROW
    assert table.horizontalHeader().sectionSize(0) > 200


def test_columns_give_way_to_the_programme_and_come_back(
    table: SessionTable, area: QScrollArea
) -> None:
    table.show_sessions((LONG,))
    area.show()
    everything = shown_columns(table)
    area.resize(620, 600)
    assert set(everything) - set(shown_columns(table)) <= set(LEAST)
    assert len(shown_columns(table)) < len(everything)
    area.resize(1000, 600)
    assert shown_columns(table) == everything
    table.show_sessions((LINE,))
    area.resize(620, 600)
    assert LEAST[-1] in shown_columns(table)


def test_only_cells_that_are_seen_are_laid_out(
    table: SessionTable, area: QScrollArea, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: set[int] = set()
    data = type(table.sessions).data

    def counted(model: object, index: object, *role: object) -> object:
        asked.add(index.row())  # type: ignore[attr-defined] # an index of Qt
        return data(model, index, *role)  # type: ignore[arg-type] # a role, as Qt has it

    monkeypatch.setattr(type(table.sessions), "data", counted)
    table.show_sessions(SESSIONS)
    area.show()
    area.grab()
    assert asked <= {*range(area.height() // ROW + 1), 99}
