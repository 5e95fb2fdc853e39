"""What is done, as on a training sheet."""

from __future__ import annotations

from gettext import NullTranslations

import msgspec
import pytest

from glutetimer import i18n
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import practice
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.programme_card import ProgrammeCard, StepLine, doing, programme_card
from glutetimer.session.compile import compile_programme
from glutetimer.session.prescription import SessionOptions
from glutetimer.training.programme import Block, Programme, ProgrammeNote
from glutetimer.training.substitutes import KitFit, fit_kit
from tests.session.examples import EXERCISES, a_programme, block

CATALOGUE = load_catalogue(assets_dir())


def card_of(programme: Programme) -> ProgrammeCard:
    exercises = {**EXERCISES, **CATALOGUE.exercises}
    plan = compile_programme(programme, exercises, SessionOptions())
    planned = PlannedProgramme(KitFit(programme), plan)
    return programme_card(planned, exercises, CATALOGUE.guidance)


class WithContext(NullTranslations):
    """Says in which context a message is asked for."""

    def pgettext(self, context: str, message: str) -> str:
        return f"{message} ({context})"


@pytest.mark.parametrize(
    ("exercise", "hold"),
    [
        ("glute_bridge", "hold 2 s"),
        ("mini_band_squat", "hold 3 s"),
        ("side_leg_lift_bench", ""),
        ("lateral_band_walk", ""),  # a stop of 0.3 s is no hold
    ],
)
def test_an_exercise_is_shown_with_its_hold(exercise: str, hold: str) -> None:
    exercises = CATALOGUE.exercises
    plan = compile_programme(practice(exercises[exercise]), exercises, SessionOptions())
    assert doing(plan.prescriptions[0]).partition(", ")[2] == hold


@pytest.mark.parametrize(
    ("each_side", "reps", "words"), [(True, 8, "4 a side, in turn"), (False, 4, "sides in turn")]
)
def test_an_exercise_whose_sides_alternate_says_what_its_reps_count(
    each_side: bool,  # noqa: FBT001 - a column of the table
    reps: int,
    words: str,
) -> None:
    lunge = EXERCISES["lunge"]
    its_reps = msgspec.structs.replace(lunge.reps, each_side=each_side)
    exercises = {"lunge": msgspec.structs.replace(lunge, reps=its_reps)}
    programme = a_programme(block("lunge"))
    plan = compile_programme(programme, exercises, SessionOptions())
    planned = PlannedProgramme(KitFit(programme), plan)
    (step,) = programme_card(planned, exercises, CATALOGUE.guidance).steps
    assert (step.doing, step.sides) == (f"2 × {reps} reps", words)


def test_what_does_not_fit_the_time_keeps_its_line_and_is_marked_as_an_exercise() -> None:
    programme = a_programme(block("bridge", sets=1, reps=2), block("squat", sets=1, reps=2))
    whole, short = (
        compile_programme(programme, EXERCISES, SessionOptions(), budget_ms=budget_ms)
        for budget_ms in (None, 1_000)
    )
    planned = PlannedProgramme(KitFit(programme), short, whole)
    i18n.install(WithContext(), i18n.ENGLISH)
    try:
        done, left_out = programme_card(planned, EXERCISES, CATALOGUE.guidance).steps
    finally:
        i18n.install(NullTranslations(), i18n.ENGLISH)
    assert (done.exercise, done.name, done.sides) == ("bridge", "Bridge", "")
    assert left_out == StepLine("squat", "Squat", "left out (exercise)")


def test_what_a_person_notes_is_on_the_card_and_a_warning_before_the_session() -> None:
    said = (
        ProgrammeNote(text="Stop if it hurts.", warning=True),
        ProgrammeNote(text="Breathe out as you lift."),
        ProgrammeNote(text="Once is enough.", sources=("S1.1",)),
    )
    card = card_of(msgspec.structs.replace(a_programme(block("bridge")), note=said))
    assert card.notes == ("Breathe out as you lift.",)


def test_a_plan_of_ones_own_has_no_article() -> None:
    own = a_programme(block("bridge"))
    assert not card_of(msgspec.structs.replace(own, sources=())).has_article
    assert card_of(CATALOGUE.programmes["cyclist_four"]).has_article


def test_any_band_is_the_one_whose_colour_is_named() -> None:
    def kit(*bands: str | None) -> list[str]:
        blocks = (Block(exercise="mini_band_squat", band=band) for band in bands)
        return [line.item for line in card_of(a_programme(*blocks)).kit]

    assert kit(None, "red") == kit("red", None) == ["Mini band (red)"]
    assert kit(None, None) == ["Mini band"]
    assert kit("red", None, "blue") == ["Mini band (red)", "Mini band (blue)"]


def test_a_circuit_says_its_rounds_and_a_load_is_said_and_fetched() -> None:
    inner = (
        Block(exercise="squat", sets=1, reps=10, load_kg=5.0),
        Block(exercise="clamshell", sets=2, reps=8),
    )
    circuit = Block(rounds=2, rest_between_rounds_s=60.0, blocks=inner)
    swing = Block(exercise="kettlebell_swing", sets=2, reps=10, load_kg=8.0)
    exercises = CATALOGUE.exercises
    programme = a_programme(circuit, swing)
    plan = compile_programme(programme, exercises, SessionOptions())
    card = programme_card(PlannedProgramme(KitFit(programme), plan), exercises, CATALOGUE.guidance)
    assert [one.said for one in card.steps] == [
        "2 rounds of 10 reps, 5 kg",
        "2 rounds of 2 × 8 reps, hold 1 s, each side",
        "2 × 10 reps, 8 kg",
    ]
    fetched = [line.item for line in card.kit]
    assert {"Weight (5 kg)", "Kettlebell (8 kg)"} <= set(fetched)


def test_without_a_bench_only_a_chair_is_fetched() -> None:
    programme = CATALOGUE.programmes["cyclist_four"]
    for kit, seat in ((("mini_band",), "Chair"), ((), "Bench")):
        fitted = fit_kit(programme, CATALOGUE.exercises, kit)
        plan = compile_programme(fitted.programme, CATALOGUE.exercises, SessionOptions())
        card = programme_card(
            PlannedProgramme(fitted, plan), CATALOGUE.exercises, CATALOGUE.guidance
        )
        assert [line.item for line in card.kit if line.item != "Mini band"] == [seat]
