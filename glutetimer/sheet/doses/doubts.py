"""What a line itself doubts: "3 x 10 (or was it 12?)" is asked, not taken."""

from __future__ import annotations

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.phrases.measures import measures_of
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetKey, Value


def ask_of_doubts(scan: Scan, dose: ReadDose, start: int, end: int) -> None:
    """Ask for each value that is doubted: another one is put behind "or", or a side has a "?"."""
    for phrase in scan.phrases:
        if start <= phrase.first and phrase.end <= end and _is_doubted_side(scan, phrase, dose):
            side = dose.parts.pop(SheetKey.SIDE)
            dose.heard += side.places
            answers = ({SheetKey.SIDE: one} for one in (side.value, "both"))
            dose.ask((SheetKey.SIDE,), side.places[0], *answers)
            continue
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


def _is_doubted_side(scan: Scan, phrase: DosePhrase, dose: ReadDose) -> bool:
    """Return whether a side is doubted: "2x10 (each leg?)"."""
    behind = scan.tokens[phrase.end].text if phrase.end < len(scan.tokens) else ""
    is_side = phrase.says in ("each", "alternating", "left", "right")
    return is_side and behind == "?" and SheetKey.SIDE in dose.parts


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
