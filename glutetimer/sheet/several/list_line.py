"""A line that lists exercises, with what it says of all of them before and behind them."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetBlock, SheetKey
from glutetimer.sheet.several.line_tail import Clause, tail_of
from glutetimer.sheet.several.placed import placed
from glutetimer.sheet.several.said_of_all import asking_of_sets, said_of_all, shared_with
from glutetimer.sheet.several.several import several_in
from glutetimer.sheet.several.sharing import sharing_in


def listed_in(cut: Scan, finder: NameFinder, head: int, at_least: int) -> tuple[SheetBlock, ...]:
    """Return the exercises of a line that lists some, none where it does not.

    Args:
        cut: The line.
        finder: Knows the exercises.
        head: Where they begin.
        at_least: How many there must be.
    """
    tail = tail_of(cut, head)
    end = tail[0].first if tail else len(cut.tokens)
    blocks = several_in(cut, finder, head, end, at_least) or sharing_in(cut, finder, head, end)
    if not blocks and _is_dosed(cut, head):
        blocks = several_in(cut, finder, head, end, is_dosed=True)
    if len(blocks) == 1:  # what is said of one is its own
        blocks = several_in(cut, finder, head, len(cut.tokens), at_least)
    if not blocks:
        return ()
    blocks = (placed(cut, blocks[0], (cut.place[0], blocks[0].place[1])), *blocks[1:])
    if len(blocks) == 1:
        return blocks
    dose = said_of_all(cut, [Clause(0, head), *tail], SheetKey.SETS)
    leads = any(one.first == head and one.says == "sets_reps" for one in cut.phrases)
    if leads and SheetKey.SETS in blocks[0].parts:  # "3 sets of 12 squats and 15 clams"
        dose.parts.setdefault(SheetKey.SETS, blocks[0].parts[SheetKey.SETS])
    has_amount = any(_AMOUNTS & set(one.parts) or one.questions for one in blocks)
    if not (has_amount or _AMOUNTS & set(dose.parts) or dose.questions):
        return ()
    return asking_of_sets(cut, shared_with(blocks, dose, finder))


def _is_dosed(cut: Scan, head: int) -> bool:
    """Return whether it is said before the exercises how much is done of each: "3x10: …"."""
    return any(one.end <= head and one.says in SURE_COUNTS for one in cut.phrases)


_AMOUNTS: Final = frozenset((SheetKey.SETS, SheetKey.REPS, SheetKey.TIME, SheetKey.HOLD))
