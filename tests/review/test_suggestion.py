"""What is suggested today, over the programmes that ship."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.review.suggest import (
    ALWAYS_THERE,
    IN_A_ROW,
    Suggestion,
    Why,
    answered,
    needed_kit,
    suggest,
)

CATALOGUE = load_catalogue(assets_dir())
PURPOSES = ("cycling", "running", "desk", "general")
KITS = ((), ("bench",), ("mini_band",), ("bench", "mini_band"), ("running_space",))


def suggested(
    *, purposes: tuple[str, ...] = (), kit: tuple[str, ...] = (), done: tuple[str, ...] = ()
) -> Suggestion:
    return suggest(
        CATALOGUE.programmes,
        CATALOGUE.exercises,
        purposes=purposes,
        kit=kit,
        done=done,
        start_with="cyclist_four",
    )


def test_who_was_not_asked_begins_with_the_usual_one() -> None:
    assert suggested() == Suggestion("cyclist_four", Why.START)


@pytest.mark.parametrize("purposes", [(), *((purpose,) for purpose in PURPOSES)])
@pytest.mark.parametrize("kit", KITS)
def test_nothing_is_suggested_that_one_has_not_got(
    purposes: tuple[str, ...], kit: tuple[str, ...]
) -> None:
    name = suggested(purposes=purposes, kit=answered(kit)).programme
    needed = set(needed_kit(CATALOGUE.programmes[name], CATALOGUE.exercises))
    assert needed <= {*kit, *ALWAYS_THERE}


@pytest.mark.parametrize(
    ("kit", "programme"),
    [
        ((), "clam_ladder"),
        (("bench",), "muscle_contact_first"),
        (("mini_band",), "upper_glutes"),
        (("bench", "mini_band"), "cyclist_four"),
    ],
)
def test_the_most_is_made_of_what_there_is(kit: tuple[str, ...], programme: str) -> None:
    assert suggested(kit=answered(kit)) == Suggestion(programme, Why.START)


def test_what_is_made_for_a_purpose_goes_first() -> None:
    assert suggested(purposes=("desk",), kit=answered(())) == Suggestion(
        "desk_reset", Why.MADE_FOR, "desk"
    )


def test_what_was_done_comes_again_until_it_was_done_often() -> None:
    done = ("lower_glutes", "upper_glutes")
    assert suggested(done=done) == Suggestion("lower_glutes", Why.AGAIN)
    often = ("lower_glutes",) * IN_A_ROW
    assert suggested(done=(*often, "upper_glutes")) == Suggestion("upper_glutes", Why.VARIETY)
    assert suggested(done=often) == Suggestion("lower_glutes", Why.AGAIN)


def test_nothing_is_an_answer() -> None:
    assert answered(()) == ("mat",)
    assert answered(("bench", "mat")) == ("mat", "bench")


@pytest.mark.parametrize("purpose", PURPOSES)
def test_who_was_not_asked_for_kit_may_be_suggested_anything(purpose: str) -> None:
    found = suggested(purposes=(purpose,))
    assert found.why is Why.MADE_FOR
    assert purpose in CATALOGUE.programmes[found.programme].purposes
