"""A programme that is edited, as the table shows it."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.app.programme_editing import ProgrammeEditing
from glutetimer.app.programme_warnings import WarningKind
from glutetimer.i18n import _, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    Exercises,
    clock_text,
    exercise_name,
    length_text,
)
from glutetimer.presentation.programme_card import plan_length
from glutetimer.presentation.programme_editor.cell_kinds import CellKind
from glutetimer.presentation.programme_editor.cell_views import (
    CellView,
    block_cells,
    circuit_cells,
)
from glutetimer.presentation.programme_editor.edit_names import redo_text, undo_text
from glutetimer.presentation.programme_editor.warning_texts import WarningLine, warning_line
from glutetimer.training.block_edits import Blocks, Place, block_at, partner, walk


@dataclass(frozen=True, slots=True)
class BlockRowView:
    """One row of the table: an exercise, or the head of a circuit."""

    place: Place
    exercise: str
    cells: tuple[CellView, ...]
    length: str
    warnings: tuple[WarningLine, ...] = ()
    partner: str = ""
    """What it could be done in turn with, "" for nothing."""

    @property
    def is_circuit(self) -> bool:
        """Whether it is the head of a circuit, whose exercises follow."""
        return not self.exercise

    @property
    def name(self) -> str:
        """What it is called."""
        return self.cells[0].text

    def cell(self, kind: CellKind) -> CellView | None:
        """Return a cell, None where the block has none of this kind."""
        return next((one for one in self.cells if one.kind is kind), None)


@dataclass(frozen=True, slots=True)
class EditorView:
    """The whole editor in words.

    `was` is the length at the beginning, "" where it is the same; `to_look_at` counts the warnings.
    """

    name: str
    often: str
    length: str
    was: str
    undo: str
    redo: str
    can_undo: bool
    can_redo: bool
    to_look_at: str
    rows: tuple[BlockRowView, ...]
    week: int | None = None
    weeks: tuple[int, ...] = ()
    warns: tuple[str, ...] = ()
    """What the programme warns of before a session."""


def editor_view(editing: ProgrammeEditing) -> EditorView:
    """Return what the editor shows now."""
    exercises, asked = editing.exercises, editing.prescriptions()
    lengths = editing.lengths_ms()
    warnings = [warning_line(one, asked.get(one.place), exercises) for one in editing.warnings()]
    rows = []
    for place, block in walk(editing.blocks):
        cells = (
            block_cells(block, asked[place], editing.bands, exercises, in_circuit=len(place) > 1)
            if place in asked
            else circuit_cells(block, editing.usual_rest_s)
        )
        own = tuple(one for one in warnings if one.warning.place == place)
        other = _partner(editing.blocks, place, exercises)
        length = clock_text(lengths[place])
        rows.append(BlockRowView(place, block.exercise or "", cells, length, own, other))
    serious = sum(one.warning.kind is not WarningKind.BAND_MOVES for one in warnings)
    programme = editing.programme
    return EditorView(
        name=programme.name,
        often=programme.often or "",
        length=plan_length(editing.planned.plan),
        was=(
            ""
            if editing.first_ms == editing.total_ms
            else _("was {length}").format(length=length_text(editing.first_ms))
        ),
        undo=undo_text(editing.undoes),
        redo=redo_text(editing.redoes),
        can_undo=editing.undoes is not None,
        can_redo=editing.redoes is not None,
        to_look_at=(
            ngettext("{number} thing to look at", "{number} things to look at", serious).format(
                number=serious
            )
            if serious
            else ""
        ),
        rows=tuple(rows),
        week=editing.week,
        weeks=tuple(one.week for one in programme.weeks),
        warns=tuple(one.text for one in programme.note if one.warning),
    )


def _partner(blocks: Blocks, place: Place, exercises: Exercises) -> str:
    """Return the name of what a block could be done in turn with, of a circuit all of its names."""
    other = partner(blocks, place)
    if other is None:
        return ""
    beside = block_at(blocks, other)
    names = [one.exercise for _place, one in walk((beside,)) if one.exercise]
    return _(", ").join(inside(exercise_name(exercises, name)) for name in names)
