"""Lists the exercises or the programmes."""

from __future__ import annotations

import argparse

from glutetimer.cli.as_json import exercise_object, programme_object, put
from glutetimer.cli.catalogue import open_catalogue, tell_problems
from glutetimer.cli.paper import Paper
from glutetimer.cli.run import Machine
from glutetimer.library import Catalogue
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme

_POSITIONS = {
    "supine": "Lying on the back",
    "side_lying": "Lying on the side",
    "prone": "Lying face down",
    "plank": "Propped on an arm",
    "seated": "Seated",
    "standing": "Standing",
    "machine": "At a machine",
}
_SIDES = {"both": "", "per_side": "each side", "alternating": "sides in turn"}


def run(options: argparse.Namespace, _machine: Machine) -> int:
    """List what the person asked for."""
    catalogue = open_catalogue(options.data_dir)
    if options.what == "exercises":
        exercises = tuple(catalogue.exercises.values())
        if options.json:
            for exercise in exercises:
                put(exercise_object(exercise))
        else:
            _list_exercises(exercises, catalogue)
    else:
        programmes = tuple(catalogue.programmes.values())
        if options.json:
            for programme in programmes:
                put(programme_object(programme))
        else:
            _list_programmes(programmes, catalogue)
    tell_problems(catalogue)
    return 0


def _list_exercises(exercises: tuple[Exercise, ...], catalogue: Catalogue) -> None:
    paper = Paper()
    width = max(len(exercise.id) for exercise in exercises)
    for position, words in _POSITIONS.items():
        rows = [
            (exercise.id.ljust(width), _name(exercise, catalogue))
            for exercise in exercises
            if exercise.position == position and exercise.status == "offered"
        ]
        if rows:
            paper.heading(words)
            paper.table(rows, indent=2, roles=("hold", ""))
    mentioned = [exercise.name for exercise in exercises if exercise.status == "mentioned"]
    if mentioned:
        paper.line()
        paper.text(f"Only mentioned: {', '.join(mentioned)}.", role="mute")
    paper.line()
    paper.text("glutetimer show ID tells all about one, glutetimer play ID practises it.")


def _name(exercise: Exercise, catalogue: Catalogue) -> str:
    own = "your own" if catalogue.is_own(exercise) else ""
    return _with_notes(exercise.name, _SIDES[exercise.sides], own)


def _list_programmes(programmes: tuple[Programme, ...], catalogue: Catalogue) -> None:
    paper = Paper()
    rows = [(programme.id, _description(programme, catalogue)) for programme in programmes]
    paper.table(rows, roles=("hold", ""))
    paper.line()
    paper.text(
        "glutetimer show ID tells what is in one and how long it takes, glutetimer play ID does it."
    )


def _description(programme: Programme, catalogue: Catalogue) -> str:
    blocks = programme.weeks[0].blocks if programme.weeks else programme.blocks
    number = _exercises(blocks)
    return _with_notes(
        programme.name,
        f"{number} exercises" if number > 1 else "1 exercise",
        f"{len(programme.weeks)} weeks" if programme.weeks else "",
        "your own" if catalogue.is_own(programme) else "",
    )


def _with_notes(name: str, *notes: str) -> str:
    said = ", ".join(note for note in notes if note)
    return f"{name} ({said})" if said else name


def _exercises(blocks: tuple[Block, ...]) -> int:
    return sum(1 if block.exercise else _exercises(block.blocks) for block in blocks)
