"""The tones themselves: no clicks, alike in loudness, and telling what they mean."""

from array import array
from collections.abc import Iterator
from itertools import pairwise
from math import log10, sqrt

import pytest

from glutetimer.app.audio_options import loudness
from glutetimer.audio.pcm import FULL_SCALE, KNEE, frames
from glutetimer.audio.sample_cache import SampleCache
from glutetimer.session.tones import PlacedClip, PlacedTone, Tone
from glutetimer.settings import Settings

Samples = array  # of type code "h"
TARGET_DB = -16.0
TICK_DB = -23.0


def sides(tone: Tone, pan: float = 0.0, gain: float = 1.0) -> tuple[Samples, Samples]:
    stereo = SampleCache().render(PlacedTone(0, tone, pan=pan, gain=gain)).whole()
    return stereo[0::2], stereo[1::2]


def peak(samples: Samples) -> int:
    return max(map(abs, samples))


def power(samples: Samples) -> int:
    return sum(value * value for value in samples)


def section(samples: list[float], b: tuple[float, ...], a: tuple[float, ...]) -> list[float]:
    """Run a second-order filter."""
    x1 = x2 = y1 = y2 = 0.0
    out = []
    for x in samples:
        y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
        x1, x2, y1, y2 = x, x1, y, y1
        out.append(y)
    return out


def a_weighted(samples: list[float]) -> list[float]:
    """Filter as IEC 61672 does for the ear, its bilinear transform at 48 kHz."""
    samples = section(samples, (0.2343, 0.4686, 0.2343), (-0.22456, 0.01261))
    samples = section(samples, (1.0, -2.0, 1.0), (-1.89387, 0.89516))
    return section(samples, (1.0, -2.0, 1.0), (-1.99461, 0.99462))


def loudness_db(tone: Tone) -> float:
    """Return the level of a tone's loudest 125 ms, both sides together."""
    window = frames(125)
    powers = [0.0] * (window + 1)
    for side in sides(tone):
        weighted = a_weighted([value / FULL_SCALE for value in side])
        powers = powers + [0.0] * (len(weighted) + window + 1 - len(powers))
        for at, value in enumerate(weighted, window):
            powers[at] += value * value
    return 10 * log10(max(_moving_sums(powers, window)) / window)


def _moving_sums(values: list[float], window: int) -> Iterator[float]:
    total = 0.0
    for at, value in enumerate(values):
        total += value - (values[at - window] if at >= window else 0.0)
        yield total


def crossings(samples: Samples) -> int:
    """Count how often the sign changes: a measure of pitch."""
    return sum(1 for one, other in pairwise(samples) if (one < 0) != (other < 0))


@pytest.mark.parametrize("tone", Tone)
def test_tones_are_alike_in_loudness(tone: Tone) -> None:
    target_db = TICK_DB if tone in (Tone.HOLD_TICK, Tone.TAP_IGNORED) else TARGET_DB
    assert loudness_db(tone) == pytest.approx(target_db, abs=1.0)


@pytest.mark.parametrize("tone", Tone)
def test_no_tone_clicks(tone: Tone) -> None:
    for side in sides(tone):
        loudest = peak(side)
        assert peak(side[: frames(0.5)]) < loudest / 8
        assert peak(side[-frames(1) :]) < loudest / 20
        steps = [abs(other - one) for one, other in pairwise(side)]
        assert max(steps) < loudest * 0.5


@pytest.mark.parametrize("tone", Tone)
def test_two_tones_at_once_leave_room(tone: Tone) -> None:
    assert max(map(peak, sides(tone))) < FULL_SCALE * 0.5


def test_a_lift_rises_a_lower_falls_and_a_hold_stays() -> None:
    def rise(tone: Tone) -> float:
        left, _ = sides(tone)
        third = len(left) // 3
        return crossings(left[-third:]) / crossings(left[:third])

    assert rise(Tone.LIFT) > 1.3
    assert rise(Tone.LOWER) < 1 / 1.3
    assert rise(Tone.HOLD) == pytest.approx(1.0, abs=0.1)


def test_no_two_tones_are_the_same() -> None:
    assert len({sides(tone)[0].tobytes() for tone in Tone}) == len(Tone)


def test_a_side_sounds_louder_on_that_side_but_not_only_there() -> None:
    left, right = sides(Tone.LIFT, pan=-1)
    assert 3 < sqrt(power(left) / power(right)) < 5
    mirrored_left, mirrored_right = sides(Tone.LIFT, pan=1)
    assert peak(mirrored_left) == peak(right)
    assert peak(mirrored_right) == peak(left)


def test_panning_keeps_the_power() -> None:
    middle, left = sides(Tone.GO), sides(Tone.GO, pan=-1)
    assert sum(map(power, left)) == pytest.approx(sum(map(power, middle)), rel=0.01)


def test_switching_sides_goes_from_side_to_side() -> None:
    left, right = sides(Tone.SWITCH_SIDES)
    first, second = slice(0, frames(170)), slice(frames(200), frames(350))
    assert power(left[first]) > 4 * power(right[first])
    assert power(right[second]) > 4 * power(left[second])


def test_gain_makes_quieter() -> None:
    assert peak(sides(Tone.HOLD, gain=0.5)[0]) == pytest.approx(
        peak(sides(Tone.HOLD)[0]) / 2, abs=2
    )


def test_a_clip_sounds_once_it_is_lent() -> None:
    cache = SampleCache()
    cue = PlacedClip(0, "seven")
    assert cache.render(cue) is None
    cache.add_clip("seven", array("h", [1_000, -2_000, 3_000]))
    assert cache.render(cue).whole() == array("h", [730, 730, -1_460, -1_460, 2_190, 2_190])


def test_a_clip_can_be_panned() -> None:
    cache = SampleCache()
    cache.add_clip("seven", array("h", [1_000, -1_000]))
    left, quiet_right = cache.render(PlacedClip(0, "seven", pan=-1)).whole()[:2]
    assert left > 3 * quiet_right > 0


LOUDEST_CLIP = round(0.8 * FULL_SCALE)
"""Shaping bends every peak of a clip below this."""
USUAL = Settings()


@pytest.mark.parametrize("tone", Tone)
@pytest.mark.parametrize("pan", [-1.0, -0.8, 0.0, 0.8, 1.0])
def test_a_tone_and_the_loudest_phrase_together_are_not_even_bent(tone: Tone, pan: float) -> None:
    cache = SampleCache()
    cache.add_clip("loud", array("h", [LOUDEST_CLIP]))
    volume = max(USUAL.voice_volume, USUAL.numbers_volume)
    clip = cache.render(PlacedClip(0, "loud", pan=pan, gain=loudness(volume))).whole()
    for channel, side in enumerate(sides(tone, pan, loudness(USUAL.tones_volume))):
        assert peak(side) + clip[channel] <= KNEE * FULL_SCALE


def test_a_phrase_alone_is_never_bent_however_loud() -> None:
    cache = SampleCache()
    cache.add_clip("loud", array("h", [LOUDEST_CLIP]))
    assert peak(cache.render(PlacedClip(0, "loud", pan=1)).whole()) <= KNEE * FULL_SCALE


def test_rendering_the_tones_ends_when_the_stream_is_stopped() -> None:
    asked: list[bool] = []

    def is_stopped() -> bool:
        asked.append(True)
        return len(asked) == 3

    SampleCache().prepare(is_stopped)
    assert len(asked) == 3
