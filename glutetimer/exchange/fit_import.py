"""Reads strength activities of FIT files: a watch's sets, and what we wrote for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Final

from glutetimer.errors import UserError, one_line
from glutetimer.exchange.fit_decoder import FitError, Message, Value, messages, own_values
from glutetimer.exchange.fit_exercises import FitName, read_fit_names
from glutetimer.exchange.foreign_workout import (
    LONGEST_NAME,
    MOST_KG,
    MOST_REPS,
    MOST_SECONDS,
    ForeignSet,
    ForeignWorkout,
)
from glutetimer.exchange.import_note import ImportNote
from glutetimer.exchange.strong_csv import SIDE_LETTERS
from glutetimer.exchange.workout_csv import WorkoutFile
from glutetimer.history import bounds
from glutetimer.host.assets import assets_dir
from glutetimer.host.file_problems import EXPORT_IN_PARTS, is_too_large
from glutetimer.i18n import _

MAX_BYTES: Final = 32 * 1024 * 1024
EPOCH_S: Final = 631_065_600
"""FIT counts seconds from the last day of 1989."""
SESSION, ACTIVITY, FIELD_DESCRIPTION, SET, TITLE = 18, 34, 206, 225, 264
_ACTIVE: Final = 1
_WEIGHT_SCALE: Final = 16
_WIDEST: Final = 1 << 32
_MOST_OFFSET: Final = timedelta(hours=18)


@dataclass(slots=True)
class _Activity:
    """What has been read from a file so far."""

    sets: list[Message] = field(default_factory=list)
    titles: dict[FitName, str] = field(default_factory=dict)
    own: dict[tuple[int, int], tuple[str, int]] = field(default_factory=dict)
    """Name and base type of each developer field."""
    began_s: int = 0
    length_ms: int = 0
    name: str = ""
    offset: timedelta | None = None
    is_damaged: bool = False


def read(content: bytes, name: str) -> WorkoutFile:
    """Read a file; a set that is not understood is left out.

    Raises:
        UserError: If it is no such file, or holds no sets.
    """
    if len(content) > MAX_BYTES:
        raise is_too_large(name, MAX_BYTES, EXPORT_IN_PARTS)
    activity = _Activity()
    try:
        for message in messages(content, _LISTENERS):
            _LISTENERS[message.number](activity, message)
    except FitError:
        activity.is_damaged = True
    sets, known = _sets(activity)
    if not sets:
        raise UserError(
            _("{name} is a FIT file without sets of strength training.").format(name=name),
            _("Export a strength activity, with its sets, from Garmin Connect or the watch."),
        )
    began = _began(activity)
    workout = ForeignWorkout(
        began=began,
        name=one_line(activity.name)[:LONGEST_NAME] or "Garmin",
        length_ms=min(activity.length_ms, bounds.MAX_SESSION_MS),
        note="",
        sets=tuple(sets[: bounds.MAX_SETS]),
    )
    notes: tuple[ImportNote, ...] = ()
    if activity.is_damaged:
        notes = (ImportNote("", _("the file ends in the middle; what is before that was read.")),)
    return WorkoutFile("FIT", "en", (workout,), notes, known=known)


def _hear_session(activity: _Activity, message: Message) -> None:
    activity.began_s = activity.began_s or _whole(message, 2)
    activity.length_ms = activity.length_ms or _whole(message, 7)
    activity.name = activity.name or _text(message, 110)


def _hear_activity(activity: _Activity, message: Message) -> None:
    utc_s, local_s = _whole(message, 253), _whole(message, 5)
    offset = timedelta(minutes=round((local_s - utc_s) / 60))
    if utc_s and local_s and abs(offset) < _MOST_OFFSET:
        activity.offset = offset


def _hear_field(activity: _Activity, message: Message) -> None:
    key = _whole(message, 0), _whole(message, 1)
    activity.own[key] = _text(message, 3), _whole(message, 2)


def _hear_set(activity: _Activity, message: Message) -> None:
    activity.sets.append(message)


def _hear_title(activity: _Activity, message: Message) -> None:
    name = FitName(_whole(message, 0, -1), _whole(message, 1, -1))
    activity.titles.setdefault(name, _text(message, 2))


_LISTENERS: Final = {
    SESSION: _hear_session,
    ACTIVITY: _hear_activity,
    FIELD_DESCRIPTION: _hear_field,
    SET: _hear_set,
    TITLE: _hear_title,
}


def _began(activity: _Activity) -> datetime:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=_start_s(activity) + EPOCH_S)
    return moment.astimezone(None if activity.offset is None else timezone(activity.offset))


def _start_s(activity: _Activity) -> int:
    return activity.began_s or min((_whole(one, 6) for one in activity.sets), default=0)


def _sets(activity: _Activity) -> tuple[list[ForeignSet], dict[str, str]]:
    """Return the sets, and our exercise for each name that the profile knows."""
    ours = _ours()
    known: dict[str, str] = {}
    sets = []
    start_s = _start_s(activity)
    for message in activity.sets:
        if _whole(message, 5, _ACTIVE) != _ACTIVE:
            continue
        reps, length_ms = _whole(message, 3), _whole(message, 0)
        name, exercise = _exercise(activity, message, ours)
        own = _own(activity, message)
        timed_ms = _length_ms(own.get("hold")) if reps == 1 else 0
        if reps > MOST_REPS or length_ms > MOST_SECONDS * 1000 or not (reps or length_ms):
            continue
        if exercise:
            known[name] = exercise
        load_kg = round(_whole(message, 4) / _WEIGHT_SCALE, 3)
        sets.append(
            ForeignSet(
                line=0,
                exercise=name,
                reps=reps,
                timed_ms=timed_ms or length_ms,
                load_kg=load_kg if 0 < load_kg <= MOST_KG else None,
                note=_facts(own, is_timed=bool(timed_ms)),
                started_ms=min(max(0, _whole(message, 6) - start_s) * 1000, bounds.MAX_SET_MS),
            )
        )
    return sets, known


def _exercise(
    activity: _Activity, message: Message, ours: Mapping[FitName, str]
) -> tuple[str, str]:
    """Return what the exercise of a set is called, and ours for it, "" for none."""
    name = FitName(_whole(message, 7, -1), _whole(message, 8, -1))
    title = one_line(activity.titles.get(name, ""))[:LONGEST_NAME]
    return title or _profile_name(name), ours.get(name, "")


def _own(activity: _Activity, message: Message) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for key, data in message.own.items():
        name, base = activity.own.get(key, ("", 0))
        values = own_values(data, base)
        if name and values:
            found[name] = values[0]
    return found


def _facts(own: Mapping[str, Value], *, is_timed: bool) -> str:
    """Return our own fields as a note of ours has them."""
    side = next((mark for one, mark in SIDE_LETTERS.items() if one.value == own.get("side")), "")
    facts = {"side": side, "tempo": str(own.get("tempo") or ""), "band": _band(own)}
    if not is_timed:
        facts |= {
            "held": _seconds(own.get("hold")),
            "tension": _seconds(own.get("time_under_tension")),
        }
    return "; ".join(f"{key}={value}" for key, value in facts.items() if value)


def _band(own: Mapping[str, Value]) -> str:
    return str(own.get("band") or "").replace(";", ",")


def _length_ms(value: Value | None) -> int:
    return value if isinstance(value, int) and 0 <= value <= MOST_SECONDS * 1000 else 0


def _seconds(ms: Value | None) -> str:
    return f"{ms / 1000:g}" if isinstance(ms, int) and ms else ""


def _whole(message: Message, number: int, usual: int = 0) -> int:
    """Return a number of a field, as wide as the profile has them; the usual one for any other."""
    value = next(iter(message.fields.get(number, ())), usual)
    return value if isinstance(value, int) and 0 <= value < _WIDEST else usual


def _text(message: Message, number: int) -> str:
    values = message.fields.get(number, ())
    return values[0] if values and isinstance(values[0], str) else ""


@cache
def _ours() -> dict[FitName, str]:
    found: dict[FitName, str] = {}
    for exercise, name in read_fit_names(assets_dir()).items():
        found.setdefault(name, exercise)
    return found


@cache
def _profile_name(name: FitName) -> str:
    """Return what the profile calls an exercise, or its category."""
    from fit_tool.profile import profile_type  # noqa: PLC0415 - slow to load

    try:
        category = profile_type.ExerciseCategory(name.category).name
    except ValueError:
        return _("Unknown exercise")
    kind = "".join(word.capitalize() for word in category.split("_")) + "ExerciseName"
    try:
        exercise = getattr(profile_type, kind)(name.name).name
    except (AttributeError, ValueError):
        exercise = category
    return str(exercise).replace("_", " ").capitalize()
