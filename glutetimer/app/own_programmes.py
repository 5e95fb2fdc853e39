"""Adds exercises to programmes of the person's own: files that they may edit themselves.

What ships with the program is never changed: a copy of it becomes the person's own first.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from glutetimer.app.free_ids import free_id
from glutetimer.errors import UserError
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.file_problems import CHECK_PERMISSIONS, cannot_make, cannot_read, cannot_write
from glutetimer.host.regular_file import read_regular
from glutetimer.i18n import _, content
from glutetimer.library.catalogue import Catalogue, check_file
from glutetimer.library.file_note import FileNote
from glutetimer.library.toml_file import MAX_BYTES, read_toml
from glutetimer.training.programme import Programme
from glutetimer.training.substitutes import exercises_of

if TYPE_CHECKING:
    from tomlkit import TOMLDocument
    from tomlkit.container import Container

LONGEST_NAME: Final = 80
_HEAD: Final = "# Made in the Library; your comments stay when exercises are added here.\n"


@dataclass(frozen=True, slots=True)
class ProgrammeName:
    """A programme to which an exercise can be added."""

    id: str
    name: str


class OwnProgrammes:
    """The programmes of the person's own, and what ships, to be copied.

    Args:
        catalogue: All programmes; it knows what was written afterwards.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def own(self) -> tuple[ProgrammeName, ...]:
        """The programmes that the person wrote."""
        return self._names(own=True)

    @property
    def shipped(self) -> tuple[ProgrammeName, ...]:
        """The programmes that can be copied."""
        return self._names(own=False)

    def has(self, programme: str, exercise: str) -> bool:
        """Return whether a programme has an exercise, in any of its weeks or circuits."""
        known = self._catalogue.programmes.get(programme)
        return known is not None and exercise in {one for one, _optional in exercises_of(known)}

    def add(self, exercise: str, programme: str) -> ProgrammeName:
        """Add an exercise at the end of a programme of one's own; a build-up gets it in each week.

        Raises:
            UserError: If its file cannot be read or written, or would hold too much.
        """
        path = self._file_of(programme)
        self._write(path, _with_block(_text_of(path), exercise, path))
        return self._named(programme)

    def add_to_new(self, exercise: str, name: str) -> ProgrammeName:
        """Make a programme that has one exercise.

        Raises:
            UserError: If it has no name, or its file cannot be written.
        """
        import tomlkit

        made = tomlkit.parse(_HEAD)
        return self._begin(made, exercise, name)

    def add_to_copy(self, exercise: str, programme: str, name: str) -> ProgrammeName:
        """Copy a programme that ships with the program, and add an exercise to the copy.

        Raises:
            UserError: If it has no name, or its file cannot be written.
        """
        import tomlkit

        shipped = self._catalogue.programme(programme)
        made = tomlkit.parse(_HEAD + _text_of(self._catalogue.shipped_path(shipped)))
        return self._begin(made, exercise, name)

    def _begin(self, made: TOMLDocument, exercise: str, name: str) -> ProgrammeName:
        """Write a new file with an id and a name of its own."""
        import tomlkit

        name = " ".join(name.split())[:LONGEST_NAME]
        if not name:
            raise UserError(_("The programme has no name."), _("Give it one."))
        folder = self._folder()
        taken = {*self._catalogue.items, *(path.stem for path in folder.iterdir())}
        programme = free_id(name, taken)
        made["id"], made["name"] = programme, name
        path = folder / f"{programme}.toml"
        self._write(path, _with_block(tomlkit.dumps(made), exercise, path))
        return self._named(programme)

    def _write(self, path: Path, text: str) -> None:
        """Write a file if the program can use it as it would be; the catalogue is read anew."""
        found = check_file(path, self._catalogue, lambda *_: text.encode())
        for problem in found:
            if not isinstance(problem, FileNote):
                raise problem
        try:
            write_whole(path, text)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None
        self._catalogue.read_again()

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

    def _file_of(self, programme: str) -> Path:
        """Return the file of a programme of one's own, whatever it is called."""
        for path in sorted(self._folder().glob("*.toml")):
            try:
                data = read_toml(path)
            except UserError:  # it was reported when it was read
                continue
            if data.get("id") == programme:
                return path
        return self._folder() / f"{programme}.toml"

    def _named(self, programme: str) -> ProgrammeName:
        return ProgrammeName(programme, self._catalogue.programme(programme).name)

    def _names(self, *, own: bool) -> tuple[ProgrammeName, ...]:
        programmes = self._catalogue.programmes.values()
        return tuple(
            ProgrammeName(one.id, _name(one, own=own))
            for one in programmes
            if self._catalogue.is_own(one) == own
        )


def _name(programme: Programme, *, own: bool) -> str:
    return programme.name if own else content(programme.name)


def _text_of(path: Path) -> str:
    try:
        return (
            read_regular(path, MAX_BYTES + 1).decode().removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}")
        )
    except (OSError, ValueError) as error:
        raise cannot_read(path, error, CHECK_PERMISSIONS) from None


def _with_block(text: str, exercise: str, path: Path) -> str:
    """Return a file with an exercise more; comments, order and all else stay.

    Raises:
        UserError: If it is too odd for that to be done without changing something else.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    text = text if text.endswith("\n") else f"{text}\n"
    try:
        before = tomllib.loads(text)
        document = tomlkit.parse(text)
        for table in document.get("weeks") or [document]:
            _append(table, exercise)
        written = tomlkit.dumps(document)
        after = tomllib.loads(written)
    except (TOMLKitError, ValueError, RecursionError):
        raise _cannot_add(path) from None
    for week in before.get("weeks") or [before]:
        week["blocks"] = [*week.get("blocks", ()), {"exercise": exercise}]
    if after != before:
        raise _cannot_add(path)
    return written


def _cannot_add(path: Path) -> UserError:
    what = _("{path} is written in a way that cannot be added to.").format(path=path)
    return UserError(what, _("Add the exercise to it by hand."))


def _append(table: TOMLDocument | Container, exercise: str) -> None:
    """Append a block to a list of tables, or to a list in one value."""
    import tomlkit
    from tomlkit.items import Array

    blocks: Any = table.get("blocks")
    if isinstance(blocks, Array):
        block: Any = tomlkit.inline_table()
        block["exercise"] = exercise
        blocks.append(block)
        return
    if blocks is None:
        table.add(tomlkit.nl())
        blocks = tomlkit.aot()
        table["blocks"] = blocks
    elif "blocks" not in blocks[-1]:  # an empty line before the new one
        blocks[-1].add(tomlkit.nl())
    block = tomlkit.table()
    block["exercise"] = exercise
    blocks.append(block)
