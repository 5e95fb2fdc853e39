"""The `play` command: runs a session in the terminal.

Without a terminal a session is written as events. JSON needs no word, so what words a session is
imported with the words.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.interrupted_session import has_content
from glutetimer.app.session_runner import SessionRunner
from glutetimer.app.session_start import SessionStart, SessionStarter
from glutetimer.cli.crash import reporting_crashes
from glutetimer.cli.error_output import INTERRUPTED, complain
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.event_json import put_event
from glutetimer.cli.live.event_output import EventOutput
from glutetimer.cli.live.run_session import run_session
from glutetimer.cli.live.session_sync import SessionSync
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.start_options import chosen_start
from glutetimer.cli.services import Services
from glutetimer.cli.start_notices import report_notices
from glutetimer.errors import UserError
from glutetimer.host.interrupts import raising
from glutetimer.host.paths import Paths
from glutetimer.i18n import _
from glutetimer.session.plan import Plan
from glutetimer.session.tones import CueSink

if TYPE_CHECKING:
    from glutetimer.app.live_session import LiveSession


def run(options: argparse.Namespace, machine: Services) -> int:
    """Do a session."""
    context = machine.context(options.data_dir, looks_only=_is_trial(options))
    is_kept = context.refusal is None
    if context.refusal is not None:
        complain(str(context.refusal))
        context = AppContext(Paths(context.paths.data), context.clock)  # it goes with the process
    with ExitStack() as stack:
        stack.callback(_report_errors, context)
        stack.enter_context(reporting_crashes(context.errors, context.paths))
        stack.callback(context.close)
        stack.callback(_leave, context.starter)
        sync = SessionSync(context.history, context.settings_store, context.clock)
        context.music.restore()  # after a run that was interrupted
        is_live = not options.json and sys.stdin.isatty() and sys.stdout.isatty()
        start = chosen_start(
            options, context.starter, context.catalogue, context.planner, asks=is_live
        )
        if options.band is not None:
            _keep_band(context, options.band)
        report_notices(context)
        if is_live and isinstance(start.start, Plan) and context.today.shows_safety:
            _show_safety(context)
        if is_kept:
            sync.start()
            stack.callback(sync.finish)
        live: LiveSession | None = None
        stack.enter_context(raising())
        with Signals() as interrupts:
            if is_live:
                live = _play_live(options, machine, context, start, interrupts)
            runner = live.runner if live else _play_plainly(options, context, start, interrupts)
        if not options.json:
            from glutetimer.cli.commands.play_end import (  # noqa: PLC0415 - see above
                ask_afterwards,
                show_end,
            )

            show_end(context, start, runner, live)
            if live and live.is_over and not interrupts.stopped:
                ask_afterwards(live)
    if interrupts.stopped and not runner.session.is_over:
        complain(_broken_off(start, runner))
        return INTERRUPTED
    return 0


def _is_trial(options: argparse.Namespace) -> bool:
    """Whether nothing that counts is done, so that a folder which can only be read will do."""
    return bool(options.speed != 1 and not options.record and not options.resume)


def _play_live(
    options: argparse.Namespace,
    machine: Services,
    context: AppContext,
    start: SessionStart,
    interrupts: Signals,
) -> LiveSession:
    from glutetimer.cli.commands.play_advice import advice_before  # noqa: PLC0415 - see above
    from glutetimer.cli.commands.play_live import Playable, play_live  # noqa: PLC0415 - likewise

    def begin(sink: CueSink) -> tuple[LiveSession, DurableEvents]:
        writer = start.open_writer()
        journal = DurableEvents(writer)
        starter, speed = context.starter, options.speed
        return starter.live_session(start, writer, sink, journal=journal, speed=speed), journal

    played = Playable(start.plan, begin, advice_before(start, context, warns=False))
    return play_live(options, machine, context, played, interrupts)


def _play_plainly(
    options: argparse.Namespace,
    context: AppContext,
    start: SessionStart,
    interrupts: Signals,
) -> SessionRunner:
    journal = DurableEvents(start.open_writer())
    runner = context.starter.runner(start.start, journal, Silence(), options.speed)
    if options.json:
        write = put_event
    else:
        from glutetimer.cli.commands.play_advice import advice_before  # noqa: PLC0415 - see above
        from glutetimer.cli.live.plain_output import Lines  # noqa: PLC0415 - likewise
        from glutetimer.cli.text_writer import TextWriter  # noqa: PLC0415 - likewise

        before = advice_before(start, context)
        write = Lines(start.plan, context.catalogue.exercises, TextWriter(), before).write
    run_session(runner, journal, EventOutput(runner, write, interrupts, options.speed))
    journal.expect_all_kept()
    return runner


def _broken_off(start: SessionStart, runner: SessionRunner) -> str:
    """Return what becomes of a session that broke off."""
    if not has_content(runner.session.records):
        return _("Broken off before anything was done, so nothing is kept.")
    if start.is_trial:
        return _("Broken off. It was a trial, which does not go on.")
    return _("Broken off. What you have done is kept. Go on: glutetimer play --resume")


def _leave(starter: SessionStarter) -> None:
    """Let go of what broke off; where the disk does not answer, the next start sees to it."""
    with suppress(UserError):
        starter.leave()


def _show_safety(context: AppContext) -> None:
    from glutetimer.cli.live.first_session import show_safety  # noqa: PLC0415 - see above
    from glutetimer.cli.text_writer import TextWriter  # noqa: PLC0415 - likewise

    show_safety(context.catalogue.guidance, TextWriter())
    context.today.keep_safety_read()


def _keep_band(context: AppContext, band: str) -> None:
    """Keep the band for next time; where that cannot be, the session goes on all the same."""
    with suppress(UserError):
        context.settings_store.change("last_band", band)


def _report_errors(context: AppContext) -> None:
    for problem in context.errors.errors:
        complain(str(problem))
