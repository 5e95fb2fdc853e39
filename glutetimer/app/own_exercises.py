"""Names of another program's exercises become exercises of the person's own: files to be edited."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from glutetimer.app.free_ids import free_id
from glutetimer.errors import UserError
from glutetimer.exchange.exercise_names import OWN, quoted
from glutetimer.exchange.export import write
from glutetimer.exchange.foreign_workout import ForeignWorkout
from glutetimer.host.file_problems import CHECK_PERMISSIONS, cannot_make
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue

LONGEST_NAME: Final = 80
_TEXT: Final = """\
# Brought in with a history. Describe it better: docs/exercises.md.
id = "{id}"
name = {name}
position = "standing"
sides = "both"
level = 1
reps = {{ min = 8, max = 12 }}
muscles = {{ primary = [] }}
activation = {{ confidence = "none", basis = "not measured" }}

[timing]
"""
_REPS: Final = """\
mode = "reps"
lift = { s = 2.0 }
lower = { s = 2.0 }
"""
_HOLD: Final = """\
mode = "hold"
hold = { s = 30.0 }
"""


def with_own_exercises(
    mapping: Mapping[str, str], workouts: Iterable[ForeignWorkout], catalogue: Catalogue
) -> dict[str, str]:
    """Write a file for each name that is to become an exercise of its own.

    Args:
        mapping: The exercise for each name, `OWN` for one of its own.
        workouts: What is done in these, which distinguishes holds from reps.
        catalogue: All exercises; it knows the new ones afterwards.

    Returns:
        The mapping with the ids of the new exercises.

    Raises:
        UserError: If a file cannot be written.
    """
    wanted = [name for name, exercise in mapping.items() if exercise == OWN]
    if not wanted:
        return dict(mapping)
    if catalogue.own is None:
        raise UserError(
            _("There is no folder for exercises of your own."), _("Leave these names out.")
        )
    held = {one.exercise for each in workouts for one in each.sets if not one.reps}
    folder = catalogue.own / "exercises"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_make(folder, error, CHECK_PERMISSIONS) from None
    there = {one.name: one.id for one in catalogue.exercises.values() if catalogue.is_own(one)}
    taken = {*catalogue.exercises, *(path.stem for path in folder.iterdir())}
    found = dict(mapping)
    for name in wanted:
        if known := there.get(name[:LONGEST_NAME]):  # made when a file was imported before
            found[name] = known
            continue
        found[name] = exercise = free_id(name, taken)
        taken.add(exercise)
        text = _TEXT.format(id=exercise, name=quoted(name[:LONGEST_NAME]))
        write(folder / f"{exercise}.toml", [(text + (_HOLD if name in held else _REPS)).encode()])
    catalogue.read_again()
    return found
