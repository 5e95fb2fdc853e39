"""The states of a programme that is edited: each is on disk, and can be undone and done again."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from glutetimer.app.own_programmes import OwnProgrammes
from glutetimer.library.shape import convert
from glutetimer.training.block_edits import Place
from glutetimer.training.programme import Programme


class EditKind(StrEnum):
    """What a change was about, by which it is named when it can be undone."""

    ADD = "add"
    MOVE = "move"
    DUPLICATE = "duplicate"
    REMOVE = "remove"
    EXERCISE = "exercise"
    SETS = "sets"
    REPS = "reps"
    HOLD = "hold"
    TIME = "time"
    TEMPO = "tempo"
    SIDES = "sides"
    BAND = "band"
    LOAD = "load"
    REST = "rest"
    PACE = "pace"
    NOTE = "note"
    ROUNDS = "rounds"
    CIRCUIT = "circuit"
    NAME = "name"
    OFTEN = "often"
    NOTES = "notes"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class _State:
    programme: Programme
    text: str


@dataclass(frozen=True, slots=True)
class Changed:
    """Where the block that a change is about is in the blocks of a week, before it and after it.

    A place is None where the block is not there, or the change is about no single one.
    """

    before: Place | None = None
    after: Place | None = None
    week: int | None = None


NO_PLACE: Final = Changed()


@dataclass(frozen=True, slots=True)
class _Change:
    kind: EditKind
    before: _State
    after: _State
    where: Changed


class ProgrammeUndo:
    """A programme of one's own and the changes of its file since it was opened first.

    Args:
        programmes: Reads and writes the file.
        programme: Its id.

    Raises:
        UserError: If its file cannot be read or used.
    """

    def __init__(self, programmes: OwnProgrammes, programme: str) -> None:
        self._programmes = programmes
        self._now = _State(*programmes.read(programme))
        self._undo: list[_Change] = []
        self._redo: list[_Change] = []

    @property
    def programme(self) -> Programme:
        """The programme as it is now, here and in its file."""
        return self._now.programme

    @property
    def undoes(self) -> EditKind | None:
        """What would be undone, None for nothing."""
        return self._undo[-1].kind if self._undo else None

    @property
    def redoes(self) -> EditKind | None:
        """What would be done again, None for nothing."""
        return self._redo[-1].kind if self._redo else None

    def follow(self) -> None:
        """Take what was changed elsewhere meanwhile as a change that can be undone, too.

        Raises:
            UserError: If its file cannot be read or used.
        """
        there = _State(*self._programmes.read(self.programme.id))
        if there.text != self._now.text:
            self._note(EditKind.OTHER, there)

    def change(self, kind: EditKind, programme: Programme, where: Changed = NO_PLACE) -> None:
        """Write the programme as it is to be; what was undone before is forgotten.

        Raises:
            UserError: If it cannot be kept; then nothing has changed.
        """
        if programme == self.programme:
            return
        text = self._programmes.write(programme, self._now.text)
        there, _mistakes = convert(tomllib.loads(text), Programme)
        self._note(kind, _State(there or programme, text), where)

    def _note(self, kind: EditKind, after: _State, where: Changed = NO_PLACE) -> None:
        self._undo.append(_Change(kind, self._now, after, where))
        self._redo.clear()
        self._now = after

    def undo(self) -> Changed:
        """Write the file as it was before the last change; return what that change was about.

        Raises:
            UserError: If it was changed elsewhere meanwhile, or cannot be written.
        """
        if not self._undo:
            return NO_PLACE
        self._go_to(self._undo[-1].before)
        self._redo.append(self._undo.pop())
        return self._redo[-1].where

    def redo(self) -> Changed:
        """Write the file as it was before the last undoing; return what the change is about.

        Raises:
            UserError: As for `undo`.
        """
        if not self._redo:
            return NO_PLACE
        self._go_to(self._redo[-1].after)
        self._undo.append(self._redo.pop())
        return self._undo[-1].where

    def _go_to(self, state: _State) -> None:
        self._programmes.put_back(state.programme.id, state.text, self._now.text)
        self._now = state


class ProgrammeUndos:
    """What can be undone in each programme, however often it was opened since the start.

    Args:
        programmes: Reads and writes the files.
    """

    def __init__(self, programmes: OwnProgrammes) -> None:
        self._programmes = programmes
        self._known: dict[str, ProgrammeUndo] = {}

    def of(self, programme: str) -> ProgrammeUndo:
        """Return a programme as its file has it now, with what can be undone in it.

        Raises:
            UserError: If its file cannot be read or used.
        """
        known = self._known.get(programme)
        if known is None:
            known = self._known[programme] = ProgrammeUndo(self._programmes, programme)
        else:
            known.follow()
        return known
