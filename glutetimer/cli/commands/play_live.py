"""A session or a break on a terminal: a screen, keys and sound."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import FASTEST_HEARD, Silence
from glutetimer.app.live_session import LiveSession
from glutetimer.app.own_sentences import unrecorded_sentences
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.live_screen import LiveScreen
from glutetimer.cli.live.plain_output import Lines
from glutetimer.cli.live.plain_terminal import PlainTerminal, is_dumb
from glutetimer.cli.live.run_session import LAST_PATIENCE_S, run_session
from glutetimer.cli.live.signals import Signals
from glutetimer.cli.live.silence_stderr import silence_stderr
from glutetimer.cli.live.terminal import Terminal
from glutetimer.cli.live.view import View
from glutetimer.cli.services import Services
from glutetimer.cli.shapes import shapes_for
from glutetimer.cli.text_writer import TextWriter
from glutetimer.host.awake import Awake
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.plan import Plan
from glutetimer.session.tones import CueSink


@dataclass(frozen=True, slots=True)
class Playable:
    """What is played: its plan, and what begins it with what writes its events.

    `before` is what is said before it. Of a break other keys are named, and nothing is asked.
    """

    plan: Plan
    begin: Callable[[CueSink], tuple[LiveSession, DurableEvents]]
    before: str = ""
    is_break: bool = False


def play_live(
    options: argparse.Namespace,
    machine: Services,
    context: AppContext,
    played: Playable,
    interrupts: Signals,
) -> LiveSession:
    """Run it on the terminal, and return it.

    Raises:
        UserError: If the end of the session cannot be written.
    """
    guidance = context.catalogue.guidance
    view = View(
        plan=played.plan,
        exercises=context.catalogue.exercises,
        feel=() if played.is_break else guidance.feel_check.options,
        session_help=SessionHelp(guidance, lambda: context.catalogue.sources),
        shapes=shapes_for(sys.stdout),
        is_break=played.is_break,
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
        display: PlainTerminal | Terminal
        if options.plain or is_dumb(os.environ):
            lines = Lines(played.plan, view.exercises, TextWriter())
            display = PlainTerminal(
                TextWriter(), lines, interrupts, sys.stdin, counts=sound is None
            )
        else:
            display = Terminal(TextWriter(), interrupts, out=sys.stdout, keyboard=sys.stdin)
        stack.enter_context(display)
        live, journal = played.begin(sound or Silence())
        runner = live.runner
        if sound is not None:
            own = unrecorded_sentences(context.catalogue, context.voice_lengths)
            sound.prepare((*runner.sentences, *own))
        screen = LiveScreen(
            live, view, display, interrupts, context.clock.monotonic_ms, sound, messages
        )
        screen.show_message(played.before)
        run_session(runner, journal, screen)
        screen.close()
        journal.take(LAST_PATIENCE_S)
    journal.expect_all_kept()
    return live
