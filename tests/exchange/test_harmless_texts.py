"""What steers a terminal or turns text round reaches nothing that shows a history."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from glutetimer.exchange import export, history_json, import_
from glutetimer.exchange.formats import Format
from glutetimer.history.store import History
from glutetimer.library import Catalogue
from tests.exchange.drawn import drawn_entry

NASTY = "Evil\x1b[31m \u202ebridge\u200b\x07"
CLEAN = "Evil bridge"
MARKS = set("\x1b\u202e\u200b\x07")


@pytest.fixture
def nasty(history: History) -> History:
    """A history that an older version filled with whatever it was given."""
    assert history.add_all([drawn_entry({}, effort=3)]).wait()
    with closing(sqlite3.connect(history.path)) as database, database:
        database.execute(
            "UPDATE session SET programme_name = ?, programme_id = ?, note = ?", [NASTY] * 3
        )
        database.execute(
            "UPDATE performed_set SET exercise = ?, exercise_name = ?, band = ?", [NASTY] * 3
        )
    return history


def test_what_is_read_of_a_history_is_harmless(nasty: History) -> None:
    (session,) = nasty.sessions()
    (one,) = nasty.sets(session.uuid)
    (row,) = nasty.set_rows()
    assert {session.programme_name, session.programme_id, session.note} == {CLEAN}
    assert {one.exercise_name, one.record.exercise, one.record.band} == {CLEAN}
    assert {row.programme, row.exercise} == {CLEAN}


@pytest.mark.parametrize("form", export.TEXTS)
def test_so_is_what_is_exported(nasty: History, form: Format) -> None:
    assert not MARKS & set("".join(export.TEXTS[form](nasty.entries())))


def test_what_is_imported_is_harmless_on_disk(
    history: History, catalogue: Catalogue, tmp_path: Path
) -> None:
    document = json.loads("".join(history_json.pieces([drawn_entry()])))
    document["sessions"][0]["programme_name"] = NASTY
    document["sessions"][0]["sets"][0]["exercise_name"] = NASTY
    file = tmp_path / "x.json"
    file.write_text(json.dumps(document), "utf-8")
    import_.import_sessions(
        import_.preview(import_.read_file(file, catalogue.exercises), history), history
    )
    with closing(sqlite3.connect(history.path)) as database:
        found = database.execute(
            "SELECT programme_name, exercise_name FROM session JOIN performed_set"
        ).fetchall()
    assert found == [(CLEAN, CLEAN)]


def test_names_of_another_program_are_harmless(catalogue: Catalogue, tmp_path: Path) -> None:
    file = tmp_path / "strong.csv"
    file.write_text(
        "Date,Workout Name,Exercise Name,Set Order,Weight,Reps\n"
        f"2026-11-20 09:00:00,Legs,{NASTY},1,20,8\n",
        "utf-8",
    )
    assert list(import_.read_file(file, catalogue.exercises).mapping) == [CLEAN]
