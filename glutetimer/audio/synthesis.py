"""Additive synthesis: turns a note into samples, as a few decaying partials with soft ends.

The tones are computed when the stream opens and not shipped as files: all of them take 0.4 s, in
the stream's own thread, and what is heard and what is written in `tone_definitions` stay the same.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain, repeat
from math import cos, exp, pi, sin, sqrt
from operator import add, mul

from glutetimer.audio.panning import shares
from glutetimer.audio.pcm import FULL_SCALE, RATE, frames, rounded

FADE_MS = 5.0
"""No note starts or stops faster than this, or it would click."""


@dataclass(frozen=True, slots=True)
class Partial:
    """One sine in a timbre: its ratio to the note, its level, and the time it takes to fall to 1/e.

    A partial with `lasting_ms` 0 does not decay.
    """

    ratio: float
    level: float
    lasting_ms: float = 0.0


@dataclass(frozen=True, slots=True)
class Timbre:
    """What a note is played on."""

    partials: tuple[Partial, ...]
    attack_ms: float = FADE_MS
    release_ms: float = FADE_MS


@dataclass(frozen=True, slots=True)
class Note:
    """A pitch for a while, which may glide to another and be panned (-1 to 1)."""

    timbre: Timbre
    hz: float
    length_ms: float
    at_ms: float = 0.0
    to_hz: float = 0.0
    level: float = 1.0
    pan: float = 0.0


def played(notes: tuple[Note, ...], level: float) -> tuple[array[int], array[int]]:
    """Return what each side plays of notes together; one array twice if they are alike.

    Args:
        notes: What to play, each with its own pan.
        level: What full level of a note comes to, 1.0 being full scale.
    """
    left = _side(notes, level, 0)
    return left, (_side(notes, level, 1) if any(note.pan for note in notes) else left)


def _side(notes: tuple[Note, ...], level: float, channel: int) -> array[int]:
    side = [0.0] * max(frames(note.at_ms) + frames(note.length_ms) for note in notes)
    for note in notes:
        start, wave = frames(note.at_ms), _wave(note)
        stop = start + len(wave)
        loud = level * note.level * shares(note.pan)[channel] * FULL_SCALE
        side[start:stop] = map(add, side[start:stop], map(mul, wave, repeat(loud)))
    return rounded(side)


@cache
def _wave(note: Note) -> array[float]:
    """Return a note's samples, about 1.0 loud before decay."""
    count = frames(note.length_ms)
    turns = list(accumulate(_steps(note, count)))
    wave = [0.0] * count
    for partial in note.timbre.partials:
        fall = exp(-1000 / (partial.lasting_ms * RATE)) if partial.lasting_ms else 1.0
        loud = accumulate(chain((partial.level,), repeat(fall, count - 1)), mul)
        sines = map(sin, map(mul, turns, repeat(partial.ratio)))
        wave = list(map(add, wave, map(mul, loud, sines)))
    _fade(wave, frames(note.timbre.attack_ms))
    wave.reverse()
    _fade(wave, frames(note.timbre.release_ms))
    wave.reverse()
    return array("d", wave)


def _steps(note: Note, count: int) -> list[float]:
    """Return by how many radians the phase grows with each frame; a glide eases in and out."""
    step = 2 * pi * note.hz / RATE
    if not note.to_hz:
        return [step] * count
    interval = note.to_hz / note.hz
    return [step * interval ** ((1 - cos(pi * at / count)) / 2) for at in range(count)]


def _fade(wave: list[float], count: int) -> None:
    """Let the start of a wave swell from nothing along half a cosine."""
    for at in range(min(count, len(wave))):
        wave[at] *= (1 - cos(pi * (at + 1) / (count + 1))) / 2


def levelled(partials: tuple[Partial, ...]) -> tuple[Partial, ...]:
    """Scale partials to a common power, so that timbres of many partials are no louder."""
    power = sqrt(sum(partial.level**2 for partial in partials))
    return tuple(
        Partial(partial.ratio, partial.level / power, partial.lasting_ms) for partial in partials
    )
