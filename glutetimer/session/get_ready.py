"""How long the get ready before a set is: the way there, and everything that is said or read."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.session.briefing import (
    briefing_ms,
    first_word_ms,
    let_go_text,
    rest_texts,
    spoken_ms,
)
from glutetimer.session.coming_set import ComingSet
from glutetimer.session.prescription import COUNT_IN_MS, Prescription, SessionOptions
from glutetimer.session.run_steps import Run, blank_step, opens_circuit, whole_seconds, work_steps
from glutetimer.session.speech_options import FIRST_WORD_MS
from glutetimer.session.steps import Side, Step
from glutetimer.session.teaching import before_last, recalled
from glutetimer.session.transition import change_ms


def full_get_ready_ms(prescription: Prescription, options: SessionOptions) -> int:
    """Return how long it takes to get ready for an exercise out of turn, with all that is said."""
    run = Run(prescription, 1, prescription.sets, 1, 1, 0, 0, closes_exercise=False)
    return GetReady(run, options).length_ms


@dataclass(frozen=True, slots=True)
class GetReady:
    """The get ready of a run.

    The change of position begins in the rest, as soon as it is said what comes; the get ready has
    what the rest is too short for, and everything that is said or read. One whose length the
    programme gives is longer only where what is said takes longer, and is talked over to its end.

    Args:
        run: The set that it leads to.
        options: What the person wants.
        before: The set before, None at the start.
        earlier: The sets of this exercise before.
        is_last_taught: Whether it is the last set in which every cue is to be heard.
        warnings: What the programme warns of, before the session begins.
        preparation: What to do before the session begins.
    """

    run: Run
    options: SessionOptions
    before: Run | None = None
    earlier: tuple[Run, ...] = ()
    is_last_taught: bool = False
    warnings: tuple[str, ...] = ()
    preparation: tuple[str, ...] = ()

    @property
    def length_ms(self) -> int:
        """How long it is; 0 where the next set follows its rest."""
        now, rest = self.run.prescription, self.run.rest_ms
        same = self.before is not None and self.before.prescription.block == now.block
        if same and not now.waits:
            return 0 if rest else COUNT_IN_MS
        speech, coming = self.options.speech, self._coming()
        said = briefing_ms(coming, speech, self._first_word_ms(coming))
        if now.get_ready_ms is not None:
            needed = whole_seconds(said) if speech.lengths else 0
            return max(COUNT_IN_MS, now.get_ready_ms, needed)
        free = max(0, rest - spoken_ms(rest_texts(coming, rest, (), speech), speech))
        change = change_ms(coming.after, now.exercise, self.options.change_percent)
        usual = 0 if coming.at_once else self.options.usual.get_ready_ms
        return max(usual, whole_seconds(COUNT_IN_MS + said + max(0, change - free)))

    def _first_word_ms(self, coming: ComingSet) -> int:
        if self.before is None:
            return FIRST_WORD_MS
        if not coming.at_once:
            return 0
        speech, was = self.options.speech, self.before.prescription
        let_go = let_go_text(was.exercise, speech, first=self.before.set == 1)
        hurried = self.run.prescription.get_ready_ms is not None
        return first_word_ms(let_go, speech, hurried=hurried)

    def _coming(self) -> ComingSet:
        now = self.run.prescription
        return ComingSet(
            now.exercise,
            self._work(self.run)[0],
            first=not self.earlier,
            announced=self.run.rest_ms > 0,
            after=self.before.prescription.exercise if self.before else None,
            after_side=self.before.prescription.sides[-1] if self.before else Side.BOTH,
            at_once=self.before is not None and not self.run.rest_ms,
            reminders=self._reminders(),
            warnings=self.warnings,
            preparation=self.preparation,
            forms=self.run.forms,
            forms_alike=self.run.forms_alike,
            new_round=self.run.round if self._begins_round else 0,
            opens_circuit=opens_circuit(self.run, self.before),
            one_sided=now.only_side is not None,
        )

    @property
    def _begins_round(self) -> bool:
        return self.before is not None and self.before.round < self.run.round

    def _reminders(self) -> tuple[str, ...]:
        """Return the cues that the sets so far have no time for."""
        if not self.is_last_taught:
            return ()
        exercise, speech = self.run.prescription.exercise, self.options.speech
        sets: list[tuple[tuple[int, Step], ...]] = []
        index = 0
        for run in (*self.earlier, self.run):
            work = self._work(run)
            sets.append(tuple(enumerate(work, start=index)))
            index += len(work)
        return before_last(exercise, sets, speech, recalled(exercise, speech))

    def _work(self, run: Run) -> tuple[Step, ...]:
        prescription = run.prescription
        return tuple(work_steps(blank_step(run, 0), prescription, prescription.sides, self.options))
