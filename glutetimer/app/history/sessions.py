"""Queries for lists of sessions, and for one session with its sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from glutetimer.app.deleted_sessions import deleted_sessions
from glutetimer.app.history.past_set import PastSet, SessionWithSets
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.rows import SessionRow
from glutetimer.history.store import History
from glutetimer.i18n import N_
from glutetimer.review.past_session import ListedSession, PastSession, listed
from glutetimer.review.rows import PerformedRow

MOST_LISTED = 100

SHOWS_IDS = N_("`glutetimer history --sessions --json` shows their ids.")
"""The remedy for an id that is not known."""


def past_session(row: SessionRow, rows: Iterable[PerformedRow]) -> PastSession:
    """Return a session as the views show it; `rows` are its sets as review reads them."""
    return PastSession(
        id=row.uuid,
        programme=row.programme_id,
        programme_name=row.programme_name,
        day=row.local_date,
        state=row.state,
        length_ms=session_length_ms(row),
        week=row.week,
        effort=row.effort,
        note=row.note,
        counts=not row.trial and any(each.counts for each in rows),
        trial=row.trial,
    )


def session_length_ms(row: SessionRow) -> int:
    """Return how long a session took, as the summary said it at its end.

    Time between an interruption and going on counts for nothing, and neither does time after the
    end in which a question was answered.
    """
    end = row.ended_utc_ms if row.ended_utc_ms is not None else row.last_event_utc_ms
    passed_ms = max(0, end - row.started_utc_ms)
    return min(passed_ms, row.last_event_ms) if row.last_event_ms else passed_ms


def was_ever_used(history: HistoryQueries) -> bool:
    """Return whether there ever was a session or a break, even if all are deleted."""
    return bool(
        history.sessions(limit=1)
        or history.deleted_sessions()
        or history.breaks(limit=1)
        or history.deleted_breaks()
    )


def list_sessions(
    history: HistoryQueries, since: date | None = None, until: date | None = None
) -> tuple[tuple[ListedSession, ...], bool]:
    """Return the sessions of some days, newest first, and whether these are all of them."""
    sessions = history.sessions(since, until, MOST_LISTED + 1)
    shown = sessions[:MOST_LISTED]
    rows = _rows(history, shown[-1].local_date, shown[0].local_date) if shown else []
    return _listed(shown, rows), len(shown) == len(sessions)


def days_before(history: HistoryQueries, day: date, *, trials: bool = False) -> list[date]:
    """Return the days of the sessions before a day, the last one first."""
    found = history.sessions(until=day - timedelta(days=1), trials=trials)
    return [row.local_date for row in found]


def list_deleted(history: History) -> tuple[ListedSession, ...]:
    """Return the sessions that are deleted, the one that was deleted last first."""
    sessions = deleted_sessions(history)
    return _listed(sessions, history.deleted_set_rows() if sessions else [])


def session_with_sets(history: HistoryQueries, session: str) -> SessionWithSets | None:
    """Return one session with its sets, None if it is not there any more."""
    row = history.session(session)
    return None if row is None or row.deleted else with_sets(history, row)


def with_sets(history: HistoryQueries, row: SessionRow) -> SessionWithSets:
    """Return a session with its sets."""
    sets = history.sets(row.uuid)
    of_day = _rows(history, row.local_date, row.local_date)
    return SessionWithSets(
        past_session(row, (one for one in of_day if one.session == row.uuid)),
        tuple(PastSet(one.uuid, one.exercise_name, one.record) for one in sets),
    )


def _rows(history: HistoryQueries, since: date, until: date) -> list[PerformedRow]:
    return history.set_rows(since, until, trials=True)


def _listed(
    sessions: Sequence[SessionRow], rows: Sequence[PerformedRow]
) -> tuple[ListedSession, ...]:
    by_session: defaultdict[str, list[PerformedRow]] = defaultdict(list)
    for row in rows:
        by_session[row.session].append(row)
    return tuple(
        listed(past_session(row, by_session[row.uuid]), by_session[row.uuid]) for row in sessions
    )
