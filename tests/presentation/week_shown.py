"""What is said around the week: its tiles, its plan, the bands, and the card of the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.band_choice import band_choice
from glutetimer.presentation.card_of_day import card_of_day_view
from glutetimer.presentation.history.chart_words import chart_notes, estimates_note
from glutetimer.presentation.history.weeks import weeks_view
from glutetimer.presentation.week_goal import forgiveness_rule, streak_note
from glutetimer.presentation.week_plan import (
    calendar_saved_text,
    plan_words,
    programme_choices,
    time_choices,
    week_events,
)
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.card_of_day import CardChoice, CardReason, Occasion
from glutetimer.review.chart import ChartQuery, ChartTotals
from glutetimer.review.periods import Period
from glutetimer.review.streak import Streak
from glutetimer.review.table import Grouping, PeriodTotals
from glutetimer.review.totals import Metric, Totals
from glutetimer.review.week_comparison import WeekComparison
from glutetimer.review.week_plan import PlannedSession
from glutetimer.training.bands import OwnBands
from tests.presentation.as_text import as_text
from tests.session.examples import a_plan, block

BRIDGE = "glute_bridge"
TODAY = date(2026, 11, 20)
UNSAID = (Occasion.FELT_ELSEWHERE, Occasion.GENERAL)
"""What has no sentence of its own."""


def week_shown(catalogue: Catalogue) -> str:
    """Draw everything."""
    drawn = {
        "tiles": list(_tiles(catalogue)),
        "chart notes": _chart_notes(catalogue),
        "weeks in a row": [streak_note(run, 3) for run in _runs()] + [forgiveness_rule()],
        "estimates": [estimates_note(share) for share in (0.0, 0.01, 0.256)],
        "week plan": _week_plan(catalogue),
        "card of the day": _cards(catalogue),
        "bands": _bands(),
    }
    return "\n".join(as_text(name, view) for name, view in drawn.items())


def _tiles(catalogue: Catalogue) -> Iterator[object]:
    """This week beside none, and beside weeks with nothing, less, as much, and more."""
    now = Totals(sessions=2, sets=8, reps=100, hold_ms=60_000, work_ms=400_000)
    before = [(), (0,), (50, 90), (100, 102), (105,), (95,), (300, 100), (1,)]
    calendar = TrainingCalendar(TODAY, goal=3)
    runs = [*_runs(), Streak(), Streak()]
    for weeks, run in zip(before, runs, strict=True):
        earlier = tuple(Totals(reps=reps, work_ms=reps * 4_000) for reps in weeks)
        comparison = WeekComparison(now, earlier)
        found = ChartTotals(ChartQuery(8), Period.WEEK, TODAY, TODAY, TODAY, (), comparison, run)
        yield [replace(one, reason="") for one in weeks_view(found, catalogue, calendar).figures]


def _chart_notes(catalogue: Catalogue) -> dict[str, object]:
    """What is to be known about bars without seconds and loads: a first one, and months of them."""
    calendar = TrainingCalendar(TODAY, goal=3)
    bars = [PeriodTotals("", TODAY, Totals(sets=sets, reps=12), {}) for sets in (1, 4)]
    cases = {
        "first": (ChartQuery(8, by=Grouping.MUSCLE), Period.WEEK, bars[:1]),
        "sessions": (ChartQuery(8), Period.SESSION, bars),
        "months": (ChartQuery(None), Period.MONTH, bars),
    }
    notes: dict[str, object] = {}
    for name, (query, period, totals) in cases.items():
        comparison = WeekComparison(Totals(), ())
        days = TODAY, TODAY, TODAY
        found = ChartTotals(query, period, *days, tuple(totals), comparison, Streak())
        view = weeks_view(found, catalogue, calendar)
        notes[f"{name}, the current bar"] = view.current
        notes[name] = {metric.value: chart_notes(view, metric) for metric in Metric}
    return notes


def _runs() -> list[Streak]:
    numbers = ((0, 0), (1, 0), (6, 1), (14, 2), (51, 0), (52, 0))
    return [Streak(weeks=weeks, forgiven=forgiven) for weeks, forgiven in numbers]


def _week_plan(catalogue: Catalogue) -> dict[str, object]:
    four = catalogue.programmes["cyclist_four"]
    sessions = [PlannedSession(TODAY, None, 900_000)]
    sessions += [PlannedSession(TODAY + timedelta(days=2), four, 61_000)]
    return {
        "choices": programme_choices(catalogue)[:2],
        "times": time_choices()[:3] + time_choices()[-1:],
        "words": [plan_words(sessions[:number]) for number in range(3)],
        "events": week_events(sessions),
        "saved": [calendar_saved_text("week.ics", number) for number in (1, 2)],
    }


def _cards(catalogue: Catalogue) -> list[object]:
    topic = catalogue.learn.topics[0].id
    reasons = [None, *(CardReason(one) for one in Occasion if one not in UNSAID)]
    reasons += [
        CardReason(Occasion.FELT_ELSEWHERE, BRIDGE, feel) for feel in ("nowhere", "quads", "x")
    ]
    views = [card_of_day_view(CardChoice(topic, one), catalogue) for one in reasons]
    return [views[0], *(view.reason for view in views)]


def _bands() -> list[object]:
    own = OwnBands({"yellow": "light", "red": "medium"}, "red")
    plans = [
        a_plan(block("bridge")),
        a_plan(block("squat", band="red")),
        a_plan(block("squat", band="red"), block("squat", band="yellow")),
    ]
    return [band_choice(plan, bands) for plan in plans for bands in (own, OwnBands({"red": "x"}))]
