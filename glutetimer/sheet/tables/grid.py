"""The cells of a table: between pipes, tabs, commas, or in columns of spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from glutetimer.sheet.reading import Place
from glutetimer.sheet.tables.spaced import SPACE, spaced_cells
from glutetimer.sheet.texts.columns import Cell

_FIRST: Final = r"(?<![^\n])"
"""Nothing stands before it on its line."""
CELLS: Final[Mapping[str, re.Pattern[str]]] = {
    "|": re.compile(r"[^|\n]+|(?<=\|)(?=\|)"),
    "\t": re.compile(rf"[^\t\n]+|(?<=\t)(?=\t)|(?<=\t)$|{_FIRST}(?=\t)"),
    ";": re.compile(rf'"[^"\n]*"|[^;\n]+|(?<=;)(?=;)|{_FIRST}(?=;)'),
    ",": re.compile(rf'"[^"\n]*"|[^,\n]+|(?<=,)(?=,)|{_FIRST}(?=,)'),
    "  ": re.compile(r"\S+(?:(?:[ ]|[ ]?\u00a0+[ ]?)\S+)*"),
}
"""How the cells of a row are told apart, by what stands between them."""
_SPACES: Final = " \u00a0"
Row = tuple[Place, Sequence[Cell]]
"""A row of a table: where it stands, and its cells."""


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table: its columns, and the places of its rows."""

    sign: str
    columns: tuple[tuple[str, str], ...]
    """What each column is, and its head."""
    head: Place
    cells: tuple[Place, ...]
    """Where the heads of its columns stand."""
    rows: tuple[Place, ...]
    starts: tuple[int, ...]
    """Where each column begins in its line, for columns of spaces."""
    end: int
    """The number of the line after it."""
    is_transposed: bool = False
    """Whether its columns are exercises."""


def words_of(text: str, cell: Place) -> str:
    """Return the words of a cell without the signs of a table."""
    return text[slice(*cell)].strip(" *|\t\u00a0")


def filled(text: str, cells: Sequence[Cell]) -> list[Cell]:
    """Return the cells that say anything."""
    return [one for one in cells if words_of(text, one[2])]


def cells_of(text: str, line: Place, sign: str) -> list[Place]:
    """Return the places of the cells of a row."""
    return [_bare(text, match.span()) for match in CELLS[sign].finditer(text, *line)]


def _bare(text: str, cell: Place) -> Place:
    """Return the place of a cell without its blanks and the quotes around it."""
    inner = text[slice(*cell)]
    start = cell[0] + len(inner) - len(inner.lstrip(_SPACES))
    end = max(start, cell[0] + len(inner.rstrip(_SPACES)))
    is_quoted = end - start > 1 and text[start] == text[end - 1] == '"'
    return _bare(text, (start + 1, end - 1)) if is_quoted else (start, end)


def by_column(text: str, table: SheetTable, line: Place) -> list[Cell]:
    """Return the cells of a row by the columns that they stand in."""
    if table.sign == SPACE:
        cells = spaced_cells(text, line, [kind for kind, _head in table.columns])
        return [(*column, cell) for column, cell in zip(table.columns, cells, strict=True)]
    if table.sign != "  ":
        cells = cells_of(text, line, table.sign)
        return [(*column, cell) for column, cell in zip(table.columns, cells, strict=False)]
    if (cut := _cut_below_heads(text, table, line)) is not None:
        return cut
    return [
        (*table.columns[column], cell)
        for run in cells_of(text, line, table.sign)
        for column, cell in _cut_by_words(text, table, line[0], run)
    ]


def _cut_by_words(
    text: str, table: SheetTable, begin: int, run: Place
) -> Iterator[tuple[int, Place]]:
    """Give what stands without a wide gap, cut where a word stands below the next head."""
    column, first, last = -1, run[0], run[0]
    for match in re.finditer(r"\S+", text[slice(*run)]):
        start, end = run[0] + match.start(), run[0] + match.end()
        found = _column_below(table, start - begin, end - begin)
        is_name = column >= 0 and table.columns[column][0] == "name"
        goes_on = found <= column or (is_name and not any(map(str.isdecimal, match[0])))
        if column >= 0 and not goes_on:
            yield column, (first, last)
        if not goes_on:
            column, first = found, start
        last = end
    yield column, (first, last)


def _column_below(table: SheetTable, start: int, end: int) -> int:
    """Return the column below whose head most of a word stands, else the nearest."""

    def shared(column: int) -> int:
        begin = table.starts[column]
        below = min(begin + len(table.columns[column][1]), end) - max(begin, start)
        return below if below > 0 else -abs(begin - start)

    return max(range(len(table.starts)), key=shared)


def _cut_below_heads(text: str, table: SheetTable, line: Place) -> list[Cell] | None:
    """Return the cells that stand right below their heads; None if one begins before its head."""
    words = text[slice(*line)]
    starts = [0, *table.starts[1:]]
    if any(words[at - 1 : at].strip() for at in starts[1:]):
        return None
    found = []
    for (kind, head), at, stop in zip(
        table.columns, starts, [*starts[1:], len(words)], strict=True
    ):
        cell = words[at:stop]
        first = line[0] + at + len(cell) - len(cell.lstrip())
        found.append((kind, head, (first, max(first, line[0] + at + len(cell.rstrip())))))
    return found
