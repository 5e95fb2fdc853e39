"""Sessions without a keyboard: events come once they are on disk; an interrupted one can go on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.session_planner import practice
from glutetimer.app.session_runner import SessionRunner
from glutetimer.cli.arguments import parser
from glutetimer.cli.choice import chosen
from glutetimer.cli.live.durable_events import DurableEvents
from glutetimer.cli.live.run_session import run_session, run_unattended
from glutetimer.cli.live.start_options import chosen_start
from glutetimer.history.rows import SessionState
from glutetimer.session.events import Event, EventType
from glutetimer.session.session import Session
from glutetimer.session.steps import Side
from tests.cli.fake_machine import Command, FakeMachine
from tests.given_times import with_given_times


@dataclass
class Listening:
    """A view that lets fake time pass and keeps the events."""

    context: AppContext
    speed: float = 1.0
    stop_at_ms: int = 10**9
    sleeps_at_ms: int = 10**9
    breaks_at_ms: int = 10**9
    events: list[Event] = field(default_factory=list)
    runner: SessionRunner | None = None

    @property
    def stopped(self) -> bool:
        return self.context.clock.monotonic_ms() >= self.stop_at_ms

    def notify(self, events: Sequence[Event]) -> None:
        self.events.extend(events)

    def update(self, most_ms: int) -> None:
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
        return [event.type for event in self.events]


def play_to_its_end(name: str, view: Listening, pace: str | None = None) -> Session:
    context = view.context
    programme = with_given_times(practice(context.catalogue.exercises[name]))
    plan = context.planner.planned(programme, pace=pace).plan  # type: ignore[arg-type] # "coach" or "self"
    journal = DurableEvents(context.starter.begin(plan, programme))
    runner = view.runner = context.starter.runner(plan, journal, Silence(), view.speed)
    try:
        run_session(runner, journal, view)
    finally:
        context.close()
    return runner.session


def test_everything_is_reported_in_order(pages: FakeMachine) -> None:
    view = Listening(pages.context(None))

    play_to_its_end("glute_bridge", view)

    assert view.types[0] is EventType.SESSION_STARTED
    assert view.types[-1] is EventType.SESSION_FINISHED
    assert [event.at_ms for event in view.events] == sorted(event.at_ms for event in view.events)
    assert view.types.count(EventType.REP_COMPLETED) == 24


@pytest.mark.parametrize("speed", [1.0, 60.0, 100_000.0])
def test_the_speed_changes_nothing_of_what_is_reported(pages: FakeMachine, speed: float) -> None:
    at_once = Listening(pages.context(None), speed)
    play_to_its_end("side_leg_lift_floor", at_once)

    one_by_one = Listening(pages.context(None))
    play_to_its_end("side_leg_lift_floor", one_by_one)

    assert [(one.type, one.at_ms, one.side) for one in at_once.events] == [
        (one.type, one.at_ms, one.side) for one in one_by_one.events
    ]
    assert {one.side for one in at_once.events} >= {Side.LEFT, Side.RIGHT}


def test_open_reps_end_by_themselves_in_their_usual_time(pages: FakeMachine) -> None:
    tapped = Listening(pages.context(None))
    play_to_its_end("glute_bridge", tapped, "self")

    led = Listening(pages.context(None))
    play_to_its_end("glute_bridge", led, "coach")

    assert [(one.type, one.at_ms) for one in tapped.events] == [
        (one.type, one.at_ms) for one in led.events
    ]


def test_after_a_sleep_it_goes_on_without_reps_nobody_did(pages: FakeMachine) -> None:
    view = Listening(pages.context(None), sleeps_at_ms=20_000)

    session = play_to_its_end("glute_bridge", view)

    assert [event.reason for event in view.events if event.type is EventType.PAUSED] == ["sleep"]
    assert [record.reps for record in session.records] == [12, 12]
    assert view.types[-1] is EventType.SESSION_FINISHED


def test_when_stopped_it_is_left_to_go_on_with_as_far_as_it_came(pages: FakeMachine) -> None:
    view = Listening(pages.context(None), stop_at_ms=30_000)

    play_to_its_end("glute_bridge", view)

    assert EventType.SESSION_STOPPED not in view.types
    broken = pages.context(None).starter.interrupted()
    assert broken is not None
    assert (broken.stopped.step.exercise, broken.stopped.rep) == ("glute_bridge", 4)


def test_when_nobody_listens_any_more_it_is_left_to_go_on_with(pages: FakeMachine) -> None:
    view = Listening(pages.context(None), breaks_at_ms=30_000)

    with pytest.raises(BrokenPipeError):
        play_to_its_end("glute_bridge", view)

    (kept,) = pages.context(None).history.sessions()
    assert kept.state is SessionState.UNDER_WAY


@dataclass
class FakeReceipt:
    durable: bool = False

    def wait(self, timeout_s: float | None = None) -> bool:  # noqa: ARG002 - as the real one is called
        return self.durable


class FakeJournal:
    def __init__(self) -> None:
        self.receipts: list[FakeReceipt] = []

    def put(self, event: Event) -> FakeReceipt:  # noqa: ARG002 - as the real one is called
        self.receipts.append(FakeReceipt())
        return self.receipts[-1]


def event(at_ms: int) -> Event:
    return Event(EventType.REP_COMPLETED, at_ms, 0, "bridge")


def test_nothing_is_reported_before_it_is_on_disk() -> None:
    journal = FakeJournal()
    durable = DurableEvents(journal)
    for at_ms in (1, 2, 3):
        durable.put(event(at_ms))

    assert durable.take(0) == []

    journal.receipts[0].durable = journal.receipts[1].durable = True
    assert [one.at_ms for one in durable.take(0)] == [1, 2]
    assert not durable.is_empty

    journal.receipts[2].durable = True
    assert [one.at_ms for one in durable.take(0)] == [3]
    assert durable.is_empty


def test_what_the_disk_refused_is_not_given_out_and_holds_nothing_up() -> None:
    journal = FakeJournal()
    durable = DurableEvents(journal)
    for at_ms in (1, 2):
        durable.put(event(at_ms))
    journal.receipts[1].durable = True

    assert [one.at_ms for one in durable.take(0)] == [2]
    assert durable.is_empty


@pytest.mark.parametrize("kept", ["self", "coach"])
@pytest.mark.parametrize(
    ("option", "pace"), [("--self-paced", "self"), ("--coach-paced", "coach"), (None, None)]
)
def test_the_pace_is_that_of_the_settings_unless_one_is_asked_for(
    pages: FakeMachine, kept: str, option: str | None, pace: str | None
) -> None:
    context = pages.context(None)
    context.settings_store.change("pace", kept)
    words = ["play", "glute_bridge", *([option] if option else [])]
    planned = chosen(parser().parse_args(words), context.catalogue, context.planner)
    assert planned.plan.options.pace == (pace or kept)
    context.close()


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


def test_the_beginning_of_a_name_shows_but_starts_nothing(
    command: Command, pages: FakeMachine
) -> None:
    assert "Cyclist's four" in command("show", "cyclist_fo").out
    assert "Cyclist's four" in command("timeline", "cyclist_fo").out
    answer = command("play", "cyclist_fo")
    assert answer.code == 1
    assert 'Did you mean "cyclist_four"?' in answer.err
    assert pages.context(None).history.sessions() == []


def test_it_is_refused_while_a_session_is_under_way_elsewhere(
    command: Command, pages: FakeMachine
) -> None:
    elsewhere = pages.context(None)
    programme = elsewhere.planner.find("cyclist_four")
    elsewhere.starter.begin(elsewhere.planner.planned(programme).plan, programme)
    elsewhere.history.wait()
    for words in (("play", "glute_bridge"), ("play", "--resume"), ("break", "--terminal")):
        answer = command(*words)
        assert (answer.code, answer.out) == (1, "")
        assert "A session is under way" in answer.err
        assert "Finish it first." in answer.err
    elsewhere.close()
