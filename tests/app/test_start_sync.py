"""A sync in a process of its own carries sessions through a folder, and needs one."""

from __future__ import annotations

from pathlib import Path

from glutetimer.app.start_sync import start_sync, synchronise
from glutetimer.history.store import open_history
from glutetimer.host.clock import FakeClock, MachineClock
from tests.exchange.drawn import drawn_entry


def test_what_one_history_has_comes_into_the_other(tmp_path: Path) -> None:
    folder = tmp_path / "carried"
    folder.mkdir()
    here, there = tmp_path / "here", tmp_path / "there"
    with (
        open_history(here / "history.db", FakeClock()) as one,
        open_history(there / "history.db", FakeClock()) as other,
    ):
        one.add_all([drawn_entry()]).wait()
        sent = synchronise(one, str(folder), MachineClock())
        came = synchronise(other, str(folder), MachineClock())
        assert sent is not None
        assert came is not None
        assert (sent.sent, came.joined.sessions) == (1, 1)
        assert [row.uuid for row in other.sessions()] == [row.uuid for row in one.sessions()]


def test_without_a_folder_nothing_is_started(tmp_path: Path) -> None:
    with open_history(tmp_path / "history.db", FakeClock()) as history:
        assert start_sync(history, "", FakeClock()) is None
        assert synchronise(history, "", FakeClock()) is None
