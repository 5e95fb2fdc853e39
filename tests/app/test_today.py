"""Today suggests by what was done and what hurt, and plans what was chosen."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

import pytest

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.app.suggestion import RECENT
from glutetimer.app.today import asked_kit
from glutetimer.app.today_facts import TodayChoice
from glutetimer.exchange.report_data import gather
from glutetimer.host.clock import FakeClock
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.today import today_view
from glutetimer.presentation.today_reason import reason_text
from glutetimer.review.muscle_balance import MuscleGroup
from glutetimer.review.periods import FirstDay
from glutetimer.review.reason import Becomes, HurtNote, Reason
from glutetimer.review.rest_day import Rest
from glutetimer.review.suggestion import Why
from glutetimer.review.week_plan import WEEK_DAYS
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
    context.settings_store.change("purposes", ("running",))
    do("cyclist_four")
    do("clench_check")
    clock.advance(3 * DAY_MS)
    facts = context.today.facts(TodayChoice())
    assert not facts.shows_safety
    assert facts.chosen.programme.id == "cyclist_four"
    assert (facts.reason.why, facts.reason.days_ago) == (Why.AGAIN, 3)
    assert (facts.reason.rest_days, facts.reason.rest) == (2, None)
    assert context.today.to_do(TodayChoice()).programme.id == "cyclist_four"


def test_a_new_plan_of_one_s_own_goes_first_for_two_weeks(tmp_path: Path, clock: FakeClock) -> None:
    context = AppContext(tmp_path / "data", clock)
    made = context.own_programmes.add_to_new("squat", "Physio")
    file = context.paths.programmes / f"{made.id}.toml"
    for days, programme, why in ((1, made.id, Why.OWN), (20, "cyclist_four", Why.START)):
        changed_s = clock.now().timestamp() - days * 86_400
        os.utime(file, (changed_s, changed_s))
        facts = context.today.facts(TodayChoice())
        assert (facts.chosen.programme.id, facts.reason.why) == (programme, why)
    context.close()
    words = "Your own plan, which is waiting for its first session."
    assert reason_text(Reason(Why.OWN)) == words


def test_what_had_fewer_sets_lately_is_due(context: AppContext, clock: FakeClock, do: Do) -> None:
    do("lower_glutes")
    clock.advance(2 * DAY_MS)
    reason = context.today.facts(TodayChoice()).reason
    assert (reason.why, reason.due, reason.rest_days) == (Why.DUE, MuscleGroup.MEDIUS, 1)


def test_after_training_today_the_rest_of_the_day_is_free(context: AppContext, do: Do) -> None:
    for name in ("clench_check", "desk_reset", "glute_bridge"):
        do(name)
        assert context.today.facts(TodayChoice()).reason.rest is None
    do("cyclist_four")
    facts = context.today.facts(TodayChoice())
    assert facts.reason.rest is Rest.DONE_TODAY
    assert facts.chosen.plan.total_ms > 0
    assert context.today.facts(TodayChoice(programme="cyclist_four")).reason.rest is None


def test_a_build_up_is_gone_on_with_the_next_day_until_it_is_over(
    context: AppContext, clock: FakeClock, do: Do
) -> None:
    context.settings_store.change("purposes", ("cycling",))
    name = "seated_abduction_build"
    do(name)
    assert context.today.to_do(TodayChoice()).programme.id != name
    clock.advance(2 * DAY_MS)
    facts = context.today.facts(TodayChoice())
    assert (facts.chosen.programme.id, facts.reason.why) == (name, Why.UNDER_WAY)
    clock.advance(14 * DAY_MS)
    assert context.today.to_do(TodayChoice()).programme.id != name
    for _ in range(3):
        do(name, week=len(context.catalogue.programmes[name].weeks))
    clock.advance(DAY_MS)
    assert context.today.to_do(TodayChoice()).programme.id != name


@pytest.mark.parametrize("sessions", [1, 3, 25])
def test_a_rest_says_on_how_many_days_in_a_row_one_trained(
    context: AppContext, clock: FakeClock, sessions: int
) -> None:
    today, now_ms = clock.now().date(), clock.utc_ms()
    for back in range(1, sessions + 1):
        entry = drawn_entry(
            began_ms=now_ms - back * DAY_MS, local_date=today - timedelta(days=back)
        )
        context.history.add_all([entry]).wait()
    reason = context.today.facts(TodayChoice()).reason
    assert (reason.in_a_row, reason.rest is Rest.DAYS_IN_A_ROW) == (sessions, sessions >= 3)


def test_what_the_plan_of_the_week_has_today_is_suggested(
    context: AppContext, clock: FakeClock
) -> None:
    day = WEEK_DAYS[clock.now().weekday()]
    context.settings_store.change("week_plan", (f"{day}=upper_glutes",))
    facts = context.today.facts(TodayChoice())
    assert (facts.chosen.programme.id, facts.reason.why) == ("upper_glutes", Why.PLANNED)


def test_a_short_time_prefers_what_fits_it(context: AppContext) -> None:
    context.settings_store.change("purposes", ("cycling",))
    choice = TodayChoice(minutes=5)
    facts = context.today.facts(choice)
    assert (facts.chosen.programme.id, facts.reason.why) == ("seated_three_leans", Why.FITS)
    assert context.today.to_do(choice).plan.steps == facts.chosen.plan.steps


def hurt_at(context: AppContext, do: Do, programme: str, ms: int = 30_000) -> None:
    """Report pain early in a programme, and leave."""
    live = do(programme, ms=ms)
    live.act(Action.PAIN)
    live.act(Action.LEAVE)
    context.history.wait()


def left_out_of_the_report(context: AppContext) -> tuple[str, ...]:
    """Return what a report for a physio says is left out."""
    today = context.calendar.today
    feel = context.catalogue.guidance.feel_check
    return gather(context.history, (today, today), today, feel, FirstDay.MONDAY).left_out


def test_what_hurt_twice_is_out_until_it_is_cleared(
    context: AppContext, clock: FakeClock, do: Do
) -> None:
    hurt_at(context, do, "cyclist_four")
    clock.advance(20 * DAY_MS)
    hurt_at(context, do, "glute_bridge")
    clock.advance(300 * DAY_MS)
    facts = context.today.facts(TodayChoice())
    assert facts.reason.hurt == (HurtNote("glute_bridge", Becomes.AVOIDED, is_out=True),)
    assert [one.exercise for one in context.progress.hurting()] == ["glute_bridge"]
    assert left_out_of_the_report(context) == ("glute_bridge",)
    context.progress.clear("glute_bridge").wait()
    assert context.progress.hurting() == ()
    assert left_out_of_the_report(context) == ()
    facts = context.today.facts(TodayChoice())
    assert (facts.reason.hurt, facts.chosen.programme.id) == ((), "cyclist_four")


def test_a_planned_programme_is_done_without_what_hurt(
    context: AppContext, clock: FakeClock, do: Do
) -> None:
    hurt_at(context, do, "cyclist_four")
    clock.advance(DAY_MS)
    day = WEEK_DAYS[clock.now().weekday()]
    context.settings_store.change("week_plan", (f"{day}=cyclist_four",))
    facts = context.today.facts(TodayChoice())
    assert facts.chosen.programme.id == "cyclist_four"
    assert facts.reason.hurt == (HurtNote("glute_bridge", Becomes.LEFT_OUT),)
    assert "glute_bridge" not in facts.chosen.plan.exercises
    assert "glute_bridge" not in context.today.to_do(TodayChoice()).plan.exercises
    # who chooses it has it without as well; the exercise alone is done, with a word
    choice = TodayChoice(programme="cyclist_four")
    assert context.today.facts(choice).reason.hurt == facts.reason.hurt
    assert "glute_bridge" not in context.today.to_do(choice).plan.exercises
    alone = context.today.facts(TodayChoice(programme="glute_bridge"))
    assert alone.reason.hurt == (HurtNote("glute_bridge", Becomes.STAYS),)
    assert "glute_bridge" in alone.chosen.plan.exercises


def test_a_session_under_way_elsewhere_decides_nothing(context: AppContext, do: Do) -> None:
    do("clam_ladder", ms=120_000)
    assert context.today.facts(TodayChoice()).chosen.programme.id == "cyclist_four"


def test_what_hurt_is_spared_until_it_is_cleared(
    context: AppContext, clock: FakeClock, do: Do
) -> None:
    hurt_at(context, do, "cyclist_four")
    clock.advance(DAY_MS)
    facts = context.today.facts(TodayChoice())
    assert facts.reason.why is Why.SPARING
    assert facts.reason.hurt == (HurtNote("glute_bridge", Becomes.AVOIDED),)
    assert context.today.to_do(TodayChoice()).programme.id == facts.chosen.programme.id
    clock.advance(50 * DAY_MS)
    assert context.today.facts(TodayChoice()).reason.why is Why.SPARING
    context.progress.clear("glute_bridge")
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


@pytest.mark.parametrize(
    ("since", "programme"), [(RECENT - 1, "clam_ladder"), (RECENT, "upper_glutes")]
)
def test_only_the_last_sessions_decide(context: AppContext, since: int, programme: str) -> None:
    programmes = ["clam_ladder", *["gone"] * since]
    entries = [
        drawn_entry(began_ms=BEGAN_MS + number, programme_id=name)
        for number, name in enumerate(programmes)
    ]
    context.history.add_all(entries).wait()
    assert context.today.facts(TodayChoice()).chosen.programme.id == programme
