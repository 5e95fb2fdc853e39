"""Starts a module of this program in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import glutetimer

_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def start(
    module: str, *arguments: str | Path, stdin: int = subprocess.DEVNULL
) -> subprocess.Popen[bytes]:
    """Start it, its output in pipes; keys that end this process are not meant for it.

    Args:
        module: What the process runs.
        arguments: What it is called with.
        stdin: As for `subprocess.Popen`.

    Raises:
        OSError: If no process can be started.
    """
    home = str(Path(glutetimer.__file__).parents[1])
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,
        creationflags=_NO_WINDOW,
    )


def leave(process: subprocess.Popen[bytes]) -> None:
    """Detach from a process: it may outlive this one."""

    def see_out() -> None:
        with process:
            process.communicate()

    Thread(target=see_out, name="process left to itself", daemon=True).start()
