from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.i18n import counts
from glutetimer.i18n.letter_case import inside
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation import amounts
from glutetimer.presentation.coming_up import next_line
from glutetimer.presentation.kit import KIT, kit_text
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.training.exercise import Kit
from glutetimer.training.tempo import LIFT_FIRST, NOTATION_ORDER, Phase, Tempo
from tests.gui.session.mat.mat_moments import BRIDGE, record


def step(kind: StepKind, length_ms: int = 0, **more: object) -> Step:
    phases = (StepPhase(PhaseKind.REST, 0, length_ms),) if length_ms else ()
    plain: dict[str, object] = {"exercise": "side_leg_lift"}
    return Step(kind, 1, phases=phases, **(plain | more))  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    ("ms", "clock", "said"),
    [
        (0, "0:00", "0 s"),
        (400, "0:01", "1 s"),
        (45_000, "0:45", "45 s"),
        (60_000, "1:00", "1 min"),
        (90_000, "1:30", "1 min 30 s"),
        (580_000, "9:40", "9 min 40 s"),
        (3_600_000, "1:00:00", "1 h"),
        (3_720_000, "1:02:00", "1 h 2 min"),
        (3_725_000, "1:02:05", "1 h 2 min 5 s"),
    ],
)
def test_lengths(ms: int, clock: str, said: str) -> None:
    assert amounts.clock_text(ms) == clock
    assert amounts.length_text(ms) == said


@given(st.integers(-(10**6), 10**8))
def test_a_countdown_is_zero_only_when_nothing_is_left(ms: int) -> None:
    assert (amounts.clock_text(ms) == "0:00") == (ms <= 0)


def test_three_digits_become_minutes() -> None:
    assert amounts.seconds_text(99) == "99"
    assert amounts.seconds_text(100) == "1:40"


def test_counting() -> None:
    assert counts.reps_text(1) == "1 rep"
    assert counts.reps_text(1240) == "1,240 reps"


def test_names_inside_a_sentence() -> None:
    assert inside("Side leg lift") == "side leg lift"
    assert inside("A-drill") == "A-drill"


def test_window_and_voice_call_things_the_same() -> None:
    assert load_catalogue(assets_dir()).guidance.words.kit == KIT


def test_kit_says_where_it_goes() -> None:
    def text(item: str, placement: str | None = None) -> str:
        return kit_text(Kit(item=item, placement=placement, default="x"))

    assert text("mini_band", "above_knees") == "mini band above the knees"
    assert (
        text("resistance_band", "ankle, anchored low")
        == "long resistance band: ankle, anchored low"
    )
    assert text("bench") == "bench"


@pytest.mark.parametrize(
    ("following", "line"),
    [
        (step(StepKind.REST, 45_000, side=Side.LEFT), "rest 45 s, then side leg lift, left"),
        (step(StepKind.SWITCH, side=Side.RIGHT), "switch sides, right"),
        (step(StepKind.SET, reps=20, side=Side.LEFT), "side leg lift, left, 20 reps"),
        (step(StepKind.SET, reps=1), "side leg lift, 1 rep"),
        (step(StepKind.HOLD, 30_000, reps=1), "side leg lift, 30 s hold"),
        (step(StepKind.GET_READY, 10_000), "side leg lift"),
        (step(StepKind.END, exercise=""), "the end: this is the last one"),
        (None, "the end: this is the last one"),
    ],
)
def test_what_comes_next(following: Step | None, line: str) -> None:
    assert next_line(following, {}) == line


@pytest.mark.parametrize(
    ("written", "order", "reps", "tempo"),
    [
        (
            "2-3-2-0",
            LIFT_FIRST,
            "12 reps, 3 s at the bottom",
            "2 s up, 2 s down, 3 s at the bottom",
        ),
        ("2-0.5-2-1", LIFT_FIRST, "12 reps, hold 1 s", "2 s up, 1 s hold, 2 s down"),
        (
            "2-3-2-1",
            NOTATION_ORDER,
            "12 reps, hold 3 s, 1 s at the top",
            "2 s down, 3 s hold, 2 s up, 1 s at the top",
        ),
    ],
)
def test_a_pause_between_reps_is_said_where_it_is(
    written: str, order: tuple[Phase, ...], reps: str, tempo: str
) -> None:
    parsed = Tempo.parse(written, order)
    assert amounts.reps_with_hold(12, parsed) == reps
    assert amounts.tempo_text(parsed) == tempo
    assert amounts.moves_text(parsed) in ("2 s up, 2 s down", "2 s down, 2 s up")


SET = record(BRIDGE)
HOLD = {"kind": StepKind.HOLD, "planned_reps": 1, "done_reps": 1, "planned_hold_ms": 15_000}
DRILL = {"kind": StepKind.DRILL, "planned_reps": 1, "done_reps": 1, "planned_hold_ms": 30_000}
DRILL_OF_OLD = {"kind": StepKind.DRILL, "planned_reps": 1}
"""Older versions kept no time of a drill."""


@pytest.mark.parametrize(
    ("done", "said"),
    [
        ({"done_reps": 12}, "12 reps"),
        ({"done_reps": 7}, "7 of 12 reps"),
        ({"done_reps": 13}, "13 reps"),
        ({"planned_reps": 1, "done_reps": 1}, "1 rep"),
        ({"done_reps": 12, "side": Side.ALTERNATING}, "12 reps, 6 a side"),
        ({"done_reps": 13, "side": Side.ALTERNATING}, "13 reps"),
        ({"done_reps": 8, "side": Side.ALTERNATING}, "8 of 12 reps"),
        (HOLD | {"hold_ms": 15_000}, "15 s hold"),
        (HOLD | {"hold_ms": 10_000}, "10 of 15 s"),
        (HOLD | {"hold_ms": 0, "done_reps": 0}, "0 of 15 s"),
        (HOLD | {"planned_hold_ms": 90_000, "hold_ms": 50_000}, "50 s of 1 min 30 s"),
        (HOLD | {"planned_reps": 3, "done_reps": 3}, "3 holds"),
        (HOLD | {"planned_reps": 3, "done_reps": 2}, "2 of 3 holds"),
        (DRILL | {"hold_ms": 30_000}, "30 s"),
        (DRILL | {"hold_ms": 12_000}, "12 of 30 s"),
        (DRILL | {"planned_reps": 4, "done_reps": 4}, "4 runs"),
        (DRILL | {"planned_reps": 4, "done_reps": 3}, "3 of 4 runs"),
        (DRILL_OF_OLD | {"done_reps": 1}, "done"),
        (DRILL_OF_OLD | {"done_reps": 0}, "not done"),
    ],
)
def test_what_was_done_of_a_set(done: dict[str, object], said: str) -> None:
    assert amounts.set_text(replace(SET, **done)) == said  # type: ignore[arg-type] # fields by name
