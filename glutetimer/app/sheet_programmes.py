"""Programmes out of a pasted sheet: read, compiled to see how long they are, and kept."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from glutetimer.app import exercise_toml
from glutetimer.app.free_ids import free_id
from glutetimer.app.own_exercises import OwnExercises, check_name
from glutetimer.app.own_programmes import OwnProgrammes, ProgrammeName
from glutetimer.app.programme_ways_back import ReplacedProgramme
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.errors import UserError
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.file_errors import problems
from glutetimer.library.own_files import senseless
from glutetimer.session.compile import compile_programme
from glutetimer.session.plan import Plan
from glutetimer.sheet.reading import ExerciseSheet, SheetBlock, SheetProgramme
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft, tidied
from glutetimer.training.programme import Programme

T = TypeVar("T")

DRAFT: Final = "draft"
"""The id of a programme that is not kept yet."""


@dataclass(frozen=True, slots=True)
class ThereAlready:
    """A programme of one's own that says the same as a sheet, or has the name wanted for it."""

    name: ProgrammeName
    is_same: bool


class SheetProgrammes:
    """Reads sheets, and makes programmes of them.

    Args:
        catalogue: All exercises.
        planner: Has what the settings ask of a session.
        own_exercises: Makes the exercises that a sheet has and we do not.
        own_programmes: Keeps the programmes.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        planner: SessionPlanner,
        own_exercises: OwnExercises,
        own_programmes: OwnProgrammes,
    ) -> None:
        self._catalogue = catalogue
        self._planner = planner
        self._own_exercises = own_exercises
        self._own_programmes = own_programmes

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises as they are now."""
        return self._catalogue.exercises

    @property
    def own(self) -> frozenset[str]:
        """The ids of the exercises that are the person's own."""
        return frozenset(one.id for one in self._own_exercises.all)

    @property
    def usual_sets(self) -> int:
        """How many sets are done where a sheet does not say."""
        return self._catalogue.guidance.usual.sets.usual

    def read(self, text: str) -> ExerciseSheet:
        """Return what is understood in a text.

        Raises:
            UserError: If it is too long.
        """
        from glutetimer.sheet.read import read_sheet  # noqa: PLC0415 - the grammar takes its time

        return read_sheet(text, self.exercises)

    def plan(self, programme: SheetProgramme, sheet: ExerciseSheet) -> Plan:
        """Return what a session of a programme would do, as long as it is not kept.

        Args:
            programme: One of the programmes of the sheet.
            sheet: The sheet as it was understood.

        Raises:
            UserError: If it cannot be done as it stands.
        """
        made_of, exercises = self._made_of(programme, sheet)
        return compile_programme(made_of, exercises, self._planner.options())

    def expect_doable(self, programme: SheetProgramme, name: str, sheet: ExerciseSheet) -> None:
        """Check that a programme can be kept, before anything is asked or written.

        Raises:
            UserError: If something in it cannot be; it is called by its name.
        """
        made_of, exercises = self._made_of(programme, sheet)
        mistakes = senseless(made_of, exercises, self._catalogue)
        wrong = problems(Path(name), (one for one in mistakes if not one.minor))
        if wrong:
            raise wrong[0]

    def keep(self, programme: SheetProgramme, name: str, sheet: ExerciseSheet) -> ProgrammeName:
        """Write a programme into a file, and the exercises of one's own that it needs.

        Args:
            programme: What was understood; nothing in it is open.
            name: What it is to be called.
            sheet: The sheet that it stands in; its notes go along.

        Raises:
            UserError: If it has no name, or a file cannot be written; then nothing is kept.
        """
        return self._kept(programme, name, sheet, self._own_programmes.keep)

    def keep_in_place(
        self, programme: SheetProgramme, name: str, sheet: ExerciseSheet, of: str
    ) -> ReplacedProgramme:
        """Write a programme in the place of one of one's own, otherwise as `keep`.

        Args:
            programme: As for `keep`, like the other ones.
            name: As above.
            sheet: As above.
            of: The id of the one that is there.

        Raises:
            UserError: If it has no name, or a file cannot be written; then nothing has changed.
        """
        own = self._own_programmes
        return self._kept(programme, name, sheet, lambda made: own.put_in_place(made, of))

    def _kept(
        self,
        programme: SheetProgramme,
        name: str,
        sheet: ExerciseSheet,
        keep: Callable[[Programme], T],
    ) -> T:
        drafts = self._needed(programme)
        made = self._own_exercises.make_all(drafts)
        own = {draft.name: one.id for draft, one in zip(drafts, made, strict=True)}
        try:
            return keep(self._programme(programme, name, own, self.exercises, sheet))
        except UserError:
            for one in made:
                self._own_exercises.remove(one.id)
            raise

    def same(self, programme: SheetProgramme, sheet: ExerciseSheet) -> ProgrammeName | None:
        """Return the programme of the person's own that does and says the same, if there is one.

        Its name may be another.
        """
        if self._needed(programme):
            return None
        made = self._programme(programme, DRAFT, {}, self.exercises, sheet)
        return self._own_programmes.alike(made)

    def there_already(
        self, programme: SheetProgramme, name: str, sheet: ExerciseSheet
    ) -> ThereAlready | None:
        """Return the programme of one's own that says the same, else one that has the name.

        Args:
            programme: What was understood; nothing in it is open.
            name: What it is to be called.
            sheet: The sheet that it stands in.
        """
        same = self.same(programme, sheet)  # with a new exercise it says something new
        if same is not None:
            return ThereAlready(same, is_same=True)
        wanted = " ".join(name.split()).casefold()
        same_name = (one for one in self._own_programmes.own if one.name.casefold() == wanted)
        found = next(same_name, None)
        return None if found is None else ThereAlready(found, is_same=False)

    def free_name(self, name: str) -> str:
        """Return a name by which a programme can be called: this one, else with a number.

        Raises:
            UserError: If there is no name.
        """
        return self._own_programmes.free_name(name)

    def draft_of(self, programme: SheetProgramme, block: SheetBlock) -> ExerciseDraft:
        """Return the exercise of one's own that a line of a programme needs."""
        from glutetimer.sheet.as_block import own_name  # noqa: PLC0415 - as above

        name = own_name(block)
        needed = (one for one in self._needed(programme) if one.name.casefold() == name.casefold())
        return next(needed, ExerciseDraft(name=name))

    def _needed(self, programme: SheetProgramme) -> tuple[ExerciseDraft, ...]:
        from glutetimer.sheet.as_programme import needed_exercises  # noqa: PLC0415 - as above

        return needed_exercises(programme, self.exercises)

    def _programme(
        self,
        programme: SheetProgramme,
        name: str,
        own: Mapping[str, str],
        exercises: Mapping[str, Exercise],
        sheet: ExerciseSheet,
    ) -> Programme:
        from glutetimer.sheet.as_programme import as_programme, programme_notes  # noqa: PLC0415 - as above

        notes = programme_notes(sheet)
        return as_programme(programme, name, free_id(name, ()), exercises, own, notes)

    def _made_of(
        self, programme: SheetProgramme, sheet: ExerciseSheet
    ) -> tuple[Programme, Mapping[str, Exercise]]:
        """Return a programme as it would be if it were kept, and all exercises then."""
        own, exercises = {}, dict(self.exercises)
        for number, draft in enumerate(self._needed(programme)):
            made = self._drawn_up(f"{DRAFT}_{number}", draft)
            own[draft.name] = made.id
            exercises[made.id] = made
        return self._programme(programme, DRAFT, own, exercises, sheet), exercises

    def _drawn_up(self, exercise: str, draft: ExerciseDraft) -> Exercise:
        """Return an exercise as it would be if it were made."""
        check_name(draft)
        like = self.exercises.get(draft.like) if draft.like else None
        return exercise_toml.exercise_in(
            tomllib.loads(exercise_toml.new_text(exercise, tidied(draft), like))
        )
