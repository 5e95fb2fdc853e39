"""Where instants lie on the stream, learnt from a device that is read late and takes in gulps."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.audio.anchor import SLOT_US, ClockAnchor
from glutetimer.audio.pcm import RATE

READ_EVERY_US = 20_000


def run(
    anchor: ClockAnchor, start_us: int, length_us: int, lag_us: int = 0, late: Sequence[int] = ()
) -> int:
    """Observe a device that lags by so much; every reading but one in five comes late."""
    for index, now_us in enumerate(range(start_us, start_us + length_us, READ_EVERY_US)):
        lateness_us = late[index % len(late)] if late and index % 5 else 0
        reading_us = now_us + lateness_us
        anchor.observe(reading_us, now_us - lag_us, reading_us)
    return start_us + length_us


def test_nothing_has_a_place_before_the_device_runs() -> None:
    anchor = ClockAnchor()
    anchor.observe(0, 0, 0)
    assert not anchor.is_known
    with pytest.raises(RuntimeError):
        anchor.frame_at(0)


def test_a_running_device_gives_every_instant_its_frame() -> None:
    anchor = ClockAnchor()
    run(anchor, 7_000_000, 1_200_000, lag_us=6_000_000)
    assert anchor.is_known
    assert anchor.frame_at(6_000_000) == 0
    assert anchor.frame_at(7_000_000) == RATE


@given(st.lists(st.integers(0, 30_000), min_size=1, max_size=30))
def test_readings_that_come_late_never_move_a_place(late: list[int]) -> None:
    anchor = ClockAnchor()
    now_us = run(anchor, 0, 1_200_000)
    run(anchor, now_us, 10_000_000, late=late)
    assert anchor.frame_at(20_000_000) == 20 * RATE


@pytest.mark.parametrize(
    ("underrun_us", "learnt_within_us"),
    [(400_000, 400_000), (60_000, 1_200_000), (8_000, 3_200_000)],
)
def test_after_an_underrun_places_are_right_again(underrun_us: int, learnt_within_us: int) -> None:
    anchor = ClockAnchor()
    now_us = run(anchor, 0, 3_000_000)
    run(anchor, now_us + underrun_us, learnt_within_us, lag_us=underrun_us)
    assert anchor.frame_at(10_000_000 + underrun_us) == 10 * RATE


def test_a_buffer_that_is_never_full_for_a_while_is_no_underrun() -> None:
    anchor = ClockAnchor()
    now_us = run(anchor, 0, 3_000_000)
    run(anchor, now_us, 900_000, lag_us=70_000)
    assert anchor.frame_at(10_000_000) == 10 * RATE


def test_a_device_that_runs_ahead_is_believed_at_once() -> None:
    anchor = ClockAnchor()
    now_us = run(anchor, 0, 1_200_000, lag_us=50_000)
    run(anchor, now_us, 3 * SLOT_US, lag_us=20_000)
    assert anchor.frame_at(1_020_000) == RATE


def test_a_reading_that_was_interrupted_says_nothing() -> None:
    anchor = ClockAnchor()
    now_us = run(anchor, 0, 1_200_000)
    for step in range(0, 3_000_000, READ_EVERY_US):
        anchor.observe(now_us + step, now_us + step - 300_000, now_us + step + 2_000)
    assert anchor.frame_at(1_000_000) == RATE


@pytest.mark.parametrize("drift_ppm", [-80, 80])
def test_a_crystal_that_drifts_is_followed_for_ten_minutes(drift_ppm: int) -> None:
    anchor = ClockAnchor()
    worst_us = 0.0
    for now_us in range(0, 600_000_000, READ_EVERY_US):
        taken_us = now_us * (1_000_000 - drift_ppm) // 1_000_000
        anchor.observe(now_us, taken_us, now_us)
        if anchor.is_known:
            placed_us = anchor.frame_at(now_us) * 1_000_000 / RATE
            worst_us = max(worst_us, abs(placed_us - taken_us))
    assert worst_us < 2_000
