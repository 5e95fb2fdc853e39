"""A mistake in a file is told with its line, though the parser gives none."""

from __future__ import annotations

import time

import pytest

from glutetimer.library.toml_lines import line_of, lines_of

TEXT = '''id = "mine"
note = [
  { text = "a" },
]
about = """
name = 3
"""
[timing]
lift.s = 2.0

[[blocks]]  # the first
exercise = "squat"

[[blocks]]
rounds = 3
[[blocks.blocks]]
exercise = "clamshell"
[[ blocks.blocks ]]
"reps" = 3
[[weeks]]
[[weeks.blocks]]
[[weeks]]
[[weeks.blocks]]
sets = 2
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("id", 1),
        ("note[0].text", 2),
        ("name", None),
        ("", None),
        ("timing.lift.s", 9),
        ("timing.lower", 8),
        ("blocks[0].exercise", 12),
        ("blocks[0].reps", 11),
        ("blocks[1].rounds", 15),
        ("blocks[1].blocks[0].exercise", 17),
        ("blocks[1].blocks[1].reps", 19),
        ("weeks[1].blocks[0].sets", 24),
        ("weeks[0].blocks[0].sets", 21),
    ],
)
def test_a_value_or_the_table_around_it_is_found(place: str, line: int | None) -> None:
    assert line_of(place, lines_of(TEXT)) == line
    assert line_of(place, lines_of(TEXT.replace("\n", "\r\n"))) == line


@pytest.mark.parametrize(
    "line", ["[" + " " * 250_000, "a ." * 80_000, '"' * 250_000, "[a." * 80_000]
)
def test_no_line_takes_long(line: str) -> None:
    began = time.process_time()
    lines_of(line)
    assert time.process_time() - began < 1
