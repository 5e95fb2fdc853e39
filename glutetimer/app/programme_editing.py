"""A programme of one's own while it is edited: commands, undo, and what a session would take.

Every change is on disk when its command returns; what cannot be kept changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec.structs import replace

from glutetimer.app.edited_programme import EditedProgramme, MakeExercises
from glutetimer.app.own_programmes import tidy_name
from glutetimer.app.programme_undo import EditKind, ProgrammeUndo
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.typed_blocks import TypedBlocks, made_blocks, read_typed
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.training import block_edits
from glutetimer.training.block_edits import Blocks, Place, block_at
from glutetimer.training.programme import Block, Programme, ProgrammeNote

_ASKED: Final = frozenset(
    ("sets", "reps", "hold_s", "duration_s", "tempo", "rounds", "rest_s", "rest_before_s")
)
"""What the sources and reasons of a block are about; another value is the person's own."""


class ProgrammeEditing(EditedProgramme):
    """One programme of one's own that is being edited.

    Args:
        kept: What is in its file, and what can be undone.
        planner: Compiles it as the person would do it.
        catalogue: All exercises.
        make_exercises: Makes the exercises that a typed sentence needs.
    """

    def __init__(
        self,
        kept: ProgrammeUndo,
        planner: SessionPlanner,
        catalogue: Catalogue,
        make_exercises: MakeExercises,
    ) -> None:
        super().__init__(kept, planner, catalogue)
        self._make_exercises = make_exercises

    def add(self, new: Blocks, before: Place | None = None) -> Place:
        """Add blocks, at the end or before a place; return the place of the first.

        Raises:
            UserError: As every command: if it cannot be kept; then nothing has changed.
        """
        place = (len(self.blocks),) if before is None else before
        self._change_blocks(
            EditKind.ADD, block_edits.inserted(self.blocks, place, new), None, place
        )
        return place

    def read_typed(self, words: str, answers: Sequence[int] = ()) -> TypedBlocks:
        """Return what a sentence comes to; see `typed_blocks.read_typed`.

        Raises:
            UserError: If it is too long.
        """
        return read_typed(words, self.exercises, answers)

    def add_typed(self, typed: TypedBlocks) -> Place:
        """Add what was typed, at the end; exercises that it needs are made first.

        Raises:
            UserError: If it cannot be kept.
        """
        return self.add(made_blocks(typed, self._make_exercises, lambda: self.exercises))

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
        blocks = block_edits.inserted(self.blocks, after, copy)
        self._change_blocks(EditKind.DUPLICATE, blocks, place, after)
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
        self._change_blocks(EditKind.REMOVE, left, place, None)

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
        blocks = block_edits.with_block(self.blocks, place, changed)
        self._change_blocks(kind, blocks, place, place)

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
        blocks = block_edits.with_block(self.blocks, place, changed)
        self._change_blocks(EditKind.EXERCISE, blocks, place, place)

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
            blocks = block_edits.dissolved(self.blocks, place)
            self._change_blocks(EditKind.CIRCUIT, blocks, place, place)

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
        notes = tuple(there.get(line) or _note(line) for line in lines if line)
        self._change(EditKind.NOTES, replace(self.programme, note=notes))

    def from_here(self, place: Place) -> Programme:
        """Return what is left of the programme from a block on, to be tried."""
        rest = self.blocks[place[0] :]
        return replace(self.programme, blocks=rest, weeks=())

    def _rearrange(self, kind: EditKind, place: Place, made: tuple[Blocks, Place] | None) -> Place:
        if made is None:
            return place
        self._change_blocks(kind, made[0], place, made[1])
        return made[1]


def _note(text: str) -> ProgrammeNote:
    """Return a note as it would be read in a sheet."""
    from glutetimer.sheet.read import read_sheet  # noqa: PLC0415 - the grammar takes its time

    is_warning = any(one.is_warning for one in read_sheet(text, {}).notes)
    return ProgrammeNote(text=text, warning=is_warning)
