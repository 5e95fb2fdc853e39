"""A person's own changes to a programme make a copy; what ships stays as it is."""

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.training.adaptation import Aspect, Change, adapt, adapted
from glutetimer.training.choice import first_of
from glutetimer.training.programme import Programme

FOUR = "cyclist_four"
CATALOGUE = load_catalogue(assets_dir())


def change(aspect: Aspect, after: float | str, exercise: str = "glute_bridge") -> Change:
    return Change(FOUR, exercise, aspect, None, after)


def test_changes_are_made_one_after_the_other() -> None:
    four = CATALOGUE.programmes[FOUR]
    changes = [change(Aspect.HOLD_S, 2), change(Aspect.HOLD_S, 3), change(Aspect.REPS, 11)]
    block = adapted(four, changes, CATALOGUE.exercises).blocks[0]
    assert (block.exercise, block.hold_s, block.reps) == ("glute_bridge", 3.0, 11)
    assert four.blocks[0].hold_s is None


def test_another_exercise_starts_at_the_low_end_of_its_range() -> None:
    up = change(Aspect.EXERCISE, "glute_bridge_band_above_knees")
    block = adapted(CATALOGUE.programmes[FOUR], [up], CATALOGUE.exercises).blocks[0]
    rung = CATALOGUE.exercises["glute_bridge_band_above_knees"]
    assert (block.exercise, block.reps) == (rung.id, rung.reps.min)


def test_a_change_follows_the_exercise_that_took_the_place() -> None:
    rung = "glute_bridge_band_above_knees"
    changes = [change(Aspect.EXERCISE, rung), change(Aspect.BAND, "red", rung)]
    block = adapted(CATALOGUE.programmes[FOUR], changes, CATALOGUE.exercises).blocks[0]
    assert (block.exercise, block.band) == (rung, "red")


def test_circuits_and_weeks_are_changed_too() -> None:
    build = CATALOGUE.programmes["seated_abduction_build"]
    lean = "seated_band_abduction_back"
    made = adapted(build, [Change(build.id, lean, Aspect.REPS, None, 9)], CATALOGUE.exercises)
    circuit = made.weeks[2].blocks[0]
    assert [block.reps for block in circuit.blocks if block.exercise == lean] == [9]


LEANS = tuple(f"seated_band_abduction_{lean}" for lean in ("tall", "forward", "back"))
BUILD_UP = "seated_abduction_build"


def leans_of(programme: Programme) -> list[list[tuple[str | None, int | None]]]:
    return [
        [(one.exercise, one.reps) for block in week.blocks for one in block.blocks or (block,)]
        for week in programme.weeks
    ]


@pytest.mark.parametrize("lean", LEANS)
def test_the_chosen_lean_comes_first_in_every_week_and_none_stands_twice(lean: str) -> None:
    build = CATALOGUE.programmes[BUILD_UP]
    chosen = Change(BUILD_UP, "", Aspect.LEAD, None, lean)
    made = adapted(build, [chosen], CATALOGUE.exercises)
    assert first_of(made) == lean
    for before, after in zip(leans_of(build), leans_of(made), strict=True):
        names = [name for name, _ in after]
        assert names[0] == lean
        assert len(set(names)) == len(names)
        assert [reps for _, reps in after] == [reps for _, reps in before]


def test_the_last_choice_of_a_lean_counts() -> None:
    tall, forward, back = (Change(BUILD_UP, "", Aspect.LEAD, None, lean) for lean in LEANS)
    build = CATALOGUE.programmes[BUILD_UP]
    made = adapt(build, [forward, back, tall], CATALOGUE.exercises)
    assert leans_of(made.programme) == leans_of(adapted(build, [tall], CATALOGUE.exercises))
    assert made.made == (tall,)


def test_a_programme_without_a_choice_has_no_place_for_one() -> None:
    chosen = Change(FOUR, "", Aspect.LEAD, None, LEANS[0])
    found = adapt(CATALOGUE.programmes[FOUR], [chosen], CATALOGUE.exercises)
    assert found.passed_over == (chosen,)
    assert first_of(CATALOGUE.programmes[FOUR]) == ""


def test_what_does_not_apply_changes_nothing() -> None:
    four = CATALOGUE.programmes[FOUR]
    elsewhere = Change("upper_glutes", "glute_bridge", Aspect.REPS, None, 9)
    unknown = change(Aspect.EXERCISE, "no_such_exercise")
    mentioned = [one.id for one in CATALOGUE.exercises.values() if one.status == "mentioned"]
    odd = [elsewhere, unknown, *(change(Aspect.EXERCISE, name) for name in mentioned)]
    assert adapted(four, odd, CATALOGUE.exercises) == four
    assert adapted(four, [], CATALOGUE.exercises) is four


def test_what_was_changed_of_an_exercise_goes_with_it() -> None:
    rung = "glute_bridge_band_above_knees"
    changes = [change(Aspect.HOLD_S, 3), change(Aspect.EXERCISE, rung)]
    four = CATALOGUE.programmes[FOUR]
    assert adapt(four, changes, CATALOGUE.exercises).made == (changes[1],)


def test_there_and_back_is_no_change() -> None:
    rung = "glute_bridge_band_above_knees"
    there, back = change(Aspect.EXERCISE, rung), change(Aspect.EXERCISE, "glute_bridge", rung)
    four = CATALOGUE.programmes[FOUR]
    assert adapt(four, [there, back], CATALOGUE.exercises).made == ()
    assert adapt(four, [there, back, there], CATALOGUE.exercises).made == (there,)
