"""A stamp far ahead, forged or of a broken clock, ends nothing, and what is done later beats it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from glutetimer.history import schema
from glutetimer.presentation.sync_status import sync_line
from glutetimer.sync.merge_page import InvalidPageError, join, taking_in
from glutetimer.sync.page import CLOCK_END, HIGHEST, ROOM, SessionPage, read_page, steps_to
from glutetimer.sync.record import head, line_of
from tests.sync.machines import Machine, meet

ROOM_ABOVE = 5
"""The migration that brings stamps back from where no other machine reads them."""

STRANGER = "00000000-0000-0000-0000-000000000001"
MOST = CLOCK_END + ROOM
"""The highest stamp that is taken in where a row is not known."""
STAMPS = [1 << 16, CLOCK_END - 1, CLOCK_END, CLOCK_END + 1, MOST - 1, MOST, MOST + 1, HIGHEST]


@pytest.fixture
def one(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "one")


@pytest.fixture
def other(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "other")


def stamped(page: SessionPage, stamp: int, note: str) -> SessionPage:
    """Return a page on which every row has the same stamp."""
    sets = tuple(
        replace(each, hlc=stamp, test=each.test and replace(each.test, hlc=stamp))
        for each in page.sets
    )
    return replace(page, session=replace(page.session, hlc=stamp, note=note), sets=sets)


def forge(machine: Machine, *pages: SessionPage) -> Path:
    """Put pages into the folder of a machine, as another program may write them."""
    log = machine.folder / "glutetimer" / STRANGER / "000001.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    lines = [line_of(page) or b"" for page in pages]
    log.write_bytes(head(STRANGER, STRANGER) + b"".join(lines))
    return log


def page_of(machine: Machine, session: str) -> SessionPage:
    page = machine.pages()[session]
    assert page
    return page


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize("stays", [True, False])
def test_one_forged_page_ends_nothing(
    stamp: int, *, stays: bool, one: Machine, other: Machine
) -> None:
    session, another = one.train(), one.train()
    meet(one, other)
    forged = forge(one, stamped(page_of(one, session), stamp, "forged"))
    one.sync()
    if stays:
        (other.folder / "glutetimer" / STRANGER).mkdir()
        forged.rename(other.folder / "glutetimer" / STRANGER / "000001.log")
    else:
        forged.unlink()

    one.change("session", session, note="mine")
    one.change("performed_set", one.sets(session)[0], corrected_reps=7)
    one.change("performed_set", one.sets(another)[0], corrected_reps=8)
    new = one.train()
    meet(one, other)
    assert one.pages() == other.pages()
    assert new in other.pages()
    for machine in (one, other):
        assert page_of(machine, session).session.note == "mine"
        assert page_of(machine, session).sets[0].corrected_reps == 7
        assert page_of(machine, another).sets[0].corrected_reps == 8

    other.change("session", session, note="later, and there")
    meet(one, other)
    assert one.pages() == other.pages()
    assert page_of(one, session).session.note == "later, and there"
    found = one.sync()
    assert (found.unsent, found.sent) == (0, 0)
    assert sync_line(found).startswith("In step with ")


def test_a_forger_who_goes_on_is_followed_step_by_step(one: Machine, other: Machine) -> None:
    session = one.train()
    meet(one, other)
    page = page_of(one, session)
    log = forge(one, *(stamped(page, MOST + step * ROOM, "forged") for step in range(5)))
    one.sync()
    log.unlink()
    assert page_of(one, session).session.hlc == MOST + 4 * ROOM
    one.change("session", session, note="mine")
    meet(one, other)
    assert other.pages() == one.pages()
    assert page_of(other, session).session.note == "mine"


def test_what_is_beyond_reach_is_reported_and_changes_nothing(one: Machine, other: Machine) -> None:
    session = one.train()
    meet(one, other)
    before = one.pages()
    forge(one, stamped(page_of(one, session), MOST + 1, "forged"))
    (notice,) = one.sync().notices
    assert notice.endswith(
        "line 2: a record was skipped (it makes no sense: its stamp is beyond all clocks)."
    )
    assert one.pages() == before
    assert one.sync().notices == ()


def test_what_others_would_not_take_in_is_not_called_in_step(one: Machine, other: Machine) -> None:
    session, good = one.train(), one.train()
    with one.database() as database:
        database.execute("UPDATE session SET note = ? WHERE uuid = ?", ("n" * 5000, session))
    for _ in range(2):
        meet(one, other)
        found = one.sync()
        assert found.unsent == 1
        assert sync_line(found).startswith("Not in step: other devices would not take in 1 ")
    assert list(other.pages()) == [good]
    one.change("session", session, note="shorter")
    meet(one, other)
    assert one.sync().unsent == 0
    assert other.pages() == one.pages()


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from([CLOCK_END, CLOCK_END + 1, MOST, MOST + ROOM, MOST + 2]), max_size=4)
)
def test_pages_far_ahead_lead_to_the_same_in_any_order(tmp_path: Path, stamps: list[int]) -> None:
    machine = Machine(tmp_path / str(len(list(tmp_path.iterdir()))))
    session = machine.train(2)
    page = page_of(machine, session)
    pages = [stamped(page, stamp, str(number)) for number, stamp in enumerate(stamps)]

    def joined(pages: list[SessionPage]) -> list[SessionPage | None]:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
            schema.migrate(database)
            with taking_in(database):
                for each in pages:
                    for step in (*steps_to(each), each):
                        join(database, step)
            numbers = database.execute("SELECT id FROM session").fetchall()
            return [read_page(database, number) for (number,) in numbers]

    assert joined(pages) == joined(pages[::-1]) == joined([*pages, *pages])


def test_a_step_too_far_is_refused_by_whoever_does_not_know_the_row(one: Machine) -> None:
    session = one.train()
    page = stamped(page_of(one, session), MOST + 1, "")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        schema.migrate(database)
        with taking_in(database), pytest.raises(InvalidPageError, match="beyond all clocks"):
            join(database, page)


def test_a_history_that_was_driven_beyond_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: Machine
) -> None:
    """As one forged page left it in earlier versions: whatever was done later was refused."""
    known = schema.migrations()
    # before stamps had room above, but with the columns that today's statements name
    columns = {number: script for number, script in known.items() if number > ROOM_ABOVE}
    before = {number: script for number, script in known.items() if number < ROOM_ABOVE}
    with monkeypatch.context() as earlier:
        scripts = dict(enumerate((*before.values(), *columns.values()), start=1))
        earlier.setattr(schema, "migrations", lambda: scripts)
        one = Machine(tmp_path / "one")
        session = one.train()
        with one.database() as database:
            database.execute("UPDATE sync_clock SET taking_in = 1")
            database.execute("UPDATE session SET hlc = ?", (HIGHEST,))
            database.execute("UPDATE sync_clock SET taking_in = 0, hlc = ?", (HIGHEST,))
            database.execute("UPDATE sync_session SET sent = changed")
        one.change("session", session, note="refused by all")
        one.train()
        with one.database() as database:
            (stamp,) = database.execute("SELECT max(hlc) FROM session").fetchone()
            database.execute("UPDATE sync_session SET sent = changed")
        assert stamp > HIGHEST
    with one.database() as database:
        database.execute("ALTER TABLE session DROP COLUMN trial")
        for table in (
            "shown_card",
            "sync_decision",
            "advice_decision",
            "sync_break",
            "guided_break",
        ):
            database.execute(f"DROP TABLE {table}")
        database.execute(f"PRAGMA user_version = {len(before)}")
        schema.migrate(database)
    one.train()
    meet(one, other)
    assert len(other.pages()) == 3
    assert one.pages() == other.pages()
    assert page_of(other, session).session.note == "refused by all"
    assert one.sync().unsent == 0
