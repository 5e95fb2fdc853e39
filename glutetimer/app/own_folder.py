"""The folders of a person's own exercises and programmes: what is taken there, and new files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, TypeVar, cast

from glutetimer.app.free_ids import free_id
from glutetimer.errors import UserError
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    cannot_make,
    cannot_write,
    is_there_already,
)
from glutetimer.i18n import N_, _
from glutetimer.library.catalogue import Catalogue
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_names import under_id
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Programme

OTHER_ID: Final = N_("Give it another id.")

Item = Exercise | Programme
T = TypeVar("T", bound=Exercise | Programme)


class OwnFolder:
    """New files among a person's own; none is ever written over.

    Args:
        catalogue: All exercises and programmes.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def same(self, item: T) -> T | None:
        """Return what is here and says the same, whatever its id; None if there is nothing.

        Pictures do not count: they do not travel. Of exercises only the person's own are
        compared, since one that ships is known by its id.
        """
        said = _apart_from_id(item)
        found = (one for one in self._alike(item) if _apart_from_id(one) == said)
        return cast("T | None", next(found, None))

    def taken(self, kind: type[Item]) -> set[str]:
        """Return the ids that are taken, also by files that cannot be read."""
        folder = self._folder(kind)
        known = self._catalogue.exercises if kind is Exercise else self._catalogue.items
        return {*known, *(path.stem for path in folder.iterdir())}

    def path(self, item: Item) -> Path:
        """Return where the file of an exercise or programme has to lie.

        Raises:
            UserError: If there is no folder and none can be made.
        """
        return self._folder(type(item)) / f"{item.id}.toml"

    def write(self, item: Item, text: str) -> None:
        """Write a new file.

        Raises:
            UserError: If there is one already, or it cannot be written.
        """
        path = self.path(item)
        if path.exists():
            raise UserError(is_there_already(path), _(OTHER_ID))
        try:
            write_whole(path, text)
        except OSError as error:
            raise cannot_write(path, error, CHECK_PERMISSIONS) from None

    def _alike(self, item: Item) -> Iterator[Item]:
        if isinstance(item, Programme):
            yield from self._catalogue.programmes.values()
            return
        for exercise in self._catalogue.exercises.values():
            if self._catalogue.is_own(exercise):
                yield self._catalogue.as_written(exercise)

    def _folder(self, kind: type[Item]) -> Path:
        if self._catalogue.own is None:
            raise UserError(_("There is no folder in which it could be kept."))
        folder = self._catalogue.own / ("exercises" if kind is Exercise else "programmes")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            list(folder.iterdir())
        except OSError as error:
            raise cannot_make(folder, error, CHECK_PERMISSIONS) from None
        return folder


def under_free_id(item: T, taken: set[str]) -> T:
    """Return an exercise or programme under its id, or under another one where that is taken."""
    if item.id not in taken:
        return item
    return under_id(item, free_id(item.id, taken))


def _apart_from_id(item: Item) -> dict[str, Any]:
    said = plain_values(under_id(item, "itself"))
    return {key: value for key, value in said.items() if key not in ("id", "pictures")}
