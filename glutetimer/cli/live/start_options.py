"""Chooses the session of the terminal: a new one, or an interrupted one."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import date
from enum import Enum, auto
from typing import Final

from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.session_start import SessionStart, SessionStarter, is_trial
from glutetimer.cli.choice import chosen
from glutetimer.cli.error_output import complain
from glutetimer.cli.question import NOTHING_BEGUN, choose
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue


class _Answer(Enum):
    """What becomes of a session that broke off."""

    GO_ON = auto()
    LEAVE = auto()
    FINISH = auto()


_ANSWERS: Final = {
    "y": _Answer.GO_ON,
    "yes": _Answer.GO_ON,
    "n": _Answer.LEAVE,
    "no": _Answer.LEAVE,
    "f": _Answer.FINISH,
    "finish": _Answer.FINISH,
}


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
        UserError: If there is no such thing, nothing to go on with, or a session under way.
    """
    starter.expect_free()
    trial = is_trial(options.speed, record=options.record)
    if options.resume:
        broken = starter.interrupted()
        if broken is None:
            raise UserError(
                _("There is no session to go on with."),
                _("Begin one: glutetimer play cyclist_four."),
            )
        return starter.resumed_start(broken, trial=trial)
    spared = [one.exercise for one in starter.hurting()]
    planned = chosen(options, catalogue, planner, spared)
    # what counts does not go on as a trial
    for broken in () if trial else starter.all_interrupted():
        where = _where(broken, catalogue, starter.today)
        answer = _asked(where) if asks else _Answer.LEAVE
        if answer is _Answer.GO_ON:
            return starter.resumed_start(broken, trial=trial)
        if answer is _Answer.LEAVE:
            left = _("{where} It stays open: `glutetimer play --resume` goes on with it.")
            complain(left.format(where=where))
            break
        starter.finish(broken)
    # where nobody can tap, the clock does: that is not the person's own pace
    plan = planned.plan
    kept = plan if asks else replace(plan, options=replace(plan.options, pace="coach"))
    return starter.new_start(planned, kept=kept, trial=trial)


def _where(broken: InterruptedSession, catalogue: Catalogue, today: date) -> str:
    from glutetimer.presentation.resume_offer import stopped_text  # noqa: PLC0415 - seldom needed

    session = broken.session
    return stopped_text(
        session.programme_name, session.local_date, broken.stopped, catalogue.exercises, today
    )


def _asked(where: str) -> _Answer:
    """Ask what becomes of a session that broke off.

    Raises:
        UserError: If there will be no answer (Ctrl+D).
    """
    question = _("{where} Go on with it (y), leave it open (n) or finish it here (f)? [Y/n/f]")
    answer = choose(question.format(where=where), _ANSWERS, usual=_Answer.GO_ON)
    if answer is None:
        raise UserError(_(NOTHING_BEGUN), _("Go on with it: glutetimer play --resume"))
    return answer
