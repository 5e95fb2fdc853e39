"""Resolves the arguments to a programme, or one exercise to practise, and plans it."""

from __future__ import annotations

import argparse
from collections.abc import Collection

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import SessionPlanner, practice
from glutetimer.cli.catalogue import find
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.session.prescription import Pace
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme


def chosen(
    options: argparse.Namespace,
    catalogue: Catalogue,
    planner: SessionPlanner,
    hurting: Collection[str] = (),
    *,
    guesses: bool = False,
) -> PlannedProgramme:
    """Return what the arguments ask for, as the person would do it.

    Args:
        options: The arguments.
        catalogue: All exercises and programmes.
        planner: Compiles programmes.
        hurting: The exercises to do without in a programme.
        guesses: Whether the beginning of a name will do.

    Raises:
        UserError: If there is no such thing, or it cannot be done.
    """
    found = find(catalogue, options.name, guesses=guesses)
    if isinstance(found, Exercise):
        if found.status == "mentioned":
            from glutetimer.presentation.library.exercise_page.head import mentioned_only  # noqa: PLC0415 - a start does without

            raise UserError(
                mentioned_only(found),
                _("See glutetimer show {id}.").format(id=found.id),
            )
        found = practice(found)
    check_week(options, found)
    budget_ms = None if options.minutes is None else options.minutes * 60_000
    pace = _pace(options)
    return planner.planned(
        found, week=options.week, budget_ms=budget_ms, pace=pace, band=options.band, hurting=hurting
    )


def _pace(options: argparse.Namespace) -> Pace | None:
    """Return the pace asked for, None for that of the settings; a timeline has no such option."""
    if getattr(options, "self_paced", False):
        return "self"
    return "coach" if getattr(options, "coach_paced", False) else None


def check_week(options: argparse.Namespace, programme: Programme) -> None:
    """Check that a week is asked for only of a programme that builds up by weeks.

    Raises:
        UserError: If the programme has no weeks.
    """
    if options.week is not None and not programme.weeks:
        raise UserError(_('"{id}" has no weeks.').format(id=programme.id), _("Leave out --week."))
