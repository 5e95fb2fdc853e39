"""Merges another history row by row: a rescued one, a backup, or the rest of a damaged one.

Rows are known by their uuid. What is not here yet is added, what was changed there later takes
the place of ours, and what cannot be read or makes no sense is left out and counted.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

from glutetimer.history.break_bounds import check_break
from glutetimer.history.decision_bounds import check_decision

Row = dict[str, object]

MOST_GAPS = 20_000
"""So many ids in a row that lead to nothing mean the end of a table."""

_GARBLED = "\ufffd"
_FREE_TEXT = ("note",)


@dataclass
class Merged:
    """The counts of a merge. `lost_days` are the local dates of sessions that could not be read."""

    sessions: int = 0
    sets: int = 0
    changed: int = 0
    lost_sets: int = 0
    lost_days: list[str] = field(default_factory=list)

    def and_then(self, later: Merged) -> Merged:
        """Return what came of this and of another try at the same source after it."""
        return Merged(
            self.sessions + later.sessions,
            self.sets + later.sets,
            self.changed + later.changed,
            min(self.lost_sets, later.lost_sets),
            min(self.lost_days, later.lost_days, key=len),
        )


def merge(source: sqlite3.Connection, target: sqlite3.Connection) -> Merged:
    """Take everything that can be read in a source into a target, inside its transaction.

    Args:
        source: A history of this version or an older one, maybe damaged; only read.
        target: The history to complete, in a transaction.
    """
    source.row_factory = sqlite3.Row
    source.text_factory = lambda raw: raw.decode("utf-8", "replace")
    known = set(target.execute("SELECT id, local_date FROM session"))
    done = Merged()
    sessions = _merge_sessions(source, target, done)
    sets: dict[object, int] = {}
    for row in _rows(source, "performed_set", "id"):
        number = row.pop("id")
        row["feel"] = row.get("feel") or None  # older versions wrote "" for an answer taken back
        session = sessions.get(row["session_id"])
        found = None if session is None else _put(target, "performed_set", row, session_id=session)
        if found is None:
            done.lost_sets += 1
            continue
        sets[number], is_new = found
        done.sets += is_new is True
        done.changed += is_new is False
    for row in _rows(source, "self_test", "id"):
        if (owner := sets.get(row["set_id"])) is not None:
            del row["id"]
            _put(target, "self_test", row, set_id=owner)
    _merge_wishes(source, target, sessions)
    for table, check in (("advice_decision", check_decision), ("guided_break", check_break)):
        _merge_alone(source, target, table, check)
    days = _days(source)
    done.lost_days = sorted(
        day for number, day in days.items() if number not in sessions and (number, day) not in known
    )
    return done


def _merge_sessions(
    source: sqlite3.Connection, target: sqlite3.Connection, done: Merged
) -> dict[object, int]:
    """Take in the sessions; return their ids there and here."""
    ids: dict[object, int] = {}
    for row in _rows(source, "session", "id"):
        number = row.pop("id")
        twin = target.execute(
            "SELECT id FROM session WHERE uuid <> ? AND started_utc_ms = ? AND programme_id = ?",
            (row["uuid"], row["started_utc_ms"], row["programme_id"]),
        ).fetchone()
        if twin is not None:  # the same one, its name damaged
            ids[number] = twin[0]
            continue
        snapshot = _put_programme(source, target, row)
        found = _put(target, "session", row, snapshot_id=snapshot)
        if found is not None:
            ids[number], is_new = found
            done.sessions += is_new is True
            done.changed += is_new is False
    return ids


def _merge_wishes(
    source: sqlite3.Connection, target: sqlite3.Connection, sessions: dict[object, int]
) -> None:
    for row in _rows(source, "session_wishes", "session_id"):
        target.execute(
            "INSERT INTO session_wishes SELECT id, ? FROM session "
            "WHERE id = ? AND state = 'under_way' AND json_valid(?) ON CONFLICT DO NOTHING",
            (row["content"], sessions.get(row["session_id"]), row["content"]),
        )


def _merge_alone(
    source: sqlite3.Connection,
    target: sqlite3.Connection,
    table: str,
    check: Callable[[Row], object],
) -> None:
    """Take in the rows of a table that hang on no other."""
    for row in _rows(source, table, "id"):
        del row["id"]
        with suppress(ValueError, TypeError, KeyError):  # what makes no sense is left out
            check(row)
            _put(target, table, row)


def _put_programme(source: sqlite3.Connection, target: sqlite3.Connection, row: Row) -> int:
    """Take in the programme of a session; where it cannot be read, its name stands for it."""
    try:
        (content,) = source.execute(
            "SELECT content FROM programme_snapshot WHERE id = ?", (row["snapshot_id"],)
        ).fetchone()
        json.loads(content)
    except (sqlite3.DatabaseError, TypeError, ValueError):
        content = json.dumps({"id": row["programme_id"], "name": row["programme_name"]})
    target.execute(
        "INSERT INTO programme_snapshot (content) VALUES (?) ON CONFLICT DO NOTHING", (content,)
    )
    (number,) = target.execute(
        "SELECT id FROM programme_snapshot WHERE content = ?", (content,)
    ).fetchone()
    return int(number)


def _put(
    target: sqlite3.Connection, table: str, row: Row, **links: int
) -> tuple[int, bool | None] | None:
    """Write a row whose links to other rows are those here.

    Returns:
        Its id here, and whether it is new (True), was changed (False) or stays as it is (None);
        None for a row that makes no sense.
    """
    row |= links
    if not _makes_sense(row):
        return None
    columns = {
        name for (name,) in target.execute("SELECT name FROM pragma_table_info(?)", (table,))
    }
    values = {name: value for name, value in row.items() if name in columns and name != "id"}
    there = target.execute(
        f"SELECT id, updated_utc_ms FROM {table} WHERE uuid = :uuid",  # noqa: S608 - ours
        values,
    ).fetchone()
    names = ", ".join(values)
    marks = ", ".join(f":{name}" for name in values)
    target.execute("SAVEPOINT one_row")
    try:
        if there is None:
            made = target.execute(f"INSERT INTO {table} ({names}) VALUES ({marks})", values)  # noqa: S608 - names of ours
            return int(made.lastrowid or 0), True
        newer = row["updated_utc_ms"]
        if not isinstance(newer, int) or newer <= there[1]:
            return int(there[0]), None
        target.execute(
            f"UPDATE {table} SET ({names}) = ({marks}) WHERE id = :there",  # noqa: S608 - names of ours
            {**values, "there": there[0]},
        )
        return int(there[0]), False
    except (sqlite3.IntegrityError, OverflowError):
        target.execute("ROLLBACK TO one_row")
        return None
    finally:
        target.execute("RELEASE one_row")


def _makes_sense(row: Row) -> bool:
    try:
        UUID(str(row["uuid"]))
    except ValueError:
        return False
    return not any(
        isinstance(value, str) and _GARBLED in value
        for name, value in row.items()
        if name not in _FREE_TEXT
    )


def _rows(source: sqlite3.Connection, table: str, key: str) -> Iterator[Row]:
    """Give every row of a table that can be read: all at once, or else one by one."""
    found: Iterable[sqlite3.Row]
    try:
        found = source.execute(f"SELECT * FROM {table} ORDER BY {key}").fetchall()  # noqa: S608 - names of ours
    except sqlite3.DatabaseError:
        found = _one_by_one(source, table, key)
    yield from (dict(row) for row in found)


def _one_by_one(source: sqlite3.Connection, table: str, key: str) -> Iterator[sqlite3.Row]:
    number = last = 0
    while number - last < MOST_GAPS:
        number += 1
        try:
            row = source.execute(
                f"SELECT * FROM {table} WHERE {key} = ?",  # noqa: S608 - ours
                (number,),
            ).fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return
            continue
        except sqlite3.DatabaseError:
            continue
        if row is not None:
            last = number
            yield row


def _days(source: sqlite3.Connection) -> dict[int, str]:
    """Return the day of each session as far as the index by day holds it; it lies elsewhere."""
    try:
        return dict(
            source.execute(
                "SELECT id, local_date FROM session INDEXED BY session_by_date"
            ).fetchall()
        )
    except sqlite3.DatabaseError:
        return {}
