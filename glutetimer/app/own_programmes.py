"""The programmes of the person's own: files that they may edit themselves.

What ships with the program is never changed: a copy of it becomes the person's own first.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Final

from msgspec.structs import replace

from glutetimer.app.free_ids import free_id
from glutetimer.app.names_without_letters import expect_letters
from glutetimer.app.programme_files import ProgrammeFiles
from glutetimer.app.programme_ways_back import RemovedProgramme, ReplacedProgramme
from glutetimer.errors import UserError
from glutetimer.i18n import _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.named_items import named_so
from glutetimer.library.own_file_names import file_called
from glutetimer.library.programme_text import changed_text, new_text
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import exercises_of

LONGEST_NAME: Final = 80


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
        self._files = ProgrammeFiles(catalogue)

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

    def free_name(self, name: str, of: str = "") -> str:
        """Return a name by which a programme can be called: this one, else with a number.

        Args:
            name: What it is to be called.
            of: The id of the programme, if it is there already.

        Raises:
            UserError: If there is no name.
        """
        name = tidy_name(name)
        numbered = (f"{name[: LONGEST_NAME - 4].rstrip()} {number}" for number in count(2))
        names = chain((name,), numbered)
        return next(one for one in names if name_taken_by(one, self._catalogue, of) is None)

    def read(self, programme: str) -> tuple[Programme, str]:
        """Return a programme of one's own as its file has it now, and the text of the file.

        Raises:
            UserError: If its file cannot be read or used.
        """
        return self._files.read(programme)

    def alike(self, programme: Programme) -> ProgrammeName | None:
        """Return the programme of one's own that is like another in all but its id and name."""
        for one in self.own:
            known = self._catalogue.programmes[one.id]
            if replace(known, id=programme.id, name=programme.name) == programme:
                return one
        return None

    def keep(self, programme: Programme) -> ProgrammeName:
        """Write a new programme into a file of its own; where its id is taken, it gets another.

        Raises:
            UserError: If it has no name, cannot be used, or its file cannot be written.
        """
        name = tidy_name(programme.name)
        taken = self._files.taken_ids
        free = programme.id if programme.id not in taken else free_id(name, taken)
        made = replace(programme, id=free, name=name)
        return self._make(made, new_text(made))

    def write(self, programme: Programme, seen: str | None = None) -> str:
        """Change the file of a programme of one's own; its comments and their order stay.

        Args:
            programme: The programme as it is to be.
            seen: The text of the file that it was changed from; without it, the one that the
                catalogue has read.

        Returns:
            The text as it is now.

        Raises:
            UserError: If the file was changed elsewhere meanwhile, or cannot be written.
        """
        return self._files.change(programme, seen)

    def put_back(self, programme: str, text: str, seen: str) -> None:
        """Write a file as it was before a change.

        Raises:
            UserError: As for `write`.
        """
        self._files.replace(programme, text, seen)

    def copy(self, programme: str, name: str) -> ProgrammeName:
        """Make a copy of a programme, with a name and an id of its own.

        Raises:
            UserError: If it has no name, or its file cannot be read or written.
        """
        return self._copied(programme, name, ())

    def rename(self, programme: str, name: str) -> ProgrammeName:
        """Give a programme of one's own another name; its id stays, and so does its history.

        Raises:
            UserError: If it has no name, or its file cannot be read or written.
        """
        there, text = self._files.read(programme)
        self._files.change(replace(there, name=tidy_name(name)), text)
        return self._named(programme)

    def remove(self, programme: str) -> RemovedProgramme:
        """Take a programme of one's own away; its file is kept beside the others.

        Raises:
            UserError: If its file cannot be moved.
        """
        name = self._named(programme).name
        path = self._files.path_of(programme)
        return RemovedProgramme(programme, name, path, self._files.set_aside(path))

    def broken(self, called: str) -> Path | None:
        """Return the file that is called so and holds no programme that can be used."""
        path = file_called(self._files.folder, called)
        used = {self._files.path_of(one.id) for one in self.own}
        return path if path not in used else None

    def remove_broken(self, path: Path) -> RemovedProgramme:
        """Take a file away that cannot be used; it is kept beside the others.

        Raises:
            UserError: If it cannot be moved.
        """
        return RemovedProgramme(path.stem, path.stem, path, self._files.set_aside(path))

    def restore(self, removed: RemovedProgramme) -> ProgrammeName:
        """Bring a programme back that was taken away.

        Raises:
            UserError: If another file has its place now, or it cannot be moved.
        """
        self._files.bring_back(removed.kept, removed.path)
        return self._named(removed.id)

    def put_in_place(self, programme: Programme, of: str) -> ReplacedProgramme:
        """Put a programme in the place of one of one's own, with its id, and so its history.

        A copy of what was there is kept beside what was deleted.

        Raises:
            UserError: If it has no name, or a file cannot be read or written.
        """
        name = tidy_name(programme.name)
        _there, before = self._files.read(of)
        after = new_text(replace(programme, id=of, name=name))
        self._files.take_place(of, after, before)
        return ReplacedProgramme(of, name, before, after)

    def take_back(self, replaced: ReplacedProgramme) -> None:
        """Bring the programme back whose place another one took, of which a copy is kept.

        Raises:
            UserError: If the file was changed meanwhile, or cannot be written.
        """
        self._files.take_place(replaced.id, replaced.before, replaced.after)

    def deleted(self) -> tuple[RemovedProgramme, ...]:
        """Return the programmes that were taken away and can come back, the last one first.

        What another programme of the same id took the place of is not among them.
        """
        found: dict[str, RemovedProgramme] = {}
        for kept in self._files.all_kept():
            with suppress(UserError):
                programme, _text = self._files.read_from(kept)
                if programme.id not in self._catalogue.programmes:
                    found.setdefault(programme.id, self._removed(programme, kept))
        return tuple(found.values())

    def is_deleted(self, called: str) -> bool:
        """Return whether a programme that was taken away is called so; see `bring_back`."""
        return self._files.kept(called) is not None

    def bring_back(self, called: str) -> ProgrammeName:
        """Bring a programme back by its id, its name or what its file is called.

        One that was broken is so again: its name is that of its file.

        Raises:
            UserError: If none that was taken away is called so, or see `restore`.
        """
        kept = self._files.kept(called)
        if kept is None:
            what = _('No deleted programme is called "{name}".').format(name=called)
            raise UserError(
                what, _("Deleted ones lie in {folder}.").format(folder=self._files.aside)
            )
        try:
            programme, _text = self._files.read_from(kept)
        except UserError:
            self._files.bring_back(kept, self._files.folder / kept.name)
            return ProgrammeName(kept.stem, kept.stem)
        return self.restore(self._removed(programme, kept))

    def add(self, exercise: str, programme: str) -> ProgrammeName:
        """Add an exercise at the end of a programme of one's own; a build-up gets it in each week.

        Raises:
            UserError: If its file cannot be read or written, or would hold too much.
        """
        there, text = self._files.read(programme)
        self._files.change(_with_block(there, exercise), text)
        return self._named(programme)

    def add_to_new(self, exercise: str, name: str) -> ProgrammeName:
        """Make a programme that has one exercise.

        Raises:
            UserError: If it has no name, or its file cannot be written.
        """
        name = tidy_name(name)
        block = Block(exercise=exercise)
        return self.keep(
            Programme(id=free_id(name, self._files.taken_ids), name=name, blocks=(block,))
        )

    def add_to_copy(self, exercise: str, programme: str, name: str) -> ProgrammeName:
        """Copy a programme that ships with the program, and add an exercise to the copy.

        Raises:
            UserError: If it has no name, or its file cannot be written.
        """
        return self._copied(programme, name, (exercise,))

    def _removed(self, programme: Programme, kept: Path) -> RemovedProgramme:
        path = self._files.folder / f"{programme.id}.toml"
        return RemovedProgramme(programme.id, programme.name, path, kept)

    def _copied(self, programme: str, name: str, more: tuple[str, ...]) -> ProgrammeName:
        name = tidy_name(name)
        source, text = self._files.source_of(programme)
        made = replace(source, id=free_id(name, self._files.taken_ids), name=name)
        for exercise in more:
            made = _with_block(made, exercise)
        return self._make(made, changed_text(text, made))

    def _make(self, programme: Programme, text: str) -> ProgrammeName:
        self._files.make(programme.id, text)
        return self._named(programme.id)

    def _named(self, programme: str) -> ProgrammeName:
        return ProgrammeName(programme, self._catalogue.programme(programme).name)

    def _names(self, *, own: bool) -> tuple[ProgrammeName, ...]:
        programmes = self._catalogue.listed_programmes.values()
        return tuple(
            ProgrammeName(one.id, _name(one, own=own))
            for one in programmes
            if self._catalogue.is_own(one) == own
        )


def name_taken_by(name: str, catalogue: Catalogue, of: str = "") -> Exercise | Programme | None:
    """Return what is called so already, by its name or id, but for the programme `of`."""
    return named_so(name, {one: item for one, item in catalogue.items.items() if one != of})


def tidy_name(name: str) -> str:
    """Return the name of a programme on one line, as long as a name may be.

    Raises:
        UserError: If there is none, or no letter in it.
    """
    name = " ".join(name.split())[:LONGEST_NAME].strip()
    if not name:
        raise UserError(_("The programme has no name."), _("Give it one."))
    expect_letters(name)
    return name


def _name(programme: Programme, *, own: bool) -> str:
    return programme.name if own else content(programme.name)


def _with_block(programme: Programme, exercise: str) -> Programme:
    """Return a programme with an exercise more at its end, a build-up in each of its weeks."""
    block = Block(exercise=exercise)
    if not programme.weeks:
        return replace(programme, blocks=(*programme.blocks, block))
    weeks = tuple(replace(week, blocks=(*week.blocks, block)) for week in programme.weeks)
    return replace(programme, weeks=weeks)
