"""Programmes that are no longer there, with what it takes to bring them back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RemovedProgramme:
    """A programme that was taken away, and where its file is kept."""

    id: str
    name: str
    path: Path
    kept: Path


@dataclass(frozen=True, slots=True)
class ReplacedProgramme:
    """A programme whose place another one took, with the texts of its file before and after."""

    id: str
    name: str
    before: str
    after: str
