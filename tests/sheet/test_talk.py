"""What talk asks for is an exercise; what it only speaks of changes none."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.sheet.read import read_sheet
from glutetimer.sheet.reading import SheetBlock, SheetKey

EXERCISES = load_catalogue(assets_dir()).exercises
SPOKEN_OF = (
    *("Once easy, 3 x 15", "When you are ready: 3 x 15", "If this is easy, 3 x 15 with a band."),
    *("Last time, 3 x 10.", "Next week, 3 x 15 and then 3 x 20", "Progression: 3 x 15"),
)


def blocks(text: str) -> list[SheetBlock]:
    read = read_sheet(text, EXERCISES)
    found = [item for programme in read.programmes for item in programme.items]
    assert all(isinstance(one, SheetBlock) for one in found)
    return [one for one in found if isinstance(one, SheetBlock)]


@pytest.mark.parametrize("line", SPOKEN_OF)
def test_a_dose_that_is_only_spoken_of_is_not_that_of_the_exercise_above(line: str) -> None:
    (block,) = blocks(f"Clamshells\n{line}\n")
    assert set(block.parts) == {SheetKey.NOTE}


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
