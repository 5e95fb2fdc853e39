"""One very long word, typed or in a file of the person's own, makes no page wider than it is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from glutetimer.gui.library.card_painting import NAME, NAME_LINES
from glutetimer.gui.library.exercise_page.exercise_page import ExercisePage
from glutetimer.gui.library.programme_dialog import ProgrammeDialog
from glutetimer.gui.style.fonts import face
from glutetimer.gui.today.programme_cards import Tile
from glutetimer.gui.widgets.fitted_lines import ELLIPSIS, fit_lines
from glutetimer.gui.widgets.labels import strong, text
from glutetimer.gui.widgets.long_words import BREAK, breakable, kept_together
from glutetimer.gui.widgets.name_link import NameLink
from glutetimer.gui.window.app import App
from tests.gui.showing import lay_out

LONG = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft"
EXERCISE = f"""
id = "my_bridge"
name = "{LONG} bridge"
position = "supine"
sides = "both"
level = 1
muscles = {{ primary = ["hamstrings"] }}
activation = {{ confidence = "none", basis = "not measured" }}
reps = {{ min = 8, max = 12 }}
timing = {{ mode = "reps", lift = {{ s = 2 }}, lower = {{ s = 2 }} }}
"""
PROGRAMME = f'id = "mine"\nname = "{LONG}"\n[[blocks]]\nexercise = "my_bridge"\n'


@pytest.fixture
def app(app: App) -> App:
    data = app._context.paths.data
    for folder, name, words in (
        ("exercises", "my_bridge", EXERCISE),
        ("programmes", "mine", PROGRAMME),
    ):
        (data / folder).mkdir(exist_ok=True)
        (data / folder / f"{name}.toml").write_text(words, encoding="utf-8")
    app._context.settings_store.change("first_start_done", value=True)
    app.window.showNormal()
    app.window.resize(1024, 640)
    return app


def too_wide(app: App) -> list[str]:
    lay_out()
    return [
        area.widget().accessibleName() or str(area.widget())
        for area in app.window.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum()
    ]


@pytest.mark.parametrize("length", [300, 5_000])
def test_a_search_for_one_long_word_leaves_the_filters_in_sight(app: App, length: int) -> None:
    app.window._choose_page("library")
    page = app.pages.library._list.page
    page.filters.search.setText("a" * length)
    assert too_wide(app) == []
    assert page.action.isVisible()


def test_an_exercise_with_a_long_name_has_its_page_and_the_way_to_begin(app: App) -> None:
    app.window._choose_page("library")
    app.pages.requests.exercise.emit("my_bridge")
    (page,) = app.window.findChildren(ExercisePage)
    page.build_all()
    assert too_wide(app) == []
    practise = page.head.practise
    assert practise.mapTo(page, practise.rect().topRight()).x() <= page.width()


def test_a_programme_with_a_long_name_is_on_today_whole(app: App) -> None:
    app.pages.today.choose("cyclist_four")
    app.pages.show_page("today")
    (tile,) = [one for one in app.window.findChildren(Tile) if LONG in one.accessibleName()]
    assert too_wide(app) == []
    assert all(one.minimumSizeHint().width() <= tile.width() for one in tile.findChildren(QLabel))
    app.pages.today.choose("mine")
    assert too_wide(app) == []


def test_the_dialog_for_a_long_name_stays_as_narrow_as_it_is(app: App, qtbot: QtBot) -> None:
    app.pages.today.refresh()
    context = app._context
    context.catalogue.follow_files()
    long = context.catalogue.exercises["my_bridge"]
    dialog = ProgrammeDialog(context.own_programmes, long, app.window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.minimumSizeHint().width() <= 640


def test_a_label_breaks_a_long_word_and_still_says_it_whole(qtbot: QtBot) -> None:
    for label in (text(LONG, "title", wraps=True), strong(LONG, wraps=True)):
        qtbot.addWidget(label)
        assert label.minimumSizeHint().width() < 100
        assert label.text() == label.accessibleName() == LONG
        label.setText("short")
        assert label.text() == "short"
        assert label.accessibleName() == ""
    link = NameLink(LONG, "")
    qtbot.addWidget(link)
    assert link.minimumSizeHint().width() < 100


def test_words_of_a_usual_length_are_left_alone() -> None:
    usual = "Seated band abduction, leaning forward, and so on"
    assert breakable(usual) == usual
    assert breakable(LONG).replace(BREAK, "") == LONG


def test_a_painted_name_ends_in_an_ellipsis_where_its_lines_end() -> None:
    line = QFontMetrics(face(*NAME)).lineSpacing()
    for words in (LONG * 3, "many words " * 30):
        fitted = fit_lines(words, NAME, 184, NAME_LINES)
        assert fitted.words.endswith(ELLIPSIS)
        assert round(fitted.height / line) == NAME_LINES
    assert fit_lines("Squat", NAME, 184, NAME_LINES).words == "Squat"


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Done. 3 exercises, 10 min 38 s.", ["Done.", "3", "exercises,", "10 min", "38 s."]),
        ("7.5 kg, then 20 steps", ["7.5 kg,", "then", "20", "steps"]),
    ],
)
def test_no_line_ends_between_a_number_and_its_unit(words: str, parts: list[str]) -> None:
    together = kept_together(words)
    assert [part.replace("\N{NO-BREAK SPACE}", " ") for part in together.split(" ")] == parts


def test_a_label_gives_its_words_back_as_they_were(qtbot: QtBot) -> None:
    label = text("10 min 38 s", wraps=True)
    qtbot.addWidget(label)
    assert label.text() == "10 min 38 s"
    assert label.accessibleName() == ""
