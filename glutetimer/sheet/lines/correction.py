"""Words behind which a line says anew what it said: "2 x 8, no sorry, make that 6", "from … to"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.sheet.doses.corrected import corrected, still_asked
from glutetimer.sheet.doses.dose import R, ReadDose, S, T
from glutetimer.sheet.doses.settle import settle
from glutetimer.sheet.doses.waiting import decide
from glutetimer.sheet.phrases.phrase_kinds import ASIDES, COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.reading import SheetPart

_STARTS: Final = frozenset(
    (("no", "sorry"), ("no", "wait"), ("no", "actually"), ("make", "that"), ("make", "it"),
     ("scratch", "that"), ("strike", "that"), ("i", "mean"), ("i", "meant"), ("sorry",),
     ("correction",), ("or", "rather"), ("oops",), ("whoops",), ("no", "make"), ("nope",),
     ("no", "hang"), ("no", "hold"), ("wait", "no"), ("actually", "no"), ("actually", "make"))
)  # fmt: skip # a word list
"""How a correction begins."""
_MORE: Final = frozenset(
    ("no", "sorry", "wait", "actually", "make", "that", "it", "scratch", "strike", "i", "mean",
     "meant", "correction", "rather", "or", "oops", "whoops", "nope", "hang", "hold", "on",
     "let", "me", "say", "should", "be", "is", "lets", "us", "to", "just", "um", "er", "erm",
     "uh", "better", "do", "the", "go", "for", "with", "a")
)  # fmt: skip # a word list
"""What else may stand between a correction and what is right."""


def words_of_correction(scan: Scan, start: int, end: int) -> tuple[int, int] | None:
    """Return the tokens of a correction, "no sorry make that", None where there is none.

    There must be an amount before them, and something prescribed right behind them.
    """
    said = _said(scan, start, end)
    for at in _begins(scan, start, end):
        behind = next((one for one in said if one.first >= at), None)
        is_count = any(one.says in COUNTS and one.end <= at for one in said)
        if behind is None or not is_count:
            continue
        if set(scan.words(Chunk(at, behind.first))) <= _MORE:
            return at, behind.first
    return _change_in(scan, said)


def begin_of_correction(scan: Scan) -> int | None:
    """Return where a line begins to correct itself, whatever it corrects."""
    return next(_begins(scan, 0, len(scan.tokens)), None)


def end_of_words(scan: Scan, at: int) -> int:
    """Return where the words of a correction end that begins at a token."""
    while at < len(scan.tokens) and set(scan.words(Chunk(at, at + 1))) <= _MORE:
        at += 1
    return at


def _begins(scan: Scan, start: int, end: int) -> Iterator[int]:
    words = [(word, at) for at in range(start, end) for word in scan.words(Chunk(at, at + 1))]
    said = [word for word, _at in words]
    for place, (_word, at) in enumerate(words):
        if any(tuple(said[place : place + size]) in _STARTS for size in (1, 2)):
            yield at


def _said(scan: Scan, start: int, end: int) -> list[DosePhrase]:
    return [
        one
        for one in scan.phrases
        if start <= one.first and one.end <= end and one.says not in ASIDES
    ]


def _change_in(scan: Scan, said: list[DosePhrase]) -> tuple[int, int] | None:
    """Return the "to" of "from 2 x 10 to 3 x 12", what stands before which is no more."""
    for old in said:
        if not old.first or scan.tokens[old.first - 1].folded != "from":
            continue
        for new in said:
            before = scan.tokens[new.first - 1].folded if new.first > old.first else ""
            is_alike = new.says == old.says or {new.says, old.says} <= COUNTS
            if before == "to" and is_alike:
                return new.first - 1, new.first
    return None


def corrected_dose(dose: ReadDose, anew: ReadDose) -> ReadDose:
    """Return what a line prescribes in the end.

    Args:
        dose: What it said before it was corrected, to which all that was found is added.
        anew: What it says then.
    """
    decide(dose)
    settle(dose)
    _count_alike(dose, anew)
    decide(anew)
    settle(anew)
    dose.heard += [place for one in (dose, anew) for part in _parts(one) for place in part.places]
    dose.heard += anew.heard
    dose.notes += anew.notes
    dose.vague += anew.vague
    dose.questions = still_asked(dose.questions, anew)
    dose.parts = corrected(dose.parts, anew)
    return dose


def _parts(dose: ReadDose) -> list[SheetPart]:
    return list(dose.parts.values())


def _count_alike(dose: ReadDose, anew: ReadDose) -> None:
    """Take a mere number for what was said before it: reps, or seconds of what is held."""
    numbers = [one for one in anew.waiting if one[0] == "number"]
    if len(numbers) != 1 or {S, R, T} & set(anew.parts):
        return
    counted = [key for key in (R, T) if key in dose.parts]
    if len(counted) == 1:
        _says, amount, place = numbers[0]
        anew.waiting.remove(numbers[0])
        anew.put(counted[0], amount, place)
