"""What is accepted arrives in the plan at once, and undoing it restores the plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glutetimer.app.context import AppContext
from glutetimer.app.live_session import LiveSession
from glutetimer.app.today_facts import TodayChoice
from glutetimer.errors import UserError
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.programme_card import plan_notes, programme_card
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Answer
from glutetimer.training.adaptation import Aspect, Change, Value
from glutetimer.training.programme import Programme

Do = Callable[..., LiveSession]
FOUR = "cyclist_four"
BRIDGE = "glute_bridge"


def advice(
    aspect: Aspect, after: Value, before: Value | None = None, exercise: str = BRIDGE
) -> Advice:
    change = Change(FOUR, exercise, aspect, before, after)
    return Advice(Rule.MORE_REPS, exercise, change)


def planned(context: AppContext, name: str = FOUR) -> list[tuple[object, ...]]:
    """Return all that is prescribed."""
    plan = context.planner.planned(context.planner.find(name)).plan
    return [
        (one.exercise.id, one.sets, one.reps, one.hold_ms, one.tempo, one.band, one.first_side)
        for one in plan.prescriptions
    ]


def notes(context: AppContext) -> tuple[str, ...]:
    found = context.planner.planned(context.planner.find(FOUR))
    return plan_notes(found, context.catalogue.exercises)


def test_what_is_accepted_is_in_the_next_plan(context: AppContext) -> None:
    before = planned(context)
    context.progress.accept(advice(Aspect.HOLD_S, 3.0, 2.0))
    context.progress.accept(advice(Aspect.REPS, 10, 12))
    first = context.planner.planned(context.planner.find(FOUR)).plan.prescriptions[0]
    assert (first.tempo.hold_ms, first.reps) == (3000, 10)
    assert planned(context)[1:] == before[1:]
    chosen = context.today.facts(TodayChoice(programme=FOUR)).chosen
    assert chosen.plan.prescriptions[0].reps == 10
    assert notes(context) == ("With your changes: glute bridge, hold 3 s; glute bridge, 10 reps.",)
    card = programme_card(chosen, context.catalogue.exercises, context.catalogue.guidance)
    assert card.steps[0].note == "your change: hold 3 s, 10 reps"


def test_undoing_restores_the_plan(context: AppContext) -> None:
    before = planned(context)
    context.progress.accept(advice(Aspect.REPS, 10, 12))
    (decision,) = context.progress.decisions()
    context.progress.undo(decision)
    assert planned(context) == before
    assert [one.answer for one in context.progress.decisions()] == [Answer.UNDONE]
    assert notes(context) == ()


def test_what_was_taken_back_is_done_after_all(context: AppContext) -> None:
    context.progress.accept(advice(Aspect.REPS, 10, 12))
    after = planned(context)
    for answer in (Answer.UNDONE, Answer.ACCEPTED):
        (decision,) = context.progress.decisions()
        context.progress.undo(decision)
        assert [one.answer for one in context.progress.decisions()] == [answer]
    assert planned(context) == after


@pytest.mark.parametrize("on_disk", [True, False])
def test_what_was_put_off_is_open_again_when_that_is_taken_back(
    context: AppContext, *, on_disk: bool
) -> None:
    found = context.progress.offered([FOUR])
    context.progress.put_off(found[0])
    (decision,) = context.progress.decisions()
    receipt = context.progress.undo(decision)
    assert not on_disk or receipt.wait()
    assert context.progress.decisions() == ()
    assert context.progress.offered([FOUR]) == found
    context.progress.put_off(found[0])
    assert [one.answer for one in context.progress.decisions()] == [Answer.NOT_NOW]


def test_a_decision_counts_while_the_disk_fails(
    context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Never:
        durable = False

    context.progress.accept(advice(Aspect.REPS, 10))
    context.history.wait()
    monkeypatch.setattr(context.history, "decide", lambda _decision: Never())
    (decision,) = context.progress.decisions()
    context.progress.undo(decision)
    assert context.progress.changes() == ()
    assert context.planner.planned(context.planner.find(FOUR)).changes == ()


def test_what_another_machine_decided_later_holds(context: AppContext) -> None:
    receipt: WriteReceipt = context.progress.accept(advice(Aspect.REPS, 10))
    assert receipt.wait()
    (decision,) = context.progress.decisions()
    later = replace(decision, answer=Answer.UNDONE, decided_utc_ms=decision.decided_utc_ms + 1)
    assert context.history.decide(later).wait()
    assert context.progress.decisions() == (later,)
    assert context.progress.changes() == ()


def test_a_later_decision_comes_after_one_that_a_wrong_clock_made(
    context: AppContext, clock: FakeClock
) -> None:
    context.progress.accept(advice(Aspect.REPS, 10))
    clock.advance(-3_600_000)
    context.progress.accept(advice(Aspect.REPS, 11))
    assert context.planner.planned(context.planner.find(FOUR)).plan.prescriptions[0].reps == 11


def test_a_session_keeps_the_programme_as_it_was_done(context: AppContext, do: Do) -> None:
    context.progress.accept(advice(Aspect.REPS, 10))
    do(FOUR, 60_000)
    (session,) = context.history.sessions()
    kept = context.history.programme(session.uuid)
    assert kept
    assert msgspec.json.decode(kept, type=Programme).blocks[0].reps == 10


def test_an_interrupted_session_goes_on_as_it_was(context: AppContext, do: Do) -> None:
    do(FOUR, 60_000)
    context.progress.accept(advice(Aspect.REPS, 10, 12))
    context.close()
    again = AppContext(context.paths.data, context.clock)
    again.__dict__["catalogue"] = context.catalogue
    interrupted = again.starter.interrupted()
    assert interrupted
    assert interrupted.stopped.plan.prescriptions[0].reps != 10
    assert again.planner.planned(again.planner.find(FOUR)).plan.prescriptions[0].reps == 10
    again.close()


def test_an_exercise_alone_is_practised_as_it_is(context: AppContext) -> None:
    before = planned(context, BRIDGE)
    change = Change(BRIDGE, BRIDGE, Aspect.REPS, None, 3)
    context.progress.accept(Advice(Rule.MORE_REPS, BRIDGE, change))
    context.progress.accept(advice(Aspect.REPS, 10))
    assert planned(context, BRIDGE) == before


def test_what_a_programme_has_no_place_for_is_passed_over_and_said(context: AppContext) -> None:
    before = planned(context)
    context.progress.accept(advice(Aspect.REPS, 10, exercise="wall_sit"))
    context.progress.accept(advice(Aspect.EXERCISE, "no_such_exercise"))
    assert planned(context) == before
    (note,) = notes(context)
    assert note.startswith("Your changes that this programme has no place for any more: ")


def test_what_was_accepted_of_a_substitute_is_changed_there(context: AppContext) -> None:
    context.settings_store.change("kit", value=("mat",))
    planner = context.planner
    for programme in context.catalogue.programmes.values():
        swaps = planner.planned(programme).kit_of_plan.swaps
        if swaps:
            break
    name = swaps[0].instead
    change = Change(programme.id, name, Aspect.REPS, None, 7)
    context.progress.accept(Advice(Rule.MORE_REPS, name, change))
    found = planner.planned(programme)
    assert {one.reps for one in found.plan.prescriptions if one.exercise.id == name} == {7}
    assert (found.changes, found.passed_over) == ((change,), ())


def test_what_took_the_place_of_a_substitute_is_changed_too(context: AppContext) -> None:
    context.settings_store.change("kit", value=("mat", "mini_band"))
    floor, plank = "side_leg_lift_floor", "side_plank_knees"
    context.progress.accept(advice(Aspect.EXERCISE, plank, floor, exercise=floor))
    context.progress.accept(advice(Aspect.HOLD_S, 30.0, 15.0, exercise=plank))
    found = context.planner.planned(context.planner.find(FOUR))
    second = found.plan.prescriptions[1]
    assert (second.exercise.id, second.hold_ms) == (plank, 30_000)
    assert found.passed_over == ()


def test_pain_is_over_when_the_person_says_so(context: AppContext) -> None:
    context.progress.clear(BRIDGE)
    (decision,) = context.progress.decisions()
    assert (decision.rule, decision.exercise, decision.answer, decision.detail) == (
        Rule.HURTS,
        BRIDGE,
        Answer.CLEARED,
        "",
    )


def test_accepting_that_it_is_fine_again_clears_the_pain_of_that_session(
    context: AppContext,
) -> None:
    context.progress.accept(Advice(Rule.HURTS, BRIDGE, None, detail="the session"))
    (decision,) = context.progress.decisions()
    assert (decision.answer, decision.detail) == (Answer.CLEARED, "the session")


def test_advice_that_is_put_off_is_not_offered(context: AppContext) -> None:
    found = context.progress.offered([FOUR])
    assert found, "the low end of the range, for whom nothing is known yet"
    context.progress.put_off(found[0])
    assert found[0] not in context.progress.offered([FOUR])
    assert context.progress.changes() == ()


def test_a_history_that_cannot_be_read_costs_the_advice_alone(
    context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise UserError("The history cannot be read.", "Check the disk.")

    before = planned(context)
    for name in ("set_rows", "self_tests", "sessions", "decisions"):
        monkeypatch.setattr("glutetimer.history.queries.HistoryQueries." + name, fail)
    assert context.progress.offered([FOUR]) == ()
    assert context.progress.decisions() == ()
    assert planned(context) == before


def test_without_a_history_none_is_made(tmp_path: Path, clock: FakeClock) -> None:
    context = AppContext(tmp_path / "data", clock, looks_only=True)
    context.planner.planned(context.planner.find(FOUR))
    assert not context.paths.history.exists()


changes = st.lists(
    st.one_of(
        st.tuples(st.just(Aspect.REPS), st.integers(1, 30)),
        st.tuples(st.just(Aspect.HOLD_S), st.floats(0.5, 9)),
        st.tuples(st.just(Aspect.BAND), st.sampled_from(["red", "black"])),
        st.tuples(st.just(Aspect.FIRST_SIDE), st.sampled_from(["left", "right"])),
        st.tuples(st.just(Aspect.EXERCISE), st.sampled_from(["clamshell", "squat", "wall_sit"])),
    ),
    max_size=6,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=changes, data=st.data())
def test_undoing_everything_in_any_order_restores_every_plan(
    context: AppContext,
    drawn: list[tuple[Aspect, Value]],
    data: st.DataObject,
) -> None:
    before = planned(context)
    names = [str(one[0]) for one in before]
    # all is drawn before anything is decided: a draw that stops the example would leave it decided
    exercises = [data.draw(st.sampled_from(names)) for _ in drawn]
    order = data.draw(st.permutations(range(len(drawn))))
    for (aspect, after), exercise in zip(drawn, exercises, strict=True):
        context.progress.accept(advice(aspect, after, exercise=exercise))
    decisions = [one for one in context.progress.decisions() if one.answer is Answer.ACCEPTED]
    for place in order:
        if place < len(decisions):
            context.progress.undo(decisions[place])
    assert planned(context) == before
