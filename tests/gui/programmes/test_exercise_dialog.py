"""An exercise of one's own is described in a dialog, and is then all that a built-in one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.gui.figure.picture_decoding import encoded
from glutetimer.gui.library.library_page import LibraryPage
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.exercise_dialog import ExerciseDialog
from glutetimer.gui.style.theme import DAY
from glutetimer.gui.window.app import App
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft, tidied
from tests.gui.conftest import FakeAudioOutput
from tests.gui.figure.test_own_pictures import picture

FULL = ExerciseDraft(
    name="Step downs",
    is_timed=False,
    reps=15,
    sides="per_side",
    position="kneeling",
    set_up=("Stand on a step.", "Hold on."),
    movement="Sink and rise.",
    cues=("Slowly",),
    phase_words={"lower": "Sink", "hold_bottom": "Stay", "lift": "Rise"},
    like="squat",
    muscles=("hamstrings",),
    mini_band=True,
)


class Opened:
    """A dialog over a page of its own, with what it emitted."""

    def __init__(self, context: AppContext, draft: ExerciseDraft | None, exercise: str) -> None:
        self.page = QWidget()
        self.heard: list[str] = []
        services = PageServices(context.settings_store, DAY)
        self.services = services
        services.requests.speech.connect(self.heard.append)
        self.dialog = ExerciseDialog(context.own_exercises, services, self.page, draft, exercise)
        self.saved: list[Exercise] = []
        self.dialog.saved.connect(self.saved.append)
        self.dialog.show()


OpenDialog = Callable[..., Opened]


@pytest.fixture
def open_dialog(qtbot: QtBot, context: AppContext) -> OpenDialog:
    def opened(draft: ExerciseDraft | None = None, exercise: str = "") -> Opened:
        found = Opened(context, draft, exercise)
        qtbot.addWidget(found.page)
        return found

    return opened


def test_a_name_typed_and_enter_make_an_exercise(
    open_dialog: OpenDialog, context: AppContext
) -> None:
    opened = open_dialog()
    QTest.keyClicks(opened.dialog.form.name, "Calf raises")
    QTest.keyClick(opened.dialog.form.name, Qt.Key.Key_Return)
    assert [one.id for one in opened.saved] == ["calf_raises"]
    assert context.catalogue.exercises["calf_raises"].reps.max == 12


@pytest.mark.parametrize(
    "draft",
    [
        FULL,
        replace(FULL, like="glute_bridge", phase_words={"hold_top": "Stay"}),
        ExerciseDraft(name="Wall sit", is_timed=True, seconds=45, phase_words={"hold": "Sit"}),
        ExerciseDraft(name="March", is_timed=True, moves=True, phase_words={"drill": "March"}),
        ExerciseDraft(
            name="A" * 120, reps=1000, phase_words={"lift": "Up", "hold_bottom": "Settle"}
        ),
        ExerciseDraft(name="Bird dog", sides="alternating", position="hands_and_knees"),
    ],
)
def test_every_field_shows_a_draft_and_gives_it_back(
    draft: ExerciseDraft, open_dialog: OpenDialog, context: AppContext
) -> None:
    opened = open_dialog(draft)
    assert tidied(opened.dialog.form.draft) == draft
    opened.dialog.save.click()
    assert context.own_exercises.draft_of(opened.saved[0].id) == draft


def test_tab_goes_in_reading_order(open_dialog: OpenDialog) -> None:
    opened = open_dialog(FULL)
    form = opened.dialog.form
    wanted = [form.name, form.kind.button("counted"), form.reps, form.sides.button("per_side")]
    wanted += [form.more, form.like, form.strip.add, form.position, form.set_up, form.movement]
    met = []
    for _step in wanted:
        met.append(opened.dialog.focusWidget())
        QTest.keyClick(met[-1], Qt.Key.Key_Tab)
    assert met == wanted


def test_an_exercise_is_changed_in_its_own_file(
    open_dialog: OpenDialog, context: AppContext
) -> None:
    made = context.own_exercises.make(FULL)
    opened = open_dialog(exercise=made.id)
    opened.dialog.form.reps.setValue(20)
    opened.dialog.save.click()
    assert context.own_exercises.draft_of(made.id) == replace(FULL, reps=20)
    assert len(context.own_exercises.all) == 1


def test_without_a_name_it_says_so_and_stays_open(open_dialog: OpenDialog) -> None:
    opened = open_dialog()
    opened.dialog.save.click()
    assert opened.dialog.says.text() == "The exercise has no name. Write what you call it."
    assert opened.dialog.isVisible()
    QTest.keyClicks(opened.dialog.form.name, "A")
    assert not opened.dialog.says.isVisible()


def test_what_was_typed_is_not_lost_by_one_key(open_dialog: OpenDialog) -> None:
    opened = open_dialog()
    QTest.keyClicks(opened.dialog.form.name, "Calf raises")
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert opened.dialog.isVisible()
    assert opened.dialog.says.text().startswith("Nothing is saved yet.")
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert not opened.dialog.isVisible()


def test_what_will_be_said_is_shown_and_can_be_heard(open_dialog: OpenDialog) -> None:
    opened = open_dialog(FULL)
    opened.dialog.preview.listen.click()
    (said,) = opened.heard
    assert said == opened.dialog.preview.said.text()
    for sentence in ("Step downs.", "Stand on a step.", "15 on each side.", "Sink and rise."):
        assert sentence in said


def test_the_figure_of_a_name_that_is_nearly_ours_is_offered(open_dialog: OpenDialog) -> None:
    opened = open_dialog(ExerciseDraft(name="Glute bridges"))
    preview = opened.dialog.preview
    assert preview.offer.text() == "Show it like “Glute bridge”"
    preview.offer.click()
    opened.dialog._show_preview()
    assert opened.dialog.form.draft.like == "glute_bridge"
    assert opened.dialog.form.draft.position == "supine"
    assert preview.stage.plays
    opened.dialog.form.choose_figure("squat")
    opened.dialog.form.words.fields[0].setText("Sink")
    assert opened.dialog.form.draft.phase_words["lower"] == "Sink"
    assert not preview.offer.isVisible()


def test_pictures_come_by_drop_and_by_paste_and_go(
    open_dialog: OpenDialog, context: AppContext, tmp_path: Path
) -> None:
    (tmp_path / "start.png").write_bytes(encoded(picture()))
    opened = open_dialog(ExerciseDraft(name="Calf raises"))
    strip = opened.dialog.form.strip
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "start.png"))])
    assert strip.can_take(dropped)
    strip.take_from(dropped)
    QGuiApplication.clipboard().setImage(picture(left="green"))
    QTest.keySequence(opened.dialog.form.name, "Ctrl+V")
    assert len(strip.names) == 2
    assert opened.dialog.form.is_open
    opened.dialog.save.click()
    assert opened.saved[0].pictures == strip.names
    assert context.catalogue.pictures
    assert {path.name for path in context.catalogue.pictures.iterdir()} == {*strip.names}


def test_text_is_pasted_as_text(open_dialog: OpenDialog) -> None:
    opened = open_dialog()
    QGuiApplication.clipboard().setText("Calf raises")
    QTest.keySequence(opened.dialog.form.name, "Ctrl+V")
    assert opened.dialog.form.name.text() == "Calf raises"
    assert opened.dialog.form.strip.names == ()


def test_pictures_of_an_exercise_that_is_not_kept_are_not_kept(
    open_dialog: OpenDialog, context: AppContext
) -> None:
    opened = open_dialog()
    opened.dialog.form.strip.take(encoded(picture()))
    opened.dialog.reject()
    opened.dialog.reject()
    assert context.catalogue.pictures
    assert list(context.catalogue.pictures.iterdir()) == []


def test_what_is_no_picture_is_said(open_dialog: OpenDialog) -> None:
    opened = open_dialog()
    opened.dialog.form.strip.take(b"no picture")
    assert opened.dialog.says.text().startswith("This is no picture")


def test_a_file_that_was_changed_meanwhile_is_said(
    open_dialog: OpenDialog, context: AppContext
) -> None:
    made = context.own_exercises.make(FULL)
    opened = open_dialog(exercise=made.id)
    context.own_exercises.change(made.id, replace(FULL, reps=7))
    opened.dialog.form.reps.setValue(20)
    opened.dialog.save.click()
    assert "changed elsewhere meanwhile" in opened.dialog.says.text()
    assert context.own_exercises.draft_of(made.id).reps == 7


def test_what_is_to_be_heard_comes_to_the_voice(app: App, audio_output: FakeAudioOutput) -> None:
    app.pages.requests.speech.emit("Calf raises. 15 reps.")
    assert audio_output.tried == ["Calf raises. 15 reps."]


def test_the_library_makes_changes_and_deletes(app: App) -> None:
    app.window._choose_page("library")
    (page,) = app.window.findChildren(LibraryPage)
    requests, context = app.pages.requests, app._context
    requests.exercise_change.emit("")
    (dialog,) = app.window.findChildren(ExerciseDialog)
    dialog.form.name.setText("Calf raises")
    dialog.save.click()
    assert page.back.text().endswith("Library")
    requests.exercise_removal.emit("calf_raises")
    assert page.notices._shown[0].text == "Calf raises is deleted."
    assert "calf_raises" not in context.catalogue.exercises
    assert page.notices.first is not None
    page.notices.first.click()
    assert "calf_raises" in context.catalogue.exercises


def test_what_a_programme_has_is_not_deleted(app: App) -> None:
    app.window._choose_page("library")
    (page,) = app.window.findChildren(LibraryPage)
    made = app._context.own_exercises.make(ExerciseDraft(name="Calf raises"))
    app._context.own_programmes.add_to_new(made.id, "Mornings")
    app.pages.requests.exercise_removal.emit(made.id)
    assert page.notices._shown[0].text == "Calf raises is in Mornings. Take it out there first."
    assert made.id in app._context.catalogue.exercises


def test_an_exercise_that_is_gone_is_said(open_dialog: OpenDialog) -> None:
    with pytest.raises(UserError):
        open_dialog(exercise="nothing")


def test_a_cue_that_is_too_long_is_told_and_kept(open_dialog: OpenDialog) -> None:
    opened = open_dialog(ExerciseDraft(name="Heel taps"))
    form = opened.dialog.form
    form.cues.setPlainText("small steps\nkeep the ribs down and the chin tucked")
    assert form.long_cue.text() == (
        "“keep the ribs …” has 8 words. It is kept; up to six are sure to be said in time."
    )
    assert not form.long_cue.isHidden()
    form.cues.setPlainText("small steps")
    assert form.long_cue.isHidden()


def test_a_name_that_is_there_is_pointed_out_once(
    open_dialog: OpenDialog, context: AppContext
) -> None:
    context.own_exercises.make(FULL)
    opened = open_dialog(FULL)
    opened.dialog.save.click()
    assert opened.saved == []
    assert "called Step downs already" in opened.dialog.says.text()
    opened.dialog.save.click()
    assert [one.name for one in context.own_exercises.all] == ["Step downs"] * 2
