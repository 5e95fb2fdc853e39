"""Small exercises and programmes for the session's tests."""

from __future__ import annotations

import msgspec

from glutetimer.session.compile import compile_programme
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.training.exercise import (
    Activation,
    Duration,
    Exercise,
    Mode,
    Muscles,
    RepRange,
    Sides,
    Timing,
)
from glutetimer.training.instruction import SideTexts
from glutetimer.training.programme import Block, Programme, Usual
from glutetimer.training.tempo import LIFT_FIRST, Phase
from tests.phase_orders import LOWER_FIRST

WHY = "made up for a test"
SIDES = SideTexts(left="Left.", right="Right.", default=WHY)


def seconds(value: float, least: float | None = None, most: float | None = None) -> Duration:
    return Duration(s=value, min=least, max=most, default=WHY)


def an_exercise(  # noqa: PLR0913 - each one is a way in which exercises differ
    name: str,
    *,
    mode: Mode = "reps",
    sides: Sides = "both",
    order: tuple[Phase, ...] = LIFT_FIRST,
    tempo: tuple[float, float, float, float] = (2, 2, 2, 0.5),
    hold: float = 0,
    duration: float = 0,
    reps: tuple[int, int] = (2, 4),
    easier: tuple[str, ...] = (),
) -> Exercise:
    lift, top, lower, bottom = (seconds(value, 0, 5) for value in tempo)
    return Exercise(
        id=name,
        name=name.capitalize(),
        position="supine",
        sides=sides,
        level=1,
        muscles=Muscles(primary=("gluteus_medius",)),
        activation=Activation(confidence="none", basis=WHY),
        timing=Timing(
            mode=mode,
            order=order,
            lift=lift,
            hold_top=top,
            lower=lower,
            hold_bottom=bottom,
            hold=seconds(hold) if hold else None,
            duration=seconds(duration) if mode == "drill" else None,
            run=seconds(duration) if mode == "distance" else None,
            back=seconds(30) if mode == "distance" else None,
        ),
        reps=RepRange(min=reps[0], max=reps[1], default=WHY),
        easier=easier,
        default=WHY,
    )


def quick(exercise: Exercise) -> Exercise:
    """Return an exercise that nobody needs time to get to, or to read of."""
    words = SIDES if exercise.sides == "per_side" else None
    return msgspec.structs.replace(exercise, place="standing", side_text=words, turn=words)


EXERCISES = {
    exercise.id: quick(exercise)
    for exercise in (
        an_exercise("bridge", easier=("clench", "low_bridge")),
        an_exercise("low_bridge", tempo=(2, 1, 2, 0.5)),
        an_exercise("squat", order=LOWER_FIRST, tempo=(1.5, 0.5, 2.5, 3)),
        an_exercise("raise", sides="per_side", tempo=(1.5, 0, 1.5, 0), mode="continuous"),
        an_exercise("lunge", sides="alternating", order=LOWER_FIRST, tempo=(1.5, 0.5, 1.5, 0.5)),
        an_exercise("plank", mode="hold", sides="per_side", hold=15, reps=(1, 4)),
        an_exercise("march", mode="drill", sides="alternating", duration=30),
        an_exercise("strides", mode="distance", duration=18),
        an_exercise("clench", mode="test", tempo=(1, 3, 1, 0)),
    )
}

SHORT = Usual(
    sets=2,
    rest_ms=20_000,
    between_exercises_ms=10_000,
    between_sides_ms=5_000,
    short_rest_ms=15_000,
    get_ready_ms=5_000,
)


def a_programme(*blocks: Block) -> Programme:
    return Programme(id="test", name="Test", blocks=blocks, default=WHY)


def a_plan(
    *blocks: Block, options: SessionOptions | None = None, budget_ms: int | None = None
) -> Plan:
    return compile_programme(
        a_programme(*blocks), EXERCISES, options or SessionOptions(usual=SHORT), budget_ms=budget_ms
    )


def a_session(*blocks: Block, options: SessionOptions | None = None) -> Session:
    return Session(a_plan(*blocks, options=options), EXERCISES)


def block(exercise: str, **how: object) -> Block:
    return Block(exercise=exercise, default=WHY, **how)  # type: ignore[arg-type] # checked by tests


def drawn(plan: Plan) -> list[str]:
    """Draw a plan as text, a line a step: start, kind, exercise, side, reps, length."""
    lines, at = [], 0
    for step in plan.steps:
        side = "" if step.side == "both" else f" {step.side.value}"
        reps = f" x{step.reps}" if step.kind.is_work else ""
        lines.append(f"{at / 1000:g} {step.kind.value} {step.exercise}{side}{reps}")
        at += step.length_ms
    return lines
