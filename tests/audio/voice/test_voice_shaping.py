"""Every clip starts and ends where it is heard, and is as loud as the others."""

from array import array
from math import sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.audio.pcm import FULL_SCALE, RATE
from glutetimer.audio.voice.shaping import (
    AFTER_MS,
    BEFORE_MS,
    CEILING,
    FADE_MS,
    LEVEL_DB,
    level_db,
    peak_db,
    shaped,
    spoken_part,
)


def wave(ms: int, loud: float) -> list[int]:
    return [round(FULL_SCALE * loud * sin(at * 0.09)) for at in range(ms * RATE // 1000)]


def quiet(ms: int) -> list[int]:
    return [0] * (ms * RATE // 1000)


@given(
    before=st.integers(0, 300),
    after=st.integers(0, 300),
    ms=st.integers(40, 400),
    loud=st.floats(0.01, 1.0),
)
def test_silence_goes_sound_stays_and_the_level_is_one(
    before: int, after: int, ms: int, loud: float
) -> None:
    clip = shaped(array("h", quiet(before) + wave(ms, loud) + quiet(after)))
    length_ms = len(clip) * 1000 / RATE
    kept_ms = min(before, BEFORE_MS) + ms + min(after, AFTER_MS)
    assert kept_ms - 6 <= length_ms <= kept_ms + 11  # found in frames of 5 ms
    assert level_db(clip) == pytest.approx(LEVEL_DB, abs=1.5)


def test_pauses_do_not_count_for_the_level() -> None:
    word = wave(200, 0.2)
    assert level_db(array("h", word + quiet(800) + word)) == pytest.approx(
        level_db(array("h", word)), abs=0.1
    )


def test_a_sharp_peak_is_rounded_off_below_the_ceiling() -> None:
    click = [FULL_SCALE] * 10
    clip = shaped(array("h", wave(100, 0.05) + click + wave(300, 0.05)))
    assert peak_db(clip) < 0
    assert max(clip) <= CEILING * FULL_SCALE + 1


def test_both_ends_rise_from_and_fall_to_nothing() -> None:
    clip = shaped(array("h", [FULL_SCALE // 4] * RATE))
    count = FADE_MS * RATE // 1000
    for start in (clip[:count], clip[::-1][:count]):
        assert list(start) == sorted(start)
        assert start[0] < max(clip) / count * 2


@pytest.mark.parametrize("samples", [array("h"), array("h", bytes(9_600))])
def test_a_silent_clip_is_shaped_to_nothing(samples: array) -> None:
    assert not shaped(samples)
    assert not spoken_part(samples)
