"""What the coach says: one step, why, what it rests on, and the words of the buttons."""

from __future__ import annotations

import pytest

from glutetimer.presentation.advice import DecisionLine, advice_view, decision_line
from glutetimer.presentation.advice_titles import advice_title
from glutetimer.presentation.answers import self_test_advice
from glutetimer.presentation.own_default import AdviceLine
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import Answer
from glutetimer.review.rows import PerformedRow, SelfTestRow
from glutetimer.training.adaptation import Aspect, Change
from tests.review.progress.drawn import (
    CATALOGUE,
    TODAY,
    advised,
    ago,
    decided,
    did,
    only,
    told,
)

TWO_BRIDGES = [*did("glute_bridge", 5), *did("glute_bridge", 2)]
CONTACT = AdviceLine(
    "Two sessions: our rule, contact before load.",
    "The article puts contact first and gives no number; one session may be chance.",
)


def test_a_longer_hold_as_a_coach_offers_it() -> None:
    advice = only(advised(TWO_BRIDGES, told("glute_bridge")))
    view = advice_view(advice, CATALOGUE)
    assert view.key == advice.key
    assert view.lead == "One step you could take in Cyclist's four"
    assert view.title == "Glute bridge: hold 3 seconds, not 2"
    assert view.reason == "12 reps, felt in the glutes in the last two sessions, no pain."
    assert view.lines == (
        AdviceLine("Basic bridge: pause 1-3 s at the top before lowering."),
        CONTACT,
    )
    assert (view.accept, view.not_now) == ("Hold 3 s from now on", "Not now")
    assert view.rests == "offered again in two weeks"


def test_a_range_that_is_our_own_says_so() -> None:
    rows = [row for days in (5, 2) for row in did("clamshell", days, hold_s=1.0)]
    view = advice_view(only(advised(rows, told("clamshell", 12, 1.0))), CATALOGUE)
    assert view.title == "Clamshell: 16 reps, not 12"
    texts = [line.text for line in view.lines]
    assert texts == ["Muscle contact has priority.", "Reps: 12 to 20.", CONTACT.text]
    assert view.lines[1].default.startswith("The article gives no number.")


@pytest.mark.parametrize(
    ("rule", "aspect", "before", "after", "title", "accept"),
    [
        (Rule.MORE_REPS, Aspect.REPS, 10, 11, "Glute bridge: 11 reps, not 10", "Do 11 from now on"),
        (
            Rule.LOW_START, Aspect.REPS, 12, 10,
            "Glute bridge: begin with 10 reps, not 12", "Do 10 from now on",
        ),
        (
            Rule.AFTER_PAUSE, Aspect.HOLD_S, 2.0, 1.0,
            "Glute bridge: hold 1 second, not 2", "Hold 1 s from now on",
        ),
        (
            Rule.NEXT_RUNG, Aspect.EXERCISE, "glute_bridge", "single_leg_glute_bridge",
            "Single-leg glute bridge instead of glute bridge", "Do it from now on",
        ),
        (
            Rule.STRONGER_BAND, Aspect.BAND, "light", "medium",
            "Glute bridge: take the medium band", "Take it from now on",
        ),
        (
            Rule.WEAKER_SIDE, Aspect.FIRST_SIDE, "left", "right",
            "Glute bridge: begin with the right side", "Begin on the right",
        ),
    ],
)  # fmt: skip # a table
def test_every_change_has_its_title(
    rule: Rule, aspect: Aspect, before: str, after: str, title: str, accept: str
) -> None:
    change = Change("cyclist_four", "glute_bridge", aspect, before, after)
    detail = "right" if rule is Rule.WEAKER_SIDE else "14"
    view = advice_view(Advice(rule, "glute_bridge", change, detail=detail), CATALOGUE)
    assert (view.title, view.accept) == (title, accept)
    assert view.reason.endswith(".")


def test_the_lean_of_a_build_up_names_the_programme() -> None:
    forward = "seated_band_abduction_forward"
    change = Change("seated_abduction_build", "", Aspect.LEAD, None, forward)
    view = advice_view(Advice(Rule.LEAN, "", change), CATALOGUE)
    lean = "seated band abduction, leaning forward"
    assert view.title == f"Seated abduction build-up: begin with {lean}"
    assert view.accept == "Begin with it"
    assert view.reason == (
        "One lean may work better for you than another: take the one that you feel best."
    )


def test_what_helps_is_a_word_to_be_understood() -> None:
    rows = did("glute_bridge", 2, feel="hamstring")
    view = advice_view(only(advised(rows, told("glute_bridge", 10))), CATALOGUE)
    assert view.lead == "Worth knowing"
    assert view.title == "Glute bridge: heels closer to the butt, squeeze before you lift"
    assert view.reason == "You felt it elsewhere the last time: hamstring."
    assert (view.accept, view.not_now, view.rests) == ("", "Understood", "")


@pytest.mark.parametrize(
    ("feel", "reason"),
    [
        ("nowhere", "You did not feel it in the glutes in the last two sessions."),
        ("hamstring", "You felt it elsewhere in the last two sessions: hamstring."),
    ],
)
def test_the_easier_exercise_says_what_was_felt(feel: str, reason: str) -> None:
    above = "glute_bridge_band_above_knees"
    rows = [row for days in (5, 2) for row in did(above, days, feel=feel)]
    view = advice_view(only(advised(rows, told(above))), CATALOGUE)
    assert view.title == "Glute bridge instead of mini band glute bridge (above knees)"
    assert view.reason == f"{reason} It begins with 10 reps a set."


def test_where_nothing_is_easier_it_is_made_easier() -> None:
    rows = [
        row
        for days in (5, 2)
        for row in did("glute_bridge", days, 10, hold_s=1.0, outcome="eased", done_reps=6)
    ]
    view = advice_view(only(advised(rows, told("glute_bridge", 10, 1.0))), CATALOGUE)
    assert view.title == "Glute bridge: lift less high, fewer reps"
    assert view.reason == "You made it easier in the last two sessions."


def test_pain_is_spared_until_it_is_fine_again() -> None:
    view = advice_view(only(advised(did("glute_bridge", 2, pain_rep=3))), CATALOGUE)
    assert view.lead == "Spared for now"
    assert view.title == "Glute bridge: not before it is fine again"
    assert view.reason == "It hurt the last time."
    assert [line.text for line in view.lines] == [
        "Stop at once if something hurts.",
        "A physiotherapist can check your form and adapt the routine.",
    ]
    assert (view.accept, view.not_now) == ("It is fine again", "Not fine yet")


def test_pain_in_several_sessions_is_counted() -> None:
    rows = [*did("glute_bridge", 9, pain_rep=1), *did("glute_bridge", 2, pain_rep=3)]
    reason = advice_view(only(advised(rows)), CATALOGUE).reason
    assert reason == "It hurt in 2 sessions."


def test_the_weaker_side_is_told_what_to_do() -> None:
    rows = [row for days in (18, 11, 4) for row in weak_left(days)]
    view = advice_view(only(advised(rows, told("clamshell", 16, 1.0))), CATALOGUE)
    assert view.title == "Clamshell: as many reps left as right"
    assert view.reason == (
        "The left side did less in each of the last three weeks; do no more on the right than on "
        "the left."
    )


def weak_left(days_ago: int) -> list[PerformedRow]:
    left, right = did("clamshell", days_ago, 16, hold_s=1.0)
    return [left._replace(done_reps=12, work_ms=left.work_ms * 3 // 4), right]


def test_a_pause_is_counted_in_days() -> None:
    view = advice_view(only(advised(did("glute_bridge", 16), told("glute_bridge"))), CATALOGUE)
    assert view.reason == "16 days without training: one step back, then on."


@pytest.mark.parametrize("answer", [0, 1])
def test_a_clench_test_has_the_same_words_as_in_the_session(answer: int) -> None:
    test = CATALOGUE.exercises["clench_test_both"]
    assert test.result
    row = SelfTestRow("1", ago(1), test.id, "both", answer, 3)
    view = advice_view(only(advised([], tests=[row])), CATALOGUE)
    assert view.reason == self_test_advice(test.result, answer)
    assert view.title == f"Clench test, both sides: {test.result.scale[answer]}"


def test_a_decision_is_listed_with_its_day_and_the_way_back() -> None:
    advice = only(advised(TWO_BRIDGES, told("glute_bridge")))
    accepted = decided(advice, Answer.ACCEPTED, 3)
    assert decision_line(accepted, CATALOGUE, TODAY) == DecisionLine(
        advice.key, "Glute bridge: hold 3 seconds, not 2", "accepted: 17 Nov", "Undo"
    )
    put_off = decision_line(decided(advice, Answer.NOT_NOW), CATALOGUE, TODAY)
    assert put_off.answer == "not now: 20 Nov; rests until 4 Dec"
    assert put_off.undo == "Offer it again now"
    rested = decision_line(decided(advice, Answer.NOT_NOW, 14), CATALOGUE, TODAY)
    assert rested.answer == "not now: 6 Nov"


def test_what_was_taken_back_says_how_long_it_rests_and_can_be_done_after_all() -> None:
    advice = only(advised(TWO_BRIDGES, told("glute_bridge")))
    undone = decision_line(decided(advice, Answer.UNDONE), CATALOGUE, TODAY)
    assert undone.answer == "taken back: 20 Nov; rests until 4 Dec"
    assert undone.undo == "Do it after all"


@pytest.mark.parametrize(
    ("answer", "said", "undo"),
    [
        (Answer.NOT_NOW, "not fine yet: 20 Nov; asked again from 4 Dec", "Ask again now"),
        (Answer.UNDONE, "taken back: 20 Nov; asked again from 4 Dec", "It is fine again"),
        (Answer.CLEARED, "fine again: 20 Nov", "Undo"),
    ],
)
def test_a_decision_on_pain_is_listed_in_its_own_words(
    answer: Answer, said: str, undo: str
) -> None:
    decision = decided(Advice(Rule.HURTS, "glute_bridge", None), answer)
    found = decision_line(decision, CATALOGUE, TODAY)
    assert (found.answer, found.undo) == (said, undo)


def test_a_low_start_does_not_come_back_and_says_so() -> None:
    advice = only(advised([], told("glute_bridge")))
    assert advice.rule is Rule.LOW_START
    assert advice_view(advice, CATALOGUE).rests == ""
    found = decision_line(decided(advice, Answer.NOT_NOW), CATALOGUE, TODAY)
    assert found.answer == "not now: 20 Nov"


def test_a_word_that_was_understood_is_listed_as_such() -> None:
    decision = decided(Advice(Rule.REMEDY, "glute_bridge", None, detail="quads"), Answer.NOT_NOW)
    found = decision_line(decision, CATALOGUE, TODAY)
    assert found.answer == "understood: 20 Nov; rests until 4 Dec"


def test_what_no_file_describes_any_more_still_has_its_words() -> None:
    gone = Change("of_mine", "my_bridge", Aspect.EXERCISE, "my_bridge", "my_other_bridge")
    view = advice_view(Advice(Rule.NEXT_RUNG, "my_bridge", gone, ("S9.99",)), CATALOGUE)
    assert view.title == "My other bridge instead of my bridge"
    assert [line.text for line in view.lines] == [
        "Four sessions felt in the glutes, the last two in a row: our rule."
    ]
    for rule in Rule:
        assert advice_view(Advice(rule, "my_bridge", None, detail="left"), CATALOGUE).title


def test_an_answer_to_a_test_is_said_in_words_while_its_scale_has_it() -> None:
    result = CATALOGUE.exercises["clench_test_both"].result
    assert result
    titles = [
        advice_title(Advice(Rule.CLENCH, "clench_test_both", None, detail=str(place)), CATALOGUE)
        for place in (0, len(result.scale) - 1, len(result.scale))
    ]
    answers = [title.split(": ")[1] for title in titles]
    assert answers == [result.scale[0], result.scale[-1], str(len(result.scale))]


def test_an_answer_that_is_no_place_is_the_first_of_the_scale() -> None:
    result = CATALOGUE.exercises["clench_test_both"].result
    assert result
    title = advice_title(Advice(Rule.CLENCH, "clench_test_both", None), CATALOGUE)
    assert title == f"Clench test, both sides: {result.scale[0]}"
