"""Export and import as a person does them in the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.app.jobs import AskProgress
from glutetimer.errors import UserError
from glutetimer.exchange import history_json
from glutetimer.exchange.exercise_names import OWN
from glutetimer.exchange.export import StoppedError
from glutetimer.exchange.formats import Format
from glutetimer.exchange.readers.survey import Question
from glutetimer.gui.settings.export_dialog import ExportDialog
from glutetimer.gui.settings.export_kinds import KINDS
from glutetimer.gui.settings.import_dialog import ImportDialog
from glutetimer.gui.settings.job_dialog import LEAVES_IT, STOPPING, JobDialog
from tests.exchange.drawn import drawn_entry
from tests.gui.making import exchange, export_dialog

SAMPLES = Path(__file__).parents[2] / "exchange" / "samples"
CASES = SAMPLES.with_name("cases")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def asked() -> list[tuple[Format, str]]:
    """For which formats the person was asked for a place."""
    return []


@pytest.fixture
def export(
    context: AppContext, page: QWidget, tmp_path: Path, asked: list[tuple[Format, str]]
) -> Iterator[ExportDialog]:
    context.history.add_all([drawn_entry(), drawn_entry()]).wait()

    def where(_parent: QWidget, form: Format, name: str) -> str:
        asked.append((form, name))
        return str(tmp_path / "out" / name) if form is not Format.FIT else str(tmp_path / "out")

    (tmp_path / "out").mkdir()
    dialog = exchange(context, page, where=where).export()
    yield dialog
    dialog.close()


def test_every_format_is_offered_once() -> None:
    assert sorted(kind.form for kind in KINDS) == sorted(Format)


@pytest.mark.parametrize("place", range(len(KINDS)), ids=[kind.name for kind in KINDS])
def test_every_kind_is_saved_and_said(
    place: int, export: ExportDialog, asked: list[tuple[Format, str]], qtbot: QtBot, tmp_path: Path
) -> None:
    export.kinds.button(place).click()
    assert export.says.text() == "2 sessions."
    export.go.click()
    qtbot.waitUntil(lambda: not export.is_busy)
    assert export.says.text().startswith("Saved: ")
    assert export.go.isHidden()
    assert asked[0][0] is KINDS[place].form
    written = list((tmp_path / "out").iterdir())
    assert len(written) == (2 if KINDS[place].form is Format.FIT else 1)
    assert all(path.stat().st_size > 300 for path in written)


def test_files_of_an_export_as_fit_are_replaced_only_after_a_second_press(
    context: AppContext, export: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    export.kinds.button([kind.form for kind in KINDS].index(Format.FIT)).click()
    export.go.click()
    qtbot.waitUntil(lambda: not export.is_busy)
    written = sorted(out.iterdir())
    written[0].write_bytes(b"mine")
    again = exchange(context, export.parentWidget(), where=lambda *_asked: str(out)).export()
    again.kinds.button(export.kinds.checkedId()).click()
    again.go.click()
    qtbot.waitUntil(lambda: not again.is_busy)
    assert again.says.text() == f"2 files in {out} would be replaced."
    assert again.go.text() == "Replace"
    again.span.setCurrentIndex(1)  # another choice asks anew
    assert again.go.text() == "Save…"
    again.span.setCurrentIndex(0)
    again.go.click()
    qtbot.waitUntil(lambda: not again.is_busy)
    assert written[0].read_bytes() == b"mine"
    again.go.click()
    qtbot.waitUntil(lambda: not again.is_busy)
    assert again.says.text().startswith("Saved: ")
    assert written[0].read_bytes() != b"mine"
    again.close()


def test_a_time_without_sessions_cannot_be_saved(export: ExportDialog, context: AppContext) -> None:
    for entry in context.history.entries():
        context.history.delete(entry.session.uuid).wait()
    export.span.setCurrentIndex(1)
    assert export.says.text() == "No session in this time."
    assert not export.go.isEnabled()


def test_a_place_that_cannot_be_written_is_reported_and_another_can_be_tried(
    export: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "out").rmdir()
    export.go.click()
    qtbot.waitUntil(lambda: not export.is_busy)
    assert "cannot be written" in export.says.text()
    (tmp_path / "out").mkdir()
    export.go.click()
    qtbot.waitUntil(lambda: not export.is_busy)
    assert export.says.text().startswith("Saved: ")


def test_a_long_work_shows_where_it_is_and_stops_when_asked(page: QWidget, qtbot: QtBot) -> None:
    dialog = JobDialog(page, "Long", "Go")
    dialog.open()
    seen = Event()

    def work(report_progress: AskProgress) -> None:
        for number in range(1000):
            if not report_progress(number):
                raise StoppedError
            if number == 5:
                seen.wait(10)

    dialog.begin(work, lambda _: None, 1000)
    qtbot.waitUntil(lambda: dialog.bar.value() == 5)
    assert dialog.says.text() == "5 of 1,000 sessions"
    dialog.leave.click()
    assert dialog.isVisible()
    seen.set()
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert dialog.says.text() == "Stopped. Nothing was changed."
    dialog.leave.click()
    assert not dialog.isVisible()


@pytest.fixture
def take(context: AppContext, page: QWidget, qtbot: QtBot) -> Callable[[Path], ImportDialog]:
    """Ask for this file and wait until it has been looked at."""

    def take_in(file: Path) -> ImportDialog:
        dialog = exchange(context, page, which=lambda _: str(file)).take_in()
        assert dialog is not None
        qtbot.waitUntil(lambda: not dialog.is_busy)
        return dialog

    return take_in


def test_our_own_export_says_what_is_new_and_takes_it(
    take: Callable[[Path], ImportDialog], context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    here, new = drawn_entry(), drawn_entry()
    context.history.add_all([here]).wait()
    file = tmp_path / "x.json"
    file.write_text("".join(history_json.pieces([here, new])), "utf-8")
    dialog = take(file)
    known = "1 session known already."
    assert dialog.says.text() == f"There is 1 session with 1 set to take in. {known}"
    assert len(context.history.sessions()) == 1
    with qtbot.waitSignal(dialog.taken_in):
        dialog.go.click()
    assert dialog.says.text() == f"Took in 1 session with 1 set. {known}"
    assert len(context.history.sessions()) == 2
    again = take(file)
    assert again.says.text() == "Every session in it is known here already."
    assert not again.go.isEnabled()


def test_names_are_asked_for_and_what_is_left_out_is_reported(
    take: Callable[[Path], ImportDialog], context: AppContext, qtbot: QtBot
) -> None:
    dialog = take(SAMPLES / "hevy.csv")
    assert dialog.names.mapping == {
        "Hip Thrust (Barbell)": "hip_thrust",
        "Side Plank": "side_plank_toes",
    }
    assert dialog.says.text() == "2 of 2 names will be taken in."
    dialog.names.rows["Side Plank"].combo.setCurrentIndex(0)
    assert dialog.says.text() == "1 of 2 names will be taken in."
    with qtbot.waitSignal(dialog.taken_in):
        dialog.go.click()
    assert dialog.says.text() == "Took in 1 session with 2 sets."
    assert "left out" in dialog.notes.toPlainText()
    assert [row.exercise for row in context.history.set_rows()] == ["hip_thrust"] * 2


def test_nothing_can_be_taken_in_when_every_name_is_left_out(
    take: Callable[[Path], ImportDialog],
) -> None:
    dialog = take(SAMPLES / "hevy.csv")
    for row in dialog.names.rows.values():
        row.combo.setCurrentIndex(0)
    assert not dialog.go.isEnabled()


def test_what_the_file_does_not_say_is_asked_before_anything_is_taken_in(
    take: Callable[[Path], ImportDialog], context: AppContext, qtbot: QtBot
) -> None:
    dialog = take(CASES / "strong_pounds_no_unit.csv")
    assert not dialog.go.isEnabled()
    unit = dialog.questions.fields[Question.WEIGHT]
    unit.setCurrentIndex(unit.findData("lb"))
    with qtbot.waitSignal(dialog.taken_in):
        dialog.go.click()
    (session,) = context.history.sessions()
    (row,) = context.history.sets(session.uuid)
    assert row.record.load_kg == 102.058


def test_names_that_nothing_is_known_of_come_first_and_are_decided_on_in_one_step(
    take: Callable[[Path], ImportDialog], context: AppContext, qtbot: QtBot
) -> None:
    dialog = take(CASES / "names_strong.csv")
    names = dialog.names
    assert names.undecided == 9
    assert [row.is_known for row in names.rows.values()] == [False] * 9 + [True] * 12
    assert not dialog.go.isEnabled()
    assert dialog.says.text().endswith("9 names wait for your choice.")
    names.filter.setText("abduct")
    shown = [name for name, row in names.rows.items() if not row.isHidden()]
    assert shown == ["Hip Abduction (Machine)", "Hip Abductor (Machine)"]
    own = names.rows["Hip Abduction (Machine)"].combo
    own.setCurrentIndex(own.findData(OWN))
    names.leave_out.click()
    assert names.undecided == 0
    with qtbot.waitSignal(dialog.taken_in):
        dialog.go.click()
    exercises = {row.exercise for row in context.history.set_rows()}
    assert "hip_abduction_machine" in exercises
    assert len(context.history.set_rows()) == 13


def test_what_the_file_has_differently_is_taken_with_a_second_press(
    take: Callable[[Path], ImportDialog], context: AppContext, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "again.csv"
    text = (CASES / "strong_again_1.csv").read_text("utf-8")
    for content in (text, text.replace(",12,", ",15,")):
        file.write_text(content, "utf-8")
        dialog = take(file)
        with qtbot.waitSignal(dialog.taken_in):
            dialog.go.click()
    assert "1 value is another one in the file" in dialog.says.text()
    assert "12 reps here; Glute bridge, 15 reps in the file" in dialog.notes.toPlainText()
    assert [row.reps for row in context.history.set_rows()] == [12]
    with qtbot.waitSignal(dialog.taken_in):
        dialog.update_values.click()
    assert dialog.says.text() == "1 value is that of the file now."
    assert [row.reps for row in context.history.set_rows()] == [15]


def test_another_file_is_reported(take: Callable[[Path], ImportDialog], tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_text("<b>hello</b>")
    dialog = take(file)
    assert "is no file that glutetimer can take in" in dialog.says.text()
    assert dialog.go.isHidden()
    dialog.leave.click()
    assert not dialog.isVisible()


def test_rows_that_are_not_understood_are_listed(
    take: Callable[[Path], ImportDialog], tmp_path: Path
) -> None:
    file = tmp_path / "x.csv"
    text = (SAMPLES / "strong_s1.csv").read_text("utf-8")
    file.write_text(text + "2026-03-05 18:02:10,A,1h,Squat,1,0,ten,0,0,,,\n", "utf-8")
    dialog = take(file)
    assert (
        dialog.notes.toPlainText() == 'Left out\nline 6: "ten" under "reps" is no number; left out.'
    )


def test_no_file_no_dialog(context: AppContext, page: QWidget) -> None:
    assert exchange(context, page, which=lambda _: "").take_in() is None


def test_a_history_that_cannot_be_read_is_reported(
    page: QWidget, context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_days: object, **_chosen: object) -> list[object]:
        raise UserError("The history cannot be read.", "Restore a backup.")

    monkeypatch.setattr(context.history, "sessions", broken)
    dialog = export_dialog(context, page)
    assert "Restore a backup" in dialog.says.text()
    assert not dialog.go.isEnabled()


@pytest.mark.parametrize(
    "fault", [RuntimeError("a fault"), OSError(5, "Input/output error"), MemoryError()]
)
def test_a_fault_in_the_work_leaves_a_dialog_that_says_so_and_closes(
    fault: Exception, page: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda dead: met.append(dead.exc_value))
    dialog = JobDialog(page, "Export", "Go")
    dialog.open()

    def work(_: AskProgress) -> None:
        raise fault

    dialog.begin(work, lambda _: None)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert dialog.says.text().endswith(".")
    assert dialog.go.isEnabled()
    qtbot.waitUntil(lambda: met == [fault])
    dialog.leave.click()
    assert not dialog.isVisible()


def test_work_that_does_not_stop_can_be_left(page: QWidget, qtbot: QtBot) -> None:
    dialog = JobDialog(page, "Long", "Go")
    dialog._stuck.setInterval(1)
    dialog.open()
    answers = Event()
    dialog.begin(lambda _: answers.wait(10), lambda _: None)
    dialog.leave.click()
    assert dialog.says.text() == STOPPING
    qtbot.waitUntil(dialog.leave.isEnabled)
    assert dialog.says.text() == LEAVES_IT
    dialog.leave.click()
    assert not dialog.isVisible()
    answers.set()
    qtbot.waitUntil(lambda: not dialog.is_busy)
