"""What is said of sides, of muscles and of where it was felt, and how that changes."""

from __future__ import annotations

from datetime import date

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.history.periods import balance_view, feel_view
from glutetimer.review.balance import MuscleBalance, Pair, SideBalance
from glutetimer.review.feel import ExerciseFeel, Felt

CATALOGUE = load_catalogue(assets_dir())
TODAY = date(2026, 11, 20)
DAYS = (date(2026, 8, 31), TODAY)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ((50, 50), (51, 49), "even"),
        ((60, 40), (60, 40), "more on the left"),
        ((40, 60), (40, 60), "more on the right"),
        ((70, 30), (56, 44), "more on the left, evening out"),
        ((30, 70), (44, 56), "more on the right, evening out"),
        ((56, 44), (70, 30), "more on the left, drifting apart"),
        ((44, 56), (30, 70), "more on the right, drifting apart"),
        ((0, 0), (70, 30), "more on the left"),
    ],
)
def test_the_balance_of_sides_says_where_it_leads(
    before: tuple[int, int], after: tuple[int, int], words: str
) -> None:
    parts = Pair(*before), Pair(*after)
    one = SideBalance("clamshell", sum(parts, Pair()), parts)
    (line,) = balance_view([one], [], CATALOGUE.exercises, "", DAYS, TODAY).lines
    assert line.words == words
    assert line.is_even == (words == "even")


@pytest.mark.parametrize(
    ("maximus_ms", "medius_ms", "words"),
    [
        (0, 0, ""),
        (9_000, 0, "one of them alone"),
        (10_000, 10_400, "as much of one as of the other"),
        (25_000, 10_000, "2.5 × more maximus"),
        (10_000, 30_000, "3 × more medius"),
    ],
)
def test_the_muscles_are_compared(maximus_ms: float, medius_ms: float, words: str) -> None:
    muscles = [MuscleBalance(maximus_ms, 0, 0), MuscleBalance(0, medius_ms, medius_ms / 2)]
    view = balance_view([], muscles, CATALOGUE.exercises, "", DAYS, TODAY)
    assert view.muscles == words
    assert view.unsure == (medius_ms / 2 / (maximus_ms + medius_ms) if maximus_ms else 0)


@pytest.mark.parametrize(
    ("before", "after", "change"),
    [
        (Felt(4, 8), Felt(4, 8), ""),
        (Felt(1, 4), Felt(4, 4), ""),
        (Felt(2, 8), Felt(6, 8), " It is growing: 25% in the first half, 75% since."),
        (
            Felt(6, 8),
            Felt(2, 8),
            " It was 75% in the first half: slow down, or go a step easier.",
        ),
    ],
)
def test_a_change_of_what_was_felt_is_said_after_enough_answers(
    before: Felt, after: Felt, change: str
) -> None:
    whole = before + after
    found = [ExerciseFeel("clamshell", whole, (before, after), (("quads", 2), ("calves", 1)))]
    check = CATALOGUE.guidance.feel_check
    view = feel_view(found, check, CATALOGUE.exercises, DAYS, TODAY)
    share = f"{round(100 * whole.good / whole.answered)}%"
    start = f"In {share} of the sets you answered for, you felt the glutes."
    assert view.sentence == f"{start}{change}"
    assert view.lines[0].elsewhere == "else front of thigh or calves"
