"""Several exercises on a line: "Squats x 12, clams x 15"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from glutetimer.sheet.doses.dose import FEW
from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, OPEN_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.reading import SheetBlock
from glutetimer.sheet.several.line_tail import amount_of
from glutetimer.sheet.several.placed import placed
from glutetimer.sheet.several.sharing import sharing_in
from glutetimer.sheet.tokens.sheet_token import MARK
from glutetimer.sheet.vocabulary.name_surroundings import IMPERATIVE_NAMES
from glutetimer.sheet.vocabulary.prose import PROSE

MOST_NAME_WORDS: Final = 7
_MANNERS: Final = frozenset(
    (
        *("back", "bent", "straight", "fwd", "forward", "forwards", "backward", "backwards", "bwd"),
        *("heel", "heels", "knee", "knees", "toe", "toes", "foot", "feet", "hip", "hips", "over"),
        *("apart", "together", "wide", "narrow", "flat", "level", "hands", "arms", "head", "chest"),
        *("core", "tight", "tall", "low", "high", "hold", "pausing", "then", "and"),
        *("sideways", "in", "out", "up", "down", "slow", "fast", "standing", "seated", "lying"),
        *(
            "single",
            "double",
            "one",
            "ones",
            "two",
            "bilateral",
            "unilateral",
            "heel",
            "heels",
            "hip",
        ),
        *("another", "more", "again", "same", "extra", "still", "just", "now", "only"),
        *("leg", "legs", "leaning", "toes", "feet", "narrow", "wide", "stance"),
    )
)
"""How an exercise is done; no exercise by itself."""
_JOINERS: Final = frozenset(
    (".", "then", "+", ";", "→", ">", "&", "and", ",", "followed", "into", "/", "|")
)


def several_in(
    cut: Scan,
    finder: NameFinder,
    begin: int,
    end: int,
    at_least: int = 2,
    *,
    in_turn: bool = False,
    is_dosed: bool = False,
) -> tuple[SheetBlock, ...]:
    """Return the exercises of a line that has several; a part is one if it stands alone.

    Args:
        cut: The line.
        finder: Knows the exercises.
        begin: Where they begin.
        end: Where they end, and what is said of all of them begins.
        at_least: How many there must be.
        in_turn: Whether the line calls them a superset, so that "with" joins them too.
        is_dosed: Whether it is said before them how much is done of each.
    """
    end = trimmed(cut, begin, end)
    bounds = _bounds(cut, finder, begin, end, in_turn=in_turn, is_dosed=is_dosed)
    if len(bounds) < at_least:
        return ()
    found: list[SheetBlock] = []
    for begins, last in pairwise([*bounds, end]):
        first = _begin_of(cut, begins, last)
        stop = trimmed(cut, first, last)
        if shared := sharing_in(cut, finder, first, stop):
            found += shared  # "clams and bridges 2x15 each, squats 3x10"
            continue
        name = name_in(cut, finder, first, stop)
        if name is None or (len(bounds) == 1 and not name.found.is_known):
            return ()
        found.append(block_of(cut, finder, name, first, stop))
    return placed_on_line(cut, found, begin)


def placed_on_line(cut: Scan, blocks: Sequence[SheetBlock], begin: int) -> tuple[SheetBlock, ...]:
    """Return exercises of which the first has the marker of the line, and the last its end."""
    found = list(blocks)
    if begin == 0:
        found[0] = placed(cut, found[0], (cut.place[0], found[0].place[1]))
    found[-1] = placed(cut, found[-1], (found[-1].place[0], cut.place[1]))
    return tuple(found)


def _bounds(
    cut: Scan, finder: NameFinder, begin: int, end: int, *, in_turn: bool, is_dosed: bool
) -> list[int]:
    """Return where the exercises between two tokens begin."""
    bounds = [begin]
    alone = _begins_with_name if is_dosed else _stands_alone
    counts = [one for one in cut.phrases if one.says in COUNTS]
    inside = {at for one in cut.phrases for at in range(one.first + 1, one.end)}
    begins, ends = {one.first for one in counts}, {one.end for one in counts}
    for at in range(begin + 1, end):
        before = cut.tokens[at - 1]
        joins = before.folded in _JOINERS or before.kind in ("AND", MARK)
        joins = (joins or (in_turn and before.kind == "WITH")) and at not in inside
        leads = bounds[-1] in begins  # "12 squats 10 lunges"
        if not joins and at not in inside and at in (begins if leads else ends):
            joins = _is_next(cut, finder, bounds[-1], at, leads=leads)
        if (
            joins
            and alone(cut, finder, at, end)
            and alone(cut, finder, bounds[-1], trimmed(cut, bounds[-1], at))
        ):
            bounds.append(at)
    return bounds


def _is_next(cut: Scan, finder: NameFinder, begin: int, at: int, *, leads: bool) -> bool:
    """Return whether the next exercise begins without a sign: "squats 12 lunges 10".

    Args:
        cut: The line.
        finder: Finds names.
        begin: Where the exercise before it begins.
        at: Where it would begin, next to how much is done of one of them.
        leads: Whether that stands before the names.
    """
    before = _name_there(cut, finder, begin, at)
    if before is None or leads:
        return before is not None and before.end == at
    after = _name_there(cut, finder, at, len(cut.tokens))
    return after is not None and (before.first, after.first) == (begin, at)


def _name_there(cut: Scan, finder: NameFinder, first: int, end: int) -> Name | None:
    """Return the first name in a part of a line, if it is certainly one."""
    name = name_in(cut, finder, first, min(end, first + MOST_NAME_WORDS))
    return name if name is not None and name.found.is_known else None


def _begins_with_name(cut: Scan, finder: NameFinder, first: int, end: int) -> bool:
    """Return whether a part of a line begins with an exercise, however much of it is done."""
    name = _name_there(cut, finder, first, end)
    return name is not None and not cut.words(Chunk(first, name.first))


def _stands_alone(cut: Scan, finder: NameFinder, first: int, end: int) -> bool:
    """Return whether a part of a line begins with an exercise and says how much of it is done."""
    inside = {one.says for one in cut.phrases if first <= one.first and one.end <= end}
    if not inside & (COUNTS - OPEN_COUNTS | _WAYS) or _is_cue(cut, first, end):
        return False
    name = name_in(cut, finder, first, end)
    if name is not None and not inside & (COUNTS - OPEN_COUNTS) and not _travels(cut, name):
        return False
    rests = {at for one in cut.phrases if one.says == "rest" for at in range(one.first, one.end)}
    others = [cut.tokens[at] for at in range(name.end if name else end, end) if at not in rests]
    if name is None or any(one.kind == "BETWEEN" for one in others):
        return False  # "1 min walk between"
    before = [one for one in cut.phrases if first <= one.first < name.first]
    if name.first - first > 1 and not all(one.says in COUNTS for one in before):
        return False
    words = cut.words(Chunk(name.first, name.end))
    if name.found.is_known or sharing_in(cut, finder, first, end):
        return True
    return _has_count(cut, first, end) and _may_be_named(cut, name, words, inside)


def _is_cue(cut: Scan, first: int, end: int) -> bool:
    """Return whether a part tells how a rep ends: "squeeze your glutes for 3 s at the top"."""
    turns = any(one.kind == "TURN" for one in cut.tokens[first:end])
    return cut.tokens[first].kind == "HOLD" and turns


def _has_count(cut: Scan, first: int, end: int) -> bool:
    """Return whether a part of a line has more of a count than a small number, or one of place."""
    inside = [one for one in cut.phrases if first <= one.first and one.end <= end]
    return any(
        one.says != "number" or not (amount_of(cut, one) <= FEW or _is_of_place(cut, one))
        for one in inside
        if one.says in COUNTS - OPEN_COUNTS | _WAYS
    )


def _is_of_place(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number says where something is: "knees at 90"."""
    return phrase.first > 0 and cut.tokens[phrase.first - 1].kind in ("AT", "LABEL")


def _may_be_named(cut: Scan, name: Name, words: list[str], inside: set[str]) -> bool:
    """Return whether words that nobody knows, beside what is said of them, may name an exercise."""
    if set(words) & (PROSE - IMPERATIVE_NAMES) or len(words) > MOST_NAME_WORDS:
        return False
    if inside & COUNTS <= {"sets", "label_sets"}:
        return False  # "10 reps, 3 sets, arms crossed"
    is_sure = bool(inside & _SURE) or not set(words[:1]) & IMPERATIVE_NAMES
    return is_sure and _is_a_name(cut, name, words)


_SURE: Final = frozenset(("by", "sets_reps", "sets_time"))
_WAYS: Final = frozenset(("distance", "travel"))
_TRAVELS: Final = frozenset(
    (
        *("run", "walk", "jog", "sprint", "row", "ski", "bike", "cycle", "swim", "crawl", "carry"),
        *("shuffle", "lunges", "walks", "runs", "shuttle", "shuttles", "skip", "march", "bound"),
    )
)
"""Words of what one does for a distance: "200 m run"."""


def _travels(cut: Scan, name: Name) -> bool:
    return bool(_TRAVELS & set(cut.words(Chunk(name.first, name.end))))


def _is_a_name(cut: Scan, name: Name, words: Sequence[str]) -> bool:
    """Return whether words are more than a colour, or how an exercise is done: "15 bent"."""
    things = [one for one in cut.tokens[name.first : name.end] if one.kind in _THINGS]
    told = {word for one in things for word in one.folded.split()}
    return not set(words) <= _MANNERS | told


_THINGS: Final = frozenset(
    (
        *("COLOUR", "TENSION", "AND", "LOAD_THING", "BAND", "THE", "A", "DOWN", "UP", "SLOW"),
        *("FAST", "HOLD", "TURN", "TEMPO"),
    )
)
"""What resists and how one moves, by kind: "lighter weights", "slow negative"; no exercise."""


def _begin_of(cut: Scan, first: int, end: int) -> int:
    """Return where a part of a line begins, behind what joins it to the one before."""
    while first < end - 1 and (
        cut.tokens[first].kind == "AND"
        or cut.tokens[first].folded in ("then", ",", "lastly", "finally")
    ):
        first += 1
    return first


def trimmed(cut: Scan, first: int, end: int) -> int:
    """Return where a part of a line ends, without what joins it to the next."""
    while end > first + 1 and (
        cut.tokens[end - 1].folded in _JOINERS | {"by"} or cut.tokens[end - 1].kind == "AND"
    ):
        end -= 1
    return end
