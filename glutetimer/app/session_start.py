"""Starts live sessions: new ones, and interrupted ones where they stopped.

What runs a session is imported when one starts: Today asks only for those that were interrupted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from glutetimer.app.hurting import hurting_now
from glutetimer.app.interrupted_session import (
    InterruptedSession,
    find_resume_point,
    has_content,
    metadata_of,
)
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.errors import UserError
from glutetimer.history.rows import SessionRow
from glutetimer.history.session_writer import SessionWriter
from glutetimer.history.store import History
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.host.clock import Clock
from glutetimer.i18n import N_, _
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.progress.pain import Hurting
from glutetimer.review.reason import HurtNote, notes_within
from glutetimer.session.events import Event, EventType
from glutetimer.session.plan import Plan
from glutetimer.session.resumption import Resumption
from glutetimer.training.programme import Programme

if TYPE_CHECKING:
    from glutetimer.app.audio_options import AudioOptions
    from glutetimer.app.live_session import LiveSession
    from glutetimer.app.session_runner import SessionJournal, SessionRunner
    from glutetimer.session.tones import CueSink

FINISH_IT: Final = N_("Finish it first.")
LEAVING_S: Final = 3.0
"""So long the disk is waited for when a session is left."""


def is_trial(speed: float, *, record: bool = False) -> bool:
    """Return whether a session is a trial, which counts for nothing.

    Args:
        speed: How many times faster than the clock it runs.
        record: Whether it was asked to count all the same.
    """
    return speed != 1 and not record


@dataclass(frozen=True, slots=True)
class SessionStart:
    """Where a session starts, and how it is opened in the history.

    A trial counts for nothing. Opening the writer raises a `UserError` if another process runs a
    session, or if one that broke off has been ended meanwhile. `planned` is what a new one was
    planned from, `hurt` what becomes in it of what hurt lately.
    """

    start: Plan | Resumption
    open_writer: Callable[[], SessionWriter]
    planned: PlannedProgramme | None = None
    is_trial: bool = False
    hurt: tuple[HurtNote, ...] = ()

    @property
    def plan(self) -> Plan:
        """What is to be done."""
        return self.start.plan if isinstance(self.start, Resumption) else self.start


class _AnswersOnly:
    """Passes on what is answered after the end; the end itself is written already.

    Args:
        writer: Writes the answers.
        ended: Called when the end is on disk.
    """

    def __init__(self, writer: SessionWriter, ended: WriteReceipt) -> None:
        self._writer = writer
        self._ended = ended

    def put(self, event: Event) -> WriteReceipt:
        """Hand over an event."""
        is_answer = event.type in (EventType.FEEL_RECORDED, EventType.TEST_RECORDED)
        return self._writer.put(event) if is_answer else self._ended


class SessionStarter:
    """Begins sessions, and goes on with those that broke off.

    Args:
        history: Where sessions are written.
        catalogue: All exercises, and the answers of the feel check.
        planner: Knows what the settings ask of a session.
        clock: The clock that sessions run on.
        audio_options: Returns the audio options by the settings as they are now.
    """

    def __init__(
        self,
        history: History,
        catalogue: Catalogue,
        planner: SessionPlanner,
        clock: Clock,
        audio_options: Callable[[], AudioOptions],
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._planner = planner
        self._clock = clock
        self._audio_options = audio_options

    @property
    def today(self) -> date:
        """The day on which a session would start now."""
        return self._clock.now().date()

    def new_start(
        self, planned: PlannedProgramme, *, kept: Plan | None = None, trial: bool = False
    ) -> SessionStart:
        """Return the start of a new session; `kept` is the plan as the history keeps it."""
        plan = kept or planned.plan

        def open_writer() -> SessionWriter:
            self.expect_free()
            return self.begin(plan, planned.programme, trial=trial)

        hurt = notes_within(planned.programme, self.hurting(), planned.spared)
        return SessionStart(planned.plan, open_writer, planned, trial, hurt)

    def resumed_start(
        self, interrupted: InterruptedSession, *, trial: bool = False
    ) -> SessionStart:
        """Return the start of a session that broke off.

        Raises:
            UserError: If it counts and would go on as a trial.
        """
        if trial:
            raise UserError(
                _("The session that broke off counts, and at another speed it would not."),
                _("Go on with it at its own speed, without --speed."),
            )

        def open_writer() -> SessionWriter:
            self.expect_free()
            return self._go_on(interrupted)

        return SessionStart(interrupted.stopped, open_writer)

    def begin(self, plan: Plan, programme: Programme, *, trial: bool = False) -> SessionWriter:
        """Open a session in the history that starts now.

        One that broke off is left as it is, to go on with another time.
        """
        self._settle_broken_off()
        metadata = metadata_of(plan, programme, self._catalogue.exercises)
        return self._history.begin(replace(metadata, trial=trial))

    def leave(self) -> None:
        """Let go of the session of this process; one under way broke off, if it can go on."""
        self._history.let_go()
        if self._history.refusal is None and self._history.wait(LEAVING_S):
            self._settle_broken_off()

    def interrupted(self) -> InterruptedSession | None:
        """Return the session that broke off last and can go on, if there is one."""
        return next(self._interrupted(), None)

    def all_interrupted(self) -> tuple[InterruptedSession, ...]:
        """Return the sessions that broke off and can go on, the last one first."""
        return tuple(self._interrupted())

    def finish(self, interrupted: InterruptedSession) -> LiveSession:
        """End a session that broke off where it was, and return it for its summary.

        Raises:
            UserError: If it goes on elsewhere or has been ended meanwhile.
        """
        from glutetimer.app.cue_scheduler import Silence  # noqa: PLC0415 - see above
        from glutetimer.session.session import Session  # noqa: PLC0415 - see above

        start = SessionStart(interrupted.stopped, lambda: self._go_on(interrupted))
        writer = start.open_writer()
        journal = _AnswersOnly(writer, writer.end_where_it_was())
        live = self.live_session(start, writer, Silence(), journal=journal)
        live.runner.start()
        live.runner.do(Session.stop)
        return live

    def _go_on(self, interrupted: InterruptedSession) -> SessionWriter:
        plan, programme = interrupted.stopped.plan, interrupted.programme
        metadata = metadata_of(plan, programme, self._catalogue.exercises)
        return self._history.go_on(interrupted.session.uuid, metadata)

    def expect_free(self) -> None:
        """See that no other process runs a session.

        Raises:
            UserError: If one does.
        """
        if self._history.is_in_use_elsewhere:
            raise UserError(_("A session is under way already."), _(FINISH_IT))

    def _settle_broken_off(self) -> None:
        """End what broke off and cannot go on, and forget that of which nothing was done."""
        for row in self._history.broken_off():
            if not has_content(one.record for one in self._history.sets(row.uuid)):
                self._history.forget(row.uuid)
            elif self._resume_point(row) is None:
                self._history.abandon(row.uuid)

    def _interrupted(self) -> Iterator[InterruptedSession]:
        found = map(self._resume_point, self._history.broken_off())
        return (one for one in found if one is not None)

    def _resume_point(self, row: SessionRow) -> InterruptedSession | None:
        options = self._planner.options(row.pace)
        exercises = self._catalogue.exercises
        return find_resume_point(row, self._history, exercises, options, self._spared())

    def hurting(self) -> tuple[Hurting, ...]:
        """Return the exercises that are spared, the newest pain first."""
        return hurting_now(self._history, self._history.decisions(), self.today)

    def _spared(self) -> frozenset[str]:
        """Return the exercises that hurt: they take over from no other."""
        return frozenset(one.exercise for one in self.hurting())

    def runner(
        self, start: Plan | Resumption, journal: SessionJournal, sink: CueSink, speed: float = 1.0
    ) -> SessionRunner:
        """Return what runs a session in real time and writes its events."""
        from glutetimer.app.session_runner import SessionRunner  # noqa: PLC0415 - see above
        from glutetimer.session.session import Session  # noqa: PLC0415 - see above

        session = Session(start, self._catalogue.exercises, self._spared())
        audio_options = self._audio_options()
        return SessionRunner(
            session, self._clock, journal, sink, speed=speed, audio_options=audio_options
        )

    def live_session(
        self,
        start: SessionStart,
        writer: SessionWriter,
        sink: CueSink,
        *,
        journal: SessionJournal | None = None,
        speed: float = 1.0,
    ) -> LiveSession:
        """Return a session that is ready to run.

        Args:
            start: Where it starts.
            writer: Writes it into the history.
            sink: Where its cues go.
            journal: Passes the events on to the writer; None for the writer itself.
            speed: How many times faster than the clock.
        """
        from glutetimer.app.live_session import LiveSession  # noqa: PLC0415 - see above

        runner = self.runner(start.start, journal or writer, sink, speed)
        feel = self._catalogue.guidance.feel_check.options
        return LiveSession(
            runner,
            writer,
            self._catalogue.exercises,
            feel,
            is_trial=writer.is_trial,
            hurt=start.hurt,
        )
