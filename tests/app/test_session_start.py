"""A session that broke off is found, goes on where it was, or ends there."""

from __future__ import annotations

import json

import pytest

from glutetimer.app.actions import Action
from glutetimer.app.context import AppContext
from glutetimer.app.cue_scheduler import Silence
from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.app.live_session import LiveSession
from glutetimer.app.session_start import SessionStarter, is_trial
from glutetimer.errors import UserError
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.session_writer import SessionWriter
from glutetimer.host.clock import FakeClock
from glutetimer.session.session import Session
from glutetimer.session.steps import Side
from tests.app.conftest import pass_time

NAME = "seated_abduction_build"


def begin(context: AppContext, clock: FakeClock, ms: int) -> tuple[LiveSession, SessionWriter]:
    programme = context.planner.find(NAME)
    planned = context.planner.planned(programme, week=2, budget_ms=6 * 60_000, pace="self")
    start = context.starter.new_start(planned)
    assert start.plan is planned.plan
    writer = start.open_writer()
    live = context.starter.live_session(start, writer, Silence())
    live.runner.start()
    pass_time(live, clock, ms)
    context.history.wait()
    return live, writer


def begin_with_a_rep(context: AppContext, clock: FakeClock) -> tuple[LiveSession, SessionWriter]:
    """Begin, and do one rep at least, of which something can be told."""
    live, writer = begin(context, clock, 85_000)
    live.act(Action.PRESS)
    pass_time(live, clock, 5_000)
    context.history.wait()
    return live, writer


@pytest.fixture
def interrupted(context: AppContext, clock: FakeClock) -> InterruptedSession:
    _, writer = begin_with_a_rep(context, clock)
    writer.claim.release()  # as the end of its process does
    clock.advance(60_000)
    found = context.starter.interrupted()
    assert found is not None
    return found


def test_what_was_asked_of_a_session_is_written_with_it(
    context: AppContext, clock: FakeClock
) -> None:
    live, _ = begin(context, clock, 1_000)
    (row,) = context.history.sessions()
    plan = live.session.plan
    assert (row.programme_id, row.week, row.pace) == (NAME, 2, "self")
    assert row.planned_ms == plan.total_ms <= 6 * 60_000
    asked = json.loads(context.history.options(row.uuid) or "")
    assert asked["budget_ms"] == 6 * 60_000
    assert asked["first_side"] == "left"
    assert asked["hold_top_ms"] == plan.options.hold_top_ms


def test_a_session_that_goes_on_somewhere_is_not_interrupted(
    context: AppContext, clock: FakeClock
) -> None:
    begin(context, clock, 90_000)
    assert context.starter.interrupted() is None


def test_it_is_compiled_as_it_was_though_the_settings_have_changed(
    context: AppContext, clock: FakeClock
) -> None:
    live, writer = begin_with_a_rep(context, clock)
    writer.claim.release()
    for key, value in (
        ("first_side", "right"),
        ("hold_top_s", 1),
        ("rest_s", 90),
        ("pace", "coach"),
    ):
        context.settings_store.change(key, value)
    found = context.starter.interrupted()
    assert found is not None
    before, after = live.session.plan.options, found.stopped.plan.options
    assert (after.first_side, after.hold_top_ms, after.usual, after.pace) == (
        before.first_side,
        before.hold_top_ms,
        before.usual,
        before.pace,
    )
    assert found.stopped.plan.week == 2
    assert found.stopped.plan.budget_ms == live.session.plan.budget_ms == 6 * 60_000
    assert found.programme.id == NAME


def test_the_side_it_began_with_stays_whichever_that_was(
    context: AppContext, clock: FakeClock
) -> None:
    context.settings_store.change("first_side", "right")
    _, writer = begin_with_a_rep(context, clock)
    writer.claim.release()
    context.settings_store.change("first_side", "left")
    found = context.starter.interrupted()
    assert found is not None
    assert found.stopped.plan.options.first_side is Side.RIGHT


def test_it_goes_on_in_the_same_session(
    interrupted: InterruptedSession, context: AppContext, clock: FakeClock
) -> None:
    start = context.starter.resumed_start(interrupted)
    assert start.plan is interrupted.stopped.plan
    live = context.starter.live_session(start, start.open_writer(), Silence())
    done = sum(one.done_reps for one in live.session.records)
    live.runner.start()
    pass_time(live, clock)
    context.history.wait()
    (row,) = context.history.sessions()
    assert row.uuid == interrupted.session.uuid
    assert done <= sum(one.record.reps for one in context.history.sets(row.uuid))
    assert context.starter.interrupted() is None


class GoneOn:
    """A history that keeps with what a session was asked to go on."""

    asked: tuple[str, SessionMetadata]
    is_in_use_elsewhere = False

    def go_on(self, session: str, metadata: SessionMetadata) -> None:
        self.asked = session, metadata


def test_it_goes_on_with_the_programme_as_it_was_and_all_names(
    interrupted: InterruptedSession, context: AppContext, clock: FakeClock
) -> None:
    history, catalogue = GoneOn(), context.catalogue
    starter = SessionStarter(
        history,  # type: ignore[arg-type] # a fake
        catalogue,
        context.planner,
        clock,
        lambda: context.audio_options,
    )
    starter.resumed_start(interrupted).open_writer()
    session, metadata = history.asked
    assert session == interrupted.session.uuid
    assert json.loads(metadata.programme_json)["id"] == NAME
    assert {catalogue.exercises[one].name for one in metadata.exercise_names} == set(
        metadata.exercise_names.values()
    )


def test_what_counts_does_not_go_on_as_a_trial(
    interrupted: InterruptedSession, context: AppContext
) -> None:
    with pytest.raises(UserError) as met:
        context.starter.resumed_start(interrupted, trial=True)
    assert str(met.value) == (
        "The session that broke off counts, and at another speed it would not. "
        "Go on with it at its own speed, without --speed."
    )


@pytest.mark.parametrize(
    ("speed", "record", "trial"),
    [(1, False, False), (60, False, True), (60, True, False), (0.5, False, True)],
)
def test_a_session_at_another_speed_is_a_trial_unless_it_shall_count(
    speed: float,
    record: bool,  # noqa: FBT001 - a column of the table
    trial: bool,  # noqa: FBT001 - likewise
    context: AppContext,
) -> None:
    programme = context.planner.find(NAME)
    planned = context.planner.planned(programme, week=1)
    asked = is_trial(speed, record=record)
    writer = context.starter.new_start(planned, trial=asked).open_writer()
    context.history.wait()
    assert [row.trial for row in context.history.sessions()] == [writer.is_trial] == [trial]


def test_what_was_made_easier_stays_easier(context: AppContext, clock: FakeClock) -> None:
    programme = context.planner.find("single_leg_glute_bridge")
    start = context.starter.new_start(context.planner.planned(programme))
    writer = start.open_writer()
    live = context.starter.live_session(start, writer, Silence())
    live.runner.start()
    while not live.session.step.kind.is_work:
        pass_time(live, clock, 500)
    live.act(Action.EASIER)
    context.history.wait()
    writer.claim.release()
    found = context.starter.interrupted()
    assert found is not None
    eased = [one.exercise.id for one in found.stopped.plan.prescriptions]
    assert eased == [one.exercise.id for one in live.session.plan.prescriptions]


def test_it_ends_where_it_was_if_the_person_says_so_and_takes_answers(
    interrupted: InterruptedSession, context: AppContext, clock: FakeClock
) -> None:
    before = [one.record.reps for one in context.history.sets(interrupted.session.uuid)]
    live = context.starter.finish(interrupted)
    clock.advance(120_000)
    live.set_effort(4)
    live.feel(live.session.records[0].block, "glute_side")
    context.history.wait()
    (row,) = context.history.sessions()
    assert (row.state, row.effort) == (SessionState.STOPPED, 4)
    assert row.ended_utc_ms == interrupted.session.last_event_utc_ms
    assert row.last_event_ms == interrupted.session.last_event_ms
    sets = [one.record for one in context.history.sets(row.uuid)]
    assert [one.reps for one in sets] == before
    assert {one.feel for one in sets} == {"glute_side"}
    assert [one.amounts for one in sets] == [one.amounts for one in live.session.records]
    assert context.starter.interrupted() is None


def test_it_stays_while_others_begin_and_end(
    interrupted: InterruptedSession, context: AppContext, clock: FakeClock
) -> None:
    _, writer = begin_with_a_rep(context, clock)
    (still,) = context.starter.all_interrupted()
    assert (still.session, still.stopped.rep) == (interrupted.session, interrupted.stopped.rep)
    writer.claim.release()
    ids = [one.session.uuid for one in context.starter.all_interrupted()]
    assert ids == [writer.session, interrupted.session.uuid], "the last one first"


def test_what_cannot_go_on_ends_where_it_was_when_another_one_begins(
    interrupted: InterruptedSession,
    context: AppContext,
    clock: FakeClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(context.history, "programme", lambda _session: "not JSON")
        begin(context, clock, 1_000)
    row = context.history.session(interrupted.session.uuid)
    assert row is not None
    assert row.state is SessionState.ABANDONED


def test_a_programme_that_is_known_no_more_cannot_go_on(
    interrupted: InterruptedSession, context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert interrupted
    monkeypatch.setattr(context.history, "programme", lambda _session: "not JSON")
    assert context.starter.interrupted() is None


def test_nothing_is_left_of_a_session_in_which_nothing_was_done(
    context: AppContext, clock: FakeClock
) -> None:
    live, _ = begin(context, clock, 5_000)
    assert not live.session.records
    context.starter.leave()
    context.history.wait()
    assert context.history.sessions() == []


def test_one_that_was_killed_before_anything_was_done_goes_when_another_one_begins(
    context: AppContext, clock: FakeClock
) -> None:
    _, writer = begin(context, clock, 5_000)
    writer.claim.release()
    assert context.starter.interrupted() is None
    _, second = begin(context, clock, 5_000)
    assert [row.uuid for row in context.history.sessions()] == [second.session]


def test_what_was_done_stays_to_go_on_with_when_its_process_leaves_it(
    context: AppContext, clock: FakeClock
) -> None:
    _, writer = begin_with_a_rep(context, clock)
    context.starter.leave()
    found = context.starter.interrupted()
    assert found is not None
    assert found.session.uuid == writer.session


def test_a_trial_that_broke_off_ends_and_is_not_offered(
    context: AppContext, clock: FakeClock
) -> None:
    planned = context.planner.planned(context.planner.find("glute_bridge"))
    start = context.starter.new_start(planned, trial=True)
    live = context.starter.live_session(start, start.open_writer(), Silence())
    live.runner.start()
    pass_time(live, clock, 60_000)
    assert any(record.did_something for record in live.session.records)
    context.starter.leave()
    assert context.starter.interrupted() is None
    context.history.wait()
    (row,) = context.history.sessions()
    assert (row.trial, row.state) == (True, SessionState.ABANDONED)


def test_no_session_begins_while_another_process_runs_one(
    interrupted: InterruptedSession, context: AppContext, clock: FakeClock
) -> None:
    elsewhere = AppContext(context.paths.data, clock)
    programme = elsewhere.planner.find(NAME)
    elsewhere.starter.begin(elsewhere.planner.planned(programme).plan, programme)
    elsewhere.history.wait()
    starts = (
        context.starter.new_start(context.planner.planned(programme)),
        context.starter.resumed_start(interrupted),
    )
    for start in starts:
        with pytest.raises(UserError, match="A session is under way already"):
            start.open_writer()
    elsewhere.close()


def test_what_hurt_takes_over_from_nothing_until_it_is_cleared(
    context: AppContext, clock: FakeClock
) -> None:
    def easier_of(name: str) -> str:
        start = context.starter.new_start(context.planner.planned(context.planner.find(name)))
        live = context.starter.live_session(start, start.open_writer(), Silence())
        live.runner.start()
        easier = live.runner.snapshot().easier
        live.runner.do(Session.stop)
        context.history.wait()
        return easier

    harder = "single_leg_glute_bridge"
    easier = easier_of(harder)
    start = context.starter.new_start(context.planner.planned(context.planner.find(easier)))
    live = context.starter.live_session(start, start.open_writer(), Silence())
    live.runner.start()
    while not live.session.step.kind.is_work:
        pass_time(live, clock, 500)
    live.act(Action.PAIN)
    live.act(Action.NEXT)
    context.history.wait()
    assert easier_of(harder) != easier
    clock.advance(15 * 24 * 3_600_000)
    assert easier_of(harder) != easier
    context.progress.clear(easier).wait()
    assert easier_of(harder) == easier
