"""No folder, however slow or dead, is waited for by whoever a person waits for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic  # noqa: TID251 - how long it takes is what is measured

import pytest

from glutetimer.app.context import AppContext
from glutetimer.errors import UserError
from glutetimer.sync.process import SlowFolderError, SyncProcess
from glutetimer.sync.sync import BusyError
from tests.dead_folder import dead_folder
from tests.patience import PATIENCE_S
from tests.sync.machines import Machine

PLAY = [sys.executable, "-P", "-m", "glutetimer", "play", "glute_bridge", "--json"]
PLAY += ["--speed", "1000000", "--record"]
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


@pytest.fixture
def one(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "one")


@pytest.fixture
def dead(tmp_path: Path) -> Iterator[Path]:
    with dead_folder(tmp_path / "dead") as folder:
        yield folder.path


def test_another_process_keeps_in_step_and_says_how_it_stands(one: Machine) -> None:
    one.train()
    found = SyncProcess(one.history, one.folder, NOW).result()
    assert (found.sent, found.devices, found.at) == (1, 0, NOW)
    assert found.root == one.folder / "glutetimer"
    assert found.folders == (one.device,)
    with pytest.raises(UserError, match=r"gone is not there\. Connect the drive"):
        SyncProcess(one.history, one.folder / "gone", NOW).result()


def test_one_at_a_time(one: Machine) -> None:
    first = SyncProcess(one.history, one.folder, NOW)
    second = SyncProcess(one.history, one.folder, NOW)
    ends = []
    for process in (first, second):
        try:
            ends.append(process.result().sent)
        except BusyError:
            ends.append(-1)
    assert max(ends) == 0


def test_a_fault_of_ours_is_no_sentence_for_people(one: Machine) -> None:
    with pytest.raises(RuntimeError, match="No module named"):
        SyncProcess(one.history, one.folder, NOW, module="glutetimer.nowhere").result()


def test_what_does_not_answer_is_reported_and_left(
    one: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name != "posix":
        pytest.skip("there is no shell here")
    sleeping = tmp_path / "sleeping"
    sleeping.write_text("#!/bin/sh\nexec sleep 60\n")
    sleeping.chmod(0o700)
    monkeypatch.setattr(sys, "executable", str(sleeping))
    process = SyncProcess(one.history, one.folder, NOW)
    with pytest.raises(SlowFolderError, match="does not answer"):
        process.result(0.1)
    process.stop()


def test_a_dead_folder_holds_nobody(one: Machine, dead: Path) -> None:
    began = monotonic()
    process = SyncProcess(one.history, dead, NOW)
    with pytest.raises(SlowFolderError, match=f"The sync folder {dead} does not answer"):
        process.result(0.5)
    process.stop()
    assert monotonic() - began < 5
    one.train()  # and the history is not held either
    assert len(one.sessions()) == 1


def test_a_session_in_the_terminal_is_not_kept_by_a_dead_folder(tmp_path: Path, dead: Path) -> None:
    context = AppContext(tmp_path / "data")
    context.settings_store.change("sync_folder", str(dead))
    context.settings_store.change("voice_on", value=False)
    context.close()
    done = subprocess.run(
        [*PLAY, "--data-dir", str(tmp_path / "data")],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0
    assert json.loads(done.stderr)["text"] == (
        f"The sync folder {dead} does not answer. What you did goes out once it does."
    )
