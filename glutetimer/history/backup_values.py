"""Checks the values in a copy of a backup: shortened to the bounds, dropped, or refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, Final

import msgspec

from glutetimer.errors import UserError
from glutetimer.history import bounds, schema
from glutetimer.history.break_bounds import check_break
from glutetimer.history.decision_bounds import AspectId, RuleId, check_decision
from glutetimer.history.tables import DONE
from glutetimer.i18n import _

_SESSION = msgspec.defstruct(
    "SessionColumns",
    [
        ("uuid", bounds.Uuid),
        ("programme_id", bounds.Name),
        ("programme_name", bounds.Words),
        ("started_utc_ms", bounds.UtcMs),
        ("utc_offset_min", bounds.OffsetMin),
        ("ended_utc_ms", bounds.UtcMs | None),
        ("planned_ms", bounds.SessionMs),
        ("note", bounds.Note),
        ("last_event_ms", bounds.SessionMs),
        ("last_event_utc_ms", bounds.UtcMs),
        ("last_step", bounds.Number),
        ("updated_utc_ms", bounds.UtcMs),
    ],
)
_SET = msgspec.defstruct(
    "SetColumns",
    [
        ("uuid", bounds.Uuid),
        ("ordinal", bounds.Place),
        ("block", bounds.Number),
        ("exercise", bounds.Name),
        ("exercise_name", bounds.Words),
        ("set_number", bounds.Place),
        ("round", bounds.Place),
        ("attempt", bounds.Place),
        ("planned_reps", bounds.Number),
        ("done_reps", bounds.Number),
        ("corrected_reps", bounds.Number | None),
        ("tempo_order", bounds.Words | None),
        ("lift_ms", bounds.SetMs | None),
        ("hold_top_ms", bounds.SetMs | None),
        ("lower_ms", bounds.SetMs | None),
        ("hold_bottom_ms", bounds.SetMs | None),
        ("planned_hold_ms", bounds.SetMs),
        ("hold_ms", bounds.SetMs),
        ("work_ms", bounds.SetMs),
        ("band", bounds.Words | None),
        ("load_kg", bounds.Kilograms | None),
        ("feel", bounds.Words | None),
        ("pain_rep", bounds.Number | None),
        ("started_ms", bounds.SessionMs),
        ("ended_ms", bounds.SessionMs | None),
        ("started_utc_ms", bounds.UtcMs),
        ("updated_utc_ms", bounds.UtcMs),
    ],
)
_DECISION = msgspec.defstruct(
    "DecisionColumns",
    [
        ("uuid", bounds.Uuid),
        ("rule", RuleId),
        ("exercise", bounds.Words),
        ("programme", bounds.Name | None),
        ("aspect", AspectId | None),
        ("detail", bounds.Words),
        ("decided_utc_ms", bounds.UtcMs),
        ("updated_utc_ms", bounds.UtcMs),
    ],
)
_BREAK = msgspec.defstruct(
    "BreakColumns",
    [
        ("uuid", bounds.Uuid),
        ("programme_id", bounds.Name),
        ("programme_name", bounds.Words),
        ("started_utc_ms", bounds.UtcMs),
        ("length_ms", bounds.SessionMs),
        ("reps", bounds.Number),
        ("hold_ms", bounds.SetMs),
        ("work_ms", bounds.SetMs),
        ("updated_utc_ms", bounds.UtcMs),
    ],
)
_Check = Callable[[dict[str, Any]], object]
_ALONE: Final[tuple[tuple[str, type[msgspec.Struct], _Check, str], ...]] = (
    (
        "advice_decision",
        _DECISION,
        check_decision,
        "DELETE FROM sync_decision WHERE decision_id = ?",
    ),
    ("guided_break", _BREAK, check_break, "DELETE FROM sync_break WHERE break_id = ?"),
)
"""The tables whose rows hang on no other: what their columns hold, how else a row is checked, and
how it leaves what is to be sent."""
_SESSIONS = """
    SELECT session.*, content, (SELECT count(*) FROM performed_set WHERE session_id = session.id)
        AS sets
    FROM session JOIN programme_snapshot ON programme_snapshot.id = snapshot_id
"""
_SETS = """
    SELECT performed_set.*, local_date FROM performed_set JOIN session ON session.id = session_id
"""


def fit_to_bounds(copy: Path) -> None:
    """Bring the lengths and names in a copy within their bounds, as for an export.

    A decision or a break that is out of bounds is removed.
    """
    with closing(schema.connect(copy)) as connection, schema.transaction(connection):
        connection.execute("UPDATE sync_clock SET taking_in = 1")  # which leaves the stamps alone
        for table in DONE:
            found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - ours
            found.row_factory = sqlite3.Row
            for row in map(dict, found.fetchall()):
                fitting = bounds.within(row)
                changed = {name: value for name, value in fitting.items() if value != row[name]}
                if changed:
                    columns = ", ".join(f"{name} = :{name}" for name in changed)
                    connection.execute(
                        f"UPDATE {table} SET {columns} WHERE id = :id",  # noqa: S608 - ours
                        {**changed, "id": row["id"]},
                    )
        _drop_invalid_alone(connection)
        connection.execute("UPDATE sync_clock SET taking_in = 0")


def drop_invalid_rows(copy: Path) -> int:
    """Remove from a copy the sessions and sets whose values are out of bounds; return how many."""
    with closing(schema.connect(copy)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        found = list(_invalid_rows(connection))
        for table, number, _ in found:
            connection.execute(f"DELETE FROM {table} WHERE id = ?", (number,))  # noqa: S608 - ours
    return len(found)


def _drop_invalid_alone(connection: sqlite3.Connection) -> None:
    for table, columns, check, forget in _ALONE:
        found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - ours
        found.row_factory = sqlite3.Row
        for row in map(dict, found.fetchall()):
            try:
                msgspec.convert(row, columns)
                check(row)
            except ValueError:
                connection.execute(forget, (row["id"],))
                connection.execute(f"DELETE FROM {table} WHERE id = ?", (row["id"],))  # noqa: S608 - ours


def check_bounds(source: Path, copy: Path) -> None:
    """Check that every value in a copy is within the bounds.

    Raises:
        UserError: If it is not.
    """
    with closing(schema.connect(copy, "ro")) as connection:
        found = next(_invalid_rows(connection), None)
    if found is not None:
        raise UserError(
            _("{source} holds values that no training comes to, in the session of {day}.").format(
                source=source, day=found[2]
            ),
            _("Only add what is missing (--merge): that leaves such sessions and sets out."),
        )


def _invalid_rows(connection: sqlite3.Connection) -> Iterator[tuple[str, int, str]]:
    """Give the table, the id and the day of every row whose values are out of bounds."""
    for table, statement, kind in (
        ("session", _SESSIONS, _SESSION),
        ("performed_set", _SETS, _SET),
    ):
        found = connection.execute(statement)
        found.row_factory = sqlite3.Row
        for row in found:
            try:
                _check_row(dict(row), kind)
            except ValueError:
                yield table, row["id"], row["local_date"]


def _check_row(row: dict[str, Any], kind: type[msgspec.Struct]) -> None:
    msgspec.convert(row, kind)
    if "content" in row:
        bounds.check_programme(row["content"].encode())
        bounds.check_year(date.fromisoformat(row["local_date"]).year)
        if row["sets"] > bounds.MAX_SETS:
            message = _("it has too many sets")
            raise ValueError(message)
