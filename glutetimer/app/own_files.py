"""The files of a person's own exercises or programmes: found, written, set aside, brought back."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final, Literal

from glutetimer.errors import UserError
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    cannot_make,
    cannot_read,
    cannot_write,
    is_there_already,
)
from glutetimer.host.regular_file import read_regular
from glutetimer.i18n import N_, _
from glutetimer.library.catalogue import SET_ASIDE, Catalogue, check_file
from glutetimer.library.file_note import FileNote
from glutetimer.library.own_file_names import file_called
from glutetimer.library.toml_file import MAX_BYTES, read_toml

NO_FOLDER: Final = {
    "exercises": N_("There is no folder for exercises of your own."),
    "programmes": N_("There is no folder for programmes of your own."),
}
OTHER_ID: Final = N_("Give it another id.")
_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"


class OwnFiles:
    """The folder of the person's own exercises, or that of their programmes.

    Args:
        catalogue: All of them; it reads the folder anew after each change.
        part: Which of the two.
    """

    def __init__(self, catalogue: Catalogue, part: Literal["exercises", "programmes"]) -> None:
        self._catalogue = catalogue
        self._part = part

    @property
    def ids_in_use(self) -> set[str]:
        """All ids, and the names of files, also of those that cannot be read."""
        files = self.folder.iterdir() if self._may_have_files else ()
        return {*self._catalogue.items, *(path.stem for path in files)}

    @property
    def taken_ids(self) -> set[str]:
        """The ids and names of files that nothing new can have: what was deleted may come back."""
        kept = self.aside
        return self.ids_in_use | {path.stem for path in (kept.iterdir() if kept.is_dir() else ())}

    @property
    def folder(self) -> Path:
        """The folder, which is made if it is not there.

        Raises:
            UserError: If there is none, or it cannot be made.
        """
        if self._catalogue.own is None:
            raise UserError(_(NO_FOLDER[self._part]))
        folder = self._catalogue.own / self._part
        try:
            folder.mkdir(parents=True, exist_ok=True)
            list(folder.iterdir())
        except OSError as error:
            raise cannot_make(folder, error, CHECK_PERMISSIONS) from None
        return folder

    @property
    def _may_have_files(self) -> bool:
        """Whether the folder is there, as far as it can be looked for; it is not made."""
        try:
            return self._catalogue.own is not None and (self._catalogue.own / self._part).is_dir()
        except OSError:  # `folder` says what keeps it from being read
            return True

    def path_of(self, item: str) -> Path:
        """Return the file of an exercise or programme, whatever it is called."""
        for path in sorted(self.folder.glob("*.toml")):
            try:
                data = read_toml(path)
            except UserError:  # it was reported when it was read
                continue
            if data.get("id") == item:
                return path
        return self.folder / f"{item}.toml"

    def check(self, path: Path, text: str) -> None:
        """See that the program can use a text.

        Raises:
            UserError: If it cannot; the worst that is wrong with it.
        """
        for problem in check_file(path, self._catalogue, lambda *_: text.encode()):
            if not isinstance(problem, FileNote):
                raise problem

    def write(self, path: Path, text: str) -> None:
        """Write a file, beside the schema that it names.

        Raises:
            UserError: If it cannot be written.
        """
        self._lay_schema()
        try:
            write_whole(path, text)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None

    def write_new(self, item: str, text: str) -> None:
        """Write the file of something that comes from elsewhere, under its id.

        Raises:
            UserError: If there is one already, or it cannot be written.
        """
        path = self.folder / f"{item}.toml"
        if path.exists():
            raise UserError(is_there_already(path), _(OTHER_ID))
        self.write(path, text)
        self._catalogue.read_again()

    def set_aside(self, path: Path) -> Path:
        """Move a file where nothing is read from; return where it is.

        Raises:
            UserError: If it cannot be moved.
        """
        try:
            kept = _place_aside(path)
            path.rename(kept)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None
        self._catalogue.read_again()
        return kept

    def copy_aside(self, item: str) -> None:
        """Keep a copy of a file where nothing is read from, before another takes its place.

        Raises:
            UserError: If it cannot be read or written.
        """
        path = self.path_of(item)
        text = text_of(path)
        try:
            write_whole(_place_aside(path), text)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None

    @property
    def aside(self) -> Path:
        """Where files are that were set aside."""
        return self.folder / SET_ASIDE

    def all_kept(self) -> tuple[Path, ...]:
        """Return the files that were set aside, the last first; none where they cannot be read."""
        if not self._may_have_files:
            return ()
        try:
            found = [(path.stat().st_ctime_ns, path) for path in self.aside.glob("*.toml")]
        except (OSError, UserError):
            return ()
        return tuple(path for _time, path in sorted(found, reverse=True))

    def kept(self, called: str) -> Path | None:
        """Return the file of something that was set aside, None if nothing is called so."""
        return file_called(self.aside, called)

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

    def _lay_schema(self) -> None:
        """Put the schema where the files name it; an editor does without where it cannot be."""
        if self._catalogue.own is None:
            return
        schema = Path("schemas", f"{self._part.removesuffix('s')}.schema.json")
        with contextlib.suppress(OSError):
            text = (self._catalogue.builtin / schema).read_text(encoding="utf-8")
            there = self._catalogue.own / schema
            if not there.is_file() or there.read_text(encoding="utf-8") != text:
                there.parent.mkdir(exist_ok=True)
                write_whole(there, text)


def _place_aside(path: Path) -> Path:
    """Return a free place beside what was deleted; the folder is made."""
    folder = path.parent / SET_ASIDE
    folder.mkdir(exist_ok=True)
    kept, number = folder / path.name, 2
    while kept.exists():
        kept, number = folder / f"{path.stem}_{number}.toml", number + 1
    return kept


def text_of(path: Path) -> str:
    """Return the text of a file.

    Raises:
        UserError: If it cannot be read.
    """
    try:
        return read_regular(path, MAX_BYTES + 1).decode().removeprefix(_BYTE_ORDER_MARK)
    except (OSError, ValueError) as error:
        raise cannot_read(path, error, CHECK_PERMISSIONS) from None


def changed_elsewhere(path: Path) -> UserError:
    """Return what is said of a file that is not as the person last saw it."""
    return UserError(
        _("{path} was changed elsewhere meanwhile; nothing was written over it.").format(path=path),
        _("Open it again."),
    )


def cannot_be_changed(path: Path) -> UserError:
    """Return what is said of a file in which nothing can be changed without harm."""
    return UserError(
        _("{path} is written in a way that cannot be changed here.").format(path=path),
        _("Change it by hand."),
    )
