"""Takes in a history from elsewhere: says first what it understood, then takes all of it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from glutetimer.app.deleted_sessions import bring_back
from glutetimer.cli.complaint import complain
from glutetimer.cli.machine import Machine
from glutetimer.cli.paper import Paper
from glutetimer.cli.question import agrees, can_ask
from glutetimer.exchange import names, take_in
from glutetimer.exchange.take_in import Forecast, Found
from glutetimer.wiring import House
from glutetimer.words import count, deleted_words

MOST_TOLD = 40
"""Remarks that are printed one by one."""


def run(options: argparse.Namespace, machine: Machine) -> int:
    """Take in a file, or say what would happen.

    A file of another program needs a mapping of its names that the person has seen: without one
    our suggestion is printed, ready to be saved, and nothing is taken in.
    """
    house = machine.house(options.data_dir)
    try:
        exercises = house.catalogue.exercises
        found = take_in.look(Path(options.file), exercises)
        confirmed = options.map is not None
        if found.workouts:
            mapping = names.read_map(Path(options.map), exercises) if confirmed else found.mapping
            if not confirmed:
                sys.stdout.write(names.map_text(mapping))
            found = found.with_mapping(mapping, exercises)
        else:
            confirmed = True
        _tell(found)
        forecast = take_in.forecast(found, house.history)
        if options.dry_run or not confirmed:
            _foresee(forecast)
            if confirmed or options.dry_run:
                return 0
            complain(
                "Nothing was taken in yet: these names need your eyes. Save the lines above as "
                'map.toml, put "" for what to leave out, and add --map map.toml.'
            )
            return 1
        take_in.take_in(forecast, house.history)
        _report(forecast)
        if forecast.deleted:
            _offer_to_bring_back(forecast, house, wanted=options.bring_back)
    finally:
        house.close()
    return 0


def _tell(found: Found) -> None:
    for remark in found.remarks[:MOST_TOLD]:
        complain(f"{found.path.name}: {remark}")
    more = len(found.remarks) - MOST_TOLD
    if more > 0:
        complain(f"{found.path.name}: and {count(more, 'other place')} like these.")


def _offer_to_bring_back(forecast: Forecast, house: House, *, wanted: bool) -> None:
    """Say what of the file is deleted here, and bring it back if the person wants that."""
    told = deleted_words(len(forecast.deleted))
    if not wanted and can_ask():
        wanted = agrees(f"{told} Bring back?", usual=False) is True
    if wanted:
        bring_back(house.history, forecast.deleted)
        Paper().line(f"Brought back {count(len(forecast.deleted), 'session')}.")
    else:
        complain(f"{told} Add --bring-back to have that back.")


def _foresee(forecast: Forecast) -> None:
    print(f"Would take in {_amount(forecast)}.", file=sys.stderr)


def _report(forecast: Forecast) -> None:
    Paper().line(f"Took in {_amount(forecast)}.")


def _amount(forecast: Forecast) -> str:
    known = f"; {count(forecast.known, 'session')} known already" if forecast.known else ""
    if forecast.deleted:
        known += f"; {count(len(forecast.deleted), 'session')} deleted here"
    new = count(len(forecast.new), "session")
    return f"{new} with {count(forecast.sets, 'set')}{known}"
