"""A set lasts a day at most and a session two, through whichever door it comes."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from glutetimer.exchange import export, history_json
from glutetimer.exchange.fit_activity import activity
from glutetimer.exchange.fit_exercises import read_fit_names
from glutetimer.exchange.formats import Format
from glutetimer.history.bounds import MAX_SESSION_MS, MAX_SET_MS, bounded
from glutetimer.history.store import History
from glutetimer.host.assets import assets_dir
from glutetimer.session.steps import StepKind
from tests.exchange.drawn import drawn_entry, drawn_set

IN_A_SET = ("planned_hold_ms", "hold_ms", "work_ms")
OF_A_SET = (*IN_A_SET, "started_ms", "ended_ms")
OF_A_SESSION = ("planned_ms", "last_event_ms")


def document() -> dict[str, object]:
    found: dict[str, object] = json.loads("".join(history_json.pieces([drawn_entry()])))
    return found


def notes_of(changed: dict[str, object]) -> list[str]:
    entries, notes = history_json.read(json.dumps(changed).encode(), "x.json")
    assert len(entries) + len(notes) == 1
    return [str(note) for note in notes]


@pytest.mark.parametrize("name", OF_A_SET)
@pytest.mark.parametrize("length", [MAX_SESSION_MS + 1, 2**53])
def test_a_set_beyond_them_is_left_out_with_a_remark(name: str, length: int) -> None:
    changed = document()
    changed["sessions"][0]["sets"][0][name] = length  # type: ignore[index] # a plain document
    (note,) = notes_of(changed)
    assert note.endswith("left out.")


@pytest.mark.parametrize("name", OF_A_SESSION)
def test_a_session_beyond_them_is_left_out_with_a_remark(name: str) -> None:
    changed = document()
    changed["sessions"][0][name] = MAX_SESSION_MS + 1  # type: ignore[index] # a plain document
    assert notes_of(changed)
    changed["sessions"][0][name] = MAX_SESSION_MS  # type: ignore[index] # a plain document
    assert not notes_of(changed)


def test_a_set_that_began_and_ended_within_a_session_may_still_be_too_long() -> None:
    changed = document()
    one = changed["sessions"][0]["sets"][0]  # type: ignore[index] # a plain document
    one |= {"started_ms": 0, "ended_ms": MAX_SET_MS + 1}
    assert notes_of(changed) == [
        "session 1: a set in it lasts longer than a day, or ends before it begins; left out."
    ]


def test_what_goes_on_for_days_is_kept_within_them(history: History) -> None:
    late = {"started_ms": 3 * MAX_SET_MS, "ended_ms": 9 * MAX_SET_MS}
    entry = drawn_entry(late, planned_ms=2**40, last_event_ms=9 * MAX_SET_MS)
    assert history.add_all([entry]).wait()
    (session,) = history.sessions()
    (one,) = history.sets(session.uuid)
    assert (session.planned_ms, session.last_event_ms) == (MAX_SESSION_MS, MAX_SESSION_MS)
    assert (one.record.started_ms, one.record.ended_ms) == (MAX_SESSION_MS, MAX_SESSION_MS)
    exported = "".join(history_json.pieces(history.entries()))
    entries, notes = history_json.read(exported.encode(), "x.json")
    assert (len(entries), notes) == (1, [])


def test_a_set_within_them_is_what_it_was() -> None:
    record = drawn_set("x").record
    assert bounded(record) is record


@pytest.fixture
def overfull(history: History) -> History:
    """A history that an older version filled without such bounds."""
    assert history.add_all([drawn_entry({}, {"kind": StepKind.HOLD, "tempo": None})]).wait()
    with closing(sqlite3.connect(history.path)) as database, database:
        beyond = {"beyond": 2**53}
        database.execute(
            "UPDATE performed_set SET hold_top_ms = :beyond WHERE tempo_order IS NOT NULL", beyond
        )
        sets = ", ".join(f"{name} = {2**53}" for name in OF_A_SET)
        database.execute(f"UPDATE performed_set SET {sets}")  # noqa: S608 - constants
        database.execute("UPDATE session SET planned_ms = :beyond, last_event_ms = :beyond", beyond)
    return history


def test_what_is_beyond_them_already_is_read_as_if_it_were_not(overfull: History) -> None:
    for row in overfull.set_rows():
        assert row.hold_ms == row.work_ms == MAX_SET_MS
        assert row.rep_hold_ms <= MAX_SET_MS
        assert row.rep_work_ms <= MAX_SET_MS
    (session,) = overfull.sessions()
    assert session.planned_ms == MAX_SESSION_MS
    for one in overfull.sets(session.uuid):
        assert one.record.hold_ms == MAX_SET_MS
        assert one.record.tempo is None or one.record.tempo.hold_top_ms == MAX_SET_MS


@pytest.mark.parametrize("form", export.TEXTS)
def test_it_is_exported_all_the_same(overfull: History, form: Format) -> None:
    assert "".join(export.TEXTS[form](overfull.entries()))


def test_it_is_exported_for_a_watch_all_the_same(overfull: History) -> None:
    (entry,) = overfull.entries()
    assert activity(entry, read_fit_names(assets_dir()))


def test_what_it_exports_is_taken_in_elsewhere(overfull: History) -> None:
    exported = "".join(history_json.pieces(overfull.entries()))
    entries, notes = history_json.read(exported.encode(), "x.json")
    assert (len(entries), notes) == (1, [])
