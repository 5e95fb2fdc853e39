"""What is said before a set: place, side, how much, movement; for every exercise and programme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from glutetimer.session import speech
from glutetimer.session.briefing import get_ready_texts, switch_texts
from glutetimer.session.compile import compile_programme
from glutetimer.session.easier import easier_version
from glutetimer.session.phrases import coming
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind
from glutetimer.session.teaching import cues_at_work
from glutetimer.training.programme import Block, Programme
from glutetimer.training.wording import movement_of, place_of
from tests.session.spoken import CATALOGUE, OFFERED, PACES, plan_of, practised, recorded, texts

EVERYTHING = [*OFFERED, *sorted(CATALOGUE.programmes)]
PLACE_WORDS = {
    "standing": r"stand|march|run",
    "sitting": r"\bsit",
    "supine": r"lie on your back",
    "side": r"lie on your (left|right) side",
    "bench": r"\bbench",
    "machine": r"\b(stand|pad)\b",
}
"""The words by which one knows where the body is to be."""


def spoken(name: str, pace: Pace = "coach") -> Iterator[Plan]:
    """An exercise alone, or a programme in all its weeks, by the recorded voice."""
    said = recorded(advice=CATALOGUE.guidance.advice)
    if name in OFFERED:
        yield practised(name, pace, said)
        return
    programme = CATALOGUE.programmes[name]
    options = SessionOptions(pace=pace, speech=said)
    for week in [week.week for week in programme.weeks] or [None]:
        yield compile_programme(programme, CATALOGUE.exercises, options, week=week)


def before_work(plan: Plan, index: int) -> list[str]:
    """What is said between the working step before, or the start, and this one."""
    said: list[str] = []
    while index and not plan.steps[index - 1].kind.is_work:
        index -= 1
        said = [*texts(plan, index), *said]
    return said


def first_steps(plan: Plan) -> Iterator[tuple[int, Step]]:
    """The first working step of each exercise."""
    seen: set[str] = set()
    for index, step in enumerate(plan.steps):
        if step.kind.is_work and step.exercise not in seen:
            seen.add(step.exercise)
            yield index, step


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", EVERYTHING)
def test_a_get_ready_and_a_switch_have_time_for_all_their_sentences(name: str, pace: Pace) -> None:
    for plan in spoken(name, pace):
        for index, step in enumerate(plan.steps):
            to_come = coming(plan, index) if not step.kind.is_work else None
            if to_come and step.kind is StepKind.GET_READY:
                wanted = [*get_ready_texts(to_come, plan.options.speech)]
            elif to_come and step.kind is StepKind.SWITCH:
                wanted = [*switch_texts(to_come.exercise, step.side, first=to_come.first)]
            else:
                continue
            assert [text for text in wanted if text not in texts(plan, index)] == []


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_new_exercise_says_where_the_body_is_and_how_it_moves(name: str) -> None:
    for plan in spoken(name):
        for index, step in first_steps(plan):
            exercise = plan.exercise_of(step)
            said = before_work(plan, index)
            if speech.now_do(exercise) in said:
                continue
            assert re.search(PLACE_WORDS[place_of(exercise)], " ".join(said).lower()), said
            held = step.tempo.hold_ms if step.tempo else None
            assert speech.as_said(movement_of(exercise, held)) in said


@pytest.mark.parametrize("name", EVERYTHING)
def test_how_much_there_is_to_do_is_said(name: str) -> None:
    for plan in spoken(name):
        for index, step in first_steps(plan):
            said = before_work(plan, index)
            seconds = step.phases[0].length_ms // 1000
            runs = sum(phase.kind is not PhaseKind.REST for phase in step.phases)
            if step.kind is StepKind.HOLD:
                assert speech.hold_for(seconds) in said
            elif step.kind is StepKind.DRILL:
                assert speech.for_time(seconds) in said
            elif step.side in (Side.LEFT, Side.RIGHT):
                assert speech.each_side(step.reps) in said
            else:
                assert speech.reps_of(step.reps) in said
            if step.kind in (StepKind.HOLD, StepKind.DRILL) and runs > 1:
                assert speech.times_of(runs) in said


@pytest.mark.parametrize("name", OFFERED)
def test_how_long_the_easier_version_lasts_can_be_said(name: str) -> None:
    plan = practised(name)
    easier = easier_version(plan.runs[0].prescription, CATALOGUE.exercises, plan.options)
    assert easier is not None
    if easier.exercise.timing.mode == "hold":
        assert easier.hold_ms // 1000 in speech.HOLD_SECONDS
    if easier.exercise.timing.mode in ("drill", "distance"):
        assert easier.drill_ms // 1000 in speech.DRILL_SECONDS


@pytest.mark.parametrize("first", [Side.LEFT, Side.RIGHT])
@pytest.mark.parametrize("name", OFFERED)
def test_where_sides_take_turns_it_is_said_which_begins(name: str, first: Side) -> None:
    programme = Programme(
        id="one", name="One", blocks=(Block(exercise=name, default="made up"),), default="made up"
    )
    options = SessionOptions(speech=recorded(), first_side=first)
    plan = compile_programme(programme, CATALOGUE.exercises, options)
    order = speech.LEFT_FIRST if first is Side.LEFT else speech.RIGHT_FIRST
    if plan.steps[1].side is Side.ALTERNATING:
        assert order in texts(plan, 0)
    else:
        assert order not in texts(plan, 0)


def test_after_a_seated_exercise_one_is_told_to_stand_up() -> None:
    plan = plan_of("cyclist_four", recorded())
    squat = next(i for i, step in first_steps(plan) if step.exercise == "mini_band_squat")
    assert "Stand with the feet about hip-width, toes forward." in before_work(plan, squat)
    known = {"mini_band_squat": "short"}
    short = plan_of("cyclist_four", recorded(detail=known))
    assert "Stand up." in before_work(short, squat)
    assert "Stand up." not in before_work(plan, squat)


def test_a_set_up_that_does_not_say_so_is_preceded_by_stand_up() -> None:
    plan = plan_of("cyclist_four", recorded())
    index = next(i for i, step in first_steps(plan) if step.exercise == "mini_band_squat") - 1
    to_come = coming(plan, index)
    bare = msgspec.structs.replace(to_come.exercise, setup=())
    said = [*get_ready_texts(replace(to_come, exercise=bare), plan.options.speech)]
    assert said[0] == speech.STAND_UP


@pytest.mark.parametrize(
    "name", ["run_switch_on", "run_switch_on_hamstring", "run_switch_on_shuffler", "run_throughs"]
)
def test_before_a_run_it_is_said_first_of_all_to_jog(name: str) -> None:
    (plan,) = spoken(name)
    assert texts(plan, 0)[0] == CATALOGUE.guidance.advice.easy_jog.text
    later = [text for index in range(1, len(plan.steps)) for text in texts(plan, index)]
    assert CATALOGUE.guidance.advice.easy_jog.text not in later


def test_before_a_hard_exercise_it_is_said_to_warm_up() -> None:
    (plan,) = spoken("kettlebell_swing")
    assert texts(plan, 0)[0] == CATALOGUE.guidance.advice.warm_up.text
    (plan,) = spoken("glute_bridge")
    assert CATALOGUE.guidance.advice.warm_up.text not in texts(plan, 0)


def test_another_form_at_once_says_only_what_changes() -> None:
    (plan, *_) = [plan for plan in spoken("seated_abduction_build") if plan.week == 3]
    changes = [
        (step.length_ms, texts(plan, index))
        for index, step in enumerate(plan.steps)
        if index and step.kind is StepKind.GET_READY
    ]
    assert changes == [
        (4_000, ["Now sit tall.", "8 reps.", "All the way out."]),
        (3_000, ["Now lean back a little.", "8 reps."]),
    ]


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", ["kettlebell_swing", "medicine_ball_swing"])
def test_in_quick_reps_cues_take_the_place_of_numbers_until_all_were_said(
    name: str, pace: Pace
) -> None:
    plan = practised(name, pace)
    cues = {speech.as_said(cue.say) for cue in cues_at_work(CATALOGUE.exercises[name])}
    least = len(cues) if pace == "coach" else len(cues) - 2
    assert len(cues & {*texts(plan, 1)}) >= least
    numbers = [text for text in texts(plan, 1) if text[:-1].isdigit()]
    assert len(numbers) >= plan.steps[1].reps // 2
    again = [text for text in texts(plan, 3) if text[:-1].isdigit()]
    assert len(again) >= plan.steps[3].reps - 2
