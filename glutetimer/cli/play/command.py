"""Puts a session in the terminal together and sees it to its end."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack

from glutetimer.cli.complaint import complain
from glutetimer.cli.fault import lived_through
from glutetimer.cli.machine import Machine
from glutetimer.cli.paper import Paper
from glutetimer.cli.play.acknowledged import Acknowledged
from glutetimer.cli.play.in_step import StepKeeper
from glutetimer.cli.play.interrupts import Interrupts
from glutetimer.cli.play.lead import LAST_PATIENCE_S, lead
from glutetimer.cli.play.plain import Lines, Listener, put_event
from glutetimer.cli.play.quiet import quiet_errors
from glutetimer.cli.play.summary import write_summary
from glutetimer.cli.play.todo import Todo, what_to_do
from glutetimer.cli.run import INTERRUPTED
from glutetimer.cli.shapes import shapes_for
from glutetimer.coach import FASTEST_HEARD, Silence
from glutetimer.errors import Problem
from glutetimer.session.session import Session
from glutetimer.wiring import House
from glutetimer.words import clock_text

BROKEN_OFF = "Broken off. What you have done is kept. Go on: glutetimer play --resume"


def run(options: argparse.Namespace, machine: Machine) -> int:
    """Do a session."""
    house = machine.house(options.data_dir)
    with ExitStack() as stack:
        stack.callback(_tell_trouble, house)
        stack.enter_context(lived_through(house))
        stack.callback(house.close)
        in_step = StepKeeper(house)
        house.music.give_back()  # what a run that broke off has left
        is_live = not options.json and sys.stdin.isatty() and sys.stdout.isatty()
        todo = what_to_do(options, house, asks=is_live)
        plan = todo.plan
        for notice in house.history.notices:
            complain(notice)
        in_step.start()
        stack.callback(in_step.finish)
        interrupts = stack.enter_context(Interrupts())
        if is_live:
            session, length_ms = _play_live(options, machine, house, todo, interrupts)
        else:
            session, length_ms = _play_plainly(options, house, todo, interrupts)
    if not options.json:
        paper = Paper()
        if is_live:
            paper.line(paper.ink(f"{plan.name}, {clock_text(length_ms)}", "bold"))
        paper.line()
        write_summary(session.records, house.catalogue.exercises, paper)
    if interrupts.stopped and not session.is_over:
        complain(f"{BROKEN_OFF}.")
        return INTERRUPTED
    return 0


def _play_plainly(
    options: argparse.Namespace,
    house: House,
    todo: Todo,
    interrupts: Interrupts,
) -> tuple[Session, int]:
    plan = todo.plan
    journal = Acknowledged(todo.begin())
    coach = house.coach(todo.start, journal, Silence(), options.speed)
    if options.json:
        tell = put_event
    else:
        before = house.catalogue.guidance.safety.before
        tell = Lines(plan, house.catalogue.exercises, Paper(), before).tell
    lead(coach, journal, Listener(tell, interrupts, options.speed))
    length_ms = coach.snapshot().at_ms
    _expect_all_kept(journal)
    return coach.session, length_ms


def _play_live(
    options: argparse.Namespace,
    machine: Machine,
    house: House,
    todo: Todo,
    interrupts: Interrupts,
) -> tuple[Session, int]:
    from glutetimer.cli.play.live import Live  # noqa: PLC0415 - a pipe needs no screen
    from glutetimer.cli.play.terminal import Terminal  # noqa: PLC0415 - likewise
    from glutetimer.cli.play.view import View  # noqa: PLC0415 - likewise
    from glutetimer.host.awake import Awake  # noqa: PLC0415 - likewise

    plan = todo.plan
    guidance = house.catalogue.guidance
    view = View(
        plan=plan,
        exercises=house.catalogue.exercises,
        question=guidance.feel_check.question,
        feel=guidance.feel_check.options,
        pain=(guidance.safety.distinction, guidance.safety.radiating),
        shapes=shapes_for(sys.stdout),
    )
    with ExitStack() as stack:
        stack.enter_context(quiet_errors())
        told: list[str] = []
        house.tell = lambda problem: told.append(str(problem))
        wishes = house.hearing.wishes
        heard = not options.quiet and (wishes.tones or wishes.speech)
        heard = heard and options.speed <= FASTEST_HEARD
        sound = machine.sound(house, told.append) if heard else None
        if sound is not None:
            sound.keep_warm(house.settings.keep_warm)
            sound.start()
            house.music.make_room(house.settings.music)
            stack.callback(sound.close)
        awake = Awake()
        awake.hold()
        stack.callback(awake.release)
        terminal = stack.enter_context(
            Terminal(Paper(), interrupts, out=sys.stdout, keyboard=sys.stdin)
        )
        live = Live(view, terminal, interrupts, house.clock.monotonic_ms, sound, told)
        live.say(guidance.safety.before)
        journal = Acknowledged(todo.begin())
        coach = house.coach(todo.start, journal, sound or Silence(), options.speed)
        if sound is not None:
            sound.prepare(coach.sentences)
        lead(coach, journal, live)
        length_ms = coach.snapshot().at_ms
        live.close(coach)
        journal.take(LAST_PATIENCE_S)
    _expect_all_kept(journal)
    return coach.session, length_ms


def _expect_all_kept(journal: Acknowledged) -> None:
    if not journal.is_empty:
        raise Problem(
            "The end of the session could not be written to the history.",
            "See to the disk before the next one.",
        )


def _tell_trouble(house: House) -> None:
    for problem in house.problems:
        complain(str(problem))
