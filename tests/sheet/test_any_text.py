"""Any text is read: soon, always alike, and with every line in its place."""

from __future__ import annotations

from cProfile import Profile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import MOST_CHARACTERS, MOST_LINES, read_sheet
from glutetimer.sheet.reading import SheetKey
from tests.sheet.holds import check_sheet
from tests.sheet.write_readings import LINES, SHEETS, pairs

EXERCISES = load_catalogue(assets_dir()).exercises
LONG = 2_000
"""A hostile text, in characters."""
ALL_LINES = [line for line, _reading in pairs(LINES)]
PIECES = (
    *("3", "10", "x", "×", "sets", "reps", "s", "min", "-", "–", "/", ",", ".", ":", "(", ")", "|"),
    *("clams", "bridge", "each side", "hold", "rest", "red band", "kg", "@", "tempo", "3-1-1-0"),
    *(
        "then",
        "and",
        "rounds",
        "circuit",
        "repeat",
        "Day 1",
        "max",
        "twice a day",
        "\t",
        "\n",
        "  ",
    ),
    *("1.", "A1", "# ", "* ", "½", "a minute", "don't", "if", "\N{NO-BREAK SPACE}", "💪", "90/90"),
)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_any_letters_are_read(text: str) -> None:
    check_sheet(text, EXERCISES)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_order_of_its_words_is_read(text: str) -> None:
    check_sheet(text, EXERCISES)


def test_a_superset_with_an_exercise_that_is_not_above_is_a_note() -> None:
    read = check_sheet("2b, Split squats 3x6 <- superset with 2a, 75 s between rounds", EXERCISES)
    (block,) = read.programmes[0].items
    assert "superset with 2a" in str(block.parts[SheetKey.NOTE].value)


def test_what_one_of_two_days_leaves_out_stands_in_the_other() -> None:
    days = "Monday: clams 2x15, squats 3x8\nWednesday: as Monday\nno squats\n"
    monday, wednesday = check_sheet(days, EXERCISES).programmes
    assert len(monday.items) == len(wednesday.items) + 1


def test_a_table_whose_names_are_out_of_their_column_is_read() -> None:
    check_sheet(" |Set Rep\nClam|d\n |ee", EXERCISES)


def test_a_set_that_says_how_many_sets_is_read() -> None:
    check_sheet("clams\nSet 1: 3x10", EXERCISES)


def test_an_empty_warm_up_of_several_days_is_one_line() -> None:
    check_sheet("Circuit 3x\nWarm-up\nDay A\n2. clams\nDay B\n4. squat\n", EXERCISES)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from([*ALL_LINES, ""]), max_size=12).map("\n".join))
def test_any_order_of_lines_is_read(text: str) -> None:
    assert check_sheet(text, EXERCISES) == read_sheet(text, EXERCISES)


@pytest.mark.parametrize("path", sorted(SHEETS.glob("*.txt")), ids=lambda path: path.stem)
def test_whole_sheets_hold(path: Path) -> None:
    check_sheet(path.read_text("utf-8"), EXERCISES)


@pytest.mark.parametrize(
    "text",
    ["a\n" * (MOST_LINES + 1), "a" * (MOST_CHARACTERS + 1)],
    ids=["lines", "characters"],
)
def test_what_is_too_long_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match="too long for a sheet"):
        read_sheet(text, EXERCISES)


@pytest.mark.parametrize(
    "text",
    [
        "3 x 10 " * (MOST_CHARACTERS // 7),
        "clam " * (MOST_CHARACTERS // 5),
        "squats 3x10, " * (MOST_CHARACTERS // 13),
        "x" * MOST_CHARACTERS,
        "((((" * (MOST_CHARACTERS // 4),
        "squats " + "1" * 50_000,
        "and the\n" * MOST_LINES,
        "Hold 5 s.\n" * MOST_LINES,
        "a|b\n" * MOST_LINES,
        "Exercise|Sets\n" + "squat|3\n" * (MOST_LINES - 1),
        "\n".join(f"movement number {at} 3x{at % 30}" for at in range(MOST_LINES)),
        "squats 3x10\nand then\n" * (MOST_LINES // 2),
        "1) a " * (MOST_CHARACTERS // 5),
    ],
    ids=lambda text: text[:16].replace("\n", " "),
)
def test_a_hostile_text_twice_as_long_is_twice_the_work(text: str) -> None:
    """Work is counted in calls of functions; work that grows with the square would be four times.

    A pattern that takes for ever in one call ends at the time that a test may take.
    """
    read_sheet("squats 3x10", EXERCISES)  # the grammar is read once
    assert calls(text[: 2 * LONG]) < 2.5 * calls(text[:LONG])


def calls(text: str) -> int:
    """Return how many functions are called to read a text."""
    profile = Profile()
    profile.runcall(read_sheet, text, EXERCISES)
    return sum(entry.callcount for entry in profile.getstats())
