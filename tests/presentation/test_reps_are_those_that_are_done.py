"""The reps that are shown and said of a set are those that are counted in it, in every exercise."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.presentation.amounts import amount_text
from glutetimer.presentation.programme_card import programme_card
from glutetimer.session import speech
from glutetimer.session.compile import compile_programme
from glutetimer.session.events import EventType
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import KitFit
from tests.session.spoken import CATALOGUE, OFFERED, recorded

COUNTED = [
    name for name in OFFERED if CATALOGUE.exercises[name].timing.mode in ("reps", "continuous")
]
BIRD_DOG = msgspec.structs.replace(
    CATALOGUE.exercises["squat"], id="bird_dog", name="Bird dog", sides="alternating"
)
EXERCISES = {**CATALOGUE.exercises, "bird_dog": BIRD_DOG}


def planned(exercise: str, reps: int, sets: int = 1) -> PlannedProgramme:
    block = Block(exercise=exercise, reps=reps, sets=sets)
    programme = Programme(id="one", name="One", blocks=(block,))
    options = SessionOptions(speech=recorded())
    return PlannedProgramme(KitFit(programme), compile_programme(programme, EXERCISES, options))


def number_in(text: str, pattern: str) -> int:
    found = re.search(pattern, text)
    assert found, text
    return int(found[1])


def counted_reps(plan: Plan) -> list[int]:
    """The reps of each working step as the session counts them."""
    session = Session(plan)
    events = [*session.start(0), *session.advance(plan.total_ms)]
    done = [event for event in events if event.type is EventType.SET_COMPLETED]
    return [event.records[-1].done_reps for event in done]


@pytest.mark.parametrize("name", [*COUNTED, "bird_dog"])
@settings(max_examples=4, deadline=None)
@given(reps=st.integers(1, 20))
def test_reps_that_are_shown_are_those_that_are_counted(name: str, reps: int) -> None:
    one = planned(name, reps)
    (line,) = programme_card(one, EXERCISES, CATALOGUE.guidance).steps
    shown = number_in(line.doing, r"^1 × (\d+) rep")
    counted = counted_reps(one.plan)
    assert set(counted) == {shown}, line
    assert len(counted) == (2 if line.sides.startswith("each") else 1)
    for step in one.plan.steps:
        if step.kind.is_work:
            assert number_in(amount_text(step), r"^(\d+) rep") == shown
            said = [int(text.split()[0]) for text in speech.amount(step) if text[0].isdigit()]
            assert not said or shown in said, said
    if "a side" in line.sides:
        assert number_in(line.sides, r"^(\d+) a side") * 2 == shown


def test_ten_a_side_in_turn_is_shown_as_the_twenty_that_are_done() -> None:
    (line,) = programme_card(planned("bird_dog", 10, 3), EXERCISES, CATALOGUE.guidance).steps
    assert (line.doing, line.sides) == ("3 × 20 reps", "10 a side, in turn")


def test_every_exercise_with_sides_in_turn_is_among_them() -> None:
    in_turn = {one.id for one in EXERCISES.values() if _takes_turns(one)}
    assert in_turn - {*COUNTED, "bird_dog"} <= {"a_drill"}  # which is timed


def _takes_turns(exercise: Exercise) -> bool:
    return exercise.sides == "alternating" and exercise.status == "offered"
