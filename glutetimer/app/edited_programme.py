"""A programme of one's own that is being edited, as it is now, and what a session of it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec.structs import replace

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.programme_undo import NO_PLACE, Changed, EditKind, ProgrammeUndo
from glutetimer.app.programme_warnings import BlockWarning, block_warnings
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.shape import convert
from glutetimer.session.prescription import Prescription
from glutetimer.training.bands import OwnBands
from glutetimer.training.block_edits import Blocks, Place, walk
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Programme

MakeExercises = Callable[[Iterable[ExerciseDraft]], tuple[Exercise, ...]]


class EditedProgramme:
    """The state of a programme that is edited; `ProgrammeEditing` changes it.

    Args:
        kept: What is in its file, and what can be undone.
        planner: Compiles it as the person would do it.
        catalogue: All exercises.
    """

    def __init__(
        self,
        kept: ProgrammeUndo,
        planner: SessionPlanner,
        catalogue: Catalogue,
    ) -> None:
        self._planner = planner
        self._catalogue = catalogue
        self._kept = kept
        self._week: int | None = None
        self._planned: dict[int | None, PlannedProgramme] = {}
        self._first_ms: dict[int | None, int] = {}
        self._plan_anew()

    @property
    def programme(self) -> Programme:
        """The programme as it is now, in the editor and in its file."""
        return self._kept.programme

    @property
    def week(self) -> int | None:
        """The week of a build-up whose blocks are edited; None where there are no weeks."""
        return self._week

    @property
    def blocks(self) -> Blocks:
        """The blocks that are edited."""
        return self._blocks_of(self.programme)

    @property
    def undoes(self) -> EditKind | None:
        """What would be undone, None for nothing."""
        return self._kept.undoes

    @property
    def redoes(self) -> EditKind | None:
        """What would be done again, None for nothing."""
        return self._kept.redoes

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by id."""
        return self._catalogue.exercises

    @property
    def bands(self) -> OwnBands:
        """The person's mini bands."""
        return self._planner.bands

    @property
    def usual_rest_s(self) -> float:
        """The rest of a circuit that does not say it."""
        return self._planner.options().usual.rest_ms / 1000

    @property
    def planned(self) -> PlannedProgramme:
        """What a session of it would do, with the person's things and accepted advice."""
        if self._week not in self._planned:
            self._planned[self._week] = self._plan(self.programme)
        return self._planned[self._week]

    @property
    def total_ms(self) -> int:
        """The exact length of a session."""
        return self.planned.plan.total_ms

    @property
    def first_ms(self) -> int:
        """The length that a session had when editing began."""
        return self._first_ms[self._week]

    @property
    def places(self) -> dict[int, Place]:
        """The place of each block with an exercise, by its number in the plan."""
        found = (place for place, block in walk(self.blocks) if not block.blocks)
        return dict(enumerate(found))

    def lengths_ms(self) -> dict[Place, int]:
        """Return how long each block takes with what leads to it, a circuit with all its rounds."""
        found = dict.fromkeys((place for place, _block in walk(self.blocks)), 0)
        places = self.places
        for step in self.planned.plan.steps:
            place = places.get(step.block, ())
            for depth in range(1, len(place) + 1):
                found[place[:depth]] += step.length_ms
        return found

    def prescriptions(self) -> dict[Place, Prescription]:
        """Return what the programme itself asks for in each block with an exercise."""
        programme = replace(self.programme, id=f"{self.programme.id[:50]}_edited")
        asked = self._planner.planned(programme, week=self._week).plan.prescriptions
        places = self.places
        return {places[one.block]: one for one in asked if one.block in places}

    def warnings(self) -> tuple[BlockWarning, ...]:
        """Return what is worth a look; nothing of it is forbidden."""
        return block_warnings(self.blocks, self.prescriptions(), self.planned, self.places)

    def show_week(self, week: int) -> None:
        """Edit another week of a build-up."""
        if any(one.week == week for one in self.programme.weeks):
            self._week = week
            self._note_length()

    def length_with(self, new: Blocks) -> int:
        """Return how long a session would be with more blocks at its end.

        Raises:
            UserError: If they would make it more than a session may have.
        """
        wanted = self._with_blocks((*self.blocks, *new))
        self._checked(wanted)
        return self._plan(wanted).plan.total_ms

    def follow(self) -> None:
        """Take what was changed elsewhere meanwhile as a change that can be undone, too.

        Raises:
            UserError: If the file cannot be read or used.
        """
        self._kept.follow()
        self._plan_anew()

    def undo(self) -> Place | None:
        """Undo the last change; the file is as it was before it.

        Return where the block is that the change was about, if it is there now.

        Raises:
            UserError: If the file was changed elsewhere meanwhile, or cannot be written.
        """
        where = self._kept.undo()
        self._plan_anew()
        return where.before if where.week == self._week else None

    def redo(self) -> Place | None:
        """Do again what was undone last; return as for `undo`.

        Raises:
            UserError: As for `undo`.
        """
        where = self._kept.redo()
        self._plan_anew()
        return where.after if where.week == self._week else None

    def _change_blocks(
        self, kind: EditKind, blocks: Blocks, before: Place | None, after: Place | None
    ) -> None:
        """Write other blocks; `before` and `after` are the places of the one that it is about."""
        self._change(kind, self._with_blocks(blocks), Changed(before, after, self._week))

    def _change(self, kind: EditKind, programme: Programme, where: Changed = NO_PLACE) -> None:
        self._checked(programme)
        self._kept.change(kind, programme, where)
        self._plan_anew()

    def _checked(self, programme: Programme) -> None:
        """Refuse values that no programme may have, in words that fit where they are typed."""
        _programme, mistakes = convert(plain_values(programme), Programme)
        for mistake in mistakes:
            value = mistake.gaps.get("value")
            raise UserError(
                _("{value} is not possible here.").format(value=value)
                if value is not None
                else _("That is not possible here."),
                mistake.remedy,
            )

    def _with_blocks(self, blocks: Blocks) -> Programme:
        if self._week is None:
            return replace(self.programme, blocks=blocks)
        weeks = tuple(
            replace(one, blocks=blocks) if one.week == self._week else one
            for one in self.programme.weeks
        )
        return replace(self.programme, weeks=weeks)

    def _blocks_of(self, programme: Programme) -> Blocks:
        if self._week is None:
            return programme.blocks
        return next(one.blocks for one in programme.weeks if one.week == self._week)

    def _plan(self, programme: Programme) -> PlannedProgramme:
        return self._planner.planned(programme, week=self._week)

    def _plan_anew(self) -> None:
        self._planned = {}
        weeks = [one.week for one in self.programme.weeks]
        if self._week not in weeks:  # its file may have others by now
            self._week = weeks[0] if weeks else None
        self._note_length()

    def _note_length(self) -> None:
        if self._week not in self._first_ms:
            self._first_ms[self._week] = self.total_ms
