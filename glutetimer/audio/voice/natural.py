"""The voice of the recorded pack for what was not recorded, in a process of its own."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from threading import Timer
from typing import Final

from glutetimer.audio.voice.programs import MAX_TEXT, PROGRAMS, Renderer
from glutetimer.i18n import N_
from glutetimer.tts.voice import is_installed

COMMAND: Final = (sys.executable, "-P", "-m", "glutetimer.audio.voice.worker")
PATIENCE_S: Final = 10
"""A process that takes longer for a text is ended; to load takes one second, a sentence 30 ms."""
NICE: Final = 10
"""The process gives way to everything else: nobody waits for it yet."""
MOST_BYTES: Final = 5_000_000


class SynthesizerProcess:
    """Renders texts one after the other in one process. Not for more than one thread."""

    program = N_("The recorded voice")

    def __init__(self, command: Sequence[str] = COMMAND) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_there(self) -> bool:
        """Whether the voice is installed."""
        return is_installed()

    def render(self, text: str) -> bytes:
        """Return a text as WAV, b"" if that fails; takes some ms once the process has loaded."""
        try:
            process = self._process = self._process or self._start()
        except OSError:
            return b""
        watch = Timer(PATIENCE_S, process.kill)
        watch.start()
        try:
            return _ask(process, text[:MAX_TEXT])
        except (OSError, ValueError):
            self.rest()
            return b""
        finally:
            watch.cancel()

    def rest(self) -> None:
        """End the process until the next text."""
        process, self._process = self._process, None
        if process is None:
            return
        try:
            process.communicate(timeout=PATIENCE_S)
        except (OSError, subprocess.TimeoutExpired):
            process.kill()
            process.communicate()

    def _start(self) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(  # noqa: S603 - our own module, without a shell
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        if hasattr(os, "setpriority"):
            with contextlib.suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process.pid, NICE)
        return process


def _ask(process: subprocess.Popen[bytes], text: str) -> bytes:
    """Raise ValueError or OSError where the process ended or answers something else."""
    if process.stdin is None or process.stdout is None:
        raise ValueError
    process.stdin.write(json.dumps(text).encode() + b"\n")
    process.stdin.flush()
    length = int(process.stdout.readline())
    if not 0 <= length <= MOST_BYTES:
        raise ValueError
    sound = process.stdout.read(length)
    if len(sound) != length:
        raise ValueError
    return sound


def all_renderers() -> tuple[Renderer, ...]:
    """Return the voices for what was not recorded, in the order in which they are asked."""
    return (SynthesizerProcess(), *PROGRAMS)
