"""Which cue is said or shown when, over all the sets of one exercise. Pure.

Cues come in the order of importance, none twice before all were said once. What the first two
sets have no time for is said before the second of them, or before the only one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from glutetimer.session import speech
from glutetimer.session.cue_choice import CueChoice
from glutetimer.session.placing import Phrase, Rank, Track, Wanted
from glutetimer.session.said_once import is_covered
from glutetimer.session.speech_options import LEAD_MS, Detail, SpeechOptions
from glutetimer.session.steps import STOP_MS, PhaseKind, Step, StepKind, StepPhase
from glutetimer.session.work_phrases import (
    FIRST_QUARTER,
    hold_checks,
    hold_counts,
    is_quick,
    open_end_ms,
    rep_numbers,
    rep_words,
    stretch_phrases,
    window_before,
)
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Cue
from glutetimer.training.wording import phase_word, remedy_of

BETWEEN_NEW_MS, BETWEEN_LAST_MS, BETWEEN_REPEATS_MS = 2_500, 1_200, 9_000
"""The least silence after a cue: a coach who talks all the time is not listened to. It is shortest
in the last set in which every cue is to be heard."""
TAUGHT_SETS = 2
"""Over so many sets every cue is said once."""
NOT_AT_WORK = ("setup", "switch", "finish")
"""The moments of cues that belong before, between and after the sets."""
SETTLED_MS = 1_500
"""In a timed hold or drill one first gets going."""
TAUGHT_REPS = {Detail.FULL: (3, 1), Detail.SHORT: (1, 0), Detail.LITTLE: (0, 0)}
"""In so many reps of a first set, and of the others, the phases are named."""
_START = ("start", "lift", "lower")
"""How one gets into a timed hold; `lift` and `lower` as older files have it."""


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
    known = cues_at_work(exercise) if options.form_cues else ()
    said: Counter[str] = Counter()
    detail = options.detail_of(exercise)
    last = min(TAUGHT_SETS, len(sets)) - 1
    for number, steps in enumerate(sets):
        urgent = first_cue.say if first_cue and number >= first_cue.since_set else ""

        def tell(step: Step, number: int = number, urgent: str = urgent) -> _Telling:
            telling = _Telling(exercise, step, options, CueChoice(known, said, detail, urgent))
            telling.pause_ms = BETWEEN_LAST_MS if number == last else BETWEEN_NEW_MS
            telling.tell(TAUGHT_REPS[detail][min(number, 1)])
            return telling

        if number == last and detail is Detail.FULL:
            so_far = said.copy()
            for _, step in steps:
                tell(step)
            unsaid = tuple(dict.fromkeys(cue.say for cue in known if not said[cue.say]))
            before[steps[0][0]] = (*_position(exercise, options, is_first=not number), *unsaid)
            said.clear()
            said.update(so_far)
            said.update(unsaid)
        for index, step in steps:
            told = tell(step)
            phrases[index] = told.track.phrases
            cues[index] = tuple(sorted((*told.cues, *told.checks), key=lambda cue: cue.at_ms))
    return Lesson(phrases, cues, before)


def _position(exercise: Exercise, options: SpeechOptions, *, is_first: bool) -> Iterator[str]:
    """Give the cues for the position; where its sentences were just said, only what they lack."""
    setup = [sentence.text for sentence in exercise.setup]
    said = [" ".join(setup)] if is_first else []
    for cue in exercise.cues:
        if cue.phase == "setup" and options.form_cues and not is_covered(cue.say, said):
            yield cue.say


class _Telling:
    """What is said in one step."""

    def __init__(
        self, exercise: Exercise, step: Step, options: SpeechOptions, choice: CueChoice
    ) -> None:
        self.track = Track(options.length_of)
        self.pause_ms = BETWEEN_NEW_MS
        self.cues: list[Phrase] = []
        self.checks: list[Phrase] = []
        self._numbers: tuple[Wanted, ...] = ()
        self._exercise = exercise
        self._step = step
        self._options = options
        self._choice = choice

    def tell(self, taught: int) -> None:
        """Place everything; in so many reps words teach instead of numbers."""
        if self._step.kind in (StepKind.HOLD, StepKind.DRILL):
            self._tell_stretches()
        else:
            self._tell_reps(min(taught, self._step.reps))

    def _tell_reps(self, taught: int) -> None:
        step, exercise, options = self._step, self._exercise, self._options
        self._numbers = tuple(rep_numbers(step, taught, options))
        self.track.place_all(self._numbers)
        for rep in range(1, taught + 1):
            if not (1 < rep < step.reps and self._cue(step.rep_phases(rep), with_words=True)):
                self.track.place_all(self._words(rep))
        if options.form_cues:
            self.checks = self.track.place_all(hold_checks(exercise, step))
        if options.numbers:
            self.track.place_all(hold_counts(step, taught))
        for rep in range(max(2, taught + 1), step.reps):
            phases = step.rep_phases(rep)
            if not self._cue(phases) and is_quick(step):
                self._cue(phases, instead_of=(speech.number(rep), speech.number(rep + 1)))

    def _tell_stretches(self) -> None:
        step = self._step
        work = [phase for phase in step.phases if phase.kind is not PhaseKind.REST]
        opened = [phase for phase in work if self._cue([phase], opening=True)]
        self.track.place_all(stretch_phrases(self._exercise, step, self._options, opened))
        for phase in work:
            while self._cue([phase]):
                pass

    def _cue(
        self,
        phases: Sequence[StepPhase],
        *,
        opening: bool = False,
        with_words: bool = False,
        instead_of: Sequence[str] = (),
    ) -> bool:
        """Say the best cue that fits, among the words of its rep, instead of its phase's own.

        A cue that is said for the first time may take the place of numbers.
        """
        for cue, again in self._choice.candidates(phases[0].side):
            if again and instead_of:
                continue
            pause = BETWEEN_REPEATS_MS if again else self.pause_ms
            least = self.cues[-1].end_ms + pause if self.cues else 0
            if least > phases[-1].end_ms:
                continue
            if (cue.phase in _START and phases[0].kind is PhaseKind.HOLD) is not opening:
                continue
            for phase, wanted in self._windows(cue, phases):
                track = self.track.without(instead_of)
                if with_words:
                    own = phase if phase.kind.value == cue.phase else None
                    track.place_all(self._words(phase.rep, without=own))
                earliest = max(wanted.earliest_ms, least)
                phrase = track.place(replace(wanted, earliest_ms=earliest))
                if phrase is not None:
                    track.place_all(one for one in self._numbers if one.text in instead_of)
                    self.track = track
                    self._choice.take(cue)
                    self.cues.append(phrase)
                    return True
        return False

    def _words(self, rep: int, without: StepPhase | None = None) -> Iterator[Wanted]:
        return rep_words(self._exercise, self._step, rep, self._options, without)

    def _windows(self, cue: Cue, phases: Sequence[StepPhase]) -> Iterator[tuple[StepPhase, Wanted]]:
        """Give the times at which a cue is in its place in a rep, or in a timed stretch."""
        text, step = speech.as_said(cue.say), self._step
        length = self._options.length_of(text)
        own = [one for one in phases if one.kind.is_rep and cue.phase == one.kind.value]
        for phase in own:
            yield phase, window_before(Rank.FORM_CUE, text, step, phase, length)
        if own:
            return
        first, last = phases[0], phases[-1]
        start = first.start_ms + LEAD_MS
        latest = last.end_ms
        if first.kind is PhaseKind.HOLD and cue.phase in _START:
            latest = first.start_ms + first.length_ms // FIRST_QUARTER
        elif not first.kind.is_rep:
            start += SETTLED_MS
        if not first.kind.is_rep:
            yield first, Wanted(Rank.FORM_CUE, text, start, latest, last.end_ms, first.side)
            return
        # all through the movement: at its start, or once the person has tapped
        tapped = [phase.end_ms + LEAD_MS for phase in phases if phase.opens]
        for at in (start, *tapped):
            end = open_end_ms(step, at)
            yield first, Wanted(Rank.FORM_CUE, text, at, latest, end, first.side)
