"""Names of another program's exercises become exercises of the person's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from glutetimer.app.own_exercises import OwnExercises
from glutetimer.app.own_files import NO_FOLDER
from glutetimer.errors import UserError
from glutetimer.exchange.exercise_names import OWN
from glutetimer.exchange.foreign_workout import ForeignWorkout
from glutetimer.i18n import _
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import LONGEST_NAME, ExerciseDraft, tidied


def with_own_exercises(
    mapping: Mapping[str, str], workouts: Iterable[ForeignWorkout], own: OwnExercises
) -> dict[str, str]:
    """Make an exercise for each name of another program that is to become one of its own.

    Args:
        mapping: The exercise for each name, `OWN` for one of its own.
        workouts: What is done in these, which distinguishes holds from reps.
        own: The exercises of the person's own.

    Returns:
        The mapping with the ids of the new exercises.

    Raises:
        UserError: If a file cannot be written.
    """
    wanted = [name for name, exercise in mapping.items() if exercise == OWN]
    if wanted and not own.have_a_folder:
        raise UserError(_(NO_FOLDER["exercises"]), _("Leave these names out."))
    drafts = _drafts(wanted, workouts)
    # some were made when a file was imported before
    found = {name: known.id for name, one in drafts.items() if (known := own.named(one.name))}
    new = [name for name in wanted if name not in found]
    found |= {
        name: made.id
        for name, made in zip(new, own.make_all(drafts[name] for name in new), strict=True)
    }
    return {**mapping, **found}


def with_previews(
    mapping: Mapping[str, str], workouts: Iterable[ForeignWorkout], own: OwnExercises
) -> tuple[dict[str, str], dict[str, Exercise]]:
    """Return the mapping and exercises that `with_own_exercises` would make; none is made."""
    wanted = [name for name, exercise in mapping.items() if exercise == OWN]
    made = {name: own.preview(draft) for name, draft in _drafts(wanted, workouts).items()}
    whole = {**mapping, **{name: one.id for name, one in made.items()}}
    return whole, {one.id: one for one in made.values()}


def _drafts(names: Iterable[str], workouts: Iterable[ForeignWorkout]) -> dict[str, ExerciseDraft]:
    held = {one.exercise for each in workouts for one in each.sets if not one.reps}
    return {
        name: tidied(ExerciseDraft(name=name[:LONGEST_NAME], is_timed=name in held))
        for name in names
    }
