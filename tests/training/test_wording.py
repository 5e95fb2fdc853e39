"""What a phase, a side and a place are called, also in files that do not say so themselves."""

from __future__ import annotations

import msgspec
import pytest

from glutetimer.training.exercise import Exercise, Position
from glutetimer.training.instruction import Movement, PhaseWords, SideTexts
from glutetimer.training.wording import (
    moments_of,
    movement_of,
    movement_texts,
    phase_word,
    phases_of,
    place_of,
    side_text,
    turn_text,
)
from tests.phase_orders import LOWER_FIRST
from tests.session.examples import an_exercise


def placed(exercise: Exercise, position: Position) -> Exercise:
    return msgspec.structs.replace(exercise, position=position)


def words(exercise: Exercise) -> list[str]:
    return [phase_word(exercise, phase) for phase in phases_of(exercise)]


def test_what_comes_first_decides_what_is_called_up_and_down() -> None:
    raised = placed(an_exercise("calf_raise"), "standing")
    squat = placed(an_exercise("squat", order=LOWER_FIRST), "standing")

    assert words(placed(an_exercise("bridge"), "supine")) == ["Lift", "Hold", "Lower", "Settle"]
    assert words(raised) == ["Lift", "Hold", "Lower", "Settle"]
    assert words(squat) == ["Down", "Hold", "Up", "Stand tall"]
    assert words(placed(an_exercise("press"), "machine")) == ["Push", "Hold", "Return", "Settle"]


def test_a_test_a_hold_and_a_run_have_words_of_their_own() -> None:
    plank = placed(an_exercise("plank", mode="hold", hold=5), "plank")

    assert words(an_exercise("clench", mode="test", tempo=(1, 2, 1, 0))) == [
        "Clench",
        "Hold",
        "Let go",
    ]
    assert words(plank) == ["Hips up", "Hold", "Down"]
    assert phase_word(plank, "rest") == "Rest"
    assert words(an_exercise("march", mode="drill", duration=30)) == ["Go"]


def test_a_pause_of_no_length_is_no_phase() -> None:
    flowing = an_exercise("flow", mode="continuous", tempo=(1, 0, 1, 0))

    assert phases_of(flowing) == ("lift", "lower")
    assert "hold_top" not in moments_of(flowing)


def test_an_exercises_own_word_goes_first_and_the_usual_one_fills_in() -> None:
    own = msgspec.structs.replace(an_exercise("kick"), words=PhaseWords(lift="Leg back"))

    assert phase_word(own, "lift") == "Leg back"
    assert phase_word(own, "hold_top") == "Hold"


@pytest.mark.parametrize(
    ("position", "left", "lying"),
    [
        ("side_lying", "Lie on your right side. The left leg works.", "right_side"),
        ("plank", "Lie on your left side. The left hip works.", "left_side"),
        ("standing", "The left side works.", "standing"),
    ],
)
def test_the_side_is_the_one_that_works(position: Position, left: str, lying: str) -> None:
    exercise = placed(an_exercise("one", sides="per_side"), position)

    assert side_text(exercise, "left") == left
    assert place_of(exercise, "left") == lying
    assert turn_text(exercise, "left") != turn_text(exercise, "right")


def test_both_sides_at_once_and_in_turn_claim_no_side() -> None:
    both, in_turn = an_exercise("both"), an_exercise("turns", sides="alternating")

    assert side_text(both, "both") == ""
    assert side_text(in_turn, "left") == ""
    assert turn_text(in_turn, "left") == ""


def test_the_texts_of_the_file_go_first() -> None:
    texts = SideTexts(left="Left foot down.", right="Right foot down.", default="made up")
    own = msgspec.structs.replace(an_exercise("one", sides="per_side"), side_text=texts)

    assert side_text(own, "left") == "Left foot down."
    assert side_text(own, "both") == ""


def test_the_movement_says_how_long_one_stays_in_this_set() -> None:
    movement = Movement(say="Up, {stay}, down slowly.", default="made up")
    own = msgspec.structs.replace(an_exercise("bridge"), movement=movement)

    assert movement_of(own) == "Up, stay two seconds, down slowly."
    assert movement_of(own, 1_000) == "Up, stay one second, down slowly."
    assert movement_of(own, 1_500) == "Up, stay one and a half seconds, down slowly."
    assert movement_of(own, 500) == "Up, stay a moment, down slowly."
    assert movement_of(own, 0) == "Up, without a stop, down slowly."
    assert movement_of(own, 12_000) == "Up, stay 12 seconds, down slowly."
    assert movement_of(an_exercise("bridge")) == ""


def test_the_sentences_for_all_holds_that_can_be_set_are_recorded() -> None:
    movement = Movement(say="Up, {stay}, down.", default="made up")
    own = msgspec.structs.replace(an_exercise("bridge"), movement=movement)

    texts = movement_texts(own)
    assert texts == tuple(movement_of(own, seconds * 1_000) for seconds in (1, 2, 3))
    lying = msgspec.structs.replace(own, position="side_lying")
    assert movement_texts(lying) == (movement_of(own, 2_000),)
    assert movement_texts(an_exercise("bridge")) == ()
