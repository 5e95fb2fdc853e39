"""The notes of every tone.

They are a family: everything lies on C, D, E, G, A between 523 and 1319 Hz, which a laptop's
small loudspeakers carry and which sounds well in any overlap. What belongs to the movement is a
breath (soft glides), what belongs to the clock is wood, what is over rings. The ear knows a lift
(it rises), a lower (it falls), a hold (it stays) and a rest (it settles) without learning.
"""

from __future__ import annotations

from glutetimer.audio.synthesis import Note, Partial, Timbre, levelled
from glutetimer.session.tones import Tone

C5, D5, E5, G5, A5, C6, D6, E6 = 523.25, 587.33, 659.26, 783.99, 880.0, 1046.5, 1174.66, 1318.51

BREATH = Timbre(
    levelled((Partial(1, 1.0), Partial(2, 0.28), Partial(3, 0.09))), attack_ms=22, release_ms=70
)
WARM = Timbre(
    levelled((Partial(1, 1.0), Partial(1.006, 0.55), Partial(1.5, 0.34), Partial(2, 0.22))),
    attack_ms=30,
    release_ms=130,
)
BELL = Timbre(
    levelled((Partial(1, 1.0, 210), Partial(2, 0.32, 120), Partial(3.01, 0.12, 60))),
    attack_ms=6,
    release_ms=60,
)
MARIMBA = Timbre(
    levelled((Partial(1, 1.0, 85), Partial(2, 0.12, 50), Partial(3.93, 0.1, 18))),
    attack_ms=5,
    release_ms=25,
)
WOOD = Timbre(
    levelled((Partial(1, 1.0, 16), Partial(1.51, 0.55, 11), Partial(2.42, 0.25, 7))),
    attack_ms=5,
    release_ms=15,
)

SCORES: dict[Tone, tuple[Note, ...]] = {
    Tone.LIFT: (Note(BREATH, C5, 260, to_hz=A5),),
    Tone.LOWER: (Note(BREATH, A5, 260, to_hz=C5),),
    Tone.HOLD: (Note(WARM, G5, 420),),
    Tone.HOLD_TICK: (Note(WOOD, C6, 75),),
    Tone.REST: (
        Note(BELL, G5, 420),
        Note(BELL, E5, 500, at_ms=150),
        Note(BELL, C5, 700, at_ms=300),
    ),
    Tone.COUNT: (Note(MARIMBA, G5, 190),),
    Tone.GO: (Note(MARIMBA, G5, 420, level=0.6), Note(BELL, E6, 420)),
    Tone.HALFWAY: (
        Note(MARIMBA, G5, 200),
        Note(MARIMBA, D6, 200, at_ms=140),
        Note(MARIMBA, G5, 300, at_ms=280),
    ),
    Tone.LAST_TWO: (Note(MARIMBA, D6, 160), Note(MARIMBA, D6, 300, at_ms=130)),
    Tone.SET_DONE: (Note(BELL, D6, 300), Note(BELL, G5, 620, at_ms=160)),
    Tone.EXERCISE_DONE: (
        Note(BELL, C5, 300),
        Note(BELL, E5, 300, at_ms=140),
        Note(BELL, G5, 700, at_ms=280),
    ),
    Tone.SESSION_DONE: (
        Note(BELL, C5, 400),
        Note(BELL, E5, 400, at_ms=160),
        Note(BELL, G5, 400, at_ms=320),
        Note(BELL, C6, 1300, at_ms=480, level=0.85),
        Note(WARM, C5, 1300, at_ms=480, level=0.3),
        Note(WARM, E5, 1300, at_ms=480, level=0.25),
    ),
    Tone.SWITCH_SIDES: (
        Note(BREATH, E5, 170, pan=-0.9),
        Note(BREATH, A5, 170, at_ms=190, pan=0.9),
        Note(BREATH, E5, 170, at_ms=380, pan=-0.9),
        Note(BREATH, A5, 230, at_ms=570, pan=0.9),
    ),
    Tone.TEN_SECONDS: (
        Note(WOOD, G5, 90),
        Note(WOOD, G5, 90, at_ms=120),
        Note(MARIMBA, C6, 300, at_ms=240, level=0.8),
    ),
    Tone.TAP_IGNORED: (Note(MARIMBA, D5, 120), Note(MARIMBA, C5, 160, at_ms=90)),
    Tone.TAP_MISSED: (Note(BELL, A5, 300), Note(BELL, A5, 500, at_ms=280)),
}

LEVELS: dict[Tone, float] = {
    Tone.LIFT: 0.256,
    Tone.LOWER: 0.244,
    Tone.HOLD: 0.207,
    Tone.HOLD_TICK: 0.49,
    Tone.REST: 0.32,
    Tone.COUNT: 0.456,
    Tone.GO: 0.263,
    Tone.HALFWAY: 0.389,
    Tone.LAST_TWO: 0.393,
    Tone.SET_DONE: 0.288,
    Tone.EXERCISE_DONE: 0.302,
    Tone.SESSION_DONE: 0.279,
    Tone.SWITCH_SIDES: 0.231,
    Tone.TEN_SECONDS: 0.507,
    Tone.TAP_IGNORED: 0.197,
    Tone.TAP_MISSED: 0.315,
}
"""How loud each is played, so that all come out alike: -16 dB(A) of full scale in their loudest
125 ms. The tick, heard every second of a hold, keeps 7 dB below, and so does the answer to a tap
that does not count. A test measures it."""
