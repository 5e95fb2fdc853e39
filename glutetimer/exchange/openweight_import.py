"""Reads openweight JSON: WorkoutLogs, ours with what we put beside them, and others'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

import msgspec

from glutetimer.errors import UserError, one_line
from glutetimer.exchange.file_refusals import OTHER_KIND, has_too_many_sets
from glutetimer.exchange.foreign_workout import (
    LONGEST_NAME,
    MOST_KG,
    MOST_REPS,
    MOST_SECONDS,
    ForeignSet,
    ForeignWorkout,
    note_of,
)
from glutetimer.exchange.history_json import JsonObject
from glutetimer.exchange.import_note import Grade, Remarks, left_out, workouts_text
from glutetimer.exchange.readers.moments import read_moment
from glutetimer.exchange.readers.survey import weight_unit
from glutetimer.exchange.strong_csv import SIDE_LETTERS
from glutetimer.exchange.workout_csv import WorkoutFile
from glutetimer.history import bounds
from glutetimer.i18n import _

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_OBJECTS: Final = 100_000
_BETWEEN_OBJECTS: Final = re.compile(rb"\}\s*,\s*\{")
_OURS: Final = "x-glutetimer-"


class _Log(msgspec.Struct, gc=False):
    """What a WorkoutLog has at least."""

    date: str
    exercises: list[JsonObject]


def looks_like_it(content: bytes) -> bool:
    """Return whether a file is of this kind: a WorkoutLog, or a list of them."""
    if len(content) > MAX_BYTES or b'"exercises"' not in content:
        return False
    try:
        msgspec.json.decode(content, type=_Log | list[_Log])
    except (ValueError, RecursionError):
        return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[") and b'"date"' in content
    return True


def read(content: bytes, name: str) -> WorkoutFile:
    """Read a file; a log or set that is not understood is left out.

    Raises:
        UserError: If nothing in it can be used.
    """
    content = content.removeprefix(b"\xef\xbb\xbf")
    if next(islice(_BETWEEN_OBJECTS.finditer(content), MAX_OBJECTS, None), None):
        raise has_too_many_sets(name, MAX_OBJECTS)
    remarks = Remarks(workouts_text)
    workouts = []
    known: dict[str, str] = {}
    for number, log in enumerate(_logs(content), start=1):
        try:
            workouts.append(_workout(log, number, known, remarks))
        except ValueError as error:
            why = " ".join(str(error).split())[:200]
            remarks.add("log", number, left_out(why), Grade.LEFT_OUT)
    workouts = [one for one in workouts if one.sets]
    if not workouts:
        raise UserError(
            _("{name} has no workout that can be used.").format(name=name),
            _(OTHER_KIND),
        )
    return WorkoutFile("openweight", "en", tuple(workouts), tuple(remarks.notes()), known=known)


def _logs(content: bytes) -> Iterator[Any]:
    try:
        found = msgspec.json.decode(content)
    except (ValueError, RecursionError):
        return
    yield from found if isinstance(found, list) else [found]


def _workout(log: Any, number: int, known: dict[str, str], remarks: Remarks) -> ForeignWorkout:  # noqa: ANN401 - of a stranger
    began = read_moment(_text(log, "date"))
    sets: list[ForeignSet] = []
    for exercise in _list(log, "exercises"):
        about = exercise.get("exercise") if isinstance(exercise, dict) else None
        name = one_line(_text(about, "name"))[:LONGEST_NAME]
        if ours := _text(about, f"{_OURS}id"):
            known[name] = ours
        for one in _list(exercise, "sets"):
            if name and (found := _set(one, name)) and len(sets) < bounds.MAX_SETS:
                sets.append(found)
            else:
                what = _("a set has no name of an exercise, or neither reps nor seconds; left out.")
                remarks.add("set", number, what, Grade.LEFT_OUT)
    uuid = _text(log, f"{_OURS}session")
    return ForeignWorkout(
        began=began,
        name=one_line(_text(log, "name"))[:LONGEST_NAME] or "openweight",
        length_ms=min(round(_number(log, "durationSeconds", 1e7) * 1000), bounds.MAX_SESSION_MS),
        note=note_of(_text(log, "notes")),
        sets=tuple(sets),
        uuid=uuid if bounds.is_uuid(uuid) else "",
        trial=isinstance(log, dict) and log.get(f"{_OURS}trial") is True,
    )


def _set(one: Any, name: str) -> ForeignSet | None:  # noqa: ANN401 - as above
    reps = int(_number(one, "reps", MOST_REPS))
    timed_ms = round(_number(one, "durationSeconds", MOST_SECONDS) * 1000)
    if not reps and not timed_ms:
        return None
    unit = weight_unit(_text(one, "unit"))
    load_kg = _number(one, "weight", MOST_KG) * (unit.kg if unit else 0)
    return ForeignSet(
        line=0,
        exercise=name,
        reps=reps,
        timed_ms=timed_ms,
        load_kg=round(load_kg, 3) or None,
        note=_facts(one, is_timed=bool(timed_ms)) or note_of(_text(one, "notes")),
    )


def _facts(one: Any, *, is_timed: bool) -> str:  # noqa: ANN401 - as above
    """Return what we put beside a set as a note of ours has it."""
    side = _text(one, f"{_OURS}side")
    facts = {
        "side": next((mark for known, mark in SIDE_LETTERS.items() if known.value == side), ""),
        "tempo": _text(one, f"{_OURS}tempo"),
        "band": _text(one, f"{_OURS}band").replace(";", ","),
        "feel": _text(one, f"{_OURS}feel").replace(";", ","),
    }
    if (rep := _number(one, f"{_OURS}pain-rep", MOST_REPS)) or _has(one, f"{_OURS}pain-rep"):
        facts["pain"] = f"{rep:.0f}"
    if not is_timed:
        for key, kept in (("held", "hold"), ("tension", "work")):
            if ms := _number(one, f"{_OURS}{kept}-ms", MOST_SECONDS * 1000):
                facts[key] = f"{ms / 1000:g}"
    return "; ".join(f"{key}={value}" for key, value in facts.items() if value)


def _has(table: Any, key: str) -> bool:  # noqa: ANN401 - as above
    return isinstance(table, dict) and isinstance(table.get(key), int)


def _text(table: Any, key: str) -> str:  # noqa: ANN401 - as above
    value = table.get(key) if isinstance(table, dict) else None
    return value if isinstance(value, str) else ""


def _list(table: Any, key: str) -> list[Any]:  # noqa: ANN401 - as above
    value = table.get(key) if isinstance(table, dict) else None
    return value if isinstance(value, list) else []


def _number(table: Any, key: str, most: float) -> float:  # noqa: ANN401 - as above
    value = table.get(key) if isinstance(table, dict) else None
    if not isinstance(value, int | float) or isinstance(value, bool):
        return 0.0
    return float(value) if 0 <= value <= most else 0.0
