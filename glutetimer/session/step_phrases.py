"""What is said in one working step: words, numbers, cues and checks, each in its place. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from glutetimer.session import speech
from glutetimer.session.cue_choice import CueChoice
from glutetimer.session.placing import Phrase, Rank, Track, Wanted
from glutetimer.session.speech_options import LEAD_MS, SpeechOptions
from glutetimer.session.steps import PhaseKind, Step, StepKind, StepPhase
from glutetimer.session.work_phrases import (
    FIRST_QUARTER,
    QUICK_MOVE_MS,
    beats,
    hold_checks,
    hold_counts,
    open_end_ms,
    rep_numbers,
    rep_words,
    side_order,
    stretch_phrases,
    window_before,
)
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Cue

BETWEEN_REPEATS_MS = 9_000
"""The least silence after a cue before one that was said already."""
A_REPEAT_EACH = 4
"""In a timed hold or drill this part of it lies between two cues of which one was said before."""
SETTLED_MS = 1_500
"""In a timed hold or drill one first gets going."""
_START = ("start", "lift", "lower")
"""How one gets into a timed hold; `lift` and `lower` as older files have it."""


class StepPhrases:
    """The phrases of one working step, placed in the order of their rank.

    Attributes:
        track: All phrases so far.
        cues: The form cues among them.
        checks: The questions asked in holds.
    """

    def __init__(
        self,
        exercise: Exercise,
        step: Step,
        options: SpeechOptions,
        choice: CueChoice,
        pause_ms: int,
    ) -> None:
        self.track = Track(options.length_of)
        self._pause_ms = pause_ms
        self.cues: list[Phrase] = []
        self.checks: list[Phrase] = []
        self._numbers: tuple[Wanted, ...] = ()
        self._exercise = exercise
        self._step = step
        self._options = options
        self._choice = choice

    def place(self, taught: int) -> None:
        """Place everything; in so many reps words teach instead of numbers."""
        if self._step.kind in (StepKind.HOLD, StepKind.DRILL):
            if taught:
                self.track.place_all(beats(self._step))
            self._place_stretches()
        else:
            self._place_reps(min(taught, self._step.reps))

    def _place_reps(self, taught: int) -> None:
        step, exercise, options = self._step, self._exercise, self._options
        moves = [phase for phase in step.rep_phases(1) if not phase.kind.is_hold]
        # beside the words of so quick a move no cue has room
        quick = any(phase.length_ms < QUICK_MOVE_MS for phase in moves)
        self._numbers = tuple(rep_numbers(exercise, step, taught, options))
        self.track.place_all(self._numbers)
        for rep in range(1, taught + 1):
            has_cue = not quick and 1 < rep < step.reps
            if not (has_cue and self._cue(step.rep_phases(rep), with_words=True)):
                self.track.place_all(self._words(rep))
        if options.form_cues:
            self.checks = self.track.place_all(hold_checks(exercise, step))
        if options.numbers:
            self.track.place_all(hold_counts(step, taught))
        for rep in range(max(2, taught + 1), step.reps):
            gives_way = [speech.number(rep), speech.number(rep + 1)]
            self._cue(step.rep_phases(rep), instead_of=gives_way)

    def _place_stretches(self) -> None:
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
            pause = self._between_repeats_ms(phases) if again else self._pause_ms
            least = self.cues[-1].end_ms + pause if self.cues else 0
            if least > phases[-1].end_ms:
                continue
            if (cue.phase in _START and phases[0].kind is PhaseKind.HOLD) is not opening:
                continue
            gone = [instead_of[:count] for count in range(1 if again else len(instead_of) + 1)]
            for (phase, wanted), without in product(self._windows(cue, phases), gone):
                track = self.track.without(without) if without or with_words else self.track
                if with_words:
                    own = phase if phase.kind.value == cue.phase else None
                    own = None if own and side_order(self._step, own) else own
                    track.place_all(self._words(phase.rep, without=own))
                earliest = max(wanted.earliest_ms, least)
                phrase = track.place(replace(wanted, earliest_ms=earliest))
                if phrase is not None:
                    track.place_all(one for one in self._numbers if one.text in without)
                    self.track = track
                    self._choice.take(cue)
                    self.cues.append(phrase)
                    return True
        return False

    @staticmethod
    def _between_repeats_ms(phases: Sequence[StepPhase]) -> int:
        of_rep = phases[0].kind.is_rep
        return BETWEEN_REPEATS_MS if of_rep else phases[0].length_ms // A_REPEAT_EACH

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
            if self._exercise.hold_checks:  # a hold has its question, and nothing else
                end = next((p.start_ms for p in phases if p.counts_hold), end)
            yield first, Wanted(Rank.FORM_CUE, text, at, latest, end, first.side)
