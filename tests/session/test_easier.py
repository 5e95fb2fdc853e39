"""Easier is easier: no test, no harder position, no more reps, never longer, said in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.session.easier import EFFORT, easier_version, run_ms
from glutetimer.session.prescription import Prescription, SessionOptions, prescribe
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import usual_lengths
from glutetimer.training.programme import Block
from glutetimer.training.wording import easier_text

CATALOGUE = load_catalogue(assets_dir())
OPTIONS = SessionOptions(usual=usual_lengths(CATALOGUE.guidance.usual))
OFFERED = [one for one in CATALOGUE.exercises.values() if one.status == "offered"]
MANY = 20

exercises = pytest.mark.parametrize("exercise", OFFERED, ids=lambda exercise: exercise.id)
amounts = pytest.mark.parametrize("amount", ["fewest", "most"])


def prescribed(name: str, **how: object) -> Prescription:
    block = Block(exercise=name, default="made up for a test", **how)  # type: ignore[arg-type] # checked by tests
    (found,) = prescribe((block,), CATALOGUE.exercises, OPTIONS)
    assert isinstance(found, Prescription)
    return found


def easier_and_easier(start: Prescription) -> list[Prescription]:
    found = [start]
    while (version := easier_version(found[-1], CATALOGUE.exercises, OPTIONS)) is not None:
        found.append(version)
        assert len(found) < MANY, "it ends somewhere"
    return found


def chain(exercise: Exercise, amount: str) -> list[Prescription]:
    reps = exercise.reps.min if amount == "fewest" else exercise.reps.max
    return easier_and_easier(prescribed(exercise.id, reps=reps))


@exercises
@amounts
def test_it_never_takes_longer(exercise: Exercise, amount: str) -> None:
    for old, new in pairwise(chain(exercise, amount)):
        assert run_ms(new, OPTIONS) <= run_ms(old, OPTIONS)


@exercises
@amounts
def test_there_are_as_many_reps_as_before_or_fewer(exercise: Exercise, amount: str) -> None:
    for old, new in pairwise(chain(exercise, amount)):
        if old.exercise.timing.mode != "hold" and new.exercise.timing.mode != "drill":
            assert new.reps <= old.reps
        assert 1 <= new.reps <= max(new.exercise.reps.max, 1)


@exercises
@amounts
def test_the_position_is_no_harder_and_nothing_has_to_be_fetched(
    exercise: Exercise, amount: str
) -> None:
    for old, new in pairwise(chain(exercise, amount)):
        assert EFFORT[new.exercise.position] <= EFFORT[old.exercise.position]
        assert new.exercise.level <= old.exercise.level
        at_hand = {kit.item for kit in old.exercise.equipment}
        assert {kit.item for kit in new.exercise.needed_kit} <= at_hand


@exercises
@amounts
def test_training_is_never_swapped_for_a_self_test(exercise: Exercise, amount: str) -> None:
    for old, new in pairwise(chain(exercise, amount)):
        assert (new.exercise.timing.mode == "test") <= (old.exercise.timing.mode == "test")


@exercises
def test_everything_can_be_made_easier_at_least_once_and_in_its_own_words(
    exercise: Exercise,
) -> None:
    start = prescribed(exercise.id)
    version = easier_version(start, CATALOGUE.exercises, OPTIONS)

    assert version is not None
    assert exercise.made_easier.keys() == {version.exercise.id}
    assert easier_text(exercise, version.exercise) == exercise.made_easier[version.exercise.id].say


@given(
    exercise=st.sampled_from(OFFERED),
    reps=st.integers(1, 60),
    hold_s=st.integers(1, 120),
    wished_s=st.integers(1, 3),
)
def test_whatever_a_block_asks_for_easier_never_takes_longer_and_ends_somewhere(
    exercise: Exercise, reps: int, hold_s: int, wished_s: int
) -> None:
    options = replace(OPTIONS, hold_top_ms=wished_s * 1_000)
    held = float(hold_s) if exercise.timing.mode == "hold" else None
    block = Block(exercise=exercise.id, reps=reps, hold_s=held, default="made up for a test")
    (old,) = prescribe((block,), CATALOGUE.exercises, options)
    for _ in range(MANY):
        assert isinstance(old, Prescription)
        new = easier_version(old, CATALOGUE.exercises, options)
        if new is None:
            return
        assert run_ms(new, options) <= run_ms(old, options)
        old = new
    pytest.fail("it goes on for ever")


def test_both_feet_go_down_as_many_times_as_before() -> None:
    easier = easier_version(
        prescribed("single_leg_glute_bridge", reps=8), CATALOGUE.exercises, OPTIONS
    )

    assert easier is not None
    assert (easier.exercise.id, easier.reps) == ("glute_bridge", 8)


def test_a_plank_stays_a_plank_of_the_same_length() -> None:
    easier = easier_version(
        prescribed("side_plank_toes", hold_s=20.0), CATALOGUE.exercises, OPTIONS
    )

    assert easier is not None
    assert (easier.exercise.id, easier.hold_ms) == ("side_plank_knees", 20_000)


def test_standing_stays_standing_where_it_can() -> None:
    easier = easier_version(prescribed("single_leg_deadlift"), CATALOGUE.exercises, OPTIONS)

    assert easier is not None
    assert easier.exercise.id == "lunge"


def test_where_nothing_is_easier_there_is_less_of_the_same_until_one_is_left() -> None:
    reps = [version.reps for version in easier_and_easier(prescribed("glute_bridge", reps=12))]
    holds = [one.hold_ms for one in easier_and_easier(prescribed("desk_wide_squat"))]

    assert reps == [12, 8, 5, 3, 2, 1]
    assert holds == [15_000, 10_000, 6_000, 5_000]
