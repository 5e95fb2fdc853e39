"""What is left of a line when its name and its dose are taken: notes, and doses for later."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.sheet.dose import ReadDose
from glutetimer.sheet.line_name import Name, named_chunks
from glutetimer.sheet.name_surroundings import CONDITIONS, GLUE
from glutetimer.sheet.phrase_kinds import ASIDES, COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.reading import (
    SheetKey,
    SheetPart,
)
from glutetimer.sheet.scan import Chunk, Scan
from glutetimer.sheet.sheet_token import WORD
from glutetimer.sheet.travel_meanings import TRAVEL_UNITS


def is_note(scan: Scan, phrase: DosePhrase, name: Name | None) -> bool:
    """Return whether a number stands inside a note: "knees at 90", "see page 3"."""
    if any(one(scan, phrase) for one in (_is_behind_condition, _is_told_of, _is_of_later_week)):
        return True
    if phrase.says not in ("number", "time", "each", "left", "right", "reps"):
        return False
    counts = [one for one in scan.phrases if one.says in COUNTS and one != phrase]
    if phrase.says == "time" and not counts:
        return False
    before = scan.tokens[phrase.first - 1] if phrase.first else None
    if before is None or (name and name.first <= phrase.first - 1 < name.end):
        return False
    if before.kind == "AT" and phrase.says == "number":
        return True
    return (
        before.kind in (WORD, "LABEL")
        and phrase.says != "reps"
        and not any(one.first <= phrase.first - 1 < one.end for one in scan.phrases)
        and before.folded not in GLUE
    )


def _is_behind_condition(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase is for later, or for somebody else: "progress to red band"."""
    counts = [one.first for one in scan.phrases if one.says in COUNTS]
    return bool(counts) and any(
        _is_condition(scan, at) and not _closes(scan, at, phrase.first)
        for at in range(min(counts) + 1, phrase.first + 1)
    )


def _is_of_later_week(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a further count is for later: "2x10 for week 1, then 3x10 from week 2"."""
    counts = [one for one in scan.phrases if one.says in SURE_COUNTS]
    if phrase not in counts[1:]:
        return False
    before = max(one.end for one in counts if one.first < phrase.first)
    after = next((one.first for one in counts if one.first > phrase.first), len(scan.tokens))
    joints = [at for at in range(before, phrase.first) if scan.joins(at + 1)]
    words = scan.words(Chunk(joints[-1] if joints else before, after))
    return bool(_WEEKS & set(words))


_WEEKS: Final = frozenset(("wk", "wks", "week", "weeks", "month", "months"))


def _is_told_of(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase is what was or would be, not what is to be done: "was 2x10"."""
    others = [one for one in scan.phrases if one.says in COUNTS and one != phrase]
    if not others:
        return False
    before = [one.folded for one in scan.tokens[max(phrase.first - 2, 0) : phrase.first]]
    after = [one.folded for one in scan.tokens[phrase.end : phrase.end + 2]]
    if set(before[-1:]) & _PAST or tuple(before) in _PAST_PAIRS:
        return True
    return bool(set(after[:1]) & _JUDGING) and bool(set(after[1:]) - {"to"})


_PAST: Final = frozenset(
    ("was", "were", "previously", "formerly", "did", "managed", "used", "prev")
)
"""Words before what is no longer to be done."""
_PAST_PAIRS: Final = frozenset(
    (
        *(("instead", "of"), ("rather", "than"), ("not", "the"), ("up", "from"), ("down", "from")),
        *(("last", "time"), ("last", "week"), ("not", "just"), ("used", "to")),
    )
)
_JUDGING: Final = frozenset(
    ("is", "was", "are", "were", "felt", "feels", "seems", "seemed", "hurts", "hurt", "too")
)
"""Words behind what is judged: "6 kg is too heavy"."""


def _closes(scan: Scan, first: int, end: int) -> bool:
    """Return whether the bracket in which a token stands is closed before another."""
    signs = [one.text for one in scan.tokens[first:end] if one.text in ("(", ")")]
    return signs[:1] == [")"]


def _is_condition(scan: Scan, at: int) -> bool:
    """Return whether what follows a token is for later, or instead: "or", "up to", "last set"."""
    token = scan.tokens[at]
    if token.folded in ("last", "final"):
        return at + 1 < len(scan.tokens) and scan.tokens[at + 1].kind == "SETS"
    is_most = token.kind == "ABOUT" and token.folded.startswith("up")  # "up to"
    return is_most or (token.folded in CONDITIONS and token.kind in (WORD, "UP", "OR"))


def add_notes(scan: Scan, dose: ReadDose, name: Name | None, start: int, end: int) -> None:
    """Keep the words of a line that nothing has taken as the note of its exercise."""
    taken = {
        at
        for one in scan.phrases
        if start < one.end and one.first < end
        if one.says not in ASIDES and not is_note(scan, one, name)
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
    texts = []
    for first, last in _runs(scan, taken, start, end):
        if not _is_shade(scan, dose, first, last):
            texts.append((scan.text_of(first, last), scan.slice_of(first, last)))
    if texts:
        said = ", ".join(text for text, _place in texts)
        dose.parts[SheetKey.NOTE] = SheetPart(said, tuple(place for _text, place in texts))


def _is_telling(scan: Scan, phrase: DosePhrase, at: int) -> bool:
    """Return whether a word of a phrase says more than its value: "12 steps", "4 kg each hand"."""
    if phrase.says in ("left", "right"):
        joints = any(one.folded in _JOINTS for one in scan.tokens[phrase.first : phrase.end])
        return joints and scan.tokens[at].kind not in ("ONLY", "ON", "FOR", "AT", "THE")
    return scan.tokens[at].kind in ("STEPS", "LOAD_THING")


_JOINTS: Final = frozenset(("knee", "hip", "hips", "foot", "arm", "arms"))


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
            while last > first and not _ends_note(scan.tokens[last - 1].text[-1]):
                last -= 1
            words = scan.words(Chunk(first, last))
            is_place = any(one.kind in ("PLACE", "STEPS") for one in scan.tokens[first:last])
            if words and (is_place or not all(word in GLUE for word in words)):
                yield first, last
        at += 1


def _ends_note(letter: str) -> bool:
    return letter.isalnum() or letter in "%°"


def _says_nothing(scan: Scan, at: int) -> bool:
    token = scan.tokens[at]
    if token.kind in ("X", "OF") and [one.kind for one in scan.tokens[at + 1 : at + 2]] == [
        "AMOUNT"
    ]:
        return True
    return not token.text[0].isalnum() or token.folded in ("and", "then")
