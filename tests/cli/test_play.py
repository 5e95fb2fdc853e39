"""A session that nobody steers: told as it comes to disk, and left to go on with if broken off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.session_planner import practice
from glutetimer.app.session_runner import SessionRunner, Silence
from glutetimer.cli.arguments import parser
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.run_session import run_session, run_unattended
from glutetimer.cli.live.start_options import chosen_start
from glutetimer.history.rows import SessionState
from glutetimer.session.events import Event, EventType
from glutetimer.session.session import Session
from glutetimer.session.steps import Side
from tests.cli.fake_machine import FakeMachine
from tests.given_times import with_given_times


@dataclass
class Listening:
    """A stage that lets fake time pass, and notes what it was told."""

    context: AppContext
    speed: float = 1.0
    stop_at_ms: int = 10**9
    sleeps_at_ms: int = 10**9
    breaks_at_ms: int = 10**9
    told: list[Event] = field(default_factory=list)
    runner: SessionRunner | None = None

    @property
    def stopped(self) -> bool:
        return self.context.clock.monotonic_ms() >= self.stop_at_ms

    def notify(self, events: Sequence[Event]) -> None:
        self.told.extend(events)

    def attend(self, most_ms: int) -> None:
        assert self.runner is not None
        wait = min(most_ms, run_unattended(self.runner, self.speed))
        now = self.context.clock.monotonic_ms()
        if now >= self.breaks_at_ms:
            raise BrokenPipeError
        if now >= self.sleeps_at_ms:
            self.sleeps_at_ms = 10**9
            wait = 3_600_000
        self.context.clock.advance(wait)  # type: ignore[attr-defined] # a fake one

    @property
    def types(self) -> list[EventType]:
        return [event.type for event in self.told]


def live_through(name: str, stage: Listening, pace: str | None = None) -> Session:
    context = stage.context
    programme = with_given_times(practice(context.catalogue.exercises[name]))
    plan = context.planner.plan(programme, pace=pace)  # type: ignore[arg-type] # "coach" or "self"
    journal = DurableEvents(context.starter.begin(plan, programme))
    runner = stage.runner = context.starter.runner(plan, journal, Silence(), stage.speed)
    try:
        run_session(runner, journal, stage)
    finally:
        context.close()
    return runner.session


def test_everything_is_reported_in_order(pages: FakeMachine) -> None:
    stage = Listening(pages.context(None))

    live_through("glute_bridge", stage)

    assert stage.types[0] is EventType.SESSION_STARTED
    assert stage.types[-1] is EventType.SESSION_FINISHED
    assert [event.at_ms for event in stage.told] == sorted(event.at_ms for event in stage.told)
    assert stage.types.count(EventType.REP_COMPLETED) == 24


@pytest.mark.parametrize("speed", [1.0, 60.0, 100_000.0])
def test_the_speed_changes_nothing_of_what_is_reported(pages: FakeMachine, speed: float) -> None:
    at_once = Listening(pages.context(None), speed)
    live_through("side_leg_lift_floor", at_once)

    one_by_one = Listening(pages.context(None))
    live_through("side_leg_lift_floor", one_by_one)

    assert [(one.type, one.at_ms, one.side) for one in at_once.told] == [
        (one.type, one.at_ms, one.side) for one in one_by_one.told
    ]
    assert {one.side for one in at_once.told} >= {Side.LEFT, Side.RIGHT}


def test_open_reps_end_by_themselves_in_their_usual_time(pages: FakeMachine) -> None:
    tapped = Listening(pages.context(None))
    live_through("glute_bridge", tapped, "self")

    led = Listening(pages.context(None))
    live_through("glute_bridge", led, "coach")

    assert [(one.type, one.at_ms) for one in tapped.told] == [
        (one.type, one.at_ms) for one in led.told
    ]


def test_after_a_sleep_it_goes_on_without_reps_nobody_did(pages: FakeMachine) -> None:
    stage = Listening(pages.context(None), sleeps_at_ms=20_000)

    session = live_through("glute_bridge", stage)

    assert [event.reason for event in stage.told if event.type is EventType.PAUSED] == ["sleep"]
    assert [record.reps for record in session.records] == [12, 12]
    assert stage.types[-1] is EventType.SESSION_FINISHED


def test_when_stopped_it_is_left_to_go_on_with_as_far_as_it_came(pages: FakeMachine) -> None:
    stage = Listening(pages.context(None), stop_at_ms=30_000)

    live_through("glute_bridge", stage)

    assert EventType.SESSION_STOPPED not in stage.types
    broken = pages.context(None).starter.interrupted()
    assert broken is not None
    assert (broken.stopped.step.exercise, broken.stopped.rep) == ("glute_bridge", 4)


def test_when_nobody_listens_any_more_it_is_left_to_go_on_with(pages: FakeMachine) -> None:
    stage = Listening(pages.context(None), breaks_at_ms=30_000)

    with pytest.raises(BrokenPipeError):
        live_through("glute_bridge", stage)

    (kept,) = pages.context(None).history.sessions()
    assert kept.state is SessionState.UNDER_WAY


@dataclass
class FakeTicket:
    durable: bool = False

    def wait(self, timeout_s: float | None = None) -> bool:  # noqa: ARG002 - as the real one is called
        return self.durable


class FakePage:
    def __init__(self) -> None:
        self.tickets: list[FakeTicket] = []

    def put(self, event: Event) -> FakeTicket:  # noqa: ARG002 - as the real one is called
        self.tickets.append(FakeTicket())
        return self.tickets[-1]


def event(at_ms: int) -> Event:
    return Event(EventType.REP_COMPLETED, at_ms, 0, "bridge")


def test_nothing_is_reported_before_it_is_on_disk() -> None:
    page = FakePage()
    journal = DurableEvents(page)
    for at_ms in (1, 2, 3):
        journal.put(event(at_ms))

    assert journal.take(0) == []

    page.tickets[0].durable = page.tickets[1].durable = True
    assert [one.at_ms for one in journal.take(0)] == [1, 2]
    assert not journal.is_empty

    page.tickets[2].durable = True
    assert [one.at_ms for one in journal.take(0)] == [3]
    assert journal.is_empty


def test_what_the_disk_refused_is_not_told_and_holds_nothing_up() -> None:
    page = FakePage()
    journal = DurableEvents(page)
    for at_ms in (1, 2):
        journal.put(event(at_ms))
    page.tickets[1].durable = True

    assert [one.at_ms for one in journal.take(0)] == [2]
    assert journal.is_empty


@pytest.mark.parametrize(("asks", "pace"), [(True, "self"), (False, "coach")])
def test_a_pace_that_taps_by_itself_is_not_kept_as_the_persons(
    pages: FakeMachine, *, asks: bool, pace: str
) -> None:
    context = pages.context(None)
    options = parser().parse_args(["play", "glute_bridge", "--self-paced"])
    start = chosen_start(options, context.starter, context.catalogue, context.planner, asks=asks)
    start.open_writer()
    context.history.wait()
    (kept,) = context.history.sessions()
    assert kept.pace == pace
    assert start.plan.options.pace == "self"
    context.close()
