"""Today, mat, summary and History say sets, holds and tempo in the same words."""

from __future__ import annotations

import pytest

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.amounts import amount_ahead, amount_text, tempo_text
from glutetimer.presentation.fitting import fit_line
from glutetimer.presentation.programme_card import ProgrammeCard, programme_card
from glutetimer.session.compile import compile_programme
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import SessionOptions
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import KitFit
from glutetimer.training.tempo import LIFT_FIRST, Tempo


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


def of_one(exercise: str, **how: object) -> Programme:
    block = Block(exercise=exercise, default="x", **how)  # type: ignore[arg-type] # as asked
    return Programme(id="p", name="P", blocks=(block,), default="x")


def card_of(
    programme: Programme, plan: Plan, catalogue: Catalogue, whole: Plan | None = None
) -> ProgrammeCard:
    planned = PlannedProgramme(KitFit(programme), plan, whole)
    return programme_card(planned, catalogue.exercises, catalogue.guidance)


@pytest.mark.parametrize(
    ("exercise", "how", "words"),
    [
        ("glute_bridge", {"reps": 12}, "12 reps, hold 2 s"),
        ("side_leg_lift_bench", {"reps": 20}, "20 reps"),
        ("side_plank_knees", {"hold_s": 15.0}, "15 s hold"),
        ("side_plank_knees", {"hold_s": 15.0, "reps": 2}, "2 holds of 15 s"),
        ("a_drill", {"duration_s": 30.0}, "30 s"),
        ("clench_test_both", {"reps": 3}, "3 reps, hold 3 s, 1.5 s at the bottom"),
    ],
)
def test_the_card_says_of_a_set_what_the_mat_says(
    catalogue: Catalogue, exercise: str, how: dict[str, object], words: str
) -> None:
    programme = of_one(exercise, **how)
    plan = compile_programme(programme, catalogue.exercises)
    (line,) = card_of(programme, plan, catalogue).steps
    work = next(step for step in plan.steps if step.kind.is_work)
    assert amount_text(work) == words
    assert line.doing == f"2 × {words}"


def test_the_load_is_said_with_the_amount(catalogue: Catalogue) -> None:
    programme = of_one("glute_bridge", reps=12, load_kg=7.5)
    plan = compile_programme(programme, catalogue.exercises)
    (line,) = card_of(programme, plan, catalogue).steps
    work = next(step for step in plan.steps if step.kind.is_work)
    assert amount_text(work) == "12 reps, hold 2 s, 7.5 kg"
    assert amount_ahead(work, 3) == "from rep 3 of 12, 7.5 kg"
    assert line.said == "2 × 12 reps, hold 2 s, 7.5 kg"


def test_a_tempo_is_said_in_words() -> None:
    tempo = Tempo(order=LIFT_FIRST, lift_ms=2_000, hold_top_ms=2_000, lower_ms=2_500)
    assert tempo_text(tempo) == "2 s up, 2 s hold, 2.5 s down"
    assert tempo_text(Tempo(order=LIFT_FIRST, lift_ms=1_500, lower_ms=1_500)) == (
        "1.5 s up, 1.5 s down"
    )


def test_the_length_is_a_guess_where_the_person_sets_the_pace(catalogue: Catalogue) -> None:
    programme = of_one("glute_bridge", sets=1)
    options = SessionOptions(pace="self")
    plan = compile_programme(programme, catalogue.exercises, options)
    assert card_of(programme, plan, catalogue).length == "about 2 min"
    exact = compile_programme(programme, catalogue.exercises)
    assert card_of(programme, exact, catalogue).length == "1 min 42 s"


def test_what_is_ours_says_why_and_what_is_the_articles_does_not(catalogue: Catalogue) -> None:
    ours = of_one("glute_bridge", sets=1)
    plan = compile_programme(ours, catalogue.exercises)
    (line,) = card_of(ours, plan, catalogue).steps
    assert line.default == "x"
    block = Block(exercise="glute_bridge", sources=("S1.37",), sets=1)
    theirs = Programme(id="p", name="P", blocks=(block,), default="x")
    plan = compile_programme(theirs, catalogue.exercises)
    (line,) = card_of(theirs, plan, catalogue).steps
    assert line.default == ""


@pytest.mark.parametrize("minutes", [5, 8, 10, 15])
def test_fitted_to_the_time_there_is_every_programme_says_what_it_leaves_out(
    catalogue: Catalogue, minutes: int
) -> None:
    for programme in catalogue.programmes.values():
        whole = compile_programme(programme, catalogue.exercises)
        plan = compile_programme(programme, catalogue.exercises, budget_ms=minutes * 60_000)
        line = fit_line(whole, plan)
        assert bool(line) == (plan.total_ms != whole.total_ms)
        card = card_of(programme, plan, catalogue, whole)
        assert [step.name for step in card.steps] == [
            step.name for step in card_of(programme, whole, catalogue).steps
        ]


def test_five_minutes_of_a_programme_for_the_run_keep_the_run(catalogue: Catalogue) -> None:
    for name in ("run_switch_on", "run_switch_on_hamstring", "run_switch_on_shuffler"):
        for minutes in (1, 3, 5):
            plan = compile_programme(
                catalogue.programmes[name], catalogue.exercises, budget_ms=minutes * 60_000
            )
            assert plan.prescriptions[-1].exercise.id == "run_throughs"
