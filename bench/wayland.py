"""Runs a session on Wayland and on X11 and compares what is on the two screens.

    ./dev bench wayland [--keep FOLDER]

Needs weston, Xvfb, openbox and imagemagick. The same session is led by the same clock, moved by
hand, under a headless weston and under Xvfb; at each moment both screens are photographed. Prints
for each the share of pixels that differ visibly and fails if it is above a thousandth anywhere.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEEDED = ("weston", "weston-screenshooter", "Xvfb", "openbox", "import", "compare")
SIZE = (1280, 800)
VISIBLE = "6%"
"""A pixel differs when a channel is off by more than this."""
ALLOWED = 0.001
STEP_MS = 100
"""The clock moves by this much between two looks."""
SETTLE_MS = 400
"""So long the window system gets to put a picture on the screen."""
DEADLINE_S = 60.0

Screenshot = Callable[[Path], None]


class Script:
    """One session in a window, led by a clock that is moved by hand; stops at each moment."""

    def __init__(self, folder: str) -> None:
        sys.path.insert(0, str(ROOT))
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        from glutetimer.app.context import AppContext
        from glutetimer.audio.audio_output import AudioOutput
        from glutetimer.audio.silent_stream import SilentStream
        from glutetimer.audio.voice.silent_voice import SilentVoice
        from glutetimer.gui.session.session_screen import SessionScreen
        from glutetimer.gui.style import fonts
        from glutetimer.gui.window.app import App
        from glutetimer.host.assets import assets_dir
        from glutetimer.host.clock import FakeClock
        from glutetimer.host.voice_pack import VoicePack

        self.application = QApplication(sys.argv[:1])
        self.application.setStyle("Fusion")
        fonts.load(assets_dir() / "fonts")
        self.application.setFont(fonts.face(16))
        self.clock = FakeClock()
        self.context = AppContext(folder, self.clock)
        self.context.settings_store.change("first_start_done", value=True)
        self.context.settings_store.change("theme", "day")
        self.context.settings_store.change("voice_on", value=False)
        stream = SilentStream("")
        self.app = App(
            self.context, listen=lambda *_: AudioOutput(stream, SilentVoice(stream, VoicePack()))
        )
        self.wait = QTest.qWait
        self.app.training.make_pages()
        (self.screen,) = self.app.window.findChildren(SessionScreen)

    def begin(self) -> None:
        """Begin in a window that takes the whole screen with the session, as on any start."""
        self.app.start()
        self.wait(SETTLE_MS)
        self.app.pages.today.choose("cyclist_four")
        self.app.begin()
        self.session = self.screen.timer.runner.session
        self.wait(2 * SETTLE_MS)  # the screen has been given before anything moves

    def moment(self, name: str) -> None:
        """Say that the picture of a moment can be taken, and wait until it was."""
        self.wait(SETTLE_MS)
        print(name, flush=True)
        sys.stdin.readline()

    def page_moment(self, name: str) -> None:
        """As above, for a page: in full screen, without the frame of either window system."""
        from PySide6.QtCore import Qt

        self.wait(SETTLE_MS)
        self.app.window.setWindowState(Qt.WindowState.WindowFullScreen)
        self.wait(SETTLE_MS)
        if focused := self.application.focusWidget():
            focused.clearFocus()  # a headless weston has no keyboard to give it
        self.moment(name)

    def advance(self, ms: int) -> None:
        """Let session time pass."""
        for _ in range(ms // STEP_MS):
            self.clock.advance(STEP_MS)
            self.screen.timer.look()
            self.wait(5)

    def advance_until(self, kind: str) -> None:
        """Let session time pass until a step of a kind has begun."""
        while self.session.step.kind.value != kind:
            self.advance(STEP_MS)


def show_moments(folder: str) -> int:
    """Lead a session in this process; say the name of each moment and wait for a line."""
    script = Script(folder)
    from glutetimer.app.actions import Action

    act = script.screen.act
    script.begin()
    script.advance(3_000)
    script.moment("get ready")
    script.advance(4_000)
    script.moment("get ready, later")
    script.advance_until("set")
    script.advance(5_000)
    script.moment("set")
    act(Action.HELP)
    script.moment("keys")
    act(Action.HELP)
    act(Action.PRESS)
    script.moment("pause")
    act(Action.PRESS)
    script.advance_until("rest")
    script.advance(3_000)
    script.moment("rest")
    act(Action.THEME)
    script.advance(2_000)
    script.moment("rest at night")
    act(Action.PAIN)
    script.moment("pain")
    act(Action.LEAVE)
    script.page_moment("summary")
    script.app.window.go_to_pages()
    for page in ("today", "history", "settings"):
        script.app.pages.show_page(page)
        script.page_moment(page)
    script.app.close()
    script.context.close()
    return 0


@contextlib.contextmanager
def x11(place: Path) -> Iterator[tuple[dict[str, str], Screenshot]]:
    """Start an X server with a window manager; give the environment and how to photograph it."""
    reading, writing = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    environment = {**bare(place), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    time.sleep(1)

    def shoot(to: Path) -> None:
        subprocess.run(["import", "-window", "root", to], env=environment, check=True)

    try:
        yield environment, shoot
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


@contextlib.contextmanager
def wayland(place: Path) -> Iterator[tuple[dict[str, str], Screenshot]]:
    """Start a headless weston; give the environment and how to photograph it."""
    environment = {**bare(place), "WAYLAND_DISPLAY": "bench", "QT_QPA_PLATFORM": "wayland"}
    backend = ["--backend=headless-backend.so", "--use-pixman", "--socket=bench", "--debug"]
    size = [f"--width={SIZE[0]}", f"--height={SIZE[1]}"]
    with (place / "weston.log").open("wb") as log:
        weston = subprocess.Popen(
            ["weston", *backend, *size], env=environment, stdout=log, stderr=log
        )
    until_s = time.monotonic() + DEADLINE_S
    while not (place / "bench").exists() and time.monotonic() < until_s:
        time.sleep(0.1)

    def shoot(to: Path) -> None:
        folder = Path(tempfile.mkdtemp(dir=place))
        while not (found := list(folder.glob("*.png"))):  # it hangs now and then
            with contextlib.suppress(subprocess.TimeoutExpired):
                subprocess.run(
                    ["weston-screenshooter"], env=environment, cwd=folder, timeout=5, check=False
                )
        shutil.move(found[0], to)

    try:
        yield environment, shoot
    finally:
        weston.terminate()
        weston.wait()


def bare(place: Path) -> dict[str, str]:
    """Return an environment with neither a screen nor a sound server of the desktop."""
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PULSE_SERVER", "QT_SCALE_FACTOR")
    kept = {name: value for name, value in os.environ.items() if name not in gone}
    return {**kept, "HOME": str(place), "XDG_RUNTIME_DIR": str(place), "LANG": "C.UTF-8"}


def photograph(environment: dict[str, str], shoot: Screenshot, to: Path) -> list[str]:
    """Run a session on a screen; return the names of the moments."""
    names = []
    shown = subprocess.Popen(
        [sys.executable, "-P", __file__, "--show"],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with shown:
        for line in shown.stdout:
            name = line.strip()
            shoot(to / f"{name.replace(', ', '_').replace(' ', '_')}.png")
            names.append(name)
            shown.stdin.write("\n")
            shown.stdin.flush()
    if shown.returncode:
        sys.exit(f"The session ended with exit code {shown.returncode}.")
    return names


def difference(one: Path, other: Path) -> float:
    """Return the share of pixels that differ visibly; a transparent one counts as magenta."""
    command = ["compare", "-metric", "AE", "-fuzz", VISIBLE, "-background", "magenta"]
    flat = [f"{one}[0]", f"{other}[0]"]
    done = subprocess.run(
        [*command, "-alpha", "remove", *flat, "null:"], capture_output=True, text=True, check=False
    )
    return float(done.stderr.split()[0]) / (SIZE[0] * SIZE[1])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--keep", type=Path, help="a folder for the pictures")
    parser.add_argument("--show", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.show:
        with tempfile.TemporaryDirectory() as folder:
            return show_moments(folder)
    if missing := [name for name in NEEDED if not shutil.which(name)]:
        sys.exit(f"This needs {', '.join(missing)}.")
    worst = 0.0
    with tempfile.TemporaryDirectory(prefix="glutetimer-wayland-") as folder:
        kept = chosen.keep or Path(folder)
        for name, screen in (("x11", x11), ("wayland", wayland)):
            place = Path(folder) / f"{name}-home"
            place.mkdir(mode=0o700)
            (kept / name).mkdir(parents=True, exist_ok=True)
            with screen(place) as (environment, shoot):
                names = photograph(environment, shoot, kept / name)
        for name in names:
            file = f"{name.replace(', ', '_').replace(' ', '_')}.png"
            share = difference(kept / "x11" / file, kept / "wayland" / file)
            worst = max(worst, share)
            print(f"{name:18} {share:8.3%}{'  NOT GOOD' if share > ALLOWED else ''}")
    return 0 if worst <= ALLOWED else 1


if __name__ == "__main__":
    sys.exit(main())
