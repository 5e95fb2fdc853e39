"""What was accepted counts from then on, and two places of a programme never meet."""

from __future__ import annotations

from glutetimer.review.progress.accepted import taken_by_others
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.training.adaptation import Aspect, Change
from tests.review.progress.drawn import advised, decided, did, only, rules, told

PROGRAMME = "cyclist_four"
CLAM, LIFT, BENCH = "clamshell", "side_leg_lift_floor", "side_leg_lift_bench"


def accepted(rule: Rule, change: Change, days_ago: int, place: int = 0) -> Decision:
    return decided(Advice(rule, change.exercise, change), Answer.ACCEPTED, days_ago, place)


def swapped(one: str, other: str) -> Change:
    return Change(PROGRAMME, one, Aspect.EXERCISE, one, other)


def test_what_was_felt_before_a_change_is_no_reason_after_it() -> None:
    back = accepted(Rule.NEXT_RUNG, swapped("stand_up_clench", "squat"), 3)
    rows = [row for days in (12, 9) for row in did("squat", days, 8, hold_s=0.5, feel="quads")]
    squat = told("squat", 8, 0.5)
    assert rules(advised(rows, squat)) == [Rule.EASIER_RUNG]
    assert advised(rows, squat, decisions=[back]) == ()
    again = [*rows, *did("squat", 2, 8, hold_s=0.5, feel="quads")]
    assert rules(advised(again, squat, decisions=[back])) == [Rule.REMEDY]


def test_good_sessions_before_a_step_back_lead_to_no_step_up() -> None:
    fewer = Change(PROGRAMME, "glute_bridge", Aspect.REPS, 11, 10)
    back = accepted(Rule.AFTER_PAUSE, fewer, 2)
    rows = [row for days in (20, 18, 2) for row in did("glute_bridge", days, 11)]
    bridge = told("glute_bridge", 10)
    assert advised(rows, bridge, decisions=[back]) == ()
    more = [*rows, *did("glute_bridge", 0, 10)]
    assert rules(advised(more, bridge, decisions=[back])) == [Rule.MORE_REPS]


def test_the_day_of_something_easier_counts_as_before() -> None:
    fewer = Change(PROGRAMME, "glute_bridge", Aspect.REPS, 12, 10)
    easier = accepted(Rule.EASIER_RUNG, fewer, 2)
    rows = [row for days in (5, 2) for row in did("glute_bridge", days, feel="hamstring")]
    assert advised(rows, told("glute_bridge", 10), decisions=[easier]) == ()


def test_an_exercise_may_go_back_where_another_place_must_not_go() -> None:
    up = accepted(Rule.NEXT_RUNG, swapped(LIFT, BENCH), 9)
    now = [told(CLAM), told(BENCH)]
    assert taken_by_others(now[0], now, [up]) == {LIFT, BENCH}
    assert taken_by_others(now[1], now, [up]) == {CLAM}
    assert taken_by_others(now[1], now, []) == {CLAM}


def test_a_rung_that_another_place_came_from_is_no_step() -> None:
    up = accepted(Rule.NEXT_RUNG, swapped(LIFT, BENCH), 9)
    rows = [row for days in (12, 9, 5, 2) for row in did(CLAM, days, 20, hold_s=3.0)]
    clam, bench = told(CLAM, 20, 3.0), told(BENCH, 20, 0.0)
    assert rules(advised(rows, clam)) == [Rule.NEXT_RUNG]
    assert Rule.NEXT_RUNG not in rules(advised(rows, clam, bench, decisions=[up]))


def test_two_places_are_never_led_to_the_same_exercise() -> None:
    rows = [
        row
        for days in (5, 2)
        for name in ("lying_knee_lift", LIFT)
        for row in did(name, days, 15, hold_s=1.0, feel="nowhere")
    ]
    found = advised(rows, told("lying_knee_lift", 15, 1.0), told(LIFT, 15, 0.0))
    assert only([one for one in found if one.change]).change == swapped("lying_knee_lift", CLAM)


def test_one_exercise_of_a_programme_gives_way_to_a_harder_one_in_a_week() -> None:
    bridge, clam = told("glute_bridge", 12, 3.0), told(CLAM, 20, 3.0)
    rows = [
        row
        for days in (12, 9, 5, 2)
        for now in (bridge, clam)
        for row in did(now.exercise, days, now.reps, hold_s=3.0)
    ]
    first = only(advised(rows, bridge, clam))
    assert (first.rule, first.exercise) == (Rule.NEXT_RUNG, "glute_bridge")
    assert advised(rows, clam, decisions=[decided(first, Answer.ACCEPTED, 6)]) == ()
    later = only(advised(rows, clam, decisions=[decided(first, Answer.ACCEPTED, 7)]))
    assert later.exercise == CLAM
    put_off = only(advised(rows, bridge, clam, decisions=[decided(first, Answer.NOT_NOW)]))
    assert put_off.exercise == CLAM
