"""Export, import and backup as both front ends run them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from glutetimer.app import data
from glutetimer.app.data import Selection
from glutetimer.errors import UserError
from glutetimer.exchange.formats import Format
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from tests.exchange.drawn import BEGAN_MS, drawn_entry

DAYS = [date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 22)]


@pytest.fixture
def history(tmp_path: Path) -> Iterator[History]:
    with open_history(tmp_path / "history.db", FakeClock()) as history:
        history.add_all(
            [drawn_entry(began_ms=BEGAN_MS + n, local_date=day) for n, day in enumerate(DAYS)]
        ).wait()
        yield history


def test_what_is_exported_is_counted_by_day_and_by_id(history: History) -> None:
    assert data.count_sessions(history, Selection()) == 3
    assert data.expect_sessions(history, Selection(since=DAYS[1])) == 2
    with pytest.raises(UserError, match="no session in that time"):
        data.expect_sessions(history, Selection(since=date(2027, 1, 1)))
    with pytest.raises(UserError, match="no session 1234"):
        data.expect_sessions(history, Selection(session="1234"))


def test_an_export_as_fit_names_how_many_files_it_would_replace(
    history: History, tmp_path: Path
) -> None:
    folder = tmp_path / "fit"
    assert data.replaced_fit_files(history, Selection(), folder) == 0
    data.export_fit(history, Selection(since=DAYS[1]), folder, lambda _done: True)
    assert data.replaced_fit_files(history, Selection(), folder) == 2
    assert data.replaced_fit_files(history, Selection(until=DAYS[0]), folder) == 0


def test_proposed_names_carry_the_day(tmp_path: Path) -> None:
    assert data.export_file_name(Format.CSV, DAYS[0]) == "glutetimer-2026-11-20.csv"
    assert data.backup_file_name(DAYS[0]) == "glutetimer_2026-11-20.db"
    target = data.backup_target(str(tmp_path), FakeClock().now())
    assert target.parent == tmp_path
    assert data.backup_target(str(tmp_path / "a.db"), FakeClock().now()) == tmp_path / "a.db"
