"""The week of a build-up comes from the history, in every plan that asks for none."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice
from glutetimer.history.rows import Entry
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.build_up import build_up_text
from glutetimer.presentation.programme_card import plan_notes, programme_card
from tests.exchange.drawn import BEGAN_MS, drawn_entry

NAME = "seated_abduction_build"
TALL = {"exercise": "seated_band_abduction_tall", "exercise_name": "Tall"}
FORWARD = "seated_band_abduction_forward"


def a_session(context: AppContext, number: int, week: int, feel: str) -> Entry:
    return drawn_entry(
        {**TALL, "feel": feel},
        began_ms=BEGAN_MS + number,
        local_date=context.calendar.today,
        programme_id=NAME,
        week=week,
    )


def done(context: AppContext, *sessions: tuple[int, str]) -> None:
    context.history.add_all(
        [a_session(context, number, *one) for number, one in enumerate(sessions)]
    ).wait()


def test_it_begins_with_the_first_week(context: AppContext) -> None:
    planned = context.planner.planned(context.planner.find(NAME))
    assert planned.plan.week == 1
    said = "3 more sessions felt in the glutes, then the next week."
    assert build_up_text(planned) == said


def test_what_was_felt_moves_it_on_wherever_it_is_planned(context: AppContext) -> None:
    done(context, *[(1, "glute_side")] * 3)
    facts = context.today.facts(TodayChoice(programme=NAME))
    assert facts.chosen.plan.week == 2
    others = context.today.facts(TodayChoice(programme="clam_ladder")).others
    assert [one.plan.week for one in others if one.programme.id == NAME] == [2]
    assert context.planner.planned(context.planner.find(NAME), week=1).plan.week == 1


def test_what_was_not_felt_holds_it_back_and_is_said(context: AppContext) -> None:
    done(context, *[(2, "quads")] * 3)
    chosen = context.today.facts(TodayChoice(programme=NAME)).chosen
    said = "Week 2 again: feel the side of the butt first."
    card = programme_card(chosen, context.catalogue.exercises, context.catalogue.guidance)
    assert (card.week, card.build_up) == (2, said)
    assert said in plan_notes(chosen, context.catalogue.exercises)


def test_a_choice_of_the_day_says_that_it_goes_on_from_there(context: AppContext) -> None:
    chosen = context.today.facts(TodayChoice(programme=NAME, week=3)).chosen
    assert build_up_text(chosen) == "Your choice; once it is done, you go on from week 3."
    done(context, (3, "glute_side"))
    assert build_up_text(context.planner.planned(chosen.programme)) == "The goal of the build-up."


def test_what_was_done_long_ago_begins_anew(context: AppContext, clock: FakeClock) -> None:
    done(context, *[(1, "glute_side")] * 3)
    clock.advance(27 * 7 * 24 * 3_600_000)
    assert context.planner.planned(context.planner.find(NAME)).plan.week == 1


def test_other_programmes_say_nothing(context: AppContext) -> None:
    assert build_up_text(context.planner.planned(context.planner.find("clam_ladder"))) == ""


def test_the_chosen_lean_comes_first_and_can_be_chosen_anew(context: AppContext) -> None:
    context.progress.begin_with(NAME, FORWARD)
    plan = context.planner.planned(context.planner.find(NAME), week=3).plan
    assert next(iter(plan.exercises)) == FORWARD
    assert len(plan.exercises) == 3
    context.progress.begin_with(NAME, "seated_band_abduction_back")
    context.progress.begin_with(NAME, FORWARD)
    plan = context.planner.planned(context.planner.find(NAME)).plan
    assert list(plan.exercises) == [FORWARD]


def test_the_card_says_what_it_can_begin_with(context: AppContext) -> None:
    catalogue = context.catalogue
    context.progress.begin_with(NAME, FORWARD)
    planned = context.planner.planned(context.planner.find(NAME))
    card = programme_card(planned, catalogue.exercises, catalogue.guidance)
    assert card.first == FORWARD
    assert [words for _, words in card.firsts] == ["Tall", "Leaning forward", "Leaning back"]
    other = context.planner.planned(context.planner.find("clam_ladder"))
    assert programme_card(other, catalogue.exercises, catalogue.guidance).firsts == ()
