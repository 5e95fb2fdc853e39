"""A name that nothing here stands for becomes a file, sound and of the kind that was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from glutetimer.app.imported_exercises import with_own_exercises
from glutetimer.app.own_exercises import OwnExercises
from glutetimer.app.own_programmes import OwnProgrammes
from glutetimer.errors import UserError
from glutetimer.exchange.exercise_names import OWN
from glutetimer.exchange.foreign_workout import ForeignSet, ForeignWorkout
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.training.exercise_draft import LONGEST_NAME, ExerciseDraft

LONG = "Long " * 30
WORKOUT = ForeignWorkout(
    began=datetime(2026, 11, 20, 9),  # noqa: DTZ001 - on the wall, as files have it
    name="",
    length_ms=0,
    note="",
    sets=(
        ForeignSet(1, "Wall sit", reps=0, timed_ms=40_000, load_kg=None, note=""),
        ForeignSet(2, "Kick-back", reps=12, timed_ms=0, load_kg=None, note=""),
    ),
)


@pytest.fixture
def own(tmp_path: Path) -> Catalogue:
    return load_catalogue(assets_dir(), own=tmp_path / "data")


@pytest.mark.parametrize(
    ("name", "exercise"),
    [
        ("Wall sit", "wall_sit"),
        ("Kick-back", "kick_back"),
        ("(Step up!)", "step_up"),
        ("Élan (à deux)", "elan_a_deux"),
        ("90/90", "own_90_90"),
        ("腰", "own"),
        ("Squat", "squat_2"),
        (LONG, ("long_" * 12)[:60].rstrip("_")),
    ],
)
def test_its_id_is_made_of_its_letters_and_is_free(
    name: str, exercise: str, own: Catalogue
) -> None:
    assert with_own_exercises({name: OWN}, [WORKOUT], OwnExercises(own)) == {name: exercise}
    # one that is called like a built-in one carries its id, too
    assert own.exercises[exercise].name.startswith(name[:LONGEST_NAME].strip())


def test_what_was_timed_is_a_hold_and_what_was_counted_has_reps(own: Catalogue) -> None:
    wanted = {"Wall sit": OWN, "Kick-back": OWN, "Bridge": "glute_bridge", "Run": ""}
    found = with_own_exercises(wanted, [WORKOUT], OwnExercises(own))
    assert {name: found[name] for name in ("Bridge", "Run")} == {
        "Bridge": "glute_bridge",
        "Run": "",
    }
    modes = {name: own.exercises[found[name]].timing.mode for name in ("Wall sit", "Kick-back")}
    assert modes == {"Wall sit": "hold", "Kick-back": "reps"}
    assert own.problems == ()


def test_a_name_of_an_earlier_import_keeps_its_file(own: Catalogue) -> None:
    first = with_own_exercises({"Wall sit": OWN}, [WORKOUT], OwnExercises(own))
    assert with_own_exercises({"Wall sit": OWN}, [], OwnExercises(own)) == first
    assert len(list((own.own or Path()).glob("exercises/*.toml"))) == 1


def test_two_names_of_the_same_letters_become_two_files(own: Catalogue) -> None:
    found = with_own_exercises({"Wall sit": OWN, "Wall-sit": OWN}, [], OwnExercises(own))
    assert found == {"Wall sit": "wall_sit", "Wall-sit": "wall_sit_2"}


def test_without_a_folder_it_says_what_to_do() -> None:
    built_in = load_catalogue(assets_dir())
    assert with_own_exercises({"Bridge": "glute_bridge"}, [], OwnExercises(built_in)) == {
        "Bridge": "glute_bridge"
    }
    with pytest.raises(UserError) as met:
        with_own_exercises({"Wall sit": OWN}, [WORKOUT], OwnExercises(built_in))
    assert str(met.value) == (
        "There is no folder for exercises of your own. Leave these names out."
    )


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    own = load_catalogue(assets_dir(), own=tmp_path / "data")
    (tmp_path / "data" / "exercises").write_text("no folder")
    with pytest.raises(UserError, match=r"exercises is a file, and no folder\. Move it away\."):
        with_own_exercises({"Wall sit": OWN}, [WORKOUT], OwnExercises(own))


CALVES = ExerciseDraft(name="Calf raises", reps=15)


def test_a_name_is_all_that_is_needed(own: Catalogue) -> None:
    made = OwnExercises(own).make(ExerciseDraft(name="  Calf\n raises "))
    assert (made.id, made.name, made.reps.max) == ("calf_raises", "Calf raises", 12)
    assert own.exercises["calf_raises"] == made
    assert own.problems == ()


def test_an_exercise_that_is_like_a_built_in_one_has_its_figure(own: Catalogue) -> None:
    made = OwnExercises(own).make(replace(CALVES, like="glute_bridge"))
    assert made.pose == own.exercises["glute_bridge"].pose


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (replace(CALVES, name=" "), "The exercise has no name. Write what you call it."),
        (replace(CALVES, like="nothing"), "an exercise without a figure of ours"),
        (replace(CALVES, muscles=("calf",)), "unknown muscle"),
        (replace(CALVES, reps=0), "max of reps is 0"),
        (replace(CALVES, movement="Up and down " * 30), "say of movement is"),
        (replace(CALVES, pictures=("../../secret.png",)), "folder pictures"),
        (replace(CALVES, pictures=("a.png", "b.png", "c.png")), "names 3 pictures"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_no_file(
    draft: ExerciseDraft, problem: str, own: Catalogue
) -> None:
    with pytest.raises(UserError) as met:
        OwnExercises(own).make(draft)
    assert problem in str(met.value)
    assert [*(own.own or Path()).glob("exercises/*.toml")] == []


def test_a_change_keeps_the_id_and_what_it_is_used_by(own: Catalogue) -> None:
    exercises = OwnExercises(own)
    made = exercises.make(CALVES)
    changed = exercises.change(made.id, replace(CALVES, name="Heel raises", sides="per_side"))
    assert (changed.id, changed.name, changed.sides) == (made.id, "Heel raises", "per_side")
    assert exercises.draft_of(made.id).name == "Heel raises"


def test_what_was_changed_elsewhere_meanwhile_is_not_overwritten(own: Catalogue) -> None:
    exercises = OwnExercises(own)
    made = exercises.make(CALVES)
    exercises.change(made.id, replace(CALVES, reps=20))
    with pytest.raises(UserError, match="changed elsewhere meanwhile"):
        exercises.change(made.id, replace(CALVES, name="Heels"), before=CALVES)
    assert exercises.draft_of(made.id) == replace(CALVES, reps=20)


def test_a_deleted_exercise_can_be_brought_back_and_its_id_is_not_taken(own: Catalogue) -> None:
    exercises = OwnExercises(own)
    made = exercises.make(CALVES)
    removed = exercises.remove(made.id)
    assert made.id not in own.exercises
    assert exercises.make(CALVES).id == "calf_raises_2"
    assert exercises.restore(removed) == own.exercises[made.id]


def test_bringing_back_overwrites_nothing(own: Catalogue) -> None:
    exercises = OwnExercises(own)
    removed = exercises.remove(exercises.make(CALVES).id)
    removed.path.write_text("mine")
    with pytest.raises(UserError, match="is kept as"):
        exercises.restore(removed)
    assert removed.path.read_text() == "mine"


def test_it_is_known_which_programmes_have_an_exercise(own: Catalogue) -> None:
    made = OwnExercises(own).make(CALVES)
    OwnProgrammes(own).add_to_new(made.id, "Mornings")
    assert OwnExercises(own).used_in(made.id) == ("Mornings",)
    with pytest.raises(UserError) as met:
        OwnExercises(own).remove(made.id)
    assert str(met.value) == "Calf raises is in Mornings. Take it out there first."
    assert made.id in own.exercises


def test_the_history_knows_a_deleted_exercise_by_its_name(own: Catalogue) -> None:
    exercises = OwnExercises(own)
    assert dict(own.known_exercises) == dict(own.exercises)
    made = exercises.make(replace(CALVES, name="Heels à la Erna", like="glute_bridge"))
    exercises.remove(made.id)
    assert own.known_exercises[made.id].name == "Heels à la Erna"
    assert made.id not in own.exercises
    assert exercises.make(CALVES).id in own.known_exercises
