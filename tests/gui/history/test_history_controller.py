"""The History page over a real file: every view is filled, every change can be taken back."""

import errno
import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.history.share_pictures import Sides
from glutetimer.gui.style.theme import HIGH_CONTRAST
from glutetimer.history import write_statements as writing_module
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.week_report import week_report_view
from tests.gui.making import history_controller
from tests.history.test_breaks import at, put


@pytest.fixture
def open_past(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., HistoryController]]:
    contexts = []

    def open_it(history: Path | None = None) -> HistoryController:
        folder = tmp_path / "data"
        folder.mkdir()
        if history:
            (folder / "history.db").write_bytes(history.read_bytes())
        context = AppContext(folder, FakeClock())
        contexts.append(context)
        past = history_controller(context)
        qtbot.addWidget(past)
        past.resize(1072, 800)
        past.context = context
        past.refresh()
        past.show()
        return past

    yield open_it
    for context in contexts:
        context.close()


@pytest.fixture
def past(
    open_past: Callable[..., HistoryController], year: Path, qtbot: QtBot
) -> HistoryController:
    past = open_past(year)
    qtbot.waitUntil(lambda: past.page.weeks.chart is not None)
    return past


def scrolling(widget: QWidget) -> list[QAbstractScrollArea]:
    areas = [one for one in widget.findChildren(QAbstractScrollArea) if one.isVisible()]
    return [one for one in areas if one.verticalScrollBar().maximum() > 0]


@pytest.mark.parametrize(("wide", "high"), [(1072, 800), (816, 640)], ids=["design", "small"])
def test_a_view_has_one_scroll_bar_at_most_and_sessions_in_sight_at_once(
    past: HistoryController, qtbot: QtBot, wide: int, high: int
) -> None:
    past.resize(wide, high)
    past.refresh()
    qtbot.waitUntil(past.page.weeks.sentences.isVisible)
    for place, name in enumerate(VIEWS):
        past.page.tabs.setCurrentIndex(place)
        if name == "calendar":
            past.page.calendar.day_chosen.emit(date(2026, 11, 17))
        qtbot.wait(30)
        past.grab()
        assert len(scrolling(past)) <= 1, name
    past.page.tabs.setCurrentIndex(0)
    table = past.page.weeks.table
    qtbot.waitUntil(lambda: table.height() > table.model().rowCount() * 44)
    row = table.visualRect(table.model().index(0, 0)).bottomLeft()
    assert past.rect().contains(table.viewport().mapTo(past, row))
    assert table.model().rowCount() > 20


def test_the_arrow_keys_bring_a_session_into_sight(past: HistoryController, qtbot: QtBot) -> None:
    table = past.page.weeks.table
    table.setFocus()
    for _ in range(20):
        qtbot.keyClick(table, Qt.Key.Key_Down)
    current = table.visualRect(table.currentIndex())
    assert table.currentIndex().row() >= 19
    assert past.rect().contains(table.viewport().mapTo(past, current.center()))


def words_on(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def turn_to(past: HistoryController, view: str) -> None:
    past.page.tabs.setCurrentIndex(VIEWS.index(view))


def wait(past: HistoryController, qtbot: QtBot) -> None:
    """Wait until the window has heard what came of the change."""
    qtbot.waitUntil(lambda: past._pending._inbox is None)


def open_newest(past: HistoryController) -> str:
    session = past.page.weeks.table.sessions.session(0).id
    past.page.weeks.table.opened.emit(session)
    return session


def test_before_anything_was_done_there_is_a_sentence_and_one_action(
    open_past: Callable[..., HistoryController], qtbot: QtBot
) -> None:
    past = open_past()
    assert any("Your weeks will stand here" in words for words in words_on(past))
    assert past.page.weeks.chart is None
    with qtbot.waitSignal(past._services.requests.page) as asked:
        qtbot.keyClick(past.page.begin, Qt.Key.Key_Return)
    assert asked.args == ["today"]


@pytest.mark.parametrize("first_day", ["monday", "sunday", "saturday"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_view_is_filled_and_can_be_dressed(
    past: HistoryController, view: str, first_day: str
) -> None:
    past.context.settings_store.change("week_start", first_day)
    turn_to(past, view)
    past.refresh()
    teaches = getattr(getattr(past.page, view), "_teaches", None)
    assert teaches not in words_on(past)
    past.set_theme(HIGH_CONTRAST)
    assert not past.grab().isNull()


def test_the_week_is_told_in_three_sentences(past: HistoryController, qtbot: QtBot) -> None:
    context = past.context
    told = week_report_view(context.week_reporter.week(), context.catalogue).sentences
    sentences = past.page.weeks.sentences
    qtbot.waitUntil(sentences.isVisible)
    labels = sentences.findChildren(QLabel)
    assert [one.accessibleName() for one in labels] == [f"{lead} {words}" for lead, words in told]
    assert len(told) == 3


def test_the_sessions_of_a_bar_are_its_own(past: HistoryController, qtbot: QtBot) -> None:
    weeks = past.page.weeks
    assert weeks.table.sessions.rowCount() == sum(
        weeks.bars[0].start <= day for day in past.context.history.training_days()
    )
    weeks.chart.setFocus()
    qtbot.keyClick(weeks.chart, Qt.Key.Key_End)
    assert weeks.table.sessions.rowCount() == 2
    assert "Week of 16 Nov: 2 sessions" in words_on(past)


def test_back_in_time_come_the_weeks_before(past: HistoryController) -> None:
    newest = past.page.weeks.bars[-1].start
    past.page.weeks.older.click()
    assert (newest - past.page.weeks.bars[-1].start).days == 13 * 7
    past.page.span.button(0).click()
    assert past.page.weeks.bars[-1].start == newest
    assert len(past.page.weeks.bars) == 53


def test_a_day_of_the_calendar_shows_its_sessions(past: HistoryController, qtbot: QtBot) -> None:
    turn_to(past, "calendar")
    calendar = past.page.calendar
    number = (date(2026, 11, 17) - date(2025, 11, 17)).days
    place = calendar.map.place_of(number).center().toPoint()
    QTest.mouseMove(calendar.map, place + QPoint(1, 1))
    qtbot.mouseClick(calendar.map, Qt.MouseButton.LeftButton, pos=place)
    assert calendar.map.chosen == date(2026, 11, 17)
    assert calendar.table.sessions.rowCount() == 1
    qtbot.keyClick(calendar.map, Qt.Key.Key_Left)
    assert calendar.map.accessibleDescription().startswith("Tue 10 Nov")


def test_the_weaker_side_shows_over_the_year(past: HistoryController, qtbot: QtBot) -> None:
    turn_to(past, "balance")
    past.page.span.button(52).click()
    assert past.page.balance.findChildren(Sides)
    expected = "more on the left, evening out"
    qtbot.waitUntil(lambda: expected in words_on(past.page.balance))


def test_a_session_opens_with_its_sets_and_escape_closes_it(
    past: HistoryController, qtbot: QtBot
) -> None:
    open_newest(past)
    assert past.page.details.isVisible()
    assert not past.page.weeks.isVisible()
    qtbot.keyClick(past.page.details.back, Qt.Key.Key_Escape)
    assert past.page.weeks.isVisible()


def test_a_deleted_session_comes_back_with_undo(past: HistoryController, qtbot: QtBot) -> None:
    before = past.page.weeks.table.sessions.rowCount()
    session = open_newest(past)
    past.page.details.delete.click()
    wait(past, qtbot)
    assert past.page.weeks.table.sessions.rowCount() == before - 1
    qtbot.waitUntil(lambda: "The session is deleted." in words_on(past))
    past.page.notices.answered.emit("told", "undo")
    wait(past, qtbot)
    assert past.page.weeks.table.sessions.session(0).id == session
    assert "The session is deleted." not in words_on(past)


def test_counts_feel_note_and_day_can_be_changed_and_taken_back(
    past: HistoryController, qtbot: QtBot
) -> None:
    history = past.context.history
    session = open_newest(past)
    row, sets = history.session(session), history.sets(session)
    past.page.details.edit.click()
    editor = past.page.editor
    name = next(iter(editor.counts))
    editor.counts[name].setValue(3)
    feels = editor.feels[name]
    feels.setCurrentIndex(feels.findData("quads"))
    editor.fields.note.setPlainText("Tired.")
    editor.fields.effort.setValue(9)
    editor.fields.day.setDate(QDate(2026, 11, 11))
    editor.save.click()
    wait(past, qtbot)
    changed = history.session(session)
    assert (changed.note, changed.effort, changed.local_date) == ("Tired.", 9, date(2026, 11, 11))
    kept = next(one for one in history.sets(session) if one.uuid == name)
    assert (kept.record.reps, kept.record.feel) == (3, "quads")
    assert any("3 of " in words for words in words_on(past.page.details))
    past.page.notices.answered.emit("told", "undo")
    wait(past, qtbot)
    again = history.session(session)
    assert (again.note, again.effort, again.local_date) == (row.note, row.effort, row.local_date)
    assert [one.record for one in history.sets(session)] == [one.record for one in sets]


def test_nothing_changes_where_nothing_was_changed(past: HistoryController, qtbot: QtBot) -> None:
    history = past.context.history
    session = open_newest(past)
    before = history.sets(session)
    past.page.details.edit.click()
    past.page.editor.save.click()
    wait(past, qtbot)
    assert [one.record for one in history.sets(session)] == [one.record for one in before]


def test_a_session_done_elsewhere_is_added_and_taken_back(
    past: HistoryController, qtbot: QtBot
) -> None:
    before = past.page.weeks.table.sessions.rowCount()
    past.page.add.click()
    writing = past.page.writing
    writing.programme.setCurrentIndex(writing.programme.findData("cyclist_four"))
    writing.programme.activated.emit(writing.programme.currentIndex())
    assert len(writing.amounts) == 4
    writing.amounts[1][0].setValue(0)
    writing.fields.note.setPlainText("In the garden.")
    writing.save.click()
    wait(past, qtbot)
    assert past.page.weeks.table.sessions.rowCount() == before + 1
    newest = past.page.weeks.table.sessions.session(0)
    assert (newest.when, newest.programme) == ("Today", "Cyclist's four")
    past.page.notices.answered.emit("told", "undo")
    wait(past, qtbot)
    assert past.page.weeks.table.sessions.rowCount() == before


def test_the_first_session_may_be_one_done_elsewhere(
    open_past: Callable[..., HistoryController], qtbot: QtBot
) -> None:
    past = open_past()
    past.page.add.click()
    past.page.writing.save.click()
    wait(past, qtbot)
    assert past.page.weeks.isVisible()
    assert any("A beginning." in words for words in words_on(past)) or past.page.weeks.chart is None


@pytest.fixture
def held(past: HistoryController) -> Iterator[sqlite3.Connection]:
    """Another program holds the history, so that nothing can be written."""
    holder = sqlite3.connect(past.context.history.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    yield holder
    holder.close()


def test_nothing_is_said_to_be_done_before_it_is_on_disk(
    past: HistoryController, held: sqlite3.Connection, qtbot: QtBot
) -> None:
    session = open_newest(past)
    past.page.details.delete.click()
    assert "Saving …" in words_on(past)
    assert past.page.details.isVisible()
    held.rollback()
    wait(past, qtbot)
    qtbot.waitUntil(lambda: "The session is deleted." in words_on(past))
    assert past.context.history.session(session).deleted


def test_what_waits_for_the_disk_is_said_and_then_done(
    past: HistoryController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails for a while: the sentence why, no undo, and the end when it is well."""
    connect = past.context.history._write_queue._connect
    broken = [True]

    def fail() -> sqlite3.Connection:
        if broken:
            raise OSError(errno.ENOSPC, "No space left on device")
        return connect()

    monkeypatch.setattr(past.context.history._write_queue, "_connect", fail)
    monkeypatch.setattr(past.context.history._write_queue, "_connection", None)
    monkeypatch.setattr(past.context.history._write_queue, "_first_retry_s", 0.01)
    session = open_newest(past)
    past.page.details.delete.click()
    qtbot.waitUntil(lambda: any("the disk is full" in words for words in words_on(past)))
    assert past.page.notices.first is None, "there is nothing to undo yet"
    assert not past.context.history.session(session).deleted
    past.page.details.delete.click()
    qtbot.waitUntil(lambda: any("the disk is full" in words for words in words_on(past)))
    broken.clear()
    wait(past, qtbot)
    qtbot.waitUntil(lambda: "The session is deleted." in words_on(past))
    assert past.page.notices.first is not None


def test_what_is_refused_is_said_and_the_form_stays_as_it_is(
    past: HistoryController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise sqlite3.IntegrityError("CHECK constraint failed")

    monkeypatch.setattr(writing_module, "add_session", refuse)
    past.page.add.click()
    past.page.writing.fields.note.setPlainText("In the garden.")
    past.page.writing.save.click()
    wait(past, qtbot)
    qtbot.waitUntil(lambda: any("could not be written" in words for words in words_on(past)))
    assert past.page.notices.first is None
    assert past.page.writing.isVisible()
    assert past.page.writing.fields.note.toPlainText() == "In the garden."


def test_an_edit_is_on_disk_whole_or_not_at_all(
    past: HistoryController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = past.context.history
    session = open_newest(past)
    before = history.sets(session)
    past.page.details.edit.click()
    editor = past.page.editor
    editor.counts[next(iter(editor.counts))].setValue(3)

    def refuse(*_: object) -> None:
        raise sqlite3.IntegrityError("CHECK constraint failed")

    monkeypatch.setattr(writing_module, "move", refuse)
    editor.save.click()
    wait(past, qtbot)
    qtbot.waitUntil(lambda: any("could not be written" in words for words in words_on(past)))
    assert history.sets(session) == before


def test_a_history_that_cannot_be_read_while_saving_is_reported(
    past: HistoryController, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_session: str) -> None:
        raise UserError("The history cannot be read.", "Check the disk.")

    open_newest(past)
    past.page.details.edit.click()
    monkeypatch.setattr(past.context.history, "session", fail)
    past.page.editor.save.click()
    wait(past, qtbot)
    qtbot.waitUntil(lambda: "The history cannot be read. Check the disk." in words_on(past))


def test_what_was_deleted_is_listed_and_comes_back_by_keys_alone(
    past: HistoryController, qtbot: QtBot
) -> None:
    newest = past.context.history.sessions(limit=2)
    for row in newest:
        past.context.history.delete(row.uuid).wait()
    turn_to(past, "deleted")
    deleted = past.page.deleted
    assert deleted.table.model().rowCount() == 2
    deleted.table.setFocus()
    QTest.keyClick(deleted.table, Qt.Key.Key_Return)
    wait(past, qtbot)
    assert len(past.context.history.deleted_sessions()) == 1
    assert "The session is back." in words_on(past)
    past.page.notices.first.click()  # type: ignore[union-attr] # there is an answer
    wait(past, qtbot)
    assert len(past.context.history.deleted_sessions()) == 2
    deleted.all.click()
    wait(past, qtbot)
    assert past.context.history.deleted_sessions() == []
    assert deleted.table.isHidden() or not deleted.table.isVisible()


def test_where_everything_is_deleted_it_can_still_come_back(
    past: HistoryController, qtbot: QtBot
) -> None:
    """The other side may have done it."""
    everything = past.context.history.sessions()
    for row in everything:
        past.context.history.delete(row.uuid)
    past.context.history.wait()
    past.refresh()
    turn_to(past, "deleted")
    past.page.deleted.all.click()
    wait(past, qtbot)
    assert len(past.context.history.sessions()) == len(everything)


def test_a_session_dated_ahead_is_pointed_out_and_moved_by_saving_it(
    past: HistoryController, qtbot: QtBot
) -> None:
    (row,) = past.context.history.sessions(limit=1)
    past.context.history.move(row.uuid, date(2036, 1, 5)).wait()
    past.refresh()
    assert any("is dated 5 January 2036, after today" in words for words in words_on(past))
    past.page.notices.first.click()  # type: ignore[union-attr] # there is an answer
    past.page.details.edit.click()
    past.page.editor.save.click()
    wait(past, qtbot)
    moved = past.context.history.session(row.uuid)
    assert moved is not None
    assert moved.local_date == past.context.clock.now().date()


def test_a_break_is_deleted_and_comes_back(past: HistoryController, qtbot: QtBot) -> None:
    one, day = at(5), date(2026, 11, 20)
    put(past._history, one)
    turn_to(past, "calendar")
    calendar = past.page.calendar
    calendar.map.choose(day)
    past.refresh()
    assert any("Desk reset, 1 min 40 s" in words for words in words_on(calendar.breaks))
    calendar.breaks.buttons[0].click()
    wait(past, qtbot)
    assert calendar.breaks.isHidden()
    assert past._history.breaks(day, day) == []
    past.page.undo_requested.emit()
    wait(past, qtbot)
    assert past._history.breaks(day, day) == [one]
    assert calendar.breaks.isVisible()
    calendar.breaks.buttons[0].click()
    wait(past, qtbot)
    turn_to(past, "deleted")
    past.page.deleted.breaks.buttons[0].click()
    wait(past, qtbot)
    assert past._history.breaks(day, day) == [one]
    assert past.page.deleted.breaks.isHidden()


def test_breaks_alone_are_in_every_view(
    open_past: Callable[..., HistoryController], qtbot: QtBot
) -> None:
    past = open_past()
    put(past._history, at(5))
    past.refresh()
    for view in VIEWS:
        turn_to(past, view)
        past.grab()
    turn_to(past, "weeks")
    assert not any("your first session was" in words for words in words_on(past))
    turn_to(past, "calendar")
    past.page.calendar.day_chosen.emit(date(2026, 11, 20))
    past.page.calendar.breaks.buttons[0].click()
    wait(past, qtbot)
    turn_to(past, "deleted")
    assert len(past.page.deleted.breaks.buttons) == 1
