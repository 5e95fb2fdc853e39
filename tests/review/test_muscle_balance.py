"""Which of the two large glute muscles is due."""

from __future__ import annotations

from glutetimer.review.muscle_balance import MuscleGroup, due_muscle, favours, serves
from tests.review.progress.test_pain import a_set
from tests.review.test_suggestion import CATALOGUE

BRIDGE, LIFT = a_set("1", "glute_bridge"), a_set("1", "side_leg_lift_floor")


def due(bridges: int, lifts: int) -> MuscleGroup | None:
    return due_muscle([BRIDGE] * bridges + [LIFT] * lifts, CATALOGUE.exercises)


def test_less_than_half_of_the_other_is_due() -> None:
    assert due(4, 2) is None
    assert due(4, 1) is MuscleGroup.MEDIUS
    assert due(1, 4) is MuscleGroup.MAXIMUS
    assert due(0, 4) is MuscleGroup.MAXIMUS


def test_of_little_nothing_is_said() -> None:
    assert due(0, 0) is None
    assert due(3, 0) is None


def test_one_side_counts_half_and_what_was_not_done_nothing() -> None:
    left, right = LIFT._replace(side="left"), LIFT._replace(side="right")
    rows = [BRIDGE] * 4
    assert due_muscle([*rows, left, right, left], CATALOGUE.exercises) is MuscleGroup.MEDIUS
    assert due_muscle([*rows, left, right, left, right], CATALOGUE.exercises) is None
    skipped = LIFT._replace(done_reps=0)
    assert due_muscle([*rows, skipped, skipped], CATALOGUE.exercises) is MuscleGroup.MEDIUS


def test_a_programme_trains_what_a_third_of_its_exercises_do() -> None:
    programmes, exercises = CATALOGUE.programmes, CATALOGUE.exercises
    assert all(serves(programmes["cyclist_four"], muscle, exercises) for muscle in MuscleGroup)
    assert not serves(programmes["seated_three_leans"], MuscleGroup.MAXIMUS, exercises)
    assert not serves(programmes["lower_glutes"], MuscleGroup.MEDIUS, exercises)


def test_a_programme_favours_what_more_of_its_exercises_train() -> None:
    programmes, exercises = CATALOGUE.programmes, CATALOGUE.exercises
    assert favours(programmes["clam_ladder"], MuscleGroup.MEDIUS, exercises)
    assert favours(programmes["lower_glutes"], MuscleGroup.MAXIMUS, exercises)
    assert not favours(programmes["muscle_contact_first"], MuscleGroup.MEDIUS, exercises)
