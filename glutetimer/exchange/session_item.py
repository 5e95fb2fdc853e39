"""One session as our own JSON has it, and what it is in the history."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from glutetimer.history import bounds
from glutetimer.history.rows import Entry, Pace, SessionRow, SessionState, SetRow
from glutetimer.i18n import _
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import Phase, Tempo


class SetItem(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A performed set in the file; the words are those of `SetRow` and `SetRecord`."""

    id: bounds.Uuid
    ordinal: bounds.Place
    kind: Literal["set", "hold", "drill", "self_test"]
    block: bounds.Number
    exercise: bounds.Name
    exercise_name: bounds.Words
    side: Side
    set: bounds.Place
    round: bounds.Place
    attempt: bounds.Place
    started_ms: bounds.SessionMs
    ended_ms: bounds.SessionMs | None
    started_utc_ms: bounds.UtcMs
    planned_reps: bounds.Number
    done_reps: bounds.Number
    corrected_reps: bounds.Number | None = None
    planned_hold_ms: bounds.SetMs
    hold_ms: bounds.SetMs
    work_ms: bounds.SetMs
    tempo: dict[Phase, bounds.SetMs] | None = None
    """Length of each phase in ms, in the order in which they are done."""
    band: bounds.Words | None = None
    load_kg: bounds.Kilograms | None = None
    feel: bounds.Words | None = None
    test_answer: bounds.Number | None = None
    test_scale: bounds.Number | None = None
    pain_rep: bounds.Number | None = None
    outcome: Outcome
    updated_utc_ms: bounds.UtcMs


class SessionItem(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A session in the file; the words are those of `SessionRow`."""

    id: bounds.Uuid
    programme: bounds.Name
    programme_name: bounds.Words
    programme_content: msgspec.Raw
    """Its place in the list of programmes, from 0, or the programme itself."""
    week: bounds.Week | None = None
    date: date
    started_utc_ms: bounds.UtcMs
    utc_offset_min: bounds.OffsetMin
    ended_utc_ms: bounds.UtcMs
    state: Literal["finished", "stopped", "abandoned"]
    planned_ms: bounds.SessionMs
    pace: Pace
    effort: bounds.Effort | None = None
    note: bounds.Note = ""
    last_event_ms: bounds.SessionMs
    last_event_utc_ms: bounds.UtcMs
    last_step: bounds.Number
    updated_utc_ms: bounds.UtcMs
    trial: bool = False
    sets: Annotated[list[SetItem], Meta(max_length=bounds.MAX_SETS)]


def item_of(entry: Entry, programme: int) -> SessionItem:
    """Return a session as the file has it, with the place of its programme in the list."""
    session = entry.session
    return SessionItem(
        id=session.uuid,
        programme=session.programme_id,
        programme_name=session.programme_name,
        programme_content=msgspec.Raw(b"%d" % programme),
        week=session.week,
        date=session.local_date,
        started_utc_ms=session.started_utc_ms,
        utc_offset_min=session.utc_offset_min,
        ended_utc_ms=session.ended_utc_ms or session.last_event_utc_ms,
        state=session.state.value,  # type: ignore[arg-type] # never under way, see history.whole
        planned_ms=session.planned_ms,
        pace=session.pace,
        effort=session.effort,
        note=session.note,
        last_event_ms=session.last_event_ms,
        last_event_utc_ms=session.last_event_utc_ms,
        last_step=session.last_step,
        updated_utc_ms=session.updated_utc_ms,
        trial=session.trial,
        sets=[_set_item(row) for row in entry.sets],
    )


_SAME = frozenset(each.name for each in fields(SetRecord)) - {"tempo"}
"""What is called alike in a record and in the file."""


def _set_item(row: SetRow) -> SetItem:
    values: dict[str, Any] = {name: getattr(row.record, name) for name in _SAME}
    tempo = row.record.tempo
    return SetItem(
        id=row.uuid,
        exercise_name=row.exercise_name,
        started_utc_ms=row.started_utc_ms,
        updated_utc_ms=row.updated_utc_ms,
        test_scale=row.test_scale,
        tempo={phase: tempo.length_ms(phase) for phase in tempo.order} if tempo else None,
        **values,
    )


def entry_of(item: SessionItem, programme_of: Callable[[msgspec.Raw], str]) -> Entry:
    """Return a session as the history has it.

    Args:
        item: The session in the file.
        programme_of: Returns the JSON of its programme.

    Raises:
        ValueError: If it makes no sense.
    """
    if item.ended_utc_ms < item.started_utc_ms or item.last_event_utc_ms < item.started_utc_ms:
        raise ValueError(_("it ends before it begins"))
    bounds.check_year(item.date.year)
    ordinals = {each.ordinal for each in item.sets}
    if len(ordinals) < len(item.sets):
        raise ValueError(_("two of its sets have the same ordinal"))
    session = SessionRow(
        uuid=item.id,
        programme_id=item.programme,
        programme_name=item.programme_name,
        week=item.week,
        started_utc_ms=item.started_utc_ms,
        utc_offset_min=item.utc_offset_min,
        local_date=item.date,
        state=SessionState(item.state),
        ended_utc_ms=item.ended_utc_ms,
        planned_ms=item.planned_ms,
        pace=item.pace,
        effort=item.effort,
        note=item.note,
        last_event_ms=item.last_event_ms,
        last_event_utc_ms=item.last_event_utc_ms,
        last_step=item.last_step,
        updated_utc_ms=item.updated_utc_ms,
        trial=item.trial,
    )
    return Entry(
        session=session,
        programme_json=programme_of(item.programme_content),
        sets=tuple(_set_row(item.id, each) for each in item.sets),
    )


def _set_row(session: str, item: SetItem) -> SetRow:
    bounds.check_length(item.started_ms, item.ended_ms)
    if item.outcome is Outcome.UNDER_WAY:
        raise ValueError(_("set {ordinal} has not ended").format(ordinal=item.ordinal))
    answer, scale = item.test_answer, item.test_scale
    if answer is not None and scale is not None and scale <= answer:
        raise ValueError(
            _("the answer of set {ordinal} is not on its scale").format(ordinal=item.ordinal)
        )
    values: dict[str, Any] = {name: getattr(item, name) for name in _SAME}
    values |= {"kind": StepKind(item.kind), "tempo": _tempo(item.tempo)}
    return SetRow(
        uuid=item.id,
        session=session,
        exercise_name=item.exercise_name,
        started_utc_ms=item.started_utc_ms,
        updated_utc_ms=item.updated_utc_ms,
        test_scale=None if answer is None else scale,
        record=SetRecord(**values),
    )


def _tempo(lengths: Mapping[Phase, int] | None) -> Tempo | None:
    if lengths is None:
        return None
    return Tempo(
        order=tuple(lengths), **{f"{phase.value}_ms": length for phase, length in lengths.items()}
    )
