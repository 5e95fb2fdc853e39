"""Why a value that is typed over one of a sheet cannot be: which bound, and what can be."""

from __future__ import annotations

import pytest

from glutetimer.presentation.sheet.value_problem import value_problem
from glutetimer.sheet.reading import SheetKey

TAKES = "that is what a programme takes."
NOTATION = "Type it as 2-0-2-0 (down, bottom, up, top), or as 2 s up, 3 s down."


@pytest.mark.parametrize(
    ("key", "typed", "problem"),
    [
        (SheetKey.SETS, "50", f'"50" is too much. Type a whole number from 1 to 20: {TAKES}'),
        (SheetKey.REPS, "0", f'"0" is too little. Type a whole number from 1 to 1000: {TAKES}'),
        (SheetKey.REPS, "12-8", '"12-8" goes from more to less. Type the smaller number first.'),
        (
            SheetKey.REPS,
            "8-2000",
            f'"8-2000" is too much. Type a whole number from 1 to 1000: {TAKES}',
        ),
        (SheetKey.REPS, "lots", '"lots" is no number. Type one such as 12.'),
        (SheetKey.REPS, "1-2-3", '"1-2-3" is no number. Type one such as 12.'),
        (
            SheetKey.HOLD,
            "20 min",
            f'"20 min" is too much. Type a length from 0 s to 10 min: {TAKES}',
        ),
        (SheetKey.TIME, "soon", '"soon" is no length of time. Type seconds such as 45, or 1:30.'),
        (SheetKey.LOAD, "900", f'"900" is too much. Type a weight from 0.1 kg to 500 kg: {TAKES}'),
        (SheetKey.LOAD, "heavy", '"heavy" is no weight. Type kilograms such as 7.5.'),
        (
            SheetKey.TEMPO,
            "slow",
            f'"slow" is no tempo. {NOTATION}',
        ),
        (
            SheetKey.NOTE,
            " ",
            "Nothing is typed. Type something, or press Esc to leave it as it was.",
        ),
        (SheetKey.SETS, "3", ""),
        (SheetKey.REPS, "max", ""),
    ],
)
def test_it_says_what_is_wrong_and_what_can_be(key: SheetKey, typed: str, problem: str) -> None:
    assert value_problem(key, typed) == problem
