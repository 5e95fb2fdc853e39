"""Moments of a made-up session, as snapshots: what the mat view has to show."""

from __future__ import annotations

from dataclasses import dataclass, replace

import msgspec

from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.snapshot import Segment, Snapshot, State
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.training.exercise import Exercise
from glutetimer.training.tempo import LIFT_FIRST, Tempo


@dataclass(frozen=True)
class Answer:
    """One answer to the feel question."""

    id: str
    label: str
    advice: str | None = None
    good: bool = False
    stop: bool = False
    always: bool = True


FEEL = (
    Answer("glute_deep", "Glutes (back)"),
    Answer("glute_side", "Side of the butt"),
    Answer("glute_upper", "Upper glutes"),
    Answer("hamstring", "Hamstring", "Bring the heels closer; start with a squeeze."),
    Answer("quads", "Front of thigh", "Hips further back, drive through the heels."),
    Answer("thigh_side", "Side of the thigh", "Slow down, hips stacked, toes a little down."),
    Answer("hip_flexor", "Front of the hip", "Keep the leg in line with the body."),
    Answer("low_back", "Low back", "Smaller range; tilt the pelvis first."),
    Answer("calves", "Calves", "Whole foot down, push the heel."),
    Answer("nowhere", "Nowhere", "Take the easier version and squeeze on purpose."),
    Answer("pain", "Pain", "Stop. Pain is not discomfort.", stop=True),
)


def exercise(ident: str, name: str, **more: object) -> Exercise:
    """Build an exercise; what is not given is of no interest."""
    plain: dict[str, object] = {
        "id": ident,
        "name": name,
        "position": "supine",
        "sides": "both",
        "level": 1,
        "default": "made up",
        "muscles": {"primary": ["gluteus_maximus"]},
        "activation": {"confidence": "none", "basis": "made up"},
        "timing": {"mode": "reps"},
        "reps": {"min": 8, "max": 12, "default": "made up"},
        "pose": ident,
    }
    found = plain | more
    setup = [{"text": text, "default": "made up"} for text in more.get("setup", ())]  # type: ignore[attr-defined] # a list of texts
    return msgspec.convert(found | {"setup": setup}, Exercise, strict=False)


def kit(item: str, placement: str | None = None) -> dict[str, object]:
    return {"item": item, "placement": placement, "default": "made up"}


EXERCISES = {
    one.id: one
    for one in (
        exercise(
            "glute_bridge",
            "Glute bridge",
            setup=(
                "Lie on your back, knees bent.",
                "Feet hip-width, toes forward.",
                "Bring the heels close to the butt.",
                "Arms beside you, head on the floor.",
            ),
        ),
        exercise(
            "side_leg_lift_bench",
            "Side leg lift",
            sides="per_side",
            equipment=[kit("bench")],
            setup=(
                "Lie on your side on a bench, hips at the edge.",
                "Rest on the forearm, top hand on the hip.",
                "Let the lower leg hang or rest, top leg straight, toes a little down.",
            ),
        ),
        exercise(
            "mini_band_squat",
            "Mini band squat",
            equipment=[kit("mini_band", "above_knees")],
            setup=(
                "Mini band just above the knees.",
                "Feet about hip-width, toes forward.",
                "Bare feet or thin soles if you can.",
            ),
        ),
        exercise("side_plank_knees", "Side plank on the knees", sides="per_side"),
        exercise("a_drill", "A-drill"),
        exercise(
            "clench_test",
            "Clench test",
            result={
                "question": "How well could you clench both?",
                "scale": ["no", "a little", "yes"],
                "when_low": "You are not alone. Practise a little every day.",
                "default": "made up",
            },
        ),
    )
}

BRIDGE = Step(
    StepKind.SET,
    1,
    "glute_bridge",
    (),
    set=1,
    sets=2,
    reps=12,
)
LEG_LIFT = Step(StepKind.SET, 2, "side_leg_lift_bench", (), set=1, sets=1, reps=20, side=Side.LEFT)
SQUAT = Step(
    StepKind.SET, 5, "mini_band_squat", (), set=2, sets=2, reps=8, band="medium", rounds=2, round=2
)
PLANK = Step(
    StepKind.HOLD,
    3,
    "side_plank_knees",
    (StepPhase(PhaseKind.HOLD, 0, 30_000, rep=1),),
    reps=1,
    side=Side.RIGHT,
)
DRILL = Step(StepKind.DRILL, 4, "a_drill", (StepPhase(PhaseKind.DRILL, 0, 20_000),), reps=1)
LENGTHS = (96_000, 70_000, 70_000, 64_000, 60_000)


def phase(kind: PhaseKind, length_ms: int) -> StepPhase:
    return StepPhase(kind, 0, length_ms, counts_hold=kind.is_hold)


def rest(length_ms: int, step: Step) -> Step:
    return replace(
        step, kind=StepKind.REST, phases=(phase(PhaseKind.REST, length_ms),), reps=0, tempo=None
    )


def record(step: Step, **more: object) -> SetRecord:
    plain: dict[str, object] = {
        "ordinal": 1,
        "kind": step.kind,
        "block": step.block,
        "exercise": step.exercise,
        "side": step.side,
        "set": step.set,
        "round": step.round,
        "attempt": 1,
        "started_ms": 0,
        "planned_reps": step.reps,
        "done_reps": step.reps,
        "planned_hold_ms": 0,
        "hold_ms": 30_000 if step.kind is StepKind.HOLD else 0,
        "work_ms": 0,
        "outcome": Outcome.COMPLETED,
    }
    return SetRecord(**(plain | more))  # type: ignore[arg-type] # fields by name


def moment(  # noqa: PLR0913 - a moment has many sides
    step: Step,
    kind: PhaseKind,
    elapsed_ms: int,
    length_ms: int,
    *,
    rep: int = 0,
    cue: str = "",
    following: Step | None = None,
    at: int = 0,
    left_ms: int = 580_000,
    state: State = State.RUNNING,
    **more: object,
) -> Snapshot:
    """Build a snapshot; `at` is the segment that one is in."""
    segments = tuple(
        Segment(
            "x", Side.BOTH, length, 1.0 if place < at else 0.55 if place == at else 0.0, place == at
        )
        for place, length in enumerate(LENGTHS)
    )
    plain: dict[str, object] = {
        "count_in_ms": 0,
        "side": step.side,
        "asks_feel": None,
        "asks_test": None,
        "last_record": None,
    }
    return Snapshot(
        state=state,
        step_index=at,
        step=step,
        phase=phase(kind, length_ms),
        at_ms=0,
        phase_elapsed_ms=elapsed_ms,
        phase_length_ms=length_ms,
        rep=rep,
        time_left_ms=left_ms,
        total_ms=900_000,
        cue=cue,
        next_step=following,
        segments=segments,
        **(plain | more),  # type: ignore[arg-type] # fields by name
    )


def moments() -> dict[str, Snapshot]:
    """Return the moments by name."""
    after_bridge = rest(45_000, LEG_LIFT)
    get_ready = replace(SQUAT, kind=StepKind.GET_READY, reps=0)
    switch = replace(LEG_LIFT, kind=StepKind.SWITCH, side=Side.RIGHT, reps=0)
    right = replace(LEG_LIFT, side=Side.RIGHT)
    lift = moment(
        LEG_LIFT,
        PhaseKind.LIFT,
        1180,
        2000,
        rep=13,
        cue="Toes a little down",
        following=switch,
        at=1,
        left_ms=425_000,
    )
    hold = moment(
        BRIDGE,
        PhaseKind.HOLD_TOP,
        1320,
        3000,
        rep=7,
        cue="Shoulders, hips, knees in line",
        following=after_bridge,
    )
    resting = moment(
        after_bridge,
        PhaseKind.REST,
        14_000,
        45_000,
        following=replace(LEG_LIFT, kind=StepKind.GET_READY),
        asks_feel="1",
        last_record=record(BRIDGE),
    )
    test = replace(PLANK, kind=StepKind.SELF_TEST, exercise="clench_test", side=Side.BOTH)
    return {
        "get_ready": moment(
            get_ready, PhaseKind.GET_READY, 3300, 10_000, following=SQUAT, at=4, left_ms=120_000
        ),
        "ready_left": moment(
            replace(LEG_LIFT, kind=StepKind.GET_READY, reps=0, tempo=None),
            PhaseKind.GET_READY,
            3300,
            20_000,
            following=replace(
                LEG_LIFT,
                tempo=Tempo(order=LIFT_FIRST, lift_ms=2_000, hold_top_ms=1_000, lower_ms=2_000),
            ),
            at=4,
        ),
        "lift": lift,
        "hold": hold,
        "lower": moment(
            SQUAT,
            PhaseKind.LOWER,
            90,
            2000,
            rep=4,
            cue="Knees over the feet?",
            at=4,
            left_ms=32_000,
        ),
        "rest_feel": resting,
        "rest_answered": replace(resting, last_record=record(BRIDGE, feel="hamstring")),
        "rest_plain": replace(resting, asks_feel=None, phase_elapsed_ms=40_000),
        "self_test": replace(resting, asks_test="clench_test", last_record=record(test)),
        "switch": moment(switch, PhaseKind.SWITCH, 3000, 8000, following=right, at=2),
        "timed_hold": moment(
            PLANK,
            PhaseKind.HOLD,
            8000,
            30_000,
            rep=1,
            cue="Straight from shoulder to knee",
            following=rest(20_000, DRILL),
            at=3,
        ),
        "drill": moment(
            DRILL, PhaseKind.DRILL, 6000, 20_000, cue="Knee up, toes up", following=SQUAT, at=3
        ),
        "paused": replace(hold, state=State.PAUSED, pause_reason="sleep"),
        "count_in": replace(hold, state=State.COUNT_IN, count_in_ms=1700, cue=""),
        "pain": replace(
            lift, state=State.PAIN, last_record=record(lift.step, pain_rep=3), left_out=3
        ),
        "waiting": replace(
            moment(get_ready, PhaseKind.GET_READY, 0, 10_000, following=SQUAT), state=State.WAITING
        ),
        "long_rest": replace(resting, asks_feel=None, phase_length_ms=150_000),
        "finished": replace(hold, state=State.FINISHED, phase=None, next_step=None, cue=""),
    }
