"""How long the program takes to start, as ratios to a bare Python and a bare PySide6 window.

    python bench/start.py [--rounds N]

Each round starts all of them in turn, in a folder of its own; medians are compared. The window is
watched from within: its first frame is the first paint of a window, and Today is there when its
page is painted. Set QT_QPA_PLATFORM=xcb to measure on a display.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PROGRAM = ("-P", "-m", "glutetimer")
LIMITS = {"--version": 3.0, "list": 6.0, "first frame": 1.25}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--watch", choices=("bare", "ours"), help=argparse.SUPPRESS)
    parser.add_argument("--data-dir", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.watch:
        watch(options.watch, options.data_dir)
        return
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(options.rounds + 1):
            for what, ms in one_round(folder):
                taken.setdefault(what, []).append(ms)
    # the first round makes the data folder and whatever Python keeps
    medians = {what: statistics.median(times[1:]) for what, times in taken.items()}
    python, window = medians["python"], medians["bare window"]
    print(f"bare Python {python:.0f} ms, bare window {window:.0f} ms")
    for what, base in (
        ("--version", python),
        ("list", python),
        ("first frame", window),
        ("Today", window),
    ):
        ratio = medians[what] / base
        limit = LIMITS.get(what)
        verdict = "" if limit is None or ratio <= limit else f"  NOT GOOD, at most {limit}"
        print(f"{what:<12} {medians[what]:5.0f} ms  {ratio:.2f} x{verdict}")


def one_round(folder: str) -> list[tuple[str, float]]:
    """Return the ms that each start took."""
    found = [("python", moments_of(["-c", "pass"])[""])]
    found += [("--version", moments_of([*PROGRAM, "--version"])[""])]
    found += [("list", moments_of([*PROGRAM, "list", "exercises"])[""])]
    found += [("bare window", moments_of([__file__, "--watch", "bare"])["frame"])]
    ours = moments_of([__file__, "--watch", "ours", "--data-dir", folder])
    return [*found, ("first frame", ours["frame"]), ("Today", ours["today"])]


def moments_of(arguments: list[str]) -> dict[str, float]:
    """Run Python and return the moments it printed, ms from its start; "" is its end."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )
    moments = {"": time.monotonic()}
    for line in done.stdout.splitlines():
        what, _, when = line.partition(" at ")
        if when:
            moments[what] = float(when)
    return {what: (when - begun) * 1000 for what, when in moments.items()}


def watch(what: str, data_dir: str | None) -> None:
    """Open a window, tell when it is painted, and close it."""
    from PySide6 import QtWidgets
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watched(QtWidgets.QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self._seen: set[str] = set()
            self.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint and isinstance(watched, QtWidgets.QWidget):
                self._note("frame", last=what == "bare")
                if watched.objectName() == "page":
                    self._note("today", last=True)
            return False

        def _note(self, name: str, *, last: bool) -> None:
            if name not in self._seen:
                self._seen.add(name)
                print(f"{name} at {time.monotonic()}", flush=True)
                if last:
                    QTimer.singleShot(0, self.quit)

    if what == "bare":
        app = Watched([])
        window = QtWidgets.QWidget()
        window.resize(1280, 800)
        window.show()
        app.exec()
        return
    QtWidgets.QApplication = Watched  # type: ignore[misc] # watched in place of the real one
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from glutetimer.__main__ import main as start

    sys.exit(start(["--data-dir", str(data_dir)]))


if __name__ == "__main__":
    main()
