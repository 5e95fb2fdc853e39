"""Work and rest in turn: "Run 1 min walk 1 min x 8", "Run 6 x (1 min hard / 1 min easy)"."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from glutetimer.sheet.lines.line import block_of
from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import measures_of
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.several.placed import placed
from glutetimer.sheet.several.several import several_in
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.tokens.sheet_token import MARK


def intervals_in(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return work and rest in turn: a circuit, or one exercise whose rest is an easy part of it."""
    return _easy_between(cut, finder) or _as_circuit(cut, finder)


def _easy_between(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return an exercise that is done hard and easy in turn: "Run 6 x (1 min hard / 1 easy)"."""
    kinds = tuple(one.says for one in cut.phrases)
    if kinds not in (("some_times", "time", "time"), ("sets_time", "time")):
        return None
    first, easy = cut.phrases[0], cut.phrases[-1]
    near = cut.tokens[max(easy.first - 1, 0) : easy.first] + cut.tokens[easy.end : easy.end + 1]
    name = name_in(cut, finder, 0, first.first) if first.first else None
    if name is None or not {one.folded for one in near} & _EASY:
        return None
    block = block_of(cut, finder, name, 0, easy.first)
    parts = dict(block.parts)
    if not {SheetKey.SETS, SheetKey.TIME} <= set(parts):
        return None
    measure = measures_of(cut.tokens[easy.first : easy.end])[0]
    parts[SheetKey.REST] = SheetPart(measure.amount, (measure.place,))
    words = [one for one in cut.chunks if first.end <= one.first]
    said = ", ".join(cut.text_of(one.first, one.end) for one in words)
    parts[SheetKey.NOTE] = SheetPart(said, tuple(cut.slice_of(one.first, one.end) for one in words))
    block = placed(cut, replace(block, parts=parts, questions=()), cut.place)
    return LineReading(cut, (block,), is_known=name.found.is_known)


_EASY: Final = frozenset(
    ("easy", "slow", "gentle", "gently", "steady", "recovery", "light", "relaxed", "float")
)
"""What is no rest, but as easy as one."""


_GAITS: Final = frozenset(
    ("run", "walk", "jog", "running", "walking", "jogging", "sprint", "march")
)
_FILLERS: Final = frozenset(
    (
        "then",
        "and",
        "min",
        "mins",
        "minute",
        "minutes",
        "sec",
        "secs",
        "s",
        "x",
        "times",
        "for",
        "a",
    )
)


def _as_circuit(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return work and rest in turn as a circuit: "Run 1 min walk 1 min x 8"."""
    signs = [one.kind for one in cut.tokens if one.kind in ("AND", MARK) or one.text in ",;."]
    words = {one for one in cut.all_words if one.isalpha()}
    if signs and words & _GAITS and words <= _GAITS | _FILLERS:
        signs = []
    is_timed = any(one.says in ("time_times", "times", "sets_time") for one in cut.phrases)
    blocks = several_in(cut, finder, 0, len(cut.tokens)) if is_timed else ()
    sets = [one.parts[SheetKey.SETS] for one in blocks if SheetKey.SETS in one.parts]
    if len(blocks) < 2 or len(sets) != 1 or not all(map(_is_only_timed, blocks)):  # noqa: PLR2004 - in turn
        return None
    are_gaits = all(_GAITS & set(one.name.casefold().split()) for one in blocks)
    if not are_gaits and (signs or SheetKey.SETS not in blocks[-1].parts):
        return None
    work = [replace(one, parts={SheetKey.TIME: one.parts[SheetKey.TIME]}) for one in blocks]
    parts = {SheetKey.ROUNDS: sets[0]}
    return LineReading(cut, tuple(work), None, parts, is_circuit=True, is_known=True)


def _is_only_timed(block: SheetBlock) -> bool:
    keys = set(block.parts)
    return {SheetKey.TIME} <= keys <= {SheetKey.TIME, SheetKey.SETS} and not block.questions
