"""The history itself is no export, and looking at it takes nothing off its locks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.exchange import import_
from glutetimer.history.store import History
from tests.exchange.drawn import drawn_entry

_READ_AND_CLOSE = (
    "import sqlite3, sys; database = sqlite3.connect(sys.argv[1]); "
    "database.execute('SELECT count(*) FROM session').fetchone(); database.close()"
)
"""Another process that, as far as it can tell, is the last one to close the file."""


@pytest.mark.parametrize("kind", ["itself", "a link", "a hard link", "its log", "its index"])
def test_nothing_is_lost_when_the_history_itself_is_chosen(
    history: History, tmp_path: Path, kind: str
) -> None:
    history.add_all([drawn_entry()]).wait()
    path = {
        "itself": history.path,
        "its log": history.path.with_name(history.path.name + "-wal"),
        "its index": history.path.with_name(history.path.name + "-shm"),
    }.get(kind, tmp_path / "chosen.json")
    if kind == "a link":
        path.symlink_to(history.path)
    elif kind == "a hard link":
        path.hardlink_to(history.path)
    log = history.path.with_name(history.path.name + "-wal").stat().st_ino
    with pytest.raises(UserError, match="is a history"):
        import_.read_file(path, {})
    subprocess.run([sys.executable, "-c", _READ_AND_CLOSE, history.path], check=True)
    assert history.path.with_name(history.path.name + "-wal").stat().st_ino == log
    assert history.add_all([drawn_entry()]).wait()
    assert len(list(history.entries())) == 2
