"""Answers and changes by hand leave the rest of a block as it was."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.answer import answered, with_exercise, with_value
from glutetimer.sheet.reading import SheetAnswer, SheetBlock, SheetKey, SheetPart, SheetQuestion

ORDER = SheetQuestion(
    ("sets", "reps"),
    (6, 10),
    (
        SheetAnswer({SheetKey.SETS: 3, SheetKey.REPS: 10}),
        SheetAnswer({SheetKey.SETS: 10, SheetKey.REPS: 3}),
    ),
)
WHICH = SheetQuestion(("exercise",), (0, 5), (SheetAnswer({}, "clamshell"), SheetAnswer({})))
CLAMS = SheetBlock(
    line="Clams 10x3, red band",
    place=(0, 20),
    name="Clams",
    parts={SheetKey.BAND: SheetPart("red", ((12, 20),))},
    questions=(WHICH, ORDER),
)


def test_an_answer_gives_its_values_and_takes_the_question_away() -> None:
    block = answered(CLAMS, ORDER, ORDER.answers[0])
    assert block.questions == (WHICH,)
    assert {key: part.value for key, part in block.parts.items()} == {
        "band": "red",
        "sets": 3,
        "reps": 10,
    }
    assert block.parts[SheetKey.SETS].places == ((6, 10),)


def test_an_answer_says_which_exercise_it_is_or_that_it_is_none_of_ours() -> None:
    assert answered(CLAMS, WHICH, WHICH.answers[0]).exercise == "clamshell"
    assert answered(CLAMS, WHICH, WHICH.answers[1]).exercise is None
    assert with_exercise(CLAMS, "squat").exercise == "squat"
    assert with_exercise(CLAMS, "squat").questions == (ORDER,)


def test_a_value_set_by_hand_keeps_its_place_and_answers_what_was_asked_about_it() -> None:
    block = with_value(CLAMS, SheetKey.SETS, 3)
    assert block.questions[1].about == ("reps",)
    assert block.questions[1].answers == ()
    assert with_value(block, SheetKey.REPS, 10).questions == (WHICH,)
    assert with_value(block, SheetKey.BAND, "blue").parts[SheetKey.BAND].places == ((12, 20),)


def test_a_value_is_taken_out() -> None:
    assert SheetKey.BAND not in with_value(CLAMS, SheetKey.BAND, None).parts
    assert with_value(CLAMS, SheetKey.LOAD, None).parts == CLAMS.parts


def test_a_number_may_belong_to_the_name() -> None:
    asked = SheetQuestion(("sets", "reps"), (6, 7), (SheetAnswer({}, name="Clams 5"),))
    block = answered(replace(CLAMS, questions=(asked,)), asked, asked.answers[0])
    assert (block.name, block.questions) == ("Clams 5", ())
    assert block.parts == CLAMS.parts
