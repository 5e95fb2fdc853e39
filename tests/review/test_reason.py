"""Why a programme is the one to do today, and what is said of an exercise that hurt."""

import pytest

from glutetimer.review.reason import START_WITH, Reason, reason_for
from glutetimer.review.suggest import Suggestion, Why
from glutetimer.training.programme import Block, Programme

BRIDGES = Programme(
    id="bridges", name="Bridges", blocks=(Block(exercise="bridge", default="."),), default="."
)


def reason(
    why: Why = Why.MADE_FOR,
    hurting: tuple[str, ...] = (),
    *,
    programme: str = "bridges",
    is_chosen: bool = False,
) -> Reason:
    suggestion = Suggestion(programme, why, "desk")
    return reason_for(BRIDGES, suggestion, hurting, is_chosen=is_chosen, days_ago=4)


def test_the_reason_is_that_of_the_suggestion() -> None:
    found = reason(Why.AGAIN)
    assert (found.why, found.purpose, found.days_ago) == (Why.AGAIN, "desk", 4)


def test_what_the_person_chose_needs_no_reason() -> None:
    assert reason(is_chosen=True).why is None


@pytest.mark.parametrize(("programme", "is_first"), [(START_WITH, True), ("bridges", False)])
def test_the_first_choice_is_known(programme: str, *, is_first: bool) -> None:
    assert reason(programme=programme).is_first_choice is is_first


@pytest.mark.parametrize("why", Why)
def test_what_hurt_and_is_in_it_is_named(why: Why) -> None:
    found = reason(why, ("squat", "bridge"))
    assert (found.hurting, found.leaves_it_out) == ("bridge", False)


def test_what_hurt_is_named_where_it_is_left_out_for_it() -> None:
    found = reason(Why.SPARING, ("squat", "clam"))
    assert (found.hurting, found.leaves_it_out) == ("squat", True)


def test_what_hurt_elsewhere_is_no_reason_otherwise() -> None:
    for why in Why:
        if why is not Why.SPARING:
            found = reason(why, ("squat",))
            assert (found.hurting, found.leaves_it_out) == ("", False)
    assert reason(Why.SPARING).leaves_it_out is False
