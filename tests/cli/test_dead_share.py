"""A share that never answers holds no command: Ctrl+C ends it at once."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from glutetimer.cli.run import INTERRUPTED
from glutetimer.history.store import open_history
from glutetimer.host.clock import FakeClock
from tests.dead_folder import DeadFolder, dead_folder
from tests.exchange.drawn import drawn_entry

LONG_S = 60
COMMANDS = {
    "import": ["import", "{dead}/a.json"],
    "map": ["import", "{table}", "--map", "{dead}/map.toml"],
    "check": ["check", "{dead}/mine.toml"],
    "restore": ["restore", "{dead}/a.db"],
    "merge": ["restore", "--merge", "{dead}/a.db", "--yes"],
    "backup": ["backup", "{dead}/a.db"],
    "backup into a folder": ["backup", "{dead}"],
    "export": ["export", "--format", "json", "-o", "{dead}/a.json"],
    "report": ["export", "--format", "pdf", "-o", "{dead}/a.pdf"],
    "FIT": ["export", "--format", "fit", "--force", "-o", "{dead}/all"],
    "one FIT": ["export", "--format", "fit", "-o", "{dead}/a.fit"],
    "workout": ["export", "--workout", "cyclist_four", "-o", "{dead}/a.fit"],
    "sync": ["sync", "--folder", "{dead}"],
}
"""Each command that takes a file or folder of the person's."""


@pytest.fixture
def dead(tmp_path: Path) -> Iterator[DeadFolder]:
    with dead_folder(tmp_path / "dead") as folder:
        yield folder


@pytest.mark.parametrize("name", COMMANDS)
def test_ctrl_c_ends_a_command_that_waits_for_a_dead_share(
    name: str, dead: DeadFolder, tmp_path: Path
) -> None:
    data, table = tmp_path / "data", tmp_path / "table.csv"
    data.mkdir()
    with open_history(data / "history.db", FakeClock()) as history:
        assert history.add_all([drawn_entry()]).wait()
    table.write_text("Date,Exercise,Reps\n2026-01-01,Squat,5\n")
    words = [word.format(dead=dead.path, table=table) for word in COMMANDS[name]]
    command = [sys.executable, "-P", "-m", "glutetimer", *words, "--data-dir", str(data)]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert dead.asked.wait(LONG_S)
        process.send_signal(signal.SIGINT)
        assert process.wait(LONG_S) == INTERRUPTED
