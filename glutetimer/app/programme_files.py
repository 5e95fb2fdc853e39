"""The files of the person's own programmes: read, made and changed."""

from __future__ import annotations

import tomllib
from pathlib import Path

from glutetimer.app.own_files import OwnFiles, cannot_be_changed, changed_elsewhere, text_of
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.programme_text import SCHEMA_LINE, UnchangeableTextError, changed_text
from glutetimer.library.shape import convert
from glutetimer.training.programme import Programme


class ProgrammeFiles(OwnFiles):
    """The folder of the person's own programmes.

    Args:
        catalogue: All programmes; it reads the folder anew after each change.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue, "programmes")

    def read(self, programme: str) -> tuple[Programme, str]:
        """Return a programme as its file has it now, and the text of the file.

        Raises:
            UserError: If its file cannot be read or used.
        """
        return self.read_from(self.path_of(programme))

    def read_from(self, path: Path) -> tuple[Programme, str]:
        """Return the programme of a file as it is now, and its text; see `read`.

        Raises:
            UserError: If it cannot be read or used.
        """
        text = text_of(path)
        return self._checked(path, text), text

    def source_of(self, programme: str) -> tuple[Programme, str]:
        """Return what a copy of a programme is made from, a built-in one or one's own.

        Raises:
            UserError: If there is none, or its file cannot be read.
        """
        found = self._catalogue.programme(programme)
        if self._catalogue.is_own(found):
            there, text = self.read(programme)
        else:
            there, text = found, text_of(self._catalogue.shipped_path(found))
        return there, text if text.startswith("#:schema") else SCHEMA_LINE + text

    def make(self, programme: str, text: str) -> None:
        """Write the file of a new programme.

        Raises:
            UserError: If the program could not use it, or it cannot be written.
        """
        path = self.folder / f"{programme}.toml"
        self._checked(path, text)
        self._write(path, text)

    def change(self, programme: Programme, seen: str | None) -> str:
        """Change the file of a programme, and return its text; see `OwnProgrammes.write`.

        Raises:
            UserError: If it was changed elsewhere meanwhile, or cannot be changed or written.
        """
        path = self.path_of(programme.id)
        there = text_of(path)
        if seen is None:
            read = self._catalogue.programmes.get(programme.id)
            is_same = self._checked(path, there) == read
        else:
            is_same = there == seen
        if not is_same:
            raise changed_elsewhere(path)
        try:
            text = changed_text(there, programme)
        except UnchangeableTextError:
            raise cannot_be_changed(path) from None
        self._checked(path, text)
        self._write(path, text)
        return text

    def replace(self, programme: str, text: str, seen: str) -> None:
        """Write another text into the file of a programme, if it is as it was last seen.

        Raises:
            UserError: As for `change`.
        """
        path = self.path_of(programme)
        if text_of(path) != seen:
            raise changed_elsewhere(path)
        self._write(path, text)

    def take_place(self, programme: str, text: str, seen: str) -> None:
        """Write the text of another programme; the one that was there is kept as a copy.

        Raises:
            UserError: As for `change`, or if the program could not use it.
        """
        self._checked(self.path_of(programme), text)
        self.copy_aside(programme)
        self.replace(programme, text, seen)

    def _checked(self, path: Path, text: str) -> Programme:
        """Return the programme of a text that the program can use.

        Raises:
            UserError: If it cannot; the worst that is wrong with it.
        """
        self.check(path, text)
        programme, _mistakes = convert(tomllib.loads(text), Programme)
        if programme is None:  # what passes the checks has the shape
            raise UserError(_("{path} is no programme.").format(path=path))
        return programme

    def _write(self, path: Path, text: str) -> None:
        self.write(path, text)
        self._catalogue.read_again()
