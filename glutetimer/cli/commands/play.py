"""The `play` command: runs a session in the terminal."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import FASTEST_HEARD, Silence
from glutetimer.app.session_start import SessionStart
from glutetimer.cli.crash import reporting_crashes
from glutetimer.cli.error_output import INTERRUPTED, complain
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.first_session import show_safety
from glutetimer.cli.live.plain_output import EventOutput, Lines, put_event
from glutetimer.cli.live.run_session import LAST_PATIENCE_S, run_session
from glutetimer.cli.live.session_sync import SessionSync
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.silence_stderr import silence_stderr
from glutetimer.cli.live.start_options import chosen_start
from glutetimer.cli.live.summary import write_summary
from glutetimer.cli.services import Services
from glutetimer.cli.shapes import shapes_for
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import N_, _, content
from glutetimer.presentation.amounts import clock_text
from glutetimer.presentation.programme_card import plan_notes
from glutetimer.presentation.safety import before_session, help_sentences
from glutetimer.presentation.summary import TRIAL
from glutetimer.session.plan import Plan
from glutetimer.session.session import Session

BROKEN_OFF = N_("Broken off. What you have done is kept. Go on: glutetimer play --resume")


def run(options: argparse.Namespace, machine: Services) -> int:
    """Do a session."""
    context = machine.context(options.data_dir)
    with ExitStack() as stack:
        stack.callback(_report_errors, context)
        stack.enter_context(reporting_crashes(context.errors, context.paths))
        stack.callback(context.close)
        sync = SessionSync(context.history, context.settings_store, context.clock)
        context.music.restore()  # after a run that was interrupted
        is_live = not options.json and sys.stdin.isatty() and sys.stdout.isatty()
        start = chosen_start(
            options, context.starter, context.catalogue, context.planner, asks=is_live
        )
        plan = start.plan
        for notice in context.history.notices:
            complain(notice)
        if is_live and isinstance(start.start, Plan) and context.today.is_first_session:
            show_safety(context.catalogue.guidance, TextWriter())
        sync.start()
        stack.callback(sync.finish)
        interrupts = stack.enter_context(Signals())
        if is_live:
            session, length_ms = _play_live(options, machine, context, start, interrupts)
        else:
            session, length_ms = _play_plainly(options, context, start, interrupts)
    if not options.json:
        writer = TextWriter()
        if is_live:
            writer.line(writer.styled(f"{content(plan.name)}, {clock_text(length_ms)}", "bold"))
        writer.line()
        write_summary(session.records, context.catalogue.exercises, writer)
        if start.is_trial:
            writer.line(_(TRIAL))
    if interrupts.stopped and not session.is_over:
        complain(_(BROKEN_OFF))
        return INTERRUPTED
    return 0


def _play_plainly(
    options: argparse.Namespace,
    context: AppContext,
    start: SessionStart,
    interrupts: Signals,
) -> tuple[Session, int]:
    journal = DurableEvents(start.open_writer())
    runner = context.starter.runner(start.start, journal, Silence(), options.speed)
    if options.json:
        write = put_event
    else:
        before = _before(start, context)
        write = Lines(start.plan, context.catalogue.exercises, TextWriter(), before).write
    run_session(runner, journal, EventOutput(runner, write, interrupts, options.speed))
    length_ms = runner.snapshot().at_ms
    _expect_all_kept(journal)
    return runner.session, length_ms


def _before(start: SessionStart, context: AppContext) -> str:
    """Return what is said before a session, and what its plan changes in the programme."""
    guidance, exercises = context.catalogue.guidance, context.catalogue.exercises
    advice = (line.text for line in before_session(start.plan, guidance, is_first=False))
    notes = plan_notes(start.planned, exercises) if start.planned is not None else ()
    return " ".join((*advice, *notes))


def _play_live(
    options: argparse.Namespace,
    machine: Services,
    context: AppContext,
    start: SessionStart,
    interrupts: Signals,
) -> tuple[Session, int]:
    from glutetimer.cli.live.live_screen import LiveScreen  # noqa: PLC0415 - a pipe needs no screen
    from glutetimer.cli.live.terminal import Terminal  # noqa: PLC0415 - likewise
    from glutetimer.cli.live.view import View  # noqa: PLC0415 - likewise
    from glutetimer.host.awake import Awake  # noqa: PLC0415 - likewise

    guidance = context.catalogue.guidance
    view = View(
        plan=start.plan,
        exercises=context.catalogue.exercises,
        question=guidance.feel_check.question,
        feel=guidance.feel_check.options,
        safety=help_sentences(guidance),
        shapes=shapes_for(sys.stdout),
    )
    with ExitStack() as stack:
        stack.enter_context(silence_stderr())
        messages: list[str] = []
        context.errors.listener = lambda error: messages.append(str(error))
        session_options = context.audio_options.options
        plays_sound = not options.quiet and (session_options.tones or session_options.speech)
        plays_sound = plays_sound and options.speed <= FASTEST_HEARD
        sound = machine.sound(context, messages.append) if plays_sound else None
        if sound is not None:
            sound.keep_warm(context.settings.keep_warm)
            sound.start()
            context.music.lower(context.settings.music)
            stack.callback(sound.close)
        awake = Awake()
        awake.hold()
        stack.callback(awake.release)
        terminal = stack.enter_context(
            Terminal(TextWriter(), interrupts, out=sys.stdout, keyboard=sys.stdin)
        )
        writer = start.open_writer()
        journal = DurableEvents(writer)
        live = context.starter.live_session(
            start, writer, sound or Silence(), journal=journal, speed=options.speed
        )
        runner = live.runner
        if sound is not None:
            sound.prepare(runner.sentences)
        screen = LiveScreen(
            live, view, terminal, interrupts, context.clock.monotonic_ms, sound, messages
        )
        screen.show_message(_before(start, context))
        run_session(runner, journal, screen)
        length_ms = runner.snapshot().at_ms
        screen.close()
        journal.take(LAST_PATIENCE_S)
    _expect_all_kept(journal)
    return runner.session, length_ms


def _expect_all_kept(journal: DurableEvents) -> None:
    if not journal.is_empty:
        raise UserError(
            _("The end of the session could not be written to the history."),
            _("See to the disk before the next one."),
        )


def _report_errors(context: AppContext) -> None:
    for problem in context.errors.errors:
        complain(str(problem))
