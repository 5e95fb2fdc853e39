"""A page: one session with all its sets, as one machine knows it.

Pages are what goes through the folder. Each row in them carries the stamp of its last change, so
that a page can be joined with any other page of the same session, in any order and repeatedly.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any, Protocol, Self, TypeVar

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import force_setattr, replace

from glutetimer.history import bounds
from glutetimer.i18n import _
from glutetimer.training.tempo import Phase

CLOCK_END = 4_102_444_800_000 << 16
"""No clock is followed beyond the year 2099, neither this machine's own nor by a stamp."""
ROOM = 1 << 40
"""A row is taken in up to so far above `CLOCK_END`, or above the same row as it is known here."""
HIGHEST = 7_258_118_400_000 << 16
"""No stamp is higher: the year 2200. Nobody comes there in steps of `ROOM`."""

Row = dict[str, Any]
"""A row of the database."""

Stamp = Annotated[int, Meta(ge=1, le=HIGHEST)]
Mark = Annotated[int, Meta(ge=0, le=1)]


class TestPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The columns of a self-test but its own id and that of its set."""

    __test__ = False  # not for the test runner

    hlc: Stamp
    uuid: bounds.Uuid
    answer: bounds.Number
    scale: bounds.Number | None
    answered_ms: bounds.SessionMs
    updated_utc_ms: bounds.UtcMs
    deleted: Mark


class SetPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The columns of a set but its own id and that of its session; its ordinal identifies it."""

    hlc: Stamp
    uuid: bounds.Uuid
    ordinal: bounds.Place
    kind: bounds.Words
    block: bounds.Number
    exercise: bounds.Name
    exercise_name: bounds.Words
    side: bounds.Words
    set_number: bounds.Place
    round: bounds.Place
    attempt: bounds.Place
    planned_reps: bounds.Number
    done_reps: bounds.Number
    corrected_reps: bounds.Number | None
    tempo_order: bounds.Words | None
    lift_ms: bounds.SetMs | None
    hold_top_ms: bounds.SetMs | None
    lower_ms: bounds.SetMs | None
    hold_bottom_ms: bounds.SetMs | None
    planned_hold_ms: bounds.SetMs
    hold_ms: bounds.SetMs
    work_ms: bounds.SetMs
    band: bounds.Words | None
    load_kg: bounds.Kilograms | None
    feel: bounds.Words | None
    pain_rep: bounds.Number | None
    outcome: bounds.Words
    started_ms: bounds.SessionMs
    ended_ms: bounds.SessionMs | None
    started_utc_ms: bounds.UtcMs
    updated_utc_ms: bounds.UtcMs
    deleted: Mark
    test: TestPart | None = None

    def __post_init__(self) -> None:
        """Read "", which older versions wrote for an answer taken back, as no answer.

        Migration 4 does the same to the rows here without a new stamp, so that both sides agree.
        """
        if self.feel == "":
            force_setattr(self, "feel", None)


class SessionPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The columns of a session but its ids, and its programme as JSON."""

    hlc: Stamp
    uuid: bounds.Uuid
    programme_id: bounds.Name
    programme_name: bounds.Words
    programme: Annotated[str, Meta(max_length=bounds.MAX_PROGRAMME)]
    week: bounds.Week | None
    started_utc_ms: bounds.UtcMs
    utc_offset_min: bounds.OffsetMin
    local_date: bounds.Words
    state: bounds.Words
    ended_utc_ms: bounds.UtcMs
    planned_ms: bounds.SessionMs
    pace: bounds.Words
    effort: bounds.Effort | None
    note: bounds.Note
    last_event_ms: bounds.SessionMs
    last_event_utc_ms: bounds.UtcMs
    last_step: bounds.Number
    updated_utc_ms: bounds.UtcMs
    deleted: Mark
    trial: Mark = 0


class SessionPage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A session that has ended, and its sets in order."""

    session: SessionPart
    sets: Annotated[tuple[SetPart, ...], Meta(max_length=bounds.MAX_SETS)]

    @property
    def highest(self) -> int:
        """The highest stamp on it."""
        tests = [one.test.hlc for one in self.sets if one.test]
        return max([self.session.hlc, *(one.hlc for one in self.sets), *tests])

    def at_most(self, stamp: int) -> Self:
        """Return the same page with no higher stamp."""
        return replace(
            self,
            session=replace(self.session, hlc=min(self.session.hlc, stamp)),
            sets=tuple(
                replace(
                    one,
                    hlc=min(one.hlc, stamp),
                    test=one.test and replace(one.test, hlc=min(one.test.hlc, stamp)),
                )
                for one in self.sets
            ),
        )

    def check(self) -> None:
        """See that what the database cannot check makes sense.

        Raises:
            ValueError: If it does not.
        """
        bounds.check_programme(self.session.programme.encode())
        bounds.check_year(date.fromisoformat(self.session.local_date).year)
        phases = {phase.value for phase in Phase}
        ordinals = set()
        for one in self.sets:
            ordinals.add(one.ordinal)
            bounds.check_length(one.started_ms, one.ended_ms)
            if one.tempo_order is not None:
                order = one.tempo_order.split()
                if not order or len(set(order)) < len(order) or not phases.issuperset(order):
                    message = _("it has a tempo of no sense")
                    raise ValueError(message)
        if len(ordinals) < len(self.sets):
            message = _("it has the same set twice")
            raise ValueError(message)


class _Stamped(Protocol):
    """Whatever is sent in steps where its stamps are far ahead."""

    @property
    def highest(self) -> int:
        """The highest stamp on it."""

    def at_most(self, stamp: int) -> Self:
        """Return the same with no higher stamp."""


_Page = TypeVar("_Page", bound=_Stamped)


def steps_to(page: _Page) -> Iterator[_Page]:
    """Give what has to be read before a page, so that whoever does not know its rows takes it in.

    These are pages of the same rows with lower stamps, each within reach from the one before. For
    a page on which no stamp is beyond all clocks there are none.
    """
    for stamp in range(CLOCK_END + ROOM, page.highest, ROOM):
        yield page.at_most(stamp)


_SESSION = """
    SELECT session.*, content AS programme FROM session
    JOIN programme_snapshot ON programme_snapshot.id = snapshot_id WHERE {}
"""
_OF_ID = _SESSION.format("session.id = ?")
_OF_UUID = _SESSION.format("uuid = ?")
_SETS = "SELECT * FROM performed_set WHERE session_id = ? ORDER BY ordinal"
_TESTS = """
    SELECT self_test.* FROM self_test JOIN performed_set ON performed_set.id = set_id
    WHERE session_id = ?
"""

_Part = TypeVar("_Part", bound=Struct)


def read_page(database: sqlite3.Connection, session_id: int) -> SessionPage | None:
    """Return the page of a session that is in the history, None if it has not ended."""
    session = rows(database, _OF_ID, session_id)[0]
    if session["ended_utc_ms"] is None:
        return None
    tests = {row["set_id"]: part(TestPart, row) for row in rows(database, _TESTS, session_id)}
    return SessionPage(
        session=part(SessionPart, session),
        sets=tuple(
            part(SetPart, row | {"test": tests.get(row["id"])})
            for row in rows(database, _SETS, session_id)
        ),
    )


def session_row(database: sqlite3.Connection, uuid: str) -> Row | None:
    """Return a session with its programme, None if it is not known."""
    found = rows(database, _OF_UUID, uuid)
    return found[0] if found else None


def part(kind: type[_Part], row: Row) -> _Part:
    """Return the part that a row of the database is."""
    return kind(
        **bounds.within({name: row[name] for name in kind.__struct_fields__ if name in row})
    )


def content(one: Struct) -> bytes:
    """Return what decides between two parts with the same stamp: any order will do, if fixed."""
    if isinstance(one, SetPart):
        one = replace(one, test=None)
    return msgspec.json.encode(one)


def rows(database: sqlite3.Connection, sql: str, key: object) -> list[Row]:
    """Return rows of the database by their columns."""
    found = database.execute(sql, (key,))
    found.row_factory = sqlite3.Row
    return [dict(row) for row in found]
