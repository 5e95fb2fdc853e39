"""What the Weeks view shows: bars, series, and figures for a glance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from glutetimer.i18n import N_, _, content, formats
from glutetimer.i18n.counts import weeks_text
from glutetimer.i18n.formats import DAY_YEAR, MONTH_YEAR, dated, day_text, from_to, month, when
from glutetimer.i18n.letter_case import capitalised
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import band_text, exercise_name, id_words
from glutetimer.presentation.breaks import breaks_words
from glutetimer.presentation.history.axis import value_text
from glutetimer.presentation.history.trend import trend_text
from glutetimer.presentation.history.week_views import ChartBar, Series, StatTile, WeeksView
from glutetimer.presentation.week_goal import (
    forgiven_text,
    goal_note,
    goal_reason,
    weekly_goal,
)
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.chart import DAY, WEEK, ChartTotals, weeks_between
from glutetimer.review.periods import Period
from glutetimer.review.streak import Streak
from glutetimer.review.table import OTHER, Grouping, PeriodTotals
from glutetimer.review.totals import Metric, Totals
from glutetimer.review.week_comparison import WeekComparison
from glutetimer.review.weights import GLUTES, MAXIMUS
from glutetimer.training.bands import COLOURS, STRENGTHS

MINUTE_MS = 60_000
YEAR_WEEKS = 52
"""With so many weeks in a row the number is not said: the query looks no further back."""
SPORTS = {
    "cycling": N_("Cycling"),
    "running": N_("Running"),
    "desk": N_("Desk"),
    "general": N_("General"),
    "self_test": N_("Self-tests"),
    OTHER: N_("Other"),
}
SIDES = {
    "both": N_("Both sides"),
    "left": N_("Left"),
    "right": N_("Right"),
    "all": N_("All"),
}
WHOLE_MAXIMUS = N_("Gluteus maximus")
"""The content knows it by its parts."""
STEADY = 0.05
"""A change smaller than this share is said as none."""


def weeks_view(found: ChartTotals, catalogue: Catalogue, calendar: TrainingCalendar) -> WeeksView:
    """Return the bars of some days with everything that stands around them."""
    query, period, today = found.query, found.period, calendar.today
    bars = tuple(_bar(period, one, today) for one in found.totals)
    current = [index for index, bar in enumerate(bars) if bar.start <= today <= bar.end]
    return WeeksView(
        look=query,
        bars=bars,
        series=tuple(
            _series(name, group_name(query.by, name, catalogue), query.by, parts)
            for name, parts in _by_group(found.totals, query.by).items()
        ),
        totals=_series("all", _("All"), Grouping.NONE, [one.total for one in found.totals]),
        figures=_figures(
            found.comparison,
            found.streak,
            calendar.goal,
            goal_reason(catalogue.guidance, has_plan=calendar.has_plan),
        ),
        current=current[-1] if current else None,
        goal=calendar.goal if period is Period.WEEK else 0,
        more=(max(0, weeks_between(found.began, found.since)), query.back),
        caveat=content(catalogue.guidance.evidence.caveat),
        months_instead=period is not query.period,
        span_words=span_words(found.since, min(found.until, today), today),
        fewer_words=_fewer_words(found, today),
        trend_words=trend_text(found.trend) if found.trend else "",
        breaks_words=breaks_words(found.breaks),
    )


def _fewer_words(found: ChartTotals, today: date) -> str:
    """Say why there are fewer weeks than asked for."""
    span = found.query.span
    if (
        found.is_empty
        or found.period is not Period.WEEK
        or span is None
        or len(found.totals) >= span
    ):
        return ""
    return _("Fewer than {weeks}: your first session was on {day}.").format(
        weeks=weeks_text(span), day=dated(found.began, today)
    )


def span_words(since: date, until: date, today: date) -> str:
    """Return some days as "1 Jun to 20 Nov", with years where they are not this one."""
    if since.year == until.year == today.year:
        return from_to(day_text(since), day_text(until))
    return from_to(day_text(since, DAY_YEAR), day_text(until, DAY_YEAR))


def group_name(by: Grouping, group: str, catalogue: Catalogue) -> str:
    """Return the name of a group: of an exercise, a muscle, a side, a programme, and so on."""
    if by is Grouping.EXERCISE:
        return exercise_name(catalogue.known_exercises, group)
    if by is Grouping.PROGRAMME:
        programme = catalogue.listed_programmes.get(group)
        return (
            content(programme.name)
            if programme
            else exercise_name(catalogue.known_exercises, group)
        )
    if by is Grouping.SPORT:
        return _(SPORTS[group]) if group in SPORTS else id_words(group)
    if by is Grouping.BAND:
        return _("Without a band") if group == OTHER else capitalised(band_text(group))
    if by is Grouping.SIDE:
        return _(SIDES[group]) if group in SIDES else group
    return _muscle_name(group, catalogue)


def _muscle_name(group: str, catalogue: Catalogue) -> str:
    muscle = catalogue.guidance.muscles.get(group)
    if muscle is not None:
        return content(muscle.name)
    known = {MAXIMUS: WHOLE_MAXIMUS, OTHER: SPORTS[OTHER]}
    return _(known[group]) if group in known else id_words(group)


def _bar(period: Period, one: PeriodTotals, today: date) -> ChartBar:
    start = one.start
    if period is Period.MONTH:
        label = str(start.year) if start.month == 1 else month(start, short=True)
        return ChartBar(start, period.after(start) - DAY, label, day_text(start, MONTH_YEAR))
    if period is Period.SESSION:
        return ChartBar(start, start, day_text(start), when(start, today), one.session)
    words = _("Week of {day}").format(day=dated(start, today))
    return ChartBar(start, start + WEEK - DAY, day_text(start), words)


def _by_group(found: Sequence[PeriodTotals], by: Grouping) -> dict[str, list[Totals]]:
    names = sorted({group for one in found for group in one.groups})
    known = {Grouping.MUSCLE: GLUTES, Grouping.BAND: (OTHER, *STRENGTHS, *COLOURS)}
    if by in known:
        order = {name: index for index, name in enumerate(known[by])}
        names.sort(key=lambda name: order.get(name, len(order)))
    return {name: [one.groups.get(name, Totals()) for one in found] for name in names}


def _series(key: str, name: str, by: Grouping, parts: list[Totals]) -> Series:
    return Series(
        key=key,
        name=name,
        by=by,
        amounts={metric: tuple(metric.of(one) for one in parts) for metric in Metric},
        unsure=tuple(Metric.WEIGHTED.unsure_of(one) for one in parts),
    )


def _figures(weeks: WeekComparison, run: Streak, goal: int, reason: str) -> tuple[StatTile, ...]:
    done = weeks.now.sessions
    return (
        StatTile(
            _("Sessions this week"),
            _("{done} of {goal}").format(done=done, goal=goal),
            goal_note(weeks.now, goal),
            min(1.0, done / max(1, goal)),
            reason=reason,
        ),
        _beside_average(weeks, Metric.REPS, _("Reps this week")),
        _beside_average(weeks, Metric.WORK, _("Under tension")),
        StatTile(
            _("Weeks in a row"),
            str(run.weeks) if run.weeks < YEAR_WEEKS else _("a year and more"),
            forgiven_text(run.forgiven) or weekly_goal(goal),
        ),
    )


def _beside_average(weeks: WeekComparison, metric: Metric, name: str) -> StatTile:
    value, average = metric.of(weeks.now), weeks.average(metric)
    number = _rough(value, metric)
    if average is None:
        return StatTile(name, number, _("your first week"))
    if not average:
        return StatTile(name, number, _("none in the four weeks before"))
    share = value / average
    if abs(share - 1) < STEADY:
        note = _("a usual week ({usual})")
    elif share > 1:
        note = _("+{share} on a usual week ({usual})")
    else:
        note = _("{share} of a usual week ({usual})")
    shown = share - 1 if share > 1 else share
    return StatTile(
        name, number, note.format(share=formats.share(shown), usual=_rough(average, metric))
    )


def _rough(value: float, metric: Metric) -> str:
    """Return an amount as one remembers it: times in whole minutes."""
    if metric.is_time and value >= MINUTE_MS:
        value = round(value / MINUTE_MS) * MINUTE_MS
    return value_text(round(value), is_time=metric.is_time)
