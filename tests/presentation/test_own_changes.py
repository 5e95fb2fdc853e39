"""What a person changed in a programme, said at the exercise that is done now."""

from __future__ import annotations

import pytest

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.own_changes import change_notes, step_notes
from glutetimer.training.adaptation import Aspect, Change, Value
from glutetimer.training.substitutes import KitFit
from tests.session.examples import a_plan, a_programme, block

EXERCISES = load_catalogue(assets_dir()).exercises


@pytest.mark.parametrize(
    ("aspect", "after", "at", "words"),
    [
        (Aspect.REPS, 14, "squat", "your change: 14 reps"),
        (Aspect.HOLD_S, 3.0, "squat", "your change: hold 3 s"),
        (Aspect.FIRST_SIDE, "left", "squat", "your change: left side first"),
        (Aspect.EXERCISE, "lunge", "lunge", "your change: in place of squat"),
    ],
)
def test_a_change_is_said_at_its_exercise(
    aspect: Aspect, after: Value, at: str, words: str
) -> None:
    change = Change("cyclist_four", "squat", aspect, None, after)
    assert step_notes([change], EXERCISES) == {at: words}


def test_changes_of_one_exercise_stand_together() -> None:
    changes = [
        Change("cyclist_four", "squat", Aspect.REPS, 12, 14),
        Change("cyclist_four", "squat", Aspect.HOLD_S, 2.0, 2.5),
    ]
    assert step_notes(changes, EXERCISES) == {"squat": "your change: 14 reps, hold 2.5 s"}


def test_changes_that_have_no_place_any_more_stand_apart() -> None:
    made = (
        Change("test", "squat", Aspect.REPS, 12, 14),
        Change("test", "lunge", Aspect.HOLD_S, 2.0, 3.0),
    )
    gone = (Change("test", "plank", Aspect.BAND, "light", "medium"),)
    programme = a_programme(block("squat"))
    planned = PlannedProgramme(KitFit(programme), a_plan(block("squat")), None, made, gone)
    assert change_notes(planned, EXERCISES) == (
        "With your changes: squat, 14 reps; lunge, hold 3 s.",
        "Your changes that this programme has no place for any more: plank, medium band.",
    )
