"""What a programme fitted to the time there is leaves out, in one line."""

from __future__ import annotations

import pytest

from glutetimer.presentation.fitting import fit_line
from tests.session.examples import a_plan, block

LEAST = (
    "Left out for {}: all of squat; 1 set of bridge; 2 reps a set of bridge. "
    "What is done keeps its holds."
)
BLOCKS = (block("bridge", sets=2, reps=4), block("squat", sets=2, reps=4))


@pytest.mark.parametrize(
    ("budget_s", "line"),
    [
        (None, ""),
        (600, ""),
        (130, "Left out for 2 min 10 s: 1 set of squat. What is done keeps its holds."),
        (120, "Left out for 2 min: 1 set of bridge and squat. What is done keeps its holds."),
        (
            60,
            (
                "Left out for 1 min: 1 set of bridge and squat; 2 reps a set of squat; "
                "1 rep a set of bridge. What is done keeps its holds."
            ),
        ),
        (31, "Left out for 31 s: all of squat; 1 set of bridge. What is done keeps its holds."),
        (18, LEAST.format("18 s")),
        (17, f"{LEAST.format('17 s')} It does not get shorter than 18 s."),
    ],
)
def test_a_fitted_plan_says_what_is_left_out_and_whether_it_is_short_enough(
    budget_s: int | None, line: str
) -> None:
    budget_ms = None if budget_s is None else budget_s * 1_000
    assert fit_line(a_plan(*BLOCKS), a_plan(*BLOCKS, budget_ms=budget_ms)) == line


def test_a_plan_of_which_nothing_can_go_says_only_how_long_it_takes() -> None:
    least = a_plan(block("bridge", sets=1, reps=2), budget_ms=1_000)
    assert fit_line(least, least) == "It does not get shorter than 18 s."


def test_holds_are_spoken_of_only_where_something_that_is_done_has_one() -> None:
    blocks = (block("bridge", sets=1, reps=4, keeps=True), block("squat", sets=1, reps=4))
    with_holds = fit_line(a_plan(*blocks), a_plan(*blocks, budget_ms=31_000))
    unheld = (block("bridge", sets=1, reps=4, tempo="2-0-2-0", keeps=True), blocks[1])
    without = fit_line(a_plan(*unheld), a_plan(*unheld, budget_ms=21_000))
    assert with_holds.endswith("all of squat. What is done keeps its holds.")
    assert without.endswith("all of squat.")
