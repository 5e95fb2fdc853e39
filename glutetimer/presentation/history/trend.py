"""Whether training grows, in one sentence, and the line of means through the bars."""

from __future__ import annotations

from collections.abc import Sequence

from glutetimer.i18n import N_, _, ngettext
from glutetimer.i18n.counts import grouped, weeks_text
from glutetimer.presentation.history.axis import value_text
from glutetimer.review.trend import Direction, MeanChange, TrainingTrend, means

DIRECTIONS = {
    Direction.GROWS: N_("Growing over {weeks}: {what}."),
    Direction.STEADY: N_("Steady over {weeks}: {what}."),
    Direction.FALLS: N_("Less than at first, over {weeks}: {what}."),
    Direction.MIXED: N_("Up and down over {weeks}: {what}."),
}
MEAN = N_("The line is the mean of four weeks.")
STEP_MS, LONG_STEP_MS = 10_000, 60_000
EXACT_MS = 600_000
"""Below this, times are said to ten seconds, above to the minute."""


def trend_text(found: TrainingTrend) -> str:
    """Return whether it grows: sets, holds and steps, the last four weeks beside the first."""
    what = [_sets(found.sets)]
    if found.hold_ms.first or found.hold_ms.last:
        what.append(_holds(found.hold_ms))
    what.append(_steps(found.steps))
    return _(DIRECTIONS[found.direction]).format(
        weeks=weeks_text(found.weeks), what=_(", ").join(what)
    )


def mean_line(heights: Sequence[float], current: int | None) -> list[float | None]:
    """Return the height of the line at each bar, None where there is none.

    It needs four weeks, and ends before the week of today, which is not over.
    """
    found = means(heights)
    if current is not None:
        found[current:] = [None] * (len(found) - current)
    return found


def _sets(change: MeanChange) -> str:
    now = round(change.last)
    words = ngettext(
        "{number} set a week ({before} at first)", "{number} sets a week ({before} at first)", now
    )
    return words.format(number=grouped(now), before=grouped(round(change.first)))


def _holds(change: MeanChange) -> str:
    return _("{length} held ({before} at first)").format(
        length=_rough(change.last), before=_rough(change.first)
    )


def _rough(ms: float) -> str:
    """Return a time as precisely as a change of it shows."""
    step = STEP_MS if ms < EXACT_MS else LONG_STEP_MS
    return value_text(round(ms / step) * step, is_time=True)


def _steps(number: int) -> str:
    if not number:
        return _("no step up the ladders")
    words = ngettext("{number} step up the ladders", "{number} steps up the ladders", number)
    return words.format(number=number)
