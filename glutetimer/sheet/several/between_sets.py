"""An exercise that is done between the sets of another: "hip thrust 3 x 10, clams between sets"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading

_LEADS: Final = frozenset((",", ".", ";", ":", "-", "–", "—", "with", "and", "then", "do"))


def between_sets(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return an exercise and what is done between its sets as a circuit."""
    taken = {at for one in cut.phrases for at in range(one.first, one.end)}
    kinds = [one.kind for one in cut.tokens]
    for at in range(len(kinds) - 1):
        is_between = kinds[at] == "BETWEEN" and "between" in cut.tokens[at].folded
        sets_at = at + 1 + (kinds[at + 1] == "THE")  # "in between the sets"
        if not is_between or kinds[sets_at : sets_at + 1] != ["SETS"] or at in taken:
            continue
        before, after = _parts(cut, at, sets_at + 1)
        first, second = (_block(cut, finder, *one) for one in (before, after))
        sets = first.parts.get(SheetKey.SETS) if first is not None else None
        if first is not None and second is not None and sets is not None:
            return _in_turn(cut, (first, second), sets)
    return None


def _parts(cut: Scan, at: int, behind: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the tokens of the exercise, and of that between its sets."""
    last = len(cut.tokens)
    begins = at == 0 or cut.tokens[at - 1].folded in _LEADS
    if begins and behind < last and cut.tokens[behind].text not in (".", ";"):
        return (0, at), (behind, last)  # "... Between the sets 12 clams"
    counts = [one for one in cut.phrases if one.says in COUNTS and one.end <= at]
    joints = [one for one in range(1, at) if cut.tokens[one - 1].folded in _LEADS]
    begin = max((one for one in joints if any(one <= each.first for each in counts)), default=at)
    return (0, begin), (begin, at)  # "..., 12 clams between the sets"


def _block(cut: Scan, finder: NameFinder, first: int, end: int) -> SheetBlock | None:
    name = name_in(cut, finder, first, end) if first < end else None
    counts = [one for one in cut.phrases if one.says in COUNTS and first <= one.first < end]
    if name is None or not name.found.is_known or not counts:
        return None
    return block_of(cut, finder, name, first, end)


def _in_turn(cut: Scan, blocks: tuple[SheetBlock, ...], sets: SheetPart) -> LineReading:
    parts = {SheetKey.ROUNDS: sets}
    rests = [one.parts[SheetKey.REST] for one in blocks if SheetKey.REST in one.parts]
    if rests:
        parts[SheetKey.REST_ROUNDS] = rests[-1]
    inside = tuple(
        replace(one, parts={key: part for key, part in one.parts.items() if key not in _OF_ROUNDS})
        for one in blocks
    )
    return LineReading(cut, inside, None, parts, is_circuit=True, is_known=True)


_OF_ROUNDS: Final = frozenset((SheetKey.SETS, SheetKey.REST))
