"""Compares a backup with the history."""

from __future__ import annotations

import sqlite3
from contextlib import AbstractContextManager, closing
from datetime import date
from pathlib import Path

from glutetimer.history import inspection, schema
from glutetimer.history.store import History
from glutetimer.review.extent import Extent, RestoreChange

_ALIVE = """
    SELECT uuid, local_date FROM session WHERE deleted = 0
"""


def compare(history: History, source: Path) -> RestoreChange:
    """Return what restoring a backup would change; nothing is touched.

    Raises:
        UserError: If the file is not a history that this program reads.
    """
    with copy_of(history, source) as copy, closing(schema.connect(copy, "ro")) as other:
        found, others = extent_of(other)
        their_answers = _answers(other)
    with closing(schema.connect(history.path, "ro")) as database:
        present, known = extent_of(database)
        deleted = deleted_among(database, others)
        answers = _answers(database)
    return RestoreChange(
        present,
        found,
        len(known - others),
        len(others - known),
        len(deleted),
        len({advice for advice, _answer in answers ^ their_answers}),
        len(dict(their_answers).keys() - dict(answers).keys()),
    )


def copy_of(history: History, source: Path) -> AbstractContextManager[Path]:
    """Hold a copy of a backup that was looked at and is of the version of this program."""
    return inspection.inspected(source, history.path.parent)


def extent_of(connection: sqlite3.Connection) -> tuple[Extent, set[str]]:
    """Return how much there is that is not deleted, and the ids of these sessions."""
    days = dict(connection.execute(_ALIVE).fetchall())
    (sets,) = connection.execute(
        "SELECT count(*) FROM performed_set JOIN session ON session.id = session_id "
        "WHERE performed_set.deleted = 0 AND session.deleted = 0"
    ).fetchone()
    first = date.fromisoformat(min(days.values())) if days else None
    last = date.fromisoformat(max(days.values())) if days else None
    return Extent(len(days), sets, first, last, len(_answers(connection))), set(days)


def _answers(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Return what is decided, by advice."""
    return set(connection.execute("SELECT uuid, answer FROM advice_decision WHERE deleted = 0"))


def deleted_among(connection: sqlite3.Connection, sessions: set[str]) -> set[str]:
    """Return which of these sessions are deleted here."""
    found = connection.execute("SELECT uuid FROM session WHERE deleted = 1")
    return {uuid for (uuid,) in found} & sessions
