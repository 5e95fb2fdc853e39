"""Histories to take from and to give to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glutetimer.history.store import History, open_history
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import FakeClock
from glutetimer.library import Catalogue, load_catalogue


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


@pytest.fixture
def new_history(tmp_path: Path) -> Iterator[Callable[[], History]]:
    """Open as many empty histories as wanted."""
    opened: list[History] = []

    def open_it() -> History:
        opened.append(open_history(tmp_path / str(len(opened)) / "history.db", FakeClock()))
        return opened[-1]

    yield open_it
    for history in opened:
        history.close()


@pytest.fixture
def history(new_history: Callable[[], History]) -> History:
    return new_history()
