"""A file is written whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from glutetimer.app import exporting
from glutetimer.errors import UserError
from glutetimer.exchange import export
from glutetimer.exchange.export import StoppedError, watched
from glutetimer.exchange.fit_activity import activity
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.formats import Format
from glutetimer.history.rows import Entry, SessionState
from glutetimer.history.store import History
from glutetimer.host.assets import assets_dir
from tests.exchange.drawn import BEGAN_MS, drawn_entry


def test_a_stop_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("before")
    heard: list[int] = []

    def report_progress(done: int) -> bool:
        heard.append(done)
        return done < 2

    entries = watched([drawn_entry() for _ in range(5)], report_progress)
    pieces = export.in_bytes(export.TEXTS[Format.JSON](entries))
    with pytest.raises(StoppedError):
        export.write(path, pieces)
    assert heard == [0, 1, 2]
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_written_stands_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    for content in (b"one", b"another"):
        export.write(path, [content[:2], content[2:]])
        assert path.read_bytes() == content
        assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_reported(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        export.write(tmp_path / "nowhere" / "x.csv", [b""])
    (tmp_path / "file").touch()
    with pytest.raises(UserError, match=r"file is a file, and no folder\. Choose another place\."):
        export.fit_files([], tmp_path / "file", lambda _: True, lambda _: b"", print)


def test_trouble_while_reading_leaves_nothing_behind(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise UserError("The history cannot be read.", "Restore a backup.")

    with pytest.raises(UserError, match="history"):
        export.write(tmp_path / "x.csv", pieces())
    assert list(tmp_path.iterdir()) == []


def test_fit_files_are_named_by_day_and_programme(tmp_path: Path) -> None:
    entry = drawn_entry(programme_id="../etc/passwd")
    (path,) = export.fit_files([entry], tmp_path / "fit", lambda _: True, lambda _: b"fit", print)
    assert path.parent == tmp_path / "fit"
    assert path.name == f"2026-11-20-___etc_passwd-{entry.session.uuid[-6:]}.fit"


def test_a_session_that_cannot_be_written_is_left_out_and_the_others_are_written(
    tmp_path: Path,
) -> None:
    old, new = drawn_entry(began_ms=3_600_000, local_date=date(1970, 1, 1)), drawn_entry()
    names = read_fit_names(assets_dir())
    remarks: list[str] = []

    def write(*entries: Entry) -> list[Path]:
        return export.fit_files(
            entries, tmp_path, lambda _: True, lambda one: activity(one, names), remarks.append
        )

    assert len(write(old, new)) == 1
    assert remarks == [
        "The session of 1970-01-01 is at a time that FIT cannot write. It is left out."
    ]
    with pytest.raises(UserError, match="FIT cannot write"):
        write(old)


def test_a_range_or_one_session_can_be_chosen(history: History) -> None:
    days = [date(2026, 11, day) for day in (1, 10, 20)]
    drawn = [
        drawn_entry(began_ms=BEGAN_MS + place, local_date=day) for place, day in enumerate(days)
    ]
    history.add_all(drawn).wait()
    assert list(history.entries()) == drawn
    assert list(history.entries(since=days[1])) == drawn[1:]
    assert list(history.entries(until=days[1])) == drawn[:2]
    assert list(history.entries(session=drawn[1].session.uuid)) == [drawn[1]]


def test_trials_stay_out_of_an_export_unless_they_are_asked_for(history: History) -> None:
    done, trial = drawn_entry(), drawn_entry(began_ms=BEGAN_MS + 1, trial=True)
    history.add_all([done, trial]).wait()
    assert list(history.entries()) == [done]
    assert list(history.entries(trials=True)) == [done, trial]
    assert exporting.count_sessions(history, exporting.Selection()) == 1
    assert exporting.count_sessions(history, exporting.Selection(trials=True)) == 2
    assert exporting.count_sessions(history, exporting.Selection(session=trial.session.uuid)) == 1
    history.delete(done.session.uuid).wait()
    with pytest.raises(UserError, match="only trials"):
        exporting.expect_sessions(history, exporting.Selection())


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_an_export_never_replaces_a_history(history: History, ending: str) -> None:
    history.add_all([drawn_entry()]).wait()
    path = history.path.with_name(history.path.name + ending)
    before = path.stat().st_ino
    with pytest.raises(UserError, match="is a history"):
        export.write(path, [b"x"])
    assert path.stat().st_ino == before


def test_an_empty_choice_is_still_a_whole_file() -> None:
    assert json.loads("".join(export.TEXTS[Format.JSON]([])))["sessions"] == []
    assert json.loads("".join(export.TEXTS[Format.OPENWEIGHT]([]))) == []
    assert drawn_entry().session.state is SessionState.FINISHED
