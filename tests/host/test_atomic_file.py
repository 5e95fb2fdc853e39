"""A file is written whole or not at all, and what a killed process left of one goes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.host.atomic_file import clear_unfinished, write_whole
from glutetimer.host.process_lock import hold

DIES = """
import os, signal, sys
from pathlib import Path
from glutetimer.host import atomic_file
atomic_file.os.fsync = lambda _handle: os.kill(os.getpid(), signal.SIGKILL)
atomic_file.write_whole(Path(sys.argv[1]), "new")
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("content", ["Glühen\r\n", b"\x89PNG\r\n"])
def test_what_is_written_is_there_to_the_letter(tmp_path: Path, content: str | bytes) -> None:
    write_whole(tmp_path / "a", content)
    there = (tmp_path / "a").read_bytes()
    assert there == (content if isinstance(content, bytes) else content.encode())
    assert names(tmp_path) == ["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="no signal ends a process there")
def test_a_killed_process_leaves_the_old_file_and_the_next_start_nothing_else(
    tmp_path: Path,
) -> None:
    mine = tmp_path / "programmes" / "mine.toml"
    mine.parent.mkdir()
    mine.write_text("old")
    subprocess.run([sys.executable, "-c", DIES, str(mine)], check=False)
    assert len(names(mine.parent)) == 2
    _catalogue = AppContext(tmp_path).catalogue
    assert names(mine.parent) == ["mine.toml"]
    assert mine.read_text() == "old"


def test_what_another_process_writes_now_stays_and_so_does_all_else(tmp_path: Path) -> None:
    (tmp_path / ".notes.toml").touch()
    (tmp_path / ".history.db.12").touch()
    (tmp_path / ".gone.toml.12").touch()
    with (tmp_path / ".now.toml.13").open("wb") as file:
        hold(file.fileno())
        clear_unfinished((tmp_path, tmp_path / "none"))
    assert names(tmp_path) == [".history.db.12", ".notes.toml", ".now.toml.13"]
