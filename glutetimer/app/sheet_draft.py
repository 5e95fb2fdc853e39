"""The sheet that is not kept yet, in a file: it is there again after a close, a crash or a kill."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

import msgspec

from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.app.sheet_programmes import SheetProgrammes
from glutetimer.app.sheet_step import SheetStep
from glutetimer.app.waiting_sheet import MOST_BYTES
from glutetimer.errors import UserError
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.regular_file import read_regular

_WRONG: Final = (UserError, KeyError, IndexError, TypeError, ValueError, AttributeError)
"""What becomes of a step that does not fit to what is read now."""


class SheetDraft(msgspec.Struct, frozen=True, omit_defaults=True):
    """A sheet as far as it has come: its text, what was changed in it, and what is typed beside it.

    Attributes:
        text: What was read, "" for nothing.
        steps: What was changed, in its order.
        at: Which of its programmes is looked at.
        names: What the person calls them.
        typed: What is typed on the empty page and not read yet.
        earlier: Other sheets that are not kept yet, the latest last.
    """

    text: str = ""
    steps: tuple[SheetStep, ...] = ()
    at: int = 0
    names: dict[int, str] = {}
    typed: str = ""
    earlier: tuple[SheetDraft, ...] = ()


class SheetDraftFile:
    """Keeps one draft; what cannot be read or written is passed over.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._written = self.read()

    def read(self) -> SheetDraft:
        """Return the draft that is there, an empty one for none."""
        try:
            content = read_regular(self._path, MOST_BYTES + 1)
            return msgspec.json.decode(content, type=SheetDraft)
        except (OSError, ValueError):
            return SheetDraft()

    def write(self, draft: SheetDraft) -> None:
        """Keep a draft; an empty one is no file."""
        if draft == self._written:
            return
        with contextlib.suppress(OSError):
            if draft == SheetDraft():
                self._path.unlink(missing_ok=True)
            else:
                write_whole(self._path, msgspec.json.encode(draft).decode())
            self._written = draft


def draft_of(editing: SheetEditing) -> SheetDraft:
    """Return a sheet that is looked through as it can be kept in a file."""
    return SheetDraft(editing.text, tuple(editing.steps), editing.at, dict(editing.names))


def opened(draft: SheetDraft, programmes: SheetProgrammes) -> SheetEditing | None:
    """Return the sheet of a draft as far as it had come, None where nothing of it can be read.

    What was changed is done once more, up to what a newer version of the reader understands in
    another way.
    """
    try:
        editing = SheetEditing(draft.text, programmes)
    except UserError:
        return None
    with contextlib.suppress(*_WRONG):
        for step in draft.steps:
            editing.do(step)
        editing.names = dict(draft.names)
    if 0 <= draft.at < len(editing.sheet.programmes):
        editing.at = draft.at
    return editing if editing.sheet.programmes else None
