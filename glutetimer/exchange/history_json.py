"""Our own JSON, complete: export and import give the same history back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from itertools import islice
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from glutetimer.errors import UserError
from glutetimer.exchange.file_refusals import has_too_many_sets
from glutetimer.exchange.import_note import ImportNote
from glutetimer.exchange.json_text import escaped, json_text
from glutetimer.history import bounds
from glutetimer.history.rows import Entry, Pace, SessionRow, SessionState, SetRow
from glutetimer.host.file_problems import EXPORT_IN_PARTS, NESTS_TOO_DEEPLY, is_too_large
from glutetimer.i18n import _
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.tempo import Phase, Tempo

FORMAT: Final = "glutetimer-history"
VERSION: Final = 3
"""In version 1 every session carried its programme itself, before version 3 none was a trial."""
MAX_BYTES: Final = 64 * 1024 * 1024
MAX_SESSIONS: Final = 20_000
MAX_OBJECTS: Final = 500_000
"""Sessions and sets together: as many as a long life holds."""
MAX_PROGRAMMES: Final = 256 * 1024 * 1024
"""Bytes of the programmes of all sessions, each counted as often as it was done."""


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


class _Document(msgspec.Struct, kw_only=True):
    format: str
    version: int
    sessions: list[msgspec.Raw]
    programmes: list[msgspec.Raw] = []


class JsonObject(msgspec.Struct, gc=False):
    """Any object, of which nothing is kept."""


class _Outline(msgspec.Struct, kw_only=True, gc=False):
    """A document looked at before anything of it is taken into memory."""

    format: str
    version: int
    sessions: list[JsonObject]
    programmes: list[JsonObject] = []


_BETWEEN_OBJECTS: Final = re.compile(rb"\}\s*,\s*\{")


def pieces(entries: Iterable[Entry]) -> Iterator[str]:
    """Give the file in pieces: one line a session, then one line a programme that was done."""
    programmes: dict[str, int] = {}
    yield f'{{"format": "{FORMAT}", "version": {VERSION}, "sessions": ['
    separator = "\n"
    for entry in entries:
        place = programmes.setdefault(entry.programme_json, len(programmes))
        yield separator + json_text(_item(entry, place))
        separator = ",\n"
    yield '\n], "programmes": [\n' + ",\n".join(map(escaped, programmes)) + "\n]}\n"


def looks_like_it(content: bytes) -> bool:
    """Return whether a file may be of this kind."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))


def read(content: bytes, name: str) -> tuple[list[Entry], list[ImportNote]]:
    """Read a file; a session that is not understood is left out with a note.

    Args:
        content: The bytes of the file.
        name: The name of the file, for people.

    Raises:
        UserError: If it is not such a file, of a newer version, or too large.
    """
    content = content.removeprefix(b"\xef\xbb\xbf")
    _check_outline(content, name)
    document = msgspec.json.decode(content, type=_Document)
    programmes = _Programmes(document.programmes)
    entries: list[Entry] = []
    notes: list[ImportNote] = []
    seen: set[str] = set()
    for number, raw in enumerate(document.sessions, start=1):
        try:
            entry = _entry(msgspec.json.decode(raw, type=SessionItem), programmes)
            names = [entry.session.uuid, *(row.uuid for row in entry.sets)]
            if len({*names}) < len(names) or not seen.isdisjoint(names):
                raise ValueError(_("an id in it is there twice"))  # noqa: TRY301 - told below
        except (ValueError, RecursionError) as error:
            reason = " ".join(str(error).split())[:200] or _(NESTS_TOO_DEEPLY)
            notes.append(
                ImportNote(
                    _("session {number}").format(number=number),
                    _("{reason}; left out.").format(reason=reason),
                )
            )
        else:
            seen.update(names)
            entries.append(entry)
    return entries, notes


def _check_outline(content: bytes, name: str) -> None:
    if len(content) > MAX_BYTES:
        raise is_too_large(name, MAX_BYTES, EXPORT_IN_PARTS)
    if next(islice(_BETWEEN_OBJECTS.finditer(content), MAX_OBJECTS, None), None):
        raise has_too_many_sets(name, MAX_OBJECTS)
    try:
        outline = msgspec.json.decode(content, type=_Outline)
    except (ValueError, RecursionError):
        outline = None
    if outline is None or outline.format != FORMAT:
        raise UserError(
            _("{name} is not a history that glutetimer exported.").format(name=name),
            _("Take a file written with `glutetimer export --format json`."),
        )
    if outline.version > VERSION:
        raise UserError(
            _("{name} was written by a newer glutetimer.").format(name=name),
            _("Update glutetimer first."),
        )
    if len(outline.sessions) > MAX_SESSIONS:
        raise UserError(
            _("{name} has more than {limit} sessions.").format(name=name, limit=MAX_SESSIONS),
            _(EXPORT_IN_PARTS),
        )


def _item(entry: Entry, programme: int) -> SessionItem:
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


class _Programmes:
    """The programmes of a file, each looked at once, however many sessions did it."""

    def __init__(self, listed: list[msgspec.Raw]) -> None:
        self._listed = listed
        self._known: dict[int, str] = {}
        self._given = 0

    def of(self, content: msgspec.Raw) -> str:
        """Return what a session did, as JSON; raises a ValueError if it makes no sense."""
        found = self._found(content)
        self._given += len(found)
        if self._given > MAX_PROGRAMMES:  # in the history every session has its own
            raise ValueError(_("the programmes of the sessions before it fill the memory"))
        return found

    def _found(self, content: msgspec.Raw) -> str:
        if bytes(content).startswith(b"{"):
            return _programme(content)
        place = msgspec.json.decode(content, type=int)
        if not 0 <= place < len(self._listed):
            raise ValueError(_("its programme is not in the file"))
        if place not in self._known:
            self._known[place] = _programme(self._listed[place])
        return self._known[place]


def entry_of(item: SessionItem) -> Entry:
    """Return a session that carries its programme itself.

    Raises:
        ValueError: If it makes no sense.
    """
    return _entry(item, _Programmes([]))


def _entry(item: SessionItem, programmes: _Programmes) -> Entry:
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
        programme_json=programmes.of(item.programme_content),
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


def _programme(raw: msgspec.Raw) -> str:
    content = bytes(raw)
    bounds.check_programme(content)
    return content.decode()
