"""Imports into the history, the same for the window and the terminal."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from glutetimer.app.imported_exercises import with_own_exercises, with_previews
from glutetimer.app.own_exercises import OwnExercises
from glutetimer.errors import UserError
from glutetimer.exchange import import_
from glutetimer.exchange.file_content import FileContent
from glutetimer.exchange.import_ import ImportPreview
from glutetimer.exchange.readers.survey import NO_ANSWERS, FileAnswers
from glutetimer.history.store import History
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.training.exercise import Exercise


def read_import(
    history: History,
    exercises: Mapping[str, Exercise],
    path: Path,
    answers: FileAnswers = NO_ANSWERS,
    *,
    confirmed: bool = False,
) -> tuple[FileContent, ImportPreview]:
    """Return what a file holds and what importing it would do.

    Where all of it is known here there is nothing to confirm, and its names are taken as read.

    Args:
        history: Where it would be imported.
        exercises: All of our exercises by id.
        path: The file.
        answers: What the person said about what the file does not say.
        confirmed: Whether they say what its names stand for.

    Raises:
        UserError: If it cannot be read or is of no known kind.
    """
    found = import_.read_file(path, exercises, answers)
    if not confirmed and _is_clear(found, exercises):
        ready = found.with_mapping(found.mapping, exercises)
        by_it = import_.preview(ready, history)
        if not (by_it.new or by_it.additions or by_it.differences or by_it.deleted):
            return ready, by_it
    return found, import_.preview(found, history)


def _is_clear(found: FileContent, exercises: Mapping[str, Exercise]) -> bool:
    """Whether each name of another program has an exercise of ours that it seems to mean."""
    wanted = found.mapping.values()
    return bool(found.workouts) and not found.questions and all(one in exercises for one in wanted)


def import_content(
    history: History,
    exercises: Mapping[str, Exercise],
    found: FileContent,
    mapping: Mapping[str, str],
) -> tuple[FileContent, ImportPreview]:
    """Add the sessions of a file that are new, all of them or none; returns what was added.

    Args:
        history: Where they are added.
        exercises: All of our exercises by id.
        found: The file.
        mapping: Our exercise for each name of another program, confirmed by the person.

    Raises:
        UserError: If they could not be written, or a question of the file is still open.
    """
    if found.questions:
        raise UserError(
            _("{name} leaves open what its numbers mean.").format(name=found.path.name),
            _("Answer its questions first."),
        )
    ready = found.with_mapping(mapping, exercises) if found.workouts else found
    preview = import_.preview(ready, history)
    import_.import_sessions(preview, history)
    return ready, preview


def import_named(
    history: History, catalogue: Catalogue, found: FileContent, mapping: Mapping[str, str]
) -> tuple[FileContent, ImportPreview]:
    """Add the sessions of another program, with exercises of the person's own where wanted.

    See `import_content`.
    """
    whole = with_own_exercises(mapping, found.workouts, OwnExercises(catalogue))
    return import_content(history, catalogue.exercises, found, whole)


def preview_named(
    history: History, catalogue: Catalogue, found: FileContent, mapping: Mapping[str, str]
) -> tuple[FileContent, ImportPreview]:
    """Return what `import_named` would do; no exercise is made for it."""
    whole, made = with_previews(mapping, found.workouts, OwnExercises(catalogue))
    ready = found.with_mapping(whole, {**catalogue.exercises, **made})
    return ready, import_.preview(ready, history)


def sport_names(found: FileContent) -> set[str]:
    """Return the names in a file that are rides and runs: all that is done of them is a way."""
    ways: dict[str, bool] = {}
    for workout in found.workouts:
        for one in workout.sets:
            ways[one.exercise] = one.is_distance and ways.get(one.exercise, True)
    return {name for name, is_way in ways.items() if is_way}


def take_differences(history: History, preview: ImportPreview) -> None:
    """Give what is known here the values that the file has, and wait until that is on disk.

    Raises:
        UserError: If they could not be written.
    """
    import_.take_differences(preview, history)
