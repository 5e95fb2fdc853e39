"""What a screen reader finds: every control of every page has a name, and the mat says itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QPushButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.settings.import_dialog import ImportDialog
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.window.app import App
from glutetimer.gui.window.pages import PAGES
from glutetimer.host.clock import FakeClock
from tests.gui.conftest import FakeAudioOutput, take_down
from tests.gui.making import dialogs
from tests.gui.showing import show

ROLE = QAccessible.Role
CONTROLS = frozenset(
    (
        ROLE.Button,
        ROLE.CheckBox,
        ROLE.RadioButton,
        ROLE.ComboBox,
        ROLE.EditableText,
        ROLE.SpinBox,
        ROLE.Slider,
        ROLE.Link,
        ROLE.PageTab,
        ROLE.PageTabList,
        ROLE.Table,
        ROLE.Tree,
        ROLE.List,
        ROLE.MenuItem,
    )
)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def app(qtbot: QtBot, tmp_path: Path, year: Path, clock: FakeClock) -> Iterator[App]:
    (tmp_path / "history.db").write_bytes(year.read_bytes())
    context = AppContext(tmp_path, clock)
    context.settings_store.change("full_screen_session", value=False)
    app = App(context, listen=lambda *_: cast("AudioOutput", FakeAudioOutput()))
    app.start()
    show(qtbot, app.window)
    yield app
    take_down(app)
    context.close()


def tree(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Walk what is shown of a widget."""
    root = QAccessible.queryAccessibleInterface(widget)
    assert root is not None
    yield from walk(root)


def walk(one: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    if one is None or not one.isValid() or one.state().invisible or depth > 40:
        return
    yield one
    if one.role() in (ROLE.Table, ROLE.Tree, ROLE.List, ROLE.ComboBox, ROLE.SpinBox):
        return  # cells and items are what they say
    for place in range(one.childCount()):
        yield from walk(one.child(place), depth + 1)


def named(one: QAccessibleInterface) -> bool:
    """Return whether it says what it is; on Linux the name of a combo box is its entry."""
    kind = QAccessible.Text.Description if one.role() == ROLE.ComboBox else QAccessible.Text.Name
    return bool(one.text(kind).strip())


def nameless(widget: QWidget) -> list[str]:
    """Return the controls that have no name, and what takes the keyboard without one."""
    found = []
    for one in tree(widget):
        state, thing = one.state(), one.object()
        takes_keys = (
            isinstance(thing, QWidget)
            and thing.focusPolicy() & Qt.FocusPolicy.TabFocus
            and thing.focusProxy() is None
        )
        if (one.role() in CONTROLS or (takes_keys and state.focusable)) and not named(one):
            found.append(f"{one.role().name} {type(thing).__name__} {thing and thing.objectName()}")
    return found


def test_every_control_of_every_page_has_a_name(qtbot: QtBot, app: App) -> None:
    window, pages = app.window, app.pages
    found = {"first questions": nameless(window)}
    app._context.settings_store.change("first_start_done", value=True)
    for entry in PAGES:
        pages.show_page(entry.id)
        qtbot.wait(20)
        found[entry.id] = nameless(window)
    pages.show_page("history")
    (past,) = window.findChildren(HistoryController)
    for place, view in enumerate(VIEWS):
        past.page.tabs.setCurrentIndex(place)
        qtbot.wait(20)
        found[view] = nameless(window)
    past.page.tabs.setCurrentIndex(0)
    past.page.weeks.table.opened.emit(past.page.weeks.table.sessions.session(1).id)
    found["details"] = nameless(window)
    past.page.details.edit.click()
    found["edit"] = nameless(window)
    pages.show_page("history")
    past.page.add.click()
    found["add"] = nameless(window)
    assert {page: lines for page, lines in found.items() if lines} == {}


def test_every_control_of_every_dialog_has_a_name(qtbot: QtBot, app: App, tmp_path: Path) -> None:
    found = {}
    for number, dialog in enumerate(dialogs(app, tmp_path)):
        dialog.open()
        if isinstance(dialog, ImportDialog):
            qtbot.waitUntil(lambda dialog=dialog: not dialog.is_busy)
        qtbot.wait(20)
        root = QAccessible.queryAccessibleInterface(dialog)
        assert root is not None
        title = root.text(QAccessible.Text.Name)
        assert title.strip(), type(dialog).__name__
        found[f"{number} {title}"] = nameless(dialog)
        dialog.close()
    assert {title: lines for title, lines in found.items() if lines} == {}


def test_a_control_without_a_name_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QPushButton(page)
    QSpinBox(page).move(0, 60)
    combo = ChoiceField()
    combo.setParent(page)
    combo.addItem("an entry")
    page.show()
    combo.show()
    assert [line.split()[1] for line in nameless(page)] == [
        "QPushButton",
        "QSpinBox",
        "ChoiceField",
    ]
    combo.setAccessibleName("Which one")
    assert len(nameless(page)) == 2


def test_the_mat_says_what_it_is_and_what_it_shows(
    qtbot: QtBot, app: App, clock: FakeClock
) -> None:
    app._context.settings_store.change("first_start_done", value=True)
    app.pages.today.choose("cyclist_four")
    app.begin()
    (screen,) = app.window.findChildren(SessionScreen)
    (mat,) = [one for one in tree(app.window) if one.object() is screen.view]
    assert mat.role() == ROLE.Grouping
    assert mat.text(QAccessible.Text.Name) == "Glute bridge, set 1 of 2"
    assert "?: keys" in mat.text(QAccessible.Text.Description)
    assert screen.timer is not None
    while not screen.timer.runner.session.step.kind.is_work:
        clock.advance(1_000)
        screen.timer.look()
    value = mat.valueInterface()
    assert (value.minimumValue(), value.currentValue(), value.maximumValue()) == (0, 1, 12)
    assert mat.text(QAccessible.Text.Value) == "1 of 12"
    assert nameless(app.window) == []
    qtbot.keyClick(screen.view, Qt.Key.Key_P)
    described = mat.text(QAccessible.Text.Description)
    assert "1: Discomfort." in described
    assert "2: Pain." in described
    screen.act(Action.LEAVE)
    screen.act(Action.YES)
    qtbot.waitUntil(lambda: screen.timer is None)
    assert nameless(app.window) == []  # the summary
