"""Shows all that is known of one exercise or programme."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import msgspec

from glutetimer.cli.catalogue import find, open_catalogue
from glutetimer.cli.json_output import exercise_object, programme_object, put
from glutetimer.errors import UserError
from glutetimer.training.exercise import Exercise

if TYPE_CHECKING:
    from glutetimer.app.context import AppContext
    from glutetimer.cli.services import Services
    from glutetimer.presentation.library.exercise_page.own_history import OwnHistory


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show what was asked for."""
    if options.json:
        found = find(open_catalogue(options.data_dir), options.name)
        plain = msgspec.to_builtins(found)
        put(exercise_object(plain) if isinstance(found, Exercise) else programme_object(plain))
        return 0
    context = machine.context(options.data_dir, looks_only=True)
    item = find(context.catalogue, options.name)
    if isinstance(item, Exercise):
        from glutetimer.cli.commands.show_exercise import show_exercise  # noqa: PLC0415 - one of two
        from glutetimer.presentation.library.exercise_page.make_view import exercise_view  # noqa: PLC0415 - likewise

        show_exercise(exercise_view(item, context.catalogue), _history(item, context))
    else:
        from glutetimer.cli.commands.show_programme import show_programme  # noqa: PLC0415 - one of two

        show_programme(item, context)
    return 0


def _history(exercise: Exercise, context: AppContext) -> OwnHistory | None:
    """Return what was done of an exercise; None where there is no history that can be read."""
    from glutetimer.presentation.library.exercise_page.own_history import own_history  # noqa: PLC0415 - see above

    try:
        done = context.exercise_library.history(exercise.id)
    except UserError:  # what is known of the exercise is read all the same
        return None
    return own_history(done, context.calendar.today)
