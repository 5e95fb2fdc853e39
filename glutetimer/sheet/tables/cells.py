"""A row of cells as an exercise: each cell is taken by the head of its column, or by its label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.phrases.measures import MINUTE_S, POUND_KG, measures_of, times
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan, one_line
from glutetimer.sheet.reading import Amount, Place, SheetKey, SheetPart
from glutetimer.sheet.texts.descriptions import clauses_in
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
_LOADS: Final = frozenset(("load", "several_loads", "some_loads", "number", "band", "some_band"))
_IN_NOTES: Final = {
    "hold": frozenset((SheetKey.HOLD, SheetKey.TIME)),
    "rest": frozenset((SheetKey.REST,)),
}
"""What is taken from the words of notes, unless a field of its own says it: "slow, hold 2 s"."""
_SPEEDS: Final = re.compile(r"[\dXx]{3,4}|[\dXx](?:[-–/.,:\s]{1,3}[\dXx]){1,3}")


def is_empty(words: str) -> bool:
    """Return whether a cell says nothing: "", "-", "n/a"."""
    return words.strip(" *|").casefold() in _EMPTY


def take_cell(dose: ReadDose, kind: str, head: str, cell: Scan) -> None:
    """Take a cell: a number by its column, anything else by what it says itself."""
    words = cell.said
    if kind == "done" or is_empty(words) or _is_whole(dose, kind, head, cell):
        return
    left = [one for one in cell.chunks if any(map(str.isalpha, cell.text_of(one.first, one.end)))]
    if not cell.phrases or (kind in ("note", "") and left):
        add_note(dose, words if kind else _headed(head, words), cell.place)
        for says, tokens in clauses_in(cell) if kind == "note" else ():
            if says in _IN_NOTES and not _IN_NOTES[says] & dose.parts.keys():
                take(dose, says, tokens)
        _take_shade(dose, cell, kind)
    elif kind == "" and any(one.says == "number" for one in cell.phrases):
        _take_unknown(dose, head, cell)
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


def _take_unknown(dose: ReadDose, head: str, cell: Scan) -> None:
    """Note a number of a column that is not known, and ask of it where no other says how much."""
    if not {SheetKey.SETS, SheetKey.REPS, SheetKey.TIME} & dose.parts.keys():
        dose.ask((SheetKey.SETS, SheetKey.REPS), cell.place)
    add_note(dose, _headed(head, cell.said), cell.place)


def _headed(head: str, words: str) -> str:
    """Return the words of a cell with the head of a column that is not known."""
    return f"{head.strip(' *_:')}: {words}" if head.strip(" *_:") else words


def _take_shade(dose: ReadDose, cell: Scan, kind: str) -> None:
    """Take the band that a note begins with: "blue band, just above the ankles"."""
    known = dose.parts.get(SheetKey.BAND)
    first = cell.phrases[0] if cell.phrases else None
    is_shade = kind == "note" and first is not None and first.says == "band" and first.first == 0
    if first is not None and is_shade and (known is None or known.value is True):
        dose.parts.pop(SheetKey.BAND, None)
        take(dose, "band", cell.tokens[: first.end])


def _is_whole(dose: ReadDose, kind: str, head: str, cell: Scan) -> bool:
    """Take a cell whose words are one value, and return whether it is one."""
    words = cell.said
    if kind == "per":
        is_bare = words.isdecimal()
        often = f"{words} {head.strip().casefold()}" if is_bare else words
        if is_bare and not _DAYS.search(head):
            add_note(dose, f"{head.strip()}: {words}", cell.place)
        elif SheetKey.PER in dose.parts:
            add_note(dose, often, cell.place)
        else:
            dose.put(SheetKey.PER, often, cell.place)
    elif kind == "band" or (kind == "load" and _is_band(cell)):
        known = dose.parts.get(SheetKey.BAND)
        if known is not None and known.value is True:
            del dose.parts[SheetKey.BAND]  # "with band", of which colour its cell says
        dose.put(SheetKey.BAND, _shade(cell, words), cell.place)
    elif kind == "side" and (side := _SIDES.get(_joined(_HOW.split(words, maxsplit=1)[0]))):
        dose.put(SheetKey.SIDE, side, cell.place)
        _take_how(dose, cell, words)
    elif kind == "tempo" and _SPEEDS.fullmatch(words):
        take(dose, "tempo", (Token("SPEEDS", words, cell.place),))
    else:
        return False
    return True


def _take_phrase(dose: ReadDose, kind: str, head: str, cell: Scan, phrase: DosePhrase) -> None:
    tokens = cell.tokens[phrase.first : phrase.end]
    place = cell.slice_of(phrase.first, phrase.end)
    if phrase.says == "number" and _take_number(dose, kind, head, tokens, place):
        return
    if phrase.says == "time" and kind in ("hold", "rest", "time", "reps"):
        take(dose, {"hold": "hold", "rest": "rest"}.get(kind, "time"), tokens)
    elif phrase.says == "by" and kind == "reps_sets":
        for key, one in zip((SheetKey.REPS, SheetKey.SETS), measures_of(tokens), strict=False):
            dose.put(key, one.amount, one.place)
    elif phrase.says in ("travel", "distance"):
        add_note(dose, one_line(cell.text[slice(*place)]), place)
    else:
        take(dose, phrase.says, tokens)
        if phrase.says in ("times_travel", "travel_times"):  # the way itself is no value
            add_note(dose, one_line(cell.text[slice(*place)]), place)


def _take_number(
    dose: ReadDose, kind: str, head: str, tokens: Sequence[Token], place: Place
) -> bool:
    """Take a bare number by its column, and return whether that says what it is."""
    amount = tokens[0].value
    if kind in ("sets_reps", "reps_sets"):
        _take_sets_or_reps(dose, times(amount, 1), place)
    elif kind == "tempo":
        take(dose, "tempo", tokens)
    elif kind in _KEYS:
        key = _KEYS[kind]
        folded = head.casefold().replace("_", " ")
        factor: float = MINUTE_S if "min" in folded and key.endswith("_s") else 1
        if key is SheetKey.LOAD:
            unit = _unit_of_load(folded) or _unit_of_load(dose.text)
            if not unit:
                take(dose, "some_load", tokens)
                return True
            factor = POUND_KG if unit == "lb" else 1
        dose.put(key, times(amount, factor), place)
    else:
        return False
    return True


def _take_how(dose: ReadDose, cell: Scan, words: str) -> None:
    """Take what is said behind a side: "alternating, both legs counted together"."""
    _side, *how = _HOW.split(words, maxsplit=1)
    if how and _IN_ALL.search(how[0]):
        dose.put(SheetKey.TOTAL, True, cell.place)  # noqa: FBT003 - the value itself
    elif how:
        add_note(dose, how[0].strip(" ()"), cell.place)


_DAYS: Final = re.compile(r"day|week|daily|session", re.IGNORECASE)
_HOW: Final = re.compile(r"\s?[,;(]\s?|\s[-–—]\s")
_IN_ALL: Final = re.compile(
    r"\b(?:in\s(?:all|total)|total|altogether|(?:counted|count|added|taken)\s(?:up\s)?together"
    r"|(?:both|two)\s\w+\s(?:together|combined)|combined)\b",
    re.IGNORECASE,
)


def _take_sets_or_reps(dose: ReadDose, amount: Amount, place: Place) -> None:
    """Take a number alone below "Sets x reps": what is held has sets, else it is asked."""
    keys = [key for key in (SheetKey.SETS, SheetKey.REPS) if key not in dose.parts]
    if dose.is_static and SheetKey.SETS in keys:
        dose.put(SheetKey.SETS, amount, place)
    elif keys:
        dose.ask(tuple(keys), place, *({key: amount} for key in keys))


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
