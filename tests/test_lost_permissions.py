"""Permissions that go in mid-session: it goes on to its end, tells once, and loses nothing."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.history.restoring import add_missing
from tests.as_anybody import as_anybody

HARM_AT_REP = 3
ALL_REPS = 14
"""Of the session that is played."""


def close_to_all(folder: Path) -> None:
    for path in (*folder.iterdir(), folder):
        path.chmod(0)


def close_to_writing(folder: Path) -> None:
    for path in (*folder.iterdir(), folder):
        path.chmod(0o500 if path.is_dir() else 0o400)


def let_in(folder: Path) -> None:
    folder.chmod(0o700)
    for path in folder.iterdir():
        path.chmod(0o700 if path.is_dir() else 0o600)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "data"
    AppContext(folder).close()
    yield folder
    let_in(folder)


def play_and_harm(folder: Path, harm: Callable[[Path], None]) -> tuple[int, str, int]:
    """Play a session that is harmed; return its exit code, its stderr, and acknowledged reps."""
    play = as_anybody(sys.executable, "-m", "glutetimer", "play", "run_switch_on", "--json")
    home = folder.with_name("home")
    home.mkdir()
    with subprocess.Popen(
        [*play, "--speed", "150", "--record", "--data-dir", str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "HOME": str(home)},
    ) as child:
        assert child.stdout
        assert child.stderr
        reps = 0
        for line in child.stdout:
            reps += json.loads(line)["type"] == "rep_completed"
            if reps == HARM_AT_REP:
                harm(folder)
                break
        reps += sum(json.loads(line)["type"] == "rep_completed" for line in child.stdout)
        said = child.stderr.read()
    return child.returncode, said, reps


def kept(folder: Path) -> int:
    """Return the reps that are in the history, with what was kept elsewhere."""
    context = AppContext(folder)
    for file in folder.with_name("home").glob("*rescued*.db"):
        add_missing(context.history, file, datetime(2026, 11, 20, tzinfo=UTC))
    sessions = context.history.sessions()
    reps = sum(row.record.done_reps for one in sessions for row in context.history.sets(one.uuid))
    context.close()
    return reps


def test_a_folder_closed_to_all(folder: Path) -> None:
    code, said, acknowledged = play_and_harm(folder, close_to_all)
    let_in(folder)
    assert kept(folder) == ALL_REPS
    assert HARM_AT_REP <= acknowledged < ALL_REPS, "no rep is acknowledged that is not on disk"
    trouble, rescue, end = said.splitlines()
    assert "The history cannot be written: its folder takes nothing." in trouble
    assert "give back the permission to write there" in trouble
    assert "they are kept in" in rescue
    assert "The end of the session could not be written" in end
    assert code == 1


def test_a_folder_closed_to_writing(folder: Path) -> None:
    """Files that are open can still be written; only what is new cannot be made."""
    code, said, acknowledged = play_and_harm(folder, close_to_writing)
    let_in(folder)
    assert kept(folder) == acknowledged == ALL_REPS
    (backup,) = said.splitlines()
    assert "Today's backup of the history could not be written: its folder takes nothing." in backup
    assert code == 0


def test_a_folder_closed_before_the_start_is_reported_in_a_sentence(folder: Path) -> None:
    close_to_all(folder)
    done = subprocess.run(
        as_anybody(sys.executable, "-m", "glutetimer", "history", "--data-dir", str(folder)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert f"The data folder {folder} cannot be used (Permission denied)." in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("part", ["programmes", "exercises"])
def test_own_files_that_cannot_be_read_hide_nothing(folder: Path, part: str) -> None:
    (folder / part).mkdir(mode=0)
    done = subprocess.run(
        as_anybody(sys.executable, "-m", "glutetimer", "list", part, "--data-dir", str(folder)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"The folder {part} cannot be read (Permission denied)." in done.stderr
    assert "Cyclist's four" in done.stdout or "Glute bridge" in done.stdout
    assert done.returncode == 0
