"""Which cue is said or shown when, over all the sets of one exercise. Pure.

Cues come in the order of importance, none twice before all were said once. What the first two
sets have no time for is said before the second of them, or before the only one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from glutetimer.session.cue_choice import CueChoice
from glutetimer.session.placing import Phrase
from glutetimer.session.repetition import is_covered
from glutetimer.session.speech_options import Detail, SpeechOptions
from glutetimer.session.step_phrases import StepPhrases
from glutetimer.session.steps import STOP_MS, Step
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Cue
from glutetimer.training.wording import phase_word, remedy_of

BETWEEN_NEW_MS, BETWEEN_LAST_MS = 2_500, 1_200
"""The least silence after a cue: a coach who talks all the time is not listened to. It is shortest
in the last set in which every cue is to be heard."""
TAUGHT_SETS = 2
"""Over so many sets every cue is said once."""
NOT_AT_WORK = ("setup", "switch", "finish")
"""The moments of cues that belong before, between and after the sets."""
TAUGHT_REPS = {Detail.FULL: (3, 1), Detail.SHORT: (1, 0), Detail.LITTLE: (0, 0)}
"""In so many reps of a first set, and of the others, the phases are named."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What is said in the working steps of an exercise, by the indexes of the steps.

    `cues` are those of the phrases that are form cues or checks; `before` has the cues that are
    said before a set, by the index of its first working step.
    """

    phrases: Mapping[int, tuple[Phrase, ...]]
    cues: Mapping[int, tuple[Phrase, ...]]
    before: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FirstCue:
    """What helps against feeling it in the wrong place, and the first set in which it is said.

    It goes before all other cues.
    """

    say: str
    since_set: int = 0


def cues_at_work(exercise: Exercise) -> tuple[Cue, ...]:
    """Return the cues that are said while moving; one that is the word of its phase is said so."""
    tempo = exercise.timing.tempo
    named = {"lift", "lower", tempo.turning_hold.value if tempo.hold_ms >= STOP_MS else ""}
    return tuple(
        cue
        for cue in exercise.cues
        if cue.phase not in NOT_AT_WORK
        and not (cue.phase in named and cue.say == phase_word(exercise, cue.phase))
    )


def taught_reps(exercise: Exercise, set_number: int, options: SpeechOptions) -> int:
    """Return in how many reps of a set, counted from 0, the phases are named."""
    return TAUGHT_REPS[options.detail_of(exercise)][min(set_number, 1)]


def recalled(exercise: Exercise, options: SpeechOptions) -> FirstCue | None:
    """Return what helps against where the exercise was felt last, if it has such advice."""
    felt = options.last_felt.get(exercise.id)
    found = remedy_of(exercise, felt.answer) if felt else None
    return FirstCue(found.say) if found else None


def teach(
    exercise: Exercise,
    sets: Sequence[Sequence[tuple[int, Step]]],
    options: SpeechOptions,
    first_cue: FirstCue | None = None,
) -> Lesson:
    """Place what is said in all the sets of an exercise.

    Args:
        exercise: The exercise.
        sets: The working steps of each set, with their indexes.
        options: What is wanted, and how long sentences are.
        first_cue: What goes before all cues.
    """
    phrases: dict[int, tuple[Phrase, ...]] = {}
    cues: dict[int, tuple[Phrase, ...]] = {}
    before: dict[int, tuple[str, ...]] = {}
    taught = _Teaching(exercise, len(sets), options, first_cue)
    for number, steps in enumerate(sets):
        if said := taught.before(number, steps):
            before[steps[0][0]] = said
        for index, step in steps:
            of_step = taught.placed(number, step)
            phrases[index] = of_step.track.phrases
            cues[index] = tuple(sorted((*of_step.cues, *of_step.checks), key=lambda cue: cue.at_ms))
    return Lesson(phrases, cues, before)


def before_last(
    exercise: Exercise,
    sets: Sequence[Sequence[tuple[int, Step]]],
    options: SpeechOptions,
    first_cue: FirstCue | None = None,
) -> tuple[str, ...]:
    """Return what `teach` says before the last of the sets, which is not placed for that."""
    taught = _Teaching(exercise, len(sets), options, first_cue)
    *earlier, last = sets
    for number, steps in enumerate(earlier):
        for _, step in steps:
            taught.placed(number, step)
    return taught.before(len(earlier), last)


class _Teaching:
    """Places what is said set by set, and knows what was said."""

    def __init__(
        self, exercise: Exercise, sets: int, options: SpeechOptions, first_cue: FirstCue | None
    ) -> None:
        self._exercise = exercise
        self._options = options
        self._first_cue = first_cue
        self._known = cues_at_work(exercise) if options.form_cues else ()
        self._said: Counter[str] = Counter()
        self._detail = options.detail_of(exercise)
        self._last = min(TAUGHT_SETS, sets) - 1

    def placed(self, number: int, step: Step) -> StepPhrases:
        """Place what is said in a step of a set."""
        urgent = self._first_cue
        says = urgent.say if urgent and number >= urgent.since_set else ""
        choice = CueChoice(self._known, self._said, self._detail, says)
        pause_ms = BETWEEN_LAST_MS if number == self._last else BETWEEN_NEW_MS
        found = StepPhrases(self._exercise, step, self._options, choice, pause_ms)
        found.place(taught_reps(self._exercise, number, self._options))
        return found

    def before(self, number: int, steps: Sequence[tuple[int, Step]]) -> tuple[str, ...]:
        """Return what is said before a set: what the sets up to it have no time for."""
        if number != self._last or self._detail is not Detail.FULL:
            return ()
        so_far = self._said.copy()
        for _, step in steps:
            self.placed(number, step)
        unsaid = tuple(dict.fromkeys(cue.say for cue in self._known if not self._said[cue.say]))
        self._said.clear()
        self._said.update(so_far)
        self._said.update(unsaid)
        return (*_position(self._exercise, self._options, is_first=not number), *unsaid)


def _position(exercise: Exercise, options: SpeechOptions, *, is_first: bool) -> Iterator[str]:
    """Give the cues for the position; where its sentences were just said, only what they lack."""
    setup = [sentence.text for sentence in exercise.setup]
    said = [" ".join(setup)] if is_first else []
    for cue in exercise.cues:
        if cue.phase == "setup" and options.form_cues and not is_covered(cue.say, said):
            yield cue.say
