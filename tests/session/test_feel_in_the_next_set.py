"""Where it was felt is asked after the first set, and what helps is said first in the next one."""

from __future__ import annotations

import pytest

from glutetimer.app.session_planner import practice
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.compile import compile_programme
from glutetimer.session.form_cue import form_cue
from glutetimer.session.observe import observe
from glutetimer.session.phrases import phrases
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.record import Outcome
from glutetimer.session.session import Session
from glutetimer.session.states import IllegalCommandError
from glutetimer.session.steps import StepKind
from tests.given_times import with_given_times
from tests.session.spoken import recorded

CATALOGUE = load_catalogue(assets_dir())
EXERCISES = CATALOGUE.exercises
REMEDY = "Heels closer to the butt, squeeze before you lift"


def in_the_first_rest() -> tuple[Session, int]:
    """A bridge in two sets, in the rest after the first."""
    programme = with_given_times(practice(EXERCISES["glute_bridge"]))
    session = Session(compile_programme(programme, EXERCISES), EXERCISES)
    session.start(0)
    now = session.plan.steps[0].length_ms + session.plan.steps[1].length_ms + 1_000
    session.advance(now)
    assert session.step.kind is StepKind.REST
    return session, now


def test_it_is_asked_after_the_first_set() -> None:
    session, now = in_the_first_rest()
    assert observe(session, now).asks_feel == "glute_bridge"


def test_what_helps_is_the_first_cue_of_the_next_set() -> None:
    session, now = in_the_first_rest()
    session.feel(now, "hamstring")
    assert form_cue(session.plan, 3, 0) == REMEDY
    assert form_cue(session.plan, 1, 0) != REMEDY


def test_an_answer_taken_back_or_a_good_one_helps_no_more() -> None:
    for answer in (None, "glute_deep"):
        session, now = in_the_first_rest()
        usual = form_cue(session.plan, 3, 0)
        session.feel(now, "hamstring")
        session.feel(now, answer)
        assert form_cue(session.plan, 3, 0) == usual


def test_the_answer_holds_for_the_sets_that_follow_until_another_is_given() -> None:
    session, now = in_the_first_rest()
    session.feel(now, "hamstring")
    now += session.plan.total_ms
    session.advance(now)
    assert [record.feel for record in session.records] == ["hamstring", "hamstring"]
    session.feel(now, "glute_deep")
    assert [record.feel for record in session.records] == ["glute_deep", "glute_deep"]


def asked_by_voice(session: Session) -> set[str]:
    """The questions that are said in the step that the session stands in."""
    said = {phrase.text for phrase in phrases(session.plan, session.step_index)}
    return {text for text in said if text.endswith("?")}


def at_work(name: str) -> tuple[Session, int]:
    """An exercise, or a programme, in its first working step."""
    programme = CATALOGUE.programmes.get(name) or practice(EXERCISES[name])
    options = SessionOptions(speech=recorded())
    session = Session(compile_programme(programme, EXERCISES, options), EXERCISES)
    session.start(0)
    while not session.step.kind.is_work:
        session.advance(session.due_ms or 0)
    return session, session.origin_ms + 200


def test_nothing_is_asked_or_kept_of_a_set_that_was_skipped() -> None:
    session, now = at_work("glute_bridge")
    session.next(now)
    assert session.records[-1].outcome is Outcome.SKIPPED
    assert observe(session, now).asks_feel is None
    assert asked_by_voice(session) == set()
    with pytest.raises(IllegalCommandError):
        session.feel(now, "hamstring")
    assert session.records[-1].feel is None


def test_a_skipped_set_that_is_done_after_all_is_asked_about() -> None:
    session, now = at_work("glute_bridge")
    session.next(now)
    session.repeat(now + 500)
    session.advance(now + session.plan.total_ms)
    while session.step.kind is not StepKind.END:
        session.advance(session.due_ms or 0)
    assert session.plan.skipped == frozenset()


def test_after_one_side_the_feel_is_asked_though_the_other_was_skipped() -> None:
    session, now = at_work("clamshell")
    session.advance(session.due_ms or 0)
    while session.step.kind.is_work:
        session.advance(session.due_ms or 0)
    while not session.step.kind.is_work:
        session.advance(session.due_ms or 0)
    now = session.origin_ms + 100
    session.next(now)
    assert observe(session, now).asks_feel == "clamshell"
    assert asked_by_voice(session) == {"Where did you feel it?"}


def test_a_self_test_that_was_skipped_is_neither_asked_nor_answered() -> None:
    session, now = at_work("clench_check")
    session.next(now)
    seen = observe(session, now)
    assert (seen.asks_test, seen.asks_feel) == (None, None)
    assert asked_by_voice(session) == set()
    for answer in (lambda: session.answer_test(now, 1), lambda: session.feel(now, "quads")):
        with pytest.raises(IllegalCommandError):
            answer()
    assert session.records[-1].test_answer is None


def test_the_rest_after_a_set_that_was_skipped_is_not_about_the_one_before() -> None:
    programme = with_given_times(practice(EXERCISES["glute_bridge"], sets=3))
    session = Session(compile_programme(programme, EXERCISES), EXERCISES)
    session.start(0)
    now = session.plan.steps[0].length_ms + session.plan.steps[1].length_ms + 1_000
    session.advance(now)
    assert observe(session, now).skipped is None
    second = [step for step in session.plan.steps if step.kind.is_work][1]
    while session.step.set != 2 or not session.step.kind.is_work:
        session.forward(now)
    session.forward(now)
    assert session.step.kind is StepKind.REST
    assert observe(session, now).skipped is second
