"""A row of cells as an exercise: each cell is taken by the head of its column, or by its label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.lines.line import block_with, dose_of
from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import MINUTE_S, POUND_KG, times
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan, one_line, scan
from glutetimer.sheet.reading import Place, SheetKey, SheetNote, SheetPart
from glutetimer.sheet.texts.columns import Cell
from glutetimer.sheet.texts.defaults import clauses_in
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.tokens.sheet_token import Token

_EMPTY: Final = frozenset(("", "-", "–", "—", "none", "n/a", "na", "nil", "no", "0", "x"))
_KEYS: Final = {
    "sets": SheetKey.SETS,
    "reps": SheetKey.REPS,
    "hold": SheetKey.HOLD,
    "time": SheetKey.TIME,
    "rest": SheetKey.REST,
    "load": SheetKey.LOAD,
}
_SIDES: Final = {
    **dict.fromkeys(("both", "bilateral", "b", "b/l"), "both"),
    **dict.fromkeys(
        ("each", "l/r", "r/l", "l&r", "l+r", "r+l", "left&right", "right&left"), "each"
    ),
    **dict.fromkeys(("left", "l", "lt", "leftonly"), "left"),
    **dict.fromkeys(("right", "r", "rt", "rightonly"), "right"),
    **dict.fromkeys(("alternating", "alternate", "alt"), "alternating"),
}
"""Words of a column of sides, by the side that they mean."""
_SUMS: Final = frozenset(("total", "totals", "sum", "volume"))
"""How the last row of a table begins that is no exercise."""
_LOGGED: Final = frozenset(("pain", "sleep", "mood", "energy", "fatigue", "soreness", "stiffness"))
"""What is written down beside the exercises of a diary."""
_RESTING: Final = frozenset(("rest", "off"))
_LOADS: Final = frozenset(("load", "several_loads", "some_loads", "number", "band", "some_band"))
_IN_NOTES: Final = {
    "hold": frozenset((SheetKey.HOLD, SheetKey.TIME)),
    "rest": frozenset((SheetKey.REST,)),
}
"""What is taken from the words of notes, unless a field of its own says it: "slow, hold 2 s"."""
_SPEEDS: Final = re.compile(r"[\dXx]{3,4}|[\dXx](?:[-–/.,:\s]{1,3}[\dXx]){1,3}")


def row_of(cells: Sequence[Cell], whole: Scan, finder: NameFinder) -> LineReading:
    """Return a row as the exercise that it is, or as a text without a name."""
    text = whole.text
    cell = next((cell for kind, _head, cell in cells if kind == "name"), None)
    named = scan(text, *cell) if cell else whole
    name = name_in(named, finder) if cell and named.tokens else None
    if name is None and cell and named.tokens:
        name = Name(0, len(named.tokens), finder.exact(named.text_of(0, len(named.tokens))))
    if name is not None and named.first_word in _LOGGED:
        note = SheetNote(
            " ".join(one_line(text[slice(*cell)]) for kind, _, cell in cells if kind != "done")
        )
        return LineReading(whole, role="note", notes=(note,))
    if name is None or named.first_word in _SUMS:
        return LineReading(whole, role="other")
    dose = dose_of(named, name, finder)
    for kind, head, place in cells:
        if kind not in ("name", "order", "day"):
            take_cell(dose, kind, head, scan(text, *place))
    if named.first_word in _RESTING and not dose.parts:
        return LineReading(whole, role="other")
    block = block_with(named, finder, name, dose, whole.place)
    day = next((one_line(text[slice(*cell)]) for kind, _head, cell in cells if kind == "day"), "")
    return LineReading(whole, (block,), is_known=True, day=day, fields=tuple(cells))


def is_empty(words: str) -> bool:
    """Return whether a cell says nothing: "", "-", "n/a"."""
    return words.strip(" *|").casefold() in _EMPTY


def take_cell(dose: ReadDose, kind: str, head: str, cell: Scan) -> None:
    """Take a cell: a number by its column, anything else by what it says itself."""
    words = one_line(cell.text[slice(*cell.place)])
    if kind == "done" or is_empty(words) or _is_whole(dose, kind, head, cell):
        return
    left = [one for one in cell.chunks if any(map(str.isalpha, cell.text_of(one.first, one.end)))]
    if not cell.phrases or (kind in ("note", "") and left):
        add_note(dose, words if kind else f"{head.strip()} {words}", cell.place)
        for says, tokens in clauses_in(cell) if kind == "note" else ():
            if says in _IN_NOTES and not _IN_NOTES[says] & dose.parts.keys():
                take(dose, says, tokens)
    elif kind == "" and any(one.says == "number" for one in cell.phrases):
        dose.ask(("sets", "reps"), cell.place)
    else:
        is_more = any(one.says not in _LOADS for one in cell.phrases)
        is_more |= any(one.kind == "LOAD_THING" for one in cell.tokens)  # "12 kg each hand"
        is_told = kind == "load" and bool(left or is_more)  # "start with 5 kg in total"
        for phrase in cell.phrases:
            if not is_told or phrase.says in _LOADS:
                _take_phrase(dose, kind, head, cell, phrase)
        if is_told:
            add_note(dose, words, cell.place)
        for one in left if not is_told else ():
            add_note(dose, cell.text_of(one.first, one.end), cell.slice_of(one.first, one.end))


def _is_whole(dose: ReadDose, kind: str, head: str, cell: Scan) -> bool:
    """Take a cell whose words are one value, and return whether it is one."""
    words = one_line(cell.text[slice(*cell.place)])
    if kind == "per":
        often = f"{words} {head.strip().casefold()}" if words.isdecimal() else words
        if SheetKey.PER in dose.parts:
            add_note(dose, often, cell.place)
        else:
            dose.put(SheetKey.PER, often, cell.place)
    elif kind == "band" or (kind == "load" and _is_band(cell)):
        known = dose.parts.get(SheetKey.BAND)
        if known is not None and known.value is True:
            del dose.parts[SheetKey.BAND]  # "with band", of which colour its cell says
        dose.put(SheetKey.BAND, _shade(cell, words), cell.place)
    elif kind == "side" and (side := _SIDES.get(_joined(words))):
        dose.put(SheetKey.SIDE, side, cell.place)
    elif kind == "tempo" and _SPEEDS.fullmatch(words):
        take(dose, "tempo", (Token("SPEEDS", words, cell.place),))
    else:
        return False
    return True


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
    elif phrase.says in ("travel", "distance"):
        add_note(dose, one_line(cell.text[slice(*place)]), place)
    elif phrase.says == "number" and kind == "sets_reps":
        dose.put(SheetKey.SETS, times(amount, 1), place)
    elif phrase.says == "number" and kind == "tempo":
        take(dose, "tempo", tokens)
    else:
        take(dose, phrase.says, tokens)
        if phrase.says in ("times_travel", "travel_times"):  # the way itself is no value
            add_note(dose, one_line(cell.text[slice(*place)]), place)


_KILOGRAMS: Final = re.compile(r"(?:\b|\d)k(?:g|ilo)s?\b", re.IGNORECASE)
_POUNDS: Final = re.compile(r"(?:\b|\d)(?:lbs?|pounds?)\b", re.IGNORECASE)


@lru_cache(64)
def _unit_of_load(text: str) -> str:
    """Return the one unit of weight that a head, or else the sheet, names; "" for none or both."""
    units = {"kg": _KILOGRAMS.search(text), "lb": _POUNDS.search(text)}
    named = [unit for unit, found in units.items() if found]
    return named[0] if len(named) == 1 else ""


def _joined(words: str) -> str:
    return words.casefold().replace(" and ", "&").replace(" ", "")


def _is_band(cell: Scan) -> bool:
    kinds = {one.kind for one in cell.tokens}
    return "AMOUNT" not in kinds and bool(kinds & {"COLOUR", "TENSION", "BAND", "SHADED"})


def _shade(cell: Scan, words: str) -> str | bool:
    shades = [one for one in cell.tokens if one.kind in ("COLOUR", "TENSION")]
    if shades:
        return words if len(cell.tokens) == 1 else "/".join(one.folded for one in shades)
    return True if words.casefold() in ("yes", "y", "band", "loop", "✓") else words


def add_note(dose: ReadDose, words: str, place: Place) -> None:
    """Add words to what a row notes."""
    known = dose.parts.get(SheetKey.NOTE)
    said = f"{known.value}, {words}" if known else words
    dose.parts[SheetKey.NOTE] = SheetPart(said, (*(known.places if known else ()), place))
