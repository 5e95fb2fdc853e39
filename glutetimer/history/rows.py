"""The rows of the history as plain values: sessions and performed sets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from glutetimer.review.session_state import SessionState
from glutetimer.session.record import SetRecord

__all__ = ["Entry", "Pace", "SessionMetadata", "SessionRow", "SessionState", "SetRow"]

Pace = Literal["coach", "self"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionMetadata:
    """What is known of a session when it begins.

    `programme_json` is the whole programme as it is now, so that a later change of it rewrites
    no history. `wishes_json` is what the person asked of it, from which it is compiled again if it
    is interrupted. `week` is that of a build-up, from 1. `exercise_names` and `test_scales` (how
    many answers a self-test offers) go by exercise id. `trial` says that it counts for nothing.
    """

    programme_id: str
    programme_name: str
    programme_json: str
    planned_ms: int
    wishes_json: str = "{}"
    pace: Pace = "coach"
    week: int | None = None
    exercise_names: Mapping[str, str] = field(default_factory=dict)
    test_scales: Mapping[str, int] = field(default_factory=dict)
    trial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A session as it is kept.

    `utc_offset_min` is minutes east of UTC, `local_date` the date of the start where it began.
    `last_event_ms` (from the start of the session), `last_event_utc_ms` and `last_step` say
    where it was when something was written last. A `trial` was done at another speed than the
    clock's and counts for nothing.
    """

    uuid: str
    programme_id: str
    programme_name: str
    week: int | None
    started_utc_ms: int
    utc_offset_min: int
    local_date: date
    state: SessionState
    ended_utc_ms: int | None
    planned_ms: int
    pace: Pace
    effort: int | None
    note: str
    last_event_ms: int
    last_event_utc_ms: int
    last_step: int
    updated_utc_ms: int
    deleted: bool = False
    trial: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRow:
    """A performed set as it is kept: the record, and what identifies it.

    `test_scale` is the number of answers of a self-test, None where there was none.
    """

    uuid: str
    session: str
    exercise_name: str
    started_utc_ms: int
    updated_utc_ms: int
    record: SetRecord
    test_scale: int | None = None
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One whole session: its row, its programme as it was then (JSON), and its sets in order."""

    session: SessionRow
    programme_json: str
    sets: tuple[SetRow, ...]
