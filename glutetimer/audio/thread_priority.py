"""Raises the priority of the threads that carry the sound.

The sound server wants the next 21 ms as soon as it has taken the last. On a machine with all its
cores busy a thread like any other waits longer than that for its turn every minute or so, whatever
lies in the buffer, and each time all that follows is heard 21 ms late until it is placed anew.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from shutil import which
from threading import Thread

NICE = -11
"""The nice value that PulseAudio gives itself."""

SOUND_THREAD = "sound"
SERVER_THREAD = "QPulseAudioEngi"
"""The name of Qt's own threads that speak with the server, as long as it is connected to one."""

THREADS = Path("/proc/self/task")
"""Has a folder for each thread of this process, named by its id."""

PATIENCE_S = 5
_RTKIT = (
    "org.freedesktop.RealtimeKit1",
    "/org/freedesktop/RealtimeKit1",
    "org.freedesktop.RealtimeKit1",
)


def raise_priority() -> None:
    """Raise the priority of these threads where the system permits it; returns at once.

    Elsewhere than on Linux the priority that a Qt thread is started with does it.
    """
    if sys.platform == "linux":
        Thread(target=_raise_priority, name="thread_priority", daemon=True).start()


def _raise_priority() -> None:
    for thread in threads_named(SOUND_THREAD, SERVER_THREAD):
        try:
            if os.getpriority(os.PRIO_PROCESS, thread) > NICE:
                os.setpriority(os.PRIO_PROCESS, thread, NICE)
        except PermissionError:
            _ask_rtkit(thread)
        except OSError:  # it has ended
            continue


def threads_named(*names: str) -> list[int]:
    """Return the ids of this process's threads of these names; on Linux, which tells them."""
    found = []
    for task in THREADS.iterdir():
        try:
            name = (task / "comm").read_text().strip()
        except OSError:
            continue
        if name in names:
            found.append(int(task.name))
    return found


def is_running(thread: int) -> bool:
    """Return whether this process still has a thread of this id."""
    return (THREADS / str(thread)).exists()


def _ask_rtkit(thread: int) -> None:
    """Ask the service that desktops have for this, through systemd's tool.

    Qt's own D-Bus has no way to send the unsigned numbers that the service expects.
    """
    busctl = which("busctl")
    if busctl is None:
        return
    call = [busctl, "--system", f"--timeout={PATIENCE_S}", "--", "call", *_RTKIT]
    request = ["MakeThreadHighPriorityWithPID", "tti", str(os.getpid()), str(thread), str(NICE)]
    with suppress(OSError, subprocess.TimeoutExpired):
        subprocess.run(  # noqa: S603 - a program of the system, and numbers of ours
            [*call, *request],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=2 * PATIENCE_S,
            check=False,
        )
