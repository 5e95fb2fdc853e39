"""The pages of the window. A page is one entry of `PAGES`; nothing else names it.

The rail shows titles and icons at the first frame, so a page's module is imported when the page is
first shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from glutetimer.gui.window import icons
from glutetimer.i18n import N_

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

    from glutetimer.app.context import AppContext
    from glutetimer.gui.page import Page, PageServices


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page in the rail: its id, title and icon, and what makes it.

    `make` hands a page the parts it needs, and no other.
    """

    id: str
    title: str
    icon: Callable[[], QPainterPath]
    make: Callable[[AppContext, PageServices], Page]


def _today(context: AppContext, services: PageServices) -> Page:
    from glutetimer.app.waiting_sheet import sheet_waits  # noqa: PLC0415 - see above
    from glutetimer.gui.today.today_controller import TodayController  # noqa: PLC0415 - see above

    return TodayController(
        services,
        context.today,
        context.starter,
        context.catalogue,
        context.card_of_day,
        lambda: context.progress,
        lambda: sheet_waits(context.paths.sheet_draft),
        in_two_steps=True,
    )


def _library(context: AppContext, services: PageServices) -> Page:
    from glutetimer.gui.library.library_controller import LibraryController  # noqa: PLC0415 - see above

    return LibraryController(
        services,
        context.catalogue,
        context.exercise_library,
        context.own_programmes,
        lambda: context.progress,
        context.own_exercises,
    )


def _programmes(context: AppContext, services: PageServices) -> Page:
    from glutetimer.app.sheet_draft import SheetDraftFile  # noqa: PLC0415 - see above
    from glutetimer.gui.programmes.programmes_controller import ProgrammesController  # noqa: PLC0415 - see above

    return ProgrammesController(
        services,
        context.catalogue,
        context.planner,
        context.own_programmes,
        context.sheet_programmes,
        context.edit_programme,
        context.own_exercises,
        SheetDraftFile(context.paths.sheet_draft),
    )


def _history(context: AppContext, services: PageServices) -> Page:
    from glutetimer.gui.history.history_controller import HistoryController  # noqa: PLC0415 - see above

    return HistoryController(
        services,
        context.history,
        context.catalogue,
        context.manual_sessions,
        lambda: context.calendar,
        lambda: context.progress,
        lambda: context.week_reporter,
    )


def _settings(context: AppContext, services: PageServices) -> Page:
    from glutetimer.gui.settings.settings_controller import SettingsController  # noqa: PLC0415 - see above

    return SettingsController(
        services,
        context.history,
        context.catalogue,
        context.week_planning,
        context.clock,
        context.paths.named,
        lambda: context.voices,
    )


PAGES: Final = (
    PageEntry("today", N_("Today"), icons.sun, _today),
    PageEntry("library", N_("Library"), icons.squares, _library),
    PageEntry("programmes", N_("Programmes"), icons.lines, _programmes),
    PageEntry("history", N_("History"), icons.bars, _history),
    PageEntry("settings", N_("Settings"), icons.sliders, _settings),
)
FIRST: Final = PAGES[0].id
"""The page that is shown at the start and after a session."""


def make_page(name: str, context: AppContext, services: PageServices) -> Page:
    """Make the page of an id."""
    entry = next(entry for entry in PAGES if entry.id == name)
    return entry.make(context, services)
