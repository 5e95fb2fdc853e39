"""What every view of History says of a made-up quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from glutetimer.app.history import periods, sessions, weeks
from glutetimer.history.rows import Entry, SessionState
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.history.bests import best_lines, build_up_views, ladder_views
from glutetimer.presentation.history.chart_words import chart_notes, list_heading
from glutetimer.presentation.history.periods import (
    balance_view,
    calendar_view,
    feel_view,
    test_views,
)
from glutetimer.presentation.history.session_details import session_details
from glutetimer.presentation.history.sessions import session_lines
from glutetimer.presentation.history.week_views import ChartBar
from glutetimer.presentation.history.weeks import weeks_view
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.chart import ChartQuery
from glutetimer.review.periods import Period
from glutetimer.review.progress.knowledge import progress_knowledge
from glutetimer.review.progress.standing import standing
from glutetimer.review.progress.training_log import TrainingLog
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric
from glutetimer.session.record import Outcome
from glutetimer.session.steps import Side, StepKind
from tests.exchange.drawn import BEGAN_MS, drawn_entry
from tests.presentation.as_text import as_text

TODAY = date(2026, 11, 20)
FIRST = date(2026, 8, 31)
CALENDAR = TrainingCalendar(TODAY, goal=2)
DAYS = (FIRST, TODAY)
CLAM = {"exercise": "clamshell", "exercise_name": "Clamshell"}
OWN = {"exercise": "aa_my_own", "exercise_name": "My own"}


def history_shown(catalogue: Catalogue, folder: Path) -> str:
    """Draw all views of the quarter, and of a history without anything."""
    # each in a folder of its own: a history that is gone comes back from the backups beside it
    with open_history(folder / "full" / "history.db", FakeClock()) as full:
        full.add_all(list(_quarter())).wait()
        drawn = [*_views(full, catalogue), *_charts(full, catalogue), *_sessions(full, catalogue)]
    with open_history(folder / "empty" / "history.db", FakeClock()) as empty:
        drawn += [as_text(f"nothing: {name}", view) for name, view in _all_views(empty, catalogue)]
    return "\n".join(drawn)


def _quarter() -> Iterator[Entry]:
    """Two sessions a week, of which some were left out, cut short, or hurt; the left lags."""
    for number in range(24):
        day = FIRST + timedelta(days=number * 7 // 2)
        if number in (9, 10, 15):
            continue
        share = number / 24
        felt = ("glute_deep", "quads", "glute_side", "hamstring")[number % 4 if number < 12 else 0]
        left = {**CLAM, "side": Side.LEFT, "done_reps": 8 + number // 6, "feel": felt}
        right = {**CLAM, "side": Side.RIGHT, "done_reps": 12, "work_ms": 90_000}
        sets: list[dict[str, object]] = [
            {**left, "work_ms": round(60_000 + 25_000 * share)},
            right,
            {"feel": felt, "load_kg": 10.0 + number // 8, "hold_ms": 30_000 + 500 * number},
        ]
        if number % 3 == 0:
            test = {"exercise": "clench_test_each_side", "kind": StepKind.SELF_TEST, "tempo": None}
            sets += [
                {**test, "side": side, "test_answer": min(3, number // 6 + add)}
                for side, add in ((Side.LEFT, 0), (Side.RIGHT, 1))
            ]
        if number % 5 == 0:
            hold = {**OWN, "kind": StepKind.HOLD, "tempo": None, "planned_reps": 1, "done_reps": 1}
            sets.append({**hold, "hold_ms": 20_000 + 1_000 * number, "band": "medium"})
        if number == 23:
            top = ("single_leg_glute_bridge", "Single-leg glute bridge")
            sets.append({"exercise": top[0], "exercise_name": top[1]})
        changes = _unusual(number, sets)
        yield drawn_entry(*sets, began_ms=BEGAN_MS + number, local_date=day, **changes)


def _unusual(number: int, sets: list[dict[str, object]]) -> dict[str, object]:
    """Change what is not as usual in a session, and return what is so of the whole."""
    changes: dict[str, object] = {}
    match number:
        case 3:
            changes = {"state": SessionState.STOPPED, "note": "Tired.", "effort": 8}
            sets[2] |= {"outcome": Outcome.CUT_SHORT, "done_reps": 5, "corrected_reps": 6}
        case 7:
            changes = {"state": SessionState.ABANDONED, "effort": None}
            sets[2] |= {"outcome": Outcome.PAIN, "done_reps": 3, "pain_rep": 4}
        case 13:
            sets[0] |= {"outcome": Outcome.EASED}
            sets[1] |= {"outcome": Outcome.SKIPPED, "done_reps": 0, "hold_ms": 0, "work_ms": 0}
        case 18:
            changes = {"week": 1, "programme_id": "seated_abduction_build"}
        case 20 | 21:
            changes = {"week": 2, "programme_id": "seated_abduction_build"}
    return changes


def _views(history: History, catalogue: Catalogue) -> Iterator[str]:
    for name, view in _all_views(history, catalogue):
        yield as_text(name, view)
    half = DAYS[0], FIRST + (TODAY - FIRST) / 2
    for name, view in _period_views(history, catalogue, half):
        yield as_text(f"first half: {name}", view)
    last_year = (date(2025, 12, 1), TODAY)
    for name, view in _period_views(history, catalogue, last_year):
        yield as_text(f"since last year: {name}", view)


def _all_views(history: History, catalogue: Catalogue) -> Iterator[tuple[str, object]]:
    for back in (0, 1):
        year = periods.year_of_training(history, CALENDAR, back)
        view = calendar_view(year, CALENDAR)
        yield (
            f"calendar, {back} years back",
            {
                "title": view.title,
                "figures": view.figures,
                "rule": view.rule,
                "older and newer": (view.has_older, view.has_newer),
                "met": sorted(view.met),
                "days": [one.said for one in view.days if one.sessions] + [view.days[0].said],
                "levels": "".join(str(one.level) for one in view.days).strip("0"),
            },
        )
    yield from _period_views(history, catalogue, DAYS)
    exercises = catalogue.exercises
    climbed = periods.ladders(history, catalogue, TODAY)
    yield "bests", best_lines(periods.personal_bests(history), exercises, TODAY, climbed)
    built = periods.build_ups(history, catalogue, TODAY)
    yield "build-ups", build_up_views(built, catalogue.programmes, TODAY)
    known = progress_knowledge(exercises, catalogue.guidance)
    log = TrainingLog(history.set_rows())
    ladders = catalogue.guidance.ladders
    standings = [standing(one, log, (), (), known, TODAY) for one in ladders]
    yield "ladders", ladder_views(climbed, ladders, exercises, TODAY, standings)


def _period_views(
    history: History, catalogue: Catalogue, days: tuple[date, date]
) -> Iterator[tuple[str, object]]:
    exercises, check = catalogue.exercises, catalogue.guidance.feel_check
    sides, muscles = periods.balance(history, catalogue, *days)
    yield "balance", balance_view(sides, muscles, exercises, "A caveat.", days, TODAY)
    felt = periods.feel(history, catalogue, *days)
    yield "feel", feel_view(felt, check, exercises, days, TODAY)
    yield "tests", test_views(periods.self_tests(history, *days), exercises, days, TODAY)


def _charts(history: History, catalogue: Catalogue) -> Iterator[str]:
    queries = [ChartQuery(8, by=by) for by in Grouping]
    queries += [ChartQuery(None, period=period) for period in Period]
    queries += [ChartQuery(1), ChartQuery(26), ChartQuery(8, back=1), ChartQuery(8, back=9)]
    for query in queries:
        found = weeks.chart_totals(history, catalogue, CALENDAR, query)
        view = weeks_view(found, catalogue, CALENDAR)
        drawn: dict[str, object] = {
            "series": [
                f"{one.key} {one.name}: " + ", ".join(f"{v:g}" for v in one.amounts[metric])
                for one in view.series
                for metric in (Metric.REPS, Metric.WORK)
            ],
            "span": (view.span_words, view.fewer_words, view.more, view.current, view.goal),
            "notes": {metric.value: chart_notes(view, metric) for metric in Metric},
        }
        if query.by is Grouping.NONE:
            drawn["figures"] = view.figures
            drawn["bars"] = [f"{bar.label}: {bar.said}, to {bar.end}" for bar in view.bars]
        yield as_text(
            f"{query.span} weeks by {query.by.value}, a bar a {query.period.value}, "
            f"{query.back} back",
            drawn,
        )


def _headings(bar: ChartBar) -> list[str]:
    """Return what stands over a list of sessions."""
    return [
        list_heading(number, of_bar, are_all=are_all)
        for number, are_all in ((0, True), (1, True), (2, True), (1, False), (50, False))
        for of_bar in (None, bar)
    ]


def _sessions(history: History, catalogue: Catalogue) -> Iterator[str]:
    listed, are_all = sessions.list_sessions(history, *DAYS)
    bar = ChartBar(FIRST, FIRST + timedelta(days=6), "31 Aug", "Week of 31 Aug")
    yield as_text("headings", _headings(bar))
    yield as_text("sessions", {"all": are_all, "lines": session_lines(listed, TODAY)})
    for one in listed:
        if one.session.day < date(2026, 10, 20) or one.session.week:
            found = sessions.session_with_sets(history, one.session.id)
            if found is not None:
                details = session_details(found, catalogue.guidance.feel_check, TODAY)
                yield as_text(f"session of {one.session.day}", {"shown": details})
