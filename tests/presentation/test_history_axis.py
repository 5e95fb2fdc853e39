"""The marks beside a chart are round, few, and reach to the highest bar."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.presentation.history.axis import MOST, steps, value_text


@given(top=st.integers(0, 2**63), is_time=st.booleans())
def test_marks_are_even_few_and_high_enough(top: int, *, is_time: bool) -> None:
    values = [value for value, _ in steps(top, is_time=is_time)]
    assert values[0] == 0
    assert values[-1] >= top
    assert 2 <= len(values) <= MOST + 1
    assert len({b - a for a, b in pairwise(values)}) == 1


@pytest.mark.parametrize(
    ("top", "is_time", "words"),
    [
        (0, False, ["0", "1"]),
        (37, False, ["0", "10", "20", "30", "40"]),
        (1_240, False, ["0", "500", "1,000", "1,500"]),
        (37 * 60_000, True, ["0", "10 min", "20 min", "30 min", "40 min"]),
        (45_000, True, ["0", "15 s", "30 s", "45 s"]),
        (5_400_000, True, ["0", "30 min", "1 h", "1 h 30 min"]),
    ],
)
def test_marks_are_said_as_people_say_them(top: int, *, is_time: bool, words: list[str]) -> None:
    assert [said for _, said in steps(top, is_time=is_time)] == words


def test_values_have_their_unit() -> None:
    assert value_text(1_240, is_time=False) == "1,240"
    assert value_text(7_500_000, is_time=True) == "2 h 5 min"
