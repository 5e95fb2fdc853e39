"""Draw every page with believable values: `page_shots.py OUT [WORD]`, day, night, contrast."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

import sample_pages
from glutetimer.gui import fonts
from glutetimer.gui.pages.summary import SummaryPage, SummaryView
from glutetimer.gui.pages.today import TodayPage, TodayView
from glutetimer.gui.rail import Rail
from glutetimer.gui.stylesheet import sheet
from glutetimer.gui.theme import THEMES, Theme

SIZES = ((1280, 800), (1024, 640))


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


PAGES = {
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
