"""The summary says what was done and takes effort, feel and a note, by mouse and by key."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.session.summary_table import figures
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.after_end import GUARD_MS
from glutetimer.presentation.amounts import length_text
from glutetimer.presentation.summary import SummaryRow, SummaryView, TestRow, together
from glutetimer.training.amounts import AmountTotals
from tests.gui.showing import show

FEELS = (("glute_deep", "Glutes (back)"), ("quads", "Front of thigh"))
VIEW = SummaryView(
    "Done. 2 exercises, 8 minutes.",
    (
        SummaryRow(0, "Glute bridge", AmountTotals(2, 24, 48_000, 156_000), "glute_deep", FEELS),
        SummaryRow(3, "Clench test", AmountTotals(2, 0, 12_000, 12_000)),
    ),
    "This week: 2 of 3 sessions.",
    pains=("Pain: glute bridge, rep 7.",),
    remarks=("Set 2 cut short.",),
    tests=(
        TestRow(3, "Clench test, left", "How well?", ("no", "a little", "yes"), answer=2),
        TestRow(4, "Clench test, right", "How well?", ("no", "a little", "yes")),
    ),
)
NOTHING_DONE = SummaryView("Nothing done this time, and that is fine.", ())


@pytest.fixture
def page(qtbot: QtBot, clock: FakeClock) -> SummaryPage:
    page = SummaryPage(clock.monotonic_ms)
    qtbot.addWidget(page)
    page.show_view(VIEW)
    show(qtbot, page)
    return page


def test_everything_that_happened_is_said(page: SummaryPage) -> None:
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    for words in (VIEW.headline, VIEW.week_line, *VIEW.pains, *VIEW.remarks, VIEW.tests[0].name):
        assert words in shown
    for words in ("Glute bridge", "24", "48 s", "2 min 36 s"):
        assert words in shown


def test_enter_is_done_from_the_table_too(page: SummaryPage, qtbot: QtBot) -> None:
    for widget in (page, page.done, page.effort.button(3)):
        with qtbot.waitSignal(page.done_requested):
            qtbot.keyClick(widget, Qt.Key.Key_Return)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_5])
def test_a_key_right_after_the_end_was_meant_for_the_session(
    page: SummaryPage, qtbot: QtBot, clock: FakeClock, key: Qt.Key
) -> None:
    page.guard_keys()
    clock.advance(GUARD_MS - 1)
    with qtbot.assertNotEmitted(page.done_requested), qtbot.assertNotEmitted(page.effort_chosen):
        qtbot.keyClick(page.done, key)


def test_the_big_key_of_the_session_is_never_done(page: SummaryPage, qtbot: QtBot) -> None:
    assert page.done.hasFocus()
    for widget in (page, page.done):
        with qtbot.assertNotEmitted(page.done_requested):
            qtbot.keyClick(widget, Qt.Key.Key_Space)


@pytest.mark.parametrize("effort", range(11))
def test_effort_is_chosen_by_click(page: SummaryPage, qtbot: QtBot, effort: int) -> None:
    with qtbot.waitSignal(page.effort_chosen) as emitted:
        page.effort.button(effort).click()
    assert emitted.args == [effort]


@pytest.mark.parametrize("digit", range(10))
def test_effort_is_chosen_by_digit(page: SummaryPage, qtbot: QtBot, digit: int) -> None:
    with qtbot.waitSignal(page.effort_chosen) as emitted:
        qtbot.keyClicks(page.done, str(digit))
    assert emitted.args == [digit]
    assert page.effort.value == digit


def test_digits_in_the_note_are_words_and_enter_a_new_line(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.effort_chosen), qtbot.assertNotEmitted(page.done_requested):
        qtbot.keyClicks(page.note, "8 of 12")
        qtbot.keyClick(page.note, Qt.Key.Key_Return)
    assert page.note.toPlainText() == "8 of 12\n"


def test_the_note_is_emitted_as_it_grows(page: SummaryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.note_changed) as emitted:
        qtbot.keyClicks(page.note, "x")
    assert emitted.args == ["x"]


def test_the_note_is_emitted_when_its_field_is_left(page: SummaryPage, qtbot: QtBot) -> None:
    notes: list[str] = []
    page.note_changed.connect(notes.append)
    page.note.setFocus()
    qtbot.keyClicks(page.note, "left hip")
    assert notes == []
    page.done.setFocus()
    assert notes == ["left hip"]
    page.note.setFocus()
    page.done.setFocus()
    assert notes == ["left hip"]


def test_feel_is_asked_only_where_it_makes_sense(page: SummaryPage, qtbot: QtBot) -> None:
    assert list(page.feels) == [0]
    box = page.feels[0]
    assert box.currentData() == "glute_deep"
    box.setFocus()
    with qtbot.waitSignal(page.feel_chosen) as emitted:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert emitted.args == [0, "quads"]
    with qtbot.waitSignal(page.feel_chosen) as emitted:
        qtbot.keyClick(box, Qt.Key.Key_Home)
    assert emitted.args == [0, ""]


def test_showing_values_emits_nothing(page: SummaryPage, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(page.effort_chosen),
        qtbot.assertNotEmitted(page.note_changed),
        qtbot.assertNotEmitted(page.feel_chosen),
    ):
        page.show_view(replace(VIEW, effort=7, note="Good."))
    assert page.effort.value == 7
    assert page.note.toPlainText() == "Good."


def test_a_session_without_a_single_set_has_a_page_too(page: SummaryPage) -> None:
    page.show_view(NOTHING_DONE)
    assert page.feels == {}
    assert not page.table.isVisible()


def test_a_session_without_a_single_set_was_not_hard(page: SummaryPage, qtbot: QtBot) -> None:
    page.show_view(NOTHING_DONE)
    assert not page.effort.isVisible()
    with qtbot.assertNotEmitted(page.effort_chosen):
        qtbot.keyClicks(page.done, "7")
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "How hard was it?" not in shown
    page.show_view(VIEW)
    assert page.effort.isVisible()


ROWS = st.lists(
    st.builds(
        SummaryRow,
        block=st.integers(0, 50),
        name=st.text(max_size=20),
        totals=st.builds(
            AmountTotals,
            sets=st.integers(0, 40),
            reps=st.integers(0, 2000),
            hold_ms=st.integers(0, 3_600).map(lambda s: s * 1000),
            work_ms=st.integers(0, 3_600).map(lambda s: s * 1000),
        ),
    ),
    max_size=8,
)


@given(ROWS)
def test_the_last_line_is_the_sum_of_the_lines(rows: list[SummaryRow]) -> None:
    sets, reps, held, _ = figures(together(rows))
    assert int(re.sub("–", "0", sets)) == sum(row.totals.sets for row in rows)
    assert int(re.sub("–", "0", reps)) == sum(row.totals.reps for row in rows)
    total_ms = sum(row.totals.hold_ms for row in rows)
    assert held == (length_text(total_ms) if total_ms else "–")


def test_a_self_test_is_answered_by_click(page: SummaryPage, qtbot: QtBot) -> None:
    choice = page.tests.choices[4]
    yes = choice.findChildren(QPushButton)[2]
    with qtbot.wait_signal(page.test_answered) as answered:
        qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert answered.args == [4, 2]
