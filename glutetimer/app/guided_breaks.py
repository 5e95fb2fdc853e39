"""Short guided breaks: which one is next, how long it is, and how it is run and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from glutetimer.app.audio_options import AudioOptions
from glutetimer.app.break_session import BreakRunner, BreakSession
from glutetimer.app.break_writer import BreakWriter
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.session_runner import SessionJournal
from glutetimer.app.session_start import FINISH_IT, SessionStarter, is_trial
from glutetimer.app.training_calendar import Calendar
from glutetimer.errors import UserError
from glutetimer.history.ids import uuid7
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.host.process_lock import ProcessLock
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.breaks import GuidedBreak
from glutetimer.session.plan import Plan
from glutetimer.session.session import Session
from glutetimer.session.tones import CueSink
from glutetimer.training.programme import Programme

BREAKS: Final = ("desk_reset", "stand_up_clench")
"""What a break may be: a programme, or an exercise alone."""
LEAST_MS: Final = 60_000
MOST_MS: Final = 120_000
"""How long a break is."""
MOST_TIMES: Final = 3
"""So many times what is short without a voice is done at most."""
LOCK: Final = "break_under_way"


@dataclass(frozen=True, slots=True)
class BreakOptions:
    """What is asked of a break: which one, how fast, whether it is kept then, and without sound."""

    name: str | None = None
    speed: float = 1.0
    records: bool = False
    quiet: bool = False

    @property
    def keeps(self) -> bool:
        """Whether it is kept: one at another speed than the clock's only shows how it goes."""
        return not is_trial(self.speed, record=self.records)


class GuidedBreaks:
    """Plans, runs and keeps breaks.

    Args:
        history: Where they are kept.
        catalogue: All exercises.
        planner: Compiles what is done.
        starter: Knows which exercises hurt.
        calendar: Returns today and its week.
        clock: The clock that they run on.
        audio_options: Returns the audio options by the settings as they are now.
    """

    def __init__(
        self,
        history: History,
        catalogue: Catalogue,
        planner: SessionPlanner,
        starter: SessionStarter,
        calendar: Calendar,
        clock: Clock,
        audio_options: Callable[[], AudioOptions],
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner
        self._starter = starter
        self._calendar = calendar
        self._clock = clock
        self._audio_options = audio_options

    @contextmanager
    def claim(self) -> Iterator[None]:
        """Hold the place of the one break that is done at a time.

        Raises:
            UserError: If a session or another break is under way, or nothing is kept.
        """
        self._history.expect_kept()
        if self._history.is_in_use:
            raise UserError(_("A session is under way, so there is no break now."), _(FINISH_IT))
        lock = ProcessLock.take(self._lock)
        if lock is None:
            raise UserError(_("A break is under way already."), _(FINISH_IT))
        try:
            yield
        finally:
            lock.release()

    def plan(self, name: str | None = None) -> Plan:
        """Return the plan of a break: of the one of that name, else of the one that is next.

        It is fit to the time of a break. What is too short, as where no voice tells how it goes,
        is done again.
        """
        hurting = self._hurting()
        programme = self._planner.find(name or self._next(hurting))
        for times in range(1, MOST_TIMES):
            plan = self._compiled(_repeated(programme, times), hurting)
            if plan.total_ms >= LEAST_MS:
                return plan
        return self._compiled(_repeated(programme, MOST_TIMES), hurting)

    def begin(self, plan: Plan, *, keeps: bool = True) -> BreakWriter:
        """Return what keeps a break that starts now."""
        utc_ms, now = self._clock.utc_ms(), self._clock.now()
        begun = GuidedBreak(
            uuid=uuid7(utc_ms),
            programme=plan.programme,
            programme_name=plan.name,
            started_utc_ms=utc_ms,
            utc_offset_min=round((now.utcoffset() or timedelta()) / timedelta(minutes=1)),
            local_date=now.date(),
            length_ms=0,
            finished=False,
            reps=0,
            hold_ms=0,
            work_ms=0,
        )
        return BreakWriter(self._history, begun, keeps=keeps)

    def session(
        self, plan: Plan, journal: SessionJournal, sink: CueSink, speed: float = 1.0
    ) -> BreakSession:
        """Return a break that is ready to run.

        Args:
            plan: What is done.
            journal: Where its events are written.
            sink: Where its cues go.
            speed: How many times faster than the clock.
        """
        exercises = self._catalogue.exercises
        runner = BreakRunner(
            Session(plan, exercises),
            self._clock,
            journal,
            sink,
            speed=speed,
            audio_options=self._audio_options(),
        )
        return BreakSession(runner, _NothingAsked(), exercises, ())

    def this_week(self) -> int:
        """Return how many breaks there were in this week, of those that are on disk."""
        return len(self._history.breaks(since=self._calendar().week_start))

    @property
    def _lock(self) -> Path:
        return self._history.path.with_name(LOCK)

    def _hurting(self) -> frozenset[str]:
        return frozenset(one.exercise for one in self._starter.hurting())

    def _next(self, hurting: frozenset[str]) -> str:
        """Return the break that was not done last; one with something that hurts comes after."""
        last = self._history.breaks(limit=1)
        done = last[0].programme if last else ""

        def rank(name: str) -> tuple[bool, bool]:
            blocks = self._planner.find(name).blocks
            return any(block.exercise in hurting for block in blocks), name == done

        return min(BREAKS, key=rank)

    def _compiled(self, programme: Programme, hurting: frozenset[str]) -> Plan:
        planned = self._planner.planned(programme, budget_ms=MOST_MS, pace="coach", hurting=hurting)
        return planned.plan


class _NothingAsked:
    """Takes the place of what keeps effort and note: a break has neither."""

    def annotate(self, effort: int | None = None, note: str | None = None) -> None:
        """Keep nothing."""


def _repeated(programme: Programme, times: int) -> Programme:
    """Return a programme done so many times without a rest between."""
    first, *others = programme.blocks
    again = (replace(first, rest_before_s=0.0), *others)
    return replace(programme, blocks=programme.blocks + again * (times - 1))
