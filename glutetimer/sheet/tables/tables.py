"""Tables in sheets: between pipes, tabs, commas, or in columns of spaces, under a row of heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import scan
from glutetimer.sheet.reading import Place
from glutetimer.sheet.tables.cases import SIDES, by_side, by_when, case_of, is_dosed
from glutetimer.sheet.tables.cells import row_of
from glutetimer.sheet.texts.columns import Cell, column_of
from glutetimer.sheet.texts.line_reading import LineReading

_CELLS: Final[Mapping[str, re.Pattern[str]]] = {
    "|": re.compile(r"[^|\n]+|(?<=\|)(?=\|)"),
    "\t": re.compile(r"[^\t\n]+|(?<=\t)(?=\t)|(?<=\t)$"),
    ";": re.compile(r"[^;\n]+|(?<=;)(?=;)"),
    ",": re.compile(r'"[^"\n]*"|[^,\n]+|(?<=,)(?=,)'),
    "  ": re.compile(r"\S+(?:[ ]\S+)*"),
}
"""How the cells of a row are told apart, by what stands between them."""
_FEWEST_HEADS: Final = 2
_DOSED: Final = frozenset(("sets_reps", "sets", "reps", "hold", "time", "rest", "load", "tempo"))
"""Columns that only tables of exercises have."""


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A table: its columns, and the places of its rows."""

    sign: str
    columns: tuple[tuple[str, str], ...]
    """What each column is, and its head."""
    head: Place
    rows: tuple[Place, ...]
    starts: tuple[int, ...]
    """Where each column begins in its line, for columns of spaces."""
    end: int
    """The number of the line after it."""


def table_at(text: str, lines: Sequence[Place], at: int) -> SheetTable | None:
    """Return the table whose row of heads is a line, None if it is none."""
    start, end = lines[at]
    for sign in _CELLS:
        if sign not in text[start:end]:
            continue
        cells = _heads(text, cells_of(text, lines[at], sign))
        columns = _with_name([(column_of(text[slice(*one)]), text[slice(*one)]) for one in cells])
        kinds = [kind or case_of(head) for kind, head in columns]
        if "name" not in kinds or len([one for one in kinds if one]) < _FEWEST_HEADS:
            continue
        stop = at + 1
        while stop < len(lines) and _is_row(text, lines[stop], sign):
            stop += 1
        starts = tuple(cell[0] - start for cell in cells)
        table = SheetTable(sign, columns, lines[at], tuple(lines[at + 1 : stop]), starts, stop)
        table = _with_cases(text, table)
        if stop > at + 1 and len([one for one, _head in table.columns if one]) >= _FEWEST_HEADS:
            return table
    return None


def _with_cases(text: str, table: SheetTable) -> SheetTable:
    """Return a table with the columns that have the doses of a side, a week or a day."""
    rows = [_by_column(text, table, line) for line in table.rows]
    rows = [row for row in rows if any(text[slice(*cell)].strip(" -:") for _k, _h, cell in row)]
    columns = []
    for kind, head in table.columns:
        cells = [cell for row in rows for _kind, name, cell in row if name == head]
        case = "" if kind else case_of(head)
        columns.append((case if case and is_dosed(text, cells) else kind, head))
    return replace(table, columns=tuple(columns))


def _with_name(columns: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the columns; the first without a known head holds names if none says so."""
    kinds = [kind for kind, _head in columns]
    known = set(kinds) & _DOSED
    if "name" not in kinds and "" in kinds and len(known) >= _FEWEST_HEADS:
        at = kinds.index("")
        if set(kinds[:at]) <= {"order", "day"}:
            columns[at] = "name", columns[at][1]
    return tuple(columns)


def _heads(text: str, cells: Sequence[Place]) -> list[Place]:
    """Return the places of heads; "Sets Reps" in one cell are two."""
    found: list[Place] = []
    for start, end in cells:
        words = [one.span() for one in re.finditer(r"\S+", text[start:end])]
        inner = [(start + first, start + last) for first, last in words]
        is_one = column_of(text[start:end]) or not all(
            column_of(text[slice(*one)]) for one in inner
        )
        found += [(start, end)] if is_one else inner
    return found


def _is_row(text: str, line: Place, sign: str) -> bool:
    words = text[slice(*line)]
    return bool(words.strip()) and (sign in words.strip() or (sign == "\t" and sign in words))


def cells_of(text: str, line: Place, sign: str) -> list[Place]:
    """Return the places of the cells of a row."""
    found = []
    for match in _CELLS[sign].finditer(text, *line):
        start, end = match.span()
        inner = text[start:end]
        left = len(inner) - len(inner.lstrip(' \u00a0"'))
        found.append((start + left, max(start + left, start + len(inner.rstrip(' \u00a0"')))))
    return found


def rows_of(text: str, table: SheetTable, finder: NameFinder) -> Iterator[LineReading]:
    """Give the rows of a table, its heads first."""
    yield LineReading(scan(text, *table.head), role="other")
    rows: list[list[Cell]] = []
    kinds = {kind for kind, _head in table.columns}
    by_week: list[tuple[Place, list[Cell]]] = []
    slots = "time" if _tells_when(text, table) else ""
    for line in table.rows:
        cells = [_as_said(text, one, rows) for one in _by_column(text, table, line)]
        cells = [("order", *one[1:]) if one[0] == slots else one for one in cells]
        filled = [cell for _kind, _head, cell in cells if text[slice(*cell)].strip(" *|")]
        whole = scan(text, *line)
        if not any(map(str.isalnum, text[slice(*line)])):
            yield LineReading(whole, role="other")
            continue
        rows.append(cells)
        if len(filled) == 1:
            yield LineReading(whole, role="heading")
        elif "when" in kinds:
            by_week.append((line, cells))
        elif kinds & SIDES:
            yield by_side(text, line, cells, finder)
        else:
            yield row_of(cells, whole, finder)
    yield from by_when(text, by_week, finder)


_BEGIN: Final = re.compile(r"0{1,2}(?:[:.]00)?\s?(?:-|–|—|to)\s?\d+.*")


def _tells_when(text: str, table: SheetTable) -> bool:
    """Return whether a column of times says when in the session: "0-10", "10-20"."""
    first = _by_column(text, table, table.rows[0]) if table.rows else []
    times = [text[slice(*place)].strip(" *|") for kind, _head, place in first if kind == "time"]
    return any(map(_BEGIN.fullmatch, times))


_AGAIN: Final = re.compile(
    r"(?:(?:same\s)?as|see|like|same)\s(?:no\.?\s|ex(?:ercise)?\.?\s|row\s|#)?(?P<number>\d{1,2})"
    r"|ditto|same|(?:same\s)?as\sabove|[\"”″〃]",
    re.IGNORECASE,
)
"""A cell that says what that of another row says."""


def _as_said(text: str, cell: Cell, rows: Sequence[Sequence[Cell]]) -> Cell:
    """Return a cell, or the one of the row that it names: "as 1", "ditto"."""
    kind, head, place = cell
    found = _AGAIN.fullmatch(text[slice(*place)].strip(" *"))
    if found is None or kind == "name" or not rows:
        return cell
    number = int(found["number"] or len(rows))
    row = rows[number - 1] if 0 < number <= len(rows) else ()
    return next((one for one in row if one[:2] == (kind, head)), cell)


def _by_column(text: str, table: SheetTable, line: Place) -> list[Cell]:
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
