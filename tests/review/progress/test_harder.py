"""What gets harder, when, and in which order: contact before load, one step at a time."""

from __future__ import annotations

from typing import Any

import pytest

from glutetimer.review.progress.advice import Rule
from glutetimer.review.progress.decision import Answer, Decision
from glutetimer.review.progress.knowledge import progress_knowledge
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.rows import PerformedRow
from glutetimer.training.adaptation import Aspect, Change
from tests.review.progress.drawn import (
    BANDS,
    CATALOGUE,
    KNOWN,
    advised,
    ago,
    did,
    only,
    rules,
    told,
)

UP = {Rule.MORE_REPS, Rule.LONGER_HOLD, Rule.NEXT_RUNG, Rule.STRONGER_BAND}
TWICE = [*did("glute_bridge", 5), *did("glute_bridge", 2)]


def test_two_sessions_felt_in_the_glutes_lead_to_one_step() -> None:
    found = only(advised(TWICE, told("glute_bridge")))
    assert found.rule is Rule.LONGER_HOLD
    assert found.change == Change("cyclist_four", "glute_bridge", Aspect.HOLD_S, 2.0, 3.0)
    assert found.facts == ("S1.29", "S5.34", "S5.39")
    assert found.sessions == 2
    assert found.detail == "12"


def test_one_session_is_too_few() -> None:
    assert not UP & set(rules(advised(did("glute_bridge", 2), told("glute_bridge"))))


@pytest.mark.parametrize("days", [5, 2])
@pytest.mark.parametrize(
    "flaw",
    [
        {"feel": None},
        {"feel": "hamstring"},
        {"feel": "pain"},
        {"pain_rep": 4},
        {"pain_rep": 0},
        {"outcome": "pain"},
        {"outcome": "cut_short", "done_reps": 9},
        {"outcome": "eased", "done_reps": 9},
        {"outcome": "skipped", "done_reps": 0},
        {"corrected_reps": 10},
        {"effort": 9},
    ],
)
def test_nothing_gets_harder_after_a_session_that_was_not_good(
    days: int, flaw: dict[str, Any]
) -> None:
    other = 7 - days
    rows = [*did("glute_bridge", days, **flaw), *did("glute_bridge", other)]
    assert not UP & set(rules(advised(rows, told("glute_bridge"))))


def test_a_set_that_the_person_says_was_whole_is_whole() -> None:
    short = did("glute_bridge", 2, outcome="cut_short", done_reps=9, corrected_reps=12)
    assert only(advised([*did("glute_bridge", 5), *short], told("glute_bridge"))).change


def test_a_set_that_was_begun_again_is_judged_by_its_second_attempt() -> None:
    again = did("glute_bridge", 2)
    first = again[0]._replace(outcome="restarted", done_reps=3)
    rows = [*did("glute_bridge", 5), first, *again]
    assert rules(advised(rows, told("glute_bridge"))) == [Rule.LONGER_HOLD]


def test_a_set_felt_elsewhere_and_then_in_the_glutes_is_no_contact_yet() -> None:
    last = did("glute_bridge", 2)
    last[0] = last[0]._replace(feel="hamstring")
    assert not UP & set(rules(advised([*did("glute_bridge", 5), *last], told("glute_bridge"))))


def test_pain_in_another_exercise_holds_everything_for_two_weeks() -> None:
    hurt = did("mini_band_squat", 2, 8, hold_s=3.0, pain_rep=3)
    assert rules(advised([*TWICE, *hurt], told("glute_bridge"))) == [Rule.HURTS]
    clear = did("mini_band_squat", 1, 8, hold_s=3.0)
    assert Rule.LONGER_HOLD in rules(advised([*TWICE, *hurt, *clear], told("glute_bridge")))


@pytest.mark.parametrize(
    ("now", "aspect", "after"),
    [
        (told("glute_bridge", 10), Aspect.REPS, 11),
        (told("glute_bridge", 11), Aspect.REPS, 12),
        (told("glute_bridge", 12, 1.0), Aspect.HOLD_S, 2.0),
        (told("glute_bridge", 12, 2.0), Aspect.HOLD_S, 3.0),
        (told("glute_bridge", 12, 3.0), Aspect.EXERCISE, "glute_bridge_band_above_knees"),
        (told("mini_band_squat", 6, 3.0), Aspect.REPS, 7),
        (told("clamshell", 12, 1.0), Aspect.REPS, 16),
        (told("clamshell", 20, 3.0), Aspect.EXERCISE, "side_leg_lift_floor"),
        (told("side_leg_lift_floor", 15, 0.0), Aspect.REPS, 18),
        (told("side_leg_lift_floor", 18, 0.0), Aspect.REPS, 20),
        (told("side_leg_lift_floor", 20, 0.0), Aspect.EXERCISE, "side_plank_knees"),
        (told("side_leg_lift_bench", 20, 0.0), Aspect.REPS, 25),
        (told("side_plank_knees", 1, 15.0), Aspect.HOLD_S, 20.0),
        (told("side_plank_knees", 1, 60.0), Aspect.EXERCISE, "side_plank_knees_clamshell"),
        (told("side_plank_knees_clamshell", 10, 0.5), Aspect.EXERCISE, "side_plank_toes"),
    ],
)
def test_one_step_after_the_other(now: Prescribed, aspect: Aspect, after: object) -> None:
    change = only(advised(good(now), now)).change
    assert change
    assert (change.aspect, change.after) == (aspect, after)


def good(now: Prescribed, band: str | None = None) -> list[PerformedRow]:
    """Return four good sessions of what is prescribed."""
    return [
        row._replace(band=band)
        for days in (12, 9, 5, 2)
        for row in did(now.exercise, days, now.reps, hold_s=now.hold_s)
    ]


@pytest.mark.parametrize(
    "now",
    [
        told("side_plank_toes", 1, 60.0),
        told("single_leg_glute_bridge", 10, 1.0),
        told("seated_band_abduction_tall", 10, 0.0),
        told("desk_wide_squat", 1, 15.0),
        told("clench_test_both", 3, 3.0),
        told("glute_bridge", 20, 2.0),
        told("lying_knee_lift", 15, 3.0),
    ],
)
def test_what_is_at_the_top_or_not_there_to_grow_stays(now: Prescribed) -> None:
    assert advised(good(now), now) == ()


def test_a_build_up_has_a_rule_of_its_own() -> None:
    leans = [told("seated_band_abduction_tall", 20, 0.0, week=week) for week in (None, 1)]
    found = [advised(good(one, "light"), one) for one in leans]
    assert [rules(one) for one in found] == [[Rule.STRONGER_BAND], []]


def test_more_than_is_prescribed_is_whole_only_to_its_end() -> None:
    short = did("glute_bridge", 2, 12, outcome="cut_short", done_reps=11)
    assert advised([*did("glute_bridge", 5, 12), *short], told("glute_bridge", 10)) == ()


def test_two_places_with_different_numbers_stay_as_they_are() -> None:
    few, many = told("glute_bridge", 10), told("glute_bridge", 12)
    assert advised(TWICE, few, many) == ()
    assert rules(advised(TWICE, few, few)) == [Rule.MORE_REPS]


def test_what_wakes_up_for_a_run_stays_short() -> None:
    bridge, drill = told("glute_bridge", 10), told("a_drill", 1, 0.0)
    assert advised(good(bridge), bridge, drill) == ()


def test_less_than_is_prescribed_leads_to_no_more() -> None:
    short = [*did("glute_bridge", 5, 10), *did("glute_bridge", 2, 10)]
    assert advised(short, told("glute_bridge", 12)) == ()
    quick = [*did("glute_bridge", 5, hold_s=1.0), *did("glute_bridge", 2, hold_s=1.0)]
    assert advised(quick, told("glute_bridge", 12, 2.0)) == ()


def test_a_step_is_followed_by_another_only_after_two_sessions_with_it() -> None:
    now = told("glute_bridge", 12, 3.0)
    one_with_it = [*TWICE, *did("glute_bridge", 1, hold_s=3.0)]
    assert advised(one_with_it, now) == ()
    assert only(advised([*one_with_it, *did("glute_bridge", 0, hold_s=3.0)], now)).change


def test_after_two_weeks_without_it_nothing_gets_harder() -> None:
    bridges = [*did("glute_bridge", 17), *did("glute_bridge", 14)]
    squats = did("mini_band_squat", 1, 8, hold_s=3.0)
    assert not UP & set(rules(advised([*bridges, *squats], told("glute_bridge"))))


def test_the_thicker_band_comes_before_the_next_rung() -> None:
    now = told("mini_band_squat", 8, 3.0)
    found = only(advised(good(now, "light"), now))
    assert found.rule is Rule.STRONGER_BAND
    assert found.change == Change("cyclist_four", "mini_band_squat", Aspect.BAND, "light", "medium")
    assert found.facts[0] == "S1.111"
    assert only(advised(good(now, BANDS[-1]), now)).rule is Rule.NEXT_RUNG
    assert only(advised(good(now), now)).rule is Rule.NEXT_RUNG  # which band is not known


def test_the_lighter_band_of_today_proves_nothing() -> None:
    now = told("mini_band_squat", 8, 3.0, band="medium")
    assert advised(good(now, "light"), now) == ()


@pytest.mark.parametrize("band", ["light", None])
def test_another_exercise_or_band_wants_four_good_sessions(band: str | None) -> None:
    now = told("mini_band_squat", 8, 3.0)
    four = good(now, band)
    assert advised(four[2:], now) == ()  # three
    assert len(advised(four, now)) == 1
    earlier = [*did(now.exercise, 20, 8, hold_s=3.0), *did(now.exercise, 18, 8, feel="quads")]
    assert len(advised([*earlier, *four[2:]], now)) == 1


def test_a_rung_without_the_kit_for_it_is_passed_over() -> None:
    now = told("glute_bridge", 12, 3.0)
    bare = progress_knowledge(CATALOGUE.exercises, CATALOGUE.guidance, kit=("mat",))
    change = only(advised(good(now), now, known=bare)).change
    assert change
    assert change.after == "single_leg_glute_bridge"


def test_a_rung_that_the_programme_has_already_is_no_step() -> None:
    now, other = told("clamshell", 20, 3.0), told("side_leg_lift_floor", 15, 0.0)
    assert Rule.NEXT_RUNG not in rules(advised(good(now), now, other))


def test_a_rung_says_which_facts_lead_to_it() -> None:
    now = told("glute_bridge", 12, 3.0)
    assert only(advised(good(now), now)).facts == ("S1.40", "S5.34", "S5.39")


def test_an_import_without_feel_leads_to_nothing() -> None:
    rows = [row for days in range(0, 400, 3) for row in did("glute_bridge", days, feel=None)]
    old = [row for days in range(20, 400, 3) for row in did("glute_bridge", days, feel=None)]
    for history in (rows, old):
        assert advised(history, told("glute_bridge"), told("mini_band_squat", 8, 3.0)) == ()


def test_every_exercise_is_known() -> None:
    assert {step for ladder in KNOWN.ladders for step in ladder.steps} <= set(KNOWN.exercises)


def test_one_thing_gets_harder_at_a_time() -> None:
    rows = [*TWICE, *did("mini_band_squat", 5, 6), *did("mini_band_squat", 2, 6)]
    prescribed = (told("glute_bridge"), told("mini_band_squat", 6))
    assert len(UP & set(rules(advised(rows, *prescribed)))) == 1


def test_after_a_step_up_the_next_one_waits_for_a_session() -> None:
    rows = [*TWICE, *did("mini_band_squat", 5, 6), *did("mini_band_squat", 2, 6)]
    prescribed = (told("glute_bridge"), told("mini_band_squat", 6))
    first = advised(rows, *prescribed)[0]
    assert first.change is not None
    for days, waits in ((2, True), (1, True), (3, False)):
        step = Decision(first.rule, first.exercise, first.change, Answer.ACCEPTED, ago(days), 1)
        found = advised(rows, *prescribed, decisions=[step])
        assert (not UP & set(rules(found))) is waits


def test_a_programme_that_asks_for_less_than_is_done_elsewhere_gets_no_step() -> None:
    rows = [*did("glute_bridge", 5), *did("glute_bridge", 2)]
    less = told("glute_bridge", 10, programme="muscle_contact_first")
    assert not UP & set(rules(advised([*rows, *did("glute_bridge", 1, 10)], less)))
