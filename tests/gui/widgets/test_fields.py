"""The wheel over a form changes nothing, and keys that say nothing to a field are the page's."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import glutetimer.gui
from glutetimer.gui.widgets.fields import ChoiceField, DateField, NumberField, Slider, Tabs
from tests.gui.showing import show

GUI = Path(glutetimer.gui.__file__).parent


def a_number() -> NumberField:
    field = NumberField()
    field.setValue(5)
    return field


def a_day() -> DateField:
    field = DateField()
    field.setDate(QDate(2026, 11, 20))
    return field


def a_slider() -> Slider:
    field = Slider()
    field.setValue(50)
    return field


def a_choice() -> ChoiceField:
    field = ChoiceField()
    field.addItems(["one", "two", "three"])
    field.setCurrentIndex(1)
    return field


def some_tabs() -> Tabs:
    tabs = Tabs()
    for name in ("one", "two", "three"):
        tabs.addTab(name)
    tabs.setCurrentIndex(1)
    return tabs


def value(field: QWidget) -> object:
    if isinstance(field, DateField):
        return field.date()
    if isinstance(field, (ChoiceField, Tabs)):
        return field.currentIndex()
    assert isinstance(field, (NumberField, Slider))
    return field.value()


def turn_wheel(field: QWidget) -> None:
    for notch in (120, -120, -120):
        middle = QPointF(field.rect().center())
        event = QWheelEvent(
            middle,
            field.mapToGlobal(middle),
            QPoint(),
            QPoint(0, notch),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - Qt takes it by its place
        )
        QApplication.sendEvent(field, event)


@pytest.mark.parametrize("make", [a_number, a_day, a_slider, a_choice, some_tabs])
def test_the_wheel_changes_nothing_even_where_the_focus_is(make: object, qtbot: QtBot) -> None:
    assert callable(make)
    field = make()
    qtbot.addWidget(field)
    show(qtbot, field)
    before = value(field)
    turn_wheel(field)
    field.setFocus()
    turn_wheel(field)
    assert value(field) == before


def test_a_digit_that_begins_no_entry_belongs_to_the_page(qtbot: QtBot) -> None:
    class Page(QWidget):
        heard = ""

        def keyPressEvent(self, event: object) -> None:
            self.heard += event.text()  # type: ignore[attr-defined] # a key event

    page = Page()
    qtbot.addWidget(page)
    field = a_choice()
    field.addItem("7 weeks")
    field.setParent(page)
    qtbot.keyClicks(field, "6")
    assert (page.heard, field.currentIndex()) == ("6", 1)
    qtbot.keyClicks(field, "7")
    assert (page.heard, field.currentText()) == ("6", "7 weeks")


def test_down_leads_from_the_names_of_views_into_the_view(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    tabs, below = Tabs(), QLineEdit()
    column = QVBoxLayout(page)
    for widget in (tabs, below):
        column.addWidget(widget)
    for name in ("Exercises", "Learn"):
        tabs.addTab(name)
    tabs.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    page.show()
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Down)
    assert page.focusWidget() is below
    assert tabs.currentIndex() == 0


def test_no_page_uses_a_field_that_the_wheel_changes() -> None:
    bare = re.compile(r"\bQ(ComboBox|SpinBox|DoubleSpinBox|DateEdit|TimeEdit|Slider|TabBar)\b")
    found = [
        path.relative_to(GUI).as_posix()
        for path in GUI.rglob("*.py")
        if path.name not in ("theme.py", "style_sheet.py") and bare.search(path.read_text("utf-8"))
    ]
    assert found == ["widgets/fields.py"]
