"""What a session in the terminal is to be: a new one, or one that broke off."""

from __future__ import annotations

import argparse
from dataclasses import replace

from glutetimer.app.context import AppContext
from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.app.session_start import SessionStart, new_start, resumed_start
from glutetimer.cli.choice import chosen
from glutetimer.cli.error_output import complain
from glutetimer.cli.question import agrees
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.presentation.coming_up import stop_line


def chosen_start(options: argparse.Namespace, context: AppContext, *, asks: bool) -> SessionStart:
    """Return what the arguments ask for; `asks` says whether there is somebody to ask.

    Raises:
        UserError: If there is no such thing, or nothing to go on with.
    """
    broken = context.broken_off()
    if options.resume:
        if broken is None:
            raise UserError(
                _("There is no session to go on with."),
                _("Begin one: glutetimer play cyclist_four."),
            )
        return resumed_start(context, broken)
    programme, plan = chosen(options, context)
    if broken is not None:
        where = {"programme": broken.session.programme_name, "place": _place(context, broken)}
        if asks:
            question = _("You stopped {programme} at {place}. Go on with it?")
            goes_on = agrees(question.format(**where), usual=True)
            if goes_on is None:
                raise UserError(
                    _("Nothing was begun."), _("Go on with it: glutetimer play --resume")
                )
            if goes_on:
                return resumed_start(context, broken)
        context.history.finish_here(broken.session.uuid)
        ended = _("You stopped {programme} at {place}. It ends there, and what you did is kept.")
        complain(ended.format(**where))
    # where nobody can tap, the clock does: that is not the person's own pace
    kept = plan if asks else replace(plan, options=replace(plan.options, pace="coach"))
    return new_start(context, programme, plan, kept=kept)


def _place(context: AppContext, broken: InterruptedSession) -> str:
    return stop_line(broken.stopped, context.catalogue.exercises)
