"""Our own CSV: one row a set, one thing a column; docs/formats.md explains each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from glutetimer.exchange.csv_cells import line, seconds
from glutetimer.exchange.tempo_text import tempo_text
from glutetimer.exchange.timestamps import local
from glutetimer.history.rows import Entry, SessionRow, SetRow

COLUMNS: Final = (
    "session",
    "date",
    "session_started",
    "programme",
    "programme_name",
    "week",
    "pace",
    "session_state",
    "effort",
    "session_note",
    "set_id",
    "ordinal",
    "started",
    "exercise",
    "exercise_name",
    "kind",
    "side",
    "set",
    "round",
    "attempt",
    "outcome",
    "planned_reps",
    "counted_reps",
    "corrected_reps",
    "reps",
    "planned_hold_s",
    "hold_s",
    "work_s",
    "tempo",
    "band",
    "load_kg",
    "feel",
    "test_answer",
    "test_scale",
    "pain_rep",
    "trial",
)
OF_SESSION: Final = (*COLUMNS[: COLUMNS.index("set_id")], "trial")
"""The columns that all sets of a session share."""


def rows(entries: Iterable[Entry]) -> Iterator[str]:
    """Give the file in pieces: the heads, then the sets of each session."""
    yield line(COLUMNS)
    for entry in entries:
        yield "".join(line(_cells(entry.session, row)) for row in entry.sets)


def _cells(session: SessionRow, row: SetRow) -> tuple[str | float | None, ...]:
    done = row.record
    return (
        session.uuid,
        session.local_date.isoformat(),
        local(session.started_utc_ms, session).isoformat(timespec="seconds"),
        session.programme_id,
        session.programme_name,
        session.week,
        session.pace,
        session.state.value,
        session.effort,
        session.note,
        row.uuid,
        done.ordinal,
        local(row.started_utc_ms, session).isoformat(timespec="milliseconds"),
        done.exercise,
        row.exercise_name,
        done.kind.value,
        done.side.value,
        done.set,
        done.round,
        done.attempt,
        done.outcome.value,
        done.planned_reps,
        done.done_reps,
        done.corrected_reps,
        done.reps,
        seconds(done.planned_hold_ms),
        seconds(done.timed_ms),
        seconds(done.amounts.work_ms),
        tempo_text(done.tempo),
        done.band,
        done.load_kg,
        done.feel,
        done.test_answer,
        row.test_scale,
        done.pain_rep,
        1 if session.trial else None,
    )
