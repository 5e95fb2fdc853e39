"""Handing a programme on from the window: the page is seen, saved, copied as a code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.exchange.programme_code import from_code
from glutetimer.gui.programmes.handout_dialog import HandoutDialog
from glutetimer.gui.report.read_back import texts_of
from glutetimer.host.clock import FakeClock

Show = Callable[..., HandoutDialog]


@pytest.fixture
def context(tmp_path: Path) -> Iterator[AppContext]:
    context = AppContext(tmp_path / "data", FakeClock())
    yield context
    context.close()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def shown(context: AppContext, window: QWidget) -> Show:
    def show(name: str, place: str = "") -> HandoutDialog:
        programme = context.catalogue.programme(name)
        dialog = HandoutDialog(
            programme, context.planner, context.catalogue, window, lambda _parent, _name: place
        )
        dialog.show()
        return dialog

    return show


def test_the_page_is_seen_before_it_is_saved(shown: Show) -> None:
    dialog = shown("clam_ladder")
    assert dialog.preview.pages == 1
    assert "Clamshell" in dialog.preview.accessibleDescription()
    assert dialog.says.text() == dialog.page.code_note


def test_what_is_saved_is_the_programme(
    qtbot: QtBot, shown: Show, context: AppContext, tmp_path: Path
) -> None:
    path = tmp_path / "ladder.pdf"
    dialog = shown("clam_ladder", str(path))
    dialog.go.click()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    found = texts_of(path.read_bytes())
    assert found is not None
    assert from_code("\n".join(found.codes)).programme == context.catalogue.programme("clam_ladder")
    assert dialog.says.text() == f"Saved as {path}."


def test_no_place_saves_nothing(shown: Show) -> None:
    dialog = shown("clam_ladder")
    dialog.go.click()
    assert not dialog.is_busy


def test_the_code_goes_to_the_clipboard(shown: Show, context: AppContext) -> None:
    dialog = shown("clam_ladder")
    dialog.copy_code.click()
    code = QGuiApplication.clipboard().text()
    assert from_code(code).programme == context.catalogue.programme("clam_ladder")


def test_the_week_and_the_paper_are_chosen(shown: Show) -> None:
    dialog = shown("seated_abduction_build")
    dialog.week.setCurrentIndex(1)
    assert dialog.page.week.startswith("Week 2 of ")
    height = dialog.preview.height()
    dialog.paper.setCurrentIndex(1 - dialog.paper.currentIndex())
    assert dialog.preview.height() != height
    assert shown("clam_ladder").week.count() == 0
