"""Small pictures: one for every exercise that has a movement, in the colours of the theme."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from glutetimer.gui.figure.name_card import initials
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import MOST, SIZE, Stills
from glutetimer.gui.style.theme import DAY, NIGHT
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.amounts import Exercises


@pytest.fixture(scope="module")
def exercises() -> Exercises:
    return load_catalogue(assets_dir()).exercises


@pytest.fixture
def stills(qtbot: QtBot, exercises: Exercises) -> Stills:
    assert qtbot  # pixmaps need an application
    return Stills(lambda: exercises, PoseBook(assets_dir() / "poses"), DAY)


def test_every_exercise_has_a_picture_in_colours_where_it_has_a_movement(
    stills: Stills, exercises: Exercises
) -> None:
    for name in exercises:
        picture = stills(name)
        assert picture is not None, name
        assert picture.deviceIndependentSize().toSize() == SIZE
        assert not picture.toImage().allGray(), name


def test_what_has_neither_a_movement_nor_a_picture_shows_its_initials(qtbot: QtBot) -> None:
    assert qtbot  # as above
    bridge = load_catalogue(assets_dir()).exercises["glute_bridge"]
    named = {
        name: replace(bridge, id=name, name=name, pose=None, other_view=None)
        for name in ("Wobble walk", "Wild (wobbly) run", "Heel taps")
    }
    stills = Stills(lambda: named, PoseBook(assets_dir() / "poses"), DAY)
    walk, run, taps = (found.toImage() for one in named if (found := stills(one)) is not None)
    assert walk == run
    assert walk != taps


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Wobble walk", "WW"),
        ("heel (slow) taps", "HS"),
        ("90/90 sit", "9S"),
        ("!", ""),
        ("éa", "É"),
    ],
)
def test_initials_are_those_of_the_first_words(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_pictures_change_with_the_theme(stills: Stills) -> None:
    day = stills("glute_bridge")
    stills.set_theme(NIGHT)
    night = stills("glute_bridge")
    assert day is not None
    assert night is not None
    assert day.toImage() != night.toImage()


def test_an_unknown_exercise_has_none(stills: Stills) -> None:
    assert stills("no_such_thing") is None


def test_a_movement_that_cannot_be_read_leaves_the_list_without_its_picture(
    qtbot: QtBot, exercises: Exercises, tmp_path: Path
) -> None:
    assert qtbot  # as above
    (tmp_path / "skeleton.toml").write_bytes((assets_dir() / "poses/skeleton.toml").read_bytes())
    assert Stills(lambda: exercises, PoseBook(tmp_path), DAY)("glute_bridge") is None


def test_only_the_pictures_wanted_last_are_kept(stills: Stills, exercises: Exercises) -> None:
    first = stills("glute_bridge")
    assert stills("glute_bridge") is first
    for name in [name for name in exercises if name != "glute_bridge"][: MOST - 1]:
        stills(name)
        assert stills("glute_bridge") is first, "wanted a moment ago"
    for name in [name for name in exercises if name != "glute_bridge"][:MOST]:
        stills(name)
    assert stills("glute_bridge") is not first
    assert len(stills._drawn) == MOST
