"""How long the History page takes: first show, the chart, and a switch of the metric."""

from __future__ import annotations

import os
import statistics
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import sample_pages
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from glutetimer.gui import fonts
from glutetimer.gui.pages.history import HistoryPage
from glutetimer.gui.stylesheet import sheet
from glutetimer.gui.theme import DAY
from glutetimer.gui.weeks import Metric

ROUNDS = 20


def main() -> None:
    app = QApplication([])
    app.setStyle("Fusion")
    fonts.load(Path(__file__).parents[1] / "assets" / "fonts")
    app.setFont(fonts.face(16))
    app.setStyleSheet(sheet(DAY))
    views = {weeks: sample_pages.history(weeks) for weeks in (8, 26, 52)}

    start = time.perf_counter()
    page = HistoryPage(DAY)
    page.resize(1072, 800)
    page.show_view(views[52])
    page.show()
    page.grab()
    print(f"page with placeholder: {(time.perf_counter() - start) * 1000:.0f} ms")
    start = time.perf_counter()
    while page.chart is None:
        QTimer.singleShot(0, app.quit)
        app.exec()
    page.grab()
    print(f"chart, with the import of pyqtgraph: {(time.perf_counter() - start) * 1000:.0f} ms")

    def told(what: str, act: object) -> None:
        lengths = []
        for turn in range(ROUNDS):
            start = time.perf_counter()
            act(turn)
            page.grab()
            lengths.append((time.perf_counter() - start) * 1000)
        print(f"{what}: median {statistics.median(lengths):.1f} ms, worst {max(lengths):.1f} ms")

    metrics = list(Metric)
    told("nothing but painting", lambda _: None)
    told("switch of the metric", lambda turn: page.measure.button(metrics[turn % 3]).click())
    told("another week chosen", page.chart.week_chosen.emit)
    told("other weeks", lambda turn: page.show_view(list(views.values())[turn % 3]))


if __name__ == "__main__":
    main()
