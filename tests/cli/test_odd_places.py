"""A data folder whose path is no text is one like any other."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from glutetimer.cli.run import run
from glutetimer.host.clock import MachineClock
from glutetimer.host.process_lock import ProcessLock
from tests.cli.fake_machine import Command, FakeMachine


@pytest.fixture
def pages(tmp_path: Path) -> FakeMachine:
    """Return a machine whose data folder has a name that is no UTF-8."""
    if sys.platform != "linux":
        pytest.skip("every name is text here")
    pages = FakeMachine(tmp_path / os.fsdecode(b"my \xff data"))
    pages.clock = MachineClock()  # type: ignore[assignment] # the terminal waits by it
    return pages


def test_every_command_does_its_work_there(command: Command, pages: FakeMachine) -> None:
    assert command("play", "run_switch_on", "--speed", "1000000", "--record").code == 0
    for _ in range(2):
        assert len(command("history", "--sessions", "--json").objects) == 1
    target = pages.folder / "copy.db"
    assert command("backup", str(target)).code == 0
    assert command("restore", str(target), "--yes").code == 0
    assert command("export", "--format", "json", "-o", str(pages.folder / "x.json")).code == 0
    assert command("import", str(pages.folder / "x.json"), "--dry-run").code == 0
    assert not [path for path in pages.folder.iterdir() if "damaged" in path.name]
    found = {one["name"]: one for one in command("doctor", "--json").objects}
    assert found["history"]["ok"]
    assert found["data_folder"]["ok"]


def test_the_doctor_reports_the_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pages = FakeMachine(tmp_path / "data")

    def window() -> str:
        run(["doctor", "--json", "--data-dir", str(pages.folder)], pages)
        found = map(json.loads, capsys.readouterr().out.splitlines())
        return next(str(one["value"]) for one in found if one["name"] == "window")

    lock = pages.folder / ".window.lock"
    assert window() == "is not open"
    lock.write_text("4242\nglutetimer\nanother machine\n")
    assert window() == "is not open; the lock of an earlier one is there and does no harm"
    claim = ProcessLock.take(lock)
    assert claim
    assert window() == "is open"
    claim.release()
