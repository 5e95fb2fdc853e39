"""What is left of a line when its name and its dose are taken: its note."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.travel_meanings import TRAVEL_UNITS
from glutetimer.sheet.lines.note_phrases import is_note
from glutetimer.sheet.names.line_name import Name, named_chunks
from glutetimer.sheet.phrases.phrase_kinds import ASIDES
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.reading import SheetKey, SheetPart
from glutetimer.sheet.vocabulary.name_surroundings import GLUE
from glutetimer.sheet.vocabulary.words import KINDS


def add_notes(scan: Scan, dose: ReadDose, name: Name | None, start: int, end: int) -> None:
    """Keep the words of a line that nothing has taken as the note of its exercise."""
    taken = _taken(scan, dose, name, start, end)
    texts = []
    for first, last in _runs(scan, taken, start, end):
        last = _before_shade(scan, dose, first, last)  # noqa: PLW2901 - shorter
        if not _is_shade(scan, dose, first, last):
            texts.append((scan.text_of(first, last), scan.slice_of(first, last)))
    known = str(dose.value(SheetKey.NOTE) or "")
    for text, place in texts:
        if text not in known:
            dose.put(SheetKey.NOTE, text, place)


def _taken(scan: Scan, dose: ReadDose, name: Name | None, start: int, end: int) -> set[int]:
    """Return the tokens that are a value, the name or a heading."""
    taken = {
        at
        for one in scan.phrases
        if start < one.end and one.first < end
        if one.says not in ASIDES and not is_note(scan, one, name, start)
        if scan.slice_of(one.first, one.end) not in dose.notes
        for at in range(one.first, one.end)
        if not _is_telling(scan, one, at)
    }
    for one in scan.phrases:
        if one.says == "times_travel":
            taken |= {one.first, one.first + 1}
        if one.says == "travel_times":
            within = range(one.first, one.end)
            unit = next(at for at in within if scan.tokens[at].kind in TRAVEL_UNITS)
            taken |= set(range(unit + 1, one.end))
    if name:
        taken |= set(range(name.first, name.end))
    meant = named_chunks(scan, start, end)
    for chunk in scan.chunks:
        is_part = any(chunk.first <= one.first < chunk.end for one in meant)
        if start <= chunk.first < end and not is_part:  # a heading on the line
            taken |= set(range(chunk.first, chunk.end))
    return taken


def _is_telling(scan: Scan, phrase: DosePhrase, at: int) -> bool:
    """Return whether a word of a phrase says more than its value: "12 steps", "4 kg each hand"."""
    if phrase.says in ("left", "right"):
        joints = any(one.folded in _JOINTS for one in scan.tokens[phrase.first : phrase.end])
        return joints and scan.tokens[at].kind not in ("ONLY", "ON", "FOR", "AT", "THE")
    token = scan.tokens[at]
    if token.kind == "AMOUNT" and (_is_limited(scan, at) or _is_more(scan, at + 1)):
        return True
    is_about = token.kind == "AMOUNT" and token.text != scan.text[slice(*token.place)]  # "10ish"
    is_about = is_about and scan.text[slice(*token.place)].endswith(_ABOUT)
    is_manner = token.kind == "REST" and token.folded == "recovery"  # "full recovery (2 min)"
    return is_about or is_manner or token.kind in ("STEPS", "LOAD_THING")


_MOST_GLUE: Final = 3
"""More small words than that say something: "one leg at a time"."""
_LIMITS: Final = frozenset((">", "<", "≥", "≤", "=>", "=<"))
_ABOUT: Final = KINDS["SO"]
_JOINTS: Final = frozenset(("knee", "hip", "hips", "foot", "arm", "arms"))


def _is_limited(scan: Scan, at: int) -> bool:
    """Return whether a sign says that a number is the least or most: "≥ 10"; "->" is none."""
    sign = scan.tokens[at - 1] if at else None
    before = scan.tokens[at - 2] if at > 1 else None
    is_arrow = before is not None and before.kind == "DASH" and sign is not None and sign.joined
    return sign is not None and sign.text in _LIMITS and not is_arrow


def _is_more(scan: Scan, at: int) -> bool:
    """Return whether a token is the sign behind "12+"."""
    if not 0 < at < len(scan.tokens) or scan.tokens[at].text != "+":
        return False
    after = scan.tokens[at + 1] if at + 1 < len(scan.tokens) else None
    if after is not None and after.joined and after.kind == "AMOUNT":
        return False  # "3x10+10s hold"
    is_behind = scan.tokens[at - 1].kind == "AMOUNT" and scan.tokens[at].joined
    return is_behind and scan.tokens[at].kind != "SLASH"


def _before_shade(scan: Scan, dose: ReadDose, first: int, last: int) -> int:
    """Take how strong a band is from the end of a note: "band above knees, medium"."""
    band, end = dose.parts.get(SheetKey.BAND), scan.tokens[last - 1]
    words = scan.tokens[first : last - 2]
    is_apart = len(words) > 1 and scan.tokens[last - 2].text == ","
    is_open = band is None or band.value is True
    is_band = is_open and any(one.kind == "BAND" for one in words)
    if not (is_apart and is_band and end.kind in ("TENSION", "COLOUR")):
        return last
    dose.parts[SheetKey.BAND] = SheetPart(end.folded, (*(band.places if band else ()), end.place))
    return last - 2


def _is_shade(scan: Scan, dose: ReadDose, first: int, last: int) -> bool:
    """Take words that are left for the band, where they say no more: "band", "(medium)"."""
    words, kinds = scan.words(Chunk(first, last)), {one.kind for one in scan.tokens[first:last]}
    band, place = dose.parts.get(SheetKey.BAND), scan.slice_of(first, last)
    if kinds == {"TENSION"} and band is not None and band.value is True:
        del dose.parts[SheetKey.BAND]
        dose.put(SheetKey.BAND, " ".join(words), place)
        return True
    if words not in (["band"], ["loop"]):
        return False
    if band is None:
        dose.put(SheetKey.BAND, True, place)  # noqa: FBT003 - the value itself
    return True


def _runs(scan: Scan, taken: set[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the runs of tokens that nothing has taken and that say something."""
    at = start
    while at < end:
        first = at
        while at < end and at not in taken:
            at += 1
        if first < at:
            last = at
            while first < last and _says_nothing(scan, first):
                first += 1
            while last > first and not _ends_note(scan, last - 1):
                last -= 1
            words = scan.words(Chunk(first, last))
            is_place = any(one.kind in ("PLACE", "STEPS") for one in scan.tokens[first:last])
            is_long = len(words) > _MOST_GLUE
            if words and (
                is_place or is_long or not (set(words) <= GLUE | _STAYING or words == ["from"])
            ):
                yield first, last
        at += 1


_STAYING: Final = frozenset(("stay", "stays", "remain", "remains", "at"))
"""What says that nothing changes: "Clams stay at 2x12"."""


def _ends_note(scan: Scan, at: int) -> bool:
    token = scan.tokens[at]
    is_word = token.text[-1].isalnum() or token.text[-1] in "%°"
    return is_word or token.kind == "LENGTH_UNIT" or _is_more(scan, at)


def _says_nothing(scan: Scan, at: int) -> bool:
    token = scan.tokens[at]
    if token.kind in ("X", "OF") and [one.kind for one in scan.tokens[at + 1 : at + 2]] == [
        "AMOUNT"
    ]:
        return True
    if token.text in _LIMITS and at + 1 < len(scan.tokens) and _is_limited(scan, at + 1):
        return False
    is_sign = not token.text[0].isalnum() or token.kind == "COMMA"
    return is_sign or token.folded in ("and", "then")
