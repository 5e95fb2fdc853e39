"""Strong's CSV, which Hevy and others take in: twelve columns, commas, one row a set."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from glutetimer.exchange.csv_cells import line, seconds
from glutetimer.exchange.tempo_text import tempo_text
from glutetimer.exchange.timestamps import counts, ended_ms, local, timed_ms
from glutetimer.history.rows import Entry, SetRow
from glutetimer.session.steps import Side, StepKind

COLUMNS: Final = (
    "Date",
    "Workout Name",
    "Duration",
    "Exercise Name",
    "Set Order",
    "Weight",
    "Reps",
    "Distance",
    "Seconds",
    "Notes",
    "Workout Notes",
    "RPE",
)
SIDE_LETTERS: Final = {Side.LEFT: "L", Side.RIGHT: "R", Side.ALTERNATING: "alternating"}


def rows(entries: Iterable[Entry]) -> Iterator[str]:
    """Give the file in pieces: the heads, then the sets of each session in which one counts."""
    yield line(COLUMNS, end="\n")
    for entry in entries:
        session = entry.session
        began = f"{local(session.started_utc_ms, session):%Y-%m-%d %H:%M:%S}"
        length = _length(ended_ms(session))
        places: Counter[str] = Counter()
        lines = []
        for row in filter(counts, entry.sets):
            record = row.record
            places[row.exercise_name] += 1
            timed = record.kind in (StepKind.HOLD, StepKind.DRILL)
            cells = (
                began,
                session.programme_name,
                length,
                row.exercise_name,
                places[row.exercise_name],
                record.load_kg or 0,
                record.reps,
                0,
                seconds(timed_ms(record)) if timed else 0,
                set_note(row),
                session.note,
                None,
            )
            lines.append(line(cells, end="\n"))
        yield "".join(lines)


def set_note(row: SetRow) -> str:
    """Return what Strong has no column for: "side=L; tempo=2-0-2-3; held=36; band=medium"."""
    record = row.record
    timed = record.kind in (StepKind.HOLD, StepKind.DRILL)
    _, hold_ms, work_ms = record.amounts
    facts = {
        "side": SIDE_LETTERS.get(record.side, ""),
        "tempo": tempo_text(record.tempo),
        "held": str(seconds(hold_ms)) if hold_ms and not timed else "",
        "tension": str(seconds(work_ms)) if work_ms and not timed else "",
        "band": record.band or "",
        "feel": record.feel or "",
        "pain": "" if record.pain_rep is None else str(record.pain_rep),
    }
    return "; ".join(f"{key}={value.replace(';', ',')}" for key, value in facts.items() if value)


def _length(ms: int) -> str:
    hours, minutes = divmod(round(ms / 60_000), 60)
    return f"{hours}h {minutes}m" if hours else f"{minutes}m"
