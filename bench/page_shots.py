"""Draw every page with believable values: `page_shots.py OUT [WORD...]`, in each look and size.

WORD picks the pictures whose name contains it, such as "today_night_1024".
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sample_pages
import years
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from shiboken6 import delete

from glutetimer.app.context import AppContext
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.history.history_controller import HistoryController
from glutetimer.gui.history.history_page import VIEWS
from glutetimer.gui.page import PageServices
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.settings.settings_page import SettingsPage
from glutetimer.gui.style import fonts
from glutetimer.gui.style.style_sheet import sheet
from glutetimer.gui.style.theme import THEMES, Theme
from glutetimer.gui.today.today_page import TodayPage
from glutetimer.gui.window.pages import make_page
from glutetimer.gui.window.rail import Rail
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.own_default import setting_reasons
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric
from glutetimer.settings import DECLARATIONS

SIZES = ((1280, 800), (1024, 640), (1920, 1080))
HOVERED = 0.66
"""How far to the right over the chart the mouse stands."""
TODAYS = {
    "today": sample_pages.TODAY,
    "today_resume": sample_pages.RESUME,
    "today_first": sample_pages.FIRST,
}
SUMMARIES = {"summary": sample_pages.SUMMARY, "summary_hurt": sample_pages.HURT}


def turn_to(view: str) -> Callable[[HistoryController], None]:
    return lambda past: past.page.tabs.setCurrentIndex(VIEWS.index(view))


def show(
    metric: Metric, by: Grouping, period: Period, span: int | None
) -> Callable[[HistoryController], None]:
    """Return what chooses a metric, a grouping, a period and a span."""

    def use(past: HistoryController) -> None:
        weeks = past.page.weeks
        past.page.span.button(span or 0).click()
        for combo, value in ((weeks.grouping, by), (weeks.period, period)):
            combo.setCurrentIndex(combo.findData(value.value))
            combo.activated.emit(combo.currentIndex())
        weeks.measure.setCurrentIndex(weeks.measure.findData(metric.value))

    return use


def point_and_choose(past: HistoryController) -> None:
    """Choose a bar, and let the mouse stand over another one."""
    show(Metric.WORK, Grouping.EXERCISE, Period.WEEK, 26)(past)
    chart = past.page.weeks.chart
    if chart:
        chart.choose(len(past.page.weeks.bars) - 4)
        chart.bar_chosen.emit(0)
        area = chart.viewport()
        QTest.mouseMove(area, QPoint(int(area.width() * HOVERED), area.height() // 2))


def open_session(past: HistoryController) -> None:
    past.page.weeks.table.opened.emit(past.page.weeks.table.sessions.session(1).id)


def edit_session(past: HistoryController) -> None:
    open_session(past)
    past.page.details.edit.click()


def choose_day(past: HistoryController) -> None:
    turn_to("calendar")(past)
    past.page.calendar.map.choose(date(2026, 11, 17))
    past.page.calendar.day_chosen.emit(date(2026, 11, 17))


def delete_session(past: HistoryController) -> None:
    open_session(past)
    past.page.details.delete.click()


PASTS: dict[str, Callable[[HistoryController], None]] = {
    "history_weeks": lambda _: None,
    "history_chosen": point_and_choose,
    "history_goal": show(Metric.SESSIONS, Grouping.PROGRAMME, Period.WEEK, 26),
    "history_weighted": show(Metric.WEIGHTED, Grouping.MUSCLE, Period.WEEK, 52),
    "history_months": show(Metric.WORK, Grouping.SPORT, Period.MONTH, 52),
    "history_by_session": show(Metric.REPS, Grouping.SIDE, Period.SESSION, 8),
    "history_calendar": choose_day,
    **{f"history_{view}": turn_to(view) for view in VIEWS[2:]},
    "history_details": open_session,
    "history_edit": edit_session,
    "history_add": lambda past: past.page.add.click(),
    "history_deleted": delete_session,
}
SHORT = ("history_empty", "history_first")
"""Histories of nothing, and of a first week."""
NAMES = (*TODAYS, *SUMMARIES, *PASTS, *SHORT, "settings")
FOLDER = Path(tempfile.mkdtemp(prefix="glutetimer-shots-"))


def past_of(name: str, theme: Theme) -> HistoryController:
    """Return History over a year of training, over a first week, or over nothing."""
    length = {"history_empty": 0.0, "history_first": 5 / 365.25}.get(name, 1.0)
    folder = FOLDER / f"{length:.3f}"
    if not folder.exists():
        folder.mkdir()
        if length:
            years.write_years(folder, length, daily=False)
    context = AppContext(folder, FakeClock())
    past = make_page("history", context, PageServices(context.settings_store, theme))
    assert isinstance(past, HistoryController)  # noqa: S101 - its entry makes one
    past.refresh()
    return past


def page_of(name: str, theme: Theme) -> TodayPage | SummaryPage | HistoryController | SettingsPage:
    """Return a page with its values."""
    if name in TODAYS:
        shown = load_catalogue(assets_dir()).exercises
        today = TodayPage(Stills(lambda: shown, PoseBook(assets_dir() / "poses"), theme))
        today.show_view(TODAYS[name])
        return today
    if name in SUMMARIES:
        summary = SummaryPage(lambda: 0)
        summary.show_view(SUMMARIES[name])
        return summary
    if name == "settings":
        kit = sample_pages.FIRST.questions.kit if sample_pages.FIRST.questions else ()
        guidance = load_catalogue(assets_dir()).guidance
        settings = SettingsPage(options={"kit": kit}, reasons=setting_reasons(guidance))
        settings.show_values(
            {key: one.default for key, one in DECLARATIONS.items()},
            "/home/someone/.local/share/glutetimer",
        )
        return settings
    return past_of(name, theme)


PATIENCE = 20
"""So often is a chart waited for; an empty history has none."""


def settle(ms: int = 60) -> None:
    """Let the application do what it has to; quitting it would close the window."""
    QTest.qWait(ms)


def shoot(path: Path, name: str, theme: Theme, size: tuple[int, int]) -> None:
    """Draw one page beside the rail into a PNG."""
    page = page_of(name, theme)
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = Rail()
    rail.show_page(name.partition("_")[0])
    row.addWidget(rail)
    row.addWidget(page, 1)
    window.resize(*size)
    window.show()
    settle()
    for _ in range(PATIENCE):
        if not isinstance(page, HistoryController) or page.page.weeks.chart:
            break
        settle()
    settle()
    if isinstance(page, HistoryController) and name in PASTS:
        PASTS[name](page)
        settle()
    window.grab().save(str(path))
    print(path)
    window.close()
    # at once: a window that is left gets the style sheet of every theme
    delete(window)


def main() -> None:
    out, *words = sys.argv[1:]
    directory = Path(out)
    directory.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setStyle("Fusion")
    fonts.load(Path(__file__).parents[1] / "assets" / "fonts")
    app.setFont(fonts.face(16))
    for theme in THEMES.values():
        app.setPalette(theme.palette())
        app.setStyleSheet(sheet(theme))
        for name in NAMES:
            for size in SIZES:
                shot = f"{name}_{theme.name}_{size[0]}"
                if all(word in shot for word in words):
                    shoot(directory / f"{shot}.png", name, theme, size)


if __name__ == "__main__":
    main()
