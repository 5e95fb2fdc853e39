"""Lengths with the range in which a person may set them, and the usual amounts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.training.exercise import Duration
from glutetimer.training.guidance import usual_lengths


@given(st.integers(min_value=-10_000, max_value=100_000))
def test_a_wanted_length_stays_inside_the_range(wanted_ms: int) -> None:
    hold = Duration(s=2.0, min=1.0, max=3.0)

    clamped = hold.clamp_ms(wanted_ms)

    assert 1000 <= clamped <= 3000
    assert clamped == wanted_ms or not 1000 <= wanted_ms <= 3000


@given(st.integers(min_value=0, max_value=100_000))
def test_without_a_range_the_length_is_fixed(wanted_ms: int) -> None:
    assert Duration(s=0.5).clamp_ms(wanted_ms) == 500


def test_the_usual_amounts_become_lengths_in_ms() -> None:
    usual = usual_lengths(load_catalogue(assets_dir()).guidance.usual)

    assert usual.sets == 2
    assert usual.rest_ms == 45_000
    assert usual.between_exercises_ms == 20_000
    assert usual.between_sides_ms == 8_000
    assert usual.short_rest_ms == 15_000
    assert usual.get_ready_ms == 10_000
