"""Takes in a history from elsewhere: says first what it understood, then takes all of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from glutetimer.app.context import AppContext
from glutetimer.app.deleted_sessions import bring_back
from glutetimer.cli.error_output import complain
from glutetimer.cli.question import agrees, can_ask
from glutetimer.cli.services import Services
from glutetimer.cli.text_writer import TextWriter
from glutetimer.exchange import exercise_names, import_
from glutetimer.exchange.import_ import FileContent, ImportPreview
from glutetimer.i18n import _
from glutetimer.presentation.amounts import count, deleted_words

MOST_TOLD = 40
"""Remarks that are printed one by one."""


def run(options: argparse.Namespace, machine: Services) -> int:
    """Take in a file, or say what would happen.

    A file of another program needs a mapping of its names that the person has seen: without one
    our suggestion is printed, ready to be saved, and nothing is taken in.
    """
    context = machine.context(options.data_dir)
    try:
        exercises = context.catalogue.exercises
        found = import_.look(Path(options.file), exercises)
        confirmed = options.map is not None
        if found.workouts:
            mapping = (
                exercise_names.read_map(Path(options.map), exercises)
                if confirmed
                else found.mapping
            )
            if not confirmed:
                sys.stdout.write(exercise_names.map_text(mapping))
            found = found.with_mapping(mapping, exercises)
        else:
            confirmed = True
        _tell(found)
        forecast = import_.forecast(found, context.history)
        if options.dry_run or not confirmed:
            _foresee(forecast)
            if confirmed or options.dry_run:
                return 0
            complain(
                _(
                    "Nothing was taken in yet: these names need your eyes. Save the "
                    'lines above as map.toml, put "" for what to leave out, and add '
                    "--map map.toml."
                )
            )
            return 1
        import_.import_sessions(forecast, context.history)
        _report(forecast)
        if forecast.deleted:
            _offer_to_bring_back(forecast, context, wanted=options.bring_back)
    finally:
        context.close()
    return 0


def _tell(found: FileContent) -> None:
    for remark in found.remarks[:MOST_TOLD]:
        complain(f"{found.path.name}: {remark}")
    more = len(found.remarks) - MOST_TOLD
    if more > 0:
        complain(
            _("{name}: and {more} like these.").format(
                name=found.path.name, more=count(more, "other place")
            )
        )


def _offer_to_bring_back(forecast: ImportPreview, context: AppContext, *, wanted: bool) -> None:
    """Say what of the file is deleted here, and bring it back if the person wants that."""
    told = deleted_words(len(forecast.deleted))
    if not wanted and can_ask():
        wanted = agrees(_("{told} Bring back?").format(told=told), usual=False) is True
    if wanted:
        bring_back(context.history, forecast.deleted)
        TextWriter().line(_("Brought back {n}.").format(n=count(len(forecast.deleted), "session")))
    else:
        complain(_("{told} Add --bring-back to have that back.").format(told=told))


def _foresee(forecast: ImportPreview) -> None:
    print(f"Would take in {_amount(forecast)}.", file=sys.stderr)


def _report(forecast: ImportPreview) -> None:
    TextWriter().line(_("Took in {forecast}.").format(forecast=_amount(forecast)))


def _amount(forecast: ImportPreview) -> str:
    known = f"; {count(forecast.known, 'session')} known already" if forecast.known else ""
    if forecast.deleted:
        known += f"; {count(len(forecast.deleted), 'session')} deleted here"
    new = count(len(forecast.new), "session")
    return f"{new} with {count(forecast.sets, 'set')}{known}"
