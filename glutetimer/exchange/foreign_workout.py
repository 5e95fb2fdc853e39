"""Workouts as other programs write them down, before our exercises stand for their names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from glutetimer.exchange.csv_cells import unguarded
from glutetimer.history import bounds

LONGEST_NAME: Final = 120
LONGEST_NOTE: Final = 4_000
MOST_REPS: Final = 10_000
MOST_SECONDS: Final = bounds.MAX_SET_MS // 1000
MOST_KG: Final = 2_000


@dataclass(frozen=True, slots=True)
class ForeignSet:
    """One set as another program wrote it down; times in ms, 0 and "" where nothing is said.

    Args:
        line: The line of the file it stands in, 0 where a file has no lines.
        exercise: What the other program calls its exercise.
        reps: How many reps.
        timed_ms: How long it was, where it was timed.
        load_kg: Its load.
        note: What the person wrote about it.
        is_distance: Whether it is a distance, a ride or a run, and no exercise.
        started_ms: When it began, from the start of the workout.
    """

    line: int
    exercise: str
    reps: int
    timed_ms: int
    load_kg: float | None
    note: str
    is_distance: bool = False
    started_ms: int = 0


@dataclass(frozen=True, slots=True)
class ForeignWorkout:
    """One workout as another program wrote it down.

    `began` is the time on the wall; it has a zone only where the file names one. `uuid` is the id
    of our session that it is, and `trial` whether that counts for nothing, where the file says so.
    """

    began: datetime
    name: str
    length_ms: int
    note: str
    sets: tuple[ForeignSet, ...]
    uuid: str = ""
    trial: bool = False


def note_of(text: str) -> str:
    """Return a note as it is kept."""
    return unguarded(text.strip())[:LONGEST_NOTE]
