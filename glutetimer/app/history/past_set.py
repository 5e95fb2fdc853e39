"""A session of the past with its sets."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.review.past_session import PastSession
from glutetimer.session.record import SetRecord


@dataclass(frozen=True, slots=True)
class PastSet:
    """A performed set: its id, the exercise's name as it was then, and the record."""

    id: str
    exercise_name: str
    record: SetRecord


@dataclass(frozen=True, slots=True)
class SessionWithSets:
    """A session with its performed sets in order."""

    session: PastSession
    sets: tuple[PastSet, ...]
