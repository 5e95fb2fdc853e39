"""The mistakes found in exercise and programme files, and their sentences."""

from __future__ import annotations

import re
import shlex
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.host.shown_text import printable
from glutetimer.i18n import N_, _, ngettext
from glutetimer.library.file_note import FileNote
from glutetimer.library.toml_lines import line_of, lines_of

LONGEST_NAME = 120
"""How much of the name of a file is shown."""
_PART = re.compile(r"([^.\[\]]+)(?:\[(\d+)\])?")
MOST_LISTED = 14
MOST_MISTAKES = 100
"""A file with more than this is not a programme with mistakes, but something else."""


@dataclass(frozen=True, slots=True)
class FileError:
    """One mistake in a file.

    Args:
        place: The path in the file, such as "blocks[2].reps"; empty for the whole file.
        message: What is wrong there, a message with the gap `place`: "{place} is {value}".
        remedy: What to write instead, a sentence.
        minor: Whether the file can be used all the same.
        gaps: What fills the other gaps of the message.
        line: The line of the file, None where it is not known.
    """

    place: str
    message: str
    remedy: str
    minor: bool = False
    gaps: Mapping[str, object] = field(default_factory=dict)
    line: int | None = None

    @property
    def what(self) -> str:
        """What is wrong and where: "reps of block 3 is 0"."""
        return _(self.message).format(place=shown_place(self.place), **self.gaps)

    def problem(self, path: Path) -> UserError:
        """Return it as an error or a note for people."""
        kind = FileNote if self.minor else UserError
        what = (
            _("{file}: {mistake}.") if self.line is None else _("{file}: line {line}: {mistake}.")
        ).format(file=file_name(path), line=self.line, mistake=self.what)
        return kind(what, self.remedy)


def located(mistakes: Iterable[FileError], text: str) -> list[FileError]:
    """Return mistakes with their lines in the text of the file."""
    found = list(mistakes)
    lines = lines_of(text) if found else {}
    return [replace(one, line=line_of(one.place, lines)) for one in found]


def shown_place(place: str) -> str:
    """Return a path in a file as people count: "reps of block 3" for "blocks[2].reps"."""
    words = ""
    for name, number in _PART.findall(place):
        part = f"{name.removesuffix('s')} {int(number) + 1}" if number else name
        words = _("{part} of {whole}").format(part=part, whole=words) if words else part
    return words or _("the file")


def problems(path: Path, mistakes: Iterable[FileError]) -> list[UserError]:
    """Return the mistakes as problems, the minor ones last."""
    ordered = sorted(mistakes, key=lambda mistake: mistake.minor)
    return [mistake.problem(path) for mistake in ordered]


def with_more(first: UserError, path: Path, more: int) -> UserError:
    """Return the first problem of a file, which says how many others there are."""
    if not more:
        return first
    told = ngettext(
        "And {number} more: glutetimer check {path}",
        "And {number} more: glutetimer check {path}",
        more,
    ).format(number=more, path=shlex.quote(str(path)))
    return UserError(first.what, f"{first.remedy} {told}".strip())


IS_MISSING = N_("{place} is missing")
IS_VALUE = N_("{place} is {value}")
UNKNOWN_EXERCISE = N_("{place} names the unknown exercise {name}")
UNKNOWN_MUSCLE = N_("{place} names the unknown muscle {name}")
UNKNOWN_FIGURE = N_("{place} names {name}, an exercise without a figure of ours")
UNKNOWN_FEELING = N_("{place} names the unknown feeling {name}")
UNKNOWN_SOURCE = N_("{place} names the unknown source {name}")
UNKNOWN_VALUE = N_("{place} names the unknown value {name}")


def unknown(place: str, name: str, known: Collection[str], message: str) -> FileError:
    """Return the mistake of naming something that does not exist.

    Args:
        place: Where it is named.
        name: The name.
        known: The names that exist.
        message: One of those above.
    """
    return FileError(place, message, suggestion(name, known), gaps={"name": shown(name)})


def suggestion(name: str, known: Collection[str]) -> str:
    """Return a sentence with the closest known name, or with all of them if they are few."""
    from difflib import get_close_matches  # noqa: PLC0415 - seldom needed

    close = get_close_matches(name[:100], known, n=1, cutoff=0.6)
    if close:
        return did_you_mean(close[0])
    if len(known) <= MOST_LISTED:
        return _("Allowed are {names}.").format(names=listed(known))
    return _("There are {n} to choose from, for instance {names}.").format(
        n=len(known), names=listed(sorted(known)[:5])
    )


def write_allowed(allowed: str) -> str:
    """Return what to write in the place of a wrong value: "Write a number from 1 to 20."."""
    return _("Write {allowed}.").format(allowed=allowed)


def did_you_mean(near: str) -> str:
    """Return the question whether a name that is known was meant."""
    return _('Did you mean "{near}"?').format(near=near)


def listed(names: Iterable[str]) -> str:
    """Return names in a row, each in quotes."""
    return ", ".join(f'"{name}"' for name in names)


def shown(value: object) -> str:
    """Return a value from a file on one short line, with nothing unprintable in it."""
    if isinstance(value, str):
        return f'"{printable(value)}"' if value else _("an empty text")
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict | list):
        return _("a table") if isinstance(value, dict) else _("a list")
    return _("a date or time")


def file_name(path: Path) -> str:
    """Return the name of a file for people."""
    return printable(path.name or str(path), LONGEST_NAME)
