"""What the views of History beside the weeks show."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from itertools import groupby

from glutetimer.app.context import AppContext
from glutetimer.presentation.amounts import count, exercise_name, inside
from glutetimer.presentation.dates import dated, month_label, when_label
from glutetimer.presentation.history.axis import value_text
from glutetimer.presentation.history.period_views import (
    BalanceLine,
    BalanceView,
    CalendarView,
    DayCell,
    FeelLine,
    FeelView,
    Share,
    TestLine,
    TestView,
)
from glutetimer.presentation.history.week_views import StatTile
from glutetimer.presentation.history.weeks import WEEK, span_words
from glutetimer.review.balance import MuscleBalance, Pair, SideBalance, muscle_balance, side_balance
from glutetimer.review.feel import Felt, felt
from glutetimer.review.rows import SelfTestRow
from glutetimer.review.streak import streak
from glutetimer.review.weights import all_weights

YEAR_WEEKS = 53
PARTS = 8
"""Into so many parts a stretch of time is cut to see where it leads."""
LEVELS = 4
LITTLE = 0.01
"""A change smaller than this is none."""
FEW = 5
"""With fewer answers than this nothing is said about a change."""
SIDE_NAMES = {"both": "Both at once", "left": "Left", "right": "Right"}


def calendar_view(context: AppContext, years_back: int) -> CalendarView:
    """Return 53 weeks of days up to this one, or so many years of 52 weeks before them."""
    today = context.clock.now().date()
    first_day, goal = context.first_day, context.settings.weekly_goal_sessions
    trained = context.history.training_days()
    last = first_day.start_of(today) - years_back * 52 * WEEK
    start = last - (YEAR_WEEKS - 1) * WEEK
    end = min(today, last + WEEK - timedelta(days=1))
    work: defaultdict[date, int] = defaultdict(int)
    for row in context.history.set_rows(start, end):
        work[row.local_date] += row.amounts[2]
    most = sorted(ms for ms in work.values() if ms)
    usual = most[len(most) * 9 // 10] if most else 1
    days = []
    for number in range((end - start).days + 1):
        day = start + timedelta(days=number)
        sessions, ms = trained.get(day, 0), work.get(day, 0)
        level = min(LEVELS, 1 + int(ms * LEVELS / (usual + 1))) if sessions else 0
        days.append(DayCell(day, sessions, level, _day_words(day, today, sessions, ms)))
    weeks: defaultdict[date, int] = defaultdict(int)
    for day, sessions in trained.items():
        weeks[first_day.start_of(day)] += sessions
    run = streak(trained, goal, today, first_day)
    in_sight = sum(1 for cell in days if cell.sessions)
    best = f"until the week of {dated(run.best_end, today)}" if run.best_end else "still to come"
    return CalendarView(
        days=tuple(days),
        met=frozenset(week for week, done in weeks.items() if done >= goal and week >= start),
        today=today,
        title=f"{month_label(start)} to {month_label(end)}",
        figures=(
            StatTile(
                "Weeks in a row",
                str(run.weeks),
                "last week is forgiven" if run.slipped else "at your goal",
            ),
            StatTile("Longest run", count(run.best, "week"), best),
            StatTile("Days with a session", str(in_sight), "in the weeks shown"),
        ),
        rule=(
            f"Rest days are part of it: a week counts once it has {count(goal, 'session')}. "
            "One week below that is forgiven; two in a row begin a new run."
        ),
        has_older=min(trained, default=today) < start,
        has_newer=years_back > 0,
    )


def balance_view(context: AppContext, since: date, until: date) -> BalanceView:
    """Return left against right and maximus against medius in a stretch of days."""
    rows = context.history.set_rows(since, until)
    starts = parts_of(since, until)
    exercises = context.catalogue.exercises
    muscles = muscle_balance(rows, all_weights(exercises), starts)
    whole = MuscleBalance(
        sum(one.maximus_ms for one in muscles),
        sum(one.medius_ms for one in muscles),
        sum(one.unsure_ms for one in muscles),
    )
    both = whole.maximus_ms + whole.medius_ms
    return BalanceView(
        span=span_words(since, until, context.clock.now().date()),
        lines=tuple(
            _balance_line(exercise_name(exercises, one.exercise), one)
            for one in side_balance(rows, starts)
        ),
        maximus=Share(_share_of(whole), tuple(_share_of(one) for one in muscles)),
        muscles=_muscle_words(whole) if both else "",
        unsure=whole.unsure_ms / both if both else 0.0,
        caveat=context.catalogue.guidance.evidence.caveat,
    )


def feel_view(context: AppContext, since: date, until: date) -> FeelView:
    """Return how much was felt in the glutes in a stretch of days."""
    check = context.catalogue.guidance.feel_check
    labels = {option.id: option.label for option in check.options}
    good = {option.id for option in check.options if option.good}
    starts = parts_of(since, until)
    found = felt(context.history.set_rows(since, until), good, starts)
    parts = tuple(sum((one.parts[place] for one in found), Felt()) for place in range(len(starts)))
    whole = sum(parts, Felt())
    lines = []
    for one in found:
        most = [inside(labels.get(name, name)) for name, _ in one.elsewhere[:2]]
        lines.append(
            FeelLine(
                name=exercise_name(context.catalogue.exercises, one.exercise),
                good=Share(one.whole.share, tuple(part.share for part in one.parts)),
                numbers=f"{one.whole.good} of {one.whole.answered}",
                elsewhere=f"else {' or '.join(most)}" if most else "",
            )
        )
    return FeelView(
        span=span_words(since, until, context.clock.now().date()),
        whole=Share(whole.share, tuple(part.share for part in parts)),
        sentence=_feel_sentence(parts),
        lines=tuple(lines),
    )


def test_views(context: AppContext, since: date, until: date) -> tuple[TestView, ...]:
    """Return the answers after self-tests in a stretch of days, a view for each test."""
    rows = [row for row in context.history.self_tests(since) if row.local_date <= until]
    today = context.clock.now().date()
    found = []
    for exercise, answers in groupby(
        sorted(rows, key=lambda row: (row.exercise, row.local_date)), lambda row: row.exercise
    ):
        known = context.catalogue.exercises.get(exercise)
        result = known.result if known else None
        sides: defaultdict[str, list[SelfTestRow]] = defaultdict(list)
        for row in answers:
            sides[row.side].append(row)
        scale = result.scale if result else ()
        found.append(
            TestView(
                name=exercise_name(context.catalogue.exercises, exercise),
                scale=scale,
                lines=tuple(
                    _test_line(side, sides[side], since, scale)
                    for side in ("both", "left", "right")
                    if side in sides
                ),
                begin=dated(since, today),
                end=dated(until, today),
                days=max(1, (until - since).days),
            )
        )
    return tuple(found)


test_views.__test__ = False  # type: ignore[attr-defined]  # not for the test runner


def parts_of(since: date, until: date) -> list[date]:
    """Return the first days of the parts into which a stretch of days is cut."""
    days = (until - since).days + 1
    return [since + timedelta(days=days * place // PARTS) for place in range(PARTS)]


def _day_words(day: date, today: date, sessions: int, work_ms: int) -> str:
    when = when_label(day, today)
    if not sessions:
        return f"{when}: rest"
    return f"{when}: {count(sessions, 'session')}, {value_text(work_ms, is_time=True)} of work"


def _balance_line(name: str, one: SideBalance) -> BalanceLine:
    left = one.whole.left_share or 0.0
    half = len(one.parts) // 2
    before = sum(one.parts[:half], Pair()).left_share
    after = sum(one.parts[half:], Pair()).left_share
    return BalanceLine(
        name=name,
        left=Share(left, tuple(part.left_share for part in one.parts)),
        numbers=f"{round(left * 100)} : {100 - round(left * 100)}",
        words=_balance_words(one.whole, before, after),
        is_even=one.whole.is_even,
    )


def _balance_words(whole: Pair, before: float | None, after: float | None) -> str:
    away = [None if share is None else abs(share - 1 / 2) for share in (before, after)]
    side = "left" if (whole.left_share or 0) > 1 / 2 else "right"
    state = "even" if whole.is_even else f"more on the {side}"
    if whole.is_even or away[0] is None or away[1] is None or abs(away[1] - away[0]) < LITTLE:
        return state
    return f"{state}, evening out" if away[1] < away[0] else f"{state}, drifting apart"


def _share_of(one: MuscleBalance) -> float | None:
    both = one.maximus_ms + one.medius_ms
    return one.maximus_ms / both if both else None


def _muscle_words(whole: MuscleBalance) -> str:
    small, big = sorted((whole.maximus_ms, whole.medius_ms))
    if not small:
        return "one of them alone"
    name = "maximus" if whole.maximus_ms == big else "medius"
    ratio = big / small
    return "as much of one as of the other" if ratio < 1.05 else f"{ratio:.1f} × more {name}"  # noqa: PLR2004 - said with one decimal


def _feel_sentence(parts: tuple[Felt, ...]) -> str:
    whole = sum(parts, Felt())
    if whole.share is None:
        return ""
    words = f"In {whole.share:.0%} of the sets you answered for, you felt the glutes."
    half = len(parts) // 2
    before, after = sum(parts[:half], Felt()), sum(parts[half:], Felt())
    if min(before.answered, after.answered) < FEW or before.share is None or after.share is None:
        return words
    if after.share > before.share + 0.03:
        return (
            f"{words} It is growing: {before.share:.0%} in the first half, {after.share:.0%} since."
        )
    if after.share < before.share - 0.03:
        return (
            f"{words} It was {before.share:.0%} in the first half: slow down, or go a step easier."
        )
    return words


def _test_line(side: str, rows: list[SelfTestRow], since: date, scale: tuple[str, ...]) -> TestLine:
    points = tuple(
        (
            float((row.local_date - since).days),
            row.answer / max(1, (row.scale or len(scale) or row.answer + 1) - 1),
        )
        for row in rows
    )
    last = rows[-1]
    words = scale[last.answer] if last.answer < len(scale) else str(last.answer)
    return TestLine(SIDE_NAMES.get(side, side), points, words)
