"""What columns hold where no head is known: Strong's layouts, if the content bears them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from glutetimer.exchange.readers.moments import looks_like_a_moment
from glutetimer.exchange.readers.numbers import read_number
from glutetimer.exchange.readers.roles import Column, Role

_CLASSIC: Final = (
    *(Role.BEGAN, Role.WORKOUT, Role.LENGTH, Role.EXERCISE, Role.ORDER, Role.WEIGHT, Role.REPS),
    *(Role.DISTANCE, Role.SECONDS, Role.NOTE, Role.WORKOUT_NOTE, None),
)
_WITH_UNITS: Final = (
    *(Role.BEGAN, Role.WORKOUT, Role.EXERCISE, Role.ORDER, Role.WEIGHT, Role.WEIGHT_UNIT),
    *(Role.REPS, None, Role.DISTANCE, None, Role.SECONDS, Role.NOTE, Role.WORKOUT_NOTE),
    Role.LENGTH,
)
_OTHER_UNITS: Final = (
    *(Role.BEGAN, Role.WORKOUT, Role.EXERCISE, Role.ORDER, Role.WEIGHT, Role.WEIGHT_UNIT),
    *(Role.REPS, Role.DISTANCE, None, Role.SECONDS, Role.NOTE, Role.WORKOUT_NOTE),
)
LAYOUTS: Final = (_CLASSIC, _WITH_UNITS, _OTHER_UNITS)
"""The columns of Strong's kinds of files, in their order; None is what has no place here."""
MOSTLY: Final = 0.9

_CHECKS: Final[dict[Role, Callable[[str], bool]]] = {
    Role.BEGAN: looks_like_a_moment,
    Role.EXERCISE: lambda cell: any(letter.isalpha() for letter in cell),
    Role.ORDER: lambda cell: re.fullmatch(r"\d{1,3}|\w", cell) is not None,
    Role.WEIGHT: lambda cell: not cell or read_number(cell) is not None,
    Role.WEIGHT_UNIT: lambda cell: len(cell) < 8 and not any(map(str.isdecimal, cell)),  # noqa: PLR2004 - a unit
    Role.REPS: lambda cell: not cell or read_number(cell) is not None,
    Role.SECONDS: lambda cell: not cell or read_number(cell) is not None,
}


def roles_by_content(rows: Sequence[tuple[int, list[str]]]) -> dict[int, Column]:
    """Return what the columns hold, by place, if nearly all rows bear it out; else nothing."""
    for layout in LAYOUTS:
        if rows and all(
            _share(rows, place, check) >= MOSTLY
            for place, role in enumerate(layout)
            if role is not None and (check := _CHECKS.get(role)) is not None
        ):
            width = max(len(cells) for _, cells in rows)
            places = enumerate(layout[:width])
            return {place: Column(role) for place, role in places if role is not None}
    return {}


def _share(
    rows: Sequence[tuple[int, list[str]]], place: int, check: Callable[[str], bool]
) -> float:
    return sum(place < len(cells) and check(cells[place]) for _, cells in rows) / len(rows)
