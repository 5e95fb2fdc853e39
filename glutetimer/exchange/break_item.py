"""Short breaks in our own JSON: a list beside the sessions, which older versions pass over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

import msgspec
from msgspec import Meta

from glutetimer.exchange.import_note import ImportNote, left_out
from glutetimer.exchange.json_text import json_text
from glutetimer.history import bounds
from glutetimer.history.break_bounds import check_break
from glutetimer.i18n import _
from glutetimer.review.breaks import GuidedBreak

BOM: Final = b"\xef\xbb\xbf"
MAX_BREAKS: Final = 200_000
"""Of one file: ten a day, for a long life."""


class BreakItem(msgspec.Struct, kw_only=True):
    """A break in the file; the words are those of `GuidedBreak`."""

    id: bounds.Uuid
    programme: bounds.Name
    programme_name: bounds.Words
    date: date
    started_utc_ms: bounds.UtcMs
    utc_offset_min: bounds.OffsetMin
    length_ms: bounds.SessionMs
    finished: bool
    reps: bounds.Number
    hold_ms: bounds.SetMs
    work_ms: bounds.SetMs


class _BreaksOnly(msgspec.Struct):
    """A file of which the breaks alone are read."""

    breaks: Annotated[list[msgspec.Raw], Meta(max_length=MAX_BREAKS)] = []


def lines(breaks: Iterable[GuidedBreak]) -> str:
    """Return the breaks as they stand in the file, one a line."""
    return ",\n".join(json_text(_item(one)) for one in breaks)


def read(content: bytes) -> tuple[list[GuidedBreak], list[ImportNote]]:
    """Read the breaks of a file that is known to be ours; what makes no sense is left out."""
    try:
        document = msgspec.json.decode(content.removeprefix(BOM), type=_BreaksOnly)
    except ValueError as error:
        return [], [_left_out(_("the list of breaks"), error)]
    found: dict[str, GuidedBreak] = {}
    notes = []
    for number, raw in enumerate(document.breaks, start=1):
        try:
            one = _break(msgspec.json.decode(raw, type=BreakItem))
        except (ValueError, RecursionError) as error:
            notes.append(_left_out(_("break {number}").format(number=number), error))
        else:
            found.setdefault(one.uuid, one)
    return list(found.values()), notes


def _left_out(place: str, error: Exception) -> ImportNote:
    return ImportNote(place, left_out(" ".join(str(error).split())[:200]))


def _item(one: GuidedBreak) -> BreakItem:
    return BreakItem(
        id=one.uuid,
        programme=one.programme,
        programme_name=one.programme_name,
        date=one.local_date,
        started_utc_ms=one.started_utc_ms,
        utc_offset_min=one.utc_offset_min,
        length_ms=one.length_ms,
        finished=one.finished,
        reps=one.reps,
        hold_ms=one.hold_ms,
        work_ms=one.work_ms,
    )


def _break(item: BreakItem) -> GuidedBreak:
    row = {
        "local_date": item.date.isoformat(),
        "programme_id": item.programme,
        "programme_name": item.programme_name,
    }
    check_break(row)
    return GuidedBreak(
        uuid=item.id,
        programme=item.programme,
        programme_name=item.programme_name,
        started_utc_ms=item.started_utc_ms,
        utc_offset_min=item.utc_offset_min,
        local_date=item.date,
        length_ms=item.length_ms,
        finished=item.finished,
        reps=item.reps,
        hold_ms=item.hold_ms,
        work_ms=item.work_ms,
    )
