"""What is said between sets: no order out of place, which side is next, and how to get there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from glutetimer.session import speech
from glutetimer.session.compile import compile_programme
from glutetimer.session.kit_texts import you_need
from glutetimer.session.phrases import leads_to_get_ready, phrases
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import COUNT_IN_MS, Pace, SessionOptions
from glutetimer.session.side_texts import next_side
from glutetimer.session.steps import PhaseKind, Side, StepKind
from glutetimer.session.teaching import cues_at_work
from glutetimer.session.transition import switch_ms
from glutetimer.training.instruction import Place
from glutetimer.training.programme import Block, Programme
from glutetimer.training.wording import place_of, turn_text
from tests.session.spoken import CATALOGUE, KIT, OFFERED, PACES, plan_of, practised, recorded, texts

EVERYTHING = [*OFFERED, *sorted(CATALOGUE.programmes)]
PROGRAMMES = sorted(CATALOGUE.programmes)


def spoken(name: str, pace: Pace = "coach") -> Iterator[Plan]:
    """An exercise alone, or a programme in all its weeks."""
    if name in OFFERED:
        yield practised(name, pace)
        return
    for week in [week.week for week in CATALOGUE.programmes[name].weeks] or [None]:
        said = recorded(advice=CATALOGUE.guidance.advice)
        yield plan_of(name, said, week=week, pace=pace)


def rests_into_a_set(plan: Plan) -> Iterator[int]:
    """The rests that lead straight into the next set."""
    for index, step in enumerate(plan.steps):
        if step.kind is StepKind.REST and not leads_to_get_ready(plan, index):
            yield index


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", EVERYTHING)
def test_no_order_for_a_set_is_given_outside_it(name: str, pace: Pace) -> None:
    for plan in spoken(name, pace):
        for index, step in enumerate(plan.steps):
            if step.kind.is_work or step.kind is StepKind.END:
                continue
            orders = {speech.as_said(cue.say) for cue in cues_at_work(plan.exercise_of(step))}
            said = texts(plan, index)
            named = said.index(speech.IN_THE_SET) if speech.IN_THE_SET in said else len(said)
            # the word of a quick first move is said right before it
            assert [text for text in said[:named] if text in orders - _first_words(plan)] == []


def _first_words(plan: Plan) -> set[str]:
    return {
        speech.word_of(plan.exercise_of(step), step.phases[0].kind)
        for step in plan.steps
        if step.kind.is_work
    } | {speech.word_around(plan.exercise_of(step), "start") for step in plan.steps}


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", EVERYTHING)
def test_a_long_rest_says_early_which_side_is_next_and_late_how_to_turn(
    name: str, pace: Pace
) -> None:
    for plan in spoken(name, pace):
        for index in rests_into_a_set(plan):
            step, exercise = plan.steps[index], plan.exercise_of(plan.steps[index])
            if step.length_ms < 45_000 or step.side not in (Side.LEFT, Side.RIGHT):
                continue
            at = {phrase.text: phrase for phrase in phrases(plan, index)}
            turn = at[speech.as_said(turn_text(exercise, step.side.value))]
            assert at[next_side(exercise, step.side)].at_ms < 10_000
            left = step.length_ms - turn.end_ms - COUNT_IN_MS
            assert switch_ms(exercise, step.side) <= left <= 20_000


def test_a_short_rest_says_at_once_how_to_turn() -> None:
    block = Block(exercise="clamshell", sets=2, rest_s=15, default="made up")
    programme = Programme(id="short", name="Short", blocks=(block,), default="made up")
    plan = compile_programme(programme, CATALOGUE.exercises, SessionOptions(speech=recorded()))
    (index,) = rests_into_a_set(plan)
    turn = speech.as_said(turn_text(CATALOGUE.exercises["clamshell"], "left"))
    assert texts(plan, index)[:3] == ["Rest, 15 seconds.", "Where did you feel it?", turn]


@pytest.mark.parametrize("name", EVERYTHING)
def test_lying_on_the_other_side_begins_with_turning_over(name: str) -> None:
    lying: set[Place] = {"left_side", "right_side"}
    for plan in spoken(name):
        before: Place | None = None
        for index, step in enumerate(plan.steps):
            if not step.kind.is_work:
                continue
            exercise = plan.exercise_of(step)
            place = place_of(exercise, step.side.value)
            if before is not None and {before, place} == lying:
                said = [*texts(plan, index - 2), *texts(plan, index - 1)]
                assert speech.as_said(turn_text(exercise, step.side.value)) in said
            before = place


@pytest.mark.parametrize("name", PROGRAMMES)
def test_all_that_is_needed_later_is_named_at_the_start(name: str) -> None:
    for plan in spoken(name):
        first, *later = plan.exercises.values()
        at_once = {kit.item for kit in first.needed_kit}
        said = set(texts(plan, 0))
        if you_need_bench(plan):
            at_once.add("bench_or_chair")
        for exercise in later:
            for kit in exercise.needed_kit:
                assert kit.item in at_once or you_need(kit, KIT) in said, kit
        rest = {text for index in range(1, len(plan.steps)) for text in texts(plan, index)}
        assert [text for text in rest if text in said and text.startswith("You need")] == []


def you_need_bench(plan: Plan) -> bool:
    """Whether a bench is there, which is a seat as well."""
    return any(kit.item == "bench" for one in plan.exercises.values() for kit in one.needed_kit)


@pytest.mark.parametrize("name", ["run_throughs", "run_switch_on"])
def test_the_way_back_from_a_run_has_its_length_its_end_and_the_last_run_its_name(
    name: str,
) -> None:
    (plan,) = spoken(name)
    for index, step in enumerate(plan.steps):
        if step.exercise != "run_throughs" or not step.kind.is_work:
            continue
        ways = [phase for phase in step.phases if phase.kind is PhaseKind.REST]
        for way in ways:
            at = {
                phrase.text: phrase.at_ms - way.start_ms
                for phrase in phrases(plan, index)
                if way.start_ms <= phrase.at_ms < way.end_ms
            }
            assert at["Walk back."] < at["One minute."] < 2_000
            assert at[speech.TEN_SECONDS] == way.length_ms - 10_000
            assert (speech.LAST_RUN in at) is (way == ways[-1])


def test_a_run_is_told_to_slow_down_before_it_ends_and_has_room_for_the_way_back_after_it() -> None:
    plan = practised("run_throughs")
    for index, step in enumerate(plan.steps):
        said = [phrase for phrase in phrases(plan, index) if phrase.text == speech.SLOW_DOWN]
        runs = [phase for phase in step.phases if phase.kind is PhaseKind.DRILL]
        assert [phrase.at_ms + 3_000 for phrase in said] == [run.end_ms for run in runs]
        if step.kind is StepKind.REST:
            assert step.length_ms >= 60_000


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", EVERYTHING)
def test_no_set_begins_after_a_long_silence_without_a_word(name: str, pace: Pace) -> None:
    for plan in spoken(name, pace):
        for index, step in enumerate(plan.steps[:-1]):
            if step.kind.is_work or not plan.steps[index + 1].kind.is_work:
                continue
            ends = [phrase.end_ms for phrase in phrases(plan, index)]
            assert step.length_ms - max(ends) <= 12_000


def test_who_is_propped_on_an_elbow_is_told_on_which_the_next_set_is() -> None:
    for name in ("side_plank_knees", "side_plank_toes", "side_plank_knees_clamshell"):
        plan = practised(name)
        for index in rests_into_a_set(plan):
            at = place_of(CATALOGUE.exercises[name], plan.steps[index].side.value)
            elbow = "left" if at == "left_side" else "right"
            assert f"Next, on your {elbow} elbow." in texts(plan, index)


def test_a_hold_with_a_question_has_no_cue_beside_it() -> None:
    plan = practised("mini_band_squat")
    cues = {speech.as_said(cue.say) for cue in CATALOGUE.exercises["mini_band_squat"].cues}
    for index, step in enumerate(plan.steps):
        for hold in (phase for phase in step.phases if phase.counts_hold):
            after = [p for p in phrases(plan, index) if hold.start_ms < p.at_ms < hold.end_ms - 800]
            assert [phrase for phrase in after if phrase.text in cues] == []


def test_positions_in_a_row_with_the_same_reps_are_said_to_have_as_many_each() -> None:
    plans = {plan.week: texts(plan, 0) for plan in spoken("seated_abduction_build")}
    assert "Two positions in a row, each:" in plans[2]
    assert "Three positions in a row, each:" in plans[3]


def test_a_drill_begins_with_its_sides_in_turn() -> None:
    plan = practised("a_drill")
    assert texts(plan, 0)[-1] == speech.LEFT_FIRST
    assert texts(plan, 1)[:5] == ["March.", "Left.", "Right.", "Left.", "Right."]
    assert "Left." not in texts(plan, 3)[:1]
