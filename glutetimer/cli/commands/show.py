"""Shows all that is known of one exercise or programme."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

import msgspec

from glutetimer.cli.catalogue import find, open_catalogue
from glutetimer.cli.json_output import exercise_object, programme_object, put
from glutetimer.training.exercise import Exercise

if TYPE_CHECKING:
    from glutetimer.cli.services import Services


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

        show_exercise(item, context.catalogue)
    else:
        from glutetimer.cli.commands.show_programme import show_programme  # noqa: PLC0415 - one of two

        show_programme(item, context)
    return 0
