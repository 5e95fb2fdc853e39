"""Shows all that is known of one exercise or programme, or a topic to read."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

import msgspec

from glutetimer.cli.catalogue import find_page, open_catalogue
from glutetimer.cli.json_output import exercise_object, programme_object, put
from glutetimer.cli.start_notices import report_settings
from glutetimer.errors import UserError
from glutetimer.library import Catalogue
from glutetimer.training.exercise import Exercise
from glutetimer.training.learn import Topic
from glutetimer.training.programme import Programme

if TYPE_CHECKING:
    from glutetimer.app.context import AppContext
    from glutetimer.cli.services import Services
    from glutetimer.presentation.library.exercise_page.own_history import OwnHistory


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show what was asked for."""
    if options.json:
        catalogue = open_catalogue(options.data_dir)
        put(_plain(find_page(catalogue, options.name), catalogue))
        return 0
    context = machine.context(options.data_dir, looks_only=True)
    item = find_page(context.catalogue, options.name)
    if isinstance(item, Topic):
        from glutetimer.cli.commands.show_topic import show_topic  # noqa: PLC0415 - one of three
        from glutetimer.presentation.library.learn import topic_view  # noqa: PLC0415 - likewise

        show_topic(topic_view(item, context.catalogue))
    elif isinstance(item, Exercise):
        from glutetimer.cli.commands.show_exercise import show_exercise  # noqa: PLC0415 - one of three
        from glutetimer.presentation.library.exercise_page.make_view import exercise_view  # noqa: PLC0415 - likewise

        show_exercise(
            exercise_view(item, context.catalogue),
            _history(item, context),
            _spared(item, context),
        )
    else:
        from glutetimer.cli.commands.show_programme import show_programme  # noqa: PLC0415 - one of three

        report_settings(context)
        show_programme(item, context)
    return 0


def _plain(item: Exercise | Programme | Topic, catalogue: Catalogue) -> dict[str, Any]:
    """Return what was asked for as an object for scripts."""
    if isinstance(item, Topic):
        from glutetimer.cli.commands.show_topic import topic_object  # noqa: PLC0415 - one of three
        from glutetimer.presentation.library.learn import topic_view  # noqa: PLC0415 - likewise

        return topic_object(topic_view(item, catalogue))
    plain = msgspec.to_builtins(item)
    return exercise_object(plain) if isinstance(item, Exercise) else programme_object(plain)


def _spared(exercise: Exercise, context: AppContext) -> tuple[str, ...]:
    """Return that an exercise is spared, and the command that clears it; nothing where not."""
    from glutetimer.cli.commands.today_text import clear_hint  # noqa: PLC0415 - see above
    from glutetimer.presentation.spared import spared_line  # noqa: PLC0415 - likewise

    advice = context.progress.spared(exercise.id)
    if advice is None:
        return ()
    return spared_line(advice, context.catalogue).words, clear_hint(advice)


def _history(exercise: Exercise, context: AppContext) -> OwnHistory | None:
    """Return what was done of an exercise; None where there is no history that can be read."""
    from glutetimer.presentation.library.exercise_page.own_history import own_history  # noqa: PLC0415 - see above

    try:
        done = context.exercise_library.history(exercise.id)
    except UserError:  # what is known of the exercise is read all the same
        return None
    return own_history(done, context.calendar.today)
