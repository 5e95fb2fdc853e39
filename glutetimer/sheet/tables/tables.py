"""Tables in sheets, under a row of heads: each becomes rows of one exercise, key by key."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import scan
from glutetimer.sheet.reading import Place
from glutetimer.sheet.tables.cases import CASES, SIDES, by_side, by_when, case_of, is_dosed, is_tick
from glutetimer.sheet.tables.grid import CELLS, Row, SheetTable, by_column, cells_of, filled
from glutetimer.sheet.tables.repeated_cells import with_repeated
from glutetimer.sheet.tables.set_rows import as_sets
from glutetimer.sheet.tables.spaced import SPACE, spaced_cells, spaced_heads
from glutetimer.sheet.tables.table_row import row_of
from glutetimer.sheet.tables.transposed import corner_of, is_transposed, transposed_rows
from glutetimer.sheet.tables.wrapped_rows import unwrapped
from glutetimer.sheet.texts.columns import DOSED, column_of
from glutetimer.sheet.texts.line_reading import LineReading

_FEWEST_HEADS: Final = 2


def table_at(text: str, lines: Sequence[Place], at: int) -> SheetTable | None:
    """Return the table whose row of heads is a line, None if it is none."""
    if _BOXED.match(text, *lines[at]):
        return None
    for sign in CELLS:
        if sign in text[slice(*lines[at])] and at + 1 < len(lines):
            found = _transposed_at(text, lines, at, sign) or _table_at(text, lines, at, sign)
            if found is not None:
                return found
    return _spaced_at(text, lines, at)


def _spaced_at(text: str, lines: Sequence[Place], at: int) -> SheetTable | None:
    """Return a table whose columns are parted by single spaces."""
    heads = spaced_heads(text, lines[at])
    columns = tuple((column_of(text[slice(*one)]), text[slice(*one)]) for one in heads)
    kinds = [kind for kind, _head in columns]
    stop = at + 1
    while heads and stop < len(lines) and spaced_cells(text, lines[stop], kinds):
        stop += 1
    rows = tuple(lines[at + 1 : stop])
    table = SheetTable(SPACE, columns, lines[at], tuple(heads), rows, (), stop)
    return table if rows else None


_BOXED: Final = re.compile(r"[ \t]*(?:\[[ xX]?\]|\([ xX]?\)|[☐☑☒□✓✔✅])")
"""How a line of a form begins, with something to be ticked."""


def _table_at(text: str, lines: Sequence[Place], at: int, sign: str) -> SheetTable | None:
    cells = _heads(text, cells_of(text, lines[at], sign))
    columns = _with_name([(column_of(text[slice(*one)]), text[slice(*one)]) for one in cells])
    kinds = [kind or case_of(head) for kind, head in columns]
    if "name" not in kinds or len([one for one in kinds if one]) < _FEWEST_HEADS:
        return None
    table = _below(text, lines, at, sign, cells)
    table = _with_cases(text, replace(table, columns=columns))
    is_whole = len([one for one, _head in table.columns if one]) >= _FEWEST_HEADS
    return table if table.rows and is_whole else None


def _transposed_at(text: str, lines: Sequence[Place], at: int, sign: str) -> SheetTable | None:
    heads = cells_of(text, lines[at], sign)
    heads = corner_of(lines[at], heads, text) if sign == "  " else heads
    near = lines[at + 1 : at + 1 + _LOOK_AHEAD]
    if not (heads and is_transposed(text, heads, near, sign)):
        return None
    return replace(_below(text, lines, at, sign, heads), is_transposed=True)


_LOOK_AHEAD: Final = 10


def _below(
    text: str, lines: Sequence[Place], at: int, sign: str, heads: Sequence[Place]
) -> SheetTable:
    """Return the table below a row of heads."""
    stop = at + 1
    starts = tuple(one[0] - lines[at][0] for one in heads)
    while stop < len(lines) and _is_row(text, lines[stop], sign, starts):
        stop += 1
    columns = tuple(("", text[slice(*one)]) for one in heads)
    rows = tuple(lines[at + 1 : stop])
    return SheetTable(sign, columns, lines[at], tuple(heads), rows, starts, stop)


def _with_cases(text: str, table: SheetTable) -> SheetTable:
    """Return a table with the columns that have the doses of a side, a week or a day."""
    cases = [kind or case_of(head) for kind, head in table.columns]
    is_case = [
        one in CASES and not kind for one, (kind, _) in zip(cases, table.columns, strict=True)
    ]
    heads = {head for (_kind, head), one in zip(table.columns, is_case, strict=True) if one}
    rows = [by_column(text, table, line) for line in table.rows] if heads else []
    cells = [cell for row in rows for _kind, head, cell in row if head in heads]
    said = [one for one in cells if text[slice(*one)].strip(" -:=|")]
    if said and all(is_tick(text[slice(*one)]) for one in said):
        cases = ["tick" if one == "when" else one for one in cases]
    elif not is_dosed(text, said):
        return table
    heads_of = (head for _kind, head in table.columns)
    return replace(table, columns=tuple(zip(cases, heads_of, strict=True)))


def _with_name(columns: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the columns; the first without a known head holds names if none says so."""
    kinds = [kind for kind, _head in columns]
    known = set(kinds) & DOSED
    if "name" not in kinds and "" in kinds and len(known) >= _FEWEST_HEADS:
        at = kinds.index("")
        if set(kinds[:at]) <= {"order", "day"}:
            columns[at] = "name", columns[at][1]
    first, *others = columns or [("", "")]
    if first[0] == "" and len(others) > 1 and all(case_of(head) for _kind, head in others):
        columns[0] = "name", first[1]
    return tuple(columns)


def _heads(text: str, cells: Sequence[Place]) -> list[Place]:
    """Return the places of heads; "Sets Reps" in one cell are two."""
    found: list[Place] = []
    for start, end in cells:
        words = [one.span() for one in re.finditer(r"\S+", text[start:end])]
        inner = [(start + first, start + last) for first, last in words]
        is_one = (
            not words
            or column_of(text[start:end])
            or not all(column_of(text[slice(*one)]) for one in inner)
        )
        found += [(start, end)] if is_one else inner
    return found


def _is_row(text: str, line: Place, sign: str, starts: Sequence[int]) -> bool:
    words = text[slice(*line)]
    if sign == "  " and words.strip():  # what was wrapped stands below a head
        gap = len(words) - len(words.lstrip())
        return sign in words.strip() or gap in starts[1:]
    return bool(words.strip()) and (sign in words.strip() or (sign == "\t" and sign in words))


def rows_of(text: str, table: SheetTable, finder: NameFinder) -> Iterator[LineReading]:
    """Give the exercises of a table, its heads and other lines as texts."""
    if table.is_transposed:
        yield from transposed_rows(text, table, finder)
        return
    yield LineReading(scan(text, *table.head), role="other")
    rows: list[Row] = [(line, by_column(text, table, line)) for line in table.rows]
    if _tells_when(text, table):
        rows = [
            (line, [("order", *one[1:]) if one[0] == "time" else one for one in cells])
            for line, cells in rows
        ]
    rows = list(with_repeated(text, unwrapped(text, rows)))
    by_week: list[Row] = []
    kinds = {kind for kind, _head in table.columns}
    for sets in as_sets(text, rows):
        line, cells = sets[0]
        whole = scan(text, *line)
        if not any(map(str.isalnum, text[slice(*line)])):
            yield LineReading(whole, role="other")
        elif len(filled(text, cells)) == 1:
            yield LineReading(whole, role="heading")
        elif "when" in kinds:
            by_week.append((line, cells))
        elif kinds & SIDES:
            yield by_side(text, line, cells, finder)
        else:
            yield row_of(cells, scan(text, line[0], sets[-1][0][1]), finder, sets[1:])
    yield from by_when(text, by_week, finder)


_BEGIN: Final = re.compile(r"0{1,2}(?:[:.]00)?\s?(?:-|–|—|to)\s?\d+.*")


def _tells_when(text: str, table: SheetTable) -> bool:
    """Return whether a column of times says when in the session: "0-10", "10-20"."""
    first = by_column(text, table, table.rows[0]) if table.rows else []
    times = [text[slice(*place)].strip(" *|") for kind, _head, place in first if kind == "time"]
    return any(map(_BEGIN.fullmatch, times))
