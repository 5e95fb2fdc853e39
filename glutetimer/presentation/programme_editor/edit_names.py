"""What can be undone and done again, by its name."""

from __future__ import annotations

from typing import Final

from glutetimer.app.programme_undo import EditKind
from glutetimer.i18n import N_, _

_UNDO: Final = {
    EditKind.ADD: N_("Undo adding"),
    EditKind.MOVE: N_("Undo move"),
    EditKind.DUPLICATE: N_("Undo copy"),
    EditKind.REMOVE: N_("Undo removal"),
    EditKind.EXERCISE: N_("Undo exercise"),
    EditKind.SETS: N_("Undo sets"),
    EditKind.REPS: N_("Undo reps"),
    EditKind.HOLD: N_("Undo hold"),
    EditKind.TIME: N_("Undo time"),
    EditKind.TEMPO: N_("Undo tempo"),
    EditKind.SIDES: N_("Undo sides"),
    EditKind.BAND: N_("Undo band"),
    EditKind.LOAD: N_("Undo load"),
    EditKind.REST: N_("Undo rest"),
    EditKind.PACE: N_("Undo pace"),
    EditKind.NOTE: N_("Undo note"),
    EditKind.ROUNDS: N_("Undo rounds"),
    EditKind.CIRCUIT: N_("Undo circuit"),
    EditKind.NAME: N_("Undo name"),
    EditKind.OFTEN: N_("Undo how often"),
    EditKind.NOTES: N_("Undo notes"),
    EditKind.OTHER: N_("Undo change"),
}
_REDO: Final = {
    EditKind.ADD: N_("Redo adding"),
    EditKind.MOVE: N_("Redo move"),
    EditKind.DUPLICATE: N_("Redo copy"),
    EditKind.REMOVE: N_("Redo removal"),
    EditKind.EXERCISE: N_("Redo exercise"),
    EditKind.SETS: N_("Redo sets"),
    EditKind.REPS: N_("Redo reps"),
    EditKind.HOLD: N_("Redo hold"),
    EditKind.TIME: N_("Redo time"),
    EditKind.TEMPO: N_("Redo tempo"),
    EditKind.SIDES: N_("Redo sides"),
    EditKind.BAND: N_("Redo band"),
    EditKind.LOAD: N_("Redo load"),
    EditKind.REST: N_("Redo rest"),
    EditKind.PACE: N_("Redo pace"),
    EditKind.NOTE: N_("Redo note"),
    EditKind.ROUNDS: N_("Redo rounds"),
    EditKind.CIRCUIT: N_("Redo circuit"),
    EditKind.NAME: N_("Redo name"),
    EditKind.OFTEN: N_("Redo how often"),
    EditKind.NOTES: N_("Redo notes"),
    EditKind.OTHER: N_("Redo change"),
}


def undo_text(kind: EditKind | None) -> str:
    """Return what the button says that undoes: "Undo reps"; "Undo" where there is nothing."""
    return _("Undo") if kind is None else _(_UNDO[kind])


def redo_text(kind: EditKind | None) -> str:
    """Return what the button says that does it again: "Redo reps"."""
    return _("Redo") if kind is None else _(_REDO[kind])
