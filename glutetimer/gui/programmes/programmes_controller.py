"""The Programmes page with what is behind it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from glutetimer.app.session_planner import SessionPlanner
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.page import PageServices
from glutetimer.gui.programmes.programme_row_card import START
from glutetimer.gui.programmes.programmes_page import ProgrammesPage
from glutetimer.gui.style.theme import Theme
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.programme_list import programme_row

PICTURES = 64
"""So many are kept: those of the programmes that a large window shows, several times over."""


class ProgrammesController(QObject):
    """Lists the programmes and does what is chosen for one.

    Args:
        services: What every page is made with.
        catalogue: All programmes.
        planner: Compiles them, for how long they take.
    """

    def __init__(
        self, services: PageServices, catalogue: Catalogue, planner: SessionPlanner
    ) -> None:
        super().__init__()
        self._services = services
        self._catalogue = catalogue
        self._planner = planner
        poses = PoseBook(assets_dir() / "poses", catalogue.pictures)
        self._stills = Stills(lambda: catalogue.exercises, poses, services.theme, most=PICTURES)
        self._page = ProgrammesPage(self._stills)
        self._page.chosen.connect(self._act)

    @property
    def widget(self) -> QWidget:
        """The page."""
        return self._page

    def refresh(self) -> None:
        """Show what holds now, with files of the person's own as they are now."""
        if self._catalogue.follow_files():
            self._stills.forget()
        programmes = self._catalogue.programmes.values()
        planned = self._planner.planned_each(programmes, None)
        self._page.show_rows(tuple(programme_row(one, self._catalogue) for one in planned))

    def set_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self._stills.set_theme(theme)
        self._page.redraw()

    def _act(self, action: str, programme: str) -> None:
        requests = self._services.requests
        (requests.programme_start if action == START else requests.programme).emit(programme)
