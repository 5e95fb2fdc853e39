"""Everything that Today shows is that of its facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.session_planner import practice
from glutetimer.app.today_facts import TodayFacts
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.first_questions import first_questions
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.programme_card import programme_card
from glutetimer.presentation.safety import before_session, safety_lines
from glutetimer.presentation.today import TodayView, today_view
from glutetimer.presentation.week_goal import goal_reason
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.reason import Becomes, HurtNote, Reason
from glutetimer.review.rest_day import Rest
from glutetimer.review.suggestion import Why
from glutetimer.review.totals import Totals
from glutetimer.session.compile import compile_programme
from glutetimer.training.substitutes import KitFit, Swap

CATALOGUE = load_catalogue(assets_dir())
EXERCISES, GUIDANCE = CATALOGUE.exercises, CATALOGUE.guidance
NOTICE = Notice("saved", "Saved.")


def planned(exercise: str) -> PlannedProgramme:
    """Plan an exercise in place of one for which a thing is missing, which its card names."""
    programme = practice(EXERCISES[exercise])
    swap = Swap("side_leg_lift_bench", exercise, ("bench",))
    return PlannedProgramme(KitFit(programme, (swap,)), compile_programme(programme, EXERCISES))


BRIDGE, SQUAT, CLAM = map(planned, ("glute_bridge", "mini_band_squat", "clamshell"))
FACTS = TodayFacts(
    chosen=BRIDGE,
    reason=Reason(Why.SPARING, "cycling", hurt=(HurtNote("clamshell", Becomes.AVOIDED),)),
    others=(SQUAT, CLAM),
    week=Totals(sessions=1, reps=12, hold_ms=30_000),
    calendar=TrainingCalendar(date(2026, 11, 20), goal=2),
    minutes=None,
    pace="coach",
    hold_s=3,
)
CARDS = [programme_card(one, EXERCISES, GUIDANCE) for one in (BRIDGE, SQUAT, CLAM)]
VIEW = TodayView(
    suggestion=CARDS[0],
    others=(CARDS[1], CARDS[2]),
    week_line="1 of 2 sessions this week, 12 reps, 30 s of holds.",
    reason="Made for cyclists, whose quads like to do all the work.",
    hurt="The clamshell hurt last time, so this one leaves it out.",
    before=before_session(BRIDGE.plan, GUIDANCE, is_first=False),
    goal_reason=goal_reason(GUIDANCE),
)


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({}, {}),
        ({"minutes": 10, "pace": "self"}, {"minutes": 10, "pace": "self"}),
        ({"others": ()}, {"others": ()}),
        (
            {"reason": Reason(Why.AGAIN, rest=Rest.HARD_YESTERDAY)},
            {
                "is_rest_day": True,
                "reason": "Yesterday was hard; give your hips a day to recover.",
                "hurt": "",
            },
        ),
        ({"reason": Reason(None)}, {"reason": "Your choice.", "hurt": ""}),
        ({"week": Totals()}, {"week_line": "No session yet this week; 2 are the goal."}),
        ({"asked_kit": ("bench",)}, {"questions": first_questions(("bench",), 3)}),
        ({"asked_kit": ()}, {"questions": first_questions((), 3)}),
        (
            {"shows_safety": True},
            {
                "before": before_session(BRIDGE.plan, GUIDANCE, is_first=True),
                "safety": safety_lines(GUIDANCE),
            },
        ),
    ],
)
def test_today_shows_what_is_known(known: dict[str, object], shown: dict[str, object]) -> None:
    facts = replace(FACTS, **known)  # type: ignore[arg-type] # fields by name
    assert today_view(facts, EXERCISES, GUIDANCE) == replace(VIEW, **shown)  # type: ignore[arg-type] # likewise


def test_notices_are_passed_on() -> None:
    assert today_view(FACTS, EXERCISES, GUIDANCE, (NOTICE,)) == replace(VIEW, notices=(NOTICE,))


def test_the_examples_differ_in_what_they_show() -> None:
    assert VIEW.before
    assert all(step.note for card in CARDS for step in card.steps[:1])
    assert len({card.name for card in CARDS}) == len(CARDS)
