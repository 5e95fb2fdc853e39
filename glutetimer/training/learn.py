"""What there is to learn: short topics of points, findings of studies and opinions. Pure."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from glutetimer.training.sourced import FactId, Id, Short, Statement, Text

Group = Literal["basics", "sport", "training", "sure"]
Fit = Literal["pain", "felt_elsewhere", "first_sessions", "cycling", "running", "desk", "general"]
"""What was done, felt or wished for, that makes a topic worth reading."""
Finding = Literal["supported", "partly", "mixed", "weak", "not_measured"]
Shown = Literal["feel", "usual", "safety", "advice", "caveat"]
"""A table of guidance.toml that a topic shows whole."""


class Point(Statement, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A statement, maybe with a word or two before it that say what it is about."""

    label: Short | None = None


class Verdict(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What studies say of a claim of an article."""

    claim: Short
    found: Finding
    text: Text
    sources: tuple[FactId, ...]


class Disagreement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Two opinions, and what is done here."""

    about: Short
    sides: Annotated[tuple[Statement, ...], Meta(min_length=2, max_length=2)]
    here: Statement


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something short to read, with a picture.

    `points` come first, then what it takes from guidance.toml by ids or whole (`shows`), then
    verdicts, disagreements and the `closing` points. `fits` says when it is worth reading.
    """

    id: Id
    group: Group
    title: Short
    line: Short
    """What the list says below the title."""
    picture: Id
    fits: tuple[Fit, ...]
    points: tuple[Point, ...] = ()
    muscles: tuple[Id, ...] = ()
    principles: tuple[Id, ...] = ()
    habits: tuple[Id, ...] = ()
    shows: tuple[Shown, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    closing: tuple[Point, ...] = ()
    exercises: tuple[Id, ...] = ()
    programmes: tuple[Id, ...] = ()

    @property
    def name(self) -> str:
        """What it is called, as exercises and programmes have it."""
        return self.title


class Learn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of learn.toml."""

    topics: tuple[Topic, ...]
