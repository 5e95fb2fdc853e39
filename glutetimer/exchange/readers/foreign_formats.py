"""The formats of other programs: each is one entry, with its heads and how its rows are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from glutetimer.exchange.readers.encoding import is_text
from glutetimer.exchange.readers.heads import columns_of, plain
from glutetimer.exchange.readers.layouts import roles_by_content
from glutetimer.exchange.readers.roles import Column, Record, Role
from glutetimer.exchange.readers.set_columns import SetColumns, current_sets, legacy_sets
from glutetimer.exchange.readers.table import Table

Columns = dict[int, Column]
LONGEST_HEADS: Final = 2_000
"""Letters of a line of heads by which an encoding is judged."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A table whose format is known.

    Args:
        table: The table.
        program: Which program wrote it, "" for a table that nobody knows.
        language: The language of its heads, "" where only its content shows what they are.
        columns: What its columns hold.
        split: Makes the sets of a row.
    """

    table: Table
    program: str
    language: str
    columns: Columns
    split: Callable[[Sequence[str]], Iterator[Record]]

    def records(self) -> Iterator[tuple[int, Record]]:
        """Yield the cells of each set with the line of its row."""
        for line, cells in self.table.rows():
            for record in self.split(cells):
                yield line, record

    def unit(self, role: Role) -> str:
        """Return in what the head says that the numbers of a column are."""
        return next((one.unit for one in self.columns.values() if one.role is role), "")


_NEEDED: Final = {Role.BEGAN, Role.EXERCISE}
_PROGRAMS: Final = (
    ("Hevy", {"exercise_title", "start_time"}),
    ("FitNotes", {"exercise", "category", "reps"}),
    ("FitNotes", {"exercise", "starttime", "iswarmup"}),
)
"""Programs that never translate their heads."""
_STRONG: Final = {*_NEEDED, Role.WORKOUT, Role.ORDER, Role.DISTANCE, Role.SECONDS}


def recognise(table: Table) -> Recognised | None:
    """Return what a table is, None where it is none of workouts."""
    for split in (current_sets, legacy_sets):
        if found := split(table.heads):
            return _stronglifts(table, found)
    language, columns = columns_of(table.heads)
    roles = {one.role for one in columns.values()}
    if not (roles >= _NEEDED and roles & {Role.REPS, Role.SECONDS}):
        language, columns = "", roles_by_content(list(islice(table.rows(), 50)))
        if not columns:
            return None
        program = "Strong"
    else:
        heads = {head.strip().casefold() for head in table.heads}
        program = next(
            (name for name, needed in _PROGRAMS if needed <= heads),
            "Strong" if roles >= _STRONG else "",
        )
    return Recognised(table, program, language, columns, _one_set(columns))


def known_heads(first_lines: str) -> int:
    """Return how many heads are known if a file begins like this, for choosing its encoding."""
    best = 0
    for line in first_lines.splitlines()[:3]:
        cells = re.split(r"[,;\t|]", line[:LONGEST_HEADS].replace('"', ""))
        best = max(best, len(columns_of(tuple(cells))[1]))
    return best


def _one_set(columns: Columns) -> Callable[[Sequence[str]], Iterator[Record]]:
    places = [(place, column.role) for place, column in columns.items()]

    def split(cells: Sequence[str]) -> Iterator[Record]:
        yield {role: cells[place] for place, role in places if place < len(cells)}

    return split


def _stronglifts(table: Table, found: SetColumns) -> Recognised:
    columns = {
        place: Column(role, "h" if role is Role.LENGTH else "")
        for role, place in found.shared.items()
    }
    columns[-1] = Column(Role.WEIGHT, found.unit)
    return Recognised(table, "StrongLifts", "en", columns, found.split)


def looks_like(table: Table) -> str:
    """Return the first heads of a table as people read them, "" where it is no text."""
    if not is_text(table.content[:LONGEST_HEADS], table.encoding):
        return ""
    heads = [head.strip() for head in table.heads if plain(head)]
    return ", ".join(heads[:5])
