"""What the views of History beside the weeks show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from glutetimer.i18n import N_, _, content, formats, ngettext
from glutetimer.i18n.counts import breaks_text, sessions_text, weeks_text
from glutetimer.i18n.formats import MONTH_YEAR, dated, day_text, from_to, when
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import Exercises, exercise_name
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
from glutetimer.presentation.history.weeks import span_words
from glutetimer.presentation.week_goal import forgiven_text, forgiveness_rule, streak_note
from glutetimer.review.balance import MuscleBalance, Pair, SideBalance
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.feel import ExerciseFeel, Felt
from glutetimer.review.periods import PARTS
from glutetimer.review.rows import SelfTestRow
from glutetimer.review.training_year import TrainedDay, TrainingYear
from glutetimer.training.guidance import FeelCheck

Days = tuple[date, date]
"""The first and the last day that are shown."""
LITTLE = 0.01
"""A change smaller than this is none."""
NOTICEABLE = 0.03
"""A change of a share that is worth a sentence."""
FEW = 5
"""With fewer answers than this nothing is said about a change."""
SAME = 1.05
"""A ratio below this is said as equal."""
SIDE_NAMES = {"both": N_("Both at once"), "left": N_("Left"), "right": N_("Right")}


def calendar_view(year: TrainingYear, calendar: TrainingCalendar) -> CalendarView:
    """Return a year of days with its streaks."""
    today, run = calendar.today, year.streak
    best = (
        _("until the week of {day}").format(day=dated(run.best_end, today))
        if run.best_end
        else _("still to come")
    )
    best = _(", ").join(part for part in (best, forgiven_text(run.best_forgiven)) if part)
    title = from_to(day_text(year.days[0].day, MONTH_YEAR), day_text(year.days[-1].day, MONTH_YEAR))
    rule = ngettext(
        "Rest days are part of it: a week counts once it has {number} session.",
        "Rest days are part of it: a week counts once it has {number} sessions.",
        calendar.goal,
    ).format(number=calendar.goal)
    return CalendarView(
        days=tuple(
            DayCell(one.day, one.sessions, one.level, _day_words(one, today), one.breaks)
            for one in year.days
        ),
        met=year.met,
        today=today,
        title=title,
        figures=(
            StatTile(
                _("Weeks in a row"),
                str(run.weeks),
                streak_note(run, calendar.goal),
            ),
            StatTile(_("Longest run"), weeks_text(run.best), best),
            StatTile(
                _("Days with a session"),
                str(sum(1 for one in year.days if one.sessions)),
                _("in the weeks shown"),
            ),
        ),
        rule=f"{rule} {forgiveness_rule()}",
        has_older=year.has_older,
        has_newer=year.has_newer,
    )


def balance_view(
    sides: Iterable[SideBalance],
    muscles: Sequence[MuscleBalance],
    exercises: Exercises,
    caveat: str,
    days: Days,
    today: date,
) -> BalanceView:
    """Return left against right and maximus against medius in some days."""
    whole = MuscleBalance(
        sum(one.maximus_ms for one in muscles),
        sum(one.medius_ms for one in muscles),
        sum(one.unsure_ms for one in muscles),
    )
    both = whole.maximus_ms + whole.medius_ms
    return BalanceView(
        span=span_words(*days, today),
        lines=tuple(_balance_line(exercise_name(exercises, one.exercise), one) for one in sides),
        maximus=Share(_share_of(whole), tuple(_share_of(one) for one in muscles)),
        muscles=_muscle_words(whole) if both else "",
        unsure=whole.unsure_ms / both if both else 0.0,
        caveat=content(caveat),
    )


def feel_view(
    found: Sequence[ExerciseFeel], check: FeelCheck, exercises: Exercises, days: Days, today: date
) -> FeelView:
    """Return how much was felt in the glutes in some days."""
    labels = {option.id: content(option.label) for option in check.options}
    parts = (
        tuple(sum(column, Felt()) for column in zip(*(one.parts for one in found), strict=True))
        or (Felt(),) * PARTS
    )
    whole = sum(parts, Felt())
    return FeelView(
        span=span_words(*days, today),
        whole=Share(whole.share, tuple(part.share for part in parts)),
        sentence=_feel_sentence(parts),
        lines=tuple(
            FeelLine(
                name=exercise_name(exercises, one.exercise),
                good=Share(one.whole.share, tuple(part.share for part in one.parts)),
                numbers=felt_words(one.whole),
                elsewhere=_elsewhere([labels.get(name, name) for name, _count in one.elsewhere]),
            )
            for one in found
        ),
    )


def felt_words(felt: Felt) -> str:
    """Return how many of the answers are felt in the glutes: "4 of 11"."""
    return _("{good} of {answered}").format(good=felt.good, answered=felt.answered)


def test_views(
    rows: Iterable[SelfTestRow], exercises: Exercises, days: Days, today: date
) -> tuple[TestView, ...]:
    """Return the answers after self-tests in some days, a view for each test."""
    since, until = days
    found = []
    for exercise, answers in groupby(
        sorted(rows, key=lambda row: (row.exercise, row.local_date)), lambda row: row.exercise
    ):
        known = exercises.get(exercise)
        result = known.result if known else None
        sides: defaultdict[str, list[SelfTestRow]] = defaultdict(list)
        for row in answers:
            sides[row.side].append(row)
        scale = tuple(content(answer) for answer in result.scale) if result else ()
        found.append(
            TestView(
                name=exercise_name(exercises, exercise),
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


def _day_words(one: TrainedDay, today: date) -> str:
    day = when(one.day, today)
    if not one.sessions:
        rest = _("{day}: rest").format(day=day)
        return _with_breaks(rest, one.breaks)
    done = _("{day}: {sessions}, {time} of work").format(
        day=day,
        sessions=sessions_text(one.sessions),
        time=value_text(one.work_ms, is_time=True),
    )
    return _with_breaks(done, one.breaks)


def _with_breaks(words: str, breaks: int) -> str:
    return _("{day}, {breaks}").format(day=words, breaks=breaks_text(breaks)) if breaks else words


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
    if whole.is_even:
        return _("even")
    is_left = (whole.left_share or 0) > 1 / 2
    change = 0.0
    if before is not None and after is not None:
        change = abs(after - 1 / 2) - abs(before - 1 / 2)
    if abs(change) < LITTLE:
        return _("more on the left") if is_left else _("more on the right")
    if change < 0:
        return (
            _("more on the left, evening out") if is_left else _("more on the right, evening out")
        )
    return (
        _("more on the left, drifting apart") if is_left else _("more on the right, drifting apart")
    )


def _share_of(one: MuscleBalance) -> float | None:
    both = one.maximus_ms + one.medius_ms
    return one.maximus_ms / both if both else None


def _muscle_words(whole: MuscleBalance) -> str:
    small, big = sorted((whole.maximus_ms, whole.medius_ms))
    if not small:
        return _("one of them alone")
    if big / small < SAME:
        return _("as much of one as of the other")
    words = _("{ratio} × more maximus") if whole.maximus_ms == big else _("{ratio} × more medius")
    return words.format(ratio=formats.number(big / small, digits=1))


def _elsewhere(places: Sequence[str]) -> str:
    """Return where else it was felt: the two places named most often."""
    if not places:
        return ""
    first, second = inside(places[0]), inside(places[1]) if len(places) > 1 else ""
    words = _("else {first} or {second}") if second else _("else {first}")
    return words.format(first=first, second=second)


def _feel_sentence(parts: tuple[Felt, ...]) -> str:
    whole = sum(parts, Felt())
    if whole.share is None:
        return ""
    half = len(parts) // 2
    before, after = sum(parts[:half], Felt()), sum(parts[half:], Felt())
    words = _("In {share} of the sets you answered for, you felt the glutes.")
    if min(before.answered, after.answered) < FEW or before.share is None or after.share is None:
        pass
    elif after.share > before.share + NOTICEABLE:
        words = _(
            "In {share} of the sets you answered for, you felt the glutes. "
            "It is growing: {before} in the first half, {after} since."
        )
    elif after.share < before.share - NOTICEABLE:
        words = _(
            "In {share} of the sets you answered for, you felt the glutes. "
            "It was {before} in the first half: slow down, or go a step easier."
        )
    return words.format(
        share=formats.share(whole.share),
        before=formats.share(before.share or 0),
        after=formats.share(after.share or 0),
    )


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
    return TestLine(side, _(SIDE_NAMES[side]), points, words)
