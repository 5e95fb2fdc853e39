"""Reads the CSV files of Strong (four dialects) and Hevy, by the names of their columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO, TextIOWrapper
from typing import Final

from glutetimer.errors import UserError, one_line
from glutetimer.exchange.csv_cells import unguarded
from glutetimer.exchange.dates import read_length_ms, read_moment
from glutetimer.exchange.import_note import ImportNote, shown
from glutetimer.history import bounds
from glutetimer.i18n import _

MAX_BYTES: Final = 16 * 1024 * 1024
MAX_ROWS: Final = 100_000
MAX_EXERCISES: Final = 1_000
MAX_NOTES: Final = 1_000
LONGEST_ROW: Final = 100_000
"""Letters of one row, however many lines it goes on for."""
LONGEST_NAME: Final = 120
LONGEST_NOTE: Final = 4_000
POUND_KG: Final = 0.453_592_37
MOST_REPS: Final = 10_000
MOST_SECONDS: Final = bounds.MAX_SET_MS // 1000
MOST_KG: Final = 2_000

_SILENT: Final = {"rest timer", "note"}
"""Rows of Strong that are no sets."""


@dataclass(frozen=True, slots=True)
class ForeignSet:
    """One set as another program wrote it down; times in ms, 0 and "" where nothing is said."""

    line: int
    exercise: str
    reps: int
    timed_ms: int
    load_kg: float | None
    note: str


@dataclass(frozen=True, slots=True)
class ForeignWorkout:
    """One workout as another program wrote it down; `began` is the time on the wall, no zone."""

    began: datetime
    name: str
    length_ms: int
    note: str
    sets: tuple[ForeignSet, ...]


@dataclass(frozen=True, slots=True)
class _Dialect:
    """Under which heads a program writes what; the first that is there is taken."""

    program: str
    began: str
    ended: str
    workout: str
    exercise: str
    length: Sequence[str]
    notes: Sequence[str]
    workout_notes: str
    order: str


_STRONG: Final = _Dialect(
    program="Strong",
    began="date",
    ended="",
    workout="workout name",
    exercise="exercise name",
    length=("duration", "workout duration", "duration (sec)"),
    notes=("notes",),
    workout_notes="workout notes",
    order="set order",
)
_HEVY: Final = _Dialect(
    program="Hevy",
    began="start_time",
    ended="end_time",
    workout="title",
    exercise="exercise_title",
    length=(),
    notes=("exercise_notes",),
    workout_notes="description",
    order="set_type",
)
_DISTANCES: Final = ("distance", "distance (meters)", "distance_km", "distance_miles")


def read(content: bytes, name: str) -> tuple[list[ForeignWorkout], list[ImportNote]]:
    """Read a file; a row that is not understood is left out with a note.

    Args:
        content: The bytes of the file.
        name: The name of the file, for people.

    Raises:
        UserError: If it is not such a file or too large.
    """
    if len(content) > MAX_BYTES:
        raise UserError(
            _("{name} is larger than {limit} MB.").format(name=name, limit=MAX_BYTES >> 20),
            _("Export it in parts."),
        )
    first = content.partition(b"\n")[0]
    delimiter = ";" if first.count(b";") > first.count(b",") else ","
    lines = _Lines(content)
    cells = csv.reader(lines, delimiter=delimiter)
    try:
        heads = [head.strip().lower() for head in next(cells, [])]
        dialect = next((one for one in (_STRONG, _HEVY) if _fits(one, heads)), None)
        if dialect is None:
            raise UserError(
                _("{name} is no file that glutetimer can take in.").format(name=name),
                _("It takes its own JSON and the CSV files of Strong and Hevy."),
            )
        return _workouts(_rows(cells, lines, heads), dialect, name)
    except csv.Error as error:
        raise UserError(
            _("{name}: line {line}: {error}.").format(name=name, line=cells.line_num, error=error),
            _("Export it anew."),
        ) from None
    except UnicodeDecodeError:
        line = _unreadable_line(content)
        raise UserError(
            _("{name}: line {line} is not UTF-8 text.").format(name=name, line=line),
            _("Export it anew."),
        ) from None


class _Lines:
    """The lines of a file, for a reader of rows; `row_length` is to be set back after each row."""

    def __init__(self, content: bytes) -> None:
        self._text = TextIOWrapper(BytesIO(content), encoding="utf-8-sig", newline="")
        self.row_length = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._text.readline(LONGEST_ROW + 1)
        self.row_length += len(line)
        if self.row_length > LONGEST_ROW:
            raise csv.Error(_("the row is too long"))
        if not line:
            raise StopIteration
        return line


def _unreadable_line(content: bytes) -> int:
    for number, line in enumerate(BytesIO(content), start=1):
        try:
            line.decode()
        except UnicodeDecodeError:
            return number
    return 1


def _fits(dialect: _Dialect, heads: list[str]) -> bool:
    return {dialect.began, dialect.workout, dialect.exercise, "reps"} <= set(heads)


def _rows(
    reader: Iterator[list[str]], lines: _Lines, heads: list[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Give each row with the number of the line it begins in."""
    begins = 2
    lines.row_length = 0
    for cells in reader:
        lines.row_length = 0
        if any(cells):
            yield begins, {head: cell.strip() for head, cell in zip(heads, cells, strict=False)}
        begins = reader.line_num + 1  # type: ignore[attr-defined] # of a csv.reader


def _workouts(
    rows: Iterator[tuple[int, dict[str, str]]], dialect: _Dialect, name: str
) -> tuple[list[ForeignWorkout], list[ImportNote]]:
    found: dict[tuple[datetime, str], tuple[dict[str, str], list[ForeignSet]]] = {}
    notes: list[ImportNote] = []
    exercises: set[str] = set()
    for number, (line, row) in enumerate(rows):
        if number >= MAX_ROWS:
            raise UserError(
                _("{name} has more than {limit} rows.").format(name=name, limit=MAX_ROWS),
                _("Export it in parts."),
            )
        if row.get(dialect.order, "").lower() in _SILENT:
            continue
        try:
            began = read_moment(row.get(dialect.began, ""))
            workout = row.get(dialect.workout, "")[:LONGEST_NAME]
            one = _set(line, row, dialect)
        except ValueError as error:
            notes.append(
                ImportNote(
                    _("line {line}").format(line=line), _("{error}; left out.").format(error=error)
                )
            )
        else:
            _row, sets = found.setdefault((began, workout), (row, []))
            sets.append(one)
            exercises.add(one.exercise)
            if any(_is_number(row, head) and row[head].strip("-0.,") for head in _DISTANCES):
                notes.append(
                    ImportNote(
                        _("line {line}").format(line=line), _("its distance has no place here.")
                    )
                )
        if len(exercises) > MAX_EXERCISES:
            raise UserError(
                _("{name} names more than {limit} exercises.").format(
                    name=name, limit=MAX_EXERCISES
                ),
                _("Export it in parts."),
            )
        if len(notes) >= MAX_NOTES:
            raise UserError(
                _(
                    "{name} has more than {limit} rows that are not understood; the first: {notes}"
                ).format(name=name, limit=MAX_NOTES, notes=notes[0]),
                _("It may be another kind of file."),
            )
    workouts = [
        ForeignWorkout(
            began=began,
            name=workout or dialect.program,
            length_ms=_length_ms(row, dialect, began),
            note=unguarded(row.get(dialect.workout_notes, ""))[:LONGEST_NOTE],
            sets=tuple(sets),
        )
        for (began, workout), (row, sets) in found.items()
    ]
    return workouts, notes


def _set(line: int, row: Mapping[str, str], dialect: _Dialect) -> ForeignSet:
    exercise = one_line(unguarded(row.get(dialect.exercise, ""))[:LONGEST_NAME])
    if not exercise:
        raise ValueError(_("it names no exercise"))
    reps = _number(row, "reps", MOST_REPS)
    if reps != int(reps):
        raise ValueError(_("{row} is no number of reps").format(row=shown(row["reps"])))
    timed_s = max(_number(row, head, MOST_SECONDS) for head in ("seconds", "duration_seconds"))
    if not reps and not timed_s:
        raise ValueError(_("it has neither reps nor seconds"))
    note = next((row[head] for head in dialect.notes if row.get(head)), "")
    return ForeignSet(
        line=line,
        exercise=exercise,
        reps=int(reps),
        timed_ms=round(timed_s * 1000),
        load_kg=_load_kg(row) or None,
        note=unguarded(note)[:LONGEST_NOTE],
    )


def _load_kg(row: Mapping[str, str]) -> float:
    for head, unit_kg in (
        ("weight (kg)", 1.0),
        ("weight_kg", 1.0),
        ("weight (lbs)", POUND_KG),
        ("weight_lbs", POUND_KG),
    ):
        if row.get(head):
            return round(_number(row, head, MOST_KG / unit_kg) * unit_kg, 3)
    unit = row.get("weight unit", "").lower()
    if unit not in ("", "kg", "kgs", "lb", "lbs"):
        raise ValueError(
            _("{unit} is no unit of weight that is known here").format(unit=shown(unit))
        )
    unit_kg = POUND_KG if unit.startswith("lb") else 1.0
    return round(_number(row, "weight", MOST_KG / unit_kg) * unit_kg, 3)


def _number(row: Mapping[str, str], head: str, most: float) -> float:
    """Return the number in a cell; 0 where it is empty."""
    text = row.get(head, "")
    if not text:
        return 0
    if not _is_number(row, head):
        raise ValueError(
            _("{text} under {head} is no number").format(text=shown(text), head=shown(head))
        )
    number = float(text.replace(",", "."))
    if not 0 <= number <= most:
        raise ValueError(
            _("{text} under {head} is not between 0 and {most:g}").format(
                text=shown(text), head=shown(head), most=most
            )
        )
    return number


def _is_number(row: Mapping[str, str], head: str) -> bool:
    return re.fullmatch(r"-?[0-9]{1,12}([.,][0-9]{1,12})?", row.get(head, "")) is not None


def _length_ms(row: Mapping[str, str], dialect: _Dialect, began: datetime) -> int:
    if dialect.ended:
        try:
            ended = read_moment(row.get(dialect.ended, ""))
        except ValueError:
            return 0
        ms = round((ended - began).total_seconds() * 1000)
        return ms if 0 <= ms <= bounds.MAX_SESSION_MS else 0
    text = next((row[head] for head in dialect.length if row.get(head)), "")
    return min(read_length_ms(text), bounds.MAX_SESSION_MS)
