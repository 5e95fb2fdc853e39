"""Several doses of one exercise on a line: "Calf raise 3x15 straight + 3x15 bent", "L 12, R 8"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.doses.set_by_set import set_row
from glutetimer.sheet.lines.choice import chosen_with
from glutetimer.sheet.lines.correction import words_of_correction
from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.lines.note_phrases import is_note
from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import measures_of
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart, SheetQuestion
from glutetimer.sheet.several.exercise_line import is_exercise
from glutetimer.sheet.several.placed import placed

_MOST_DOSES: Final = 8
_PLAIN_COUNTS: Final = frozenset(("number", "times", "reps", "time", "label_reps", "sets"))
_SIDES: Final = ("left", "right")
_FROM_LAST: Final = (
    *(SheetKey.SETS, SheetKey.SIDE, SheetKey.REST, SheetKey.PER, SheetKey.LOAD, SheetKey.BAND),
    *(SheetKey.TEMPO, SheetKey.HOLD),
)
"""What the last of them says for all, where a sign parts it off from the dose."""
_ALWAYS: Final = (SheetKey.REST, SheetKey.PER)
_FROM_FIRST: Final = (SheetKey.BAND, SheetKey.PER, SheetKey.TEMPO)
"""What stands before all of them, and holds for all."""
_JOINTS: Final = frozenset(("then", ",", ";", ".", "but", "(", "/"))


def repeated_in(cut: Scan, finder: NameFinder, *, by_side: bool = False) -> tuple[SheetBlock, ...]:
    """Return a block for each dose of the one exercise of a line; none where it has one dose.

    Args:
        cut: The line.
        finder: Knows the exercises.
        by_side: Whether only doses of left and right are meant.
    """
    sided = _sided(cut)
    name = name_in(cut, finder) if sided or not by_side else None
    if name is None or not is_exercise(cut, name) or set_row(cut, name.end, len(cut.tokens)):
        return ()
    now = [one for one in cut.phrases if not is_note(cut, one, name)]
    sure = [one for one in now if one.says in SURE_COUNTS and not chosen_with(cut, one)]
    doses = sided if sided or by_side else sure or _plain_doses(now)
    is_anew = words_of_correction(cut, 0, len(cut.tokens)) is not None
    if is_anew or not 2 <= len(doses) <= _MOST_DOSES:  # noqa: PLR2004 - one is no list
        return ()
    if not sided and name.first >= doses[0].first:
        return ()
    bounds = _bounds(cut, doses)
    parts = list(pairwise([0, *bounds[1:], len(cut.tokens)]))
    manners = [_manner(cut, *part, name) for part in parts]
    if not sided and not _is_told(cut, doses, bounds, manners):
        return ()
    if any(_has_other_name(cut, finder, part, name) for part in parts):
        return ()
    names = [_named(finder, cut, name, one) for one in manners]
    pairs = zip(names, parts, strict=True)
    blocks = [block_of(cut, finder, one, first, end) for one, (first, end) in pairs]
    blocks = [_on_side(cut, one, part) for one, part in zip(blocks, parts, strict=True)]
    blocks = _with_other_side(blocks)
    if not (sided or sure) and _differ_in_load(cut, bounds):
        blocks = [_once(cut, one, dose) for one, dose in zip(blocks, doses, strict=True)]
    dosed = cut.tokens[bounds[0]].place[0]
    common: dict[SheetKey, SheetPart] = {
        key: part
        for key, part in blocks[0].parts.items()
        if key in _FROM_FIRST and part.places[0][1] <= dosed
    }
    if sided and _shares_sets(doses):
        common[SheetKey.SETS] = blocks[0].parts[SheetKey.SETS]
    last = _said_last(cut, blocks, doses[-1])
    starts = [cut.place[0], *(cut.tokens[at].place[0] for at in bounds[1:]), cut.place[1]]
    return tuple(
        placed(cut, replace(one, parts={**common, **last, **one.parts}), place)
        for one, place in zip(blocks, pairwise(starts), strict=True)
    )


def _said_last(
    cut: Scan, blocks: Sequence[SheetBlock], dose: DosePhrase
) -> dict[SheetKey, SheetPart]:
    """Return what stands behind the last dose and holds for all."""
    *others, last = blocks
    joints = [at for at in range(dose.end, len(cut.tokens)) if _is_joint(cut, at)]
    apart = cut.tokens[joints[0]].place[0] if joints else cut.place[1]
    said = {key for one in others for key in one.parts}
    return {
        key: part
        for key, part in last.parts.items()
        if key in _ALWAYS
        or (key in _FROM_LAST and key not in said and part.places[0][0] > apart)
        or (key is SheetKey.SETS and key not in said and dose.says in _PLAIN_COUNTS)
    }


def _has_other_name(cut: Scan, finder: NameFinder, part: tuple[int, int], name: Name) -> bool:
    """Return whether another exercise stands in a part of the line."""
    chunks = [
        Chunk(max(one.first, part[0]), min(one.end, part[1]))
        for one in cut.chunks
        if one.first < part[1] and part[0] < one.end
    ]
    others = [one for one in chunks if not one.first < name.end <= one.end]
    found = (name_in(cut, finder, one.first, one.end) for one in others)
    spoken = cut.text_of(name.first, name.end)
    return any(
        one is not None
        and one.found.is_known
        and not finder.is_same(cut.text_of(one.first, one.end), spoken)
        for one in found
    )


def _sided(cut: Scan) -> list[DosePhrase]:
    """Return the doses of left and right where each side has its own, another one each."""
    counts = SURE_COUNTS | _PLAIN_COUNTS
    phrases = [one for one in cut.phrases if one.says in counts or one.says in _SIDES]
    sides = [at for at, one in enumerate(phrases) if one.says in _SIDES]
    if [phrases[at].says for at in sides] not in (list(_SIDES), list(reversed(_SIDES))):
        return []
    first, last = sides
    for shift in (-1, 1):  # "12 left, 8 right" and "left 12, right 8"
        pair = [phrases[at + shift] for at in sides if 0 <= at + shift < len(phrases)]
        is_beside = len(pair) == len(sides) and first + shift != last
        if is_beside and all(one.says in counts for one in pair):
            is_alike = pair[0].says == pair[1].says or _shares_sets(pair)
            is_even = _numbers(cut, pair[0])[-1] == _numbers(cut, pair[1])[-1]
            is_even = is_even and (_shares_sets(pair) or _is_same(cut, pair))
            return pair if is_alike and not is_even else []
    return []


def _is_same(cut: Scan, pair: Sequence[DosePhrase]) -> bool:
    return _numbers(cut, pair[0]) == _numbers(cut, pair[1])


def _shares_sets(pair: Sequence[DosePhrase]) -> bool:
    """Return whether the sets of the first are those of both: "3 x 15 left, 10 right"."""
    first, last = pair
    is_reps = first.says in ("sets_reps", "by") and last.says in ("number", "reps")
    return is_reps or (first.says == "sets_time" and last.says == "time")


def _numbers(cut: Scan, phrase: DosePhrase) -> list[object]:
    return [one.amount for one in measures_of(cut.tokens[phrase.first : phrase.end])]


def _plain_doses(phrases: Sequence[DosePhrase]) -> list[DosePhrase]:
    """Return the counts of a line that has no others: "20 leaning forwards, 20 leaning back"."""
    found = [one for one in phrases if one.says in _PLAIN_COUNTS]
    return found if len({one.says for one in found}) == 1 else []


def _bounds(cut: Scan, doses: Sequence[DosePhrase]) -> list[int]:
    """Return where each dose begins: behind what joins it to the one before, with its side."""
    sides = [one for one in cut.phrases if one.says in _SIDES]
    leads = bool(sides) and sides[0].first < doses[0].first
    found: list[int] = []
    before = 0
    for dose in doses:
        begin = dose.first
        if leads:
            begin = next((one.first for one in sides if before <= one.first < begin), begin)
        joints = [at for at in range(before, begin) if _is_joint(cut, at)]
        joints = [at for at in joints if cut.tokens[at].text != "("] or joints
        found.append(joints[-1] + 1 if joints and found else begin)
        before = dose.end if leads else _end_with_side(cut, dose, sides)
    return found


def _end_with_side(cut: Scan, dose: DosePhrase, sides: Sequence[DosePhrase]) -> int:
    """Return where a dose ends with the side behind it, also in brackets: "3 x 15 (L)"."""
    tokens = cut.tokens
    bracket = [one.text for one in tokens[dose.end : dose.end + 1]] == ["("]
    side = next((one for one in sides if one.first == dose.end + bracket), None)
    if side is None:
        return dose.end
    return side.end + (bracket and [one.text for one in tokens[side.end : side.end + 1]] == [")"])


def _is_joint(cut: Scan, at: int) -> bool:
    token = cut.tokens[at]
    return token.kind == "AND" or token.folded in _JOINTS


def _is_told(
    cut: Scan, doses: Sequence[DosePhrase], bounds: Sequence[int], manners: Sequence[str]
) -> bool:
    """Return whether doses are those of several ways of doing it, or one after the other."""
    if not all(_is_joint(cut, at - 1) for at in bounds[1:]):
        return False
    is_sure = doses[0].says in SURE_COUNTS
    is_listed = is_sure and all(cut.tokens[at - 1].kind == "AND" for at in bounds[1:])
    differ = len(set(manners)) == len(manners) or _differ_in_load(cut, bounds)
    is_clear = is_sure or all(manners) or _differ_in_load(cut, bounds)
    return is_listed or (differ and is_clear)


def _differ_in_load(cut: Scan, bounds: Sequence[int]) -> bool:
    """Return whether each dose has a load of its own: "2x12 @ 30 kg, 2x8 @ 40 kg"."""
    parts = pairwise([*bounds, len(cut.tokens)])
    loads = [
        [one for one in cut.phrases if _is_load(cut, one) and first <= one.first < end]
        for first, end in parts
    ]
    return all(len(one) == 1 for one in loads)


_LOADS: Final = frozenset(("load", "sets_reps_load"))


def _is_load(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase is a load: "30 kg", "@ 30"."""
    before = cut.tokens[phrase.first - 1].kind if phrase.first else ""
    return phrase.says in _LOADS or (phrase.says == "number" and before == "AT")


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


def _named(finder: NameFinder, cut: Scan, name: Name, manner: str) -> Name:
    """Return the name of one of them: "single leg" makes another exercise of a bridge."""
    found = finder.exact(f"{manner} {cut.text_of(name.first, name.end)}") if manner else name.found
    return replace(name, found=found) if found.exercise is not None else name


def _with_other_side(blocks: list[SheetBlock]) -> list[SheetBlock]:
    """Return a pair of which one is said to be done on the other side, on that side."""
    sides = [one.parts.get(SheetKey.SIDE) for one in blocks]
    notes = [one.parts.get(SheetKey.NOTE) for one in blocks]
    if len(blocks) != 2 or sides[0] is None or notes[1] is None or sides[1] is not None:  # noqa: PLR2004 - two sides
        return blocks
    other = {"left": "right", "right": "left"}.get(str(sides[0].value))
    if other is None or "other" not in str(notes[1].value).casefold().split():
        return blocks
    part = SheetPart(other, notes[1].places)
    return [blocks[0], replace(blocks[1], parts={**blocks[1].parts, SheetKey.SIDE: part})]


def _once(cut: Scan, block: SheetBlock, dose: DosePhrase) -> SheetBlock:
    """Return a dose of one set: "15 @ 20 kg, 10 @ 40 kg"."""
    one_set = SheetPart(1, (cut.slice_of(dose.first, dose.end),))
    return replace(block, parts={SheetKey.SETS: one_set, **block.parts})


def _on_side(cut: Scan, block: SheetBlock, part: tuple[int, int]) -> SheetBlock:
    """Return a dose on the side that its part of the line names, if it names one."""
    first, end = part
    sides = [one for one in cut.phrases if one.says in _SIDES and first <= one.first < end]
    if len(sides) != 1:
        return block
    side = SheetPart(sides[0].says, (cut.slice_of(sides[0].first, sides[0].end),))
    parts = {**block.parts, SheetKey.SIDE: side}
    return replace(block, parts=parts, questions=_without_side(block))


def _without_side(block: SheetBlock) -> tuple[SheetQuestion, ...]:
    """Return the questions of an exercise whose side is known: "the bad side, the left"."""
    return tuple(one for one in block.questions if one.about != (SheetKey.SIDE,))
