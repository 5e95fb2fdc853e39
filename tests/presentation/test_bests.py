"""The lines of the personal bests: the newest first, and for what an exercise was left behind."""

from __future__ import annotations

from datetime import date

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.history.bests import best_lines
from glutetimer.review.bests import Best, Feat
from glutetimer.review.ladders import Practised, climb

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
