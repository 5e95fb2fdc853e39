"""What a story says by chance is no exercise; a list without doses is one."""

from __future__ import annotations

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import read_sheet

EXERCISES = load_catalogue(assets_dir()).exercises
STORY = """\
Stone house on the hill where 3 men sat around the squat fire.

Dinner was late and the old bridge of 20 stones fell over the side while they ate.

House and hill lay in the rain for 2 long hours before the squat man walked.

Chairs by the old stone house stood where the 2 men had fallen on the hill.
"""
LIST = """\
Clamshells
Bird dog
Glute bridge
Side plank as shown
Squats 10.
Lunges 3x10
"""
LONG = """\
Clamshells on your side with the knees bent and feet together x 15
Glute bridge with the feet flat on the floor, arms crossed, 12 times
Squats to a chair with the arms held out in front, until fatigue
Side plank from the knees with the top hand on your hip - 3
"""


def names(text: str) -> list[str]:
    read = read_sheet(text, EXERCISES)
    return [item.name for programme in read.programmes for item in programme.items]


def test_the_lines_of_a_story_are_texts() -> None:
    assert names(STORY) == []
    assert len(read_sheet(STORY, EXERCISES).texts) == 4


def test_names_without_a_dose_are_exercises() -> None:
    found = names(LIST)
    assert len(found) == 6
    assert found[:2] == ["Clamshells", "Bird dog"]


def test_a_sentence_with_a_dose_is_an_exercise_even_in_a_story() -> None:
    dosed = "Clamshells with your knees bent, on your side on the mat, 3 sets of 10 reps.\n"
    assert len(names(f"{STORY}\n{dosed}")) == 1


def test_long_lines_with_a_dose_are_exercises() -> None:
    assert len(names(LONG)) == 4
