"""A page of another kind: one decision on advice, as one machine knows it."""

from __future__ import annotations

import sqlite3
from typing import Annotated, Literal, Self

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from glutetimer.history import bounds
from glutetimer.history.decision_bounds import AspectId, Json, RuleId, check_decision
from glutetimer.sync.break_page import BreakPage
from glutetimer.sync.page import Mark, SessionPage, Stamp, part, rows


class DecisionPart(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The columns of a decision but its own id; its uuid follows from what was advised."""

    hlc: Stamp
    uuid: bounds.Uuid
    rule: RuleId
    exercise: bounds.Words
    programme: bounds.Name | None
    aspect: AspectId | None
    value_before: Json | None
    value_after: Json | None
    detail: bounds.Words
    answer: Literal["accepted", "not_now", "undone", "cleared"]
    local_date: Annotated[str, Meta(max_length=10)]
    decided_utc_ms: bounds.UtcMs
    updated_utc_ms: bounds.UtcMs
    deleted: Mark


class DecisionPage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A decision."""

    decision: DecisionPart

    @property
    def highest(self) -> int:
        """The stamp on it."""
        return self.decision.hlc

    def at_most(self, stamp: int) -> Self:
        """Return the same page with no higher stamp."""
        return replace(self, decision=replace(self.decision, hlc=min(self.highest, stamp)))

    def check(self) -> None:
        """See that what the database cannot check makes sense.

        Raises:
            ValueError: If it does not.
        """
        check_decision(msgspec.structs.asdict(self.decision))


Page = SessionPage | DecisionPage | BreakPage


def read_decision(database: sqlite3.Connection, number: int) -> DecisionPage:
    """Return the page of a decision that is in the history."""
    (row,) = rows(database, "SELECT * FROM advice_decision WHERE id = ?", number)
    return DecisionPage(decision=part(DecisionPart, row))
