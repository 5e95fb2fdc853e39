"""Maps exercise names of other programs to ours; the person confirms the mapping."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.exchange.import_note import shown
from glutetimer.i18n import _
from glutetimer.library.toml_file import read_toml
from glutetimer.training.exercise import Exercise

LEFT_OUT: Final = ""
"""What a name stands for that is not to be taken in."""

LIKE: Final = 88
"""How alike (of 100) a name is to one of ours that it is taken for."""
NEAR: Final = 60
"""How alike it is that it may have been meant."""

_IN_BRACKETS: Final = re.compile(r"\([^)]*\)")
_NO_LETTER: Final = re.compile(r"[^a-z0-9]+")


def suggested(names: Iterable[str], exercises: Mapping[str, Exercise]) -> dict[str, str]:
    """Return for each name the id of the exercise it seems to mean, `LEFT_OUT` for none.

    A name counts by its words alone, with what stands in brackets or, if that fits nothing,
    without it: "Glute Bridge (Barbell)" is a glute bridge.
    """
    known: dict[str, str] = {}
    for exercise in exercises.values():
        if exercise.status == "offered":
            for word in (exercise.name, exercise.id, *exercise.aliases):
                known.setdefault(_plain(word), exercise.id)
    return {name: _suggestion(name, known) for name in dict.fromkeys(names)}


def read_map(path: Path, exercises: Mapping[str, Exercise]) -> dict[str, str]:
    """Read a mapping that a person confirmed: a TOML file of names and our ids.

    Raises:
        UserError: If it cannot be read or names an exercise that there is not.
    """
    table = read_toml(path)
    for name, wanted in table.items():
        if not isinstance(wanted, str):
            raise UserError(
                _("{name}: {key} does not stand for a text.").format(
                    name=path.name, key=shown(name)
                ),
                _('Write "Their name" = "our_exercise", or "" to leave it out.'),
            )
        if wanted != LEFT_OUT and wanted not in exercises:
            near = _nearest(wanted[:80], exercises, NEAR)
            raise UserError(
                _("{name}: there is no exercise {wanted}.").format(
                    name=path.name, wanted=shown(wanted)
                ),
                _('Did you mean "{near}"?').format(near=near)
                if near
                else _("See `glutetimer list exercises`."),
            )
    return dict(table)


def map_text(mapping: Mapping[str, str]) -> str:
    """Return a mapping as the TOML file that `read_map` reads."""
    return "".join(f"{_quoted(name)} = {_quoted(wanted)}\n" for name, wanted in mapping.items())


def _suggestion(name: str, known: Mapping[str, str]) -> str:
    without = _IN_BRACKETS.sub(" ", name)
    for words in (_plain(name), _plain(without), _plain(without).removesuffix("s")):
        if words in known:
            return known[words]
    near = _nearest(_plain(without)[:80], known, LIKE)
    return known[near] if near else LEFT_OUT


def _nearest(name: str, among: Iterable[str], like: int) -> str:
    """Return which of some names is the nearest to one, "" if none is so alike (of 100)."""
    from rapidfuzz import fuzz, process  # slow to load

    found = process.extractOne(name, list(among), scorer=fuzz.ratio, score_cutoff=like)
    return str(found[0]) if found else ""


def _plain(name: str) -> str:
    return _NO_LETTER.sub(" ", name.lower()).strip()


def _quoted(text: str) -> str:
    escaped = "".join(
        f"\\{letter}"
        if letter in '"\\'
        else letter
        if letter.isprintable()
        else f"\\U{ord(letter):08X}"
        for letter in text
    )
    return f'"{escaped}"'
