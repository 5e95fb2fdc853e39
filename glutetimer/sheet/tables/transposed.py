"""A table with a column for each exercise, and a row for each thing that is said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import scan
from glutetimer.sheet.reading import Place
from glutetimer.sheet.tables.grid import SheetTable, by_column, cells_of, words_of
from glutetimer.sheet.tables.table_row import row_of
from glutetimer.sheet.texts.columns import DOSED, column_of
from glutetimer.sheet.texts.line_reading import LineReading

_FEWEST_LABELS: Final = 2
_FIRST_ROWS: Final = 3
"""Among so many rows stands one that says how much is done."""


def is_transposed(text: str, heads: Sequence[Place], rows: Sequence[Place], sign: str) -> bool:
    """Return whether the rows below some heads begin with what they say: "Sets", "Reps", "Rest"."""
    first, *others = [column_of(text[slice(*one)]) for one in heads]
    is_plain = first in ("", "name") and not any(others) and len(others) > 1
    if not is_plain or not any(_kind_of(text, one, sign) in DOSED for one in rows[:_FIRST_ROWS]):
        return False
    labels = [one for one in rows if any(map(str.isalnum, text[slice(*one)]))]
    kinds = [_kind_of(text, one, sign) for one in labels]
    return len(set(kinds) & DOSED) >= _FEWEST_LABELS and 2 * len(list(filter(None, kinds))) > len(
        kinds
    )


def _kind_of(text: str, row: Place, sign: str) -> str:
    label = next(iter(cells_of(text, row, sign)), None)
    return column_of(text[slice(*label)]) if label else ""


def corner_of(line: Place, heads: Sequence[Place], text: str) -> list[Place]:
    """Return heads with an empty one above the labels, where the line begins with a gap."""
    start = line[0]
    has_gap = text[start : start + 2] == "  "
    return [(start, start), *heads] if has_gap else list(heads)


def transposed_rows(text: str, table: SheetTable, finder: NameFinder) -> Iterator[LineReading]:
    """Give the exercises of the columns, then the rows that tell of them as texts."""
    heads: Sequence[Place] = table.cells[1:]
    rows = [[place for _kind, _head, place in by_column(text, table, one)] for one in table.rows]
    for at, head in enumerate(heads):
        begin = table.head[0] if at == 0 else head[0]
        end = table.head[1] if at == len(heads) - 1 else head[1]
        cells = [("name", "", head)]
        for label, *said in rows:
            words = words_of(text, label)
            if at < len(said) and any(map(str.isalnum, words)):
                cells.append((column_of(words), words, said[at]))
        yield row_of(cells, scan(text, begin, end), finder)
    for line in table.rows:
        yield LineReading(scan(text, *line), role="other")
