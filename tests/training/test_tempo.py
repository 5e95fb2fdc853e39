"""A written tempo, and what the phases of a rep add up to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.training.tempo import (
    EXPLOSIVE_MS,
    LIFT_FIRST,
    NOTATION_ORDER,
    Phase,
    Tempo,
    TempoNotationError,
)
from tests.phase_orders import LOWER_FIRST

lengths_ms = st.integers(min_value=0, max_value=60_000)
orders = st.sampled_from([LIFT_FIRST, LOWER_FIRST])
tempos = st.builds(
    Tempo,
    order=orders,
    lift_ms=lengths_ms,
    hold_top_ms=lengths_ms,
    lower_ms=lengths_ms,
    hold_bottom_ms=lengths_ms,
)


@pytest.mark.parametrize("text", ["3-1-2-0", "3120", "3.0-1.0-2.0-0"])
def test_notation_names_lower_bottom_lift_top(text: str) -> None:
    tempo = Tempo.parse(text, LIFT_FIRST)

    assert tempo.lower_ms == 3000
    assert tempo.hold_bottom_ms == 1000
    assert tempo.lift_ms == 2000
    assert tempo.hold_top_ms == 0


@pytest.mark.parametrize("text", ["20X1", "2-0-X-1", "2-0-x-1"])
def test_x_is_an_explosive_phase(text: str) -> None:
    assert Tempo.parse(text, LOWER_FIRST).lift_ms == EXPLOSIVE_MS


def test_half_seconds_can_be_written() -> None:
    assert Tempo.parse("1.5-0-0.5-0", LIFT_FIRST).rep_ms == 2000


def test_reading_a_tempo_keeps_the_order_of_the_exercise() -> None:
    bridge = Tempo.parse("3-1-2-1", LIFT_FIRST)
    squat = Tempo.parse("3-1-2-1", LOWER_FIRST)

    assert [phase for phase, _ in bridge.phases] == list(LIFT_FIRST)
    assert [phase for phase, _ in squat.phases] == list(LOWER_FIRST)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "four parts"),
        ("312", "four parts"),
        ("31200", "four parts"),
        ("3-1-2", "four parts"),
        ("-1-1-1-1", "four parts"),
        ("3-1-2-", '"" in the tempo'),
        ("3-a-2-0", '"a" in the tempo'),
        ("31y0", '"y" in the tempo'),
        ("3-1-2-61", "between 0 and 60"),
        ("3-1-2-inf", "between 0 and 60"),
        ("nan-1-2-0", "between 0 and 60"),
    ],
)
def test_what_is_not_a_tempo_is_refused_with_a_reason(text: str, complaint: str) -> None:
    with pytest.raises(TempoNotationError, match=complaint):
        Tempo.parse(text, LIFT_FIRST)


@given(st.text(max_size=20))
def test_any_text_is_a_tempo_or_is_refused(text: str) -> None:
    try:
        tempo = Tempo.parse(text, LIFT_FIRST)
    except TempoNotationError:
        return
    assert all(0 <= tempo.length_ms(phase) <= 60_000 for phase in Phase)


@given(tempos)
def test_a_written_tempo_reads_back(tempo: Tempo) -> None:
    written = "-".join(f"{tempo.length_ms(phase) / 1000:.3f}" for phase in NOTATION_ORDER)

    assert Tempo.parse(written, tempo.order) == tempo


@given(tempos)
def test_the_phases_of_a_rep_add_up_to_the_rep(tempo: Tempo) -> None:
    assert tempo.rep_ms == sum(tempo.length_ms(phase) for phase in Phase)
    assert all(length > 0 for _, length in tempo.phases)


@given(tempos)
def test_only_the_rest_between_reps_is_not_under_tension(tempo: Tempo) -> None:
    resting = Phase.HOLD_BOTTOM if tempo.turning_hold is Phase.HOLD_TOP else Phase.HOLD_TOP

    assert tempo.work_ms == tempo.rep_ms - tempo.length_ms(resting)
    assert tempo.hold_ms <= tempo.work_ms


@given(tempos, lengths_ms)
def test_another_hold_changes_nothing_else(tempo: Tempo, hold_ms: int) -> None:
    changed = tempo.with_turning_hold(hold_ms)

    assert changed.hold_ms == hold_ms
    assert changed.work_ms - changed.hold_ms == tempo.work_ms - tempo.hold_ms
    assert changed.order == tempo.order


def test_a_bridge_turns_at_the_top_and_a_squat_at_the_bottom() -> None:
    assert Tempo(order=LIFT_FIRST).turning_hold is Phase.HOLD_TOP
    assert Tempo(order=LOWER_FIRST).turning_hold is Phase.HOLD_BOTTOM


def test_a_rep_may_begin_with_a_hold_and_still_turn_at_the_top() -> None:
    tilt_first = (Phase.HOLD_BOTTOM, Phase.LIFT, Phase.HOLD_TOP, Phase.LOWER)

    assert Tempo(order=tilt_first).turning_hold is Phase.HOLD_TOP
