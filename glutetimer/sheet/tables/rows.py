"""A row of a table without heads: "| Clamshell | 3 | 12 | 30 s |"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from glutetimer.sheet.doses.dose import LEAST_TIME_S, H, R, ReadDose, S, T
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.lines.line import block_with, dose_of
from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import highest, lowest, measures_of
from glutetimer.sheet.phrases.scan import Scan, one_line, scan
from glutetimer.sheet.reading import Amount, SheetKey, Value
from glutetimer.sheet.tables.cells import add_note
from glutetimer.sheet.tables.grid import cells_of
from glutetimer.sheet.texts.line_reading import LineReading

_FEWEST_CELLS: Final = 3
_SIGNS: Final = ("|", "\t", ";", ",")
_QUOTED: Final = re.compile(r'"[^"\n]*"')
_MOST_SETS: Final = 8
"""A larger number in the first column is none of sets."""
_LEAST_REST_S: Final = 20
"""So long a time beside reps is a rest."""


def headless_row(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a row with bare numbers, which no head tells apart: sets, then reps, is usual."""
    place = cut.tokens[0].place[0], cut.place[1]
    line = cut.text[slice(*cut.place)]
    for sign in _SIGNS:
        if sign not in line or (sign == "," and ", " in _QUOTED.sub("", line)):
            continue
        cells = [scan(cut.text, *one) for one in cells_of(cut.text, place, sign)]
        cells = [one for one in cells if one.tokens]
        if len(cells) < _FEWEST_CELLS or not any(map(_is_bare, cells)):
            continue
        cell = next((one for one in cells if not _is_dose(one) and one.lead_word), None)
        name = name_in(cell, finder) if cell else None
        is_sure = sign in "|\t" or (name is not None and name.found.is_known)
        if cell is not None and name is not None and is_sure:
            return _row(cut, cells, cell, name, finder)
    return None


def _is_dose(cell: Scan) -> bool:
    """Return whether a cell says more than a name with a band: "Clamshell w/ band"."""
    return any(one.says not in ("some_band", "band", "each") for one in cell.phrases)


def _is_bare(cell: Scan) -> bool:
    return len(cell.tokens) == 1 and cell.tokens[0].kind == "AMOUNT"


def _row(
    cut: Scan, cells: Sequence[Scan], named: Scan, name: Name, finder: NameFinder
) -> LineReading:
    dose = dose_of(named, name, finder)
    counts: list[Scan] = []
    lengths: list[Scan] = []
    others: list[Scan] = []
    for cell in cells[cells.index(named) + 1 :]:
        is_length = [one.says for one in cell.phrases] == ["time"]
        (counts if _is_bare(cell) else lengths if is_length else others).append(cell)
    has_band = any(one.kind == "BAND" for one in named.tokens)
    if _begins_with_sets(counts, others, lengths):
        sets = counts.pop(0)
        dose.put(S, _amount(sets), sets.place)
    for cell in others:
        _take_cell(dose, cell, has_band=has_band)
    is_held = dose.is_static and bool(lengths) and not any(one.phrases for one in others)
    if is_held and S in dose.parts and lowest(_amount(lengths[0])) >= LEAST_TIME_S:
        work = lengths.pop(0)  # "Side plank | 3 | 30 s | 45": its last number is none of reps
        dose.put(T, _amount(work), work.place)
    if S in dose.parts and counts and not ({R, T} & set(dose.parts) or dose.waiting):
        reps = counts.pop(0)
        dose.put(R, _amount(reps), reps.place)
    _ask_of_counts(dose, counts)
    is_counted = R in dose.parts or T in dose.parts or bool(dose.waiting)
    _take_lengths(dose, lengths, is_counted=is_counted)
    return LineReading(cut, (block_with(named, finder, name, dose, cut.place),), is_known=True)


def _begins_with_sets(
    counts: Sequence[Scan], others: Sequence[Scan], lengths: Sequence[Scan]
) -> bool:
    """Return whether the first bare number is that of sets: "3 | 12", "3 | 12 each", "3 | 30 s"."""
    if not counts or highest(_amount(counts[0])) > _MOST_SETS:
        return False
    if len(counts) > 1:
        return highest(_amount(counts[1])) >= highest(_amount(counts[0]))
    says = {phrase.says for cell in others for phrase in cell.phrases}
    return bool(says & {"reps", "number", "max", "times"} or lengths)


def _take_cell(dose: ReadDose, cell: Scan, *, has_band: bool) -> None:
    words = one_line(cell.text[slice(*cell.place)])
    kinds = [one.kind for one in cell.tokens]
    if kinds == ["COLOUR"] or (kinds == ["TENSION"] and has_band):
        dose.parts.pop(SheetKey.BAND, None)
        dose.put(SheetKey.BAND, cell.tokens[0].folded, cell.place)
        return
    for phrase in cell.phrases:
        take(dose, phrase.says, cell.tokens[phrase.first : phrase.end])
    if any(map(cell.words, cell.chunks)):
        add_note(dose, words, cell.place)


def _ask_of_counts(dose: ReadDose, counts: Sequence[Scan]) -> None:
    """Ask what further numbers are."""
    keys = [key for key in (S, R) if key not in dose.parts]
    if not counts:
        return
    place = counts[0].place[0], counts[-1].place[1]
    amounts = [_amount(one) for one in counts]
    if keys and not {R, T} & set(dose.parts):
        likely: Mapping[SheetKey, Value] = dict(zip(keys, amounts, strict=False))
        dose.ask(keys, place, likely)
        amounts = amounts[len(keys) :]
    for more in amounts:
        further = [SheetKey.REST, SheetKey.LOAD, H if R in dose.parts else R]
        further = [key for key in further if key not in dose.parts]
        dose.ask(tuple(further), place, *({key: more} for key in further))


def _take_lengths(dose: ReadDose, lengths: Sequence[Scan], *, is_counted: bool) -> None:
    """Take the rest beside reps, and the work of what is held; ask what else a length is."""
    if not lengths:
        return
    amounts = [_amount(one) for one in lengths]
    places = [one.place for one in lengths]
    keys: tuple[SheetKey, ...] = (SheetKey.REST, H) if is_counted else (T, SheetKey.REST)
    is_sure = lowest(amounts[0]) >= _LEAST_REST_S if is_counted else dose.is_static
    if len(amounts) == 1 and is_sure:
        dose.put(keys[0], amounts[0], places[0])
    elif len(amounts) == 1:
        dose.ask(keys, places[0], *({key: amounts[0]} for key in keys))
    elif not is_counted and dose.is_static:
        for key, amount, place in zip(keys, amounts, places, strict=False):
            dose.put(key, amount, place)
    else:
        dose.ask(keys, (places[0][0], places[-1][1]), dict(zip(keys, amounts, strict=False)))


def _amount(cell: Scan) -> Amount:
    return measures_of(cell.tokens)[0].amount
