"""What is suggested today, over the programmes that ship."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.kit import kit_note
from glutetimer.review.muscle_balance import MuscleGroup, favours, serves
from glutetimer.review.programme_kind import ProgrammeKind, kind_of
from glutetimer.review.suggest import IN_A_ROW, answered, has_any, needed_kit, suggest
from glutetimer.review.suggestion import Circumstances, Suggestion, Why
from glutetimer.session.compile import compile_programme
from glutetimer.training.programme import Programme
from glutetimer.training.sparing import spare
from glutetimer.training.substitutes import ALWAYS_THERE, Swap, exercises_of, fit_kit

CATALOGUE = load_catalogue(assets_dir())
BUILD_UP = "seated_abduction_build"
PURPOSES = ("cycling", "running", "desk", "general")
PROGRAMMES = sorted(CATALOGUE.programmes)
KITS = ((), ("bench",), ("mini_band",), ("bench", "mini_band"), ("running_space",))

EXERCISES = sorted(
    {name for one in PROGRAMMES for name, _ in exercises_of(CATALOGUE.programmes[one])}
)


def circumstances() -> st.SearchStrategy[Circumstances]:
    """Draw what a suggestion depends on."""
    some = st.lists(st.sampled_from([*PROGRAMMES, "gone"]), max_size=6)
    return st.builds(
        Circumstances,
        purposes=st.lists(st.sampled_from(PURPOSES), unique=True, max_size=3),
        kit=st.sampled_from([(), *map(answered, KITS)]),
        done=some,
        hurting=st.frozensets(st.sampled_from(EXERCISES), max_size=4),
        due=st.none() | st.sampled_from(MuscleGroup),
        fitting=st.none() | st.frozensets(st.sampled_from(PROGRAMMES)),
        under_way=st.lists(st.just(BUILD_UP), max_size=1),
    )


def suggested(**circumstances: object) -> Suggestion:
    return suggest(CATALOGUE.programmes, CATALOGUE.exercises, Circumstances(**circumstances))  # type: ignore[arg-type] # fields by name


def as_done(
    name: str, kit: tuple[str, ...] = (), hurting: Collection[str] = ()
) -> Programme | None:
    """Return a programme as it would be done; None where that cannot be."""
    fit = fit_kit(CATALOGUE.programmes[name], CATALOGUE.exercises, kit)
    sparing = spare(fit.programme, hurting, CATALOGUE.exercises, kit)
    return sparing.programme if sparing and not fit.missing else None


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


@given(circumstances())
def test_what_is_suggested_can_be_done_with_the_things_there_are_and_spares_what_hurts(
    now: Circumstances,
) -> None:
    found = suggest(CATALOGUE.programmes, CATALOGUE.exercises, now)
    done = as_done(found.programme, tuple(now.kit), now.hurting)
    possible = [name for name in PROGRAMMES if as_done(name, tuple(now.kit), now.hurting)]
    assert found.programme in CATALOGUE.programmes
    assert done is not None or not possible
    if done is not None:
        assert not has_any(done, now.hurting)


@given(circumstances())
def test_the_same_is_suggested_in_the_same_circumstances(now: Circumstances) -> None:
    first = suggest(CATALOGUE.programmes, CATALOGUE.exercises, now)
    assert suggest(CATALOGUE.programmes, CATALOGUE.exercises, now) == first


@given(circumstances())
def test_a_test_or_a_break_is_never_done_once_more(now: Circumstances) -> None:
    found = suggest(CATALOGUE.programmes, CATALOGUE.exercises, now)
    if found.why in (Why.AGAIN, Why.VARIETY, Why.DUE):
        assert kind_of(CATALOGUE.programmes[found.programme]) not in (
            ProgrammeKind.TEST,
            ProgrammeKind.BREAK,
        )


@given(circumstances())
def test_a_test_or_a_break_decides_nothing(now: Circumstances) -> None:
    with_breaks = replace(now, done=("clench_check", *now.done, "desk_reset"))
    without = replace(now, done=(*now.done, "desk_reset"))
    found = suggest(CATALOGUE.programmes, CATALOGUE.exercises, with_breaks)
    assert found == suggest(CATALOGUE.programmes, CATALOGUE.exercises, without)


@given(circumstances(), st.sampled_from(PROGRAMMES))
def test_what_is_planned_is_suggested_where_it_can_be_done(now: Circumstances, name: str) -> None:
    found = suggest(CATALOGUE.programmes, CATALOGUE.exercises, replace(now, planned=name))
    is_possible = as_done(name, tuple(now.kit), now.hurting) is not None
    assert (found == Suggestion(name, Why.PLANNED)) is is_possible


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


@pytest.mark.parametrize(
    ("purpose", "kit", "programme"),
    [
        ("cycling", ("mini_band",), "cyclist_four"),
        ("running", ("running_space",), "run_switch_on"),
        ("running", (), "run_switch_on"),
        ("desk", ("mini_band",), "seated_abduction_build"),
        ("desk", (), "desk_reset"),
    ],
)
def test_the_first_session_fits_what_one_trains_for(
    purpose: str, kit: tuple[str, ...], programme: str
) -> None:
    found = suggested(purposes=(purpose,), kit=answered(kit))
    assert found == Suggestion(programme, Why.MADE_FOR, purpose)


@pytest.mark.parametrize("kit", KITS)
def test_a_minute_is_no_training_for_a_cyclist(kit: tuple[str, ...]) -> None:
    for done in ((), ("seated_abduction_build",), ("desk_reset",), ("clench_check",)):
        found = suggested(purposes=("cycling",), kit=answered(kit), done=done)
        assert kind_of(CATALOGUE.programmes[found.programme]) is ProgrammeKind.TRAINING


def test_a_break_at_the_desk_is_suggested_once_and_training_from_then_on() -> None:
    found = suggested(purposes=("desk",), kit=answered(()), done=("desk_reset",))
    assert kind_of(CATALOGUE.programmes[found.programme]) is ProgrammeKind.TRAINING
    assert found.why is Why.MADE_FOR


def test_a_build_up_goes_on_for_who_sits_a_lot() -> None:
    done = ("desk_reset", "seated_abduction_build")
    assert suggested(purposes=("desk",), done=done) == Suggestion(
        "seated_abduction_build", Why.AGAIN
    )


def test_what_was_done_comes_again_until_it_was_done_often() -> None:
    done = ("lower_glutes", "upper_glutes")
    assert suggested(done=done) == Suggestion("lower_glutes", Why.AGAIN)
    often = ("lower_glutes",) * IN_A_ROW
    found = suggested(done=often)
    assert (found.programme != "lower_glutes", found.why) == (True, Why.VARIETY)


def test_what_was_done_comes_again_though_a_test_was_done_since() -> None:
    done = ("clench_check", "desk_reset", "upper_glutes")
    assert suggested(done=done) == Suggestion("upper_glutes", Why.AGAIN)


def test_what_had_fewer_sets_is_due() -> None:
    found = suggested(done=("lower_glutes",), due=MuscleGroup.MEDIUS)
    assert (found.why, found.due) == (Why.DUE, MuscleGroup.MEDIUS)
    assert serves(CATALOGUE.programmes[found.programme], MuscleGroup.MEDIUS, CATALOGUE.exercises)
    cyclist = suggested(
        purposes=("cycling",), done=("seated_three_leans",), due=MuscleGroup.MAXIMUS
    )
    assert cyclist == Suggestion("cyclist_four", Why.DUE, due=MuscleGroup.MAXIMUS)


def test_what_is_due_is_more_of_it_than_of_the_other() -> None:
    done = ("muscle_contact_first",)
    found = suggested(kit=answered(()), done=done, due=MuscleGroup.MEDIUS)
    assert favours(CATALOGUE.programmes[found.programme], MuscleGroup.MEDIUS, CATALOGUE.exercises)


def test_to_begin_with_both_muscles_are_trained() -> None:
    found = suggested(purposes=("cycling",), kit=answered(()))
    assert found == Suggestion("muscle_contact_first", Why.MADE_FOR, "general")


@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("due", [None, *MuscleGroup])
def test_a_cyclist_is_not_sent_running(kit: tuple[str, ...], due: MuscleGroup | None) -> None:
    found = suggested(
        purposes=("cycling",),
        kit=answered(kit),
        done=("cyclist_four",),
        due=due,
        fitting={"run_switch_on", "seated_three_leans"},
    )
    assert CATALOGUE.programmes[found.programme].purposes != ("running",)


def test_in_a_short_time_what_fits_it_goes_first() -> None:
    done, short = ("cyclist_four",), {"seated_three_leans", "clench_check", "desk_reset"}
    found = suggested(purposes=("cycling",), done=done, fitting=short)
    assert found == Suggestion("seated_three_leans", Why.FITS)
    assert suggested(purposes=("cycling",), done=done, fitting=()).programme == "cyclist_four"


def test_after_pain_another_one_for_the_same_purpose_goes_first() -> None:
    found = suggested(purposes=("cycling",), done=("cyclist_four",), hurting=("glute_bridge",))
    assert found == Suggestion("seated_three_leans", Why.SPARING, "cycling")


def test_where_there_is_no_other_one_it_is_done_without_what_hurt() -> None:
    hurting = ("glute_bridge", "seated_band_abduction_back", "seated_band_abduction_forward")
    found = suggested(purposes=("cycling",), done=("cyclist_four",), hurting=hurting)
    assert found.why is Why.SPARING
    done = as_done(found.programme, (), hurting)
    assert done is not None
    assert not has_any(done, hurting)


def test_nothing_is_an_answer() -> None:
    assert answered(()) == ("mat",)
    assert answered(("bench", "mat")) == ("mat", "bench")


@pytest.mark.parametrize("purpose", PURPOSES)
def test_who_was_not_asked_for_kit_may_be_suggested_anything(purpose: str) -> None:
    found = suggested(purposes=(purpose,))
    assert found.why is Why.MADE_FOR
    assert purpose in CATALOGUE.programmes[found.programme].purposes


def test_a_build_up_that_is_under_way_is_gone_on_with() -> None:
    cyclist = {"purposes": ("cycling",), "kit": answered(("mini_band",))}
    done = [BUILD_UP] * (IN_A_ROW + 1)
    assert suggested(**cyclist, done=done).programme != BUILD_UP
    found = suggested(**cyclist, done=done, under_way=[BUILD_UP])
    assert (found.programme, found.why) == (BUILD_UP, Why.UNDER_WAY)
    after_another = suggested(**cyclist, done=["cyclist_four", BUILD_UP], under_way=[BUILD_UP])
    assert after_another.programme == BUILD_UP


def test_a_build_up_has_its_turn_before_what_is_due_and_not_before_plan_time_and_pain() -> None:
    now = {"kit": answered(("mini_band",)), "done": [BUILD_UP], "under_way": [BUILD_UP]}
    assert suggested(**now, due=MuscleGroup.MAXIMUS).why is Why.UNDER_WAY
    assert suggested(**now, fitting={"clam_ladder"}).programme == "clam_ladder"
    assert suggested(**now, planned="clam_ladder").why is Why.PLANNED
    assert suggested(**now, hurting={"seated_band_abduction_tall"}).programme != BUILD_UP


@pytest.mark.parametrize("done", [(), ("cyclist_four",), ("lower_glutes", "cyclist_four")])
@pytest.mark.parametrize("due", [None, MuscleGroup.MEDIUS])
def test_a_new_plan_of_one_s_own_goes_first_until_it_is_begun(
    done: tuple[str, ...], due: MuscleGroup | None
) -> None:
    plan = structs.replace(
        CATALOGUE.programmes["cyclist_four"], id="physio", name="Physio", purposes=()
    )
    programmes = {**CATALOGUE.programmes, "physio": plan}

    def suggestion(**more: object) -> Suggestion:
        now = {
            "done": done,
            "due": due,
            "purposes": ("running",),
            "own": {"physio"},
            "new": {"physio"},
            **more,
        }
        return suggest(programmes, CATALOGUE.exercises, Circumstances(**now))  # type: ignore[arg-type] # fields by name

    assert suggestion() == Suggestion("physio", Why.OWN)
    assert suggestion(planned="lower_glutes").why is Why.PLANNED
    assert suggestion(new=()).programme != "physio"
    assert suggestion(done=("physio", *done)).why is not Why.OWN
    assert suggestion(fitting={"desk_reset", "lower_glutes"}) == Suggestion("physio", Why.OWN)
    assert suggestion(hurting={"glute_bridge"}) == Suggestion("physio", Why.OWN)


def test_an_own_plan_stays_where_something_in_it_hurts() -> None:
    plan = structs.replace(CATALOGUE.programmes["cyclist_four"], id="physio", purposes=())
    programmes = {**CATALOGUE.programmes, "physio": plan}
    now = Circumstances(done=("physio",), hurting={"glute_bridge"}, own={"physio"})
    found = suggest(programmes, CATALOGUE.exercises, now)
    assert found == Suggestion("physio", Why.AGAIN)
    built_in = suggest(programmes, CATALOGUE.exercises, replace(now, own=()))
    assert built_in.programme != "physio"
