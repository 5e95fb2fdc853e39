"""A process on a terminal of its own: it is taken over, and always given back."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from glutetimer.cli.live.signals import Signals

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

    def end(self, last: bytes = LEFT) -> int:
        """Wait for the end; the terminal must be as it was."""
        self.wait_for(last)
        code = self.process.wait(20)
        assert termios.tcgetattr(self.keyboard) == self.before
        return code


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Played]:
    with on_a_terminal(tmp_path) as session:
        yield session


@contextmanager
def on_a_terminal(
    folder: Path, *options: str, plain: bool = False, term: str = "xterm"
) -> Iterator[Played]:
    """Play on a terminal of its own; plainly where only stdout is one."""
    is_first = not any(folder.iterdir())
    screen, keyboard = pty.openpty()
    termios.tcsetwinsize(keyboard, (24, 80))
    before = termios.tcgetattr(keyboard)
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "glutetimer", "play", "glute_bridge", "--quiet"),
            *("--data-dir", str(folder), *options),
        ],
        stdin=subprocess.DEVNULL if plain else keyboard,
        stdout=keyboard,
        stderr=keyboard,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "TERM": term},
        # a session of its own, in a group that the test stands for as the shell would: a group
        # without one is never suspended
        process_group=0,
    )
    try:
        session = Played(process, screen, keyboard, before)
        if is_first and not plain:
            session.wait_for(b"Press Enter when you have read it.")
            session.type(b"\n")
        yield session
    finally:
        process.kill()
        process.wait()
        os.close(screen)
        os.close(keyboard)


def test_before_the_very_first_session_it_is_read_what_is_safe(tmp_path: Path) -> None:
    with on_a_terminal(tmp_path) as first:
        read = first.seen.decode()
        assert "Before your first session" in read
        for words in ("Stop at once if something hurts.", "This holds for every exercise here."):
            assert words in read
        assert "(Our own general advice.)" in " ".join(read.split())
        assert b"\x1b[?1049h" not in first.seen
        first.wait_for(b"R E A D Y")


def test_what_is_safe_is_read_once_even_if_nothing_was_done(tmp_path: Path) -> None:
    with on_a_terminal(tmp_path) as first:
        first.wait_for(b"R E A D Y")
        first.type(b"qy")
        assert first.end() == 0
    with on_a_terminal(tmp_path) as second:
        second.wait_for(b"R E A D Y")
        assert b"Before your first session" not in second.seen


def test_keys_arrive_and_the_end_gives_the_terminal_back(played: Played) -> None:
    played.wait_for(b"R E A D Y")
    assert ENTERED in played.seen
    played.type(b"q")
    played.wait_for(b"End here?")
    played.type(b"y")

    assert played.end() == 0


FAST = ("--speed", "20", "--record")
STOPS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT]


@pytest.mark.parametrize("number", STOPS)
def test_a_signal_ends_it_and_gives_the_terminal_back(
    played: Played, number: signal.Signals
) -> None:
    played.wait_for(b"R E A D Y")
    played.process.send_signal(number)

    assert played.end() == 130
    played.wait_for(b"Broken off before anything was done, so nothing is kept.")


def test_what_was_done_before_a_signal_stays_to_go_on_with(tmp_path: Path) -> None:
    break_off(tmp_path)
    assert "under_way" in sessions(tmp_path)


def test_a_trial_that_breaks_off_is_over(tmp_path: Path) -> None:
    with on_a_terminal(tmp_path, "--speed", "20") as played:
        played.wait_for(b"rep 3 of")
        played.process.send_signal(signal.SIGINT)
        assert played.end() == 130
        played.wait_for(b"Broken off. It was a trial, which does not go on.")
    assert sessions(tmp_path) == ""


def break_off(folder: Path) -> None:
    """Play a few reps fast, so that they count, and break off."""
    with on_a_terminal(folder, *FAST) as played:
        played.wait_for(b"rep 3 of")
        played.process.send_signal(signal.SIGINT)
        assert played.end() == 130
        played.wait_for(b"What you have done is kept. Go on: glutetimer play --resume")


def is_suspended(process: subprocess.Popen[bytes]) -> bool:
    """Wait until a process is suspended; False if it is not within ten seconds."""
    for _ in range(500):
        found, status = os.waitpid(process.pid, os.WUNTRACED | os.WNOHANG)
        if found:
            return os.WIFSTOPPED(status)
        Event().wait(0.02)
    return False


def test_ctrl_z_suspends_the_screen_and_gives_the_terminal_back(played: Played) -> None:
    played.wait_for(b"R E A D Y")
    played.process.send_signal(signal.SIGTSTP)
    played.wait_for(LEFT)

    assert is_suspended(played.process)
    assert termios.tcgetattr(played.keyboard) == played.before

    played.seen = b""
    played.process.send_signal(signal.SIGCONT)
    played.wait_for(b"P A U S E D")
    played.type(b"qy")
    assert played.end() == 0


def test_ctrl_z_suspends_a_session_in_lines(tmp_path: Path) -> None:
    with on_a_terminal(tmp_path, plain=True) as played:
        played.wait_for(b"Get ready")
        played.process.send_signal(signal.SIGTSTP)
        assert is_suspended(played.process)

        played.process.send_signal(signal.SIGCONT)
        played.wait_for(b"Paused")
        played.wait_for(b"Going on")


def test_a_screen_that_was_stopped_from_outside_is_drawn_again(played: Played) -> None:
    played.wait_for(b"R E A D Y")
    played.process.send_signal(signal.SIGSTOP)
    assert is_suspended(played.process)
    termios.tcsetattr(played.keyboard, termios.TCSANOW, played.before)  # as a shell does
    played.seen = b""
    played.process.send_signal(signal.SIGCONT)

    played.wait_for(ENTERED)
    played.wait_for(b"Glute bridge")
    played.type(b"qy")
    assert played.end() == 0


@pytest.mark.parametrize(("options", "term"), [((), "dumb"), (("--plain",), "xterm")])
def test_without_a_screen_there_are_lines_and_keys(
    tmp_path: Path, options: tuple[str, ...], term: str
) -> None:
    with on_a_terminal(tmp_path, *options, term=term) as played:
        played.wait_for(b"space: pause. p: pain. n: next.")
        played.wait_for(b"Glute bridge, set 1 of 2. Lie on your back")
        played.type(b"?\n")  # a shell inside an editor sends whole lines
        played.wait_for(b"p: pain: stop at once.")
        played.type(b"?\n")
        played.type(b"p\n")
        played.wait_for(b"Discomfort, or pain?")
        played.wait_for(b"3: it was a slip. q: end here.")
        played.type(b"3")
        played.type(b"q")
        played.wait_for(b"End here? What you have done is kept. y: end and keep it. n: go on.")
        played.type(b"y")
        assert played.end(b"The session is over.") == 0
        assert b"\x1b[?1049h" not in played.seen
        assert b"\x1b[2J" not in played.seen


def test_lines_go_on_with_keys_after_a_stop_from_outside(tmp_path: Path) -> None:
    with on_a_terminal(tmp_path, "--plain") as played:
        played.wait_for(b"Glute bridge, set 1 of 2.")
        played.process.send_signal(signal.SIGSTOP)
        assert is_suspended(played.process)
        termios.tcsetattr(played.keyboard, termios.TCSANOW, played.before)  # as a shell does
        played.process.send_signal(signal.SIGCONT)
        played.type(b"q")
        played.wait_for(b"End here?")
        played.type(b"y")
        assert played.end(b"The session is over.") == 0


def test_a_terminal_that_is_gone_leaves_the_session_to_go_on_with(tmp_path: Path) -> None:
    with on_a_terminal(tmp_path, *FAST) as played:
        played.wait_for(b"rep 3 of")
        gone = os.dup2(os.open(os.devnull, os.O_RDWR), played.screen)
        assert gone == played.screen
        assert played.process.wait(20) != 0
        assert "under_way" in sessions(tmp_path)


def sessions(folder: Path) -> str:
    return subprocess.run(
        [
            *(sys.executable, "-m", "glutetimer", "history", "--sessions", "--json"),
            *("--data-dir", str(folder)),
        ],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    ).stdout


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT])
def test_a_signal_that_is_ignored_stays_ignored(number: signal.Signals) -> None:
    before = signal.signal(number, signal.SIG_IGN)
    try:
        with Signals() as interrupts:
            signal.raise_signal(number)
            assert not interrupts.stopped
    finally:
        signal.signal(number, before)


def test_a_second_ctrl_c_waits_for_nothing() -> None:
    with Signals() as interrupts:
        signal.raise_signal(signal.SIGINT)
        assert interrupts.stopped
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_ctrl_d_where_it_asks_whether_to_go_on_leaves_the_session(tmp_path: Path) -> None:
    break_off(tmp_path)
    with on_a_terminal(tmp_path) as second:
        second.wait_for(b"finish it here (f)? [Y/n/f]")
        second.type(b"what\n")
        second.seen = b""
        second.wait_for(b"finish it here (f)? [Y/n/f]")
        second.type(b"\x04")
        second.wait_for(b"Nothing was begun. Go on with it: glutetimer play --resume")
        assert second.process.wait(20) == 1
    assert "under_way" in sessions(tmp_path)


def test_a_session_that_broke_off_can_be_finished_before_another_one_begins(
    tmp_path: Path,
) -> None:
    break_off(tmp_path)
    with on_a_terminal(tmp_path) as second:
        second.wait_for(b"finish it here (f)? [Y/n/f]")
        second.type(b"f\n")
        second.wait_for(b"R E A D Y")
        second.type(b"qy")
        assert second.end() == 0
    assert '"state":"under_way"' not in sessions(tmp_path)


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
