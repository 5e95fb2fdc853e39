"""What `today` suggests and advises, and that what is decided there is done from then on."""

from contextlib import closing

import pytest

from glutetimer.cli.arguments import parse
from glutetimer.cli.commands.play_advice import advice_before
from glutetimer.cli.live.start_options import chosen_start
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.session.record import Outcome
from tests.cli.fake_machine import Command, FakeMachine
from tests.exchange.drawn import drawn_entry


def reps_of(command: Command, exercise: str) -> set[int]:
    lines = command("timeline", "cyclist_four", "--json").objects
    return {
        one["reps"]
        for one in lines
        if one["type"] == "step" and one["kind"] == "set" and one["exercise"] == exercise
    }


def test_a_newcomer_reads_what_to_do_and_why(command: Command) -> None:
    said = command("today")
    assert said.code == 0
    assert said.out.startswith("Cyclist's four, ")
    assert "2 × 12 reps, hold 2 s" in said.out
    assert "Start it with `glutetimer play cyclist_four`." in said.out
    assert "1. Glute bridge: begin with 10 reps, not 12" in said.out
    assert "glutetimer today --accept 1" in said.out


def test_what_is_accepted_is_done_and_what_is_taken_back_is_not(command: Command) -> None:
    assert reps_of(command, "glute_bridge") == {12}
    assert "accepted" in command("today", "--accept", "1").out
    assert reps_of(command, "glute_bridge") == {10}
    assert "taken back" in command("today", "--undo", "1").out
    assert reps_of(command, "glute_bridge") == {12}


def test_what_is_put_off_is_not_offered_again(command: Command) -> None:
    command("today", "--not-now", "1")
    said = command("today").out
    assert "Glute bridge: begin" not in said
    assert "1. Mini band squat: begin with 6 reps, not 8" in said


def test_decisions_are_listed_with_the_numbers_that_take_them_back(command: Command) -> None:
    assert command("today", "--decisions").out.startswith("Nothing was decided yet")
    command("today", "--accept", "2")
    command("today", "--not-now", "1")
    said = command("today", "--decisions").out
    assert "1. Glute bridge: begin with 10 reps, not 12" in said
    assert "2. Mini band squat: begin with 6 reps, not 8" in said


def test_what_was_put_off_and_what_was_taken_back_can_be_taken_back_again(
    command: Command,
) -> None:
    assert "not now" in command("today", "--not-now", "1").out
    assert "open again" in command("today", "--undo", "1").out
    assert "1. Glute bridge: begin with 10 reps" in command("today").out
    command("today", "--accept", "1")
    assert "taken back" in command("today", "--undo", "1").out
    assert "accepted" in command("today", "--undo", "1").out
    assert reps_of(command, "glute_bridge") == {10}


@pytest.mark.parametrize(
    "words", [("--accept", "1", "--accept", "2"), ("--accept", "2", "1"), ("--accept", "1", "2")]
)
def test_several_numbers_refer_to_the_list_as_it_was_shown(
    command: Command, words: tuple[str, ...]
) -> None:
    said = command("today", *words).out
    assert said.count("accepted") == 2
    assert reps_of(command, "glute_bridge") == {10}
    assert reps_of(command, "mini_band_squat") == {6}


def test_one_call_gives_several_answers(command: Command) -> None:
    said = command("today", "--accept", "2", "--not-now", "1").out
    assert "Mini band squat: begin with 6 reps, not 8" in said
    assert "not now" in said
    assert reps_of(command, "mini_band_squat") == {6}
    assert reps_of(command, "glute_bridge") == {12}


def test_an_advice_is_answered_by_its_key_whatever_its_number_is(command: Command) -> None:
    keys = [one["key"] for one in command("today", "--json").objects if one["type"] == "advice"]
    for key in keys:
        (decided,) = command("today", "--accept", key, "--json").objects
        assert (decided["key"], decided["answer"]) == (key, "accepted")
    assert reps_of(command, "mini_band_squat") == {6}


@pytest.mark.parametrize(
    "words",
    [
        ("--accept", "1", "--not-now", "1"),
        ("--accept", "1", "9"),
        ("--accept", "1", "--clear", "x"),
    ],
)
def test_where_one_answer_cannot_be_kept_none_is(command: Command, words: tuple[str, ...]) -> None:
    refused = command("today", *words)
    assert (refused.code, refused.out) == (1, "")
    assert command("today", "--decisions").out.startswith("Nothing was decided yet")


@pytest.fixture
def pain(pages: FakeMachine) -> None:
    with closing(pages.context(None)) as context:
        squat = {"exercise": "mini_band_squat", "pain_rep": 3, "outcome": Outcome.PAIN}
        assert context.history.add_all([drawn_entry({}, squat)]).wait()


@pytest.mark.usefixtures("pain")
def test_an_exercise_is_said_to_be_fine_again_by_its_name_and_that_is_taken_back(
    command: Command,
) -> None:
    assert "glutetimer today --clear mini_band_squat" in command("today").out
    assert "fine again" in command("today", "--clear", "mini band squat").out
    assert "--clear" not in command("today").out
    assert "1. Mini band squat" in command("today", "--decisions").out
    command("today", "--undo", "1")
    assert "mini band squat hurt" in command("today").out


@pytest.mark.usefixtures("pain")
def test_pain_is_nothing_to_be_accepted(command: Command) -> None:
    refused = command("today", "--accept", "1")
    assert refused.code == 1
    assert "glutetimer today --clear mini_band_squat" in refused.err


@pytest.mark.usefixtures("pain")
def test_a_programme_that_is_called_by_name_is_played_without_what_hurt(
    pages: FakeMachine,
) -> None:
    with closing(pages.context(None)) as context:
        start = chosen_start(
            parse(["play", "cyclist_four"]),
            context.starter,
            context.catalogue,
            context.planner,
            asks=False,
        )
        assert "mini_band_squat" not in start.plan.exercises
        assert "mini band squat hurt last time" in advice_before(start, context)


@pytest.mark.parametrize("name", ["glute_bridge", "cyclist_four", "no such thing"])
def test_what_is_not_spared_is_not_cleared(command: Command, name: str) -> None:
    refused = command("today", "--clear", name)
    assert (refused.code, refused.out) == (1, "")
    assert command("today", "--decisions").out.startswith("Nothing was decided yet")


def test_a_number_that_is_not_there_is_refused(command: Command) -> None:
    refused = command("today", "--accept", "9")
    assert (refused.code, refused.out) == (1, "")
    assert "There is no number 9" in refused.err
    assert "has the key a:b" in command("today", "--accept", "a:b").err


def test_scripts_get_suggestion_advice_and_decisions(command: Command) -> None:
    suggestion, *advice = command("today", "--json").objects
    assert (suggestion["type"], suggestion["programme"]) == ("suggestion", "cyclist_four")
    assert suggestion["blocks"][3]["hold_ms"] == 3000
    *advice, week = advice
    assert (week["type"], len(week["sentences"])) == ("week", 3)
    first = advice[0]
    assert (first["type"], first["number"], first["what"]) == ("advice", 1, "reps")
    assert (first["from"], first["to"], first["facts"]) == (12, 10, ["S1.37"])
    (decided,) = command("today", "--accept", "1", "--json").objects
    assert (decided["type"], decided["answer"], decided["number"]) == ("decision", "accepted", 1)


@pytest.mark.usefixtures("pain")
def test_the_page_of_an_exercise_says_that_it_is_spared_and_how_to_clear_it(
    command: Command,
) -> None:
    shown = " ".join(command("show", "mini_band_squat").out.split())
    assert "It hurt the last time. It is spared until you say that it is fine again." in shown
    assert "`glutetimer today --clear mini_band_squat`" in shown
    command("today", "--clear", "mini_band_squat")
    assert "--clear" not in command("show", "mini_band_squat").out


def test_answers_stand_in_the_order_in_which_they_were_given(command: Command) -> None:
    first = [line for line in command("today").lines if line.startswith(("1. ", "2. "))]
    said = command("today", "--accept", "1", "2").lines
    assert [line for line in said if "begin with" in line] == [line[3:] for line in first]
    assert "To take it back: glutetimer today --undo 2" in said[2]
    assert "glutetimer today --undo 1" in said[5]


def test_a_command_that_is_repeated_accepts_nothing_that_was_not_shown(command: Command) -> None:
    command("today")
    assert command("today", "--accept", "1").code == 0
    again = command("today", "--accept", "1")
    assert (again.code, again.out) == (1, "")
    assert "Number 1 is answered already" in again.err
    assert reps_of(command, "mini_band_squat") == {8}
    assert command("today", "--accept", "2").code == 0
    assert reps_of(command, "mini_band_squat") == {6}


def test_numbers_that_cannot_be_kept_are_those_of_the_moment(
    command: Command, pages: FakeMachine
) -> None:
    command("today")
    for content in ("[", "{}", "[1]"):
        (pages.folder / "advice_numbers.json").write_text(content)
        assert command("today", "--accept", "1").code == (1 if content == "[1]" else 0)


def test_a_word_with_nothing_to_accept_is_not_accepted(
    command: Command, pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    word = Advice(Rule.WEAKER_SIDE, "side_leg_lift_floor", None, detail="left")
    monkeypatch.setattr("glutetimer.cli.commands.today_answers.offered", lambda _context: (word,))
    refused = command("today", "--accept", "1")
    assert refused.code == 1
    assert "There is nothing to be accepted in it" in refused.err
    assert pages.folder
