"""An exercise of the right shape must also make sense."""

from __future__ import annotations

import copy
import tomllib
from typing import Any

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.library.file_errors import FileError
from glutetimer.library.own_files import senseless
from glutetimer.library.shape import convert
from glutetimer.training.exercise import Exercise

CATALOGUE = load_catalogue(assets_dir())
MINE = tomllib.loads("""
id = "my_bridge"
name = "My bridge"
position = "supine"
sides = "both"
level = 1
easier = ["glute_bridge"]
reps = { min = 8, max = 12 }
feel = { where = ["glute_deep"] }
muscles = { primary = ["hamstrings"] }
activation = { confidence = "none", basis = "not measured" }
cues = [{ phase = "throughout", say = "Hips high" }]
choices = [{ id = "stance", values = ["hip_width", "wide"], usual = "wide", effect = "none" }]

[timing]
mode = "reps"
order = ["lift", "hold_top", "lower"]
lift = { s = 2 }
hold_top = { s = 2, min = 1, max = 3 }
lower = { s = 2 }
""")
WORDS = {"lift": "Up", "hold_top": "Hold", "lower": "Down"}


def with_change(path: str, value: object) -> list[FileError]:
    """Check the example after one change; None takes a value away."""
    table = copy.deepcopy(MINE)
    *way, last = path.split(".")
    place: Any = table
    for step in way:
        place = place[int(step) if step.isdigit() else step]
    if value is None:
        del place[last]
    else:
        place[last] = value
    exercise, found = convert(table, Exercise)
    assert found == ()
    assert exercise is not None
    return senseless(exercise, CATALOGUE.exercises, CATALOGUE)


def test_the_example_makes_sense() -> None:
    assert with_change("level", 2) == []


@pytest.mark.parametrize(
    ("path", "value", "place", "what"),
    [
        ("easier", ["glute_brigde"], "easier", "unknown exercise"),
        ("harder", ["hip_trust"], "harder", "unknown exercise"),
        ("related", ["my_bridge"], "related", "itself"),
        ("without_equipment", "nothing", "without_equipment", "unknown exercise"),
        ("inherits", "nothing", "inherits", "unknown exercise"),
        ("muscles.primary", ["hamstring"], "muscles.primary", "unknown muscle"),
        ("muscles.secondary", ["biceps"], "muscles.secondary", "unknown muscle"),
        ("feel.where", ["glute_depe"], "feel.where", "unknown feeling"),
        ("feel.avoid", ["nose"], "feel.avoid", "unknown feeling"),
        ("sources", ["S1.999"], "sources[0]", "unknown source"),
        ("reps.min", 13, "reps", "goes from 13 to 12"),
        ("reps_in_full_set", {"min": 2, "max": 1}, "reps_in_full_set", "goes from 2 to 1"),
        ("timing.hold_top.s", 4, "timing.hold_top.s", "outside its range"),
        ("timing.hold_top.min", 4, "timing.hold_top", "goes from 4 to 3"),
        ("timing.hold_top.max", None, "timing.hold_top", "one end of its range"),
        ("timing.lift", None, "timing.lift", "is missing"),
        ("timing.lower.s", 0, "timing.lower", "lasts no time"),
        ("timing.order", ["lift", "lower"], "timing.order", 'leaves out "hold_top"'),
        ("timing.order", ["hold_top", "lower"], "timing.order", 'leaves out "lift"'),
        (
            "timing.order",
            ["lift", "lift", "hold_top", "lower"],
            "timing.order",
            "names a phase twice",
        ),
        ("timing.mode", "continuous", "timing.hold_top", "has no pause"),
        ("timing.mode", "hold", "timing.hold", "is missing"),
        ("timing.mode", "drill", "timing.duration", "is missing"),
        ("timing.mode", "test", "result", "is missing"),
        ("feel.remedies", {"nose": {"say": "Lift less"}}, "feel.remedies", "unknown feeling"),
        ("choices.0.usual", "narrow", "choices[0].usual", "not among its values"),
        ("choices.0.poses", {"narrow": "squat"}, "choices[0].poses", "unknown value"),
    ],
)
def test_what_does_not_make_sense_is_reported(
    path: str, value: object, place: str, what: str
) -> None:
    (found,) = with_change(path, value)

    assert found.place == place
    assert what in found.what
    assert found.remedy
    assert not found.minor


@pytest.mark.parametrize(
    ("path", "value", "place", "what"),
    [
        ("cues.0.phase", "hold", "cues[0].phase", "which this exercise does not have"),
        ("cues.0.phase", "switch", "cues[0].phase", "which this exercise does not have"),
        ("words", {"lift": "Up", "hold_top": "Hold"}, "words.lower", "is missing"),
        ("words", WORDS | {"drill": "Go"}, "words.drill", "does not have"),
        ("words", WORDS | {"lift": "Up and up and up"}, "words.lift", "more than 3 words"),
        ("movement", {"say": "Up, {hold}, down."}, "movement.say", "stand for nothing"),
        ("side_text", {"left": "Left.", "right": "Right."}, "side_text", "never said"),
        ("lies_on", "other_side", "lies_on", "never said"),
    ],
)
def test_words_that_are_never_spoken_are_reported(
    path: str, value: object, place: str, what: str
) -> None:
    (found,) = with_change(path, value)

    assert found.place == place
    assert what in found.what
    assert found.remedy
    assert found.minor


def test_a_run_needs_a_length_and_a_way_back() -> None:
    places = [found.place for found in with_change("timing.mode", "distance")]

    assert places == ["timing.run", "timing.back"]


def test_a_long_cue_is_only_remarked() -> None:
    (found,) = with_change("cues.0.say", "one two three four five six seven")

    assert (found.place, found.minor) == ("cues[0].say", True)


def test_people_need_not_give_reasons_for_their_own_exercises() -> None:
    assert with_change("name", "Whatever the physio said") == []
