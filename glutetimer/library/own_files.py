"""Reads and checks the files that a person wrote."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any, Protocol, TypeVar

from glutetimer.errors import UserError
from glutetimer.host.file_problems import CHECK_PERMISSIONS
from glutetimer.host.regular_file import Read, read_regular
from glutetimer.i18n import N_, _
from glutetimer.library.citations import cited
from glutetimer.library.exercise_checks import Names, exercise_mistakes
from glutetimer.library.file_errors import (
    MOST_MISTAKES,
    UNKNOWN_SOURCE,
    FileError,
    file_name,
    located,
    problems,
    shown,
    unknown,
)
from glutetimer.library.programme_checks import programme_mistakes
from glutetimer.library.shape import convert
from glutetimer.library.sources import Sources
from glutetimer.library.toml_file import parse_toml, read_text, unfit_values
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.programme import Programme

MAX_FILES = 500

Item = Exercise | Programme
T = TypeVar("T", Exercise, Programme)


class Known(Protocol):
    """What a file may refer to: a catalogue."""

    @property
    def exercises(self) -> Mapping[str, Exercise]:
        """All exercises by id."""
        ...

    @property
    def guidance(self) -> Guidance:
        """The muscles and feelings."""
        ...

    @property
    def sources(self) -> Sources:
        """The facts and references."""
        ...

    def shipped_path(self, item: Item) -> Path:
        """Return the file of an exercise or programme if it is a built-in one."""
        ...


def read_own(
    folder: Path, kind: type[T], shipped: Mapping[str, T], catalogue: Known
) -> tuple[dict[str, T], list[UserError]]:
    """Read all files of a folder.

    Args:
        folder: Where they are; it need not be there.
        kind: What they hold.
        shipped: What ships with the program, whose ids are taken.
        catalogue: What the files may refer to.

    Returns:
        What can be used, by id, and everything that is wrong with the other files.
    """
    paths, found = _files(folder)
    taken = dict.fromkeys(shipped, _("built in"))
    readable: dict[Path, T] = {}
    shaped: dict[Path, tuple[T | None, list[FileError], str]] = {}
    for path in paths:
        try:
            text = read_text(path)
            item, mistakes = _shaped(parse_toml(text, path), kind)
        except UserError as problem:
            found.append(problem)
            continue
        if item is not None and item.id in taken:
            mistakes.append(_taken(item.id, taken[item.id]))
        if item is None or mistakes:
            shaped[path] = (item, mistakes, text)
            continue
        taken[item.id] = _("in {file}").format(file=file_name(path))
        readable[path] = item
    _drop_senseless(readable, shipped, catalogue, found)
    own = {item.id: item for item in readable.values()}
    for path, (broken, its, content) in shaped.items():
        known = _exercises_for(broken, shipped, own, catalogue)
        found.extend(problems(path, located(_worst(broken, its, known, catalogue), content)))
    return own, found


def check(path: Path, catalogue: Known, read: Read = read_regular) -> list[UserError]:
    """Return everything that is wrong with an exercise or programme file, worst first.

    `read` is as for `read_toml`.
    """
    try:
        item, mistakes = read_item(path, catalogue, read)
    except UserError as problem:
        return [problem]
    if item is not None:
        doubled = _doubled(item, path, catalogue)
        mistakes += [one for one in doubled if not _covered(one, mistakes)]
    return problems(path, mistakes)


def read_item(
    path: Path, catalogue: Known, read: Read = read_regular
) -> tuple[Item | None, list[FileError]]:
    """Return the exercise or programme of a file, and all that is wrong with it but its id.

    `read` is as for `read_toml`. What is beyond mending is None.

    Raises:
        UserError: If the file cannot be read.
    """
    text = read_text(path, read)
    data = parse_toml(text, path)
    item: Item | None
    if _is_exercise(data):
        item, mistakes = _shaped(data, Exercise)
    else:
        item, mistakes = _shaped(data, Programme)
    if item is not None:
        mistakes += _deeper(item, mistakes, catalogue.exercises, catalogue)
    return item, located(mistakes, text)


def _deeper(
    item: Item, mistakes: list[FileError], exercises: Mapping[str, Exercise], catalogue: Known
) -> list[FileError]:
    """Return what makes no sense in an item beside the mistakes in the shape of its file."""
    found = senseless(item, exercises, catalogue)
    return [one for one in found if not _covered(one, mistakes)]


def _worst(
    item: Item | None,
    mistakes: list[FileError],
    exercises: Mapping[str, Exercise],
    catalogue: Known,
) -> list[FileError]:
    """Return all that keeps a file from being used, whose shape has mistakes."""
    deeper = [] if item is None else _deeper(item, mistakes, exercises, catalogue)
    return [one for one in (*mistakes, *deeper) if not one.minor]


def _exercises_for(
    item: T | None, shipped: Mapping[str, T], own: Mapping[str, T], catalogue: Known
) -> Mapping[str, Exercise]:
    """Return the exercises that an item may name: for one of them, those that are being read."""
    known: Any = {**shipped, **own} if isinstance(item, Exercise) else catalogue.exercises
    return known  # type: ignore[no-any-return] # of the kind that is read


def senseless(item: Item, exercises: Mapping[str, Exercise], catalogue: Known) -> list[FileError]:
    """Return what does not make sense in an exercise or programme of the right shape, worst first.

    Args:
        item: The exercise or programme.
        exercises: The exercises it may name.
        catalogue: All else that it may refer to.
    """
    guidance = catalogue.guidance
    if isinstance(item, Exercise):
        options = {option.id for option in guidance.feel_check.options}
        names = Names(exercises=exercises, muscles=guidance.muscles, feels=options)
        found = exercise_mistakes(item, names)
    else:
        found = programme_mistakes(item, exercises, guidance.usual.sets.usual)
    uncited = (
        unknown(place, source, catalogue.sources.names, UNKNOWN_SOURCE)
        for place, source in cited(item)
        if source not in catalogue.sources
    )
    wrong: list[FileError] = []
    minor: list[FileError] = []
    for one in chain(found, uncited):
        (minor if one.minor else wrong).append(one)
        if len(wrong) == MOST_MISTAKES:
            break
    return [*wrong, *minor][:MOST_MISTAKES]


def _files(folder: Path) -> tuple[list[Path], list[UserError]]:
    try:
        if not folder.is_dir():
            return [], []
        # a glob would pass over a folder that cannot be read as if it were empty
        paths = sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError as error:
        what = _("The folder {name} cannot be read ({reason}).").format(
            name=folder.name, reason=error.strerror
        )
        return [], [UserError(what, _(CHECK_PERMISSIONS))]
    if len(paths) <= MAX_FILES:
        return paths, []
    what = _("The folder {name} holds {n} files.").format(name=folder.name, n=len(paths))
    return paths[:MAX_FILES], [
        UserError(what, _("Keep {limit}; the rest is not read.").format(limit=MAX_FILES))
    ]


def _drop_senseless(
    readable: dict[Path, T], shipped: Mapping[str, T], catalogue: Known, found: list[UserError]
) -> None:
    """Drop what makes no sense; a refused exercise may leave others without a neighbour."""
    wrong: dict[Path, list[FileError]] = {}
    while True:
        own = {item.id: item for item in readable.values()}
        wrong = {}
        for path, item in readable.items():
            known = _exercises_for(item, shipped, own, catalogue)
            mistakes = [one for one in senseless(item, known, catalogue) if not one.minor]
            if mistakes:
                wrong[path] = mistakes
        if not wrong:
            return
        for path, mistakes in wrong.items():
            found.extend(problems(path, located(mistakes, _text_again(path))))
            del readable[path]


def _text_again(path: Path) -> str:
    """Return the text of a file that was read before, "" where it is gone since."""
    try:
        return read_text(path)
    except UserError:
        return ""


def _shaped(data: dict[str, Any], kind: type[T]) -> tuple[T | None, list[FileError]]:
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


def _is_exercise(data: dict[str, Any]) -> bool:
    """Distinguish the two kinds of file by what only one of them has."""
    own = set(Exercise.__struct_fields__) - set(Programme.__struct_fields__)
    others = set(Programme.__struct_fields__) - set(Exercise.__struct_fields__)
    return len(own & set(data)) > len(others & set(data))


def _doubled(item: Item, path: Path, catalogue: Known) -> list[FileError]:
    """Refuse the id of another file, but not that of the very file that is checked."""
    shipped = catalogue.shipped_path(item)
    if shipped.is_file() and shipped.resolve() != path.resolve():
        return [_taken(item.id, _("built in"))]
    return []


def _taken(name: str, where: str) -> FileError:
    return FileError(
        "id",
        N_("{place} is {name}, which is already {where}"),
        _("Choose another id."),
        gaps={"name": shown(name), "where": where},
    )


def _covered(mistake: FileError, others: list[FileError]) -> bool:
    """Whether a mistake may be no more than the shadow of one in the shape of the file."""
    return any(
        _inside(mistake.place, other.place) or _inside(other.place, mistake.place)
        for other in others
    )


def _inside(place: str, outer: str) -> bool:
    return not outer or place == outer or place.startswith((f"{outer}.", f"{outer}["))
