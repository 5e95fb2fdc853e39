"""Why a programme is the one to do today, and what becomes of what hurt. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from glutetimer.review.muscle_balance import MuscleGroup
from glutetimer.review.progress.pain import Hurting
from glutetimer.review.rest_day import Rest
from glutetimer.review.suggest import has_any
from glutetimer.review.suggestion import START_WITH, Suggestion, Why
from glutetimer.training.programme import Programme
from glutetimer.training.sparing import Spared


class Becomes(Enum):
    """What becomes of an exercise that hurt."""

    STAYS = auto()
    """It is in the programme, which the person chose."""
    REPLACED = auto()
    """Another exercise takes its place."""
    LEFT_OUT = auto()
    """It is left out of the programme."""
    AVOIDED = auto()
    """Another programme is suggested for it."""


@dataclass(frozen=True, slots=True)
class HurtNote:
    """An exercise that hurt, and what becomes of it; `instead` is what takes its place.

    `is_out` says that it hurt in two sessions, and is out until the person clears it.
    """

    exercise: str
    becomes: Becomes
    instead: str = ""
    is_out: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """What the days say: how many since something, and whether to rest.

    Args:
        since_programme: The days since the suggested programme was done.
        since_training: The days since any training, None where there was none lately.
        rest: Why to rest today, None for a day of training.
        moved_from: The day for which today's session was planned first.
        in_a_row: The days of training in a row up to yesterday.
        this_week: The sessions of training this week.
    """

    since_programme: int = 0
    since_training: int | None = None
    rest: Rest | None = None
    moved_from: date | None = None
    in_a_row: int = 0
    this_week: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a programme is the one to do today; `why` is None where the person chose it.

    `rest` says why nothing is to be done, where that is so, with the days of training in a row and
    the sessions of this week. `days_ago` is when it was done last, for `Why.AGAIN`; `rest_days` are
    the whole days without training before today.
    """

    why: Why | None
    purpose: str = ""
    days_ago: int = 0
    rest_days: int = 0
    due: MuscleGroup | None = None
    rest: Rest | None = None
    moved_from: date | None = None
    in_a_row: int = 0
    this_week: int = 0
    is_first_choice: bool = False
    has_trained: bool = False
    """Whether there was training lately, be it of another program or of no programme here."""
    hurt: tuple[HurtNote, ...] = ()


def reason_for(
    programme: Programme,
    suggestion: Suggestion,
    hurting: Sequence[Hurting],
    spared: Sequence[Spared],
    days: Days,
    *,
    is_chosen: bool,
) -> Reason:
    """Return why a programme is the one to do.

    Args:
        programme: The one to do, as it is done.
        suggestion: The one suggested, which may be another one.
        hurting: The exercises that are spared, the newest pain first.
        spared: What of them was taken out of the programme.
        days: What the days say.
        is_chosen: Whether the person chose the programme.
    """
    hurt = _hurt_notes(programme, suggestion, hurting, spared)
    if is_chosen:
        return Reason(None, hurt=hurt)
    since = days.since_training
    return Reason(
        why=suggestion.why,
        purpose=suggestion.purpose,
        days_ago=days.since_programme,
        rest_days=max(0, since - 1) if since is not None else 0,
        due=suggestion.due,
        rest=days.rest,
        moved_from=days.moved_from,
        in_a_row=days.in_a_row,
        this_week=days.this_week,
        is_first_choice=suggestion.programme == START_WITH,
        has_trained=since is not None,
        hurt=hurt,
    )


def _hurt_notes(
    programme: Programme,
    suggestion: Suggestion,
    hurting: Sequence[Hurting],
    spared: Sequence[Spared],
) -> tuple[HurtNote, ...]:
    """Return what becomes of what hurt, of the newest pain first; nothing where it is elsewhere."""
    found = notes_within(programme, hurting, spared)
    if found or not hurting:
        return found
    is_for_pain = suggestion.why is Why.SPARING and suggestion.programme == programme.id
    newest = HurtNote(hurting[0].exercise, Becomes.AVOIDED, is_out=hurting[0].is_out)
    return (newest,) if is_for_pain else ()


def notes_within(
    programme: Programme, hurting: Sequence[Hurting], spared: Sequence[Spared]
) -> tuple[HurtNote, ...]:
    """Return what becomes of what hurt in a programme, of the newest pain first."""
    instead_of = {one.exercise: one.instead for one in spared}
    found = []
    for one in hurting:
        if has_any(programme, (one.exercise,)):
            found.append(HurtNote(one.exercise, Becomes.STAYS, is_out=one.is_out))
        elif one.exercise in instead_of:
            instead = instead_of[one.exercise]
            becomes = Becomes.REPLACED if instead else Becomes.LEFT_OUT
            found.append(HurtNote(one.exercise, becomes, instead, is_out=one.is_out))
    return tuple(found)
