"""Rows with several sets in a line: both kinds of StrongLifts' files.

A row of the current one is an exercise with pairs of columns, "Set 1 (Reps)" and "Set 1 (KG)"; a
row of the older one is a workout with blocks of columns: "Exercise 1", its weight, "Set 1" ...
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from glutetimer.exchange.readers.heads import plain, unit_of
from glutetimer.exchange.readers.roles import Record, Role

_PAIR: Final = re.compile(r"set (\d+)")
_EXERCISE: Final = re.compile(r"exercise \d+")
_SHARED: Final = {
    Role.BEGAN: ("date",),
    Role.CLOCK: ("start time",),
    Role.WORKOUT: ("workout name",),
    Role.EXERCISE: ("exercise",),
    Role.LENGTH: ("duration",),
    Role.WORKOUT_NOTE: ("notes", "note"),
}


@dataclass(frozen=True, slots=True)
class SetColumns:
    """Where such a table has what: what all sets of a row share, how it is split, and the unit."""

    shared: dict[Role, int]
    split: Callable[[Sequence[str]], Iterator[Record]]
    unit: str


@dataclass(slots=True)
class _Block:
    """The columns of one exercise of an older row."""

    exercise: int
    weights: dict[str, int] = field(default_factory=dict)
    sets: list[int] = field(default_factory=list)


def current_sets(heads: tuple[str, ...]) -> SetColumns | None:
    """Return where the current kind has what, None for another table."""
    names = [plain(head) for head in heads]
    pairs: dict[str, dict[str, int]] = {}
    for place, head in enumerate(heads):
        if (found := _PAIR.fullmatch(plain(re.sub(r"\([^)]*\)", "", head)))) is not None:
            what = unit_of(head) or ("reps" if "rep" in head.casefold() else "")
            pairs.setdefault(found[1], {}).setdefault(what, place)
    kept = [pair for pair in pairs.values() if "reps" in pair and {"kg", "lb"} & set(pair)]
    if not kept or not {"date", "exercise"} <= set(names):
        return None
    shared = _shared(names)

    def split(cells: Sequence[str]) -> Iterator[Record]:
        common = _common(shared, cells)
        for pair in kept:
            reps = _cell(cells, pair["reps"])
            if reps.strip("- "):
                weight, unit = _weight(cells, pair)
                yield common | {Role.REPS: reps, Role.WEIGHT: weight, Role.WEIGHT_UNIT: unit}

    return SetColumns(shared, split, next(iter({"kg", "lb"} & set(kept[0]))))


def legacy_sets(heads: tuple[str, ...]) -> SetColumns | None:
    """Return where the older kind has what, None for another table."""
    blocks: list[_Block] = []
    names = [plain(head) for head in heads]
    for place, head in enumerate(heads):
        if _EXERCISE.fullmatch(names[place]):
            blocks.append(_Block(place))
        elif blocks and names[place] == "weight" and unit_of(head):
            blocks[-1].weights[unit_of(head)] = place
        elif blocks and _PAIR.fullmatch(names[place]):
            blocks[-1].sets.append(place)
    blocks = [block for block in blocks if block.sets and block.weights]
    if not blocks or "date" not in names:
        return None
    shared = _shared(names)

    def split(cells: Sequence[str]) -> Iterator[Record]:
        common = _common(shared, cells)
        for block in blocks:
            weight, unit = _weight(cells, block.weights)
            own = {Role.EXERCISE: _cell(cells, block.exercise), Role.WEIGHT_UNIT: unit}
            for place in block.sets:
                reps = _cell(cells, place)
                if own[Role.EXERCISE] and reps.strip("- "):
                    yield common | own | {Role.REPS: reps, Role.WEIGHT: weight}

    return SetColumns(shared, split, next(iter(blocks[0].weights)))


def _shared(names: list[str]) -> dict[Role, int]:
    return {
        role: next(names.index(one) for one in wanted if one in names)
        for role, wanted in _SHARED.items()
        if any(one in names for one in wanted)
    }


def _common(shared: dict[Role, int], cells: Sequence[str]) -> dict[Role, str]:
    return {role: _cell(cells, place) for role, place in shared.items()}


def _weight(cells: Sequence[str], places: dict[str, int]) -> tuple[str, str]:
    """Return a weight and its unit: of two columns only that of the person's own is filled in."""
    found = [(_cell(cells, places[unit]), unit) for unit in ("kg", "lb") if unit in places]
    return next((one for one in found if one[0]), ("", found[0][1]))


def _cell(cells: Sequence[str], place: int) -> str:
    return cells[place] if place < len(cells) else ""
