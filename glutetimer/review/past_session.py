"""A session of the past as the views show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from glutetimer.review.rows import PerformedRow
from glutetimer.review.session_state import SessionState
from glutetimer.training.amounts import totals_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PastSession:
    """A session of the past; `week` is that of a build-up, `effort` 0 to 10, None if not said.

    `counts` says whether enough was done in it to count for the goal of the week; a `trial` was
    done at another speed and counts for nothing.
    """

    id: str
    programme: str
    programme_name: str
    day: date
    state: SessionState
    length_ms: int
    week: int | None = None
    effort: int | None = None
    note: str = ""
    counts: bool = True
    trial: bool = False


@dataclass(frozen=True, slots=True)
class ListedSession:
    """A session with what was done in it; sets are those with a rep."""

    session: PastSession
    sets: int
    reps: int
    hold_ms: int
    work_ms: int


def listed(session: PastSession, rows: Iterable[PerformedRow]) -> ListedSession:
    """Return a session with the sums of its performed sets."""
    return ListedSession(session, *totals_of(row.amounts for row in rows))
