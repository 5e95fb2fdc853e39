"""Where somebody stands in a programme that builds up by weeks. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from typing import Final

from glutetimer.review.progress.contact import SESSIONS, has_contact
from glutetimer.review.progress.training_log import ExerciseSession
from glutetimer.review.rows import PerformedRow
from glutetimer.training.programme import Programme

DAY: Final = timedelta(days=1)
A_WEEK_AGO: Final = timedelta(weeks=1)
UNDER_WAY: Final = timedelta(weeks=2)
"""A build-up that was not done for so long is not gone on with by itself. Our default."""
A_WEEK: Final = 3
"""So many sessions make a week of a build-up. Our default: the usual number of a week."""


class HeldBy(Enum):
    """What keeps a build-up at a week of which all sessions are done."""

    PAIN = auto()
    FEEL = auto()
    """It was not said, or elsewhere, where it was felt."""
    EFFORT = auto()
    """It was not done whole, or took all there was."""


@dataclass(frozen=True, slots=True)
class BuildUp:
    """The week to do next, the sessions of it that are done, and what holds it back."""

    week: int
    done: int = 0
    held_by: HeldBy | None = None


def build_up(
    programme: Programme,
    rows: Iterable[PerformedRow],
    weeks: Mapping[str, int | None],
    good_feels: Collection[str],
) -> BuildUp | None:
    """Return where somebody stands in a build-up, None where a programme has no weeks.

    After the sessions of a week it moves on to the next one, if the last two of them were felt in
    the glutes, whole and without pain. A session of another week sets it by hand: it goes on from
    there.

    Args:
        programme: The programme.
        rows: The performed sets of its real sessions, the oldest first.
        weeks: The week that each session did, by its id.
        good_feels: The answers to the feel check that exercises aim at.
    """
    if not programme.weeks:
        return None
    order = [one.week for one in programme.weeks]
    week, run = order[0], list[ExerciseSession]()
    for session in _sessions(programme.id, rows):
        did = weeks.get(session.session)
        if did is not None and did != week:
            week, run = max((one for one in order if one <= did), default=order[0]), []
        run.append(session)
        if week != order[-1] and len(run) >= A_WEEK and has_contact(run, good_feels):
            week, run = order[order.index(week) + 1], []
    is_held = week != order[-1] and len(run) >= A_WEEK
    return BuildUp(week, len(run), _held_by(run, good_feels) if is_held else None)


def is_its_turn(days: Iterable[date], today: date) -> bool:
    """Return whether to go on with a build-up today, by the days on which it was done.

    That is every other day, as many times in seven days as make a week of it.
    """
    done = set(days)
    if today in done or today - DAY in done:
        return False
    return (
        today - UNDER_WAY < max(done, default=date.min)
        and sum(today - A_WEEK_AGO < day for day in done) < A_WEEK
    )


def is_over(programme: Programme, standing: BuildUp) -> bool:
    """Return whether all sessions of the last week of a build-up are done."""
    return standing.week == programme.weeks[-1].week and standing.done >= A_WEEK


def _held_by(run: Sequence[ExerciseSession], good_feels: Collection[str]) -> HeldBy:
    last = run[-SESSIONS:]
    if any(one.hurt for one in last):
        return HeldBy.PAIN
    if all(one.answers and set(one.answers) <= set(good_feels) for one in last):
        return HeldBy.EFFORT
    return HeldBy.FEEL


def _sessions(programme: str, rows: Iterable[PerformedRow]) -> list[ExerciseSession]:
    """Return the sessions of a programme, each with all its sets, in which something was done."""
    found: dict[str, list[PerformedRow]] = {}
    for row in rows:
        if row.programme == programme:
            found.setdefault(row.session, []).append(row)
    return [
        ExerciseSession(programme, session, sets[0].local_date, tuple(sets))
        for session, sets in found.items()
        if sets[0].counts or any(row.pain_rep is not None for row in sets)
    ]
