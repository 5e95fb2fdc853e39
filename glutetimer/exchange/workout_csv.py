"""Reads tables of other programs: Strong, Hevy, FitNotes, StrongLifts, and tables like theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from glutetimer.errors import UserError, one_line
from glutetimer.exchange.file_refusals import OTHER_KIND, NoHistoryError, has_no_usable_set
from glutetimer.exchange.foreign_workout import (
    LONGEST_NAME,
    LONGEST_NOTE,
    ForeignSet,
    ForeignWorkout,
    note_of,
)
from glutetimer.exchange.import_note import Grade, ImportNote, Remarks, left_out, shown
from glutetimer.exchange.readers import table as tables
from glutetimer.exchange.readers.encoding import SAVED
from glutetimer.exchange.readers.foreign_formats import (
    Recognised,
    known_heads,
    looks_like,
    recognise,
)
from glutetimer.exchange.readers.lengths import HOUR_MS, SECOND_MS, read_length_ms
from glutetimer.exchange.readers.roles import Record, Role
from glutetimer.exchange.readers.set_rows import SetReader
from glutetimer.exchange.readers.survey import (
    NO_ANSWERS,
    FileAnswers,
    Question,
    Reading,
    reading_of,
    survey,
)
from glutetimer.exchange.readers.table import Table
from glutetimer.history import bounds
from glutetimer.host.file_problems import EXPORT_IN_PARTS
from glutetimer.i18n import _
from glutetimer.i18n.formats import language_name

MAX_BYTES: Final = tables.MAX_BYTES
MAX_ROWS: Final = tables.MAX_ROWS
MAX_EXERCISES: Final = 1_000
MAX_NOTES: Final = 50
"""Of one workout."""


@dataclass(frozen=True, slots=True)
class WorkoutFile:
    """What was read of a file of another program.

    Args:
        program: Which program wrote it, "" where nobody knows.
        language: The language of its heads, "" where only their content shows what they are.
        workouts: Its workouts.
        notes: What was not understood.
        questions: What the person has to say before it can be imported.
        known: Our exercise for names of which the file holds more than the name.
    """

    program: str
    language: str
    workouts: tuple[ForeignWorkout, ...]
    notes: tuple[ImportNote, ...]
    questions: tuple[Question, ...] = ()
    known: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """What kind of file it is, for people: "Strong, in French"."""
        program = self.program or _("a table of workouts")
        if self.language in ("", "en"):
            return program
        language = language_name(self.language)
        return _("{program}, in {language}").format(program=program, language=language)


def read(content: bytes, name: str, answers: FileAnswers = NO_ANSWERS) -> WorkoutFile:
    """Read a file; a row or value that is not understood is left out with a note.

    Args:
        content: The bytes of the file.
        name: The name of the file, for people.
        answers: What the person said about it.

    Raises:
        UserError: If nothing in it can be used or it is too large.
    """
    return read_table(open_table(content, name), answers)


def open_table(content: bytes, name: str) -> Table:
    """Find out how a file is written and read its heads.

    Raises:
        UserError: If it is too large or has no line of heads.
    """
    return tables.open_table(content, name, known_heads)


def read_table(table: Table, answers: FileAnswers = NO_ANSWERS) -> WorkoutFile:
    """Read a table; see `read`."""
    found = recognise(table)
    if found is None:
        raise _refusal(table.name, looks_like(table))
    return read_recognised(found, answers)


def read_recognised(found: Recognised, answers: FileAnswers = NO_ANSWERS) -> WorkoutFile:
    """Read a table whose format is known; see `read`."""
    table, name = found.table, found.table.name
    reading, questions = reading_of(found, survey(found), answers)
    remarks = Remarks()
    workouts = _workouts(found, reading, remarks)
    notes = remarks.notes()
    if not workouts:
        raise has_no_usable_set(name, notes, OTHER_KIND)
    if table.encoding in SAVED:
        what = _("its letters are read as {encoding}.").format(encoding=table.encoding)
        notes.append(ImportNote("", what, Grade.READ))
    if not found.language:
        what = _("the names of its columns are not known; they were read by what they hold.")
        notes.append(ImportNote("", what, Grade.RESERVED))
    return WorkoutFile(found.program, found.language, workouts, tuple(notes), questions)


@dataclass(slots=True)
class _Workout:
    """A workout whose rows are being read."""

    length_ms: int = 0
    notes: list[str] = field(default_factory=list)
    sets: list[ForeignSet] = field(default_factory=list)


def _workouts(found: Recognised, reading: Reading, remarks: Remarks) -> tuple[ForeignWorkout, ...]:
    reader = SetReader(found, reading, remarks)
    gathered: dict[tuple[datetime, str], _Workout] = {}
    exercises: set[str] = set()
    for line, record in found.records():
        is_silent = reader.is_silent(record)
        try:
            began = reader.began(record)
        except ValueError as error:
            if not is_silent:
                what = left_out(error)
                remarks.add(Role.BEGAN, line, what, Grade.LEFT_OUT)
            continue
        one = None if is_silent else reader.read(line, record)
        key = (began, record.get(Role.WORKOUT, "")[:LONGEST_NAME])
        if one is None and not (is_silent and key in gathered):
            continue
        workout = gathered.setdefault(key, _Workout())
        _add_notes(workout, record, is_silent=is_silent)
        workout.length_ms = workout.length_ms or _length_ms(reader, record, reading, began)
        if one is not None and len(workout.sets) < bounds.MAX_SETS:
            workout.sets.append(one)
            exercises.add(one.exercise)
        elif one is not None:
            what = _("its workout has {n} sets already; left out.").format(n=bounds.MAX_SETS)
            remarks.add("full", line, what, Grade.LEFT_OUT)
        if len(exercises) > MAX_EXERCISES:
            raise UserError(
                _("{name} names more than {limit} exercises.").format(
                    name=found.table.name, limit=MAX_EXERCISES
                ),
                _(EXPORT_IN_PARTS),
            )
    return tuple(
        ForeignWorkout(
            began=began,
            name=workout or found.program or _("Workout"),
            length_ms=one.length_ms,
            note="\n".join(one.notes)[:LONGEST_NOTE],
            sets=tuple(one.sets),
        )
        for (began, workout), one in gathered.items()
        if one.sets
    )


def _add_notes(workout: _Workout, record: Record, *, is_silent: bool) -> None:
    """Keep the note on a workout, in whichever of its rows it stands, and a row that is a note."""
    notes = [note_of(record.get(Role.WORKOUT_NOTE, ""))]
    if is_silent and (note := note_of(record.get(Role.NOTE, ""))):
        notes.append(f"{one_line(record.get(Role.EXERCISE, ''))}: {note}")
    for note in notes:
        if note and note not in workout.notes and len(workout.notes) < MAX_NOTES:
            workout.notes.append(note)


def _length_ms(reader: SetReader, record: Record, reading: Reading, began: datetime) -> int:
    if ended := record.get(Role.ENDED, ""):
        try:
            length = reader.began({Role.BEGAN: ended}).replace(tzinfo=None)
        except ValueError:
            return 0
        ms = round((length - began.replace(tzinfo=None)).total_seconds() * 1000)
        return ms if 0 <= ms <= bounds.MAX_SESSION_MS else 0
    text = record.get(Role.LENGTH, "")
    ms = read_length_ms(text, reading.length_ms or SECOND_MS, HOUR_MS) or 0
    return min(ms, bounds.MAX_SESSION_MS)


def _refusal(name: str, heads: str) -> NoHistoryError:
    remedy = _(
        "It takes its own exports, FIT files, the tables of Strong, Hevy, FitNotes and StrongLifts "
        "as they were exported, and programmes as PDF, picture, code or .toml file."
    )
    if not heads:
        return NoHistoryError(
            _("{name} is no file that glutetimer can take in: it has no table.").format(name=name),
            remedy,
        )
    return NoHistoryError(
        _(
            "{name} is no file that glutetimer can take in: its columns {heads} hold no date, "
            "exercise and reps."
        ).format(name=name, heads=shown(heads)),
        remedy,
    )
