"""What is heard when: places to the sample, overlaps, fades, lateness."""

from array import array
from collections.abc import Callable
from itertools import pairwise
from math import log10
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.audio.noise_floor import NOISE_DB
from glutetimer.audio.panning import PannedSound
from glutetimer.audio.pcm import FULL_SCALE, KNEE, RATE, frames, limited
from glutetimer.audio.timeline import FADE_FRAMES, ON_THE_WAY_US, Render, Timeline
from glutetimer.session.tones import Cue, PlacedTone, Tone

Samples = array  # of type code "h"
CardFor = Callable[[Timeline], Any]
NOW_US = 1_000_000
SECOND_MS = NOW_US / 1000


def blip(cue: Cue) -> PannedSound:
    """Stand in for every tone: 20 ms of one value that tells the gain."""
    side = array("h", [20_000] * frames(20))
    return PannedSound(side, side, (cue.gain, cue.gain))


def long_tone(_cue: Cue) -> PannedSound:
    side = array("h", [10_000] * RATE)
    return PannedSound(side, side)


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
    assert [heard[100], heard[2000], heard[4000]] == [20_000, 5_000, 10_000]


def test_overlapping_sounds_add_up() -> None:
    timeline = anchored()
    timeline.schedule([at_frame(100, gain=0.25), at_frame(500, gain=0.5)], NOW_US)
    heard = left_side(timeline.read(4800, NOW_US))
    assert [heard[499], heard[500], heard[100 + frames(20)]] == [5_000, 15_000, 10_000]


@given(st.lists(st.integers(-5 * FULL_SCALE, 5 * FULL_SCALE), min_size=1))
def test_what_is_too_loud_together_is_bent_and_never_cut_off(sums: list[int]) -> None:
    knee = round(KNEE * FULL_SCALE)
    for before, after in zip(sums, limited(array("i", sums)), strict=True):
        assert abs(after) <= FULL_SCALE
        assert after == before or knee < abs(after) < abs(before)
        assert before == 0 or (after > 0) == (before > 0)


@given(st.lists(st.integers(-2 * FULL_SCALE, 2 * FULL_SCALE), min_size=2))
def test_bending_keeps_what_is_louder_louder(sums: list[int]) -> None:
    bent = limited(array("i", sorted(sums)))
    assert list(bent) == sorted(bent)


@given(
    placed=st.lists(st.tuples(st.integers(0, 9_000), st.floats(0.1, 1.0)), min_size=1, max_size=8),
    cuts=st.lists(st.integers(1, 2_500), min_size=1, max_size=30),
    is_warm=st.booleans(),
)
def test_however_the_reads_are_cut_the_samples_are_the_same(
    placed: list[tuple[int, float]], cuts: list[int], *, is_warm: bool
) -> None:
    cues = [at_frame(frame, gain=gain) for frame, gain in placed]
    whole, cut = anchored(), anchored()
    whole.noise_floor.is_warm = cut.noise_floor.is_warm = is_warm
    whole.schedule(cues, NOW_US)
    cut.schedule(cues, NOW_US)
    length = sum(cuts)
    assert whole.read(length, NOW_US) == b"".join(cut.read(part, NOW_US) for part in cuts)


def test_a_warm_stream_is_never_digitally_silent_and_inaudible() -> None:
    timeline = anchored()
    timeline.noise_floor.is_warm = True
    heard = array("h", timeline.read(3 * RATE, NOW_US))
    for side in (heard[0::2], heard[1::2]):
        level_db = 10 * log10(sum(value * value for value in side) / len(side) / FULL_SCALE**2)
        assert level_db == pytest.approx(NOISE_DB, abs=1)
        assert not any(not any(side[at : at + 48]) for at in range(0, len(side), 48))


def test_warmth_moves_no_tone() -> None:
    cold, warm = anchored(), anchored()
    warm.noise_floor.is_warm = True
    for timeline in (cold, warm):
        timeline.schedule([at_frame(1_234), at_frame(1_500, gain=0.3)], NOW_US)
    heard = zip(
        array("h", cold.read(4_800, NOW_US)), array("h", warm.read(4_800, NOW_US)), strict=True
    )
    assert max(abs(one - other) for one, other in heard) < 30


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
    assert heard[3_000] == 10_000


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
    assert set(heard) == {0, 8_000}
    assert heard[0] == 8_000


def test_what_is_overdue_does_not_pile_up() -> None:
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
    assert left_side(timeline.read(12_000, NOW_US))[10_000] == 20_000


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


def test_a_clip_that_comes_a_little_late_is_played_from_its_start() -> None:
    lent: list[PannedSound] = []
    timeline = anchored(lambda _: lent[0] if lent else None)
    timeline.schedule([at_frame(100), at_frame(200)], NOW_US)
    assert not any(left_side(timeline.read(4800, NOW_US)))
    lent.append(blip(at_frame(0, gain=0.4)))
    heard = left_side(timeline.read(4800, NOW_US + 100_000))
    assert all(heard[: frames(20)])
    assert not any(heard[frames(20) :])


def test_a_clip_that_comes_too_late_is_not_played() -> None:
    lent: list[PannedSound] = []
    timeline = anchored(lambda _: lent[0] if lent else None)
    timeline.schedule([at_frame(100)], NOW_US)
    timeline.read(4800, NOW_US)
    lent.append(blip(at_frame(0)))
    assert not any(left_side(timeline.read(4800, NOW_US + 1_000_000)))


def test_a_clip_that_is_late_keeps_nothing_else_waiting() -> None:
    timeline = anchored(lambda cue: None if cue.gain < 1 else blip(cue))
    timeline.schedule([at_frame(100, gain=0.5), at_frame(200)], NOW_US)
    assert left_side(timeline.read(4800, NOW_US)).index(20_000) == 200
