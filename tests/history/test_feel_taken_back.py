"""An answer to the feel check that was taken back is no answer, wherever it comes from."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from msgspec import structs

from glutetimer.exchange import history_json
from glutetimer.history import schema
from glutetimer.history.recovery.merge import merge
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import Event
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.sync.merge_page import join, taking_in
from glutetimer.sync.page import SessionPage, read_page
from tests.sync.machines import Machine

VERSION_3 = (Path(__file__).parent / "old" / "version_3.sql").read_text("utf-8")


def write_version_3(path: Path, feel: str) -> list[tuple[object, ...]]:
    """Write a history as version 3 left it, with this answer; return its stamps."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.executescript(VERSION_3)
        database.execute("UPDATE performed_set SET feel = ? WHERE feel IS NOT NULL", (feel,))
        return stamps(database)


def stamps(database: sqlite3.Connection) -> list[tuple[object, ...]]:
    return database.execute(
        "SELECT uuid, hlc, updated_utc_ms FROM performed_set UNION ALL "
        "SELECT 'clock', hlc, taking_in FROM sync_clock UNION ALL "
        "SELECT 'session', changed, sent FROM sync_session"
    ).fetchall()


def feels(history: History) -> set[str | None]:
    return {row.feel for row in history.set_rows()}


def test_rows_of_older_versions_are_mended(path: Path, clock: FakeClock) -> None:
    before = write_version_3(path, "")
    with open_history(path, clock) as history:
        assert feels(history) == {None}
    with closing(sqlite3.connect(path)) as database:
        assert stamps(database) == before


def test_an_answer_that_was_given_stays(path: Path, clock: FakeClock) -> None:
    write_version_3(path, "glute_deep")
    with open_history(path, clock) as history:
        assert feels(history) == {None, "glute_deep"}


def test_taking_an_answer_back_in_a_session_writes_none(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    writer = history.begin(header)
    writer.put(rep_event(record(12, feel="quads")))
    writer.put(rep_event(record(12, feel=""))).wait()
    assert feels(history) == {None}


def test_taking_an_answer_back_in_the_history_writes_none(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
) -> None:
    history.begin(header).put(rep_event(record(12, feel="quads"))).wait()
    (performed,) = history.sets(history.sessions()[0].uuid)
    history.set_feel(performed.uuid, "").wait()
    assert feels(history) == {None}


def test_an_export_of_an_older_version_comes_in_as_no_answer(
    history: History,
    header: SessionMetadata,
    record: Callable[..., SetRecord],
    rep_event: Callable[..., Event],
    tmp_path: Path,
    clock: FakeClock,
) -> None:
    writer = history.begin(header)
    done = record(12, feel="quads", outcome=Outcome.COMPLETED, ended_ms=90_000)
    writer.put(rep_event(done))
    writer.finish(SessionState.FINISHED).wait()
    (entry,) = history.entries()
    (row,) = entry.sets
    old = replace(entry, sets=(replace(row, record=replace(row.record, feel="")),))
    found, notes = history_json.read("".join(history_json.pieces([old])).encode(), "old.json")
    assert notes == []
    assert [row.record.feel for one in found for row in one.sets] == [""]
    with open_history(tmp_path / "other" / "history.db", clock) as other:
        other.add_all(found).wait()
        assert feels(other) == {None}


def test_an_older_backup_that_is_taken_in_brings_no_answer(path: Path, tmp_path: Path) -> None:
    write_version_3(path, "")
    fresh = tmp_path / "fresh.db"
    schema.create_file(fresh)
    with closing(schema.connect(fresh)) as target, closing(schema.connect(path, "ro")) as source:
        schema.migrate(target)
        target.execute("BEGIN")
        merge(source, target)
        target.execute("COMMIT")
        found = target.execute("SELECT DISTINCT feel FROM performed_set").fetchall()
    assert found == [(None,)]


def test_two_machines_agree_whichever_was_updated_first(tmp_path: Path) -> None:
    """One holds the mended row, the other the empty text with the same stamp."""
    one, other = Machine(tmp_path / "one"), Machine(tmp_path / "other")
    session = one.train(sets=1)
    page = one.pages()[session]
    assert page is not None
    with other.database() as database, taking_in(database):
        join(database, page)
    with other.database() as database:
        database.execute("UPDATE sync_clock SET taking_in = 1")
        database.execute("UPDATE performed_set SET feel = ''")
        database.execute("UPDATE sync_clock SET taking_in = 0")
    there = other.pages()[session]
    assert there == page
    with one.database() as database, taking_in(database):
        assert join(database, there).is_nothing


def test_a_real_change_made_elsewhere_meanwhile_still_wins(tmp_path: Path) -> None:
    """The mended row keeps its stamp, so a correction on a machine not met yet is not lost."""
    path = tmp_path / "history.db"
    write_version_3(path, "")
    with closing(schema.connect(path)) as mended:
        (number,) = mended.execute(
            "SELECT session_id FROM performed_set WHERE feel = '' LIMIT 1"
        ).fetchone()
        page = read_page(mended, number)
        assert page is not None
        elsewhere = _corrected(page)
        schema.migrate(mended)
        with taking_in(mended):
            join(mended, elsewhere)
        found = mended.execute(
            "SELECT corrected_reps FROM performed_set WHERE session_id = ? AND ordinal = 1",
            (number,),
        ).fetchone()
    assert found == (9,)


def _corrected(page: SessionPage) -> SessionPage:
    first, *rest = page.sets
    changed = structs.replace(first, hlc=first.hlc + 1, corrected_reps=9)
    return structs.replace(page, sets=(changed, *rest))
