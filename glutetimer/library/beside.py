"""Exercises of a person's own that lie beside the file of a programme that needs them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from glutetimer.errors import UserError
from glutetimer.host.regular_file import Read, read_regular
from glutetimer.i18n import _
from glutetimer.library.file_errors import file_name, problems, with_more
from glutetimer.library.named_items import near_ids
from glutetimer.library.own_files import Known, read_item
from glutetimer.library.sources import Sources
from glutetimer.library.toml_file import parse_toml, read_text, unfit_values
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.programme import Programme

MOST: Final = 100
"""So many exercises are looked for."""


class WithBeside:
    """A catalogue, and exercises that lie beside a file.

    Args:
        known: The catalogue.
        beside: The exercises.
        texts: Their files, by their ids.
    """

    def __init__(
        self, known: Known, beside: Mapping[str, Exercise], texts: Mapping[str, str]
    ) -> None:
        self._known = known
        self.beside = beside
        self.texts = texts
        self.exercises: Mapping[str, Exercise] = MappingProxyType({**known.exercises, **beside})

    @property
    def guidance(self) -> Guidance:
        """The muscles and feelings."""
        return self._known.guidance

    @property
    def sources(self) -> Sources:
        """The facts and references."""
        return self._known.sources

    def shipped_path(self, item: Exercise | Programme) -> Path:
        """Return the file of an exercise or programme if it is a built-in one."""
        return self._known.shipped_path(item)


def read_with_beside(
    path: Path, known: Known, read: Read = read_regular, read_beside: Read = read_regular
) -> tuple[Exercise | Programme, WithBeside, str]:
    """Return the exercise or programme of a file, what is known beside it, and the file's text.

    Args:
        path: The file.
        known: What is known already.
        read: As for `read_toml`.
        read_beside: The same for the files that lie beside it.

    Raises:
        UserError: If it, or an exercise beside it, cannot be read or has a mistake in it, or if an
            exercise is not known: the worst that is wrong, and how much more there is.
    """
    text = read_text(path, read)
    data = parse_toml(text, path)
    there = known_beside(path, data, known, read_beside)
    item, mistakes = read_item(path, there, partial(_encoded, text))
    wrong = [one for one in mistakes if not one.minor]
    if item is None or wrong:
        missing = _missing(path, data, there)
        raise with_more(missing or problems(path, wrong)[0], path, len(wrong) - 1)
    return item, there, text


def known_beside(
    path: Path, data: Mapping[str, Any], known: Known, read: Read = read_regular
) -> WithBeside:
    """Return a catalogue with the exercises that a programme's file names and that lie beside it.

    They are meant also where another one is known by their id; built-in ones are not looked for.
    That is the file ID.toml in the same folder, in a folder `exercises` there, or in the one next
    to it, as in the folder of the program.

    Args:
        path: The file of the programme.
        data: What it says.
        known: What is known already.
        read: As for `read_toml`.

    Raises:
        UserError: If one of them cannot be read or has a mistake in it.
    """
    beside: dict[str, Exercise] = {}
    texts: dict[str, str] = {}
    named = (one for one in _ids(data) if not _is_built_in(one, known))
    for name in islice(named, MOST):
        if found := _one(path.parent, name, known, read):
            beside[name], texts[name] = found
    return WithBeside(known, beside, texts)


def _missing(path: Path, data: Mapping[str, Any], known: Known) -> UserError | None:
    """Return what is said of an exercise that lies nowhere, None if all do.

    One that is nearly called like another is left to the checks of the file, which say so.
    """
    for name in (one for one in _ids(data) if one not in known.exercises):
        if not near_ids(name, known.exercises):
            what = _("{file} needs the exercise {name}, which you do not have.")
            remedy = _(
                "Put its file, {name}.toml, beside it, or ask whoever made it for the PDF or the "
                "code of the programme, which bring their exercises along."
            )
            return UserError(what.format(file=file_name(path), name=name), remedy.format(name=name))
    return None


def _ids(data: Mapping[str, Any]) -> list[str]:
    """Return the ids that the file of a programme names as exercises, each once."""
    if any(True for _unfit in unfit_values(data)):
        return []
    return [one for one in dict.fromkeys(_named(data)) if is_id(one)]


def _is_built_in(name: str, known: Known) -> bool:
    return name in known.exercises and known.shipped_path(known.exercises[name]).is_file()


def _one(folder: Path, name: str, known: Known, read: Read) -> tuple[Exercise, str] | None:
    """Return an exercise and its file, None where there is no such file."""
    for place in (folder, folder / "exercises", folder.parent / "exercises"):
        path = place / f"{name}.toml"
        if not _is_there(path, read):
            continue
        text = read_text(path, read)
        item, mistakes = read_item(path, known, partial(_encoded, text))
        wrong = [one for one in mistakes if not one.minor]
        if item is None or wrong:
            raise with_more(problems(path, wrong)[0], path, len(wrong) - 1)
        if isinstance(item, Exercise) and item.id == name:
            return item, text
    return None


def _is_there(path: Path, read: Read) -> bool:
    try:
        read(path, 1)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # whoever reads all of it says why that cannot be done
        return True
    return True


def _encoded(text: str, _path: Path, _most: int) -> bytes:
    return text.encode()


def _named(data: object) -> Iterator[str]:
    """Yield what stands for exercises in the tables of a file, before it is known to be right."""
    if isinstance(data, Mapping):
        if isinstance(name := data.get("exercise"), str):
            yield name
        for inner in data.values():
            yield from _named(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from _named(inner)


def is_id(name: str) -> bool:
    """Return whether a text may be the id of an exercise: no path among them."""
    return name.isascii() and name.replace("_", "a").isalnum() and name == name.lower()
