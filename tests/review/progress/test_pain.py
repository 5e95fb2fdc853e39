"""What hurt the last time it was done is known until it is done without pain."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.review.progress.pain import TWICE_WITHIN, Hurting, PainfulSession, hurting
from glutetimer.review.rows import PerformedRow
from glutetimer.review.suggest import answered, has_any, suggest
from glutetimer.review.suggestion import Circumstances, Suggestion, Why
from tests.review.test_suggestion import CATALOGUE, KITS, as_done

DAY = date(2026, 11, 20)
LONG_AGO = date(2025, 3, 1)


def a_set(session: str, exercise: str, pain_rep: int | None = None) -> PerformedRow:
    return PerformedRow(
        session=session,
        local_date=DAY,
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


def a_decision(answer: Answer, day: date, exercise: str = "clamshell") -> Decision:
    return Decision(Rule.HURTS, exercise, None, answer, day, 1)


def names(
    rows: Sequence[PerformedRow],
    decisions: Sequence[Decision] = (),
    pains: Sequence[PainfulSession] = (),
) -> list[str]:
    return [one.exercise for one in hurting(rows, decisions, pains)]


def test_an_exercise_hurts_until_it_is_done_without_pain() -> None:
    hurt = [a_set("1", "clamshell", 3), a_set("1", "glute_bridge")]
    assert names(hurt) == ["clamshell"]
    assert names([*hurt, a_set("1", "clamshell")]) == ["clamshell"]
    assert names([*hurt, a_set("2", "glute_bridge", 0)]) == ["glute_bridge", "clamshell"]
    assert names([*hurt, a_set("2", "clamshell")]) == []


def pains(*days: date) -> list[PainfulSession]:
    return [PainfulSession("clamshell", f"at {day}", day) for day in days]


def test_what_hurt_in_two_sessions_is_out_though_it_was_done_since_without_pain() -> None:
    good = [a_set("2", "clamshell")]
    assert names(good, (), pains(LONG_AGO)) == []
    twice = pains(LONG_AGO, LONG_AGO + timedelta(days=30))
    assert hurting(good, (), twice) == (Hurting("clamshell", is_out=True),)
    assert hurting([], (), twice) == (Hurting("clamshell", is_out=True),)


def test_two_pains_further_apart_are_no_rule() -> None:
    far = pains(LONG_AGO, LONG_AGO + TWICE_WITHIN + timedelta(days=1))
    assert names([], (), far) == []
    assert names([], (), pains(LONG_AGO, LONG_AGO + TWICE_WITHIN)) == ["clamshell"]


@pytest.mark.parametrize("answer", [Answer.CLEARED, Answer.ACCEPTED])
def test_what_is_cleared_is_back_from_that_day_on(answer: Answer) -> None:
    twice = pains(LONG_AGO, LONG_AGO + timedelta(days=30))
    before, after = twice[0].local_date, twice[1].local_date
    assert names([], [a_decision(answer, after)], twice) == []
    assert names([a_set("1", "clamshell", 3)], [a_decision(answer, DAY)]) == []
    assert names([], [a_decision(answer, after, "squat")], twice) == ["clamshell"]
    # the first pain was cleared, and the second one alone is none that lasts
    assert names([], [a_decision(answer, before)], twice) == []
    third = pains(LONG_AGO + timedelta(days=40))
    assert names([], [a_decision(answer, before)], [*twice, *third]) == ["clamshell"]


@pytest.mark.parametrize("answer", [Answer.NOT_NOW, Answer.UNDONE])
def test_what_is_put_off_stays_out(answer: Answer) -> None:
    twice = pains(LONG_AGO, LONG_AGO + timedelta(days=30))
    assert names([], [a_decision(answer, DAY)], twice) == ["clamshell"]


@pytest.mark.parametrize("kit", KITS)
@pytest.mark.parametrize("purposes", [(), ("cycling",), ("desk",)])
@pytest.mark.parametrize("name", CATALOGUE.programmes)
def test_after_pain_the_same_programme_is_not_suggested_unchanged(
    name: str, purposes: tuple[str, ...], kit: tuple[str, ...]
) -> None:
    first = next(one for one in CATALOGUE.exercises if has_any(CATALOGUE.programmes[name], (one,)))
    now = Circumstances(
        purposes=purposes, kit=answered(kit), done=(name,), hurting=frozenset({first})
    )
    found = suggest(CATALOGUE.programmes, CATALOGUE.exercises, now)
    done = as_done(found.programme, answered(kit), (first,))
    assert done is not None
    assert not has_any(done, (first,))
    assert (done != CATALOGUE.programmes[name]) is True


def test_where_everything_hurts_there_is_still_something_to_start() -> None:
    now = Circumstances(done=("cyclist_four",), hurting=frozenset(CATALOGUE.exercises))
    found = suggest(CATALOGUE.programmes, CATALOGUE.exercises, now)
    assert found == Suggestion("cyclist_four", Why.START)
