"""The words around the chart of the weeks: what it measures, what a bar is, what to know."""

from __future__ import annotations

from glutetimer.i18n import N_, _, formats, ngettext
from glutetimer.i18n.counts import grouped
from glutetimer.presentation.history.trend import MEAN
from glutetimer.presentation.history.week_views import ChartBar, WeeksView
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric, lacks_seconds

METRICS = {
    Metric.SETS: N_("Sets"),
    Metric.REPS: N_("Reps"),
    Metric.WORK: N_("Time under tension"),
    Metric.HOLD: N_("Holds"),
    Metric.SESSIONS: N_("Sessions"),
    Metric.LOAD: N_("Load × reps"),
    Metric.WEIGHTED: N_("Glute work, weighted"),
}
"""The first is shown first: twenty reps of a leg lift are one set, as eight of a squat are."""
FIRST_METRIC = next(iter(METRICS))
WITHOUT_SECONDS = N_("Some reps have no seconds, as in an import: sets and reps show them.")
GROUPINGS = {
    Grouping.EXERCISE: N_("By exercise"),
    Grouping.MUSCLE: N_("By muscle"),
    Grouping.SIDE: N_("By side"),
    Grouping.PROGRAMME: N_("By programme"),
    Grouping.SPORT: N_("By sport"),
    Grouping.BAND: N_("By band"),
}
PERIODS = {
    Period.WEEK: N_("A bar a week"),
    Period.MONTH: N_("A bar a month"),
    Period.SESSION: N_("A bar a session"),
}
_TAKEN = (Metric.REPS, Metric.HOLD, Metric.WORK)
FIRST_BARS = 2
"""With fewer bars than this it is a beginning."""


def chart_notes(view: WeeksView, measured: Metric) -> list[str]:
    """Return what is to be known about the bars, a sentence each."""
    notes = [view.trend_words, _(MEAN)] if view.trend_words else []
    if measured.is_time and any(map(lacks_seconds, *map(view.totals.values, _TAKEN))):
        notes.append(_(WITHOUT_SECONDS))
    if measured is Metric.WEIGHTED:
        notes += [view.caveat, _("Paler parts rest on estimates.")]
    elif view.look.by is Grouping.MUSCLE and measured is not Metric.SESSIONS:
        notes.append(_("A set counts for each of its main muscles, so the parts overlap."))
    if view.breaks_words:
        notes.append(view.breaks_words)
    if view.fewer_words:
        notes.append(view.fewer_words)
    if view.months_instead:
        notes.append(_("Months stand for the weeks here, so that all of them fit."))
    if measured is Metric.LOAD and not any(view.totals.values(Metric.LOAD)):
        notes.append(_("Load counts where a weight was written down with the exercise."))
    if 0 < sum(map(bool, view.totals.values(Metric.SETS))) < FIRST_BARS and not view.more[0]:
        notes.append(_("A beginning. Every week adds a bar, and you will see them grow."))
    return notes


def list_heading(number: int, bar: ChartBar | None, *, are_all: bool) -> str:
    """Return what stands over a list of sessions: "Week of 16 Nov: 3 sessions"."""
    if not number:
        words = _("No session")
    elif are_all:
        words = ngettext("{number} session", "{number} sessions", number)
    else:
        words = ngettext("The newest session", "The newest {number} sessions", number)
    words = words.format(number=grouped(number))
    return _("{when}: {what}").format(when=bar.said, what=words) if bar else words


def estimates_note(share: float) -> str:
    """Return how much rests on estimates, "" for next to nothing."""
    if share < 0.01:  # noqa: PLR2004 - a hundredth
        return ""
    return _("{share} of it rests on estimates.").format(share=formats.share(share))
