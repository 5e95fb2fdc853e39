"""Maps exercise names of other programs to ours; the person confirms the mapping."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.exchange.import_note import shown
from glutetimer.exchange.name_matching import NameMatcher, nearest
from glutetimer.host.regular_file import Read, read_regular
from glutetimer.i18n import _
from glutetimer.library.file_errors import did_you_mean
from glutetimer.library.toml_file import read_toml
from glutetimer.training.exercise import Exercise

LEFT_OUT: Final = ""
"""What a name stands for that is not to be taken in."""
OWN: Final = "+"
"""What a name stands for that becomes an exercise of the person's own."""

NEAR: Final = 60
"""How alike it is that it may have been meant."""


def suggested(names: Iterable[str], exercises: Mapping[str, Exercise]) -> dict[str, str]:
    """Return for each name the id of the exercise it seems to mean, `LEFT_OUT` for none."""
    matcher = NameMatcher(exercises)
    return {name: matcher.match(name) for name in dict.fromkeys(names)}


def read_map(
    path: Path, exercises: Mapping[str, Exercise], read: Read = read_regular
) -> dict[str, str]:
    """Read a mapping that a person confirmed: a TOML file of names and our ids.

    Args:
        path: The file.
        exercises: All of our exercises by id.
        read: As for `read_toml`.

    Raises:
        UserError: If it cannot be read or names an exercise that there is not.
    """
    table = read_toml(path, read)
    for name, wanted in table.items():
        if not isinstance(wanted, str):
            raise UserError(
                _("{name}: {key} does not stand for a text.").format(
                    name=path.name, key=shown(name)
                ),
                _(
                    'Write "Their name" = "our_exercise", "" to leave it out, or "+" for an '
                    "exercise of your own."
                ),
            )
        if wanted not in (LEFT_OUT, OWN) and wanted not in exercises:
            near = nearest(wanted, exercises, NEAR)
            raise UserError(
                _("{name}: there is no exercise {wanted}.").format(
                    name=path.name, wanted=shown(wanted)
                ),
                did_you_mean(near) if near else _("See `glutetimer list exercises`."),
            )
    return dict(table)


def map_text(mapping: Mapping[str, str]) -> str:
    """Return a mapping as the TOML file that `read_map` reads."""
    return "".join(f"{quoted(name)} = {quoted(wanted)}\n" for name, wanted in mapping.items())


def quoted(text: str) -> str:
    """Return a text as TOML writes it."""
    escaped = "".join(
        f"\\{letter}"
        if letter in '"\\'
        else letter
        if letter.isprintable()
        else f"\\U{ord(letter):08X}"
        for letter in text
    )
    return f'"{escaped}"'
