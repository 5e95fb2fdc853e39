"""Leads a window over a history through everything that it can show."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from pytestqt.qtbot import QtBot

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_tabs import VIEWS
from glutetimer.gui.library.exercise_page.exercise_page import ExercisePage
from glutetimer.gui.library.learn.learn_page import LearnPage
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.window.app import App
from glutetimer.gui.window.pages import PAGES
from glutetimer.host.clock import FakeClock
from glutetimer.i18n import _
from tests.gui.conftest import FakeAudioOutput, take_down
from tests.gui.showing import show

LEARN = ("pedal_stroke", "switch_on_and_run", "principles", "studies_bridge", "disagree_words")
"""A topic of each kind: with a drawing, with several programmes, in rows, claims, opinions."""

SHEET = """Good to see you on Tuesday.
Day 1
1. Glute bridge - 3 sets of 12, hold 2 seconds at the top
2. Side plank from the knees - 3 x 20 each side, with a band above the knees
3. Donkeykicksagainstthedoorframe - 3 x 15
Circuit, 3 rounds: squats x 15, clams x 12 each side
Day 2
Lunges, 2 sets of 8 each leg
Rest about a minute between sets. Do this 3-4 times a week.
A sharp pain at the side of the hip is not fine.
"""
"""A line of each kind: a question, an exercise of one's own, a circuit, two days."""
OF_SHEET = (
    *SHEET.splitlines(),
    *("Circuit, 3 rounds:", "squats x 15", "clams x 12 each side"),
    *("above the knees", "Donkeykicksagainstthedoorframe", "Day 1", "Day 2"),
)
"""What is shown of it as it was written."""


@contextmanager
def shown_window(qtbot: QtBot, folder: Path, history: Path) -> Iterator[App]:
    """Show a window over a copy of a history, before its first questions are answered."""
    (folder / "history.db").write_bytes(history.read_bytes())
    context = AppContext(folder, FakeClock())
    context.settings_store.change("full_screen_session", value=False)
    app = App(context, listen=lambda *_: cast("AudioOutput", FakeAudioOutput()))
    app.start()
    app.window.showNormal()
    show(qtbot, app.window)
    yield app
    take_down(app)
    context.close()


def everything(app: App, notice: str = "") -> Iterator[str]:
    """Show every page, view and panel in turn, with a notice if there is one; yield its name."""
    window, pages = app.window, app.pages
    yield "first questions"
    app._context.settings_store.change("first_start_done", value=True)
    for entry in PAGES:
        pages.show_page(entry.id)
        yield entry.id
    yield from library_places(app)
    yield from programme_places(app)
    pages.show_page("history")
    (past,) = window.findChildren(HistoryController)
    for place, view in enumerate(VIEWS):
        past.page.tabs.setCurrentIndex(place)
        yield view
    past.page.tabs.setCurrentIndex(0)
    past.page.weeks.table.opened.emit(past.page.weeks.table.sessions.session(1).id)
    yield "details"
    past.page.details.edit.click()
    yield "edit"
    pages.show_page("history")
    past.page.add.click()
    yield "add"
    pages.show_page("today")
    if notice:
        pages.today.show_message(notice)
        yield "notice"
    app.begin()
    yield "session"
    (screen,) = window.findChildren(SessionScreen)
    assert screen.timer is not None
    screen.timer.act(Action.LEAVE)
    screen.timer.act(Action.YES)
    yield "summary"


def programme_places(app: App) -> Iterator[str]:
    """Show what the Programmes page shows besides its list: a sheet before and after it is read."""
    app.pages.show_page("programmes")
    programmes = app.pages.programmes
    programmes.paste_sheet()
    no_text = _("{path} is no text.").format(path="physio.docx")
    programmes.paste.show_problem(no_text)
    yield "paste"
    programmes.read_sheet(SHEET)
    yield "sheet"
    programmes.go_back()
    yield "programmes, a sheet waits"
    programmes.sheet.close_sheet()
    programmes.show_list()


def library_places(app: App) -> Iterator[str]:
    """Show what the Library shows besides its list: results, an exercise, Learn."""
    pages = app.pages
    pages.show_page("library")
    listed = pages.library._list.page
    listed.filters.more.setChecked(True)
    yield "library filters"
    listed.filters.search.setText("my knees cave in")
    yield "library search"
    listed.filters.menus["kit"].setCurrentIndex(2)
    listed.filters.positions.button("plank").click()
    yield "library empty"
    pages.requests.exercise.emit("mini_band_squat")
    (exercise,) = app.window.findChildren(ExercisePage)
    exercise.build_all()
    yield "library exercise"
    for topic in LEARN:
        pages.requests.learn.emit(topic)
        yield f"learn, {topic}"
    (learn,) = app.window.findChildren(LearnPage)
    learn.card.show_sources(1, learn.topics)
    yield "learn, sources"
    learn.close_card()
    yield "learn, list"
    pages.library.show_list()
