"""Breaks: a minute or two, one after the other, kept as breaks, ended by one key."""

from __future__ import annotations

import itertools

import pytest

from glutetimer.app.actions import Action
from glutetimer.app.break_session import BreakSession
from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.guided_breaks import BREAKS, LEAST_MS, MOST_MS, BreakOptions
from glutetimer.app.today_facts import TodayChoice
from glutetimer.cli import command_options
from glutetimer.errors import UserError
from glutetimer.host.clock import FakeClock
from glutetimer.session.events import EventType
from glutetimer.session.snapshot import State
from glutetimer.session.steps import StepKind
from tests.app.conftest import Do, pass_time


def begun(context: AppContext, name: str | None = None, *, keeps: bool = True) -> BreakSession:
    breaks = context.guided_breaks
    plan = breaks.plan(name)
    live = breaks.session(plan, breaks.begin(plan, keeps=keeps), Silence())
    live.runner.start()
    return live


def take(context: AppContext, clock: FakeClock, name: str | None = None) -> BreakSession:
    """Do a break to its end."""
    live = begun(context, name)
    pass_time(live, clock)
    assert context.history.wait()
    return live


def test_the_command_line_offers_these() -> None:
    assert command_options.BREAKS == BREAKS


@pytest.mark.parametrize("name", BREAKS)
def test_it_takes_one_to_two_minutes_whatever_is_set_and_has_no_rest(
    name: str, context: AppContext
) -> None:
    for voice, says, way, ready in itertools.product(
        (True, False), ("everything", "little"), ("usual", "twice"), (3, 10, 30)
    ):
        context.settings_store.change("voice_on", voice)
        context.settings_store.change("coach_says", says)
        context.settings_store.change("way_there", way)
        context.settings_store.change("get_ready_s", ready)
        plan = context.guided_breaks.plan(name)
        assert LEAST_MS <= plan.total_ms <= MOST_MS, (voice, says, way, ready)
        kinds = {step.kind for step in plan.steps}
        assert not kinds & {StepKind.REST, StepKind.SELF_TEST}


def test_the_coach_leads_it_whatever_the_settings_say(context: AppContext) -> None:
    context.settings_store.change("pace", "self")
    assert not any(step.is_self_paced for step in context.guided_breaks.plan().steps)


def test_the_one_that_was_not_done_last_comes_next(context: AppContext, clock: FakeClock) -> None:
    done = [take(context, clock).session.plan.programme for _ in range(3)]
    assert done == ["desk_reset", "stand_up_clench", "desk_reset"]
    assert context.guided_breaks.plan("desk_reset").programme == "desk_reset"


def test_one_that_hurt_in_a_session_waits(context: AppContext, clock: FakeClock, do: Do) -> None:
    live = do("desk_wide_squat", 40_000)
    live.act(Action.PAIN)
    live.act(Action.CONFIRM)
    assert context.history.wait()
    assert context.guided_breaks.plan().programme == "stand_up_clench"
    spared = context.guided_breaks.plan("desk_reset")
    assert "desk_wide_squat" not in spared.exercises
    assert spared.total_ms >= LEAST_MS
    del clock


def test_it_is_kept_as_a_break_and_never_as_a_session(
    context: AppContext, clock: FakeClock
) -> None:
    take(context, clock, "desk_reset")
    (kept,) = context.history.breaks()
    assert (kept.programme, kept.programme_name, kept.finished) == (
        "desk_reset",
        "Desk reset",
        True,
    )
    assert kept.local_date == clock.now().date()
    assert LEAST_MS <= kept.length_ms <= MOST_MS
    assert (kept.hold_ms, kept.work_ms) == (26_000, 34_000)
    assert context.history.sessions() == []
    assert context.history.training_days() == {}
    assert context.guided_breaks.this_week() == 1


def test_one_key_ends_it_and_what_was_done_stays(context: AppContext, clock: FakeClock) -> None:
    live = begun(context, "stand_up_clench")
    pass_time(live, clock, 50_000)
    reaction = live.act(Action.LEAVE)
    assert [event.type for event in reaction.events][-1] is EventType.SESSION_STOPPED
    assert context.history.wait()
    (kept,) = context.history.breaks()
    assert not kept.finished
    assert 0 < kept.reps < 10


@pytest.mark.parametrize("action", [Action.LEAVE, Action.PAIN])
def test_ended_before_anything_was_done_it_leaves_no_trace(
    action: Action, context: AppContext, clock: FakeClock
) -> None:
    live = begun(context)
    pass_time(live, clock, 5_000)
    live.act(action)
    assert live.state is State.STOPPED
    assert context.history.wait()
    assert context.history.breaks() == []


def test_no_other_key_does_anything_and_nothing_is_asked(
    context: AppContext, clock: FakeClock
) -> None:
    live = begun(context, "desk_reset")
    pass_time(live, clock, 45_000)
    before = live.runner.snapshot()
    for action in Action:
        if action not in (Action.LEAVE, Action.PAIN, Action.MUTE):
            assert not live.act(action).events
    assert not live.answer(0).events
    assert live.runner.snapshot() == before
    assert live.act(Action.MUTE).view_action is Action.MUTE
    pass_time(live, clock)
    assert live.state is State.FINISHED
    assert not live.asks_question


def test_a_machine_that_slept_is_told_no_more(context: AppContext, clock: FakeClock) -> None:
    live = begun(context, "desk_reset")
    pass_time(live, clock, 30_000)
    clock.advance(600_000)
    live.runner.poll()
    assert live.state is State.STOPPED
    assert context.history.wait()
    assert context.history.breaks()[0].length_ms <= MOST_MS


def test_at_another_speed_it_is_not_kept_unless_that_is_wanted(
    context: AppContext, clock: FakeClock
) -> None:
    assert BreakOptions().keeps
    assert BreakOptions(speed=20, records=True).keeps
    assert not BreakOptions(speed=20).keeps
    live = begun(context, keeps=False)
    pass_time(live, clock)
    assert live.state is State.FINISHED
    assert context.history.wait()
    assert context.history.breaks() == []


def test_there_is_none_beside_a_session_or_another_break(context: AppContext, do: Do) -> None:
    live = do("glute_bridge", 20_000)
    with pytest.raises(UserError, match="A session is under way"), context.guided_breaks.claim():
        pass
    live.act(Action.LEAVE)
    live.act(Action.YES)
    assert context.history.wait()
    with (
        context.guided_breaks.claim(),
        pytest.raises(UserError, match="A break is under way already"),
        context.guided_breaks.claim(),
    ):
        pass
    with context.guided_breaks.claim():
        pass


def test_breaks_change_nothing_of_what_is_suggested_or_advised(
    context: AppContext, clock: FakeClock, do: Do
) -> None:
    do("glute_bridge")

    def known() -> tuple[object, ...]:
        facts = context.today.facts(TodayChoice())
        advice = context.progress.offered()
        assert facts.report is not None
        week = facts.report.report, facts.report.needs
        return facts.chosen.programme, facts.reason, facts.week, week, advice

    before = known()
    for _ in range(5):
        take(context, clock)
    assert known() == before
