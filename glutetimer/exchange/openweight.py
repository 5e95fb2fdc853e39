"""openweight JSON (openweight.org): one WorkoutLog a session.

The format has no side, no band and no hold beside the reps, and its tempos have single digits;
what does not fit stands beside it in fields that begin with "x-glutetimer-", which it allows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from glutetimer.exchange.json_text import json_text
from glutetimer.exchange.tempo_text import tempo_text
from glutetimer.exchange.timestamps import counts, ended_ms, local, timed_ms
from glutetimer.history.rows import Entry, SetRow
from glutetimer.session.steps import Side, StepKind

_THEIR_TEMPO = re.compile(r"[0-9]-[0-9]-[0-9]-[0-9]")


def pieces(entries: Iterable[Entry]) -> Iterator[str]:
    """Give the file in pieces: a list of logs; a session in which nothing was done has none."""
    separator = "[\n"
    for entry in entries:
        log = workout_log(entry)
        if log is not None:
            yield separator + json_text(log)
            separator = ",\n"
        else:
            yield ""
    yield "[]\n" if separator == "[\n" else "\n]\n"


def workout_log(entry: Entry) -> dict[str, Any] | None:
    """Return one session as a WorkoutLog, None where nothing was done in it."""
    done = [row for row in entry.sets if counts(row)]
    if not done:
        return None
    session = entry.session
    log = {
        "date": local(session.started_utc_ms, session).isoformat(timespec="seconds"),
        "name": session.programme_name[:200],
        "notes": session.note[:10_000],
        "durationSeconds": round(ended_ms(session) / 1000),
        "templateId": session.programme_id[:200],
        "exercises": [
            {
                "exercise": {"name": name[:200] or "?", "x-glutetimer-id": exercise},
                "order": place,
                "sets": [_set_log(row) for row in rows],
            }
            for place, ((exercise, name), rows) in enumerate(
                groupby(done, key=lambda row: (row.record.exercise, row.exercise_name)), start=1
            )
        ],
        "x-glutetimer-session": session.uuid,
        "x-glutetimer-trial": session.trial,
    }
    return {key: value for key, value in log.items() if value not in ("", False)}


def _set_log(row: SetRow) -> dict[str, Any]:
    record = row.record
    timed = record.kind in (StepKind.HOLD, StepKind.DRILL)
    reps, hold_ms, work_ms = record.amounts
    tempo = tempo_text(record.tempo)
    log: dict[str, Any] = {
        "reps": None if timed else reps,
        "durationSeconds": round(timed_ms(record) / 1000) if timed else None,
        "weight": record.load_kg,
        "unit": None if record.load_kg is None else "kg",
        "tempo": tempo if _THEIR_TEMPO.fullmatch(tempo) else None,
        "x-glutetimer-set": row.uuid,
        "x-glutetimer-tempo": tempo or None,
        "x-glutetimer-side": None if record.side is Side.BOTH else record.side.value,
        "x-glutetimer-hold-ms": hold_ms or None,
        "x-glutetimer-work-ms": work_ms or None,
        "x-glutetimer-band": record.band,
        "x-glutetimer-feel": record.feel,
        "x-glutetimer-pain-rep": record.pain_rep,
    }
    return {key: value for key, value in log.items() if value is not None}
