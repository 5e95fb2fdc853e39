"""Advice on how to go on: what is offered, what was decided, and what follows from that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final, NamedTuple

from glutetimer.app.decision_log import DecisionLog
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.training_calendar import Calendar
from glutetimer.errors import UserError
from glutetimer.history.changes import UtcClock
from glutetimer.history.store import History
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.review.progress.hurts import hurts
from glutetimer.review.progress.knowledge import ProgressKnowledge, progress_knowledge
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.progress import advise
from glutetimer.review.progress.standing import Standing, standing
from glutetimer.review.progress.training_log import TrainingLog
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.session.plan import Plan
from glutetimer.training.adaptation import Aspect, Change

LOOKS_BACK: Final = timedelta(weeks=26)
"""What was done longer ago gives no advice. Our default."""
LATELY: Final = timedelta(weeks=6)
"""A programme that was done since then is one that the person does. Our default."""
SECOND_MS: Final = 1000


class _Look(NamedTuple):
    """What was done up to a day, and what is prescribed on it."""

    rows: list[PerformedRow]
    tests: list[SelfTestRow]
    prescribed: tuple[Prescribed, ...]
    today: date


class ProgressAdvisor:
    """Offers advice, and keeps what is decided on it.

    Args:
        history: What was done.
        catalogue: What can be done.
        planner: Knows what a programme prescribes, with what was accepted.
        settings: What the person has.
        log: What was decided.
        calendar: Returns today.
        clock: Gives the instants of decisions.
    """

    def __init__(
        self,
        history: History,
        catalogue: Catalogue,
        planner: SessionPlanner,
        settings: SettingsStore,
        log: DecisionLog,
        calendar: Calendar,
        clock: UtcClock,
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner
        self._settings = settings
        self._log = log
        self._calendar = calendar
        self._clock = clock

    def offered(self, programmes: Iterable[str] = ()) -> tuple[Advice, ...]:
        """Return the open advice, the most important first.

        It is on what was done lately, and on the programmes that are named. A history that cannot
        be read costs the advice alone: whoever needs it says so.
        """
        found = self._look(programmes)
        if found is None:
            return ()
        return advise(
            found.rows,
            found.tests,
            found.prescribed,
            self.decisions(),
            self._knowledge(),
            found.today,
        )

    def standings(self) -> tuple[Standing, ...]:
        """Return where the person stands on each ladder, and what the next rung needs."""
        found = self._look(())
        if found is None:
            return ()
        log, decisions, known = TrainingLog(found.rows), self.decisions(), self._knowledge()
        return tuple(
            standing(ladder, log, found.prescribed, decisions, known, found.today)
            for ladder in known.ladders
        )

    def hurting(self) -> tuple[Advice, ...]:
        """Return a word on each exercise that is spared so far, however long ago it hurt."""
        try:
            rows = self._history.set_rows(self._calendar().today - LOOKS_BACK)
            pains = self._history.painful_sessions()
        except UserError:
            return ()
        return tuple(hurts(TrainingLog(rows), self.decisions(), pains))

    def spared(self, exercise: str) -> Advice | None:
        """Return the word on one exercise, None where it is not spared."""
        try:
            pains = self._history.painful_sessions()
        except UserError:
            return None
        if all(one.exercise != exercise for one in pains):
            return None  # most never hurt, and nothing else is read for them
        return next((one for one in self.hurting() if one.exercise == exercise), None)

    def decisions(self) -> tuple[Decision, ...]:
        """Return what was decided, the newest first."""
        return self._log.decisions()

    def changes(self) -> tuple[Change, ...]:
        """Return the changes to programmes that are in force, the oldest first."""
        return self._log.changes()

    def accept(self, advice: Advice) -> WriteReceipt:
        """Do as advised from now on; of what hurt, keep that it is fine again."""
        is_pain = advice.rule is Rule.HURTS
        return self._decide(advice, Answer.CLEARED if is_pain else Answer.ACCEPTED)

    def put_off(self, advice: Advice) -> WriteReceipt:
        """Let an advice rest for a while."""
        return self._decide(advice, Answer.NOT_NOW)

    def undo(self, decision: Decision) -> WriteReceipt:
        """Take back what was decided.

        A change that was accepted is made no more, one that was taken back is made again, and what
        was put off is open.
        """
        answer = decision.reversal
        if answer is None:
            receipt = self._history.withdraw(decision)
            self._log.withdraw(decision, receipt)
            return receipt
        advice = Advice(decision.rule, decision.exercise, decision.change, detail=decision.detail)
        return self._decide(advice, answer)

    def begin_with(self, programme: str, exercise: str) -> WriteReceipt:
        """Let one of the exercises that a programme lets one choose from come first."""
        change = Change(programme, "", Aspect.LEAD, None, exercise)
        return self.accept(Advice(Rule.LEAN, "", change))

    def clear(self, exercise: str) -> WriteReceipt:
        """Keep that an exercise that hurt is fine again."""
        return self._decide(Advice(Rule.HURTS, exercise, None), Answer.CLEARED)

    def _decide(self, advice: Advice, answer: Answer) -> WriteReceipt:
        # the clock may have been ahead when the last decision was made; this one comes after it
        last = max((one.decided_utc_ms for one in self.decisions()), default=-1)
        decision = Decision(
            rule=advice.rule,
            exercise=advice.exercise,
            change=advice.change,
            answer=answer,
            local_date=self._calendar().today,
            decided_utc_ms=max(self._clock.utc_ms(), last + 1),
            detail=advice.detail,
        )
        receipt = self._history.decide(decision)
        self._log.add(decision, receipt)
        return receipt

    def _look(self, programmes: Iterable[str]) -> _Look | None:
        """Look up what was done lately and what is prescribed; None where it cannot be read."""
        today = self._calendar().today
        try:
            rows = self._history.set_rows(today - LOOKS_BACK)
            tests = self._history.self_tests(today - LOOKS_BACK)
            lately = self._history.sessions(today - LATELY, trials=False)
        except UserError:
            return None
        named = dict.fromkeys((*programmes, *(row.programme_id for row in lately)))
        return _Look(rows, tests, tuple(self._prescribed(named)), today)

    def _knowledge(self) -> ProgressKnowledge:
        settings = self._settings.values
        return progress_knowledge(
            self._catalogue.exercises,
            self._catalogue.guidance,
            bands=settings.own_bands.strengths,
            kit=settings.kit,
        )

    def _prescribed(self, programmes: Iterable[str]) -> Iterator[Prescribed]:
        """Yield what programmes prescribe of each exercise, as the person does them now."""
        for name in programmes:
            programme = self._catalogue.programmes.get(name)
            if programme is not None:
                is_own = self._catalogue.is_own(programme)
                yield from _of_plan(self._planner.planned(programme).plan, is_own=is_own)


def _of_plan(plan: Plan, *, is_own: bool) -> Iterator[Prescribed]:
    for one in plan.prescriptions:
        is_timed = one.exercise.timing.mode == "hold"
        hold_ms = one.hold_ms if is_timed else one.tempo.hold_ms
        yield Prescribed(
            programme=plan.programme,
            exercise=one.exercise.id,
            sets=one.sets,
            reps=one.reps,
            hold_s=hold_ms / SECOND_MS,
            band=one.band,
            first_side=one.first_side.value,
            week=plan.week,
            is_own=is_own,
        )
