"""What of the speech is wanted, and how long a sentence takes to say or to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from glutetimer.session.placing import Lengths
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import GeneralAdvice

SECOND_MS = 1_000
LEAD_MS = 120
"""A phrase comes this long after the tone of its phase, so that both are heard."""
FIRST_WORD_MS = 3_000
"""The first word of a session waits until the device that says it has woken up, which takes one to
two seconds, and until it is known where on the stream an instant lies, which takes another."""
BREATH_MS = 350
"""Between the sentences of a set-up."""
READ_A_SECOND = 15
"""So many characters a person reads in a second."""


class Detail(StrEnum):
    """How much is explained: all, a short form, or tones, numbers and a cue a set."""

    FULL = "full"
    SHORT = "short"
    LITTLE = "little"


class LastFelt(NamedTuple):
    """Where an exercise was felt last: the id of the answer, and its words."""

    answer: str
    label: str


@dataclass(frozen=True, slots=True)
class SpeechOptions:
    """What is to be said. Without lengths nothing is.

    `detail` is how much of an exercise is explained, by its id, where that is not the usual.
    `last_felt` is where they were felt last, `advice` what may be said before a session.
    """

    lengths: Lengths = field(default_factory=dict)
    kit_words: Mapping[str, str] = field(default_factory=dict)
    numbers: bool = True
    form_cues: bool = True
    usual_detail: Detail = Detail.FULL
    detail: Mapping[str, Detail] = field(default_factory=dict)
    last_felt: Mapping[str, LastFelt] = field(default_factory=dict)
    advice: GeneralAdvice | None = None

    def detail_of(self, exercise: Exercise) -> Detail:
        """Return how much of an exercise is explained."""
        return self.detail.get(exercise.id, self.usual_detail)

    def length_of(self, text: str) -> int:
        """Return how long a sentence takes: to say, or to read where no voice says it; ms."""
        return self.lengths.get(text) or len(text) * SECOND_MS // READ_A_SECOND
