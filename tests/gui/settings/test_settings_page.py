"""The settings page has a control for every declaration and tells each change at once."""

from typing import TypedDict, Unpack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSlider, QSpinBox
from pytestqt.qtbot import QtBot

from glutetimer.gui.settings.setting_field import SettingField, words_of
from glutetimer.gui.settings.settings_page import SettingsPage
from glutetimer.gui.widgets.choice import Chips, ChoiceButtons
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.own_default import reason_words, setting_reasons
from glutetimer.settings import DECLARATIONS
from glutetimer.settings.declaration import Declaration, Value
from tests.gui.showing import show

KIT = (("mat", "Mat"), ("mini_band", "Mini band"))
DEFAULTS = {key: setting.default for key, setting in DECLARATIONS.items()}


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    page = SettingsPage(options={"kit": KIT})
    qtbot.addWidget(page)
    page.show_values(DEFAULTS, "/home/someone/.local/share/glutetimer")
    show(qtbot, page)
    return page


class Facts(TypedDict, total=False):
    choices: tuple[str, ...]
    minimum: int
    maximum: int
    unit: str


def declared(default: Value, **more: Unpack[Facts]) -> Declaration:
    return Declaration(
        key="some_key", default=default, section="Some", label="Label", help="Help.", **more
    )


def a_field(
    qtbot: QtBot, default: Value, options: object = None, **more: Unpack[Facts]
) -> SettingField:
    field = SettingField(declared(default, **more), options)
    qtbot.addWidget(field)
    field.show_value(default)
    return field


def test_every_setting_that_is_shown_has_a_control_with_a_name(page: SettingsPage) -> None:
    assert set(page.fields) == {key for key, one in DECLARATIONS.items() if one.shown}
    for key, field in page.fields.items():
        assert field.control.accessibleName() == DECLARATIONS[key].label
        assert field.control.accessibleDescription() == DECLARATIONS[key].help


def test_showing_values_emits_nothing(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.setting_changed):
        page.show_values(DEFAULTS | {"rest_s": 60, "tones_volume": 20}, "/elsewhere")


def test_the_page_passes_on_what_its_controls_say(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.setting_changed) as emitted:
        page.fields["theme"].control.button("night").click()
    assert emitted.args == ["theme", "night"]


def test_the_folder_is_shown_and_opened(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.folder_requested):
        qtbot.keyClick(page.open_folder, Qt.Key.Key_Return)


def test_yes_and_no_is_a_tick(qtbot: QtBot) -> None:
    field = a_field(qtbot, default=True)
    assert isinstance(field.control, QCheckBox)
    with qtbot.waitSignal(field.changed) as emitted:
        qtbot.keyClick(field.control, Qt.Key.Key_Space)
    assert emitted.args == ["some_key", False]


def test_a_few_choices_stand_side_by_side(qtbot: QtBot) -> None:
    field = a_field(qtbot, "left", choices=("left", "right"))
    assert isinstance(field.control, ChoiceButtons)
    with qtbot.waitSignal(field.changed) as emitted:
        field.control.button("right").click()
    assert emitted.args == ["some_key", "right"]


def test_many_choices_are_a_list(qtbot: QtBot) -> None:
    many = tuple(f"choice_{n}" for n in range(12))
    field = a_field(qtbot, many[0], choices=many)
    assert isinstance(field.control, QComboBox)
    with qtbot.waitSignal(field.changed) as emitted:
        qtbot.keyClick(field.control, Qt.Key.Key_End)
    assert emitted.args == ["some_key", many[-1]]


def test_a_short_span_of_numbers_is_a_choice_of_numbers(qtbot: QtBot) -> None:
    field = a_field(qtbot, 2, minimum=1, maximum=3, unit="s")
    buttons = field.control.findChildren(QPushButton)
    assert [button.text() for button in buttons] == ["1 s", "2 s", "3 s"]
    with qtbot.waitSignal(field.changed) as emitted:
        buttons[2].click()
    assert emitted.args == ["some_key", 3]


def test_a_share_is_a_slider(qtbot: QtBot) -> None:
    field = a_field(qtbot, 70, minimum=0, maximum=100, unit="%")
    assert isinstance(field.control, QSlider)
    with qtbot.waitSignal(field.changed) as emitted:
        qtbot.keyClick(field.control, Qt.Key.Key_PageDown)
    assert emitted.args == ["some_key", 60]


def test_items_of_a_list_are_chips(qtbot: QtBot) -> None:
    field = a_field(qtbot, (), options=KIT)
    assert isinstance(field.control, Chips)
    field.control.button("mat").click()
    with qtbot.waitSignal(field.changed) as emitted:
        field.control.button("mini_band").click()
    assert emitted.args == ["some_key", ("mat", "mini_band")]


@pytest.mark.parametrize(
    ("default", "typed", "value"),
    [("", " a name ", "a name"), ((), "one, two ,", ("one", "two"))],
)
def test_free_words_are_reported_when_they_are_finished(
    qtbot: QtBot, default: Value, typed: str, value: object
) -> None:
    field = a_field(qtbot, default)
    assert isinstance(field.control, QLineEdit)
    field.control.setText(typed)
    with qtbot.waitSignal(field.changed) as emitted:
        qtbot.keyClick(field.control, Qt.Key.Key_Return)
    assert emitted.args == ["some_key", value]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(low=st.integers(-50, 50), span=st.integers(8, 500), typed=st.integers(-1000, 1000))
def test_a_number_never_leaves_its_bounds(qtbot: QtBot, low: int, span: int, typed: int) -> None:
    field = a_field(qtbot, low, minimum=low, maximum=low + span)
    assert isinstance(field.control, QSpinBox)
    values = []
    field.changed.connect(lambda _key, value: values.append(value))
    field.control.setValue(typed)
    assert all(low <= value <= low + span for value in values)


def test_choices_are_read_as_words() -> None:
    assert words_of("high_contrast") == "High contrast"


def test_what_a_setting_stands_at_carries_its_reason_where_it_is_our_own(qtbot: QtBot) -> None:
    reasons = setting_reasons(load_catalogue(assets_dir()).guidance)
    assert set(reasons) <= set(DECLARATIONS)
    assert {"hold_top_s", "pace", "rest_s", "get_ready_s", "weekly_goal_sessions"} <= set(reasons)
    page = SettingsPage(options={"kit": KIT}, reasons=reasons)
    qtbot.addWidget(page)
    shown = {mark.accessibleName() for mark in page.findChildren(ReasonMark) if mark.focusPolicy()}
    assert shown == {reason_words(reason) for reason in reasons.values()}
