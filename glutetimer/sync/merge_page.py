"""Merges a page into the history: of each row the one with the higher stamp stays.

Equal stamps are ordered by the content of the row. The outcome is the same in whatever order pages
come, and however often: each row only ever grows in one fixed order.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from glutetimer.i18n import _
from glutetimer.sync.break_page import BreakPage, BreakPart
from glutetimer.sync.decision_page import DecisionPage, DecisionPart, Page
from glutetimer.sync.ledger import together
from glutetimer.sync.page import (
    CLOCK_END,
    ROOM,
    Row,
    SessionPart,
    SetPart,
    TestPart,
    content,
    part,
    session_row,
)

_SESSION_COLUMNS = [name for name in SessionPart.__struct_fields__ if name != "programme"]
_SET_COLUMNS = [name for name in SetPart.__struct_fields__ if name != "test"]
_TEST_COLUMNS = list(TestPart.__struct_fields__)


_Part = TypeVar("_Part", SessionPart, SetPart, TestPart, DecisionPart, BreakPart)
_Alone = TypeVar("_Alone", DecisionPart, BreakPart)


class InvalidPageError(Exception):
    """A page with impossible values; nothing of it is taken in."""


@dataclass
class Joined:
    """What came of it: what is new, by its kind, and how many rows were changed elsewhere."""

    sessions: int = 0
    sets: int = 0
    changes: int = 0
    decisions: int = 0
    breaks: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether everything was known already."""
        return self == Joined()

    def add(self, other: Joined) -> None:
        """Count what came of another page, too."""
        self.sessions += other.sessions
        self.sets += other.sets
        self.changes += other.changes
        self.decisions += other.decisions
        self.breaks += other.breaks


@contextmanager
def taking_in(database: sqlite3.Connection) -> Iterator[None]:
    """Hold a transaction in which rows keep the stamps that they bring, all of it or nothing."""
    with together(database):
        database.execute("UPDATE sync_clock SET taking_in = 1")
        yield
        database.execute("UPDATE sync_clock SET taking_in = 0")


def join(database: sqlite3.Connection, page: Page) -> Joined:
    """Join a page with the history, inside `taking_in`.

    Raises:
        InvalidPageError: If it makes no sense.
    """
    joined = Joined()
    database.execute("SAVEPOINT page")
    try:
        page.check()
        if isinstance(page, DecisionPage):
            _join_alone(database, "advice_decision", page.decision, joined)
        elif isinstance(page, BreakPage):
            _join_alone(database, "guided_break", page.guided_break, joined)
        else:
            session_id = _join_session(database, page.session, joined)
            for one in page.sets:
                _join_set(database, session_id, one, joined)
        # a stamp beyond all clocks moves no clock: one row far ahead is no reason for others
        database.execute("UPDATE sync_clock SET hlc = max(hlc, ?)", (min(page.highest, CLOCK_END),))
    except (sqlite3.IntegrityError, OverflowError, ValueError) as error:
        database.execute("ROLLBACK TO page")
        raise InvalidPageError(str(error)) from error
    finally:
        database.execute("RELEASE page")
    return joined


def _join_session(database: sqlite3.Connection, new: SessionPart, joined: Joined) -> int:
    row = session_row(database, new.uuid)
    number = None if row is None else int(row["id"])
    _check_reach(new, row)
    if row is not None and number is not None and not _wins(new, row, SessionPart):
        return number
    database.execute(
        "INSERT INTO programme_snapshot (content) VALUES (?) ON CONFLICT DO NOTHING",
        (new.programme,),
    )
    (snapshot,) = database.execute(
        "SELECT id FROM programme_snapshot WHERE content = ?", (new.programme,)
    ).fetchone()
    values = {name: getattr(new, name) for name in _SESSION_COLUMNS} | {"snapshot_id": snapshot}
    return _put(database, "session", number, values, joined)


def _join_set(database: sqlite3.Connection, session_id: int, new: SetPart, joined: Joined) -> None:
    row = _find(database, "performed_set", {"session_id": session_id, "ordinal": new.ordinal})
    number = None if row is None else int(row["id"])
    _check_reach(new, row)
    if number is None or row is None or _wins(new, row, SetPart):
        values = {name: getattr(new, name) for name in _SET_COLUMNS} | {"session_id": session_id}
        number = _put(database, "performed_set", number, values, joined)
    if new.test is not None:
        there = _find(database, "self_test", {"set_id": number})
        _check_reach(new.test, there)
        if there is None or _wins(new.test, there, TestPart):
            values = {name: getattr(new.test, name) for name in _TEST_COLUMNS}
            place = None if there is None else int(there["id"])
            _put(database, "self_test", place, values | {"set_id": number}, joined)


def _join_alone(database: sqlite3.Connection, table: str, new: _Alone, joined: Joined) -> None:
    """Join a row that hangs on no other."""
    row = _find(database, table, {"uuid": new.uuid})
    _check_reach(new, row)
    if row is None or _wins(new, row, type(new)):
        number = None if row is None else int(row["id"])
        _put(database, table, number, msgspec.structs.asdict(new), joined)


def _check_reach(new: _Part, row: Row | None) -> None:
    """See that a stamp is within reach from what is here, so that a change made here can beat it.

    Raises:
        ValueError: If it is not.
    """
    here = 0 if row is None else int(row["hlc"])
    if new.hlc > max(CLOCK_END, here) + ROOM:
        raise ValueError(_("its stamp is beyond all clocks"))


def _wins(new: _Part, row: Row, kind: type[_Part]) -> bool:
    """Return whether what came takes the place of a row that is here."""
    stamp = int(row["hlc"])
    if new.hlc != stamp:
        return new.hlc > stamp
    return content(new) > content(part(kind, row))


def _find(database: sqlite3.Connection, table: str, key: Mapping[str, object]) -> Row | None:
    where = " AND ".join(f"{name} = :{name}" for name in key)
    found = database.execute(f"SELECT * FROM {table} WHERE {where}", key)  # noqa: S608 - ours
    found.row_factory = sqlite3.Row
    row = found.fetchone()
    return None if row is None else dict(row)


def _put(
    database: sqlite3.Connection, table: str, number: int | None, values: Row, joined: Joined
) -> int:
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    if number is not None:
        database.execute(
            f"UPDATE {table} SET ({names}) = ({marks}) WHERE id = :there",  # noqa: S608 - ours
            {**values, "there": number},
        )
        joined.changes += 1
        return number
    made = database.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608 - names of ours
    joined.sessions += table == "session"
    joined.sets += table == "performed_set"
    joined.decisions += table == "advice_decision"
    joined.breaks += table == "guided_break"
    return int(made.lastrowid or 0)
