"""A programme of one's own while it is edited: commands, undo, and what a session would take.

Every change is on disk when its command returns; what cannot be kept changes nothing.
"""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from glutetimer.app.own_programmes import OwnProgrammes, tidy_name
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.programme_undo import EditKind, ProgrammeUndo
from glutetimer.app.programme_warnings import BlockWarning, block_warnings
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.shape import convert
from glutetimer.session.prescription import Prescription
from glutetimer.training import block_edits
from glutetimer.training.block_edits import Blocks, Place, block_at, walk
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Block, Programme
from glutetimer.training.sourced import Statement

_ASKED: Final = frozenset(
    ("sets", "reps", "hold_s", "duration_s", "tempo", "rounds", "rest_s", "rest_before_s")
)
"""What the sources and reasons of a block are about; another value is the person's own."""


class ProgrammeEditing:
    """One programme of one's own that is being edited.

    Args:
        programmes: Reads and writes its file.
        planner: Compiles it as the person would do it.
        catalogue: All exercises.
        programme: Its id.

    Raises:
        UserError: If its file cannot be read or used.
    """

    def __init__(
        self,
        programmes: OwnProgrammes,
        planner: SessionPlanner,
        catalogue: Catalogue,
        programme: str,
    ) -> None:
        self._planner = planner
        self._catalogue = catalogue
        self._kept = ProgrammeUndo(programmes, programme)
        weeks = self.programme.weeks
        self._week = weeks[0].week if weeks else None
        self._planned: dict[int | None, PlannedProgramme] = {}
        self._first_ms: dict[int | None, int] = {}
        self._note_length()

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

    def add(self, new: Blocks, before: Place | None = None) -> Place:
        """Add blocks, at the end or before a place; return the place of the first.

        Raises:
            UserError: As every command: if it cannot be kept; then nothing has changed.
        """
        place = (len(self.blocks),) if before is None else before
        self._change_blocks(EditKind.ADD, block_edits.inserted(self.blocks, place, new))
        return place

    def add_exercise(self, exercise: str, before: Place | None = None) -> Place:
        """Add an exercise with its usual sets and reps.

        Raises:
            UserError: If it cannot be kept.
        """
        return self.add((Block(exercise=exercise),), before)

    def move(self, place: Place, by: int) -> Place:
        """Move a block up (-1) or down (1); return where it is.

        Raises:
            UserError: If it cannot be kept.
        """
        return self._rearrange(EditKind.MOVE, place, block_edits.moved(self.blocks, place, by))

    def move_before(self, place: Place, before: Place) -> Place:
        """Move a block before another place; return where it is.

        Raises:
            UserError: If it cannot be kept.
        """
        moved = block_edits.moved_before(self.blocks, place, before)
        return self._rearrange(EditKind.MOVE, place, moved)

    def duplicate(self, place: Place) -> Place:
        """Put a copy of a block after it; return the place of the copy.

        Raises:
            UserError: If it cannot be kept.
        """
        after = (*place[:-1], place[-1] + 1)
        copy = (block_at(self.blocks, place),)
        self._change_blocks(EditKind.DUPLICATE, block_edits.inserted(self.blocks, after, copy))
        return after

    def remove(self, place: Place) -> None:
        """Take a block out.

        Raises:
            UserError: If it is the only one, or it cannot be kept.
        """
        left = block_edits.removed(self.blocks, place)
        if not left:
            raise UserError(
                _("This is the only block, and a programme has at least one."),
                _("Add another one first, or delete the programme."),
            )
        self._change_blocks(EditKind.REMOVE, left)

    def change(self, place: Place, kind: EditKind, **values: object) -> None:
        """Give a block other values; None leaves one to the exercise.

        Raises:
            UserError: If one is not possible, or it cannot be kept.
        """
        block = block_at(self.blocks, place)
        if all(getattr(block, name) == value for name, value in values.items()):
            return
        if values.keys() & _ASKED:
            values |= {"sources": (), "default": None}
        changed = replace(block, **values)
        self._change_blocks(kind, block_edits.with_block(self.blocks, place, changed))

    def change_exercise(self, place: Place, exercise: str) -> None:
        """Put another exercise in the place of one; what was said of the other's reps goes.

        Raises:
            UserError: If it cannot be kept.
        """
        there = self._catalogue.exercise(exercise)
        block = block_at(self.blocks, place)
        before = self._catalogue.exercises.get(block.exercise or "")
        is_alike = before is not None and before.timing.mode == there.timing.mode
        kept = {} if is_alike else {"reps": None, "hold_s": None, "duration_s": None, "tempo": None}
        changed = replace(
            block, exercise=exercise, choose_from=(), sources=(), default=None, **kept
        )
        self._change_blocks(EditKind.EXERCISE, block_edits.with_block(self.blocks, place, changed))

    def join(self, place: Place) -> Place:
        """Do a block in turn with the next one, as a superset; return where it is.

        Raises:
            UserError: If it cannot be kept.
        """
        usual = self._planner.options().usual.sets
        joined = block_edits.joined(self.blocks, place, usual)
        return self._rearrange(EditKind.CIRCUIT, place, joined)

    def take_out(self, place: Place) -> Place:
        """Take a block out of its circuit; return where it is.

        Raises:
            UserError: If it cannot be kept.
        """
        left = block_edits.taken_out(self.blocks, place) if len(place) > 1 else None
        return self._rearrange(EditKind.CIRCUIT, place, left)

    def dissolve(self, place: Place) -> None:
        """Do the exercises of a circuit one after the other instead.

        Raises:
            UserError: If it cannot be kept.
        """
        if block_at(self.blocks, place).blocks:
            self._change_blocks(EditKind.CIRCUIT, block_edits.dissolved(self.blocks, place))

    def rename(self, name: str) -> None:
        """Give the programme another name.

        Raises:
            UserError: If there is none, or it cannot be kept.
        """
        self._change(EditKind.NAME, replace(self.programme, name=tidy_name(name)))

    def set_often(self, words: str) -> None:
        """Say how often it is to be done; "" for nothing.

        Raises:
            UserError: If it cannot be kept.
        """
        often = " ".join(words.split()) or None
        self._change(EditKind.OFTEN, replace(self.programme, often=often))

    def set_notes(self, words: str) -> None:
        """Say what else is to be known, a line each; what stays keeps its sources.

        Raises:
            UserError: If it cannot be kept.
        """
        there = {one.text: one for one in self.programme.note}
        lines = [" ".join(line.split()) for line in words.splitlines()]
        notes = tuple(there.get(line) or Statement(text=line) for line in lines if line)
        self._change(EditKind.NOTES, replace(self.programme, note=notes))

    def undo(self) -> None:
        """Undo the last change; the file is as it was before it.

        Raises:
            UserError: If the file was changed elsewhere meanwhile, or cannot be written.
        """
        self._kept.undo()
        self._planned = {}

    def redo(self) -> None:
        """Do again what was undone last.

        Raises:
            UserError: As for `undo`.
        """
        self._kept.redo()
        self._planned = {}

    def from_here(self, place: Place) -> Programme:
        """Return what is left of the programme from a block on, to be tried."""
        rest = self.blocks[place[0] :]
        return replace(self.programme, blocks=rest, weeks=())

    def _rearrange(self, kind: EditKind, place: Place, made: tuple[Blocks, Place] | None) -> Place:
        if made is None:
            return place
        self._change_blocks(kind, made[0])
        return made[1]

    def _change_blocks(self, kind: EditKind, blocks: Blocks) -> None:
        self._change(kind, self._with_blocks(blocks))

    def _change(self, kind: EditKind, programme: Programme) -> None:
        self._checked(programme)
        self._kept.change(kind, programme)
        self._planned = {}

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

    def _note_length(self) -> None:
        if self._week not in self._first_ms:
            self._first_ms[self._week] = self.total_ms
