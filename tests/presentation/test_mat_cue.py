"""The line under the figure, and our own reason where it is one of the exercise."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import pytest

from glutetimer.presentation.mat_cue import cue_default, side_line
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.instruction import Check, Cue, SideTexts
from tests.gui.session.mat.mat_moments import EXERCISES, moments

LIFT = msgspec.structs.replace(
    EXERCISES["side_leg_lift_bench"],
    side_text=SideTexts(left="Lie on the right side.", right="Lie on the left.", default="Sides."),
    turn=SideTexts(left="Turn to the right side.", right="Turn to the left.", default="Turns."),
    cues=(
        Cue(say="Toes down.", default="Cues.", phase="lift"),
        Cue(say="Hips stacked.", sources=("S1.1",), phase="lift"),
    ),
    hold_checks=(Check(say="Still level?", default="Checks."),),
)
KNOWN = {LIFT.id: LIFT}


def moment(kind: StepKind, exercise: str = LIFT.id) -> Snapshot:
    lifts = moments()["lift"]
    return replace(lifts, step=replace(lifts.step, kind=kind, exercise=exercise), side=Side.LEFT)


@pytest.mark.parametrize(
    ("kind", "shown", "reason"),
    [
        (StepKind.GET_READY, "Lie on the right side.", "Sides."),
        (StepKind.SWITCH, "Turn to the right side.", "Turns."),
        (StepKind.SET, "Toes down.", "Cues."),
        (StepKind.SET, "Still level?", "Checks."),
        (StepKind.SET, "Hips stacked.", ""),  # an article's
        (StepKind.SET, "Lie on the right side.", ""),  # not of this moment
        (StepKind.GET_READY, "Toes down.", "Cues."),
        (StepKind.SET, "Something else.", ""),
        (StepKind.SET, "", ""),
    ],
)
def test_a_line_of_the_exercise_has_our_reason_where_it_is_ours(
    kind: StepKind, shown: str, reason: str
) -> None:
    assert cue_default(moment(kind), KNOWN, shown) == reason


def test_an_exercise_that_is_not_known_any_more_has_no_line_and_no_reason() -> None:
    gone = moment(StepKind.GET_READY, "gone")
    assert side_line(gone, KNOWN) == ""
    assert cue_default(gone, KNOWN, "Toes down.") == ""
