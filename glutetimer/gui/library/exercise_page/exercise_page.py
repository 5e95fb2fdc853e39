"""The page of one exercise: figure, words, ladder, evidence and own history."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.app.library import ExerciseLibrary
from glutetimer.app.progress import ProgressAdvisor
from glutetimer.errors import UserError
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.library.exercise_page.page_body import PageBody
from glutetimer.gui.library.exercise_page.page_head import PageHead
from glutetimer.gui.library.exercise_page.spared_note import SparedNote
from glutetimer.gui.library.exercise_page.stage_card import StageCard
from glutetimer.gui.library.exercise_page.sticky_bar import BAR, StickyBar
from glutetimer.gui.page import PageServices
from glutetimer.gui.style.theme import SCROLL_BAR, Theme
from glutetimer.gui.widgets.dismantling import dismantle, focusable_as_made, tab_as_made
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.gui.widgets.sheet import Sheet
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView
from glutetimer.presentation.library.exercise_page.make_view import exercise_view
from glutetimer.presentation.library.exercise_page.own_history import OwnHistory, own_history
from glutetimer.presentation.library.exercise_page.practice import practice_words
from glutetimer.training.exercise import Exercise

SEEN_ABOVE: Final = 16
"""Between the bar and what gets the focus, px."""


class ExercisePage(QWidget):
    """One exercise at a time, below the link that leads back.

    Args:
        services: What every page is made with.
        catalogue: All exercises.
        library: Plans the practice, and knows what was done.
        progress: Returns what knows whether it is spared.
    """

    def __init__(
        self,
        services: PageServices,
        catalogue: Catalogue,
        library: ExerciseLibrary,
        progress: Callable[[], ProgressAdvisor],
    ) -> None:
        super().__init__()
        self._services = services
        self._catalogue = catalogue
        self._library = library
        self._theme = services.theme
        self._shown: Exercise | None = None
        self._view: ExerciseView | None = None
        self._history: OwnHistory | None = None
        self._book = PoseBook(assets_dir() / "poses", catalogue.pictures)
        self.spared = SparedNote(catalogue, progress)
        self.head = PageHead(self.show_source, self.spared)
        self.stage = StageCard(self._book, self._theme, self.show_source)
        self.stage.setParent(self)  # shown before a body takes it in, it would be a window
        self.body: PageBody | None = None
        self._sheet = Sheet(above=8)
        self._area = scrolled(self._sheet)
        self._area.covered = BAR + SEEN_ABOVE
        self.bar = StickyBar(self)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self._more.timeout.connect(self._build_more)
        self._arrange()
        self._connect()

    @property
    def exercise(self) -> str:
        """The id of the exercise that is shown, "" before the first one."""
        return self._shown.id if self._shown else ""

    @property
    def practise(self) -> QWidget:
        """The main button."""
        return self.head.practise

    def show_exercise(self, exercise: str) -> None:
        """Show an exercise from its beginning; its main button has the focus then."""
        found = self._catalogue.exercises.get(exercise)
        if found is None:
            return
        self._shown = found
        self._view = exercise_view(found, self._catalogue)
        self.head.show_view(self._view)
        self.head.show_own(is_own=self._catalogue.is_own(found))
        self.bar.show_name(self._view.name.text, starts=not self._view.only_mentioned)
        self.stage.show_exercise(found, self._view)
        self._show_practice()
        self.spared.show_exercise(found.id)
        self._build(found, self._view)
        self._area.verticalScrollBar().setValue(0)
        self.practise.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what holds now: another file of the person's own, another length, what was done."""
        found = self._catalogue.exercises.get(self.exercise)
        if found is None:
            return
        if found != self._shown:
            self.show_exercise(found.id)
            return
        self._show_practice()
        self.spared.show_exercise(found.id)
        if not self._more.isActive():
            self._show_history()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme; what is in sight and has the focus stays so."""
        self._theme = theme
        self.stage.set_theme(theme)
        if self._shown is None or self._view is None:
            return
        scroll = self._area.verticalScrollBar()
        seen, stops, focused = scroll.value(), list(focusable_as_made(self)), self.focusWidget()
        place = stops.index(focused) if focused in stops else 0
        self._build(self._shown, self._view)
        if not self.isVisible():
            return
        self.build_all()
        if focused is not None:
            list(focusable_as_made(self))[place].setFocus(Qt.FocusReason.OtherFocusReason)
        scroll.setValue(seen)

    def show_source(self, number: int, came_from: QWidget) -> None:
        """Scroll to a source, and offer the way back to the sentence that cites it."""
        self.build_all()
        block = self.body.sources.blocks.get(number) if self.body else None
        if block is not None:
            block.arrive(came_from)
            self._settle()
            self._area.show_widget(block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_bar()

    def _build(self, exercise: Exercise, view: ExerciseView) -> None:
        """Make all that is below the figure anew; what had the focus there is gone."""
        old = self.body
        stills = Stills(lambda: self._catalogue.exercises, self._book, self._theme)
        self.body = PageBody(
            exercise,
            view,
            self.stage,
            stills,
            self._catalogue.guidance.muscles,
            self._theme,
            self._services.requests,
            self.show_source,
        )
        self.body.sources.came_back.connect(self._area.show_widget)
        self._sheet.rows.addWidget(self.body)
        self.body.show()
        if old is not None:
            dismantle(old)
        self._history = None
        self._settle()
        self._more.start()

    def _build_more(self) -> None:
        """Make the next part of the page; after the last one, read what was done."""
        if self.body is not None and self.body.build_next():
            self._settle()
        else:
            self._more.stop()
            tab_as_made(self)
            self._show_history()

    def build_all(self) -> None:
        """Make all of the page at once."""
        while self._more.isActive():
            self._build_more()

    def _settle(self) -> None:
        """Let every part take its place before anything is painted."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _show_practice(self) -> None:
        planned = self._library.practice(self.exercise)
        if planned is not None:
            words = practice_words(planned)
            self.head.show_practice(words)
            self.bar.show_practice(words)

    def _show_history(self) -> None:
        if self._shown is None:
            return
        try:
            done = self._library.history(self.exercise)
        except UserError as problem:
            self._services.requests.message.emit(str(problem))
            return
        history = own_history(done, self._library.today)
        if history != self._history:
            self._history = history
            self._fill_history()

    def _fill_history(self) -> None:
        if self.body is not None and self._history is not None:
            self.body.show_history(self._history)
            tab_as_made(self)
            self._settle()

    def _place_bar(self) -> None:
        self.bar.setGeometry(0, 0, self.width() - SCROLL_BAR, BAR)
        head_end = self.head.mapTo(self, self.head.rect().bottomLeft()).y()
        self.bar.setVisible(self._shown is not None and head_end < BAR / 2)
        self.bar.raise_()

    def _arrange(self) -> None:
        self._sheet.rows.setSpacing(24)
        self._sheet.rows.addWidget(self.head)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def _connect(self) -> None:
        requests = self._services.requests
        for button in (self.head.practise, self.bar.practise):
            button.clicked.connect(lambda: requests.practise.emit(self.exercise))
        self.spared.cleared.connect(lambda: self.practise.setFocus(Qt.FocusReason.OtherFocusReason))
        self.head.add.clicked.connect(lambda: requests.programme_addition.emit(self.exercise))
        self.head.change.clicked.connect(lambda: requests.exercise_change.emit(self.exercise))
        self.head.delete.clicked.connect(lambda: requests.exercise_removal.emit(self.exercise))
        self._area.verticalScrollBar().valueChanged.connect(self._place_bar)
