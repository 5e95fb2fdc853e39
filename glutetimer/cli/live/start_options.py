"""Chooses the session of the terminal: a new one, or an interrupted one."""

from __future__ import annotations

import argparse
from dataclasses import replace

from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.session_start import SessionStart, SessionStarter, is_trial
from glutetimer.cli.choice import chosen
from glutetimer.cli.error_output import complain
from glutetimer.cli.question import NOTHING_BEGUN, agrees
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue


def chosen_start(
    options: argparse.Namespace,
    starter: SessionStarter,
    catalogue: Catalogue,
    planner: SessionPlanner,
    *,
    asks: bool,
) -> SessionStart:
    """Return what the arguments ask for; `asks` says whether there is somebody to ask.

    Raises:
        UserError: If there is no such thing, or nothing to go on with.
    """
    broken = starter.interrupted()
    trial = is_trial(options.speed, record=options.record)
    if options.resume:
        if broken is None:
            raise UserError(
                _("There is no session to go on with."),
                _("Begin one: glutetimer play cyclist_four."),
            )
        return starter.resumed_start(broken, trial=trial)
    spared = [one.exercise for one in starter.hurting()]
    planned = chosen(options, catalogue, planner, spared)
    if broken is not None:
        from glutetimer.presentation.coming_up import stop_line  # noqa: PLC0415 - seldom needed

        place = stop_line(broken.stopped, catalogue.exercises)
        where = {"programme": broken.session.programme_name, "place": place}
        if asks:
            question = _("You stopped {programme} at {place}. Go on with it?")
            goes_on = agrees(question.format(**where), usual=True)
            if goes_on is None:
                raise UserError(_(NOTHING_BEGUN), _("Go on with it: glutetimer play --resume"))
            if goes_on:
                return starter.resumed_start(broken, trial=trial)
        left = _(
            "You stopped {programme} at {place}. It stays open: `glutetimer play --resume` goes on "
            "with it."
        )
        complain(left.format(**where))
    # where nobody can tap, the clock does: that is not the person's own pace
    plan = planned.plan
    kept = plan if asks else replace(plan, options=replace(plan.options, pace="coach"))
    return starter.new_start(planned, kept=kept, trial=trial)
