"""What a row of the history may hold, wherever it comes from: a file, or another machine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Annotated, Any, Final

import msgspec
from msgspec import Meta

from glutetimer.errors import one_line, without_marks
from glutetimer.i18n import _
from glutetimer.session.record import SetRecord

LATEST_YEAR: Final = 2199
MAX_PROGRAMME: Final = 512 * 1024
"""Bytes of the programme of one session."""
MAX_NESTING: Final = 64
MAX_SETS: Final = 2000
"""Of one session."""

MAX_SET_MS: Final = 24 * 3_600_000
"""What a set lasts, is held or is meant to be held at most."""
MAX_SESSION_MS: Final = 2 * MAX_SET_MS
"""What a session lasts at most; every instant that counts from its start is before that."""

SetMs = Annotated[int, Meta(ge=0, le=MAX_SET_MS)]
SessionMs = Annotated[int, Meta(ge=0, le=MAX_SESSION_MS)]
MAX_UTC_MS: Final = 7_258_118_399_999
"""The end of the latest year."""
UtcMs = Annotated[int, Meta(ge=0, le=MAX_UTC_MS)]
OffsetMin = Annotated[int, Meta(ge=-1439, le=1439)]
Number = Annotated[int, Meta(ge=0, le=1_000_000)]
Place = Annotated[int, Meta(ge=1, le=1_000_000)]
Week = Annotated[int, Meta(ge=1, le=52)]
Effort = Annotated[int, Meta(ge=0, le=10)]
Kilograms = Annotated[float, Meta(ge=0, le=10_000)]
UUID: Final = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z"
Uuid = Annotated[str, Meta(pattern=UUID)]
Name = Annotated[str, Meta(min_length=1, max_length=200)]
Words = Annotated[str, Meta(max_length=200)]
Note = Annotated[str, Meta(max_length=4000)]


def check_length(started_ms: int, ended_ms: int | None) -> None:
    """See that a set, from its start to its end in the session, lasts no longer than one can.

    Raises:
        ValueError: If it does, or ends before it begins.
    """
    if ended_ms is not None and not 0 <= ended_ms - started_ms <= MAX_SET_MS:
        raise ValueError(_("a set in it lasts longer than a day, or ends before it begins"))


NAMELESS: Final = "?"
"""Stands for a name of which nothing can be shown."""

_MOST: Final = {
    **dict.fromkeys(("planned_hold_ms", "hold_ms", "work_ms"), MAX_SET_MS),
    **dict.fromkeys(("lift_ms", "hold_top_ms", "lower_ms", "hold_bottom_ms"), MAX_SET_MS),
    **dict.fromkeys(("started_ms", "ended_ms", "answered_ms"), MAX_SESSION_MS),
    **dict.fromkeys(("planned_ms", "last_event_ms", "length_ms"), MAX_SESSION_MS),
}
"""The bound of each column that is a length or counts from the start of the session."""

_NAMES: Final = ("programme_id", "programme_name", "exercise", "exercise_name", "band", "feel")


def within(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return columns of a row with all lengths within the bounds and all texts harmless.

    A session may be left paused for days, and an older version kept whatever it was given.
    """
    found = {
        name: value if value is None or name not in _MOST else min(value, _MOST[name])
        for name, value in row.items()
    }
    for name in _NAMES:
        if found.get(name):
            found[name] = one_line(found[name]) or NAMELESS
    if found.get("note"):
        found["note"] = without_marks(found["note"])
    if found.get("ended_ms") is not None:
        longest = found["started_ms"] + MAX_SET_MS
        found["ended_ms"] = max(found["started_ms"], min(found["ended_ms"], longest))
    return found


def bounded(record: SetRecord) -> SetRecord:
    """Return a set with all lengths within the bounds."""
    lengths = {name: getattr(record, name) for name in _LENGTHS}
    kept = within(lengths)
    return record if kept == lengths else replace(record, **kept)


_LENGTHS: Final = [one.name for one in fields(SetRecord) if one.name in _MOST]


def is_uuid(text: str) -> bool:
    """Return whether a text is the id of a session or set."""
    return re.fullmatch(UUID, text) is not None


def check_year(year: int) -> None:
    """See that a session's date can be one.

    Raises:
        ValueError: If it cannot.
    """
    # where the clock of a machine begins in 1970, the wall may still show the year before
    if not 1969 <= year <= LATEST_YEAR:  # noqa: PLR2004 - as said
        raise ValueError(
            _("its date is not before the year {latest_year}, or before 1970").format(
                latest_year=LATEST_YEAR + 1
            )
        )


def check_programme(content: bytes) -> None:
    """See that the programme of a session, as JSON, can be read by whatever reads it later.

    Raises:
        ValueError: If it cannot.
    """
    if len(content) > MAX_PROGRAMME:
        raise ValueError(_("its programme is too large"))
    level: list[object] = [msgspec.json.decode(content, type=dict[str, Any])]
    for _level in range(MAX_NESTING):
        if not level:
            return
        inner: list[object] = []
        for value in level:
            inner += value.values() if isinstance(value, dict) else ()
            inner += value if isinstance(value, list) else ()
        level = inner
    raise ValueError(_("its programme nests too deeply"))
