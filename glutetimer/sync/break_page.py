"""A page of another kind: one break, as one machine knows it."""

from __future__ import annotations

import sqlite3
from typing import Annotated, Self

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from glutetimer.history import bounds
from glutetimer.history.break_bounds import check_break
from glutetimer.sync.page import Mark, Stamp, part, rows


class BreakPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The columns of a break but its own id."""

    hlc: Stamp
    uuid: bounds.Uuid
    programme_id: bounds.Name
    programme_name: bounds.Words
    started_utc_ms: bounds.UtcMs
    utc_offset_min: bounds.OffsetMin
    local_date: Annotated[str, Meta(max_length=10)]
    length_ms: bounds.SessionMs
    finished: Mark
    reps: bounds.Number
    hold_ms: bounds.SetMs
    work_ms: bounds.SetMs
    updated_utc_ms: bounds.UtcMs
    deleted: Mark


class BreakPage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A break."""

    guided_break: BreakPart

    @property
    def highest(self) -> int:
        """The stamp on it."""
        return self.guided_break.hlc

    def at_most(self, stamp: int) -> Self:
        """Return the same page with no higher stamp."""
        return replace(self, guided_break=replace(self.guided_break, hlc=min(self.highest, stamp)))

    def check(self) -> None:
        """See that what the database cannot check makes sense.

        Raises:
            ValueError: If it does not.
        """
        check_break(msgspec.structs.asdict(self.guided_break))


def read_break(database: sqlite3.Connection, number: int) -> BreakPage:
    """Return the page of a break that is in the history."""
    (row,) = rows(database, "SELECT * FROM guided_break WHERE id = ?", number)
    return BreakPage(guided_break=part(BreakPart, row))
