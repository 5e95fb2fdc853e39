"""The week in three sentences: what is said of each, and what comes next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from glutetimer.app.week_facts import WeekFacts
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.week_report import WeekDayView, week_report_view
from glutetimer.review.breaks import BreakTotals
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.standing import RungNeeds
from glutetimer.review.week_report import (
    AsPlanned,
    DayKind,
    DayMark,
    RungLeft,
    WeekMovement,
    WeekPace,
    WeekReport,
)
from glutetimer.training.adaptation import Aspect, Change

CATALOGUE = load_catalogue(assets_dir())
MONDAY = date(2026, 11, 16)
DAYS = tuple(
    DayMark(
        MONDAY + timedelta(days=number),
        {0: DayKind.DONE, 4: DayKind.PLANNED}.get(number, DayKind.REST),
        is_today=number == 2,
    )
    for number in range(7)
)
FRIDAY = DAYS[4].day
REACHED = AsPlanned(WeekPace.REACHED, 3, 3)
BRIDGE = "glute_bridge"


def sentences(
    as_planned: AsPlanned = REACHED,
    moving: WeekMovement | RungLeft | None = None,
    advice: Advice | None = None,
    needs: tuple[str, RungNeeds] | None = None,
    *,
    has_begun: bool = True,
) -> tuple[tuple[str, str], ...]:
    report = WeekReport(DAYS, as_planned, moving, has_begun)
    return week_report_view(WeekFacts(report, advice, needs), CATALOGUE).sentences


def test_the_days_have_their_letters_and_are_told() -> None:
    report = WeekReport(DAYS, REACHED, None, has_begun=True)
    days = week_report_view(WeekFacts(report), CATALOGUE).days
    assert [one.letter for one in days] == list("MTWTFSS")
    assert days[0] == WeekDayView(
        MONDAY, "M", is_done=True, is_planned=False, is_today=False, said="Monday: done"
    )
    assert days[4].is_planned
    assert (days[2].is_today, days[2].said) == (True, "Wednesday: rest")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (REACHED, ("The goal is reached:", "3 of 3 sessions are done.")),
        (
            AsPlanned(WeekPace.REACHED, 4, 3),
            ("The goal is reached:", "4 sessions are done, more than the 3 you wanted."),
        ),
        (AsPlanned(WeekPace.ON_THE_WAY, 0, 1), ("On the way:", "0 of 1 session is done.")),
        (AsPlanned(WeekPace.SHORT, 1, 3), ("Less than the goal:", "1 of 3 sessions are done.")),
        (
            AsPlanned(WeekPace.ON_THE_WAY, 2, 3, has_plan=True, next_day=FRIDAY),
            ("As planned:", "2 of 3 sessions are done. The next one is on Friday."),
        ),
        (
            AsPlanned(WeekPace.SHORT, 0, 3, has_plan=True, next_day=DAYS[2].day),
            ("Less than planned:", "0 of 3 sessions are done. Today is a day of your plan."),
        ),
    ],
)
def test_it_goes_as_planned_or_not(found: AsPlanned, said: tuple[str, str]) -> None:
    assert sentences(found)[0] == said


def bridge(now_ms: int, mean_ms: int, *, is_hold: bool = True) -> WeekMovement:
    return WeekMovement(BRIDGE, is_hold, now_ms, mean_ms)


@pytest.mark.parametrize(
    ("moving", "lead", "said"),
    [
        (
            bridge(48_000, 41_000),
            "It moves:",
            "glute bridge, 48 s held a session; the mean of four weeks is 41 s.",
        ),
        (
            bridge(60_000, 60_000, is_hold=False),
            "Steady:",
            "glute bridge, 1 min under tension a session; the mean of four weeks is 1 min.",
        ),
        (
            bridge(30_000, 41_000),
            "Less than usual:",
            "glute bridge, 30 s held a session; the mean of four weeks is 41 s.",
        ),
        (
            RungLeft("side_plank_knees", "clamshell"),
            "It moves:",
            "side plank from the knees for the first time; you left the clamshell behind.",
        ),
        (
            None,
            "Too little to say:",
            "an exercise is measured once it was done three times in the four weeks before.",
        ),
    ],
)
def test_it_moves_or_not(moving: WeekMovement | RungLeft | None, lead: str, said: str) -> None:
    assert sentences(moving=moving)[1] == (lead, said)


def test_what_came_from_elsewhere_without_times_is_not_said_to_be_too_seldom() -> None:
    report = WeekReport(DAYS, REACHED, None, has_begun=True, has_no_times=True)
    assert week_report_view(WeekFacts(report), CATALOGUE).sentences[1] == (
        "Too little to say:",
        "what came from another program has reps, and no times that could be compared.",
    )


def test_a_week_without_anything_says_so() -> None:
    assert sentences(has_begun=False)[1] == ("Too little to say:", "nothing done yet this week.")


def test_next_is_what_is_advised() -> None:
    change = Change("cyclist_four", BRIDGE, Aspect.HOLD_S, 2.0, 3.0)
    advice = Advice(Rule.LONGER_HOLD, BRIDGE, change)
    needs = BRIDGE, RungNeeds("glute_bridge_band", 1)
    assert sentences(advice=advice, needs=needs)[2] == (
        "Next:",
        "glute bridge: hold 3 seconds, not 2.",
    )


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        (
            RungNeeds("single_leg_glute_bridge", 1),
            "single-leg glute bridge, after 1 more session of the glute bridge felt in the glutes.",
        ),
        (
            RungNeeds("single_leg_glute_bridge", 2),
            (
                "single-leg glute bridge, after 2 more sessions of the glute bridge felt in the "
                "glutes."
            ),
        ),
        (
            RungNeeds("single_leg_glute_bridge", 2, hold_s=3.0),
            (
                "single-leg glute bridge, after 2 more sessions of the glute bridge felt in the "
                "glutes, the last two with holds of 3 s."
            ),
        ),
        (
            RungNeeds("single_leg_glute_bridge", 4, reps=12, hold_s=3.0),
            (
                "single-leg glute bridge, after 4 more sessions of the glute bridge felt in the "
                "glutes, the last two with 12 reps and a hold of 3 s."
            ),
        ),
        (
            RungNeeds("single_leg_glute_bridge", 2, hurts=True),
            "single-leg glute bridge, once the glute bridge is fine again.",
        ),
    ],
)
def test_next_is_what_the_next_rung_needs(needs: RungNeeds, said: str) -> None:
    assert sentences(needs=(BRIDGE, needs))[2] == ("Next:", said)


def test_without_either_it_is_the_same_again() -> None:
    assert sentences()[2] == ("Next:", "the same again; feel your glutes in every rep.")


@pytest.mark.parametrize(
    ("breaks", "said"),
    [
        (
            BreakTotals(1, 6, 26_000, 34_000),
            "1 break this week, 34 s under tension, counted apart.",
        ),
        (
            BreakTotals(5, 30, 130_000, 170_000),
            "5 breaks this week, 2 min 50 s under tension, counted apart.",
        ),
    ],
)
def test_breaks_are_told_after_the_three_sentences(breaks: BreakTotals, said: str) -> None:
    report = WeekReport(DAYS, REACHED, None, has_begun=True)
    without = week_report_view(WeekFacts(report), CATALOGUE).sentences
    assert len(without) == 3
    view = week_report_view(WeekFacts(report, breaks=breaks), CATALOGUE)
    assert view.sentences == (*without, ("At the desk:", said))
