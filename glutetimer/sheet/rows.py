"""A row of a table without heads: "| Clamshell | 3 | 12 | 30 s |"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from glutetimer.sheet.cells import add_note
from glutetimer.sheet.dose import H, R, ReadDose, S, T
from glutetimer.sheet.line import block_with, dose_of
from glutetimer.sheet.line_name import Name, name_in
from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.meanings import take
from glutetimer.sheet.measures import measures_of
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.reading import Amount, SheetKey, Value
from glutetimer.sheet.scan import Scan, one_line, scan
from glutetimer.sheet.tables import cells_of

_FEWEST_CELLS: Final = 3
_SIGNS: Final = ("|", "\t")


def headless_row(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a row with bare numbers, which no head tells apart: they are asked."""
    place = cut.tokens[0].place[0], cut.place[1]
    for sign in _SIGNS:
        if sign not in cut.text[slice(*cut.place)]:
            continue
        cells = [scan(cut.text, *one) for one in cells_of(cut.text, place, sign)]
        cells = [one for one in cells if one.tokens]
        if len(cells) < _FEWEST_CELLS or not any(map(_is_bare, cells)):
            continue
        cell = next((one for one in cells if not one.phrases and one.lead_word), None)
        name = name_in(cell, finder) if cell else None
        if cell is not None and name is not None:
            return _row(cut, cells, cell, name, finder)
    return None


def _is_bare(cell: Scan) -> bool:
    return len(cell.tokens) == 1 and cell.tokens[0].kind == "AMOUNT"


def _row(
    cut: Scan, cells: Sequence[Scan], named: Scan, name: Name, finder: NameFinder
) -> LineReading:
    dose = dose_of(named, name, finder)
    counts: list[Scan] = []
    lengths: list[Scan] = []
    for cell in cells[cells.index(named) + 1 :]:
        if _is_bare(cell):
            counts.append(cell)
        elif [one.says for one in cell.phrases] == ["time"]:
            lengths.append(cell)
        else:
            _take_cell(dose, cell)
    _ask_of_counts(dose, counts)
    _ask_of_lengths(dose, lengths, is_counted=len(counts) > 1 or R in dose.parts)
    return LineReading(cut, (block_with(named, finder, name, dose, cut.place),), is_known=True)


def _take_cell(dose: ReadDose, cell: Scan) -> None:
    for phrase in cell.phrases:
        take(dose, phrase.says, cell.tokens[phrase.first : phrase.end])
    if any(map(cell.words, cell.chunks)):
        add_note(dose, one_line(cell.text[slice(*cell.place)]), cell.place)


def _ask_of_counts(dose: ReadDose, counts: Sequence[Scan]) -> None:
    """Ask what numbers are; sets, then reps, is usual."""
    if not counts:
        return
    keys = [key for key in (S, R) if key not in dose.parts]
    amounts = [_amount(one) for one in counts]
    likely: Mapping[SheetKey, Value] = dict(zip(keys, amounts, strict=False))
    place = counts[0].place[0], counts[-1].place[1]
    dose.ask(keys or (SheetKey.LOAD,), place, *([likely] if likely else []))
    for more in amounts[2:]:
        answers = [{key: more} for key in (H, SheetKey.REST, SheetKey.LOAD)]
        dose.ask((H, SheetKey.REST, SheetKey.LOAD), counts[2].place, *answers)


def _ask_of_lengths(dose: ReadDose, lengths: Sequence[Scan], *, is_counted: bool) -> None:
    """Ask what lengths are: the work first, where no reps are said, then the rest."""
    keys: tuple[SheetKey, ...] = (SheetKey.REST, H) if is_counted else (T, SheetKey.REST)
    if not lengths:
        return
    amounts = [_amount(one) for one in lengths]
    place = lengths[0].place[0], lengths[-1].place[1]
    if len(amounts) > 1:
        dose.ask(keys, place, dict(zip(keys, amounts, strict=False)))
    else:
        dose.ask(keys, place, *({key: amounts[0]} for key in keys))


def _amount(cell: Scan) -> Amount:
    return measures_of(cell.tokens)[0].amount
