"""What hurt the last time it was done is known until it is done without pain."""

from __future__ import annotations

from datetime import date

import pytest

from glutetimer.review.pain import hurting
from glutetimer.review.rows import PerformedRow
from glutetimer.review.suggest import Suggestion, Why, answered, has_any, suggest
from tests.review.test_suggestion import CATALOGUE, KITS


def a_set(session: str, exercise: str, pain_rep: int | None = None) -> PerformedRow:
    return PerformedRow(
        session=session,
        local_date=date(2026, 11, 20),
        programme="cyclist_four",
        exercise=exercise,
        side="both",
        kind="set",
        outcome="completed",
        planned_reps=12,
        done_reps=12,
        corrected_reps=None,
        hold_ms=0,
        work_ms=0,
        rep_hold_ms=0,
        rep_work_ms=0,
        pain_rep=pain_rep,
    )


def test_an_exercise_hurts_until_it_is_done_without_pain() -> None:
    hurt = [a_set("1", "clamshell", 3), a_set("1", "glute_bridge")]
    assert hurting(hurt) == ("clamshell",)
    assert hurting([*hurt, a_set("1", "clamshell")]) == ("clamshell",)
    assert hurting([*hurt, a_set("2", "glute_bridge", 0)]) == ("glute_bridge", "clamshell")
    assert hurting([*hurt, a_set("2", "clamshell")]) == ()


@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("purposes", [(), ("cycling",), ("desk",)])
@pytest.mark.parametrize("name", CATALOGUE.programmes)
def test_after_pain_the_same_programme_is_not_suggested(
    name: str, purposes: tuple[str, ...], kit: tuple[str, ...]
) -> None:
    first = next(one for one in CATALOGUE.exercises if has_any(CATALOGUE.programmes[name], (one,)))
    found = suggest(
        CATALOGUE.programmes,
        CATALOGUE.exercises,
        purposes=purposes,
        kit=answered(kit),
        done=(name,),
        start_with="cyclist_four",
        hurting=(first,),
    )
    assert found.programme != name
    assert found.why is Why.SPARING
    assert not has_any(CATALOGUE.programmes[found.programme], (first,))


def test_where_everything_has_what_hurts_it_stays() -> None:
    found = suggest(
        CATALOGUE.programmes,
        CATALOGUE.exercises,
        purposes=(),
        kit=(),
        done=("cyclist_four",),
        start_with="cyclist_four",
        hurting=tuple(CATALOGUE.exercises),
    )
    assert found == Suggestion("cyclist_four", Why.AGAIN)
