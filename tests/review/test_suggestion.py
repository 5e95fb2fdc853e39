"""What is suggested today, over the programmes that ship."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.kit import kit_note
from glutetimer.review.suggest import (
    IN_A_ROW,
    Suggestion,
    Why,
    answered,
    needed_kit,
    suggest,
)
from glutetimer.session.compile import compile_programme
from glutetimer.training.substitutes import ALWAYS_THERE, Swap, exercises_of, fit_kit

CATALOGUE = load_catalogue(assets_dir())
PURPOSES = ("cycling", "running", "desk", "general")
KITS = ((), ("bench",), ("mini_band",), ("bench", "mini_band"), ("running_space",))


def suggested(
    *,
    purposes: tuple[str, ...] = (),
    kit: tuple[str, ...] = (),
    done: tuple[str, ...] = (),
    hurting: tuple[str, ...] = (),
) -> Suggestion:
    return suggest(
        CATALOGUE.programmes,
        CATALOGUE.exercises,
        purposes=purposes,
        kit=kit,
        done=done,
        start_with="cyclist_four",
        hurting=hurting,
    )


def test_who_was_not_asked_begins_with_the_usual_one() -> None:
    assert suggested() == Suggestion("cyclist_four", Why.START)


@pytest.mark.parametrize("purposes", [(), *((purpose,) for purpose in PURPOSES)])
@pytest.mark.parametrize("kit", KITS)
def test_nothing_is_suggested_that_one_has_not_got(
    purposes: tuple[str, ...], kit: tuple[str, ...]
) -> None:
    name = suggested(purposes=purposes, kit=answered(kit)).programme
    fit = fit_kit(CATALOGUE.programmes[name], CATALOGUE.exercises, answered(kit))
    assert not fit.missing
    needed = set(needed_kit(fit.programme, CATALOGUE.exercises))
    assert needed <= {*kit, *ALWAYS_THERE}


@pytest.mark.parametrize("purposes", [(), ("cycling",), ("running",)])
@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("hurting", ["side_leg_lift_floor", "glute_bridge", "clamshell", "squat"])
def test_what_is_chosen_after_pain_spares_it_with_the_things_there_are(
    purposes: tuple[str, ...], kit: tuple[str, ...], hurting: str
) -> None:
    for done in CATALOGUE.programmes:
        found = suggested(purposes=purposes, kit=answered(kit), done=(done,), hurting=(hurting,))
        fit = fit_kit(CATALOGUE.programmes[found.programme], CATALOGUE.exercises, answered(kit))
        assert not fit.missing
        if found.why is Why.SPARING:
            assert hurting not in {name for name, _ in exercises_of(fit.programme)}


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


def test_a_cyclist_with_a_band_and_a_chair_gets_the_four_with_the_lift_on_the_floor() -> None:
    found = suggested(purposes=("cycling",), kit=answered(("mini_band",)))
    assert found == Suggestion("cyclist_four", Why.MADE_FOR, "cycling")
    fit = fit_kit(CATALOGUE.programmes["cyclist_four"], CATALOGUE.exercises, ("mini_band",))
    assert [name for name, _ in exercises_of(fit.programme)] == [
        "glute_bridge",
        "side_leg_lift_floor",
        "seated_band_abduction_tall",
        "mini_band_squat",
    ]
    assert fit.swaps == (Swap("side_leg_lift_bench", "side_leg_lift_floor", ("bench",)),)
    assert kit_note(fit, CATALOGUE.exercises) == (
        "You have no bench: side leg lift in place of side leg lift on a bench (on the floor)."
    )


def test_without_a_band_nothing_takes_the_place_of_the_seated_exercise() -> None:
    fit = fit_kit(CATALOGUE.programmes["cyclist_four"], CATALOGUE.exercises, answered(()))
    assert fit.missing == ("mini_band",)
    assert kit_note(fit, CATALOGUE.exercises).endswith("It needs what you have not got: mini band.")
    done = ("cyclist_four",)
    assert suggested(purposes=("cycling",), kit=answered(()), done=done).programme != "cyclist_four"


def test_of_what_is_not_done_nothing_is_missed() -> None:
    fit = fit_kit(CATALOGUE.programmes["cyclist_four"], CATALOGUE.exercises, answered(()))
    assert kit_note(fit.of(("glute_bridge",)), CATALOGUE.exercises) == ""
    assert kit_note(fit.of(("glute_bridge", "squat")), CATALOGUE.exercises) == (
        "You have no mini band: squat in place of mini band squat (without the band, no hold)."
    )
    assert fit.of(("seated_band_abduction_tall",)).missing == ("mini_band",)


@pytest.mark.parametrize("kit", [kit for kit in KITS if kit])
@pytest.mark.parametrize("programme", CATALOGUE.programmes)
def test_a_programme_with_substitutes_can_be_planned(programme: str, kit: tuple[str, ...]) -> None:
    fit = fit_kit(CATALOGUE.programmes[programme], CATALOGUE.exercises, answered(kit))
    assert compile_programme(fit.programme, CATALOGUE.exercises).total_ms > 0
    assert (
        fit_kit(CATALOGUE.programmes[programme], CATALOGUE.exercises, ()).programme
        == (CATALOGUE.programmes[programme])
    )


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
