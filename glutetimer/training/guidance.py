"""What holds for every exercise: usual values, safety, feel, muscles, habits."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from glutetimer.training.exercise import Duration
from glutetimer.training.programme import Usual
from glutetimer.training.sourced import Id, Short, Sourced, Statement, Text

Whole = Annotated[int, Meta(ge=0, le=1000)]


class Amount(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A whole number with the range in which a person may set it."""

    usual: Whole
    min: Whole
    max: Whole


class UsualAmounts(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is done where neither programme nor exercise says otherwise, with the reasons."""

    sets: Amount
    rest_s: Duration
    between_exercises_s: Duration
    between_sides_s: Duration
    short_rest_s: Duration
    get_ready_s: Duration
    lift_s: Duration
    lower_s: Duration
    continuous_half_s: Duration
    days_per_week: Amount


class Safety(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What is said about pain; `before` is shown before every session."""

    before: Statement
    distinction: Statement
    scope: Statement
    radiating: Statement
    professional: Statement
    not_medical: Statement

    @property
    def first_session(self) -> tuple[Statement, ...]:
        """What everybody reads before the first session, and always finds in the help."""
        return (self.before, self.scope, self.distinction, self.radiating, self.professional)


class GeneralAdvice(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Our own general advice, beside what the articles say."""

    ask_first: Statement
    breathing: Statement
    neck: Statement
    warm_up: Statement
    """Before a programme that begins with something hard."""
    easy_jog: Statement
    """Before a programme with running in it."""

    @property
    def first_session(self) -> tuple[Statement, ...]:
        """What is read with the safety texts before the first session, and found in the help."""
        return (self.ask_first, self.breathing, self.neck)


class Principle(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A rule of thumb; `rule` says what follows from it."""

    id: Id
    text: Text
    rule: Text | None = None


class FeelOption(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An answer to where it was felt.

    `good` answers are what the exercises aim at, `stop` ends the exercise. An option that is not
    `always` offered is offered after exercises that name it.
    """

    id: Id
    label: Short
    good: bool = False
    stop: bool = False
    always: bool = True
    advice: Text | None = None


class FeelCheck(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The question after the last set of an exercise."""

    question: Short
    options: tuple[FeelOption, ...]

    def option(self, option_id: str) -> FeelOption | None:
        """Return one answer by its id."""
        return next((option for option in self.options if option.id == option_id), None)


class Muscle(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A muscle and what it does."""

    name: Short
    does: Text


class Ladder(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Exercises from easy to hard."""

    id: Id
    name: Short
    steps: tuple[Id, ...]


class Habit(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something to do often, with the programme that does it."""

    id: Id
    text: Text
    programme: Id | None = None
    remind_every_min: Amount | None = None


class Search(Sourced, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Other words for muscles that people may look for."""

    aliases: dict[Id, Id]


class Evidence(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How far the numbers carry: the caveat under every weighted chart."""

    caveat: Text


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the ids of kit, purposes, slots, tags and choices are called on screen."""

    kit: dict[Id, Short]
    purposes: dict[Id, Short]
    slots: dict[Id, Short]
    tags: dict[Id, Short]
    choices: dict[Id, Short]


class Guidance(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All of guidance.toml."""

    usual: UsualAmounts
    safety: Safety
    advice: GeneralAdvice
    principles: tuple[Principle, ...]
    feel_check: FeelCheck
    muscles: dict[Id, Muscle]
    ladders: tuple[Ladder, ...]
    habits: tuple[Habit, ...]
    search: Search
    evidence: Evidence
    words: Words


def usual_lengths(usual: UsualAmounts) -> Usual:
    """Return the usual values in the units that a session works with (ms)."""
    return Usual(
        sets=usual.sets.usual,
        rest_ms=usual.rest_s.ms,
        between_exercises_ms=usual.between_exercises_s.ms,
        between_sides_ms=usual.between_sides_s.ms,
        short_rest_ms=usual.short_rest_s.ms,
        get_ready_ms=usual.get_ready_s.ms,
    )
