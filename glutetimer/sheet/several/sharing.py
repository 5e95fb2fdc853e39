"""Exercises on a line that share one dose: "Bridges and clams 3 x 12 each"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from glutetimer.sheet.lines.line import EXERCISE, block_of
from glutetimer.sheet.names.line_name import LONGEST_NAME, Name
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetBlock, SheetKey
from glutetimer.sheet.several.line_tail import OF_ALL
from glutetimer.sheet.several.placed import placed
from glutetimer.sheet.tokens.sheet_token import MARK, WORD
from glutetimer.sheet.vocabulary.heading_words import ROUND_WORDS
from glutetimer.sheet.vocabulary.name_surroundings import IMPERATIVE_NAMES


def sharing_in(
    cut: Scan, finder: NameFinder, begin: int, end: int, *, in_turn: bool = False
) -> tuple[SheetBlock, ...]:
    """Return the exercises that share one dose: "Bridges and clams 3 x 12 each".

    Args:
        cut: The line.
        finder: Knows the exercises.
        begin: Where they begin.
        end: Where they end.
        in_turn: Whether the line calls them a superset, so that a stroke joins them too, and what
            is done of each may stand before them.
    """
    inside = [one for one in cut.phrases if begin <= one.first and one.end <= end]
    counts = [one for one in inside if one.says in COUNTS]
    listed: tuple[int, int] = (begin, end)
    dosed: tuple[int, int] | None = None
    if counts and counts[0].first > begin:
        listed, dosed = (begin, counts[0].first), (counts[0].first, end)
    elif counts:
        listed, dosed = (counts[-1].end, end), (begin, counts[-1].end)
    names = _names_in(cut, finder, *listed, in_turn=in_turn)
    whole = finder.exact(cut.text_of(names[0].first, names[-1].end)).exercise if names else None
    if whole is not None and all(one.found.exercise != whole for one in names):
        return ()  # "side plank on the knees + clam" is one
    if len({one.found.exercise or cut.text_of(one.first, one.end) for one in names}) < 2:  # noqa: PLR2004 - one is no list
        return ()
    starts = [cut.place[0], *(cut.tokens[one.first].place[0] for one in names[1:]), cut.place[1]]
    blocks = []
    for at, name in enumerate(names):
        beside = replace(names[-1], found=name.found)  # "bridges 15": its number, not a note
        block = (
            block_of(cut, finder, beside, *dosed)
            if dosed
            else block_of(cut, finder, name, name.first, name.end)
        )
        block = replace(block, name=cut.text_of(name.first, name.end))
        block = _with_own_sides(cut, finder, block, name, names)
        blocks.append(placed(cut, block, (starts[at], starts[at + 1])))
    return tuple(blocks)


def _with_own_sides(
    cut: Scan, finder: NameFinder, block: SheetBlock, name: Name, names: Sequence[Name]
) -> SheetBlock:
    """Return an exercise without a side that is said of others: "bridges and clams each side"."""
    parts, own = dict(block.parts), name.found.exercise
    if any(one.kind == "EACH" for one in cut.tokens) and not _names_side(cut):
        parts.pop(SheetKey.SIDE, None)  # of each exercise
    is_of_others = any(one.found.exercise and finder.has_sides(one.found.exercise) for one in names)
    if own is None or finder.has_sides(own) or not is_of_others or SheetKey.SIDE not in parts:
        return replace(block, parts=parts)
    del parts[SheetKey.SIDE]
    asked = tuple(one for one in block.questions if one.about != (EXERCISE,))
    return replace(block, parts=parts, questions=asked, exercise=own)


def _names_in(
    cut: Scan, finder: NameFinder, first: int, end: int, *, in_turn: bool
) -> tuple[Name, ...]:
    """Return the names in a list, none if one of its words is no exercise for certain."""
    joints = (at for at in range(first, end) if _is_joint(cut, at, in_turn=in_turn))
    names: list[Name] = []
    for before, stop in pairwise([first - 1, *joints, end]):
        begin, last = before + 1, stop
        while begin < last and _is_no_name(cut, begin):
            begin += 1
        if begin == last:
            continue
        while last > begin and _is_no_name(cut, last - 1):
            last -= 1
        found = list(_names_in_row(cut, finder, begin, last))
        is_verb = cut.tokens[begin].folded in IMPERATIVE_NAMES - {"step"}
        if not found or is_verb:
            return ()
        names += found
    return tuple(names)


def _names_in_row(cut: Scan, finder: NameFinder, first: int, end: int) -> Iterator[Name]:
    """Give the names that stand beside each other: "clams squats"; none if that is not all."""
    names = []
    is_row = all(one.kind in (WORD, "SIDE") for one in cut.tokens[first:end])
    while first < end:
        shortest = first if is_row else end - 1
        ends = range(min(end, first + LONGEST_NAME), shortest, -1)
        found = ((stop, finder.exact(cut.text_of(first, stop))) for stop in ends)
        stop, name = next(((stop, one) for stop, one in found if one.is_known), (0, None))
        if name is None:
            return
        names.append(Name(first, stop, name))
        first = stop
    yield from names


def _is_joint(cut: Scan, at: int, *, in_turn: bool) -> bool:
    token = cut.tokens[at]
    is_stroke = in_turn and token.kind in ("SLASH", "WITH")
    is_sign = token.text in (",", ";") or token.kind in ("AND", MARK)
    return is_stroke or is_sign or token.folded == "then"


def _is_no_name(cut: Scan, at: int) -> bool:
    token = cut.tokens[at]
    return not token.text[0].isalnum() or token.folded in ROUND_WORDS | OF_ALL


def _names_side(cut: Scan) -> bool:
    return any(one.kind in ("SIDE", "EACH_SIDE") for one in cut.tokens)
