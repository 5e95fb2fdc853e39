"""The `break` command: a short guided break, in a small window or in the terminal.

Whatever started it, such as a break program, is told by the exit code whether it was done to its
end.
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from glutetimer.app.guided_breaks import BreakOptions
from glutetimer.cli.commands.window import has_display
from glutetimer.cli.crash import reporting_crashes
from glutetimer.cli.error_output import INTERRUPTED, complain
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.event_json import put_event
from glutetimer.cli.live.event_output import EventOutput
from glutetimer.cli.live.keyboard import Keyboard
from glutetimer.cli.live.run_session import run_session
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.services import Services
from glutetimer.cli.start_notices import report_notices
from glutetimer.host.interrupts import raising
from glutetimer.session.snapshot import State

if TYPE_CHECKING:
    from glutetimer.app.break_session import BreakSession
    from glutetimer.app.context import AppContext
    from glutetimer.app.live_session import LiveSession
    from glutetimer.session.plan import Plan
    from glutetimer.session.tones import CueSink


def run(options: argparse.Namespace, machine: Services) -> int:
    """Do a break.

    Raises:
        UserError: If there can be none now.
    """
    wanted = BreakOptions(options.name, options.speed, options.record, options.quiet)
    if not (options.json or options.terminal or options.plain) and has_display(os.environ):
        return machine.show_break(options.data_dir, wanted)
    context = machine.context(options.data_dir)
    with ExitStack() as stack:
        stack.callback(_report_errors, context)
        stack.enter_context(reporting_crashes(context.errors, context.paths))
        stack.callback(context.close)
        stack.enter_context(context.guided_breaks.claim())
        report_notices(context)
        plan = context.guided_breaks.plan(wanted.name)
        done: LiveSession
        stack.enter_context(raising())
        with Signals() as interrupts:
            if options.json or not (sys.stdin.isatty() and sys.stdout.isatty()):
                done = _play_plainly(options, context, plan, wanted, interrupts)
            else:
                done = _play_live(options, machine, context, plan, wanted, interrupts)
        if not options.json and wanted.keeps:
            _show_end(context)
    return 0 if done.state is State.FINISHED else INTERRUPTED


def _play_live(
    options: argparse.Namespace,
    machine: Services,
    context: AppContext,
    plan: Plan,
    wanted: BreakOptions,
    interrupts: Signals,
) -> LiveSession:
    from glutetimer.cli.commands.play_live import Playable, play_live  # noqa: PLC0415 - slow to load

    def begin(sink: CueSink) -> tuple[BreakSession, DurableEvents]:
        return _begin(context, plan, wanted, sink)

    return play_live(options, machine, context, Playable(plan, begin, is_break=True), interrupts)


def _play_plainly(
    options: argparse.Namespace,
    context: AppContext,
    plan: Plan,
    wanted: BreakOptions,
    interrupts: Signals,
) -> BreakSession:
    from glutetimer.app.cue_scheduler import Silence  # noqa: PLC0415 - slow to load

    session, journal = _begin(context, plan, wanted, Silence())
    write = put_event
    if not options.json:
        from glutetimer.cli.live.plain_output import Lines  # noqa: PLC0415 - slow to load
        from glutetimer.cli.text_writer import TextWriter  # noqa: PLC0415 - likewise

        write = Lines(plan, context.catalogue.exercises, TextWriter()).write
    runner = session.runner
    with ExitStack() as stack:
        keyboard = None
        if sys.stdin.isatty():  # whoever reads the events, a person may be there
            keyboard = stack.enter_context(Keyboard(interrupts, sys.stdin))
        view = EventOutput(runner, write, interrupts, wanted.speed, keyboard)
        run_session(runner, journal, view)
    journal.expect_all_kept()
    return session


def _begin(
    context: AppContext, plan: Plan, wanted: BreakOptions, sink: CueSink
) -> tuple[BreakSession, DurableEvents]:
    breaks = context.guided_breaks
    journal = DurableEvents(breaks.begin(plan, keeps=wanted.keeps))
    return breaks.session(plan, journal, sink, wanted.speed), journal


def _show_end(context: AppContext) -> None:
    from glutetimer.cli.text_writer import TextWriter  # noqa: PLC0415 - slow to load
    from glutetimer.presentation.breaks import this_week_text  # noqa: PLC0415 - likewise

    TextWriter().line(this_week_text(context.guided_breaks.this_week()))


def _report_errors(context: AppContext) -> None:
    for problem in context.errors.errors:
        complain(str(problem))
