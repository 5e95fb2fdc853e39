"""The files of the person's own programmes: found, read, written, set aside and brought back."""

from __future__ import annotations

import contextlib
import tomllib
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from glutetimer.errors import UserError
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.file_problems import CHECK_PERMISSIONS, cannot_make, cannot_read, cannot_write
from glutetimer.host.regular_file import read_regular
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue, check_file
from glutetimer.library.file_note import FileNote
from glutetimer.library.programme_text import SCHEMA_LINE, UnchangeableTextError, changed_text
from glutetimer.library.shape import convert
from glutetimer.library.toml_file import MAX_BYTES, read_toml
from glutetimer.training.programme import Programme

SET_ASIDE: Final = "deleted"
"""The folder of files that were taken away."""
_SCHEMA: Final = Path("schemas/programme.schema.json")
_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


class ProgrammeFiles:
    """The folder of the person's own programmes.

    Args:
        catalogue: All programmes; it reads the folder anew after each change.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def taken_ids(self) -> set[str]:
        """The ids and names of files that no new programme can have."""
        return {*self._catalogue.items, *(path.stem for path in self._folder().iterdir())}

    def read(self, programme: str) -> tuple[Programme, str]:
        """Return a programme as its file has it now, and the text of the file.

        Raises:
            UserError: If its file cannot be read or used.
        """
        path = self._path_of(programme)
        text = _text_of(path)
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
            there, text = found, _text_of(self._catalogue.shipped_path(found))
        return there, text if text.startswith("#:schema") else SCHEMA_LINE + text

    def make(self, programme: str, text: str) -> None:
        """Write the file of a new programme.

        Raises:
            UserError: If the program could not use it, or it cannot be written.
        """
        path = self._folder() / f"{programme}.toml"
        self._checked(path, text)
        self._lay_schema()
        self._write(path, text)

    def change(self, programme: Programme, seen: str | None) -> str:
        """Change the file of a programme, and return its text; see `OwnProgrammes.write`.

        Raises:
            UserError: If it was changed elsewhere meanwhile, or cannot be changed or written.
        """
        path = self._path_of(programme.id)
        there = _text_of(path)
        if seen is None:
            read = self._catalogue.programmes.get(programme.id)
            # a name that looks like another is read with its id beside it
            is_same = read is not None and _content(self._checked(path, there)) == _content(read)
        else:
            is_same = there == seen
        if not is_same:
            raise _changed_elsewhere(path)
        try:
            text = changed_text(there, programme)
        except UnchangeableTextError:
            raise UserError(
                _("{path} is written in a way that cannot be changed here.").format(path=path),
                _("Change it by hand."),
            ) from None
        self._checked(path, text)
        self._write(path, text)
        return text

    def replace(self, programme: str, text: str, seen: str) -> None:
        """Write another text into the file of a programme, if it is as it was last seen.

        Raises:
            UserError: As for `change`.
        """
        path = self._path_of(programme)
        if _text_of(path) != seen:
            raise _changed_elsewhere(path)
        self._write(path, text)

    def set_aside(self, programme: str) -> tuple[Path, Path]:
        """Move a file where no programme is read from; return where it was and where it is.

        Raises:
            UserError: If it cannot be moved.
        """
        path = self._path_of(programme)
        folder = path.parent / SET_ASIDE
        try:
            folder.mkdir(exist_ok=True)
            kept, number = folder / path.name, 2
            while kept.exists():
                kept, number = folder / f"{path.stem}_{number}.toml", number + 1
            path.rename(kept)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None
        self._catalogue.read_again()
        return path, kept

    def bring_back(self, kept: Path, path: Path) -> None:
        """Move a file that was set aside back to where it was.

        Raises:
            UserError: If another file is there now, or it cannot be moved.
        """
        if path.exists():
            raise UserError(
                _("{path} is there again.").format(path=path),
                _("The deleted one is kept as {kept}.").format(kept=kept),
            )
        try:
            kept.rename(path)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None
        self._catalogue.read_again()

    def _checked(self, path: Path, text: str) -> Programme:
        """Return the programme of a text that the program can use.

        Raises:
            UserError: If it cannot; the worst that is wrong with it.
        """
        for problem in check_file(path, self._catalogue, lambda *_: text.encode()):
            if not isinstance(problem, FileNote):
                raise problem
        programme, _mistakes = convert(tomllib.loads(text), Programme)
        if programme is None:  # what passes the checks has the shape
            raise UserError(_("{path} is no programme.").format(path=path))
        return programme

    def _write(self, path: Path, text: str) -> None:
        try:
            write_whole(path, text)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None
        self._catalogue.read_again()

    def _lay_schema(self) -> None:
        """Put the schema where the files name it; an editor does without where it cannot be."""
        own = self._catalogue.own
        if own is None:
            return
        with contextlib.suppress(OSError):
            text = (self._catalogue.builtin / _SCHEMA).read_text(encoding="utf-8")
            there = own / _SCHEMA
            if not there.is_file() or there.read_text(encoding="utf-8") != text:
                there.parent.mkdir(exist_ok=True)
                write_whole(there, text)

    def _folder(self) -> Path:
        """Return the folder of the person's own programmes, which is made if it is not there."""
        if self._catalogue.own is None:
            raise UserError(_("There is no folder for programmes of your own."))
        folder = self._catalogue.own / "programmes"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            list(folder.iterdir())
        except OSError as error:
            raise cannot_make(folder, error, CHECK_PERMISSIONS) from None
        return folder

    def _path_of(self, programme: str) -> Path:
        """Return the file of a programme, whatever it is called."""
        for path in sorted(self._folder().glob("*.toml")):
            try:
                data = read_toml(path)
            except UserError:  # it was reported when it was read
                continue
            if data.get("id") == programme:
                return path
        return self._folder() / f"{programme}.toml"


def _content(programme: Programme) -> Programme:
    return replace(programme, name=programme.id)


def _changed_elsewhere(path: Path) -> UserError:
    return UserError(
        _("{path} was changed elsewhere meanwhile; nothing was written over it.").format(path=path),
        _("Open the programme again."),
    )


def _text_of(path: Path) -> str:
    try:
        return read_regular(path, MAX_BYTES + 1).decode().removeprefix(_BYTE_ORDER_MARK)
    except (OSError, ValueError) as error:
        raise cannot_read(path, error, CHECK_PERMISSIONS) from None
