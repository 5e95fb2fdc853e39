"""Workouts of other programs become sessions of ours."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from glutetimer.exchange.exercise_names import LEFT_OUT
from glutetimer.exchange.foreign_workout import LONGEST_NOTE, ForeignSet, ForeignWorkout
from glutetimer.exchange.import_note import ImportNote, lines_text, shown
from glutetimer.exchange.json_text import json_text
from glutetimer.exchange.name_matching import side_of
from glutetimer.exchange.our_notes import facts_of
from glutetimer.exchange.strong_csv import SIDE_LETTERS
from glutetimer.history import bounds
from glutetimer.history.rows import Entry, SessionRow, SessionState, SetRow
from glutetimer.i18n import _, ngettext
from glutetimer.i18n.formats import number as number_text
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.tempo import Tempo, TempoNotationError

PROGRAMME: Final = "imported"
"""The programme that such a session belongs to."""

Zone = Callable[[datetime], datetime]
"""Gives a time on the wall the offset that held there then."""

_SIDES: Final = {letter: side for side, letter in SIDE_LETTERS.items()}
_MOST_S: Final = bounds.MAX_SET_MS // 1000


def machine_zone(wall: datetime) -> datetime:
    """Take a time on the wall for one where this machine stands."""
    return wall.astimezone()


def exercise_names(workouts: Iterable[ForeignWorkout]) -> list[str]:
    """Return the names of all exercises, the most frequent first."""
    return [
        name
        for name, _ in Counter(one.exercise for each in workouts for one in each.sets).most_common()
    ]


def names_of_ours(workouts: Iterable[ForeignWorkout]) -> list[str]:
    """Return the names of exercises in files that glutetimer wrote in the format of another."""
    sets = (one for each in workouts for one in each.sets)
    return list(dict.fromkeys(one.exercise for one in sets if facts_of(one.note)))


def entries(
    workouts: Iterable[ForeignWorkout],
    mapping: Mapping[str, str],
    exercises: Mapping[str, Exercise],
    zone: Zone = machine_zone,
) -> tuple[list[Entry], list[ImportNote]]:
    """Return the sessions, and a note for every exercise that is left out.

    The same workout always becomes the session with the same id, and the same set of it the same
    set, whatever else is mapped: its place is that in the workout, and its id is drawn from the
    name that the other program has for it.

    Args:
        workouts: What was read.
        mapping: Our exercise for each of their names.
        exercises: All of our exercises by id.
        zone: Gives a time on the wall its offset, where the file names none.
    """
    found: list[Entry] = []
    left_out: dict[str, list[ForeignSet]] = {}
    for workout in workouts:
        kept = []
        for ordinal, one in enumerate(workout.sets, start=1):
            if mapping.get(one.exercise, LEFT_OUT) in exercises:
                kept.append((ordinal, one))
            else:
                left_out.setdefault(one.exercise, []).append(one)
        if kept:
            found.append(_entry(workout, kept, mapping, exercises, zone))
    return found, [_left_out(name, sets) for name, sets in left_out.items()]


def _left_out(name: str, sets: Sequence[ForeignSet]) -> ImportNote:
    place, more = lines_text(sets[0].line), len(sets) - 1
    if more and all(one.is_distance for one in sets):
        what = _("{n} rows of {name} are not glute training and stay out.")
        return ImportNote("", what.format(n=number_text(len(sets)), name=name))
    if not more:
        what = _("{name} is left out: no exercise of ours stands for it.")
        return ImportNote(place, what.format(name=shown(name)))
    what = ngettext(
        "{name} is left out, here and in {n} more row: no exercise of ours stands for it.",
        "{name} is left out, here and in {n} more rows: no exercise of ours stands for it.",
        more,
    )
    return ImportNote(place, what.format(name=shown(name), n=number_text(more)))


def _entry(
    workout: ForeignWorkout,
    sets: list[tuple[int, ForeignSet]],
    mapping: Mapping[str, str],
    exercises: Mapping[str, Exercise],
    zone: Zone,
) -> Entry:
    began = workout.began if workout.began.tzinfo else zone(workout.began)
    utc_ms = round(began.timestamp() * 1000)
    key = f"{workout.began.isoformat()} {workout.name}"
    uuid = workout.uuid or _uuid(workout.began, key)
    length_ms = workout.length_ms
    programme = {"id": PROGRAMME, "name": workout.name}
    session = SessionRow(
        uuid=uuid,
        programme_id=PROGRAMME,
        programme_name=workout.name,
        week=None,
        started_utc_ms=utc_ms,
        utc_offset_min=round((began.utcoffset() or timedelta()) / timedelta(minutes=1)),
        local_date=workout.began.date(),
        state=SessionState.FINISHED,
        ended_utc_ms=utc_ms + length_ms,
        planned_ms=length_ms,
        pace="self",
        effort=None,
        note=_note(workout, sets),
        last_event_ms=length_ms,
        last_event_utc_ms=utc_ms + length_ms,
        last_step=0,
        updated_utc_ms=utc_ms + length_ms,
        trial=workout.trial,
    )
    numbers: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    rows = []
    for ordinal, one in sets:
        exercise = exercises[mapping[one.exercise]]
        numbers[exercise.id] += 1
        theirs[one.exercise] += 1
        rows.append(
            SetRow(
                uuid=_uuid(workout.began, f"{key} {one.exercise} {theirs[one.exercise]}"),
                session=uuid,
                exercise_name=exercise.name,
                started_utc_ms=utc_ms + one.started_ms,
                updated_utc_ms=utc_ms + length_ms,
                record=_record(one, exercise, ordinal, numbers[exercise.id]),
            )
        )
    return Entry(session=session, programme_json=json_text(programme), sets=tuple(rows))


def _note(workout: ForeignWorkout, sets: list[tuple[int, ForeignSet]]) -> str:
    """Return the note on a workout with those on its sets, for which we have no other place."""
    notes = [workout.note] if workout.note else []
    theirs: Counter[str] = Counter()
    for _ordinal, one in sets:
        theirs[one.exercise] += 1
        if one.note and not facts_of(one.note):
            notes.append(f"{one.exercise} {theirs[one.exercise]}: {one.note}")
    return "\n".join(notes)[:LONGEST_NOTE]


def _record(one: ForeignSet, exercise: Exercise, ordinal: int, number: int) -> SetRecord:
    facts = facts_of(one.note)
    timed = bool(one.timed_ms) and exercise.timing.mode in ("hold", "drill")
    timed = timed or not one.reps
    is_drill = timed and exercise.timing.mode == "drill"
    reps = max(1, one.reps)
    held_ms = one.timed_ms if timed else _ms(facts.get("held"))
    return SetRecord(
        ordinal=ordinal,
        kind=StepKind.DRILL if is_drill else StepKind.HOLD if timed else StepKind.SET,
        block=0,
        exercise=exercise.id,
        side=_side(facts.get("side"), one.exercise, exercise),
        set=number,
        round=1,
        attempt=1,
        # when a set was done is mostly not said, and nothing is made up
        started_ms=one.started_ms,
        planned_reps=reps,
        done_reps=reps,
        planned_hold_ms=held_ms,
        hold_ms=held_ms,
        # a drill is practice and counts for no time under tension
        work_ms=0 if is_drill else one.timed_ms if timed else _ms(facts.get("tension")),
        tempo=None if timed else _tempo(facts.get("tempo"), exercise),
        band=facts.get("band", "")[:120] or None,
        load_kg=one.load_kg,
        feel=facts.get("feel", "")[:64] or None,
        pain_rep=_rep(facts.get("pain", "")),
        outcome=Outcome.COMPLETED,
        ended_ms=one.started_ms + one.timed_ms,
    )


def _side(letter: str | None, name: str, exercise: Exercise) -> Side:
    if letter in _SIDES:
        return _SIDES[letter]
    if exercise.sides == "per_side" and (side := side_of(name)) is not None:
        return side
    return Side.ALTERNATING if exercise.sides == "alternating" else Side.BOTH


def _tempo(text: str | None, exercise: Exercise) -> Tempo | None:
    try:
        return Tempo.parse(text, exercise.timing.order) if text else None
    except TempoNotationError:
        return None


def _rep(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= 4 else None  # noqa: PLR2004 - ten thousand


def _ms(text: str | None) -> int:
    try:
        seconds = float(text or 0)
    except ValueError:
        return 0
    return round(seconds * 1000) if 0 <= seconds <= _MOST_S else 0


def _uuid(wall: datetime, key: str) -> str:
    """Return a UUID of version 7 whose chance is drawn from what it names."""
    time_ms = round(wall.replace(tzinfo=UTC).timestamp() * 1000)
    chance = int.from_bytes(hashlib.sha256(f"glutetimer {key}".encode()).digest()[:10], "big")
    value = (time_ms & (1 << 48) - 1) << 80 | chance
    value = value & ~(0xF << 76 | 0x3 << 62) | 0x7 << 76 | 0x2 << 62
    text = f"{value:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
