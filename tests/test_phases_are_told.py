from __future__ import annotations

import pytest

from glutetimer.phases import TELLINGS, telling_of
from glutetimer.session.steps import PhaseKind, StepPhase


def told(kind: PhaseKind, *, counts: bool = False) -> tuple[str, str]:
    return telling_of(StepPhase(kind, 0, 500, counts_hold=counts))


def test_every_phase_has_a_word_and_a_colour() -> None:
    assert set(TELLINGS) == set(PhaseKind)
    assert {telling.role for telling in TELLINGS.values()} == {"lift", "hold", "lower", "rest"}


@pytest.mark.parametrize("kind", [PhaseKind.HOLD_TOP, PhaseKind.HOLD_BOTTOM])
def test_a_hold_is_what_is_held_under_the_load(kind: PhaseKind) -> None:
    assert told(kind, counts=True) == ("hold", "hold")
    assert told(kind) == ("settle", "rest")
