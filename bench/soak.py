"""Trains for hours in the real window and looks whether anything grows, leaks or drifts.

    python bench/soak.py [--hours H] [--speed N] [--minutes M] [--every S] [--trace]
                         [--first S] [--allowed MB]

First H hours of session time at high speed, then M real minutes at speed 1, one programme after the
other: Today, session with keys pressed in every second one, summary, History, Settings, Today.
Memory, timers, threads and files are compared between two sessions, when every page has been
shown: at the first such moment after the first minute of each part, and at its end.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QThread, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from glutetimer.app.context import AppContext
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.session.summary_page import SummaryPage
from glutetimer.gui.style import fonts
from glutetimer.gui.window.app import App
from glutetimer.gui.window.exception_hook import ExceptionHook
from glutetimer.host.assets import assets_dir
from glutetimer.session.snapshot import Snapshot, State

ALLOWED_MB = 2.0
FIRST_S = 60
PROGRAMMES = ("clench_check", "desk_reset", "cyclist_four", "clam_ladder", "run_switch_on")
KEYS = (
    Qt.Key.Key_Space, Qt.Key.Key_M, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_R, Qt.Key.Key_E,
    Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_1, Qt.Key.Key_2,
    Qt.Key.Key_T, Qt.Key.Key_O, Qt.Key.Key_Question, Qt.Key.Key_P, Qt.Key.Key_N,
)  # fmt: skip # a table
PULSE = "load-module module-null-sink sink_name=soak\nload-module module-native-protocol-unix\n"


@dataclass
class Taken:
    """What was there at one moment; `own_mb` is memory that holds no file, ours alone."""

    at_s: float
    rss_mb: float
    own_mb: float
    python: int
    qobjects: int
    timers: int
    widgets: int
    threads: int
    tasks: int
    files: int


@dataclass
class SoakResult:
    """What came of one part."""

    taken: list[Taken] = field(default_factory=list)
    between: list[Taken] = field(default_factory=list)
    sessions: int = 0
    session_ms: int = 0
    drift_ms: int = 0
    measured: int = 0
    latest_ms: float = 0.0


def take(app: App, began_s: float) -> Taken:
    gc.collect()
    # not by findChildren(QObject), which would make Python objects of all that it finds
    found = [each for each in gc.get_objects() if isinstance(each, QObject) and isValid(each)]
    timers = len(app.window.findChildren(QTimer)) + len(app.findChildren(QTimer))
    return Taken(
        at_s=time.monotonic() - began_s,
        rss_mb=int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6,
        own_mb=_kilobytes("/proc/self/smaps_rollup", "Anonymous:") * 1024 / 1e6,
        python=len(gc.get_objects()),
        qobjects=len(found),
        timers=timers,
        widgets=len(QApplication.allWidgets()),
        threads=len(threading.enumerate()) + sum(isinstance(each, QThread) for each in found),
        tasks=len(list(Path("/proc/self/task").iterdir())),
        files=len(list(Path("/proc/self/fd").iterdir())),
    )


def _kilobytes(path: str, name: str) -> int:
    for line in Path(path).read_text().splitlines():
        if line.startswith(name):
            return int(line.split()[1])
    return 0


class Soak(QObject):
    """One person who trains without end.

    Args:
        app: The window.
        context: Whose window it is.
        speed: How fast sessions go.
        until_ms: Session time after which to stop; 0 where `seconds` decide.
        seconds: Real time after which to stop.
        every_s: How often to measure.
        first_s: How long all is still on its way to its usual size.
    """

    def __init__(
        self,
        app: App,
        context: AppContext,
        *,
        speed: float,
        until_ms: int,
        seconds: float,
        every_s: float,
        first_s: float,
    ) -> None:
        super().__init__()
        self._first_s = first_s
        self.result = SoakResult()
        self._app = app
        self._context = context
        self._speed = speed
        self._until_ms = until_ms
        self._seconds = seconds
        self._every_s = every_s
        self._chance = random.Random(7)  # noqa: S311 - which keys, no secret
        self._began_s = time.monotonic()
        self._disturbed = False
        self._pressed_s = 0.0
        (self._screen,) = app.window.findChildren(SessionScreen)
        (self._summary,) = app.window.findChildren(SummaryPage)
        training = app.training
        # the window has one speed for all its life
        training._services = replace(training._services, speed=speed, records=True)  # noqa: SLF001 - see above
        self._screen.ended.connect(self._end)
        self._screen.happened.connect(self._note_end)
        self._look = QTimer(self, interval=50)
        self._look.timeout.connect(self._live)

    def run(self) -> SoakResult:
        """Train until it is enough."""
        self._begin()
        self._look.start()
        QApplication.exec()
        self._look.stop()
        return self.result

    def _begin(self) -> None:
        self._disturbed = self.result.sessions % 2 == 1
        self._app.pages.today.choose(PROGRAMMES[self.result.sessions % len(PROGRAMMES)])
        self._app.begin()
        if self._screen.timer is not None:
            self._screen.timer.snapshot_taken.connect(self._help_on)

    def _live(self) -> None:
        now_s = time.monotonic() - self._began_s
        if now_s >= len(self.result.taken) * self._every_s:
            self.result.taken.append(take(self._app, self._began_s))
            _print_row(self.result.taken[-1])
            print("   ", self._app.training.where, self._screen.view.overlay)
        if self._disturbed and now_s > self._pressed_s + 0.4:
            self._pressed_s = now_s
            self._press(self._chance.choice(KEYS))

    def _help_on(self, snapshot: Snapshot) -> None:
        """Press on where the session waits for the person."""
        if snapshot.state is State.WAITING:
            self._disturbed = True
        if snapshot.state in (State.WAITING, State.PAUSED):
            self._press(Qt.Key.Key_Space)
        elif snapshot.state is State.PAIN:
            self._press(Qt.Key.Key_N)

    def _press(self, key: Qt.Key) -> None:
        view = self._screen.view
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
            QTimer.singleShot(0, view, lambda event=event: QApplication.sendEvent(view, event))

    def _note_end(self, events: tuple) -> None:
        if events[-1].type != "session_finished" or self._screen.timer is None:
            return
        runner = self._screen.timer.runner
        self.result.session_ms += events[-1].at_ms
        late_ms = runner._now_ms() - events[-1].at_ms  # noqa: SLF001 - session time, which is hidden
        if not self._disturbed:
            self.result.measured += 1
            self.result.drift_ms += abs(events[-1].at_ms - runner.session.plan.total_ms)
            self.result.latest_ms = max(self.result.latest_ms, late_ms / self._speed)

    def _end(self) -> None:
        self.result.sessions += 1
        QTimer.singleShot(200, self._look_back)

    def _look_back(self) -> None:
        self._summary.effort_chosen.emit(self._chance.randint(1, 10))
        self._summary.note_changed.emit("soaked")
        self._summary.done_requested.emit()
        for page in ("history", "settings", "today"):
            self._app.pages.show_page(page)
        # what the pages have taken out is deleted by then
        QTimer.singleShot(200, self._take_stock)

    def _take_stock(self) -> None:
        past = time.monotonic() - self._began_s
        enough = (
            self.result.session_ms >= self._until_ms if self._until_ms else past >= self._seconds
        )
        self.result.between.append(take(self._app, self._began_s))
        if enough and past > self._first_s:
            _print_row(self.result.between[-1])
            QApplication.quit()
        else:
            self._begin()


def _print_row(one: Taken) -> None:
    print(
        f"{one.at_s:7.0f} s  rss {one.rss_mb:6.1f}  own {one.own_mb:6.1f} MB  python {one.python:7}"
        f"  qobjects {one.qobjects:5}  timers {one.timers:3}  widgets {one.widgets:4}"
        f"  threads {one.threads:2}  tasks {one.tasks:2}  files {one.files:3}",
        flush=True,
    )


def judge(name: str, result: SoakResult, first_s: float, allowed_mb: float) -> bool:
    """Print what came of a part; return whether all of it is as it should be."""
    after = [each for each in result.between if each.at_s >= first_s]
    first, last = after[0], after[-1]
    grown_mb = last.own_mb - first.own_mb
    leaks = {
        what: getattr(last, what) - getattr(first, what)
        for what in ("timers", "threads", "tasks", "files")
    }
    is_good = grown_mb <= allowed_mb and result.drift_ms == 0 and max(leaks.values()) <= 0
    print("  between sessions:", *(f"{one.at_s:.0f} s {one.own_mb:.1f} MB;" for one in after))
    print(
        f"{name}: {result.sessions} sessions, {result.session_ms / 3_600_000:.2f} h of session "
        f"time in {last.at_s:.0f} s; memory {grown_mb:+.2f} MB since {first.at_s:.0f} s; "
        f"{', '.join(f'{what} {count:+}' for what, count in leaks.items())}; "
        f"drift {result.drift_ms} ms over {result.measured} sessions, the end noticed at most "
        f"{result.latest_ms:.0f} ms late{'' if is_good else '  NOT GOOD'}",
        flush=True,
    )
    return is_good


@contextlib.contextmanager
def sound_server() -> Iterator[None]:
    """Let a sound server of our own take the sound, where there is one to start."""
    if not shutil.which("pulseaudio"):
        print("without a sound server (on Debian: pulseaudio)")
        yield
        return
    with tempfile.TemporaryDirectory() as place:
        os.environ |= {"XDG_RUNTIME_DIR": place, "HOME": place}
        os.environ.pop("PULSE_SERVER", None)
        script = Path(place) / "soak.pa"
        script.write_text(PULSE)
        command = ["pulseaudio", "-n", "-F", str(script), "--exit-idle-time=-1", "--daemonize=no"]
        server = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            server.terminate()
            server.wait()


def grown(before: Counter[str], after: Counter[str]) -> str:
    more = Counter({name: after[name] - before[name] for name in after})
    return ", ".join(f"{name} {count:+}" for name, count in more.most_common(12) if count > 0)


def kinds() -> Counter[str]:
    gc.collect()
    return Counter(type(each).__name__ for each in gc.get_objects())


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--hours", type=float, default=8.0, help="of session time, at speed")
    arguments.add_argument("--speed", type=float, default=60.0)
    arguments.add_argument("--minutes", type=float, default=30.0, help="real ones, at speed 1")
    arguments.add_argument("--every", type=float, default=20.0, help="seconds between two looks")
    arguments.add_argument("--first", type=float, default=FIRST_S, help="seconds not judged")
    arguments.add_argument("--allowed", type=float, default=ALLOWED_MB, help="MB more after them")
    arguments.add_argument("--trace", action="store_true", help="show which lines hold more memory")
    chosen = arguments.parse_args()
    good = True
    with sound_server(), tempfile.TemporaryDirectory() as folder:
        application = QApplication(sys.argv[:1])
        application.setStyle("Fusion")
        fonts.load(assets_dir() / "fonts")
        application.setFont(fonts.face(16))
        context = AppContext(folder)
        context.settings_store.change("first_start_done", value=True)
        context.settings_store.change("full_screen_session", value=False)
        app = App(context)
        app.training.make_pages()
        hook = ExceptionHook(context.paths, app.training, app.window)
        hook.install()
        hook.crash_reporting.happened.connect(print)
        hook.crash_reporting.error_reported.connect(print)
        app.start()
        for page in ("history", "settings", "today"):
            app.pages.show_page(page)
        for name, speed, until_ms, seconds in (
            ("at speed", chosen.speed, round(chosen.hours * 3_600_000), 0.0),
            ("at speed 1", 1.0, 0, chosen.minutes * 60),
        ):
            if not until_ms and not seconds:
                continue
            if chosen.trace:
                tracemalloc.start(8)
            soak = Soak(
                app,
                context,
                speed=speed,
                until_ms=until_ms,
                seconds=seconds,
                every_s=chosen.every,
                first_s=chosen.first,
            )
            start: list[object] = []
            QTimer.singleShot(
                round(chosen.first * 1000),
                lambda start=start: start.extend([kinds(), _snapshot(on=chosen.trace)]),
            )
            result = soak.run()
            good = judge(name, result, chosen.first, chosen.allowed) and good
            if start:
                print(f"  more of: {grown(start[0], kinds())}")
            if chosen.trace and start:
                for line in _snapshot(on=True).compare_to(start[1], "lineno")[:15]:
                    print("  ", line)
                tracemalloc.stop()
            soak.deleteLater()
        if hook.dialog is not None:
            print(hook.dialog.report.toPlainText())
            good = False
        app.close()
        context.close()
        hook.uninstall()
    return 0 if good else 1


def _snapshot(*, on: bool) -> object:
    return tracemalloc.take_snapshot() if on else None


if __name__ == "__main__":
    sys.exit(main())
