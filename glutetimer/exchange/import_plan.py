"""What importing workouts again would do: sets that are new, and values that differ.

A set of a session that is known is found by its id, or, where an older version drew ids
otherwise, by its exercise, side and number. What was deleted here stays deleted, and nothing here
is changed unless the person wants the file's values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from glutetimer.exchange.import_note import Grade, ImportNote
from glutetimer.history.rows import Entry, SessionRow, SetRow
from glutetimer.i18n import _
from glutetimer.i18n.counts import reps_text
from glutetimer.i18n.formats import DAY_YEAR, day_text
from glutetimer.i18n.formats import number as number_text


@dataclass(frozen=True, slots=True)
class Difference:
    """One row of the history of which the file says otherwise.

    Args:
        table: The table it is in.
        uuid: The row.
        place: Where, for people.
        what: What is here and what is in the file, for people.
        values: The columns as the file has them.
    """

    table: str
    uuid: str
    place: str
    what: str
    values: Mapping[str, object]

    @property
    def note(self) -> ImportNote:
        """The difference as a remark on the file."""
        return ImportNote(self.place, self.what, Grade.RESERVED)


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """What importing a session that is known would do."""

    additions: tuple[SetRow, ...]
    differences: tuple[Difference, ...]


def plan_session(entry: Entry, here: SessionRow, sets: Iterable[SetRow]) -> SessionPlan:
    """Return what importing a session again would do.

    Args:
        entry: The session as the file has it.
        here: The session as it is here.
        sets: Its sets as they are here, deleted ones too.
    """
    known = list(sets)
    by_uuid = {row.uuid: row for row in known}
    theirs = {row.uuid for row in entry.sets}
    by_number = {_number(row): row for row in known if row.uuid not in theirs}
    taken = {row.record.ordinal for row in known}
    additions: list[SetRow] = []
    differences = [*_of_session(entry.session, here)]
    for row in entry.sets:
        found = by_uuid.get(row.uuid) or by_number.get(_number(row))
        if found is None:
            additions.append(_at_a_free_place(row, here.uuid, taken))
        elif not found.deleted and (values := _values(row, found)):
            place = _("{day}, {exercise}, set {number}").format(
                day=day_text(here.local_date, DAY_YEAR),
                exercise=found.exercise_name,
                number=found.record.set,
            )
            what = _both(_amount(found), _amount(row))
            differences.append(Difference("performed_set", found.uuid, place, what, values))
    return SessionPlan(tuple(additions), tuple(differences))


def _number(row: SetRow) -> tuple[object, ...]:
    return row.record.exercise, row.record.side, row.record.set


def _at_a_free_place(row: SetRow, session: str, taken: set[int]) -> SetRow:
    ordinal = row.record.ordinal
    if ordinal in taken:
        ordinal = max(taken) + 1
    taken.add(ordinal)
    return replace(row, session=session, record=replace(row.record, ordinal=ordinal))


def _values(file: SetRow, here: SetRow) -> dict[str, Any]:
    """Return the columns of a set in which the file differs."""
    new, old = file.record, here.record
    values: dict[str, Any] = {}
    if new.exercise != old.exercise:
        values |= {"exercise": new.exercise, "exercise_name": file.exercise_name}
    if new.reps != old.reps:
        values |= {
            "done_reps": new.reps,
            "planned_reps": new.planned_reps,
            "corrected_reps": None,
        }
    if (new.load_kg or 0) != (old.load_kg or 0):
        values["load_kg"] = new.load_kg
    if (new.kind, new.timed_ms) != (old.kind, old.timed_ms):
        values |= {
            "kind": new.kind.value,
            "planned_hold_ms": new.planned_hold_ms,
            "hold_ms": new.hold_ms,
            "work_ms": new.work_ms,
            "ended_ms": new.ended_ms,
        }
    return values


def _of_session(file: SessionRow, here: SessionRow) -> Iterable[Difference]:
    place = f"{day_text(here.local_date, DAY_YEAR)}, {here.programme_name}"
    if file.planned_ms and file.planned_ms != here.planned_ms:
        minutes = [number_text(row.planned_ms / 60_000, 1) for row in (here, file)]
        what = _("{here} min here, {file} min in the file.").format(
            here=minutes[0], file=minutes[1]
        )
        values = {
            "planned_ms": file.planned_ms,
            "ended_utc_ms": here.started_utc_ms + file.planned_ms,
            "last_event_ms": file.planned_ms,
            "last_event_utc_ms": here.started_utc_ms + file.planned_ms,
        }
        yield Difference("session", here.uuid, place, what, values)
    if file.note and file.note not in here.note:
        what = _("its note is another one in the file.")
        note = {"note": file.note}
        yield Difference("session", here.uuid, place, what, note)


def _amount(row: SetRow) -> str:
    record = row.record
    parts = [row.exercise_name]
    if record.timed_ms:
        parts.append(_("{seconds} s").format(seconds=number_text(record.timed_ms / 1000, 1)))
    else:
        parts.append(reps_text(record.reps))
    if record.load_kg:
        parts.append(_("{load} kg").format(load=number_text(record.load_kg, 3)))
    return ", ".join(parts)


def _both(here: str, file: str) -> str:
    return _("{here} here; {file} in the file.").format(here=here, file=file)
