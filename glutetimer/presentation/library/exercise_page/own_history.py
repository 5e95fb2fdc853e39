"""What was done of an exercise, in words: last time, bests, where it was felt, each week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from glutetimer.i18n import N_, _, formats, ngettext
from glutetimer.i18n.counts import sets_text
from glutetimer.i18n.formats import dated
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.history.bests import best_text
from glutetimer.presentation.history.periods import felt_words
from glutetimer.review.exercise_history import ExerciseHistory

NEVER = N_("You have not done this one yet.")


@dataclass(frozen=True, slots=True)
class WeekBar:
    """The sets of a week, and what a pointer or a screen reader is told of it."""

    sets: int
    words: str


@dataclass(frozen=True, slots=True)
class OwnHistory:
    """The history of one exercise.

    `nothing` is the one sentence there is where it was never done. `number` and `unit` are the
    sum over the weeks of `bars`, the oldest first; `first` and `last` are below their ends.
    """

    nothing: str = ""
    number: str = ""
    unit: str = ""
    bars: tuple[WeekBar, ...] = ()
    first: str = ""
    last: str = ""
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def summary(self) -> str:
        """The bars in one sentence."""
        return _("{number} {unit}").format(number=self.number, unit=self.unit)


def own_history(history: ExerciseHistory, today: date) -> OwnHistory:
    """Return what was done of an exercise, in words."""
    if history.practised is None:
        return OwnHistory(nothing=_(NEVER))
    weeks = history.weeks
    total = sum(week.total.sets for week in weeks)
    return OwnHistory(
        number=formats.number(total),
        unit=_weeks_words(total, len(weeks)),
        bars=tuple(
            WeekBar(
                week.total.sets,
                _("Week of {day}: {sets}").format(
                    day=dated(week.start, today), sets=sets_text(week.total.sets)
                ),
            )
            for week in weeks
        ),
        first=dated(weeks[0].start, today) if weeks else "",
        last=_("This week"),
        facts=tuple(_facts(history, today)),
    )


def _weeks_words(sets: int, weeks: int) -> str:
    words = ngettext("set in {weeks} weeks", "sets in {weeks} weeks", sets)
    return words.format(weeks=weeks)


def _facts(history: ExerciseHistory, today: date) -> Iterator[tuple[str, str]]:
    if history.practised:
        yield _("Last time"), dated(history.practised.last, today)
    for best in history.bests:
        yield (
            _("Best"),
            _("{best} on {day}").format(best=best_text(best), day=dated(best.day, today)),
        )
    if history.felt.answered:
        yield _("Felt in the glutes"), felt_words(history.felt)
    if (share := history.sides.left_share) is not None:
        left = round(share * 100)
        yield capitalised(_("left : right")), f"{left} : {100 - left}"
