"""The lines of the personal bests: the newest first, and for what an exercise was left behind."""

from __future__ import annotations

from datetime import date

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.history.bests import best_lines, ladder_views
from glutetimer.review.bests import Best, Feat
from glutetimer.review.ladders import Practised, climb
from glutetimer.training.guidance import Ladder

EXERCISES = load_catalogue(assets_dir()).exercises
TODAY = date(2026, 11, 20)
EARLY, LATE = date(2026, 6, 1), date(2026, 11, 2)
BESTS = (
    Best("glute_bridge", Feat.REPS, 20, EARLY),
    Best("single_leg_glute_bridge", Feat.REPS, 8, LATE),
)


def test_a_best_says_for_what_its_exercise_was_left_behind() -> None:
    done = {
        "glute_bridge": Practised(9, EARLY, EARLY),
        "single_leg_glute_bridge": Practised(3, LATE, LATE),
    }
    climbed = climb("bridge", tuple(done), done, TODAY)
    newest, before = best_lines(BESTS, EXERCISES, TODAY, [climbed])
    assert (newest.exercise, newest.note) == ("single_leg_glute_bridge", "")
    assert before.note == "left behind for single-leg glute bridge"


def test_without_a_ladder_nothing_was_left_behind() -> None:
    assert [one.note for one in best_lines(BESTS, EXERCISES, TODAY)] == ["", ""]


STEPS = ("glute_bridge", "glute_bridge_march", "single_leg_glute_bridge")


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ({}, "None of it lately."),
        ({"glute_bridge": LATE}, "Step 1 of 3."),
        (dict.fromkeys(STEPS, LATE), "Climbed to the top."),
        ({STEPS[0]: EARLY, STEPS[2]: LATE}, "At the top; 1 step below it was never done."),
        ({STEPS[2]: LATE}, "At the top; 2 steps below it were never done."),
        ({STEPS[0]: LATE, STEPS[2]: EARLY}, "Step 1 of 3."),
        (dict.fromkeys(STEPS, EARLY), "None of it lately."),
    ],
)
def test_a_ladder_says_where_one_stands_and_what_was_passed_over(
    done: dict[str, date], said: str
) -> None:
    practised = {name: Practised(1, day, day) for name, day in done.items()}
    ladder = Ladder(id="bridge", name="Bridge", steps=STEPS)
    climbed = climb("bridge", STEPS, practised, TODAY)
    (view,) = ladder_views([climbed], [ladder], EXERCISES, TODAY)
    assert view.words == said
