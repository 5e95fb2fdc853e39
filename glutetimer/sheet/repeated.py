"""Several doses of one exercise on a line: "Calf raise 3x15 straight + 3x15 bent"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.line import block_of
from glutetimer.sheet.line_name import Name, name_in
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.reading import SheetBlock, SheetKey
from glutetimer.sheet.scan import Chunk, Scan, as_it_stood

_FOR_ALL: Final = (SheetKey.SIDE, SheetKey.REST, SheetKey.PER)
"""What the last of them says for all."""


def repeated_in(cut: Scan, finder: NameFinder) -> tuple[SheetBlock, ...]:
    """Return a block for each dose of the one exercise of a line; none where it has one dose."""
    doses = [one.first for one in cut.phrases if one.says in SURE_COUNTS]
    if len(doses) < 2 or not all(map(cut.joins, doses[1:])):  # noqa: PLR2004 - one is no list
        return ()
    name = name_in(cut, finder)
    if name is None or name.first >= doses[0]:
        return ()
    bounds = [0, *doses[1:], len(cut.tokens)]
    parts = list(pairwise(bounds))
    manners = [_manner(cut, first, end, name) for first, end in parts]
    is_listed = all(cut.tokens[at - 1].kind == "AND" for at in doses[1:])
    is_told = is_listed or len(set(manners)) == len(manners)
    if not is_told or _is_another(finder, cut, name, manners):
        return ()
    blocks = [block_of(cut, finder, name, *part) for part in parts]
    starts = [cut.place[0], *(cut.tokens[at].place[0] for at in doses[1:]), cut.place[1]]
    last = blocks[-1].parts
    found = []
    for block, (begin, end) in zip(blocks, pairwise(starts), strict=True):
        more = {key: last[key] for key in _FOR_ALL if key in last and key not in block.parts}
        line = as_it_stood(cut.text[begin:end])
        found.append(replace(block, line=line, place=(begin, end), parts={**block.parts, **more}))
    return tuple(found)


def _manner(cut: Scan, first: int, end: int, name: Name) -> str:
    """Return the words that tell how one of them is done: "straight"."""
    chunks = [one for one in cut.chunks if first <= one.first < end]
    words = [
        word
        for one in chunks
        for at in range(one.first, one.end)
        if not name.first <= at < name.end
        for word in cut.words(Chunk(at, at + 1))
    ]
    return " ".join(words)


def _is_another(finder: NameFinder, cut: Scan, name: Name, manners: list[str]) -> bool:
    """Return whether the words of one of them make another exercise of it: "single leg"."""
    spoken = cut.text_of(name.first, name.end)
    for manner in manners:
        found = finder.exact(f"{manner} {spoken}") if manner else name.found
        if found.is_known and found.exercise != name.found.exercise:
            return True
    return False
