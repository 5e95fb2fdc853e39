"""Our exercises as Garmin's FIT profile numbers them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

UNKNOWN: Final = 65_534
"""The category of exercises that the profile does not have; they have a title alone."""

LONGEST_TITLE: Final = 60
"""Bytes of UTF-8; watches show less."""


@dataclass(frozen=True, slots=True)
class FitName:
    """A category of exercises and the number of one within it."""

    category: int
    name: int


def read_fit_names(assets: Path) -> dict[str, FitName]:
    """Return what the profile knows of our exercises, by our ids."""
    table = tomllib.loads((assets / "fit_exercises.toml").read_text("utf-8"))
    return {
        exercise: FitName(category, name)
        for exercise, (category, name, _) in table["exercises"].items()
    }


class Titles:
    """The exercises of one FIT file with the titles that are written beside them.

    Args:
        names: What the profile knows, by our ids.
    """

    def __init__(self, names: Mapping[str, FitName]) -> None:
        self._names = names
        self._own: dict[str, FitName] = {}
        self.written: dict[FitName, str] = {}
        """The title of each exercise, in the order in which they came."""

    def of(self, exercise: str, title: str) -> FitName:
        """Return the numbers of an exercise; its title is remembered."""
        known = self._names.get(exercise)
        name = known or self._own.setdefault(exercise, FitName(UNKNOWN, len(self._own)))
        self.written.setdefault(name, short(title))
        return name


def short(text: str) -> str:
    """Return a text that fits into a field, cut between letters."""
    return text.encode()[:LONGEST_TITLE].decode(errors="ignore").replace("\0", " ")
