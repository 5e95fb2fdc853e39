"""Today suggests by what was done and what hurt, and plans what was chosen."""

from __future__ import annotations

import pytest

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.app.today import RECENT, asked_kit
from glutetimer.app.today_facts import TodayChoice
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.today import today_view
from glutetimer.review.suggest import Why
from tests.app.conftest import Do
from tests.exchange.drawn import BEGAN_MS, drawn_entry

DAY_MS = 24 * 3_600_000
BUILD_UP = "seated_abduction_build"


def test_who_is_not_known_starts_with_the_usual_one(context: AppContext) -> None:
    facts = context.today.facts(TodayChoice())
    assert facts.chosen.programme.id == "cyclist_four"
    assert (facts.reason.why, facts.reason.is_first_choice) == (Why.START, True)
    assert facts.reason.days_ago == 0
    assert facts.week.sessions == 0
    assert facts.shows_safety


def test_what_is_safe_was_read_once_however_short_the_session(context: AppContext, do: Do) -> None:
    assert context.today.shows_safety
    context.today.keep_safety_read()
    do("clam_ladder", ms=10_000).act(Action.LEAVE)
    assert not context.today.shows_safety
    facts = context.today.facts(TodayChoice())
    assert today_view(facts, context.catalogue.exercises, context.catalogue.guidance).safety == ()


def test_all_other_programmes_are_offered_once(context: AppContext) -> None:
    facts = context.today.facts(TodayChoice())
    others = [one.programme.id for one in facts.others]
    assert sorted([*others, facts.chosen.programme.id]) == sorted(context.catalogue.programmes)
    assert all(one.plan.total_ms > 0 for one in facts.others)


def test_what_was_done_is_suggested_again_and_says_when(
    context: AppContext, clock: FakeClock, do: Do
) -> None:
    do("clam_ladder")
    clock.advance(3 * DAY_MS)
    facts = context.today.facts(TodayChoice())
    assert not facts.shows_safety
    assert facts.chosen.programme.id == "clam_ladder"
    assert (facts.reason.why, facts.reason.days_ago) == (Why.AGAIN, 3)
    assert context.today.to_do(TodayChoice()).programme.id == "clam_ladder"


def test_a_session_under_way_elsewhere_decides_nothing(context: AppContext, do: Do) -> None:
    do("clam_ladder", ms=120_000)
    assert context.today.facts(TodayChoice()).chosen.programme.id == "cyclist_four"


def test_what_hurt_is_spared_for_two_weeks(context: AppContext, clock: FakeClock, do: Do) -> None:
    live = do("cyclist_four", ms=30_000)
    live.act(Action.PAIN)
    live.act(Action.LEAVE)
    context.history.wait()
    clock.advance(DAY_MS)
    facts = context.today.facts(TodayChoice())
    assert facts.reason.why is Why.SPARING
    assert facts.reason.hurting == "glute_bridge"
    assert context.today.to_do(TodayChoice()).programme.id == facts.chosen.programme.id
    clock.advance(15 * DAY_MS)
    assert context.today.facts(TodayChoice()).reason.why is not Why.SPARING


def test_a_choice_is_planned_and_needs_no_reason(context: AppContext) -> None:
    choice = TodayChoice(programme="desk_reset", minutes=5, pace="self")
    facts = context.today.facts(choice)
    assert facts.chosen.programme.id == "desk_reset"
    assert facts.reason.why is None
    assert facts.chosen.plan.total_ms <= 5 * 60_000
    assert facts.chosen.plan.steps == context.today.to_do(choice).plan.steps
    assert (facts.minutes, facts.pace) == (5, "self")
    assert {one.plan.options.pace for one in (*facts.others, facts.chosen)} == {"self"}


def test_without_a_choice_the_settings_hold(context: AppContext) -> None:
    context.settings_store.change("pace", "self")
    context.settings_store.change("hold_top_s", 3)
    facts = context.today.facts(TodayChoice())
    assert (facts.minutes, facts.pace, facts.hold_s) == (None, "self", 3)
    assert facts.chosen.plan.options.hold_top_ms == 3_000


@pytest.mark.parametrize(("programme", "week"), [(BUILD_UP, 3), ("cyclist_four", None)])
def test_only_a_build_up_has_weeks(context: AppContext, programme: str, week: int | None) -> None:
    plan = context.today.to_do(TodayChoice(programme=programme, week=3)).plan
    assert plan.week == week


def test_kit_is_asked_for_until_the_first_start_is_over(
    context: AppContext, catalogue: Catalogue
) -> None:
    assert context.today.facts(TodayChoice()).asked_kit is None
    context.settings_store.change("first_start_done", value=False)
    asked = context.today.facts(TodayChoice()).asked_kit
    assert asked == asked_kit(catalogue)
    assert set(asked or ()) == {"bench", "mini_band", "running_space"}


def test_the_week_so_far_counts_what_was_done(context: AppContext, do: Do) -> None:
    do("clench_check")
    facts = context.today.facts(TodayChoice())
    assert (facts.week.sessions, facts.calendar.goal) == (1, 3)


def test_a_session_of_next_to_nothing_is_not_suggested_again(context: AppContext, do: Do) -> None:
    live = do("clam_ladder", ms=2_000)
    live.act(Action.LEAVE)
    live.act(Action.YES)
    context.history.wait()
    assert len(context.history.sessions()) == 1
    assert context.today.facts(TodayChoice()).chosen.programme.id == "cyclist_four"


@pytest.mark.parametrize(("since", "why"), [(RECENT - 1, Why.AGAIN), (RECENT, Why.START)])
def test_only_the_last_sessions_decide(context: AppContext, since: int, why: Why) -> None:
    programmes = ["clam_ladder", *["gone"] * since]
    entries = [
        drawn_entry(began_ms=BEGAN_MS + number, programme_id=programme)
        for number, programme in enumerate(programmes)
    ]
    context.history.add_all(entries).wait()
    assert context.today.facts(TodayChoice()).reason.why is why
