"""Watches every socket that a whole session and a tour of the window open; none may leave here.

    python bench/sockets.py

Needs strace, xvfb and xdotool, takes pulseaudio along where it is there. The window is driven with
keys through Today, a session, its summary, History and Settings; then a session in the terminal,
an import and an export. Prints every socket that was asked for: by whom, of which family, and
where it leads. Speech Dispatcher, the speech service of the system, may be woken to say what is a
person's own; what it asks of this very machine (127.0.0.1) is shown, and is not ours.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NEEDED = ("strace", "Xvfb", "xdotool")
HARMLESS = {"AF_UNIX", "AF_LOCAL"}
PULSE = "load-module module-null-sink sink_name=watched\nload-module module-native-protocol-unix\n"
SERVICE = "speech-dispatch"
CALL = re.compile(r"^\d+(?:<([^>]*)>)?.*?\b(socket|socketpair|connect|bind|sendto|sendmsg)\((.*)$")
FAMILY = re.compile(r"\b(AF_[A-Z0-9]+|PF_[A-Z0-9]+)\b")
PLACE = re.compile(r'sun_path=@?"([^"]*)"')

Seen = Counter[tuple[str, str, str, str]]
"""How often each owner, call, family and place was seen."""


def read(trace: Path) -> Seen:
    """Return the sockets in what strace wrote."""
    seen: Seen = Counter()
    for line in trace.read_text("utf-8", "replace").splitlines():
        found = CALL.search(line)
        if found is None:
            continue
        process, call, rest = found.groups()
        whose = SERVICE if (process or "").startswith(("speech", "sd_", "spd-")) else "ours"
        family = FAMILY.search(rest)
        if call in ("sendto", "sendmsg") and family is None:
            continue  # on a socket whose connection was seen
        place = PLACE.search(rest)
        named = re.sub(r"\d{3,}|/tmp/[^/]+", "#", place[1]) if place else ""
        address = re.search(r'inet_addr\("([^"]+)"\)', rest)
        named = address[1] if address else named
        seen[whose, call, family[1] if family else "?", named] += 1
    return seen


def watched(
    command: list[str], trace: Path, environment: dict[str, str]
) -> subprocess.Popen[bytes]:
    strace = ["strace", "-f", "-q", "-Y", "-e", "trace=%network", "-o", str(trace)]
    return subprocess.Popen([*strace, *command], cwd=ROOT, env=environment)


@contextlib.contextmanager
def desktop(place: Path) -> Iterator[dict[str, str]]:
    """Start a screen and a sound server of our own; give the environment for them."""
    environment = {**os.environ, "HOME": str(place), "XDG_RUNTIME_DIR": str(place)}
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "PULSE_SERVER"):
        environment.pop(name, None)
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24"]
    servers = [subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)]
    os.close(writing)
    with os.fdopen(reading) as pipe:
        environment["DISPLAY"] = f":{pipe.readline().strip()}"
    if shutil.which("pulseaudio"):
        script = place / "watched.pa"
        script.write_text(PULSE)
        command = ["pulseaudio", "-n", "-F", str(script), "--exit-idle-time=-1", "--daemonize=no"]
        servers.append(subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL))
        time.sleep(1)
    try:
        yield environment
    finally:
        for server in reversed(servers):
            server.terminate()
            server.wait()


def tour(environment: dict[str, str], data: Path, speed: str) -> None:
    """Lead the window through all that it has, with keys as a person would."""

    def press(*keys: str, pause_s: float = 0.5) -> None:
        for key in keys:
            subprocess.run(["xdotool", "key", key], env=environment, check=True)
            time.sleep(pause_s)

    for _ in range(150):
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^glutetimer$"],
            env=environment,
            capture_output=True,
            check=False,
        )
        if found.returncode == 0:
            break
        time.sleep(0.2)
    window = found.stdout.split()[0].decode()
    subprocess.run(["xdotool", "windowfocus", window], env=environment, check=True)
    time.sleep(2)
    for page in ("ctrl+2", "ctrl+3", "ctrl+1"):
        press(page, pause_s=1.5)
    press("Return", pause_s=3)
    press("space", "space", "m", "m", "question", "space", "e", "p", "n", pause_s=1)
    time.sleep(max(5.0, 300 / float(speed)))
    press("Escape", "Return", pause_s=2)
    press("7", "Return", pause_s=2)
    for page in ("ctrl+2", "ctrl+3", "ctrl+1"):
        press(page, pause_s=1.5)
    press("ctrl+q", pause_s=2)
    with contextlib.closing(sqlite3.connect(data / "history.db")) as history:
        (kept,) = history.execute("SELECT count(*) FROM session WHERE effort = 7").fetchone()
    if not kept:
        raise SystemExit("The keys did not reach the window; nothing was shown.")


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--speed", default="4", help="of the session in the window")
    chosen = arguments.parse_args()
    missing = [name for name in NEEDED if not shutil.which(name)]
    if missing:
        raise SystemExit(
            f"This bench needs {', '.join(missing)} (apt-get install strace xvfb xdotool)."
        )
    glutetimer = [sys.executable, "-m", "glutetimer"]
    seen: dict[str, Seen] = {}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        data = place / "data"
        data.mkdir()
        (data / "settings.toml").write_text("first_start_done = true\n")
        at = ["--data-dir", str(data)]
        with desktop(place) as environment:
            trace = place / "window.trace"
            child = watched([*glutetimer, *at, "--speed", chosen.speed], trace, environment)
            tour(environment, data, chosen.speed)
            print(f"the window ended with {child.wait(60)}")
            seen["window"] = read(trace)
            for name, command in (
                ("play", ["play", "clench_check", "--speed", "40", "--json", *at]),
                ("export", ["export", "--format", "json", "-o", str(place / "all.json"), *at]),
                ("import", ["import", str(place / "all.json"), *at]),
                ("doctor", ["doctor", *at]),
            ):
                trace = place / f"{name}.trace"
                with (place / f"{name}.out").open("wb") as out:
                    child = watched([*glutetimer, *command], trace, environment)
                    child.wait(120)
                    out.flush()
                seen[name] = read(trace)
    return report(seen)


def report(seen: dict[str, Seen]) -> int:
    """Print what was seen; 1 where something leads out of the machine."""
    worst = 0
    for name, found in seen.items():
        print(f"{name}: {found.total()} calls")
        for (whose, call, family, place), count in sorted(found.items()):
            is_here = whose == SERVICE and place in ("", "127.0.0.1", "::1")
            leaves = family not in HARMLESS and not is_here
            worst |= leaves
            mark = "  LEAVES" if leaves else ""
            print(f"  {whose:15} {call:8} {family:11} {place or '-':48} x{count}{mark}")
    return worst


if __name__ == "__main__":
    sys.exit(main())
