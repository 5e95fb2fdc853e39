"""How long a key takes in the search of the Library, until the cards are painted.

Types searches letter by letter into the real list, with the exercises that ship and with as many of
a person's own as are read, and prints the median and the longest of the keys, in time of the
window's thread. Each is to take less than a frame.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from glutetimer.app.context import AppContext
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.list_controller import ListController
from glutetimer.gui.page import PageServices
from glutetimer.gui.style import fonts
from glutetimer.gui.style.style_sheet import sheet
from glutetimer.gui.style.theme import DAY
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library.own_files import MAX_FILES

FRAME_MS = 1000 / 60
ROUNDS = 3
QUERIES = ("my knees cave in", "hamstrings", "glutes", "side leg lift", "kettlebel swnig", "band")


def main() -> None:
    """Measure the list with and without own exercises."""
    app = QApplication([])
    fonts.load(assets_dir() / "fonts")
    app.setStyleSheet(sheet(DAY))
    for own in (0, MAX_FILES):
        with tempfile.TemporaryDirectory() as name:
            write_own(Path(name), own)
            context = AppContext(name, FakeClock())
            measure(app, context)
            context.close()


def write_own(folder: Path, number: int) -> None:
    """Write exercises of a person's own: what ships, under other names."""
    target = folder / "exercises"
    target.mkdir()
    shipped = sorted((assets_dir() / "exercises").glob("*.toml"))
    for place in range(number):
        file = shipped[place % len(shipped)]
        text = file.read_text(encoding="utf-8")
        lines = [
            f'id = "own_{place}"' if line.startswith("id = ") else line
            for line in text.replace('name = "', f'name = "My {place} ', 1).splitlines()
        ]
        (target / f"own_{place}.toml").write_text("\n".join(lines), encoding="utf-8")


def measure(app: QApplication, context: AppContext) -> None:
    """Print how long keys take over the exercises of a context."""
    services = PageServices(context.settings_store, DAY)
    listed = ListController(services, context.catalogue, PoseBook(assets_dir() / "poses"))
    page = listed.page
    page.resize(1072, 640)
    page.show()
    listed.refresh()
    settle(app, 3.0)
    took: dict[str, float] = {}
    painted = Painted()
    page.filters.search.installEventFilter(painted)
    for _round in range(ROUNDS):
        for query in QUERIES:
            for length in range(1, len(query) + 1):
                start = time.thread_time()
                page.filters.search.setText(query[:length])
                wait_for_paint(app, page.filters.search, painted)
                spent = (time.thread_time() - start) * 1000
                took[query[:length]] = min(spent, took.get(query[:length], spent))
                settle(app, 0.02)
    worst = max(took, key=lambda key: took[key])
    median = statistics.median(took.values())
    print(
        f"{len(context.catalogue.exercises)} exercises: median {median:.1f} ms, "
        f'longest {took[worst]:.1f} ms ("{worst}"), a frame is {FRAME_MS:.1f} ms'
    )
    page.deleteLater()


class Painted(QObject):
    """Notices that a widget has been painted."""

    seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own
        """Notice a paint event, and let it through."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def wait_for_paint(app: QApplication, field: QWidget, painted: Painted) -> None:
    """Let the event loop run until a frame with the field has been painted."""
    painted.seen = False
    field.update()
    while not painted.seen:
        app.processEvents()
        time.sleep(0.0005)


def settle(app: QApplication, seconds: float) -> None:
    """Let the event loop do what waits: pictures, looking the texts through."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()


if __name__ == "__main__":
    main()
