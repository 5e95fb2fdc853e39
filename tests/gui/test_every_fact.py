"""Every fact of the articles is found in the window, on each page that is said to show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.app.context import AppContext
from glutetimer.gui.library.exercise_page.exercise_page import ExercisePage
from glutetimer.gui.library.learn.learn_page import LearnPage
from glutetimer.gui.library.library_controller import LibraryController
from glutetimer.presentation.library.facts import shown_facts
from tests.gui.making import make_page


def pages(library: LibraryController, context: AppContext) -> Iterator[tuple[str, set[str]]]:
    """Open every page of the Library; yield its place and what can be read there."""
    for exercise in context.catalogue.exercises:
        library.open_exercise(exercise)
        (page,) = library.widget.findChildren(ExercisePage)
        page.build_all()
        assert page.exercise == exercise
        yield f"exercise/{exercise}", visible(page)
    for topic in context.catalogue.learn.topics:
        library.open_topic(topic.id)
        (learn,) = library.widget.findChildren(LearnPage)
        assert learn.topic == topic.id
        words = visible(learn)
        learn.card.show_sources(1, learn.topics)
        yield f"learn/{topic.id}", words | visible(learn)


def visible(page: QWidget) -> set[str]:
    """Return the texts of all labels that are shown with the page, wherever it is scrolled to."""
    return {label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)}


def test_every_fact_is_found_where_it_is_said_to_be_shown(
    context: AppContext, qtbot: QtBot
) -> None:
    library = make_page("library", context)
    assert isinstance(library, LibraryController)
    qtbot.addWidget(library.widget)
    read = dict(pages(library, context))
    facts = shown_facts(context.catalogue)

    missing = defaultdict(list)
    for fact in facts:
        for place in fact.shown:
            if fact.text not in read[place]:
                missing[place].append(fact.id)

    assert missing == {}
    assert len({fact.id for fact in facts if fact.shown}) == 285
