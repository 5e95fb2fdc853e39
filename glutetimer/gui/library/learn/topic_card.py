"""The card of one topic; its sources are behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.learn.topic_sources import TopicSources
from glutetimer.gui.library.learn.topic_words import MARGIN, TopicWords
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import SteadyScrollArea
from glutetimer.i18n import _
from glutetimer.presentation.library.learn import TopicView

BACK_KEYS = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""They lead from a source back to the card."""


class TopicCard(QFrame):
    """Shows one topic; its sources take its place when they are asked for.

    Args:
        theme: The colours.
        book: The postures of the figure.
    """

    exercise_chosen = Signal(str)
    programme_chosen = Signal(str)

    def __init__(self, theme: Theme, book: PoseBook) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._theme = theme
        self._book = book
        self._view: TopicView | None = None
        self._came_from: QWidget | None = None
        self.sources = TopicSources()
        self.back = PressButton(_("Back to the card"), "link")
        self.front = SteadyScrollArea(QWidget())
        self.behind = SteadyScrollArea(self._sources_page())
        self._sides = QStackedWidget()
        for side in (self.front, self.behind):
            self._sides.addWidget(side)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 8, 1, 8)
        outer.addWidget(self._sides)
        self.back.clicked.connect(self.show_words)

    @property
    def view(self) -> TopicView | None:
        """The topic that is shown."""
        return self._view

    def show_view(self, view: TopicView) -> None:
        """Show a topic; one that is shown already stays as it is."""
        if view != self._view:
            self._view = view
            self._fill(view)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        if self._view is not None:
            self._fill(self._view)

    def show_sources(self, number: int, came_from: QWidget) -> None:
        """Show the sources, one of them in sight and with the focus."""
        self._came_from = came_from
        self._sides.setCurrentWidget(self.behind)
        row = self.sources.row(number)
        if row is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)
            self.behind.ensureWidgetVisible(row)

    def show_words(self) -> None:
        """Come back from the sources."""
        self._sides.setCurrentWidget(self.front)
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
            self.front.ensureWidgetVisible(self._came_from)

    def event(self, event: QEvent) -> bool:
        """Keep Esc for the way back from the sources."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
            and self.behind.isVisible()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in BACK_KEYS and self.behind.isVisible():
            self.show_words()
        else:
            super().keyPressEvent(event)

    def _fill(self, view: TopicView) -> None:
        self.setAccessibleName(view.title)
        self.sources.show_sources(view.sources)
        words = TopicWords(view, self._theme, self._book)
        words.exercise_chosen.connect(self.exercise_chosen)
        words.programme_chosen.connect(self.programme_chosen)
        words.sources_requested.connect(self.show_sources)
        self._came_from = None
        self.front.setWidget(words)
        self.front.verticalScrollBar().setValue(0)
        self._sides.setCurrentWidget(self.front)

    def _sources_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(MARGIN, 16, MARGIN, 16)
        column.setSpacing(16)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(text(_("Sources"), "subtitle"))
        column.addWidget(self.sources)
        column.addStretch(1)
        return page
