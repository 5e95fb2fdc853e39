"""Tables in sheets: between pipes, tabs, commas, or in columns of spaces, under a row of heads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glutetimer.sheet.columns import COLUMNS
from glutetimer.sheet.dose import ReadDose
from glutetimer.sheet.line import block_with, dose_of
from glutetimer.sheet.line_name import Name, name_in
from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.meanings import take
from glutetimer.sheet.measures import MINUTE_S, POUND_KG, times
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.reading import Place, SheetKey, SheetPart
from glutetimer.sheet.scan import Scan, one_line, scan

_CELLS: Final[Mapping[str, re.Pattern[str]]] = {
    "|": re.compile(r"[^|\n]+"),
    "\t": re.compile(r"[^\t\n]+|(?<=\t)(?=\t)|(?<=\t)$"),
    ";": re.compile(r"[^;\n]+|(?<=;)(?=;)"),
    ",": re.compile(r'"[^"\n]*"|[^,\n]+|(?<=,)(?=,)'),
    "  ": re.compile(r"\S+(?:[ ]\S+)*"),
}
"""How the cells of a row are told apart, by what stands between them."""
_FEWEST_HEADS: Final = 2
_EMPTY: Final = frozenset(("", "-", "–", "—", "none", "n/a", "na", "nil", "no", "0", "x", "bw"))
_KEYS: Final = {
    "sets": SheetKey.SETS,
    "reps": SheetKey.REPS,
    "hold": SheetKey.HOLD,
    "time": SheetKey.TIME,
    "rest": SheetKey.REST,
    "load": SheetKey.LOAD,
}


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
        columns = tuple((_column(text[slice(*cell)]), text[slice(*cell)]) for cell in cells)
        kinds = [kind for kind, _head in columns]
        if "name" not in kinds or len([one for one in kinds if one]) < _FEWEST_HEADS:
            continue
        stop = at + 1
        while stop < len(lines) and _is_row(text, lines[stop], sign):
            stop += 1
        if stop > at + 1:
            starts = tuple(cell[0] - start for cell in cells)
            return SheetTable(sign, columns, lines[at], tuple(lines[at + 1 : stop]), starts, stop)
    return None


def _heads(text: str, cells: Sequence[Place]) -> list[Place]:
    """Return the places of heads; "Sets Reps" in one cell are two."""
    found: list[Place] = []
    for start, end in cells:
        words = [one.span() for one in re.finditer(r"\S+", text[start:end])]
        inner = [(start + first, start + last) for first, last in words]
        is_one = _column(text[start:end]) or not all(_column(text[slice(*one)]) for one in inner)
        found += [(start, end)] if is_one else inner
    return found


def _is_row(text: str, line: Place, sign: str) -> bool:
    words = text[slice(*line)]
    return bool(words.strip()) and (sign in words.strip() or (sign == "\t" and sign in words))


def _column(head: str) -> str:
    """Return what a column holds by its head, "" for what is not known."""
    plain = re.sub(r"[(\[].*|(?<=\w)\s(?:kgs?|lbs?)$", "", one_line(head).casefold())
    plain = plain.strip(" *.:_\"'")
    return next((kind for kind, heads in COLUMNS.items() if plain in heads), "")


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
    for line in table.rows:
        cells = _by_column(text, table, line)
        filled = [cell for _kind, _head, cell in cells if text[slice(*cell)].strip(" *|")]
        whole = scan(text, *line)
        if not any(map(str.isalnum, text[slice(*line)])):
            yield LineReading(whole, role="other")
        elif len(filled) == 1:
            yield LineReading(whole, role="heading")
        else:
            yield _row(text, cells, whole, finder)


def _by_column(text: str, table: SheetTable, line: Place) -> list[tuple[str, str, Place]]:
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


def _cut_below_heads(
    text: str, table: SheetTable, line: Place
) -> list[tuple[str, str, Place]] | None:
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


def _row(
    text: str, cells: list[tuple[str, str, Place]], whole: Scan, finder: NameFinder
) -> LineReading:
    cell = next((cell for kind, _head, cell in cells if kind == "name"), None)
    named = scan(text, *cell) if cell else whole
    name = name_in(named, finder) if cell and named.tokens else None
    if name is None and cell and named.tokens:
        name = Name(0, len(named.tokens), finder.exact(named.text_of(0, len(named.tokens))))
    if name is None:
        return LineReading(whole, role="other")
    dose = dose_of(named, name, finder)
    for kind, head, place in cells:
        if kind not in ("name", "order", "day"):
            _take_cell(dose, kind, head, scan(text, *place))
    block = block_with(named, finder, name, dose, whole.place)
    day = next((one_line(text[slice(*cell)]) for kind, _head, cell in cells if kind == "day"), "")
    return LineReading(whole, (block,), is_known=True, day=day)


def _take_cell(dose: ReadDose, kind: str, head: str, cell: Scan) -> None:
    """Take a cell: a number by its column, anything else by what it says itself."""
    words = one_line(cell.text[slice(*cell.place)])
    if words.casefold() in _EMPTY:
        return
    left = [one for one in cell.chunks if any(map(str.isalpha, cell.text_of(one.first, one.end)))]
    if kind == "per":
        dose.put(SheetKey.PER, words, cell.place)
    elif kind == "band" or (kind == "load" and not any(map(str.isdecimal, words))):
        dose.put(SheetKey.BAND, _shade(cell, words), cell.place)
    elif kind in ("note", "") and (left or not cell.phrases):
        add_note(dose, words if kind else f"{head.strip()} {words}", cell.place)
    elif kind == "" and any(one.says == "number" for one in cell.phrases):
        dose.ask(("sets", "reps"), cell.place)
    else:
        for phrase in cell.phrases:
            _take_phrase(dose, kind, head, cell, phrase)
        for one in left if cell.phrases else ():
            add_note(dose, cell.text_of(one.first, one.end), cell.slice_of(one.first, one.end))
        if not cell.phrases:
            add_note(dose, words, cell.place)


def _take_phrase(dose: ReadDose, kind: str, head: str, cell: Scan, phrase: DosePhrase) -> None:
    tokens = cell.tokens[phrase.first : phrase.end]
    place = cell.slice_of(phrase.first, phrase.end)
    amount = tokens[0].value
    if phrase.says == "number" and kind in _KEYS:
        key = _KEYS[kind]
        folded = head.casefold()
        factor: float = MINUTE_S if "min" in folded and key.endswith("_s") else 1
        if key is SheetKey.LOAD:
            unit = _unit_of_load(folded) or _unit_of_load(dose.text)
            if not unit:
                take(dose, "some_load", tokens)
                return
            factor = POUND_KG if unit == "lb" else 1
        dose.put(key, times(amount, factor), place)
    elif phrase.says == "time" and kind in ("hold", "rest", "time", "reps"):
        take(dose, {"hold": "hold", "rest": "rest"}.get(kind, "time"), tokens)
    elif phrase.says == "number" and kind == "sets_reps":
        dose.put(SheetKey.SETS, times(amount, 1), place)
    elif phrase.says == "number" and kind == "tempo":
        take(dose, "tempo", tokens)
    else:
        take(dose, phrase.says, tokens)


_KILOGRAMS: Final = re.compile(r"(?:\b|\d)k(?:g|ilo)s?\b", re.IGNORECASE)
_POUNDS: Final = re.compile(r"(?:\b|\d)(?:lbs?|pounds?)\b", re.IGNORECASE)


@lru_cache(64)
def _unit_of_load(text: str) -> str:
    """Return the one unit of weight that a head, or else the sheet, names; "" for none or both."""
    units = {"kg": _KILOGRAMS.search(text), "lb": _POUNDS.search(text)}
    named = [unit for unit, found in units.items() if found]
    return named[0] if len(named) == 1 else ""


def _shade(cell: Scan, words: str) -> str | bool:
    shades = [one.folded for one in cell.tokens if one.kind in ("COLOUR", "TENSION")]
    if shades:
        return "/".join(shades)
    return True if words.casefold() in ("yes", "y", "band", "loop", "✓") else words


def add_note(dose: ReadDose, words: str, place: Place) -> None:
    """Add words to what a row notes."""
    known = dose.parts.get(SheetKey.NOTE)
    said = f"{known.value}, {words}" if known else words
    dose.parts[SheetKey.NOTE] = SheetPart(said, (*(known.places if known else ()), place))
