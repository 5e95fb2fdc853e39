"""The list of exercises with what is behind it: keeps the choice, and asks for the result."""

from __future__ import annotations

from importlib import import_module
from typing import cast

from PySide6.QtCore import QObject, QTimer

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.library.card_painting import PICTURE
from glutetimer.gui.library.list_page import ListPage
from glutetimer.gui.page import PageRequests, PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.exercise_filters import FilterKey, ListChoice
from glutetimer.presentation.library.exercise_list import EmptyResult, ExerciseList
from glutetimer.presentation.library.topic_search import TopicSearch

PICTURES = 64
"""So many are kept: all that ship with the program, and what a large window shows of one's own."""


class ListController(QObject):
    """Searches and filters; what was chosen stays while the window is open.

    Args:
        services: What every page is made with.
        catalogue: All exercises.
        poses: The movements of the pictures.
    """

    def __init__(self, services: PageServices, catalogue: Catalogue, poses: PoseBook) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._choice = ListChoice()
        self._read: tuple[object, object] | None = None
        self._stills = Stills(lambda: catalogue.exercises, poses, services.theme, PICTURE, PICTURES)
        self.page = ListPage(services.theme, self._stills)
        self._topics = TopicSearch(catalogue)
        self._list = self._new_list()
        self._indexing = QTimer(self)
        self._indexing.setInterval(0)
        self._indexing.timeout.connect(self._index_next)
        self._connect(services.requests)
        self._fill()

    @property
    def choice(self) -> ListChoice:
        """What is looked for."""
        return self._choice

    def refresh(self) -> None:
        """Show what holds now; the cards stay where the exercises are the same."""
        if self._read != (
            self._catalogue.listed_exercises,
            self._catalogue.listed_programmes,
        ):
            self._list = self._new_list()
            self._stills.forget()
            self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self._stills.set_theme(theme)
        self.page.grid.set_theme(theme)

    def choose(self, choice: ListChoice) -> None:
        """Show what a choice leaves."""
        if choice != self._choice:
            self._choice = choice
            self._show()

    def _new_list(self) -> ExerciseList:
        catalogue = self._catalogue
        self._read = (catalogue.listed_exercises, catalogue.listed_programmes)
        return ExerciseList(*self._read, catalogue.guidance, catalogue.is_own)

    def _fill(self) -> None:
        self.page.offer(self._list.positions, self._list.menus)
        self._show()

    def _show(self) -> None:
        choice = self._choice
        topics = self._topics.search(choice.query) if choice.query.strip() else ()
        self.page.show_result(choice, self._list.result(choice), topics)
        self._indexing.start()

    def _index_next(self) -> None:
        """Look all through before the first letter is typed, an exercise or topic at a time."""
        if not (self._list.index_next() or self._topics.index_next()):
            self._indexing.stop()
            import_module("rapidfuzz.process")

    def _drop(self, empty: EmptyResult) -> None:
        """Take up what an empty result offers."""
        if empty.filter is not None:
            self.choose(self._choice.with_value(empty.filter, ""))
        elif self._choice.filters:
            self.choose(ListChoice(query=self._choice.query))
        else:
            self.choose(ListChoice())

    def _connect(self, requests: PageRequests) -> None:
        page = self.page
        page.filters.query_changed.connect(
            lambda query: self.choose(self._choice.with_query(query))
        )
        page.filters.filter_chosen.connect(
            lambda key, value: self.choose(self._choice.with_value(cast("FilterKey", key), value))
        )
        page.filters.new.clicked.connect(lambda: requests.exercise_change.emit(""))
        page.emptied.connect(self._drop)
        page.topics.opened.connect(requests.learn)
        page.grid.opened.connect(requests.exercise)
        page.grid.practised.connect(requests.practise)
        page.grid.addition_wanted.connect(requests.programme_addition)
