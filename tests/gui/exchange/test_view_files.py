"""A view kept in a file."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from glutetimer.errors import Problem
from glutetimer.gui.exchange.view_files import save_view
from glutetimer.review.table import Stretch
from glutetimer.review.totals import Totals

TABLE = [
    Stretch(
        "2026-W47",
        date(2026, 11, 16),
        Totals(2, 4, 48, 90_000, 300_500),
        {"=squat": Totals(1, 4, 48, 90_000, 300_500, 120.0)},
    )
]


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
        "period": "2026-W47",
        "start": "2026-11-16",
        "group": "'=squat",
        "sessions": "1",
        "sets": "4",
        "reps": "48",
        "hold_s": "90",
        "work_s": "300.5",
        "load_kg": "120.0",
        "weighted_s": "0",
    }


def test_another_ending_or_place_is_told(view: QLabel, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="does not say how"):
        save_view(view, TABLE, tmp_path / "view.bmp")
    with pytest.raises(Problem, match="cannot be written"):
        save_view(view, TABLE, tmp_path / "nowhere" / "view.png")
