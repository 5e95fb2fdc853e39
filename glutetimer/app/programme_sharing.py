"""Takes in programmes that others hand on, with their exercises, and gathers what is handed on.

What is taken in becomes files of the person's own. Nothing is written over: what is here already
is used as it is, and another content under a taken id gets an id of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from glutetimer.app.free_ids import free_id
from glutetimer.app.own_files import OwnFiles
from glutetimer.app.same_item import T, same_item
from glutetimer.exchange.programme_code import SharedProgramme, mistake_of_code
from glutetimer.exchange.shared_file import FoundInFile
from glutetimer.host.regular_file import Read, read_regular
from glutetimer.host.remote_file import read_remote
from glutetimer.library.beside import known_beside
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.exercise_text import exercise_text, text_under_ids
from glutetimer.library.file_errors import problems
from glutetimer.library.own_files import read_item, senseless
from glutetimer.library.programme_text import new_text
from glutetimer.library.toml_file import read_text, read_toml
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_names import named_exercises, under_id, with_ids
from glutetimer.training.programme import Programme


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of taking in: what the person has now, and which of it is new."""

    item: Exercise | Programme
    is_new: bool
    new_exercises: tuple[Exercise, ...] = ()
    """The exercises that came with a programme and were not here."""


@dataclass(frozen=True, slots=True)
class OwnTexts:
    """The files that a programme and its exercises were read from, as far as they are files."""

    programme: str = ""
    exercises: Mapping[str, str] = field(default_factory=dict)
    """The files of exercises by their ids there."""


NO_TEXTS: Final = OwnTexts()


class ProgrammeSharing:
    """Programmes as they travel from one glutetimer to another.

    Args:
        catalogue: All exercises and programmes; it knows what was taken in afterwards.
        writes: Whether what is taken in is kept; without that, what would come of it is told.
    """

    def __init__(self, catalogue: Catalogue, *, writes: bool = True) -> None:
        self._catalogue = catalogue
        self._writes = writes
        self._files = {
            Exercise: OwnFiles(catalogue, "exercises"),
            Programme: OwnFiles(catalogue, "programmes"),
        }

    def shared(self, programme: Programme) -> SharedProgramme:
        """Return a programme with all exercises of the person's own that it or they name."""
        found: dict[str, Exercise] = {}
        named = list(named_exercises(programme))
        for name in named:  # it grows while it is walked
            exercise = self._catalogue.exercises.get(name)
            if exercise is None or name in found or not self._catalogue.is_own(exercise):
                continue
            found[name] = self._catalogue.as_written(exercise)
            named += named_exercises(exercise)
        return SharedProgramme(programme, tuple(found.values()))

    def take_in(self, shared: SharedProgramme, texts: OwnTexts = NO_TEXTS) -> TakenIn:
        """Make a programme and its exercises the person's own; nothing starts by itself.

        Args:
            shared: The programme, and exercises that come with it.
            texts: The files that they were read from; but for the ids these are kept word for word.

        Raises:
            UserError: If something in it cannot be used here, which is found before anything is
                written, or a file cannot be written.
        """
        ids, new = self._placed(shared.exercises)
        wanted = with_ids(shared.programme, ids)
        known = same_item(self._catalogue, wanted)
        here = known or under_free_id(wanted, self._files[Programme].ids_in_use)
        self._expect_sense((*new, here), new)
        ids_there = {here: there for there, here in ids.items()}
        for exercise in new:
            text = texts.exercises.get(ids_there[exercise.id])
            self._write(
                exercise, text_under_ids(text, exercise, ids) if text else exercise_text(exercise)
            )
        if known is None:
            text = texts.programme
            self._write(here, text_under_ids(text, here, ids) if text else new_text(here))
        return TakenIn(here, known is None, tuple(new))

    def placed(self, shared: SharedProgramme) -> SharedProgramme:
        """Return a programme as it can be done here, with those exercises that are not here yet.

        Those have ids that are free here, and the programme names them by these.
        """
        ids, new = self._placed(shared.exercises)
        return SharedProgramme(with_ids(shared.programme, ids), tuple(new))

    def take_in_found(self, found: FoundInFile) -> TakenIn | None:
        """Take in what a file was found to hold, None where there is no programme in it.

        Raises:
            UserError: As `take_in` and `take_in_file`.
        """
        if found.toml is not None:
            content = found.toml
            return self.take_in_file(found.path, lambda _path, _most: content)
        return None if found.shared is None else self.take_in(found.shared)

    def take_in_file(self, path: Path, read: Read = read_regular) -> TakenIn:
        """Make the file of an exercise or programme the person's own, word for word.

        Where its id is taken by something else it gets another one; its comments stay.

        Args:
            path: The file, which stays where it is.
            read: As for `read_toml`.

        Raises:
            UserError: If it cannot be read or has a mistake in it, or cannot be written.
        """
        text = read_text(path, read)
        data = read_toml(path, lambda *_: text.encode())
        known = known_beside(path, data, self._catalogue, read_remote)
        item, mistakes = read_item(path, known, lambda *_: text.encode())
        wrong = [one for one in mistakes if not one.minor]
        if item is None or wrong:
            raise problems(path, wrong)[0]
        if isinstance(item, Programme):
            texts = OwnTexts(text, known.texts)
            return self.take_in(SharedProgramme(item, tuple(known.beside.values())), texts)
        if same := same_item(self._catalogue, item):
            return TakenIn(same, is_new=False)
        here = under_free_id(item, self._files[Exercise].ids_in_use)
        self._write(here, text_under_ids(text, here))
        return TakenIn(here, is_new=True)

    def _write(self, item: Exercise | Programme, text: str) -> None:
        if self._writes:
            self._files[type(item)].write_new(item.id, text)

    def _placed(self, exercises: Sequence[Exercise]) -> tuple[dict[str, str], list[Exercise]]:
        """Return the id here of each exercise, and those that are not here yet.

        Where one gets another id, what names it says something else: so all are looked at again
        until no id changes.
        """
        ids = {one.id: one.id for one in exercises}
        new: list[Exercise] = []
        for _round in range(len(ids) + 1):
            taken, before, new = self._files[Exercise].ids_in_use, dict(ids), []
            for one in exercises:
                others = {name: here for name, here in before.items() if name != one.id}
                wanted = with_ids(one, others)
                here = same_item(self._catalogue, wanted)
                if here is None:
                    here = under_free_id(wanted, taken)
                    taken.add(here.id)
                    new.append(here)
                ids[one.id] = here.id
            if ids == before:
                break
        return ids, new

    def _expect_sense(self, items: Sequence[Exercise | Programme], new: Sequence[Exercise]) -> None:
        known = {**self._catalogue.exercises, **{one.id: one for one in new}}
        for item in items:
            mistakes = [one for one in senseless(item, known, self._catalogue) if not one.minor]
            if mistakes:
                raise mistake_of_code(mistakes)


def under_free_id(item: T, taken: set[str]) -> T:
    """Return an exercise or programme under its id, or under another one where that is taken."""
    if item.id not in taken:
        return item
    return under_id(item, free_id(item.id, taken))
