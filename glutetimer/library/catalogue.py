"""All exercises and programmes, built in and a person's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from msgspec.structs import replace

from glutetimer.errors import UserError
from glutetimer.host.file_problems import INSTALL_AGAIN
from glutetimer.host.regular_file import Read, read_regular
from glutetimer.i18n import N_, _
from glutetimer.library.shipped import read_part
from glutetimer.library.sources import Sources
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.learn import Learn
from glutetimer.training.programme import Programme

if TYPE_CHECKING:
    from glutetimer.library.own_files import Known

PICTURES: Final = "pictures"
SET_ASIDE: Final = "deleted"
"""The folder inside that of the exercises or programmes in which deleted files are kept."""
_PARTS: Final = (
    *("exercises", "listed_exercises", "known_exercises"),
    *("programmes", "listed_programmes"),
)
"""What is read of the person's own files."""

T = TypeVar("T", Exercise, Programme)


@dataclass(frozen=True)
class Catalogue:
    """What can be trained, and what is known about it. Each part is read when it is asked for.

    Args:
        builtin: The folder of the files that ship with the program.
        own: The data folder of the person, with own files in exercises/ and programmes/.
    """

    builtin: Path
    own: Path | None = None
    recorded_name: Callable[[str], str | None] = field(
        default=lambda _exercise: None, repr=False, compare=False
    )
    """Returns what the history calls an exercise that may have no file here."""
    _found: list[UserError] = field(default_factory=list, repr=False, compare=False)
    _read: dict[str, tuple[object, ...]] = field(default_factory=dict, repr=False, compare=False)
    """What the person's own folders held when they were read."""
    _written: dict[str, Exercise] = field(default_factory=dict, repr=False, compare=False)
    """The exercises that the person wrote, by id, as they stand in the files."""

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by id, the built-in ones first."""
        shipped = read_part(self.builtin, "exercises", tuple[Exercise, ...])
        found = self._with_own({item.id: item for item in shipped}, Exercise, "exercises")
        self._written.update({name: one for name, one in found.items() if self.is_own(one)})
        return MappingProxyType({name: _drawn(one, found) for name, one in found.items()})

    def borrow(self, exercises: Mapping[str, Exercise]) -> None:
        """Know exercises that lie elsewhere, until the files are read again."""
        found = {**self.exercises, **exercises}
        self.read_again()
        self.__dict__["exercises"] = MappingProxyType(found)

    @cached_property
    def known_exercises(self) -> Mapping[str, Exercise]:
        """All exercises that the history may have: as in a list, deleted ones, those it names."""
        from glutetimer.library.remembered_exercises import RememberedExercises  # noqa: PLC0415 - see check_file

        folder = self.own / "exercises" / SET_ASIDE if self.own else None
        if folder is None or _is_missing(folder):
            return RememberedExercises(self.listed_exercises, self.recorded_name)
        from glutetimer.library.own_files import read_own  # noqa: PLC0415 - see check_file

        deleted, _problems = read_own(folder, Exercise, self.exercises, self)
        known = {**deleted, **self.listed_exercises}
        return RememberedExercises(known, self.recorded_name)

    @cached_property
    def listed_exercises(self) -> Mapping[str, Exercise]:
        """All exercises by id, for a list: a name that looks like another has its id beside it."""
        return self._listed(self.exercises)

    @cached_property
    def listed_programmes(self) -> Mapping[str, Programme]:
        """All programmes by id, for a list."""
        return self._listed(self.programmes)

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """All programmes by id, the built-in ones first."""
        shipped = read_part(self.builtin, "programmes", tuple[Programme, ...])
        return self._with_own({item.id: item for item in shipped}, Programme, "programmes")

    @property
    def items(self) -> Mapping[str, Exercise | Programme]:
        """All exercises and programmes by id; a programme comes before an exercise of its name."""
        return {**self.exercises, **self.programmes}

    @cached_property
    def guidance(self) -> Guidance:
        """What holds for every exercise."""
        return read_part(self.builtin, "guidance", Guidance)

    @cached_property
    def learn(self) -> Learn:
        """What there is to read."""
        return read_part(self.builtin, "learn", Learn)

    @cached_property
    def sources(self) -> Sources:
        """The articles, facts and references."""
        return read_part(self.builtin, "sources", Sources)

    @property
    def pictures(self) -> Path | None:
        """The folder of the pictures of the person's own exercises."""
        return self.own / PICTURES if self.own else None

    @property
    def problems(self) -> tuple[UserError, ...]:
        """What is wrong with the person's own files; those files are left out."""
        _ = self.exercises, self.programmes
        return tuple(self._found)

    def exercise(self, name: str) -> Exercise:
        """Return an exercise by its id.

        Raises:
            UserError: If there is none; it names the nearest ids.
        """
        return _one(name, self.exercises, N_("There is no exercise {name}."))

    def programme(self, name: str) -> Programme:
        """Return a programme by its id.

        Raises:
            UserError: If there is none; it names the nearest ids.
        """
        return _one(name, self.programmes, N_("There is no programme {name}."))

    def read_again(self) -> None:
        """Read the person's own files anew when they are asked for next."""
        self._found.clear()
        self._written.clear()
        for part in _PARTS:
            self.__dict__.pop(part, None)

    def follow_files(self) -> bool:
        """Read the person's own files anew if they have changed; return whether they have."""
        if self.own is None:
            return False
        own, read = self.own, dict(self._read)
        if all(_files_of(own / folder) == before for folder, before in read.items()):
            return False
        self.read_again()
        return True

    def is_own(self, item: Exercise | Programme) -> bool:
        """Whether the person wrote this exercise or programme."""
        return not self.shipped_path(item).is_file()

    def changed_on(self, item: Exercise | Programme) -> date | None:
        """Return the day on which the file of one of the person's own was changed last."""
        if self.own is None or not self.is_own(item):
            return None
        folder = "exercises" if isinstance(item, Exercise) else "programmes"
        try:
            changed = (self.own / folder / f"{item.id}.toml").stat().st_mtime
        except OSError:
            return None
        return datetime.fromtimestamp(changed, tz=UTC).date()

    def as_written(self, exercise: Exercise) -> Exercise:
        """Return an exercise as its file has it: without the figure of the one that it is like."""
        return self._written.get(exercise.id, exercise)

    def shipped_path(self, item: Exercise | Programme) -> Path:
        """Return the file of an exercise or programme if it is a built-in one."""
        folder = "exercises" if isinstance(item, Exercise) else "programmes"
        return self.builtin / folder / f"{item.id}.toml"

    def _with_own(self, shipped: dict[str, T], kind: type[T], folder: str) -> Mapping[str, T]:
        if self.own is None:
            return MappingProxyType(shipped)
        self._read[folder] = _files_of(self.own / folder)
        if _is_missing(self.own / folder):
            return MappingProxyType(shipped)
        from glutetimer.library.own_files import read_own  # noqa: PLC0415 - see check_file

        own, problems = read_own(self.own / folder, kind, shipped, self)
        self._found.extend(problems)
        return MappingProxyType(shipped | own)

    def _listed(self, items: Mapping[str, T]) -> Mapping[str, T]:
        own = {name: one for name, one in items.items() if self.is_own(one)}
        if not own:
            return items
        from glutetimer.library.distinct_names import with_distinct_names  # noqa: PLC0415 - see check_file

        shipped = (one for name, one in items.items() if name not in own)
        return MappingProxyType({**items, **with_distinct_names(own, shipped)})


def _drawn(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Exercise:
    """Return an exercise with the figure of the one that it is like."""
    other = exercises.get(exercise.like) if exercise.like else None
    if other is None or exercise.pose is not None:
        return exercise
    return replace(exercise, pose=other.pose, other_view=other.other_view)


def _files_of(folder: Path) -> tuple[object, ...]:
    """Return the files of a folder with when they were written, as far as it can be looked into."""
    try:
        found = sorted(folder.iterdir())
        return tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in found)
    except OSError:
        return ()


def _is_missing(folder: Path) -> bool:
    try:
        return not folder.is_dir()
    except OSError:  # it is there and cannot be looked into, which is reported when it is read
        return False


def load_catalogue(
    builtin: Path,
    own: Path | None = None,
    recorded_name: Callable[[str], str | None] = lambda _exercise: None,
) -> Catalogue:
    """Return the catalogue of the built-in folder and of a person's own files.

    Problems in the person's files are collected in `problems`; each such file is left out and
    hides no other.

    Raises:
        UserError: If the built-in folder is not there.
    """
    if not (builtin / "exercises").is_dir():
        message = _("The exercises are missing: {builtin} is not there.").format(
            builtin=builtin / "exercises"
        )
        raise UserError(message, _(INSTALL_AGAIN))
    return Catalogue(builtin, own, recorded_name)


def check_file(path: Path, catalogue: Known, read: Read = read_regular) -> list[UserError]:
    """Return everything that is wrong with an exercise or programme file, worst first.

    An entry that is a `FileNote` does not keep the file from being used. `read` is as for
    `read_toml`.
    """
    # the checks are a third of the time it takes to start, and most people have no own files
    from glutetimer.library.own_files import check  # noqa: PLC0415 - as said

    return check(path, catalogue, read)


def _one(name: str, items: Mapping[str, T], message: str) -> T:
    if name in items:
        return items[name]
    from glutetimer.library.file_errors import shown, suggestion  # noqa: PLC0415 - see check_file

    raise UserError(_(message).format(name=shown(name)), suggestion(name, items))
