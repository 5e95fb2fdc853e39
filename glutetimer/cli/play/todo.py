"""What a session in the terminal is to be: a new one, or one that broke off."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, replace

from glutetimer.cli.choice import chosen
from glutetimer.cli.complaint import complain
from glutetimer.cli.question import agrees
from glutetimer.errors import Problem
from glutetimer.going_on import BrokenOff
from glutetimer.history.session_writer import SessionWriter
from glutetimer.session.plan import Plan
from glutetimer.session.resumption import Resumption
from glutetimer.wiring import House
from glutetimer.words import stop_line


@dataclass(frozen=True, slots=True)
class Todo:
    """The plan, where it starts, and how its page in the history is opened."""

    plan: Plan
    start: Plan | Resumption
    begin: Callable[[], SessionWriter]


def what_to_do(options: argparse.Namespace, house: House, *, asks: bool) -> Todo:
    """Return what the arguments ask for; `asks` says whether there is somebody to ask.

    Raises:
        Problem: If there is no such thing, or nothing to go on with.
    """
    broken = house.broken_off()
    if options.resume:
        if broken is None:
            raise Problem(
                "There is no session to go on with.", "Begin one: glutetimer play cyclist_four."
            )
        return _go_on(house, broken)
    programme, plan = chosen(options, house)
    if broken is not None:
        told = f"You stopped {broken.session.programme_name} at {_place(house, broken)}."
        if asks:
            goes_on = agrees(f"{told} Go on with it?", usual=True)
            if goes_on is None:
                raise Problem("Nothing was begun.", "Go on with it: glutetimer play --resume")
            if goes_on:
                return _go_on(house, broken)
        house.history.finish_here(broken.session.uuid)
        complain(f"{told} It ends there, and what you did is kept.")
    # where nobody can tap, the clock does: that is not the person's own pace
    kept = plan if asks else replace(plan, wishes=replace(plan.wishes, pace="coach"))
    return Todo(plan, plan, lambda: house.begin(kept, programme))


def _go_on(house: House, broken: BrokenOff) -> Todo:
    return Todo(broken.stopped.plan, broken.stopped, lambda: house.go_on(broken))


def _place(house: House, broken: BrokenOff) -> str:
    return stop_line(broken.stopped, house.catalogue.exercises)
