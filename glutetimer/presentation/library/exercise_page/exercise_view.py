"""The page of an exercise as values: its sections in the order in which they are read."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.presentation.library.sources import CitedText, SourceEntry
from glutetimer.presentation.phases import Shape


@dataclass(frozen=True, slots=True)
class Labelled:
    """A sentence and what it belongs to: "Left", "All the way through", the name of a fault."""

    label: str
    said: CitedText


@dataclass(frozen=True, slots=True)
class PhaseStep:
    """A phase of the movement: its id, its word, how it is shown, how long, and its first cue."""

    id: str
    word: str
    role: str
    shape: Shape
    length: str
    cue: CitedText | None = None


@dataclass(frozen=True, slots=True)
class OptionValue:
    """A value of an option; `pose` shows it, "" where no picture of its own does."""

    id: str
    name: str
    pose: str = ""
    is_usual: bool = False


@dataclass(frozen=True, slots=True)
class ExerciseOption:
    """A way to vary the exercise, and what each value does."""

    id: str
    name: str
    values: tuple[OptionValue, ...]
    effect: CitedText

    @property
    def usual(self) -> OptionValue:
        """The value that holds unless another is chosen."""
        return next((one for one in self.values if one.is_usual), self.values[0])


@dataclass(frozen=True, slots=True)
class FeltPlaces:
    """Where it is felt, where not, and what helps then."""

    good: CitedText
    bad: CitedText | None
    remedies: tuple[Labelled, ...]


@dataclass(frozen=True, slots=True)
class Dose:
    """How much: the number that counts, what it counts, and the numbers beside it."""

    number: str
    unit: CitedText
    beside: tuple[CitedText, ...]


@dataclass(frozen=True, slots=True)
class LadderStep:
    """An exercise that is easier, harder or alike; `change` says what is different, "" for no word.

    `way` is "Easier", "Harder" or "Related"; `place` the same as an id.
    """

    exercise: str
    name: str
    place: str
    way: str
    change: CitedText | None = None


@dataclass(frozen=True, slots=True)
class MuscleLine:
    """A muscle: its id, its name, what it does, and whether it works most or helps."""

    id: str
    name: str
    part: str
    is_primary: bool
    does: CitedText


@dataclass(frozen=True, slots=True)
class FaultLine:
    """What goes wrong and the remedy; `index` is its place in the exercise's file."""

    index: int
    what: CitedText
    fix: str


@dataclass(frozen=True, slots=True)
class SelfTest:
    """What is asked after a self-test, its answers from worst to best, and what a low one means."""

    question: CitedText
    answers: str
    when_low: str


@dataclass(frozen=True, slots=True)
class ExerciseView:
    """All that is known of one exercise.

    `facts` are level, position and sides. `reading` is our reading where an article only names the
    exercise, `only_mentioned` says why it cannot be practised here, `gate` what comes before it.
    Empty parts are left out where it is shown.
    """

    id: str
    name: CitedText
    level: int
    facts: tuple[str, ...]
    kit: tuple[CitedText, ...]
    aliases: str
    reading: str
    only_mentioned: str
    gate: CitedText | None
    phases: tuple[PhaseStep, ...]
    options: tuple[ExerciseOption, ...]
    sides: tuple[Labelled, ...]
    movement: CitedText | None
    setup: tuple[CitedText, ...]
    cues: tuple[Labelled, ...]
    checks: tuple[CitedText, ...]
    felt: FeltPlaces | None
    dose: Dose
    ladder: tuple[LadderStep, ...]
    ladder_texts: tuple[Labelled, ...]
    faults: tuple[FaultLine, ...]
    rules: tuple[Labelled, ...]
    self_test: SelfTest | None
    tips: tuple[CitedText, ...]
    why: tuple[CitedText, ...]
    muscles: tuple[MuscleLine, ...]
    confidence: str
    evidence: CitedText
    sources: tuple[SourceEntry, ...]
