"""From taps to the delay of the sound: steady hands, shaky hands, a sneeze."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session.calibration import MOST_MS, PERIOD_MS, TAPS, measured

BEAT_MS = 5_370
"""Nowhere near a whole or half beat of the clock."""


def taps(delay_ms: int, *off_ms: int) -> list[int]:
    """Return taps with each beat that was heard so late, each off by some more."""
    off_ms = off_ms or (0,) * TAPS
    return [BEAT_MS + count * PERIOD_MS + delay_ms + off for count, off in enumerate(off_ms)]


@given(st.integers(0, MOST_MS), st.lists(st.integers(-30, 30), min_size=TAPS, max_size=TAPS))
def test_hands_that_shake_a_little_measure_well(delay_ms: int, off_ms: list[int]) -> None:
    found = measured(taps(delay_ms, *off_ms), BEAT_MS)
    assert found.delay_ms == pytest.approx(delay_ms, abs=30)
    assert found.is_steady


@given(st.integers(60, MOST_MS), st.integers(2, TAPS - 1), st.integers(-290, 390))
def test_one_tap_that_went_astray_changes_nothing(delay_ms: int, which: int, off_ms: int) -> None:
    off = [0] * TAPS
    off[which] = off_ms
    found = measured(taps(delay_ms, *off), BEAT_MS)
    assert found.delay_ms == delay_ms
    assert found.is_steady


def test_finding_the_beat_does_not_count() -> None:
    off = (300, -200, *(0,) * (TAPS - 2))
    assert measured(taps(180, *off), BEAT_MS).delay_ms == 180


def test_beats_that_were_left_out_do_no_harm() -> None:
    some = [tap for count, tap in enumerate(taps(250, *(0,) * 16)) if count % 4]
    assert measured(some, BEAT_MS).delay_ms == 250


def test_who_taps_ahead_of_the_beat_has_no_delay() -> None:
    assert measured(taps(-40), BEAT_MS).delay_ms == 0


def test_taps_without_a_beat_are_not_believed() -> None:
    rng = Random(1)  # noqa: S311 - the same taps in every run
    believed = 0
    for _ in range(200):
        anyhow = sorted(rng.randrange(BEAT_MS, BEAT_MS + 12_000) for _ in range(TAPS))
        believed += measured(anyhow, BEAT_MS).is_steady
    assert believed <= 4


@given(st.lists(st.integers(-10_000, 100_000), min_size=3, max_size=40))
def test_whatever_is_tapped_the_delay_can_be_set(anything: list[int]) -> None:
    assert 0 <= measured(anything, BEAT_MS).delay_ms <= MOST_MS


@pytest.mark.parametrize(("off_ms", "agree"), [(80, True), (81, False)])
def test_taps_agree_that_are_eighty_milliseconds_apart(off_ms: int, agree: bool) -> None:  # noqa: FBT001 - a case
    off = (0, 0, off_ms, 0, off_ms, 0, 0, off_ms, 0, off_ms, 0, 0)

    assert measured(taps(200, *off), BEAT_MS).is_steady is agree
