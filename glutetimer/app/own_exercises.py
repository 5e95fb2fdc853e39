"""Exercises of a person's own: made, changed and removed as files that they may edit themselves."""

from __future__ import annotations

import contextlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from glutetimer.app import exercise_toml
from glutetimer.app.free_ids import free_id
from glutetimer.app.long_names import MOST_LETTERS, too_long_for_exercise
from glutetimer.app.names_without_letters import expect_letters
from glutetimer.app.own_files import (
    NO_FOLDER,
    OwnFiles,
    cannot_be_changed,
    changed_elsewhere,
    text_of,
)
from glutetimer.app.own_pictures import Clean, take_picture
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft, tidied
from glutetimer.training.substitutes import exercises_of


@dataclass(frozen=True, slots=True)
class RemovedExercise:
    """An exercise that was deleted, and where its file is now."""

    id: str
    name: str
    path: Path
    kept: Path


class OwnExercises:
    """The exercises of the person's own.

    Args:
        catalogue: All exercises; it knows what was made and changed afterwards.

    Attributes:
        catalogue: The same.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._files = OwnFiles(catalogue, "exercises")

    @property
    def all(self) -> tuple[Exercise, ...]:
        """The exercises that the person wrote."""
        return tuple(filter(self.catalogue.is_own, self.catalogue.exercises.values()))

    def named(self, name: str) -> Exercise | None:
        """Return the exercise of one's own that has a name."""
        return next((one for one in self.all if one.name == name), None)

    @property
    def have_a_folder(self) -> bool:
        """Whether there is a place for them."""
        return self.catalogue.own is not None

    def make(self, draft: ExerciseDraft) -> Exercise:
        """Write the file of a new exercise; its id is made of its name.

        Raises:
            UserError: If it has no name, something in it cannot be, or it cannot be written.
        """
        (exercise,) = self.make_all((draft,))
        return exercise

    def make_all(self, drafts: Iterable[ExerciseDraft]) -> tuple[Exercise, ...]:
        """Write the files of several new exercises; see `make`."""
        wanted = tuple(map(tidied, drafts))
        if not wanted:
            return ()
        for draft in wanted:
            check_name(draft)
        taken = self._files.taken_ids
        made = []
        for draft in wanted:
            exercise = free_id(draft.name, taken)
            taken.add(exercise)
            text = exercise_toml.new_text(exercise, draft, self._like(draft))
            self._write(self._files.folder / f"{exercise}.toml", text)
            made.append(exercise)
        self.catalogue.read_again()
        return tuple(map(self.catalogue.exercise, made))

    def preview(self, draft: ExerciseDraft) -> Exercise:
        """Return the exercise that a draft would make, without making it.

        Raises:
            UserError: If it has no name, or something in it cannot be.
        """
        draft = tidied(draft)
        check_name(draft)
        exercise = free_id(draft.name, self.catalogue.items)
        like = self._like(draft)
        text = exercise_toml.new_text(exercise, draft, like)
        self._files.check(Path(f"{exercise}.toml"), text)
        found = exercise_toml.exercise_in(tomllib.loads(text))
        return found if like is None else replace(found, pose=like.pose, other_view=like.other_view)

    def draft_of(self, exercise: str) -> ExerciseDraft:
        """Return what the person says of an exercise, as its file has it.

        Raises:
            UserError: If there is no such exercise of one's own, or it cannot be read.
        """
        return self._draft_in(text_of(path := self._files.path_of(exercise)), path)

    def change(
        self, exercise: str, draft: ExerciseDraft, before: ExerciseDraft | None = None
    ) -> Exercise:
        """Change the file of an exercise; its id, and all that a draft does not hold, stays.

        Args:
            exercise: Its id.
            draft: What it is to be.
            before: What it was when the person began to change it.

        Raises:
            UserError: If it was changed elsewhere meanwhile, something in the draft cannot be, or
                the file cannot be written.
        """
        draft = tidied(draft)
        check_name(draft)
        path = self._files.path_of(exercise)
        text = text_of(path)
        there = self._draft_in(text, path)
        if before is not None and tidied(before) != there:
            raise changed_elsewhere(path)
        if draft != there:
            self._write(path, self._changed(path, text, there, draft))
            self.catalogue.read_again()
        return self.catalogue.exercise(exercise)

    def take_picture(self, source: Path | bytes, clean: Clean) -> str:
        """Keep a picture, and return its name; see `own_pictures.take_picture`.

        Raises:
            UserError: If it cannot be read, is no picture, or cannot be written.
        """
        folder = self.catalogue.pictures
        if folder is None:
            raise UserError(_(NO_FOLDER["exercises"]))
        return take_picture(folder, source, clean)

    def forget_pictures(self, names: Iterable[str]) -> None:
        """Delete pictures that were taken and that no exercise has."""
        folder = self.catalogue.pictures
        used = {name for one in self.all for name in one.pictures}
        if folder is None:
            return
        for name in {*names} - used:
            with contextlib.suppress(OSError):
                (folder / name).unlink(missing_ok=True)

    def used_in(self, exercise: str) -> tuple[str, ...]:
        """Return the names of the programmes that have an exercise."""
        return tuple(
            programme.name
            for programme in self.catalogue.programmes.values()
            if any(one == exercise for one, _optional in exercises_of(programme))
        )

    def remove(self, exercise: str) -> RemovedExercise:
        """Delete an exercise; its file is kept aside, so that it can be brought back.

        Raises:
            UserError: If a programme has it, or its file cannot be moved.
        """
        name = self.catalogue.exercise(exercise).name
        if programmes := self.used_in(exercise):
            what = _("{name} is in {programmes}.").format(
                name=name, programmes=_(", ").join(programmes)
            )
            raise UserError(what, _("Take it out there first."))
        path = self._files.path_of(exercise)
        kept = self._files.set_aside(path)
        return RemovedExercise(exercise, name, path, kept)

    def restore(self, removed: RemovedExercise) -> Exercise:
        """Bring an exercise back that was deleted.

        Raises:
            UserError: If another file took its place, or it cannot be moved.
        """
        self._files.bring_back(removed.kept, removed.path)
        return self.catalogue.exercise(removed.id)

    def _changed(self, path: Path, text: str, there: ExerciseDraft, draft: ExerciseDraft) -> str:
        from tomlkit.exceptions import TOMLKitError

        try:
            changed = exercise_toml.changed_text(text, there, draft, self._like(draft))
            is_right = self._draft_in(changed, path) == draft
        except (TOMLKitError, ValueError, KeyError, TypeError, AttributeError):
            is_right = False
        if not is_right:
            raise cannot_be_changed(path)
        return changed

    def _like(self, draft: ExerciseDraft) -> Exercise | None:
        return self.catalogue.exercises.get(draft.like) if draft.like else None

    def _draft_in(self, text: str, path: Path) -> ExerciseDraft:
        """Return the draft that a text holds; what is wrong with it is raised as of its file."""
        self._files.check(path, text)
        return exercise_toml.draft_of(exercise_toml.exercise_in(tomllib.loads(text)))

    def _write(self, path: Path, text: str) -> None:
        """Write a file if the program can use it as it would be."""
        self._files.check(path, text)
        self._files.write(path, text)


def check_name(draft: ExerciseDraft) -> None:
    """Check that an exercise can be called so.

    Raises:
        UserError: If it has no name, one without a letter, or one that is too long.
    """
    if not draft.name:
        raise UserError(_("The exercise has no name."), _("Write what you call it."))
    expect_letters(draft.name)
    if len(draft.name) > MOST_LETTERS:
        raise too_long_for_exercise(draft.name)
