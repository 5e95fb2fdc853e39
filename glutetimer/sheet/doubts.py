"""What a line itself doubts: "3 x 10 (or was it 12?)" is asked, not taken."""

from __future__ import annotations

from glutetimer.sheet.dose import ReadDose
from glutetimer.sheet.measures import measures_of
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.reading import SheetKey, Value
from glutetimer.sheet.scan import Scan


def ask_of_doubts(scan: Scan, dose: ReadDose, start: int, end: int) -> None:
    """Ask for each value beside which another is put behind "or", with a question mark."""
    for phrase in scan.phrases:
        if not (start <= phrase.first and phrase.end <= end and _is_doubted(scan, phrase)):
            continue
        key, other = _other(scan, phrase)
        if key is None:
            continue
        part = dose.parts.get(key)
        if part is not None and part.value != other:
            del dose.parts[key]
            dose.heard += part.places
            dose.ask((key,), part.places[0], {key: part.value}, {key: other})


def _is_doubted(scan: Scan, phrase: DosePhrase) -> bool:
    before = scan.tokens[max(phrase.first - 4, 0) : phrase.first]
    behind = scan.tokens[phrase.end : phrase.end + 2]
    return any(one.folded == "or" for one in before) and any(one.text == "?" for one in behind)


def _other(scan: Scan, phrase: DosePhrase) -> tuple[SheetKey | None, Value]:
    """Return what a phrase puts beside the value: its key, None for none, and the value."""
    found = measures_of(scan.tokens[phrase.first : phrase.end])
    if phrase.says in ("each", "alternating", "left", "right", "both"):
        return SheetKey.SIDE, phrase.says
    if not found:
        return None, ""
    keys = {
        **dict.fromkeys(("number", "reps", "times", "label_reps"), SheetKey.REPS),
        **dict.fromkeys(("sets", "some_times"), SheetKey.SETS),
        "time": SheetKey.TIME,
        "load": SheetKey.LOAD,
        "hold": SheetKey.HOLD,
        "rest": SheetKey.REST,
    }
    return keys.get(phrase.says), found[0].amount
