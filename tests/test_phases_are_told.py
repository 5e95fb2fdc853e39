from __future__ import annotations

import pytest

from glutetimer.presentation.phases import PHASE_DISPLAYS, phase_display
from glutetimer.session.steps import PhaseKind, StepPhase


def told(kind: PhaseKind, *, counts: bool = False) -> tuple[str, str]:
    return phase_display(StepPhase(kind, 0, 500, counts_hold=counts))


def test_every_phase_has_a_word_and_a_colour() -> None:
    assert set(PHASE_DISPLAYS) == set(PhaseKind)
    assert {telling.role for telling in PHASE_DISPLAYS.values()} == {
        "lift",
        "hold",
        "lower",
        "rest",
    }


@pytest.mark.parametrize("kind", [PhaseKind.HOLD_TOP, PhaseKind.HOLD_BOTTOM])
def test_a_hold_is_what_is_held_under_the_load(kind: PhaseKind) -> None:
    assert told(kind, counts=True) == ("hold", "hold")
    assert told(kind) == ("settle", "rest")
