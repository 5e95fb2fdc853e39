"""Names of other programs mean ours only where side, band, legs and machine agree."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from glutetimer.app import importing
from glutetimer.exchange import exercise_names, import_
from glutetimer.exchange.exercise_names import OWN
from glutetimer.exchange.file_content import FileContent
from glutetimer.history.store import History
from glutetimer.host.assets import assets_dir
from glutetimer.library import Catalogue, check_file, load_catalogue
from glutetimer.session.steps import Side, StepKind

NAMES = Path(__file__).with_name("cases") / "names_strong.csv"
HEADS = "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds"
EXPECTED = {
    "Clam Shell": "clamshell",
    "Clamshell (Banded)": "clamshell",
    "Glute Bridge": "glute_bridge",
    "Single Leg Glute Bridge": "single_leg_glute_bridge",
    "Glute Bridge (Single Leg)": "single_leg_glute_bridge",
    "Single Leg Hip Thrust": "",
    "Single Leg Bridge": "single_leg_glute_bridge",
    "Frog Pumps (Dumbbell)": "",
    "Lateral Band Walks": "lateral_band_walk",
    "Lateral Band Walk": "lateral_band_walk",
    "Banded Lateral Walk": "lateral_band_walk",
    "Hip Thrust (Smith Machine)": "hip_thrust",
    "Hip Abduction (Machine)": "",
    "Hip Abductor (Machine)": "",
    "Glute Kickback (Machine)": "",
    "Standing Cable Glute Kickbacks": "",
    "Glute Kickback on Floor": "",
    "Kettlebell Swing": "kettlebell_swing",
    "Kettlebell Swings": "kettlebell_swing",
    "Romanian Deadlift (Dumbbell)": "",
    "Single Leg Romanian Deadlift (Barbell)": "",
}


def test_every_name_of_the_case_means_what_it_says(catalogue: Catalogue) -> None:
    with NAMES.open(encoding="utf-8") as file:
        names = [row["Exercise Name"] for row in csv.DictReader(file)]
    assert exercise_names.suggested(names, catalogue.exercises) == EXPECTED


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Squat (Band)", "mini_band_squat"),
        ("Glute Bridge (Band)", "glute_bridge_band_above_knees"),
        ("Squat (Barbell)", "squat"),
        ("Barbell Hip Thrust", "hip_thrust"),
        ("Back Extension (Single Leg)", "single_leg_back_extension"),
        ("Side Plank (Left)", "side_plank_toes"),
        ("Squat (Machine)", ""),
        ("Single Leg Squat", ""),
        ("Goblet Squat", ""),
        ("Cycling", ""),
    ],
)
def test_what_must_not_differ_is_distinguished(
    theirs: str, ours: str, catalogue: Catalogue
) -> None:
    assert exercise_names.suggested([theirs], catalogue.exercises) == {theirs: ours}


@pytest.fixture
def own(tmp_path: Path) -> Catalogue:
    return load_catalogue(assets_dir(), own=tmp_path / "data")


def taken(
    rows: list[str], history: History, own: Catalogue, folder: Path, **changed: str
) -> FileContent:
    path = folder / "x.csv"
    path.write_text("\n".join((HEADS, *rows)), "utf-8")
    found = import_.read_file(path, own.exercises)
    return importing.import_named(history, own, found, dict(found.mapping) | changed)[0]


def test_a_side_in_a_name_is_the_side_of_the_set(
    history: History, own: Catalogue, tmp_path: Path
) -> None:
    row = "2026-03-02 07:15:00,A,Side Plank ({}),1,0,0,0,30"
    (entry,) = taken([row.format("Left"), row.format("Right")], history, own, tmp_path).entries
    assert [one.record.side for one in entry.sets] == [Side.LEFT, Side.RIGHT]


def test_what_has_no_counterpart_becomes_an_exercise_of_ones_own(
    history: History, own: Catalogue, tmp_path: Path
) -> None:
    rows = [
        '2026-03-02 07:15:00,A,"Frog ""Pumps"" 🐸",1,0,10,0,0',
        "2026-03-02 07:15:00,A,ブリッジ,1,0,0,0,30",
    ]
    names = {'Frog "Pumps" 🐸': OWN, "ブリッジ": OWN}
    (entry,) = taken(rows, history, own, tmp_path, **names).entries
    assert [(one.record.exercise, one.record.kind) for one in entry.sets] == [
        ("frog_pumps", StepKind.SET),
        ("own", StepKind.HOLD),
    ]
    assert own.exercises["frog_pumps"].name == 'Frog "Pumps" 🐸'
    assert own.problems == ()
    for path in (tmp_path / "data" / "exercises").iterdir():
        assert check_file(path, own) == []
    again = taken(rows, history, own, tmp_path)
    assert again.mapping == {'Frog "Pumps" 🐸': "frog_pumps", "ブリッジ": "own"}


def test_an_exercise_that_is_there_is_never_overwritten(
    history: History, own: Catalogue, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "exercises"
    folder.mkdir(parents=True)
    (folder / "frog.toml").write_text("mine", "utf-8")
    row = "2026-03-02 07:15:00,A,Frog,1,0,10,0,0"
    (entry,) = taken([row], history, own, tmp_path, Frog=OWN).entries
    assert entry.sets[0].record.exercise == "frog_2"
    assert (folder / "frog.toml").read_text("utf-8") == "mine"
