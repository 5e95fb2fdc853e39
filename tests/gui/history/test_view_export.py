"""A view kept in a file."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.exchange import export
from glutetimer.exchange.table_csv import TableRow
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.view_export import view_content
from glutetimer.review.totals import Metric
from glutetimer.session.steps import Side
from tests.exchange.drawn import drawn_entry
from tests.gui.making import history_controller

AMOUNTS = {
    Metric.SESSIONS: 1,
    Metric.SETS: 4,
    Metric.REPS: 48,
    Metric.HOLD: 90_000,
    Metric.WORK: 300_500,
    Metric.LOAD: 120,
    Metric.WEIGHTED: 0,
}
TABLE = [TableRow("Week 47", date(2026, 11, 16), "=squat", AMOUNTS)]


def messages(past: HistoryController) -> list[str]:
    return [label.text() for label in past.page.notices.findChildren(QLabel)]


def save_view(view: QWidget, table: list[TableRow], path: Path) -> None:
    export.write(path, view_content(view, table, path))


@pytest.fixture
def view(qtbot: QtBot) -> QLabel:
    label = QLabel("48 reps")
    label.resize(120, 40)
    qtbot.addWidget(label)
    return label


def test_a_picture_is_twice_as_fine(view: QLabel, tmp_path: Path) -> None:
    save_view(view, TABLE, tmp_path / "view.PNG")
    image = QImage(str(tmp_path / "view.PNG"))
    assert (image.width(), image.height()) == (240, 80)
    colours = {image.pixel(x, y) for x in range(240) for y in range(80)}
    assert len(colours) > 2


def test_a_drawing_keeps_its_words(view: QLabel, tmp_path: Path) -> None:
    save_view(view, TABLE, tmp_path / "view.svg")
    root = ET.parse(tmp_path / "view.svg").getroot()  # noqa: S314 - our own file
    assert root.get("viewBox") == "0 0 120 40"
    assert "48 reps" in "".join(root.itertext())


def test_a_table_has_a_row_for_each_group(view: QLabel, tmp_path: Path) -> None:
    save_view(view, TABLE, tmp_path / "view.csv")
    (row,) = csv.DictReader((tmp_path / "view.csv").read_text("utf-8").splitlines())
    assert row == {
        "period": "Week 47",
        "start": "2026-11-16",
        "group": "'=squat",
        "sessions": "1",
        "sets": "4",
        "reps": "48",
        "hold_s": "90",
        "work_s": "300.5",
        "load_kg": "120",
        "weighted_s": "0",
    }


def test_another_ending_or_place_is_reported(view: QLabel, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not say how"):
        save_view(view, TABLE, tmp_path / "view.bmp")
    with pytest.raises(UserError, match="cannot be written"):
        save_view(view, TABLE, tmp_path / "nowhere" / "view.png")


@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_the_weeks_are_kept_as_they_are_on_screen(
    ending: str, context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    squat = {"exercise": "squat", "exercise_name": "Squat", "side": Side.BOTH}
    context.history.add_all([drawn_entry(squat, {})]).wait()
    path = tmp_path / f"view.{ending}"
    past = history_controller(context, lambda _: str(path))
    qtbot.addWidget(past)
    past.resize(1000, 700)
    past.show()
    past.refresh()
    qtbot.waitUntil(lambda: past.page.weeks.chart is not None)
    past.page.weeks.keep.click()
    qtbot.waitUntil(lambda: f"Saved: {path}" in messages(past))
    assert path.stat().st_size > 100
    if ending == "csv":
        found = list(csv.DictReader(path.read_text("utf-8").splitlines()))
        assert [(row["group"], row["reps"]) for row in found] == [
            ("Glute bridge", "12"),
            ("Squat", "12"),
        ]


def test_a_view_that_cannot_be_kept_is_reported(context: AppContext, qtbot: QtBot) -> None:
    context.history.add_all([drawn_entry()]).wait()
    past = history_controller(context, lambda _: "/nowhere/view.png")
    qtbot.addWidget(past)
    past.refresh()
    past.page.weeks.keep.click()
    qtbot.waitUntil(lambda: any("cannot be written" in words for words in messages(past)))
