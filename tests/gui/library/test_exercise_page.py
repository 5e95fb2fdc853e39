"""The page of an exercise: the sentences of the terminal in the same order, and its wires."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.cli.commands.show_exercise import show_exercise
from glutetimer.cli.text_writer import TextWriter
from glutetimer.gui.library.exercise_page.cited_line import CitedLine, SourceLink
from glutetimer.gui.library.exercise_page.exercise_page import ExercisePage
from glutetimer.gui.library.exercise_page.ladder_card import RungButton
from glutetimer.gui.library.exercise_page.marks import VerdictMark
from glutetimer.gui.style.theme import NIGHT
from glutetimer.gui.window.app import App
from glutetimer.presentation.library.exercise_page.make_view import exercise_view
from glutetimer.presentation.library.exercise_page.outline import PagePart, head, outline
from glutetimer.presentation.library.exercise_page.own_history import own_history
from glutetimer.session.record import Outcome
from tests.exchange.drawn import drawn_entry
from tests.gui.clipping import clipped

KINDS = (
    "glute_bridge",
    "side_leg_lift_bench",
    "clench_test_each_side",
    "a_drill",
    "run_throughs",
    "side_plank_knees",
    "kettlebell_swing",
    "body_snap",
    "hill_sprint",
)
"""Reps, no pause, a self-test, a drill, runs, a hold, a gate, a reading, one only mentioned."""

UNTITLED = (PagePart.PHASES, PagePart.OPTIONS, PagePart.MOVEMENT)
"""In the window these stand in and beside the picture, without a heading."""


@pytest.fixture
def page(app: App) -> ExercisePage:
    app.window.show()
    return opened(app, "glute_bridge")


def opened(app: App, exercise: str) -> ExercisePage:
    app.pages.requests.exercise.emit(exercise)
    (page,) = app.window.findChildren(ExercisePage)
    page.build_all()
    return page


def words_of(widget: QWidget) -> Iterator[str]:
    """Yield what a widget shows, and what is in it, in the order in which it was put there."""
    if isinstance(widget, VerdictMark):
        yield widget.accessibleName()
    elif isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    for child in widget.children():
        if isinstance(child, QWidget):
            yield from words_of(child)


def sentences_of(app: App, exercise: str) -> list[str]:
    """Return the sentences of an exercise in order; a label that goes on is said once."""
    context = app._context
    view = exercise_view(context.catalogue.exercises[exercise], context.catalogue)
    history = own_history(context.exercise_library.history(exercise), context.calendar.today)
    found = [said.text for said in head(view)]
    for section in outline(view, history):
        if section.part not in UNTITLED:
            found.append(section.title)
        last = ""
        for line in section.lines:
            found += [line.label] if line.label != last else []
            found.append(line.said.text)
            last = line.label
    return [sentence for sentence in found if sentence]


def missing(sentences: list[str], shown: str) -> list[str]:
    """Return the sentences that do not come after the one before them, however lines break."""
    shown, place, lost = "".join(shown.split()), 0, []
    for sentence in sentences:
        wanted = "".join(sentence.split())
        at = shown.find(wanted, place)
        if at < 0:
            lost.append(sentence)
        else:
            place = at + len(wanted)
    return lost


@pytest.mark.parametrize("exercise", KINDS)
def test_window_and_terminal_say_the_same_in_the_same_order(
    app: App, page: ExercisePage, exercise: str
) -> None:
    page = opened(app, exercise)
    sentences = sentences_of(app, exercise)
    assert missing(sentences, " ".join(words_of(page._sheet))) == []
    context, stream = app._context, StringIO()
    view = exercise_view(context.catalogue.exercises[exercise], context.catalogue)
    history = own_history(context.exercise_library.history(exercise), context.calendar.today)
    show_exercise(view, history, writer=TextWriter(stream, 96, coloured=False))
    assert missing(sentences, stream.getvalue()) == []


def test_enter_starts_one_set_of_the_exercise_that_is_shown(app: App, page: ExercisePage) -> None:
    assert app.window.focusWidget() is page.head.practise
    QTest.keyClick(page.head.practise, Qt.Key.Key_Return)
    assert app.training.is_under_way


def test_the_bar_that_stays_starts_it_too(app: App, page: ExercisePage) -> None:
    asked: list[str] = []
    app.pages.requests.practise.disconnect()
    app.pages.requests.practise.connect(asked.append)
    page.bar.practise.click()
    assert asked == ["glute_bridge"]


def test_one_that_is_only_mentioned_cannot_be_started(app: App, page: ExercisePage) -> None:
    page = opened(app, "hill_sprint")
    assert not page.head.practise.isVisible()
    assert page.bar.practise.isHidden()


def test_the_ladder_leads_to_the_other_exercise_and_back_leads_back(
    app: App, page: ExercisePage
) -> None:
    (rung,) = [one for one in page.findChildren(RungButton) if one.step.exercise == "hip_thrust"]
    rung.click()
    assert page.exercise == "hip_thrust"
    app.pages.library.go_back()
    assert page.exercise == "glute_bridge"


def test_a_number_leads_to_its_source_and_from_there_back(app: App, page: ExercisePage) -> None:
    link = page.findChildren(SourceLink)[-1]
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert page.body is not None
    (block,) = [one for one in page.body.sources.blocks.values() if one.back.isVisible()]
    assert app.window.focusWidget() is block.back
    QTest.keyClick(block.back, Qt.Key.Key_Return)
    assert app.window.focusWidget() is link
    assert not block.back.isVisible()


def test_a_phase_freezes_the_figure_and_the_button_lets_it_go_on(page: ExercisePage) -> None:
    stage, stepper = page.stage.stage, page.stage.stepper
    stepper.phases["hold_top"].click()
    assert (stage.phase, stage.is_playing) == ("hold_top", False)
    stepper.play.click()
    assert stage.is_playing


def test_every_way_to_do_it_that_can_be_seen_can_be_chosen(page: ExercisePage) -> None:
    far = next(one for one in page.stage.findChildren(QAbstractButton) if one.text() == "Far")
    far.click()
    assert page.stage.stage._chosen == {"heel_distance": "far"}


def test_without_any_history_there_is_one_sentence_and_no_way_to_it(page: ExercisePage) -> None:
    assert "You have not done this one yet." in [
        label.text() for label in page.findChildren(QLabel)
    ]
    assert "In History" not in [button.text() for button in page.findChildren(QAbstractButton)]


def test_tab_goes_down_the_page(page: ExercisePage) -> None:
    stops: list[QWidget] = []
    widget = page.head.practise.nextInFocusChain()
    while widget is not page.head.practise:
        if page._sheet.isAncestorOf(widget) and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    words = [stop.accessibleName() for stop in stops]
    places = [words.index(one) for one in ("Lift, 2 s", "Harder: Hip thrust")]
    assert places == sorted(places)
    assert len(stops) > 40


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 640)])
def test_every_stop_of_tab_is_in_sight_and_not_under_the_bar(
    app: App, page: ExercisePage, qtbot: QtBot, width: int, height: int
) -> None:
    app.window.showNormal()
    app.window.resize(width, height)
    scroll = page._area.verticalScrollBar()
    qtbot.waitUntil(lambda: app.window.height() == height and scroll.maximum() > 0)
    entry = app.window._rail.entry("library")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        entry.setFocus()
        scroll.setValue(scroll.maximum() // 2)
        stops: list[QWidget] = []
        QTest.keyClick(entry, key)
        while (focused := app.window.focusWidget()) is not entry:
            assert focused is not None
            stops.append(focused)
            if page._sheet.isAncestorOf(focused):
                shown = QRect(focused.mapTo(page, QPoint(0, 0)), focused.size())
                assert page.rect().contains(shown), focused.accessibleName()
                covered = page.bar.isVisible() and shown.intersects(page.bar.geometry())
                assert not covered, focused.accessibleName()
            QTest.keyClick(focused, key)
        assert page.head.practise in stops
        assert len(stops) > 40


@pytest.mark.parametrize(("width", "height"), [(800, 560), (1024, 640), (1280, 800)])
def test_nothing_is_cut_off_and_nothing_scrolls_sideways(
    app: App, page: ExercisePage, width: int, height: int
) -> None:
    app.window.showNormal()
    app.window.resize(width, height)
    for exercise in ("clench_test_each_side", "hill_sprint", "glute_bridge"):
        page = opened(app, exercise)
        assert clipped(page) == []
        assert page._area.horizontalScrollBar().maximum() == 0


def test_after_many_pages_every_layout_still_has_its_items(
    app: App, page: ExercisePage, capfd: pytest.CaptureFixture[str]
) -> None:
    for exercise in KINDS:
        opened(app, exercise)
    page.set_theme(page._theme)
    assert "already deleted" not in capfd.readouterr().err


def test_another_theme_moves_neither_the_page_nor_the_focus(app: App, page: ExercisePage) -> None:
    rung = next(one for one in page.findChildren(RungButton) if one.step.exercise == "hip_thrust")
    rung.setFocus()
    scroll = page._area.verticalScrollBar()
    scroll.setValue(700)
    page.set_theme(NIGHT)
    focused = app.window.focusWidget()
    assert isinstance(focused, RungButton)
    assert focused is not rung
    assert focused.step.exercise == "hip_thrust"
    assert scroll.value() == 700


def test_the_source_of_a_name_without_aliases_stands_beside_it(app: App) -> None:
    page = opened(app, "hill_sprint")
    (line,) = (one for one in page.findChildren(CitedLine) if one.label.text() == "Hill sprint")
    assert len(line.findChildren(SourceLink)) == 1
    assert "" not in [one.label.text() for one in page.findChildren(CitedLine)]


def test_what_hurt_is_said_to_be_fine_again_on_its_page(app: App, qtbot: QtBot) -> None:
    squat = {"exercise": "mini_band_squat", "pain_rep": 3, "outcome": Outcome.PAIN}
    app._context.history.add_all([drawn_entry({}, squat)]).wait()
    app.window.show()
    page = opened(app, "glute_bridge")
    assert page.spared.isHidden()
    page = opened(app, "mini_band_squat")
    assert "It hurt the last time. It is spared until you say that it is fine again." in list(
        words_of(page.spared)
    )
    page.spared.clear.setFocus()
    qtbot.keyClick(page.spared.clear, Qt.Key.Key_Return)
    assert app._context.progress.hurting() == ()
    assert page.spared.clear.isHidden()
    assert page.window().focusWidget() is page.practise
    page.refresh()
    assert page.spared.isHidden()
