"""Reads our own CSV again: the same sessions with the same ids, as exactly as a table has them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

import msgspec

from glutetimer.exchange import history_json
from glutetimer.exchange.csv_cells import unguarded
from glutetimer.exchange.file_refusals import has_no_usable_set
from glutetimer.exchange.import_note import Grade, ImportNote, Remarks, left_out
from glutetimer.exchange.json_text import json_text
from glutetimer.exchange.readers.numbers import read_number
from glutetimer.exchange.readers.table import Table
from glutetimer.exchange.session_item import SessionItem, SetItem
from glutetimer.exchange.tidy_csv import COLUMNS, OF_SESSION
from glutetimer.history import bounds
from glutetimer.history.rows import Entry
from glutetimer.host.file_problems import EXPORT_ANEW
from glutetimer.i18n import _
from glutetimer.training.exercise import Exercise
from glutetimer.training.tempo import LIFT_FIRST, Tempo, TempoNotationError

_NEEDED: Final = frozenset(
    ("session", "date", "session_started", "set_id", "ordinal", "started", "exercise", "kind")
)
Cells = Mapping[str, str]


def looks_like_it(table: Table) -> bool:
    """Return whether a table is of this kind, by its heads."""
    return {head.strip().lower() for head in table.heads} >= _NEEDED


def read(table: Table, exercises: Mapping[str, Exercise]) -> tuple[list[Entry], list[ImportNote]]:
    """Read a table; a session that is not understood is left out with a note.

    Args:
        table: The table.
        exercises: Our exercises by id, which hold the order of the phases of a tempo.

    Raises:
        UserError: If there are too many rows, or nothing can be used.
    """
    places = [
        (place, name)
        for place, head in enumerate(table.heads)
        if (name := head.strip().lower()) in COLUMNS
    ]
    remarks = Remarks()
    sessions: dict[str, _Session] = {}
    for line, cells in table.rows():
        row = {name: unguarded(cells[place]) for place, name in places if place < len(cells)}
        try:
            name = row.get("session", "")
            session = sessions.get(name) or sessions.setdefault(name, _Session(line, row))
            session.sets.append(_set(row, session.began_ms, exercises))
        except (ValueError, OverflowError) as error:
            remarks.add(_reason(error), line, _left_out(error), Grade.LEFT_OUT)
    entries: list[Entry] = []
    seen: set[str] = set()
    for session in sessions.values():
        try:
            entry = history_json.entry_of(session.item)
            names = [entry.session.uuid, *(row.uuid for row in entry.sets)]
            if len({*names}) < len(names) or not seen.isdisjoint(names):
                raise ValueError(_("an id in it is there twice"))  # noqa: TRY301 - told below
        except (ValueError, OverflowError) as error:
            remarks.add(_reason(error), session.line, _left_out(error), Grade.LEFT_OUT)
        else:
            seen.update(names)
            entries.append(entry)
    notes = remarks.notes()
    if not entries:
        raise has_no_usable_set(table.name, notes, EXPORT_ANEW)
    return entries, notes


class _Session:
    """A session of which the sets are being read; all rows say the same of it."""

    def __init__(self, line: int, row: Cells) -> None:
        began = _moment(row.get("session_started", ""))
        self.line = line
        self.began_ms = round(began.timestamp() * 1000)
        self.sets: list[SetItem] = []
        self._offset = round((began.utcoffset() or timedelta()) / timedelta(minutes=1))
        self._row = {name: row.get(name, "") for name in OF_SESSION}

    @property
    def item(self) -> SessionItem:
        """The session as our JSON has it.

        Raises:
            ValueError: If it makes no sense.
        """
        row = self._row
        length_ms = max((one.ended_ms or 0 for one in self.sets), default=0)
        ended_ms = self.began_ms + length_ms
        programme = {"id": row["programme"], "name": row["programme_name"]}
        table: dict[str, object] = {
            "id": row["session"],
            "programme": row["programme"],
            "programme_name": row["programme_name"],
            "programme_content": msgspec.Raw(json_text(programme).encode()),
            "week": row["week"] or None,
            "date": row["date"],
            "started_utc_ms": self.began_ms,
            "utc_offset_min": self._offset,
            "ended_utc_ms": ended_ms,
            "state": row["session_state"],
            "planned_ms": length_ms,
            "pace": row["pace"],
            "effort": row["effort"] or None,
            "note": row["session_note"],
            "last_event_ms": length_ms,
            "last_event_utc_ms": ended_ms,
            "last_step": 0,
            "updated_utc_ms": ended_ms,
            "trial": row["trial"] == "1",
            "sets": [],
        }
        item = msgspec.convert(table, SessionItem, strict=False)
        item.sets = self.sets[: bounds.MAX_SETS]
        return item


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def _left_out(error: Exception) -> str:
    return left_out(_reason(error))


def _set(row: Cells, began_ms: int, exercises: Mapping[str, Exercise]) -> SetItem:
    """Return the set of a row.

    Raises:
        ValueError: If it makes no sense.
    """
    started_utc_ms = round(_moment(row.get("started", "")).timestamp() * 1000)
    started_ms = max(0, started_utc_ms - began_ms)
    done, corrected = _whole(row, "counted_reps"), row.get("corrected_reps") or None
    # a corrected set was written with the time of the reps that count
    counted = int(corrected) if corrected and corrected.isdecimal() else done
    share = done / counted if counted and done else 1
    hold_ms, work_ms = (round(_ms(row, key) * share) for key in ("hold_s", "work_s"))
    exercise = exercises.get(row.get("exercise", ""))
    table = {
        "id": row.get("set_id", ""),
        "ordinal": row.get("ordinal", ""),
        "kind": row.get("kind", ""),
        "block": 0,
        "exercise": row.get("exercise", ""),
        "exercise_name": row.get("exercise_name", ""),
        "side": row.get("side", ""),
        "set": row.get("set", ""),
        "round": row.get("round", ""),
        "attempt": row.get("attempt", ""),
        "started_ms": started_ms,
        "ended_ms": started_ms + max(hold_ms, work_ms),
        "started_utc_ms": started_utc_ms,
        "planned_reps": _whole(row, "planned_reps"),
        "done_reps": done,
        "corrected_reps": corrected,
        "planned_hold_ms": _ms(row, "planned_hold_s"),
        "hold_ms": hold_ms,
        "work_ms": work_ms,
        "tempo": _tempo(row.get("tempo", ""), exercise),
        "band": row.get("band") or None,
        "load_kg": read_number(row.get("load_kg", "")),
        "feel": row.get("feel") or None,
        "test_answer": row.get("test_answer") or None,
        "test_scale": row.get("test_scale") or None,
        "pain_rep": row.get("pain_rep") or None,
        "outcome": row.get("outcome", ""),
        "updated_utc_ms": started_utc_ms,
    }
    return msgspec.convert(table, SetItem, strict=False)


def _tempo(text: str, exercise: Exercise | None) -> dict[str, int] | None:
    order = exercise.timing.order if exercise else LIFT_FIRST
    try:
        tempo = Tempo.parse(text, order) if text else None
    except TempoNotationError:
        return None
    return {phase.value: tempo.length_ms(phase) for phase in tempo.order} if tempo else None


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text[:40])
    except ValueError:
        raise ValueError(_("it has no start that can be read")) from None
    if moment.tzinfo is None:
        raise ValueError(_("its start has no zone"))
    bounds.check_year(moment.year)
    return moment


def _whole(row: Cells, key: str) -> int:
    text = row.get(key, "")
    return int(text) if text.isdecimal() and len(text) < 8 else 0  # noqa: PLR2004 - as bounds allow


def _ms(row: Cells, key: str) -> int:
    seconds = read_number(row.get(key, "")) or 0
    return round(seconds * 1000) if 0 <= seconds * 1000 <= bounds.MAX_SET_MS else 0
