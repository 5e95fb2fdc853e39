"""Where it was felt is asked after the first set, and what helps is said first in the next one."""

from __future__ import annotations

from glutetimer.app.session_planner import practice
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.compile import compile_programme
from glutetimer.session.form_cue import form_cue
from glutetimer.session.observe import observe
from glutetimer.session.session import Session
from glutetimer.session.steps import StepKind
from tests.given_times import with_given_times

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
