"""A programme without what hurts, over the programmes that ship."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.compile import compile_programme
from glutetimer.training.programme import Block, Programme
from glutetimer.training.sparing import Spared, spare
from glutetimer.training.substitutes import exercises_of

CATALOGUE = load_catalogue(assets_dir())
EXERCISES = CATALOGUE.exercises
FOUR = CATALOGUE.programmes["cyclist_four"]


def names(programme: Programme) -> list[str]:
    return [name for name, _ in exercises_of(programme)]


def test_where_nothing_hurts_it_is_the_same_programme() -> None:
    for hurting in ((), ("clamshell",)):
        found = spare(FOUR, hurting, EXERCISES)
        assert found is not None
        assert found.programme is FOUR


def test_something_easier_takes_the_place_of_what_hurts() -> None:
    found = spare(FOUR, ("mini_band_squat",), EXERCISES)
    assert found is not None
    assert found.spared == (Spared("mini_band_squat", "squat"),)
    assert names(found.programme)[-1] == "squat"


@pytest.mark.parametrize(
    ("hurting", "spared"),
    [
        (("glute_bridge",), Spared("glute_bridge")),  # easier is a test alone
        (("mini_band_squat", "squat"), Spared("mini_band_squat")),
    ],
)
def test_where_nothing_easier_can_be_done_it_is_left_out(
    hurting: tuple[str, ...], spared: Spared
) -> None:
    found = spare(FOUR, hurting, EXERCISES)
    assert found is not None
    assert found.spared == (spared,)
    assert spared.exercise not in names(found.programme)
    assert len(names(found.programme)) == len(names(FOUR)) - 1


def test_what_the_programme_has_anyway_is_not_done_twice() -> None:
    found = spare(CATALOGUE.programmes["clam_ladder"], ("side_leg_lift_floor",), EXERCISES)
    assert found is not None
    assert names(found.programme).count("clamshell") == 1


def test_what_takes_the_place_can_be_done_with_the_things_there_are() -> None:
    walks = Programme(
        id="walks",
        name="Walks",
        blocks=(Block(exercise="lateral_band_walk", default="."), Block(exercise="squat")),
        default=".",
    )
    with_band = spare(walks, ("lateral_band_walk",), EXERCISES, ("mini_band",))
    without = spare(walks, ("lateral_band_walk",), EXERCISES, ("mat",))
    assert with_band is not None
    assert without is not None
    assert with_band.spared == (Spared("lateral_band_walk", "seated_band_abduction_tall"),)
    assert without.spared == (Spared("lateral_band_walk", "clamshell"),)


def test_where_nothing_is_left_to_train_there_is_none() -> None:
    assert spare(FOUR, EXERCISES, EXERCISES) is None
    first = CATALOGUE.programmes["muscle_contact_first"]
    assert spare(first, set(EXERCISES) - {"clench_test_both"}, EXERCISES) is None


@given(
    st.sampled_from(sorted(CATALOGUE.programmes)),
    st.frozensets(st.sampled_from(sorted(EXERCISES)), max_size=8),
)
def test_what_is_left_has_nothing_that_hurts_and_can_be_planned(
    name: str, hurting: frozenset[str]
) -> None:
    found = spare(CATALOGUE.programmes[name], hurting, EXERCISES)
    if found is None:
        return
    assert hurting.isdisjoint(names(found.programme))
    assert {one.exercise for one in found.spared} == hurting & set(
        names(CATALOGUE.programmes[name])
    )
    assert compile_programme(found.programme, EXERCISES).total_ms > 0
