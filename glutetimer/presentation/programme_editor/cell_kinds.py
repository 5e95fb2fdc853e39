"""The cells of the table: what can be changed of a block, and how a change of it is named."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from glutetimer.app.programme_undo import EditKind
from glutetimer.i18n import N_, _


class CellKind(StrEnum):
    """What of a block is changed in a cell of its own, in reading order."""

    EXERCISE = "exercise"
    REST = "rest"
    SETS = "sets"
    REPS = "reps"
    HOLD = "hold"
    TEMPO = "tempo"
    SIDES = "sides"
    BAND = "band"
    LOAD = "load"
    REST_BEFORE = "rest_before"
    REST_SIDES = "rest_sides"
    GET_READY = "get_ready"
    PACE = "pace"
    OPTIONAL = "optional"
    WAIT = "wait"
    KEEPS = "keeps"
    NOTE = "note"


NAMES: Final = {
    CellKind.EXERCISE: N_("Exercise"),
    CellKind.REST: N_("Rest between sets"),
    CellKind.SETS: N_("Sets"),
    CellKind.REPS: N_("Reps"),
    CellKind.HOLD: N_("Hold"),
    CellKind.TEMPO: N_("Tempo"),
    CellKind.SIDES: N_("Sides"),
    CellKind.BAND: N_("Band"),
    CellKind.LOAD: N_("Weight"),
    CellKind.REST_BEFORE: N_("Rest before it"),
    CellKind.REST_SIDES: N_("Rest between sides"),
    CellKind.GET_READY: N_("Time to get ready"),
    CellKind.PACE: N_("Pace"),
    CellKind.OPTIONAL: N_("Only if you like"),
    CellKind.WAIT: N_("Wait for you before it starts"),
    CellKind.KEEPS: N_("Keep it in when time is short"),
    CellKind.NOTE: N_("Note"),
}
HINTS: Final = {
    CellKind.SETS: N_("such as 3"),
    CellKind.REPS: N_("such as 12"),
    CellKind.HOLD: N_("seconds, such as 2"),
    CellKind.TEMPO: N_("2-0-2-0, or 2 s up, 3 s down"),
    CellKind.LOAD: N_("kilograms, such as 7.5"),
    CellKind.REST: N_("seconds, such as 45"),
    CellKind.REST_BEFORE: N_("seconds, such as 20"),
    CellKind.REST_SIDES: N_("seconds, such as 8"),
    CellKind.GET_READY: N_("seconds, such as 15"),
    CellKind.NOTE: N_("what else is to be known"),
}
EDITS: Final = {
    CellKind.EXERCISE: EditKind.EXERCISE,
    CellKind.REST: EditKind.REST,
    CellKind.SETS: EditKind.SETS,
    CellKind.REPS: EditKind.REPS,
    CellKind.HOLD: EditKind.HOLD,
    CellKind.TEMPO: EditKind.TEMPO,
    CellKind.SIDES: EditKind.SIDES,
    CellKind.BAND: EditKind.BAND,
    CellKind.LOAD: EditKind.LOAD,
    CellKind.REST_BEFORE: EditKind.REST,
    CellKind.REST_SIDES: EditKind.REST,
    CellKind.GET_READY: EditKind.REST,
    CellKind.PACE: EditKind.PACE,
    CellKind.OPTIONAL: EditKind.OTHER,
    CellKind.WAIT: EditKind.OTHER,
    CellKind.KEEPS: EditKind.OTHER,
    CellKind.NOTE: EditKind.NOTE,
}
SWITCHED: Final = (CellKind.OPTIONAL, CellKind.WAIT, CellKind.KEEPS)
"""What a block is or is not; its cells have one choice, the other way round."""
CHOSEN: Final = frozenset((CellKind.SIDES, CellKind.BAND, CellKind.PACE, *SWITCHED))
"""Cells whose value is one of a few."""


def cell_name(kind: CellKind, *, in_circuit: bool = False) -> str:
    """Return what a cell is called; `in_circuit` for that of a circuit itself."""
    if in_circuit and kind is CellKind.SETS:
        return _("Rounds")
    if in_circuit and kind is CellKind.REST:
        return _("Rest between rounds")
    return _(NAMES[kind])


def cell_hint(kind: CellKind) -> str:
    """Return what may be typed into a cell, "" where it is chosen."""
    return _(HINTS[kind]) if kind in HINTS else ""
