"""Why a programme is the one to do today, and what is said of an exercise that hurt."""

from __future__ import annotations

from datetime import date

import pytest

from glutetimer.review.muscle_balance import MuscleGroup
from glutetimer.review.progress.pain import Hurting
from glutetimer.review.reason import Becomes, Days, HurtNote, Reason, reason_for
from glutetimer.review.rest_day import Rest
from glutetimer.review.suggestion import START_WITH, Suggestion, Why
from glutetimer.training.programme import Block, Programme
from glutetimer.training.sparing import Spared

BRIDGES = Programme(
    id="bridges", name="Bridges", blocks=(Block(exercise="bridge", default="."),), default="."
)
MONDAY = date(2026, 11, 16)


def reason(
    why: Why = Why.MADE_FOR,
    hurting: tuple[str, ...] = (),
    *,
    programme: str = "bridges",
    spared: tuple[Spared, ...] = (),
    days: Days | None = None,
    is_chosen: bool = False,
) -> Reason:
    suggestion = Suggestion(programme, why, "desk", MuscleGroup.MEDIUS)
    return reason_for(
        BRIDGES,
        suggestion,
        [Hurting(name) for name in hurting],
        spared,
        days or Days(since_programme=4),
        is_chosen=is_chosen,
    )


def test_the_reason_is_that_of_the_suggestion() -> None:
    found = reason(Why.AGAIN)
    assert (found.why, found.purpose, found.days_ago) == (Why.AGAIN, "desk", 4)
    assert found.due is MuscleGroup.MEDIUS


@pytest.mark.parametrize(("since", "rested"), [(None, 0), (0, 0), (1, 0), (2, 1), (3, 2)])
def test_the_days_of_rest_are_those_between_the_last_session_and_today(
    since: int | None, rested: int
) -> None:
    assert reason(days=Days(since_training=since)).rest_days == rested


def test_why_to_rest_and_the_day_of_the_plan_are_passed_on() -> None:
    found = reason(days=Days(rest=Rest.HARD_YESTERDAY, moved_from=MONDAY))
    assert (found.rest, found.moved_from) == (Rest.HARD_YESTERDAY, MONDAY)


def test_what_the_person_chose_needs_no_reason_and_is_done_on_a_day_of_rest() -> None:
    assert reason(is_chosen=True, days=Days(rest=Rest.DONE_TODAY)) == Reason(None)


@pytest.mark.parametrize(("programme", "is_first"), [(START_WITH, True), ("bridges", False)])
def test_the_first_choice_is_known(programme: str, *, is_first: bool) -> None:
    assert reason(programme=programme).is_first_choice is is_first


@pytest.mark.parametrize("why", Why)
def test_what_hurt_and_is_in_it_is_named(why: Why) -> None:
    found = reason(why, ("squat", "bridge"), is_chosen=True)
    assert found.hurt == (HurtNote("bridge", Becomes.STAYS),)


def test_what_hurt_is_named_where_it_is_left_out_for_it() -> None:
    assert reason(Why.SPARING, ("squat", "clam")).hurt == (HurtNote("squat", Becomes.AVOIDED),)


def test_what_was_taken_out_is_named_with_what_takes_its_place() -> None:
    spared = (Spared("clam", "lift"), Spared("squat"))
    replaced = reason(Why.AGAIN, ("clam", "squat"), spared=spared)
    assert replaced.hurt == (
        HurtNote("clam", Becomes.REPLACED, "lift"),
        HurtNote("squat", Becomes.LEFT_OUT),
    )


def test_what_hurt_elsewhere_is_no_word_otherwise() -> None:
    for why in Why:
        if why is not Why.SPARING:
            assert reason(why, ("squat",)).hurt == ()
    assert reason(Why.SPARING).hurt == ()
    # another one was chosen in place of the suggested one
    assert reason(Why.SPARING, ("squat",), programme="other").hurt == ()
