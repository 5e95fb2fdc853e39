"""The list of exercises: search and filters over the cards, or over why nothing is left."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.library.exercise_grid import ExerciseGrid
from glutetimer.gui.library.list_filters import ListFilters, Options
from glutetimer.gui.library.topic_links import TopicLinks
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.gui.widgets.tab_order import tab_in_reading_order
from glutetimer.presentation.library.exercise_filters import FilterKey, ListChoice
from glutetimer.presentation.library.exercise_list import EmptyResult, ExerciseResult
from glutetimer.presentation.library.topic_search import FoundTopic


class ListPage(QWidget):
    """Everything below the tabs; it scrolls as a whole.

    Args:
        theme: The colours.
        stills: Draws the pictures of the cards.
    """

    emptied = Signal(object)
    """The `EmptyResult` whose offer was taken."""

    def __init__(self, theme: Theme, stills: Stills) -> None:
        super().__init__()
        self.filters = ListFilters()
        self.grid = ExerciseGrid(theme, stills)
        self.topics = TopicLinks()
        self.action = PressButton("")
        self._why_empty = text("", "lead", wraps=True)
        self._nothing = QWidget()
        self._empty: EmptyResult | None = None
        self._arrange()
        self._connect()
        self.setFocusProxy(self.filters.search)

    def offer(self, positions: Options, menus: Mapping[FilterKey, Options]) -> None:
        """Offer these values to filter by."""
        self.filters.offer(positions, menus)
        tab_in_reading_order(self)

    def show_result(
        self, choice: ListChoice, result: ExerciseResult, topics: tuple[FoundTopic, ...]
    ) -> None:
        """Show what was found for a choice, and the topics that the search found besides."""
        self.topics.show_topics(topics)
        self.filters.show_choice(choice, result.counts)
        self._empty = result.empty
        self._nothing.setVisible(result.empty is not None)
        if result.empty is not None:
            self._why_empty.setText(result.empty.words)
            self.action.setText(result.empty.action)
            self.action.setAccessibleName(result.empty.action)
        self.grid.show_found(result.found)
        self.grid.setVisible(bool(result.found))
        self.grid.setAccessibleDescription(result.said)

    def focus_search(self) -> None:
        """Go to the search and mark what is in it, to type something else."""
        self.area.verticalScrollBar().setValue(0)
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.selectAll()

    def _focus_cards(self) -> None:
        shown = self.action if self._empty is not None else self.grid
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_offer(self) -> None:
        if self._empty is not None:
            self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.emptied.emit(self._empty)

    def _arrange(self) -> None:
        sheet = Sheet(above=8)
        sheet.rows.addWidget(self.filters)
        sheet.rows.addWidget(self.topics)
        sheet.rows.addSpacing(8)
        sheet.rows.addWidget(self._nothing)
        sheet.rows.addWidget(self.grid)
        sheet.rows.addStretch(1)
        inside = QVBoxLayout(self._nothing)
        inside.setContentsMargins(0, 40, 0, 40)
        inside.setSpacing(16)
        self._why_empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._why_empty)
        inside.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        self._nothing.hide()
        self.area = scrolled(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def _connect(self) -> None:
        self.filters.search.left_downwards.connect(self._focus_cards)
        self.grid.left_upwards.connect(self.focus_search)
        self.action.clicked.connect(self._take_offer)
