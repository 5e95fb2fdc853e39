"""A name that nothing here stands for becomes a file, sound and of the kind that was done."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from glutetimer.app.own_exercises import LONGEST_NAME, with_own_exercises
from glutetimer.errors import UserError
from glutetimer.exchange.exercise_names import OWN
from glutetimer.exchange.foreign_workout import ForeignSet, ForeignWorkout
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue

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
    assert with_own_exercises({name: OWN}, [WORKOUT], own) == {name: exercise}
    # one that is called like a built-in one carries its id, too
    assert own.exercises[exercise].name.startswith(name[:LONGEST_NAME])


def test_what_was_timed_is_a_hold_and_what_was_counted_has_reps(own: Catalogue) -> None:
    wanted = {"Wall sit": OWN, "Kick-back": OWN, "Bridge": "glute_bridge", "Run": ""}
    found = with_own_exercises(wanted, [WORKOUT], own)
    assert {name: found[name] for name in ("Bridge", "Run")} == {
        "Bridge": "glute_bridge",
        "Run": "",
    }
    modes = {name: own.exercises[found[name]].timing.mode for name in ("Wall sit", "Kick-back")}
    assert modes == {"Wall sit": "hold", "Kick-back": "reps"}
    assert own.problems == ()


def test_a_name_of_an_earlier_import_keeps_its_file(own: Catalogue) -> None:
    first = with_own_exercises({"Wall sit": OWN}, [WORKOUT], own)
    assert with_own_exercises({"Wall sit": OWN}, [], own) == first
    assert len(list((own.own or Path()).glob("exercises/*.toml"))) == 1


def test_two_names_of_the_same_letters_become_two_files(own: Catalogue) -> None:
    found = with_own_exercises({"Wall sit": OWN, "Wall-sit": OWN}, [], own)
    assert found == {"Wall sit": "wall_sit", "Wall-sit": "wall_sit_2"}


def test_without_a_folder_it_says_what_to_do() -> None:
    built_in = load_catalogue(assets_dir())
    assert with_own_exercises({"Bridge": "glute_bridge"}, [], built_in) == {
        "Bridge": "glute_bridge"
    }
    with pytest.raises(UserError) as met:
        with_own_exercises({"Wall sit": OWN}, [WORKOUT], built_in)
    assert str(met.value) == (
        "There is no folder for exercises of your own. Leave these names out."
    )


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    own = load_catalogue(assets_dir(), own=tmp_path / "data")
    (tmp_path / "data" / "exercises").write_text("no folder")
    with pytest.raises(UserError, match="exercises cannot be made"):
        with_own_exercises({"Wall sit": OWN}, [WORKOUT], own)
