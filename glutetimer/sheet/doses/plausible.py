"""How much is too much for what a number says, and what numbers without words may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from glutetimer.sheet.phrases.measures import highest, lowest
from glutetimer.sheet.reading import Amount, SheetKey, Value

MOST_REPS: Final = 200
"""More than that are steps of a day or metres."""
_MOST: Final[Mapping[SheetKey, float]] = {
    SheetKey.SETS: 20,
    SheetKey.REPS: MOST_REPS,
    SheetKey.HOLD: 180,
    SheetKey.TIME: 5400,
    SheetKey.REST: 900,
    SheetKey.REST_ROUNDS: 900,
    SheetKey.REST_EXERCISES: 900,
    SheetKey.LOAD: 500,
    SheetKey.ROUNDS: 30,
}
"""More than that is something else, and no answer to a question."""


def is_plausible(values: Mapping[SheetKey, Value]) -> bool:
    """Return whether none of some values is too large for what it says."""
    return all(
        least <= lowest(value) and highest(value) <= _MOST[key]  # type: ignore[arg-type] # amounts have these keys
        for key, value in values.items()
        if key in _MOST and not isinstance(value, str)
        for least in (0 if key in (SheetKey.REST, SheetKey.REST_EXERCISES) else 0.1,)
    )


S, R = SheetKey.SETS, SheetKey.REPS


def likely_pairs(numbers: Sequence[Amount]) -> Iterator[Mapping[SheetKey, Value]]:
    """Give what numbers in a row may be: sets and reps, or the reps of each set."""
    if len(numbers) == 2:  # noqa: PLR2004 - a pair
        fewer, more = sorted(numbers, key=highest)
        yield {S: fewer, R: more}
        if fewer != more:
            yield {S: more, R: fewer}
        if lowest(fewer) > _MOST[S]:
            yield {S: len(numbers), R: (lowest(fewer), highest(more))}
    elif numbers:
        least, most = min(map(lowest, numbers)), max(map(highest, numbers))
        yield {S: len(numbers), R: least if least == most else (least, most)}
