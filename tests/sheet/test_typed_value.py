"""What is typed over a value that was read, and how the value stands in the field."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from glutetimer.presentation.sheet.field_text import field_text
from glutetimer.sheet.reading import SheetKey as Key
from glutetimer.sheet.reading import Value
from glutetimer.sheet.typed_value import COUNTS, LENGTHS, typed_value

TYPED = (
    (Key.SETS, "3", 3),
    (Key.SETS, "3 sets", 3),
    (Key.REPS, "8-10", (8, 10)),
    (Key.REPS, "8 to 10 reps", (8, 10)),
    (Key.REPS, "12-12", 12),
    (Key.REPS, "max", "max"),
    (Key.HOLD, "3s", 3),
    (Key.TIME, "1 min", 60),
    (Key.TIME, "1:30", 90),
    (Key.TIME, "1 min 30", 90),
    (Key.TIME, "1m15s", 75),
    (Key.REST, "1'45", 105),
    (Key.REST, "30-45 s", (30, 45)),
    (Key.REST, "1-2 min", (60, 120)),
    (Key.REST, "none", 0),
    (Key.LOAD, "7,5", 7.5),
    (Key.LOAD, "20 lb", 9.1),
    (Key.TEMPO, "3-1-x-0", (3, 1, "X", 0)),
    (Key.TEMPO, "2-0-2", (2, 0, 2, 0)),
    (Key.BAND, " red ", "red"),
    (Key.PER, "3-4 times a week", "3-4 times a week"),
)
REFUSED = (
    (Key.SETS, ""),
    (Key.SETS, "0"),
    (Key.SETS, "21"),
    (Key.SETS, "3 x 12"),
    (Key.REPS, "10-8"),
    (Key.REPS, "ten or so"),
    (Key.TIME, "none"),
    (Key.TIME, "1-2-3 min"),
    (Key.TIME, "1 min 75"),
    (Key.TEMPO, "3"),
    (Key.LOAD, "heavy"),
)


@pytest.mark.parametrize(("key", "words", "value"), TYPED)
def test_a_value_is_typed_as_one_would_write_it(key: Key, words: str, value: Value) -> None:
    assert typed_value(key, words) == value


@pytest.mark.parametrize(("key", "words"), REFUSED)
def test_what_cannot_be_a_value_is_refused(key: Key, words: str) -> None:
    assert typed_value(key, words) is None


@given(some.sampled_from(sorted(COUNTS | LENGTHS)), some.integers(1, 20), some.integers(0, 20))
def test_what_stands_in_the_field_is_the_value(key: Key, least: int, more: int) -> None:
    value: Value = least if not more else (least, least + more)
    typed = typed_value(key, field_text(key, value))
    assert typed == (value if least + more <= 20 or key not in {Key.SETS, Key.ROUNDS} else None)


@given(some.sampled_from(list(Key)), some.text(max_size=40))
def test_any_text_is_a_value_or_none(key: Key, words: str) -> None:
    typed_value(key, words)
