"""All exercises and programmes, built in and a person's own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec

from glutetimer.errors import Problem
from glutetimer.library.citations import cited
from glutetimer.library.exercise_checks import Names, exercise_mistakes
from glutetimer.library.mistakes import (
    MOST_MISTAKES,
    Mistake,
    file_name,
    problems,
    shown,
    suggestion,
    unknown,
)
from glutetimer.library.programme_checks import programme_mistakes
from glutetimer.library.shape import convert
from glutetimer.library.sources import Sources
from glutetimer.library.toml_file import read_toml, unfit_values
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.programme import Programme

MAX_FILES = 500
EXERCISES = "exercises"
PROGRAMMES = "programmes"

Item = Exercise | Programme
T = TypeVar("T", Exercise, Programme, Guidance, Sources)


@dataclass(frozen=True)
class Catalogue:
    """What can be trained, and what is known about it. Read when it is first asked for.

    Args:
        builtin: The folder of the files that ship with the program.
        own: The data folder of the person, with own files in exercises/ and programmes/.
    """

    builtin: Path
    own: Path | None = None
    _found: list[Problem] = field(default_factory=list, repr=False, compare=False)

    @cached_property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by id, the built-in ones first."""
        found = {item.id: item for item in _built_in(self.builtin / EXERCISES, Exercise)}
        return self._with_own(found, Exercise, EXERCISES)

    @cached_property
    def programmes(self) -> Mapping[str, Programme]:
        """All programmes by id, the built-in ones first."""
        found = {item.id: item for item in _built_in(self.builtin / PROGRAMMES, Programme)}
        return self._with_own(found, Programme, PROGRAMMES)

    @cached_property
    def guidance(self) -> Guidance:
        """What holds for every exercise."""
        return _shipped(self.builtin / "guidance.toml", Guidance)

    @cached_property
    def sources(self) -> Sources:
        """The articles, facts and references."""
        return _shipped(self.builtin / "sources.toml", Sources)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the person's own files; those files are left out."""
        _ = self.exercises, self.programmes
        return tuple(self._found)

    def exercise(self, name: str) -> Exercise:
        """Return an exercise by its id.

        Raises:
            Problem: If there is none; it names the nearest ids.
        """
        return _one(name, self.exercises, "exercise")

    def programme(self, name: str) -> Programme:
        """Return a programme by its id.

        Raises:
            Problem: If there is none; it names the nearest ids.
        """
        return _one(name, self.programmes, "programme")

    def is_own(self, item: Item) -> bool:
        """Whether the person wrote this exercise or programme."""
        folder = EXERCISES if isinstance(item, Exercise) else PROGRAMMES
        return not (self.builtin / folder / f"{item.id}.toml").is_file()

    def _with_own(self, found: dict[str, Any], kind: type[Any], folder: str) -> Mapping[str, Any]:
        taken = dict.fromkeys(found, "built in")
        readable: dict[Path, Any] = {}
        for path in self._own_files(folder):
            try:
                item, mistakes = shaped(read_toml(path), kind)
            except Problem as problem:
                self._found.append(problem)
                continue
            if item is not None and item.id in taken:
                mistakes = [*mistakes, _taken(item.id, taken[item.id])]
            if item is None or mistakes:
                self._found.extend(problems(path, mistakes))
                continue
            taken[item.id] = f"in {file_name(path)}"
            readable[path] = item
        found |= self._sensible(readable, found)
        return MappingProxyType(found)

    def _sensible(self, readable: dict[Path, Any], found: Mapping[str, Any]) -> dict[str, Any]:
        """Return the items that make sense; a refused one may leave others without a neighbour."""
        left = dict(readable)
        while True:
            known = {**found, **{item.id: item for item in left.values()}}
            wrong = {
                path: mistakes
                for path, item in left.items()
                if (mistakes := [one for one in self.mistakes(item, known) if not one.minor])
            }
            if not wrong:
                return {item.id: item for item in left.values()}
            for path, mistakes in wrong.items():
                self._found.extend(problems(path, mistakes))
                del left[path]

    def _own_files(self, folder: str) -> list[Path]:
        if self.own is None or not (self.own / folder).is_dir():
            return []
        try:
            paths = sorted((self.own / folder).glob("*.toml"))
        except OSError as error:
            what = f"The folder {folder} cannot be read ({error.strerror})."
            self._found.append(Problem(what, "Check its permissions."))
            return []
        if len(paths) > MAX_FILES:
            what = f"The folder {folder} holds {len(paths)} files."
            self._found.append(Problem(what, f"Keep {MAX_FILES}; the rest is not read."))
        return paths[:MAX_FILES]

    def mistakes(self, item: Item, exercises: Mapping[str, Any] | None = None) -> list[Mistake]:
        """Return what does not make sense in an exercise or programme of the right shape.

        Args:
            item: The exercise or programme.
            exercises: The exercises it may name, if not those of this catalogue.
        """
        if isinstance(item, Exercise):
            options = {option.id for option in self.guidance.feel_check.options}
            known = self.exercises if exercises is None else exercises
            names = Names(exercises=known, muscles=self.guidance.muscles, feels=options)
            found = exercise_mistakes(item, names)
        else:
            usual = self.guidance.usual.sets.usual
            found = programme_mistakes(item, self.exercises, usual)
        uncited = (
            unknown(place, source, self.sources.names, "source")
            for place, source in cited(item)
            if source not in self.sources
        )
        return list(islice(chain(found, uncited), MOST_MISTAKES))


def load_catalogue(builtin: Path, own: Path | None = None) -> Catalogue:
    """Return the catalogue of the built-in folder and of a person's own files.

    Problems in the person's files are collected in `problems`; each such file is left out and
    hides no other.

    Raises:
        Problem: If the built-in folder is not there.
    """
    if not (builtin / EXERCISES).is_dir():
        message = f"The exercises are missing: {builtin / EXERCISES} is not there."
        raise Problem(message, "Install glutetimer again.")
    return Catalogue(builtin, own)


def check_file(path: Path, catalogue: Catalogue) -> list[Problem]:
    """Return everything that is wrong with an exercise or programme file, worst first.

    An entry that is a `Remark` does not keep the file from being used.
    """
    try:
        data = read_toml(path)
    except Problem as problem:
        return [problem]
    item: Item | None
    if _is_exercise(data):
        item, mistakes = shaped(data, Exercise)
    else:
        item, mistakes = shaped(data, Programme)
    if item is not None:
        deeper = [*catalogue.mistakes(item), *_doubled(item, path, catalogue)]
        mistakes = [*mistakes, *(one for one in deeper if not _covered(one, mistakes))]
    return problems(path, mistakes)


def shaped(data: dict[str, Any], kind: type[T]) -> tuple[T | None, list[Mistake]]:
    """Turn a table into an exercise or programme.

    Returns:
        The item, with stand-ins for what is wrong, or None if it is beyond mending; and all
        mistakes of its shape.
    """
    unfit = list(islice(unfit_values(data), MOST_MISTAKES))
    if unfit:
        return None, unfit
    item, mistakes = convert(data, kind)
    return item, list(mistakes)


def _one(name: str, items: Mapping[str, T], what: str) -> T:
    if name in items:
        return items[name]
    raise Problem(f"There is no {what} {shown(name)}.", suggestion(name, items))


def _is_exercise(data: dict[str, Any]) -> bool:
    """Tell the two kinds of file apart by what only one of them has."""
    own = set(Exercise.__struct_fields__) - set(Programme.__struct_fields__)
    others = set(Programme.__struct_fields__) - set(Exercise.__struct_fields__)
    return len(own & set(data)) > len(others & set(data))


def _doubled(item: Item, path: Path, catalogue: Catalogue) -> list[Mistake]:
    """Refuse the id of another file, but not that of the very file that is checked."""
    folder = EXERCISES if isinstance(item, Exercise) else PROGRAMMES
    shipped = catalogue.builtin / folder / f"{item.id}.toml"
    if shipped.is_file() and shipped.resolve() != path.resolve():
        return [_taken(item.id, "built in")]
    return []


def _taken(name: str, where: str) -> Mistake:
    return Mistake("id", f"is {shown(name)}, which is already {where}", "Choose another id.")


def _covered(mistake: Mistake, others: list[Mistake]) -> bool:
    """Whether a mistake may be no more than the shadow of one in the shape of the file."""
    return any(
        _inside(mistake.place, other.place) or _inside(other.place, mistake.place)
        for other in others
    )


def _inside(place: str, outer: str) -> bool:
    return not outer or place == outer or place.startswith((f"{outer}.", f"{outer}["))


def _built_in(folder: Path, kind: type[T]) -> list[T]:
    return [_shipped(path, kind) for path in sorted(folder.glob("*.toml"))]


def _shipped(path: Path, kind: type[T]) -> T:
    """Read a file that ships with the program; tests have checked what it says."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), kind)
    except (OSError, ValueError) as error:
        message = f"{path} cannot be read ({error})."
        raise Problem(message, "Install glutetimer again.") from None
