"""Draw every page with believable values: `page_shots.py OUT [WORD]`, in each look and size.

WORD picks the pictures whose name contains it, such as "today_night_1024".
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sample_pages
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from glutetimer.gui import fonts
from glutetimer.gui.figure.figure_widget import PoseBook
from glutetimer.gui.pages.history import HistoryPage
from glutetimer.gui.pages.settings import SettingsPage
from glutetimer.gui.pages.stills import Stills
from glutetimer.gui.pages.summary import SummaryPage
from glutetimer.gui.pages.today import TodayPage
from glutetimer.gui.rail import Rail
from glutetimer.gui.stylesheet import sheet
from glutetimer.gui.theme import THEMES, Theme
from glutetimer.gui.weeks import Metric
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.settings import DECLARATIONS

SIZES = ((1280, 800), (1024, 640), (1920, 1080))
CHOSEN_WEEK = 22
HOVERED = 0.66
"""How far to the right over the chart the mouse stands."""
TODAYS = {
    "today": sample_pages.TODAY,
    "today_resume": sample_pages.RESUME,
    "today_first": sample_pages.FIRST,
}
SUMMARIES = {"summary": sample_pages.SUMMARY, "summary_hurt": sample_pages.HURT}
WEEKS = {"history_8": 8, "history_26": 26, "history_52": 52, "history_details": 26}
NAMES = (*TODAYS, *SUMMARIES, *WEEKS, "history_empty", "settings")


def page_of(name: str, theme: Theme) -> TodayPage | SummaryPage | HistoryPage | SettingsPage:
    """Return a page with its values."""
    if name in TODAYS:
        shown = load_catalogue(assets_dir()).exercises
        today = TodayPage(Stills(shown, PoseBook(assets_dir() / "poses"), theme))
        today.show_view(TODAYS[name])
        return today
    if name in SUMMARIES:
        summary = SummaryPage()
        summary.show_view(SUMMARIES[name])
        return summary
    if name == "settings":
        kit = sample_pages.FIRST.questions.kit if sample_pages.FIRST.questions else ()
        settings = SettingsPage(options={"kit": kit})
        settings.show_values(
            {key: one.default for key, one in DECLARATIONS.items()},
            "/home/someone/.local/share/glutetimer",
        )
        return settings
    history = HistoryPage(theme)
    if name in WEEKS:
        history.show_view(sample_pages.history(WEEKS[name]))
    return history


def use(name: str, page: HistoryPage) -> None:
    """Do with the history what the picture is to show."""
    if name == "history_26" and page.chart:
        page.measure.button(Metric.WORK).click()
        page.chart.week_chosen.emit(CHOSEN_WEEK)
        area = page.chart.viewport()
        QTest.mouseMove(area, QPoint(int(area.width() * HOVERED), area.height() // 2))
    elif name == "history_52":
        page.measure.button(Metric.HOLD).click()
    elif name == "history_details":
        page.show_details(sample_pages.DETAILS)


def settle(app: QApplication, ms: int = 60) -> None:
    """Let the application do what it has to."""
    QTimer.singleShot(ms, app.quit)
    app.exec()


def shoot(app: QApplication, path: Path, name: str, theme: Theme, size: tuple[int, int]) -> None:
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
    settle(app)
    if isinstance(page, HistoryPage):
        use(name, page)
        settle(app)
    window.grab().save(str(path))
    print(path)
    window.close()
    window.deleteLater()


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
                    shoot(app, directory / f"{shot}.png", name, theme, size)


if __name__ == "__main__":
    main()
