"""A process on a terminal of its own: it is taken over, and always given back."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pty = pytest.importorskip("pty")
termios = pytest.importorskip("termios")

ROOT = Path(__file__).parents[2]
ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"


@dataclass
class Played:
    """A session on a terminal."""

    process: subprocess.Popen[bytes]
    screen: int
    keyboard: int
    before: list[Any]
    seen: bytes = b""

    def wait_for(self, words: bytes) -> None:
        """Read the screen until something stands there."""
        while words not in self.seen:
            ready, _, _ = select.select([self.screen], [], [], 20)
            assert ready, f"{words!r} never came after {self.seen[-500:]!r}"
            self.seen += os.read(self.screen, 65536)

    def type(self, keys: bytes) -> None:
        os.write(self.screen, keys)

    def end(self) -> int:
        """Wait for the end; the terminal must be as it was."""
        self.wait_for(LEFT)
        code = self.process.wait(20)
        assert termios.tcgetattr(self.keyboard) == self.before
        return code


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Played]:
    screen, keyboard = pty.openpty()
    termios.tcsetwinsize(keyboard, (24, 80))
    before = termios.tcgetattr(keyboard)
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "glutetimer", "play", "glute_bridge", "--quiet"),
            *("--data-dir", str(tmp_path)),
        ],
        stdin=keyboard,
        stdout=keyboard,
        stderr=keyboard,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "TERM": "xterm"},
    )
    try:
        yield Played(process, screen, keyboard, before)
    finally:
        process.kill()
        process.wait()
        os.close(screen)
        os.close(keyboard)


def test_keys_arrive_and_the_end_gives_the_terminal_back(played: Played) -> None:
    played.wait_for(b"R E A D Y")
    assert ENTERED in played.seen
    played.type(b"q")
    played.wait_for(b"End here?")
    played.type(b"y")

    assert played.end() == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_it_and_gives_the_terminal_back(
    played: Played, number: signal.Signals
) -> None:
    played.wait_for(b"R E A D Y")
    played.process.send_signal(number)

    assert played.end() == 130
    played.wait_for(b"What you have done is kept.")


def test_a_new_size_is_used_at_once(played: Played) -> None:
    played.wait_for(b"R E A D Y")
    termios.tcsetwinsize(played.keyboard, (40, 120))
    played.process.send_signal(signal.SIGWINCH)

    played.wait_for(b"\x1b[40;1H")  # a line that there was not before
    played.type(b"qy")
    assert played.end() == 0


def test_broken_pipes_are_quiet(tmp_path: Path) -> None:
    play = subprocess.Popen(
        [
            *(sys.executable, "-m", "glutetimer", "play", "glute_bridge", "--json"),
            *("--speed", "1000", "--data-dir", str(tmp_path)),
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    )
    assert play.stdout is not None
    assert play.stderr is not None
    with play.stdout, play.stderr:
        assert play.stdout.readline()
        play.stdout.close()
        assert play.stderr.read() == b""
    assert play.wait(20) == 0
