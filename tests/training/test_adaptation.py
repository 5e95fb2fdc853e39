"""A person's own changes to a programme make a copy; what ships stays as it is."""

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.training.adaptation import Aspect, Change, adapted

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
    circuit = made.weeks[3].blocks[0]
    assert [block.reps for block in circuit.blocks if block.exercise == lean] == [9]


def test_what_does_not_apply_changes_nothing() -> None:
    four = CATALOGUE.programmes[FOUR]
    elsewhere = Change("upper_glutes", "glute_bridge", Aspect.REPS, None, 9)
    unknown = change(Aspect.EXERCISE, "no_such_exercise")
    mentioned = [one.id for one in CATALOGUE.exercises.values() if one.status == "mentioned"]
    odd = [elsewhere, unknown, *(change(Aspect.EXERCISE, name) for name in mentioned)]
    assert adapted(four, odd, CATALOGUE.exercises) == four
    assert adapted(four, [], CATALOGUE.exercises) is four
