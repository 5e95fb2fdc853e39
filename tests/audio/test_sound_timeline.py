"""What is heard when: places to the sample, overlaps, fades, lateness."""

from array import array
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.audio.pcm import FULL_SCALE, RATE, frames, mixed
from glutetimer.audio.timeline import FADE_FRAMES, ON_THE_WAY_US, Render, Timeline
from glutetimer.session.tones import Cue, PlacedTone, Tone

Samples = array  # of type code "h"
CardFor = Callable[[Timeline], Any]
NOW_US = 1_000_000
SECOND_MS = NOW_US / 1000


def blip(cue: Cue) -> Samples:
    """Stand in for every tone: 20 ms of one value that tells the gain."""
    return array("h", [round(cue.gain * 30_000)] * (frames(20) * 2))


def long_tone(_cue: Cue) -> Samples:
    return array("h", [10_000] * (RATE * 2))


def anchored(render: Render = blip) -> Timeline:
    """Return a timeline whose frame 0 is taken at `NOW_US`."""
    timeline = Timeline(render)
    for now_us in range(NOW_US, NOW_US + 1_200_000, 20_000):
        timeline.anchor.observe(now_us, now_us - NOW_US, now_us)
    return timeline


def at_frame(frame: int, gain: float = 1.0, tag: str = "") -> PlacedTone:
    """Return a cue whose place is a frame of the stream."""
    instant_us = NOW_US + frame * 1_000_000 / RATE + ON_THE_WAY_US
    return PlacedTone(instant_us / 1000, Tone.LIFT, gain=gain, tag=tag)


def left_side(block: bytes) -> Samples:
    return array("h", block)[0::2]


def test_a_tone_starts_at_its_very_sample() -> None:
    timeline = anchored()
    timeline.schedule([at_frame(1234)], NOW_US)
    heard = left_side(timeline.read(4800, NOW_US))
    assert not any(heard[:1234])
    assert all(heard[1234 : 1234 + frames(20)])
    assert not any(heard[1234 + frames(20) :])


def test_without_cues_there_is_silence_of_the_right_length() -> None:
    timeline = anchored()
    assert timeline.read(480, NOW_US) == bytes(480 * 4)
    assert timeline.read(7, NOW_US) == bytes(7 * 4)


def test_cues_may_come_in_any_order() -> None:
    timeline = anchored()
    timeline.schedule([at_frame(4000, gain=0.5), at_frame(100)], NOW_US)
    timeline.schedule([at_frame(2000, gain=0.25)], NOW_US)
    heard = left_side(timeline.read(6000, NOW_US))
    assert [heard[100], heard[2000], heard[4000]] == [30_000, 7_500, 15_000]


def test_overlapping_sounds_add_up() -> None:
    timeline = anchored()
    timeline.schedule([at_frame(100, gain=0.25), at_frame(500, gain=0.5)], NOW_US)
    heard = left_side(timeline.read(4800, NOW_US))
    assert [heard[499], heard[500], heard[100 + frames(20)]] == [7_500, 22_500, 15_000]


def test_what_is_too_loud_together_stops_at_full_scale() -> None:
    assert mixed(array("h", [30_000, -30_000, 5]), array("h", [9_000, -9_000, 6])) == array(
        "h", [FULL_SCALE, -FULL_SCALE, 11]
    )


@given(
    placed=st.lists(st.tuples(st.integers(0, 9_000), st.floats(0.1, 1.0)), min_size=1, max_size=8),
    cuts=st.lists(st.integers(1, 2_500), min_size=1, max_size=30),
)
def test_however_the_reads_are_cut_the_samples_are_the_same(
    placed: list[tuple[int, float]], cuts: list[int]
) -> None:
    cues = [at_frame(frame, gain=gain) for frame, gain in placed]
    whole, cut = anchored(), anchored()
    whole.schedule(cues, NOW_US)
    cut.schedule(cues, NOW_US)
    length = sum(cuts)
    assert whole.read(length, NOW_US) == b"".join(cut.read(part, NOW_US) for part in cuts)


def test_silence_fades_what_sounds_and_drops_what_waits() -> None:
    timeline = anchored(long_tone)
    timeline.schedule([at_frame(0), at_frame(3_000)], NOW_US)
    timeline.read(1_000, NOW_US)
    timeline.silence()
    heard = left_side(timeline.read(9_000, NOW_US))
    assert heard[0] < 10_000
    assert all(a > b > 0 for a, b in pairwise(heard[:FADE_FRAMES]))
    assert not any(heard[FADE_FRAMES:])


def test_silence_with_a_tag_leaves_the_rest_alone() -> None:
    timeline = anchored()
    timeline.schedule([at_frame(1_000, tag="tick"), at_frame(3_000, gain=0.5, tag="rep")], NOW_US)
    timeline.silence("tick")
    heard = left_side(timeline.read(4_800, NOW_US))
    assert not any(heard[:3_000])
    assert heard[3_000] == 15_000


def test_a_little_late_sounds_at_once_and_very_late_not_at_all() -> None:
    timeline = anchored()
    timeline.read(48_000, NOW_US)
    now_us = NOW_US + 1_000_000
    on_time_ms = now_us / 1000
    timeline.schedule(
        [
            PlacedTone(on_time_ms - 301, Tone.LIFT, gain=0.2),
            PlacedTone(on_time_ms - 299, Tone.LIFT, gain=0.4),
        ],
        now_us,
    )
    heard = left_side(timeline.read(4_800, now_us))
    assert set(heard) == {0, 12_000}
    assert heard[0] == 12_000


def test_what_can_no_longer_be_heard_does_not_pile_up() -> None:
    timeline = Timeline(blip)
    timeline.schedule([at_frame(0), at_frame(RATE)], NOW_US)
    timeline.forget_late(NOW_US + 600_000)
    assert len(timeline._waiting) == 1
    timeline.forget_late(NOW_US + 2_000_000)
    assert not timeline._waiting


def test_before_the_device_runs_cues_wait() -> None:
    timeline = Timeline(blip)
    timeline.schedule([at_frame(100)], NOW_US)
    assert not any(timeline.read(4_800, NOW_US))
    assert len(timeline._waiting) == 1


def test_a_new_device_gets_what_still_waits() -> None:
    timeline = anchored()
    timeline.schedule([at_frame(10_000)], NOW_US)
    timeline.read(5_000, NOW_US)
    timeline.rewind()
    for now_us in range(NOW_US, NOW_US + 1_200_000, 20_000):
        timeline.anchor.observe(now_us, now_us - NOW_US, now_us)
    assert left_side(timeline.read(12_000, NOW_US))[10_000] == 30_000


def placed_every_second(card_for: CardFor, stop_at_ms: float = 0) -> list[float]:
    """Play ten cues on a card that may stand still for 400 ms; return by how much each is off."""
    card = card_for(Timeline(blip))
    card.run(1_300)
    first_ms = card.now_us / 1000 + 500
    instants_ms = [first_ms + index * 1000 for index in range(10)]
    card.timeline.schedule([PlacedTone(at_ms, Tone.LIFT) for at_ms in instants_ms], card.now_us)
    if stop_at_ms:
        card.run(500 + stop_at_ms)
        card.stand_still(400)
    card.run(first_ms + 10_000 - card.now_us / 1000)
    heard_ms = card.onsets_ms()
    assert len(heard_ms) == len(instants_ms)
    lags_ms = [heard - at for heard, at in zip(heard_ms, instants_ms, strict=True)]
    return [lag - lags_ms[0] for lag in lags_ms]


def test_on_a_steady_card_every_cue_is_in_its_place(card_for: CardFor) -> None:
    assert max(map(abs, placed_every_second(card_for))) < 0.05


@pytest.mark.parametrize("stop_at_ms", [4_300, 4_800, 5_100])
def test_an_underrun_costs_the_cue_it_hits_and_no_other(
    card_for: CardFor, stop_at_ms: float
) -> None:
    off_ms = placed_every_second(card_for, stop_at_ms)
    hit = [index for index, off in enumerate(off_ms) if abs(off) > 5]
    assert len(hit) <= 1
    assert all(index == 5 for index in hit)


def test_what_already_sounds_is_never_moved(card_for: CardFor) -> None:
    card = card_for(Timeline(long_tone))
    card.run(1_300)
    card.timeline.schedule([PlacedTone(card.now_us / 1000 + 300, Tone.LIFT)], card.now_us)
    card.run(400)
    card.stand_still(200)
    card.run(2_000)
    assert sum(1 for value in card.heard[::2] if value) == RATE
