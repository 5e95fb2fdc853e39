"""The pages of the window, one at a time; each is made and filled when it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from glutetimer.app.context import AppContext
from glutetimer.gui.page import Page, PageRequests, PageServices
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.today.today_controller import TodayController
from glutetimer.gui.widgets.settled_layouts import settle_layouts
from glutetimer.gui.window.pages import FIRST, PAGES, make_page
from glutetimer.i18n import _

if TYPE_CHECKING:
    from glutetimer.gui.library.library_controller import LibraryController
    from glutetimer.gui.programmes.programmes_controller import ProgrammesController


class PageStack(QWidget):
    """The pages, one at a time.

    Args:
        context: Has the parts that pages are made of.
        theme: The colours to begin with.
        picture: Returns the still picture of an exercise.
    """

    def __init__(
        self,
        context: AppContext,
        theme: Theme,
        picture: Callable[[str], QPixmap | None] | None = None,
    ) -> None:
        super().__init__()
        self._context = context
        self._services = PageServices(context.settings_store, theme, picture)
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._shown = FIRST
        self.page(FIRST)
        self.requests.exercise.connect(self._open_exercise)
        self.requests.learn.connect(self._open_topic)
        self.requests.page_back.connect(self._go_back)
        self.requests.programme.connect(self._choose_programme)
        self.requests.sheet.connect(self._read_sheet)
        self.requests.waiting_sheet.connect(self._show_waiting_sheet)
        self.requests.file.connect(self._open_file)

    @property
    def requests(self) -> PageRequests:
        """What the pages ask of the application."""
        return self._services.requests

    @property
    def today(self) -> TodayController:
        """The page on which a session is chosen and messages are shown."""
        today = self.page("today")
        assert isinstance(today, TodayController)  # noqa: S101 - its entry makes one
        return today

    @property
    def library(self) -> LibraryController:
        """The page on which exercises and topics are opened."""
        from glutetimer.gui.library.library_controller import LibraryController  # noqa: PLC0415 - made late

        library = self.page("library")
        assert isinstance(library, LibraryController)  # noqa: S101 - its entry makes one
        return library

    @property
    def programmes(self) -> ProgrammesController:
        """The page on which sheets are read and files are opened."""
        from glutetimer.gui.programmes.programmes_controller import ProgrammesController  # noqa: PLC0415 - made late

        programmes = self.page("programmes")
        assert isinstance(programmes, ProgrammesController)  # noqa: S101 - its entry makes one
        return programmes

    @property
    def shown(self) -> str:
        """The id of the page that is shown."""
        return self._shown

    def page(self, name: str) -> Page:
        """Return a page, made when it is first wanted."""
        if name not in self._pages:
            made = make_page(name, self._context, self._services)
            self._pages[name] = made
            self._stack.addWidget(made.widget)
        return self._pages[name]

    def show_page(self, name: str) -> None:
        """Show a page with what holds now."""
        shown = self.page(name)
        self._shown = name
        shown.refresh()
        self._stack.setCurrentWidget(shown.widget)
        settle_layouts()

    def begin_anew(self) -> None:
        """Show the page that is shown from its beginning."""
        if self._shown == "library":
            self.library.show_list()
        elif self._shown == "programmes":
            self.programmes.show_list()

    def _open_exercise(self, exercise: str) -> None:
        page, title = self._origin()
        self.library.open_exercise(exercise, page, title)
        self._bring_library()

    def _open_topic(self, topic: str) -> None:
        page, title = self._origin()
        self.library.open_topic(topic, page, title)
        self._bring_library()

    def _go_back(self, page: str) -> None:
        self.requests.page.emit(page)
        if page == "today":
            self.today.return_focus()

    def _choose_programme(self, programme: str) -> None:
        self.today.choose(programme)
        self.requests.page.emit("today")

    def _read_sheet(self, text: str) -> None:
        self.requests.page.emit("programmes")
        self.programmes.read_sheet(text)

    def _show_waiting_sheet(self) -> None:
        self.requests.page.emit("programmes")
        self.programmes.show_waiting_sheet()

    def _open_file(self, path: str) -> None:
        self.requests.page.emit("programmes")
        self.programmes.open_file(path)

    def _origin(self) -> tuple[str, str]:
        """Return the id and title of the page that is shown, "" for the Library itself."""
        if self._shown == "library":
            return "", ""
        return self._shown, next(_(entry.title) for entry in PAGES if entry.id == self._shown)

    def _bring_library(self) -> None:
        if self._shown != "library":
            self.requests.page.emit("library")

    def keep_delay(self, delay_ms: int) -> None:
        """Keep how late the sound is, and show it where it is shown."""
        self._services.change_setting("sound_delay_ms", delay_ms)
        for page in self._pages.values():
            if page.widget is self._stack.currentWidget():
                page.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._services = replace(self._services, theme=theme)
        for page in self._pages.values():
            page.set_theme(theme)
