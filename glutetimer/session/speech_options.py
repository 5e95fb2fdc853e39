"""What of the speech is wanted, and how long the set-up of an exercise takes to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from glutetimer.session import speech
from glutetimer.session.placing import Lengths
from glutetimer.training.exercise import Exercise

SECOND_MS = 1_000
LEAD_MS = 120
"""A phrase comes this long after the tone of its phase, so that both are heard."""
FIRST_WORD_MS = 3_000
"""The first word of a session waits until the device that says it has woken up, which takes one to
two seconds, and until it is known where on the stream an instant lies, which takes another."""
BREATH_MS = 350
"""Between the sentences of a set-up."""


@dataclass(frozen=True, slots=True)
class SpeechOptions:
    """What is to be said. Without lengths nothing is."""

    lengths: Lengths = field(default_factory=dict)
    kit_words: Mapping[str, str] = field(default_factory=dict)
    numbers: bool = True
    form_cues: bool = True


def setup_ms(exercise: Exercise, options: SpeechOptions) -> int:
    """Return how long everything takes that is said before an exercise, 0 for silence."""
    said = [
        *speech.kit_of(exercise, options.kit_words),
        speech.name_of(exercise),
        speech.LEFT,
        speech.sets_of(2),
        speech.reps_of(12),
        *(speech.as_said(sentence.text) for sentence in exercise.setup),
    ]
    lengths = [options.lengths[text] for text in said if text in options.lengths]
    if not lengths:
        return 0
    whole = FIRST_WORD_MS + sum(lengths) + BREATH_MS * len(lengths)
    return -(-whole // SECOND_MS) * SECOND_MS
