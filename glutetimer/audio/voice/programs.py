"""Programs of this machine that speak what was not recorded.

They are programs of their own. Qt's QTextToSpeech offers no samples to Python, and its constructor
holds the interpreter for one to two seconds on Linux, in whichever thread: the sound would stop.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

PATIENCE_S = 5
MAX_TEXT = 500
FILE = "{file}"


class Renderer(Protocol):
    """A voice that turns texts into sound ahead of time."""

    @property
    def program(self) -> str:
        """What it is called."""
        ...

    @property
    def is_there(self) -> bool:
        """Whether it is installed."""
        ...

    def render(self, text: str) -> bytes:
        """Return a text as WAV, b"" if that fails."""
        ...

    def rest(self) -> None:
        """Hold nothing until the next text."""
        ...


@dataclass(frozen=True, slots=True)
class ProgramRenderer:
    """A program that reads a text from its standard input and writes a WAV file."""

    program: str
    arguments: tuple[str, ...]

    @property
    def is_there(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.program) is not None

    def render(self, text: str) -> bytes:
        """Return a text as WAV, b"" if the program fails; takes some ms, at most `PATIENCE_S`."""
        path = shutil.which(self.program)
        if path is None:
            return b""
        try:
            with tempfile.TemporaryDirectory(prefix="glutetimer") as folder:
                file = Path(folder) / "said.wav"
                given = [part.replace(FILE, str(file)) for part in self.arguments]
                # the text comes in through a pipe, so nothing in it can be an option
                subprocess.run(  # noqa: S603 - a program that we name, without a shell
                    [path, *given],
                    input=text[:MAX_TEXT].encode(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    timeout=PATIENCE_S,
                    check=True,
                )
                return file.read_bytes()
        except (OSError, subprocess.SubprocessError):
            return b""

    def rest(self) -> None:
        """Do nothing: the program ends after each text."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A program that speaks aloud by itself, beside the stream."""

    program: str
    arguments: tuple[str, ...]
    stop_arguments: tuple[str, ...]

    @property
    def is_there(self) -> bool:
        """Whether it is installed."""
        return shutil.which(self.program) is not None

    def say(self, text: str) -> bool:
        """Begin to speak; return whether the program took the text."""
        return self._run([*self.arguments, "--", text[:MAX_TEXT]])

    def stop(self) -> None:
        """Stop in the middle of a word."""
        self._run([*self.stop_arguments])

    def _run(self, arguments: list[str]) -> bool:
        path = shutil.which(self.program)
        if path is None:
            return False
        try:
            done = subprocess.run(  # noqa: S603 - a program that we name, without a shell
                [path, *arguments],
                stdin=subprocess.DEVNULL,
                # not to a pipe: a daemon that it starts would hold the other end open
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=PATIENCE_S,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return False
        return done.returncode == 0


PROGRAMS = (
    ProgramRenderer("espeak-ng", ("-v", "en-us", "-s", "160", "-w", FILE, "--stdin")),
    # comes with every Mac
    ProgramRenderer(
        "say", ("--file-format=WAVE", "--data-format=LEI16@32000", "-o", FILE, "-f", "-")
    ),
)
SPEAKER = Speaker("spd-say", ("-l", "en"), ("-S",))
"""Speech Dispatcher, which screen readers on Linux speak through."""
