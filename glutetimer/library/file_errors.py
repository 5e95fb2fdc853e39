"""What is wrong in a file, and how it is said."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.i18n import N_, _
from glutetimer.library.file_note import FileNote

LONGEST_SHOWN = 40
LONGEST_NAME = 120
"""How much of a value and of the name of a file is shown."""
MOST_LISTED = 14
MOST_MISTAKES = 100
"""A file with more than this is not a programme with mistakes, but something else."""


@dataclass(frozen=True, slots=True)
class FileError:
    """One mistake in a file.

    Args:
        place: The path in the file, such as "blocks[2].reps"; empty for the whole file.
        what: What is wrong there, to be read after the place: "is 0".
        remedy: What to write instead, a sentence.
        minor: Whether the file can be used all the same.
    """

    place: str
    what: str
    remedy: str
    minor: bool = False

    def problem(self, path: Path) -> UserError:
        """Return it as something to tell a person."""
        kind = FileNote if self.minor else UserError
        what = _("{file}: {place} {mistake}.").format(
            file=file_name(path), place=self.place or _("the file"), mistake=self.what
        )
        return kind(what, self.remedy)


def problems(path: Path, mistakes: Iterable[FileError]) -> list[UserError]:
    """Return the mistakes as problems, the minor ones last."""
    ordered = sorted(mistakes, key=lambda mistake: mistake.minor)
    return [mistake.problem(path) for mistake in ordered]


UNKNOWN_EXERCISE = N_("names the unknown exercise {name}")
UNKNOWN_MUSCLE = N_("names the unknown muscle {name}")
UNKNOWN_FEELING = N_("names the unknown feeling {name}")
UNKNOWN_SOURCE = N_("names the unknown source {name}")
UNKNOWN_VALUE = N_("names the unknown value {name}")


def unknown(place: str, name: str, known: Collection[str], message: str) -> FileError:
    """Return the mistake of naming something that does not exist.

    Args:
        place: Where it is named.
        name: The name.
        known: The names that exist.
        message: One of those above.
    """
    return FileError(place, _(message).format(name=shown(name)), suggestion(name, known))


def suggestion(name: str, known: Collection[str]) -> str:
    """Return a sentence with the closest known name, or with all of them if they are few."""
    close = difflib.get_close_matches(name[:100], known, n=1, cutoff=0.6)
    if close:
        return did_you_mean(close[0])
    if len(known) <= MOST_LISTED:
        return _("Allowed are {names}.").format(names=listed(known))
    return _("There are {n} to choose from, for instance {names}.").format(
        n=len(known), names=listed(sorted(known)[:5])
    )


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


def printable(text: str, longest: int = LONGEST_SHOWN) -> str:
    """Return text cut to a readable length, with its control characters spelled out."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode()
        for letter in cut
    )


def file_name(path: Path) -> str:
    """Return the name of a file for people."""
    return printable(path.name or str(path), LONGEST_NAME)
