"""What is said before a set: place, side, how much, movement; for every exercise and programme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import msgspec
import pytest

from glutetimer.session import speech
from glutetimer.session.briefing import get_ready_texts, switch_texts
from glutetimer.session.change_of_place import way_texts
from glutetimer.session.compile import compile_programme
from glutetimer.session.cues import script
from glutetimer.session.easier import easier_version
from glutetimer.session.phrases import coming
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind
from glutetimer.session.teaching import cues_at_work
from glutetimer.session.tones import Tone
from glutetimer.training.instruction import Place
from glutetimer.training.programme import Block, Programme
from glutetimer.training.wording import movement_of, place_of, turn_text
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
                how_long = speech.each_run if runs > 1 else speech.for_time
                assert how_long(seconds) in said
            elif step.side in (Side.LEFT, Side.RIGHT):
                assert speech.each_side(step.reps) in said
            else:
                assert speech.reps_of(step.reps) in said
            if step.kind in (StepKind.HOLD, StepKind.DRILL) and runs > 1:
                how_often = speech.runs_of if step.kind is StepKind.DRILL else speech.times_of
                assert how_often(runs) in said


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


def test_the_rest_says_already_how_one_gets_to_the_next_place() -> None:
    for name in CATALOGUE.programmes:
        for plan in spoken(name):
            for index, step in enumerate(plan.steps):
                if step.kind is not StepKind.REST or plan.steps[index - 1].block == step.block:
                    continue
                before = place_of(plan.exercise_of(plan.steps[index - 1]))
                way = way_texts(before, place_of(plan.exercise_of(step)))
                assert [text for text in way if text not in texts(plan, index)] == []


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        ("side", "standing", ("Stand up.",)),
        ("supine", "bench", ("Stand up.", "Go to the bench.")),
        ("bench", "standing", ("Get off the bench.",)),
        ("bench", "sitting", ("Sit up.",)),
        ("sitting", "standing", ("Stand up.",)),
        ("standing", "side", ("Lie down on your side.",)),
        ("supine", "side", ("Roll onto your side.",)),
        ("left_side", "right_side", ()),
        ("standing", "standing", ()),
    ],
)
def test_the_way_between_two_places_is_said(before: Place, now: Place, said: tuple[str]) -> None:
    assert way_texts(before, now) == said


def test_without_a_rest_the_way_is_said_unless_the_set_up_says_it() -> None:
    plan = plan_of("cyclist_four", recorded())
    index = next(i for i, step in first_steps(plan) if step.exercise == "mini_band_squat") - 1
    to_come = replace(coming(plan, index), announced=False, at_once=True)
    bare = msgspec.structs.replace(to_come.exercise, setup=())
    said = [*get_ready_texts(replace(to_come, exercise=bare), plan.options.speech)]
    assert "Stand up." in said


def test_a_rest_before_a_get_ready_has_no_count_of_its_own() -> None:
    plan = plan_of("cyclist_four", recorded())
    for index, step in enumerate(plan.steps):
        if step.kind is StepKind.REST:
            leads_to_work = plan.steps[index + 1].kind.is_work
            tones = {cue.tone for cue in script(plan, index)}
            assert (Tone.COUNT in tones) is leads_to_work
            if not leads_to_work:
                assert speech.TEN_SECONDS not in texts(plan, index)


def test_between_two_sets_it_is_said_to_turn_over() -> None:
    plan = practised("clamshell")
    rest = next(i for i, step in enumerate(plan.steps) if step.kind is StepKind.REST)
    said = texts(plan, rest)
    assert turn_text(CATALOGUE.exercises["clamshell"], "left") in said
    assert speech.SAME_AGAIN not in said


def test_forms_in_a_row_are_planned_aloud_and_rounds_named() -> None:
    plan = plan_of("seated_three_leans", recorded())
    said = texts(plan, 0)
    start = said.index("Three positions in a row, each:")
    assert said[start : start + 3] == ["Three positions in a row, each:", "10 reps.", "2 rounds."]
    assert "Second round." in [text for i in range(len(plan.steps)) for text in texts(plan, i)]


def test_hips_come_up_right_before_each_set_and_down_after_it() -> None:
    plan = practised("side_plank_knees_clamshell")
    for index, step in enumerate(plan.steps):
        if step.kind.is_work:
            assert texts(plan, index - 1)[-1] == "Hips up."
            assert texts(plan, index + 1)[0] in ("Hips down.", "Lower the hips with control.")


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
        (3_000, ["Now sit tall.", "10 reps."]),
        (3_000, ["Now lean back a little.", "10 reps."]),
    ]


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", ["kettlebell_swing", "medicine_ball_swing"])
def test_in_quick_reps_cues_that_fit_their_phase_take_the_place_of_numbers(
    name: str, pace: Pace
) -> None:
    plan = practised(name, pace)
    cues = {speech.as_said(cue.say) for cue in cues_at_work(CATALOGUE.exercises[name])}
    # what does not fit into its own phase is said in the rest
    least = len(cues) - 1 if pace == "coach" else len(cues) - 3
    assert len(cues & {*texts(plan, 1)}) >= least
    numbers = [text for text in texts(plan, 1) if text[:-1].isdigit()]
    assert len(numbers) >= (plan.steps[1].reps - 3) // 2
    again = [text for text in texts(plan, 3) if text[:-1].isdigit()]
    assert len(again) >= plan.steps[3].reps - 3
    assert speech.LAST_ONE in texts(plan, 3)
