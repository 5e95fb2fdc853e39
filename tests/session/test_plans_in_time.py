"""A programme compiles into steps that chain without a gap."""

from __future__ import annotations

import pytest

from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.presentation.amounts import amount_text
from glutetimer.session.compile import compile_programme
from glutetimer.session.left_out import left_out
from glutetimer.session.prescription import SessionOptions, prescribe
from glutetimer.session.steps import PhaseKind, Side, StepKind
from glutetimer.training.programme import Block, Programme, Week
from tests.session.examples import EXERCISES, SHORT, WHY, a_plan, block, drawn


def test_sets_of_one_exercise_have_rests_between_them() -> None:
    assert drawn(a_plan(block("bridge", sets=2, reps=2))) == [
        "0 get_ready bridge",
        "5 set bridge x2",
        "18 rest bridge",
        "38 set bridge x2",
        "51 end bridge",
    ]


def test_a_side_is_done_whole_before_the_other() -> None:
    assert drawn(a_plan(block("raise", sets=1, reps=2))) == [
        "0 get_ready raise left",
        "5 set raise left x2",
        "11 switch raise right",
        "16 set raise right x2",
        "22 end raise",
    ]


def test_the_first_side_can_be_chosen() -> None:
    options = SessionOptions(first_side=Side.RIGHT, usual=SHORT)
    steps = a_plan(block("raise", sets=1, reps=2), options=options).steps
    assert [step.side for step in steps if step.kind is StepKind.SET] == [Side.RIGHT, Side.LEFT]


def test_another_exercise_has_a_rest_and_its_own_get_ready() -> None:
    assert drawn(a_plan(block("bridge", sets=1, reps=1), block("squat", sets=1, reps=1))) == [
        "0 get_ready bridge",
        "5 set bridge x1",
        "11.5 rest squat",
        "21.5 get_ready squat",
        "26.5 set squat x1",
        "34 end squat",
    ]


def test_straight_after_leaves_only_three_two_one() -> None:
    plan = a_plan(block("bridge", sets=1, reps=1), block("squat", sets=1, reps=1, rest_before_s=0))
    assert drawn(plan)[2:4] == ["11.5 get_ready squat", "14.5 set squat x1"]


def test_an_alternating_set_changes_the_side_with_every_rep() -> None:
    (step,) = [step for step in a_plan(block("lunge", sets=1, reps=2)).steps if step.kind.is_work]
    assert step.reps == 4
    sides = [phase.side for phase in step.phases if phase.kind is PhaseKind.LOWER]
    assert sides == [Side.LEFT, Side.RIGHT, Side.LEFT, Side.RIGHT]


def test_a_circuit_goes_round_with_its_own_rest() -> None:
    circuit = Block(
        blocks=(block("bridge", reps=1), block("squat", reps=1, rest_before_s=0)),
        rounds=2,
        rest_between_rounds_s=30,
        default=WHY,
    )
    assert drawn(a_plan(circuit)) == [
        "0 get_ready bridge",
        "5 set bridge x1",
        "11.5 get_ready squat",
        "14.5 set squat x1",
        "22 rest bridge",
        "52 get_ready bridge",
        "57 set bridge x1",
        "63.5 get_ready squat",
        "66.5 set squat x1",
        "74 end squat",
    ]


def test_an_exercise_is_closed_by_its_very_last_set() -> None:
    circuit = Block(blocks=(block("bridge", reps=1), block("raise", reps=1)), rounds=2, default=WHY)
    closing = [step for step in a_plan(circuit).steps if step.closes_exercise]
    assert [(step.exercise, step.round, step.side) for step in closing] == [
        ("bridge", 2, Side.BOTH),
        ("raise", 2, Side.RIGHT),
    ]


def test_timed_holds_and_drills() -> None:
    plan = a_plan(
        block("plank", sets=1, reps=2, hold_s=10), block("march", sets=1), block("strides", sets=1)
    )
    by_kind = {step.exercise: step for step in plan.steps if step.kind.is_work}
    assert [phase.length_ms for phase in by_kind["plank"].phases] == [10_000, 5_000, 10_000]
    assert [phase.kind for phase in by_kind["march"].phases] == [PhaseKind.DRILL]
    assert by_kind["strides"].length_ms == 4 * 18_000 + 3 * 30_000


def test_the_wanted_hold_stays_inside_the_range_of_the_exercise() -> None:
    options = SessionOptions(hold_top_ms=9_000, usual=SHORT)
    (step,) = [s for s in a_plan(block("bridge", sets=1), options=options).steps if s.kind.is_work]
    assert step.tempo is not None
    assert step.tempo.hold_top_ms == 5_000


def test_the_wanted_hold_changes_bridges_and_nothing_else() -> None:
    options = SessionOptions(hold_top_ms=3_000)
    catalogue = load_catalogue(assets_dir())
    changed = set()
    for exercise in catalogue.exercises.values():
        blocks = (Block(exercise=exercise.id, default="made up"),)
        (plain,) = prescribe(blocks, catalogue.exercises, SessionOptions())
        (wished,) = prescribe(blocks, catalogue.exercises, options)
        if plain != wished:
            changed.add(exercise.id)
    assert changed == {
        "glute_bridge",
        "glute_bridge_band_above_knees",
        "glute_bridge_band_below_knees",
        "posterior_tilt_bridge",
    }


def test_a_written_tempo_is_done_as_written() -> None:
    (step,) = [
        s for s in a_plan(block("squat", sets=1, reps=1, tempo="3-2-1-0")).steps if s.kind.is_work
    ]
    assert [(phase.kind.value, phase.length_ms) for phase in step.phases] == [
        ("lower", 3_000),
        ("hold_bottom", 2_000),
        ("lift", 1_000),
    ]


def test_self_paced_reps_wait_for_the_first_movement_only() -> None:
    plan = a_plan(block("bridge", sets=1, reps=1, pace="self"))
    (step,) = [step for step in plan.steps if step.kind.is_work]
    assert [(phase.kind.value, phase.opens) for phase in step.phases] == [
        ("lift", True),
        ("hold_top", False),
        ("lower", False),
        ("hold_bottom", False),
    ]


def test_a_build_up_has_its_weeks() -> None:
    build_up = Programme(
        id="build",
        name="Build",
        weeks=tuple(
            Week(week=number, blocks=(block("bridge", reps=number),), default=WHY)
            for number in (1, 2, 3)
        ),
        default=WHY,
    )
    assert compile_programme(build_up, EXERCISES).week == 1
    plan = compile_programme(build_up, EXERCISES, week=2)
    assert (plan.programme, plan.name, plan.week) == ("build", "Build", 2)
    assert plan.steps[1].reps == 2
    with pytest.raises(UserError, match=r"no week 7.*from 1 to 3"):
        compile_programme(build_up, EXERCISES, week=7)


def test_fit_takes_sets_first_then_reps_then_exercises_and_never_a_hold_or_a_side() -> None:
    blocks = (block("bridge", sets=2, reps=4), block("raise", sets=2, reps=4))
    full = a_plan(*blocks)

    def shape(budget_ms: int) -> list[tuple[str, int]]:
        plan = a_plan(*blocks, budget_ms=budget_ms)
        for step in plan.steps:
            if step.tempo is not None and step.exercise == "bridge":
                assert step.tempo.hold_top_ms == 2_000
        sides = [step.side for step in plan.steps if step.kind.is_work and step.exercise == "raise"]
        assert sides.count(Side.LEFT) == sides.count(Side.RIGHT)
        return [(p.exercise.id, p.sets * 100 + p.reps) for p in plan.prescriptions]

    assert shape(full.total_ms) == [("bridge", 204), ("raise", 204)]
    assert shape(full.total_ms - 1) == [("bridge", 204), ("raise", 104)]
    assert shape(90_000) == [("bridge", 104), ("raise", 104)]
    assert shape(70_000) == [("bridge", 104), ("raise", 103)]
    assert shape(60_000) == [("bridge", 103), ("raise", 102)]
    assert shape(30_000) == [("bridge", 103)]
    assert shape(1) == [("bridge", 102)]


def test_what_stays_gets_the_time_of_an_exercise_that_went() -> None:
    budget_ms = a_plan(block("bridge", sets=1, reps=4)).total_ms
    both = (block("bridge", sets=1, reps=2), block("raise", sets=1, reps=2))
    assert a_plan(*both).total_ms > budget_ms
    whole = (block("bridge", sets=2, reps=4), block("raise", sets=1, reps=4))
    plan = a_plan(*whole, budget_ms=budget_ms)
    assert [(one.exercise.id, one.sets, one.reps) for one in plan.prescriptions] == [
        ("bridge", 1, 4)
    ]
    assert plan.total_ms == budget_ms


def test_fit_keeps_what_the_programme_is_about() -> None:
    blocks = (block("bridge", sets=1, reps=4), block("raise", sets=1, reps=4, keeps=True))
    shortest = a_plan(*blocks, budget_ms=1)
    assert [one.exercise.id for one in shortest.prescriptions] == ["raise"]
    every = a_plan(*(block("bridge", sets=1, reps=2, keeps=True) for _ in range(3)), budget_ms=1)
    assert len(every.prescriptions) == 3


def test_what_was_left_out_is_listed_by_exercise() -> None:
    blocks = (block("bridge", sets=2, reps=4), block("raise", sets=2, reps=4))
    whole = a_plan(*blocks)
    assert left_out(whole, a_plan(*blocks, budget_ms=whole.total_ms)) == ()
    gone = left_out(whole, a_plan(*blocks, budget_ms=60_000))
    assert [(one.exercise.id, one.sets, one.reps, one.is_all) for one in gone] == [
        ("bridge", 1, 1, False),
        ("raise", 1, 2, False),
    ]
    gone = left_out(whole, a_plan(*blocks, budget_ms=1))
    assert [(one.exercise.id, one.is_all) for one in gone] == [("bridge", False), ("raise", True)]


def test_a_get_ready_that_the_block_gives_holds_where_it_follows_at_once() -> None:
    def ready(**how: object) -> list[int]:
        second = block("squat", sets=1, reps=1, rest_before_s=0.0, **how)
        plan = a_plan(block("bridge", sets=1, reps=1), second)
        return [step.length_ms for step in plan.steps if step.kind is StepKind.GET_READY][1:]

    assert ready(get_ready_s=8.0) == [8_000]
    assert ready(get_ready_s=1.0) == [3_000]
    assert ready() == [3_000]


def test_before_alternating_sides_no_single_side_is_claimed() -> None:
    wait = a_plan(block("lunge", sets=2, reps=8), block("lunge", sets=1, reps=8, wait=True))
    for step in wait.steps:
        if step.kind in (StepKind.GET_READY, StepKind.REST):
            assert step.side is Side.ALTERNATING
            assert step.phases[0].side is Side.ALTERNATING
    (first, *_) = [step for step in wait.steps if step.kind.is_work]
    assert [phase.side for phase in first.phases if phase.ends_rep][:3] == [
        Side.LEFT,
        Side.RIGHT,
        Side.LEFT,
    ]
    assert amount_text(first) == "16 reps, 8 a side, left first"


def test_a_circuit_is_gone_when_all_of_it_went() -> None:
    circuit = Block(blocks=(block("raise"), block("march")), rounds=2, default=WHY)
    plan = a_plan(block("bridge", sets=1), circuit, budget_ms=20_000)
    assert {step.exercise for step in plan.steps} == {"bridge"}


def test_without_an_exercise_that_does_not_come_a_plan_stays_as_it_is() -> None:
    straight_on = block("raise", sets=2, rest_before_s=0)
    plan = a_plan(block("bridge", sets=2), straight_on, block("squat"))
    assert plan.without_exercise(1, block=9).runs == plan.runs
