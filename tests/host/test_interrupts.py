"""Ctrl+C ends the process at once, and raises only where something is to be kept."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from glutetimer.host.interrupts import ending_at_once, raising

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="raises no signal there")

INTERRUPTED_COMMAND = """
import signal, sys
from glutetimer.__main__ import MachineServices
from glutetimer.cli.run import run

class Interrupted(MachineServices):
    def context(self, data_dir, *, looks_only=False):
        signal.raise_signal(signal.SIGINT)
        raise SystemExit("went on")

sys.exit(run(sys.argv[1:], Interrupted()))
"""


def python(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=60,
    )


@pytest.mark.parametrize(
    "words",
    [
        ("today",),
        ("show", "glute_bridge"),
        ("play", "glute_bridge"),
        ("export", "--format", "csv"),
    ],
)
def test_a_command_that_is_interrupted_says_so_in_one_line(words: tuple[str, ...]) -> None:
    done = python(INTERRUPTED_COMMAND, *words)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr == "glutetimer: Interrupted.\n"


def test_an_interrupted_command_says_so_as_an_object_where_objects_are_wanted() -> None:
    done = python(INTERRUPTED_COMMAND, "today", "--json")
    assert done.returncode == 130
    (line,) = done.stderr.splitlines()
    said = json.loads(line)
    assert (said["type"], said["code"], said["what"]) == ("error", 130, "Interrupted.")


def test_nothing_is_raised_into_what_is_under_way_and_what_is_to_be_done_at_the_end_is() -> None:
    done = python("""
import signal
from glutetimer.host import process_end
from glutetimer.host.interrupts import ending_at_once
process_end.at_end(lambda: print("tidied up", flush=True))
try:
    with ending_at_once("gone", 130):
        signal.raise_signal(signal.SIGINT)
except BaseException:
    print("raised", flush=True)
""")
    assert (done.returncode, done.stdout, done.stderr) == (130, "tidied up\n", "gone\n")


def test_it_raises_where_something_is_to_be_kept_and_is_as_before_afterwards() -> None:
    before = signal.getsignal(signal.SIGINT)
    with ending_at_once("gone", 130):
        ends = signal.getsignal(signal.SIGINT)
        with raising(), pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is ends
    assert signal.getsignal(signal.SIGINT) is before


def test_what_was_started_to_ignore_it_goes_on_ignoring_it() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with ending_at_once("gone", 130), raising():
            signal.raise_signal(signal.SIGINT)
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)
