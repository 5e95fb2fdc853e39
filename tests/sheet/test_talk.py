"""What talk asks for is an exercise; what it only speaks of changes none."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import SheetBlock, SheetKey

EXERCISES = load_catalogue(assets_dir()).exercises
SPOKEN_OF = (
    *("Progression: 3 x 15", "When 3 x 15 feels easy, go to the green band."),
    *("Last week you managed 3 x 10 without pain.", "From week 4: 3 x 20", "Was 3 x 20 too hard?"),
)


def blocks(text: str) -> list[SheetBlock]:
    read = read_sheet(text, EXERCISES)
    found = [item for programme in read.programmes for item in programme.items]
    assert all(isinstance(one, SheetBlock) for one in found)
    return [one for one in found if isinstance(one, SheetBlock)]


@pytest.mark.parametrize("line", SPOKEN_OF)
def test_a_dose_that_is_only_spoken_of_is_not_that_of_the_exercise_above(line: str) -> None:
    (block,) = blocks(f"Clamshells\n{line}\n")
    assert not {SheetKey.SETS, SheetKey.REPS} & set(block.parts)


def test_words_of_talk_before_an_exercise_are_no_note() -> None:
    (block,) = blocks("ok so can you please do the bridges, three sets of ten")
    assert SheetKey.NOTE not in block.parts


def test_other_words_before_an_exercise_stay_its_note() -> None:
    (block,) = blocks("While the kettle boils do 15 heel raises")
    assert block.parts[SheetKey.NOTE].value == "While the kettle boils do"


def test_the_line_and_place_of_an_exercise_have_the_talk_before_it() -> None:
    text = "ok so do bridges three sets of ten"
    (block,) = blocks(text)
    assert (block.line, block.place) == (text, (0, len(text)))
