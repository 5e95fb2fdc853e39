"""Draw every page with believable values: `page_shots.py OUT [WORD]`, day, night, contrast."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sample_pages
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from glutetimer.gui import fonts
from glutetimer.gui.pages.history import HistoryPage
from glutetimer.gui.pages.settings import SettingsPage
from glutetimer.gui.pages.summary import SummaryPage, SummaryView
from glutetimer.gui.pages.today import TodayPage, TodayView
from glutetimer.gui.weeks import HistoryView, Metric
from glutetimer.gui.rail import Rail
from glutetimer.gui.stylesheet import sheet
from glutetimer.settings import DECLARATIONS
from glutetimer.gui.theme import THEMES, Theme

SIZES = ((1280, 800), (1024, 640), (1920, 1080))


def today(view: TodayView) -> TodayPage:
    """Return Today with these values."""
    page = TodayPage()
    page.show_view(view)
    return page


def summary(view: SummaryView) -> SummaryPage:
    """Return the summary with these values."""
    page = SummaryPage()
    page.show_view(view)
    return page


def history(
    view: HistoryView, theme: Theme, metric: Metric, week: int | None = None
) -> HistoryPage:
    """Return the history with these values; a week chosen and a session open, if wanted."""
    page = HistoryPage(theme)
    page.show_view(view)
    page._make_chart()
    page.measure.button(metric).click()
    if week is not None:
        page.chart.week_chosen.emit(week)
        page.chart._point_at(week - 3)
    return page


def opened(page: HistoryPage) -> HistoryPage:
    """Open a session."""
    page.show_details(sample_pages.DETAILS)
    return page


def settings() -> SettingsPage:
    """Return the settings as they are at first."""
    page = SettingsPage(options={"kit": sample_pages.FIRST.questions.kit})
    page.show_values(
        {key: one.default for key, one in DECLARATIONS.items()},
        "/home/someone/.local/share/glutetimer",
    )
    return page


PAGES = {
    "settings": lambda theme: ("settings", settings()),
    "history_8": lambda theme: ("history", history(sample_pages.history(8), theme, Metric.REPS)),
    "history_26": lambda theme: (
        "history",
        history(sample_pages.history(26), theme, Metric.WORK, 22),
    ),
    "history_52": lambda theme: (
        "history",
        opened(history(sample_pages.history(52), theme, Metric.HOLD)),
    ),
    "history_empty": lambda theme: ("history", HistoryPage(theme)),
    "summary": lambda theme: ("", summary(sample_pages.SUMMARY)),
    "summary_hurt": lambda theme: ("", summary(sample_pages.HURT)),
    "today": lambda theme: ("today", today(sample_pages.TODAY)),
    "today_resume": lambda theme: ("today", today(sample_pages.RESUME)),
    "today_first": lambda theme: ("today", today(sample_pages.FIRST)),
}


def settle(app: QApplication, ms: int = 60) -> None:
    """Let the application do what it has to."""
    QTimer.singleShot(ms, app.quit)
    app.exec()


def shoot(app: QApplication, out: Path, name: str, theme: Theme, size: tuple[int, int]) -> None:
    """Draw one page beside the rail into a PNG."""
    chosen, page = PAGES[name](theme)
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = Rail()
    rail.show_page(chosen)
    row.addWidget(rail)
    row.addWidget(page, 1)
    window.resize(*size)
    window.show()
    settle(app)
    path = out / f"{name}_{theme.name}_{size[0]}.png"
    window.grab().save(str(path))
    print(path)
    window.close()
    window.deleteLater()


def main() -> None:
    out = Path(sys.argv[1])
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setStyle("Fusion")
    fonts.load(Path(__file__).parents[1] / "assets" / "fonts")
    app.setFont(fonts.face(16))
    for theme in THEMES.values():
        app.setPalette(theme.palette())
        app.setStyleSheet(sheet(theme))
        for name in PAGES:
            for size in SIZES:
                shot = f"{name}_{theme.name}_{size[0]}"
                if word in shot:
                    shoot(app, out, name, theme, size)


if __name__ == "__main__":
    main()
