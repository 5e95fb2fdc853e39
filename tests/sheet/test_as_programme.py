"""A sheet becomes a programme: what it cannot hold is kept as a note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session.compile import compile_programme
from glutetimer.sheet.answering import answered_in, open_questions
from glutetimer.sheet.as_programme import as_programme, needed_exercises, programme_notes
from glutetimer.sheet.read import read_sheet
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.programme import Block, Programme
from glutetimer.training.tempo import Tempo


@pytest.fixture(scope="module")
def exercises() -> dict[str, Exercise]:
    return dict(load_catalogue(assets_dir()).exercises)


def programme_of(text: str, exercises: dict[str, Exercise]) -> Programme:
    read = read_sheet(text, exercises)
    own = dict.fromkeys(("Calf raises", "Plank", "Step downs"), "squat")
    return as_programme(read.programmes[0], "Mine", "mine", exercises, own, programme_notes(read))


@pytest.mark.parametrize(
    ("line", "block"),
    [
        ("Glute bridge 3 x 12", Block(exercise="glute_bridge", sets=3, reps=12)),
        (
            "Hip thrust 2-3 sets of 8-10, rest 60-90 s",
            Block(
                exercise="hip_thrust",
                sets=2,
                reps=8,
                rest_s=90,
                note="2 to 3 sets, rest 60 to 90 s, 8 to 10 reps",
            ),
        ),
        (
            "Hip thrust 3 x AMRAP",
            Block(exercise="hip_thrust", sets=3, reps=12, pace="self", note="as many as you can"),
        ),
        (
            "Glute bridge 3 x 30 s",
            Block(exercise="glute_bridge", sets=3, reps=4, note="30 s"),
        ),
        ("Side plank 3 x 20 s", Block(exercise="side_plank_toes", sets=3, reps=1, hold_s=20)),
        ("A-skips 2 x 30 s", Block(exercise="a_drill", sets=2, duration_s=30)),
        ("Clam 20 reps in total", Block(exercise="clamshell", reps=10)),
        ("Clam 15 reps, left side only", Block(exercise="clamshell", reps=15, side="left")),
        (
            "Hip thrust 3x10, one leg at a time",
            Block(exercise="hip_thrust", sets=3, reps=10, note="each side"),
        ),
        ("Squat 3x8 tempo 31X0", Block(exercise="squat", sets=3, reps=8, tempo="3-1-X-0")),
        (
            "Squat 3x8, 3 s down",
            Block(exercise="squat", sets=3, reps=8, tempo="3-0.5-1.5-0.5"),
        ),
        (
            "Clamshell 2x15 red band above the knees",
            Block(exercise="clamshell", sets=2, reps=15, band="red", note="band above the knees"),
        ),
        ("Hip thrust 3x8 12 lb", Block(exercise="hip_thrust", sets=3, reps=8, load_kg=5.4)),
        (
            "Step downs 3x8, 2x/day",
            Block(exercise="squat", sets=3, reps=8, note="2x/day"),
        ),
    ],
)
def test_a_line_becomes_a_block(line: str, block: Block, exercises: dict[str, Exercise]) -> None:
    assert programme_of(line, exercises).blocks == (block,)


def test_how_often_and_notes_come_along(exercises: dict[str, Exercise]) -> None:
    programme = programme_of("Clams 2x15\n\nDo this 3 times a week.\nStop if it hurts.", exercises)
    assert programme.often == "3 times a week"
    assert [note.text for note in programme.note] == ["Stop if it hurts."]


def test_a_circuit_stays_one(exercises: dict[str, Exercise]) -> None:
    programme = programme_of(
        "3 rounds of:\nsquats x 10\nclams x 12\nRest 2 min between rounds.", exercises
    )
    (circuit,) = programme.blocks
    assert (circuit.rounds, circuit.rest_between_rounds_s) == (3, 120)
    assert [one.reps for one in circuit.blocks] == [10, 12]


def test_the_clock_of_a_circuit_stays_a_note(exercises: dict[str, Exercise]) -> None:
    sheet = read_sheet("10 min AMRAP: 10 squats, 12 bridges", exercises)
    (circuit,) = as_programme(sheet.programmes[0], "P", "p", exercises, {}).blocks
    assert circuit.note == "10 min AMRAP"


@pytest.mark.parametrize("where", ["above the knees", "just below the knees", "around the ankles"])
def test_a_note_on_where_the_band_goes_names_it(exercises: dict[str, Exercise], where: str) -> None:
    (block,) = programme_of(f"Clamshell 2 x 15, red band {where}", exercises).blocks
    assert (block.band, block.note) == ("red", f"band {where}")


@pytest.mark.parametrize(
    ("note", "side"),
    [("right first", "right"), ("left leg first", "left"), ("start with the weaker left", "left")],
)
def test_the_side_to_begin_with_is_begun_with(
    exercises: dict[str, Exercise], note: str, side: str
) -> None:
    (block,) = programme_of(f"Clamshell 2 x 10 each side, {note}", exercises).blocks
    assert (block.first_side, block.side, block.note) == (side, None, note)


def test_sets_that_differ_are_done_one_by_one(exercises: dict[str, Exercise]) -> None:
    programme = programme_of("Hip thrusts: 12, 10, 8, rest 90 s, slow", exercises)
    assert [(one.sets, one.reps, one.rest_before_s) for one in programme.blocks] == [
        (1, 12, None),
        (1, 10, 90),
        (1, 8, 90),
    ]
    assert {one.note for one in programme.blocks} == {"slow"}


def test_each_set_has_its_own_load(exercises: dict[str, Exercise]) -> None:
    for line in (
        "Hip thrusts set 1: 12 x 40 kg, set 2: 10 x 50 kg, set 3: 8 x 60 kg, rest 90 s, slow",
        "Hip thrusts 12x40kg, 10x50kg, 8x60kg, rest 90 s, slow",
        "Hip thrusts 12, 10, 8 @ 40/50/60 kg, rest 90 s, slow",
    ):
        programme = programme_of(line, exercises)
        assert [(one.sets, one.reps, one.load_kg) for one in programme.blocks] == [
            (1, 12, 40),
            (1, 10, 50),
            (1, 8, 60),
        ]
        assert {one.note for one in programme.blocks} == {"slow"}


def test_sets_that_differ_in_load_and_reps_are_done_one_by_one(
    exercises: dict[str, Exercise],
) -> None:
    rows = "Hip thrust,1,12,40,90\nHip thrust,2,10,50,90\nHip thrust,3,8,60,90\n"
    programme = programme_of(f"Exercise,Set,Reps,Weight (kg),Rest (s)\n{rows}", exercises)
    assert [(one.reps, one.load_kg, one.rest_before_s) for one in programme.blocks] == [
        (12, 40, None),
        (10, 50, 90),
        (8, 60, 90),
    ]
    assert {one.note for one in programme.blocks} == {None}


def test_only_what_is_none_of_ours_is_needed(exercises: dict[str, Exercise]) -> None:
    read = read_sheet(
        "Clams 2x15\nCalf raises 3x15\ncalf raises 2x10\nPlank 3 x 30s\n"
        "Hip flexor stretch 2 x 30 s each side",
        exercises,
    )
    assert needed_exercises(read.programmes[0], exercises) == (
        ExerciseDraft(name="Calf raises", reps=15),
        ExerciseDraft(name="Plank", is_timed=True, position="plank"),
        ExerciseDraft(
            name="Hip flexor stretch", is_timed=True, sides="per_side", position="kneeling"
        ),
    )


def test_a_stop_is_held_in_the_phase_that_the_sheet_names(exercises: dict[str, Exercise]) -> None:
    (block,) = programme_of("Glute bridge 3x10, hold 5 s at the bottom", exercises).blocks
    own = exercises["glute_bridge"].timing.tempo
    assert block.hold_s is None
    assert block.tempo is not None
    tempo = Tempo.parse(block.tempo, own.order)
    assert tempo == replace(own, hold_bottom_ms=5000)


@pytest.mark.parametrize(("number", "reps"), [(0, 5), (1, 10)])
def test_reps_in_turn_are_those_of_both_sides_or_of_each(
    number: int, reps: int, exercises: dict[str, Exercise]
) -> None:
    sheet = read_sheet("Lunges 3x10 alternating", exercises)
    (question,) = open_questions(sheet)
    sheet = answered_in(sheet, question, question.answers[number])
    (block,) = as_programme(sheet.programmes[0], "Mine", "mine", exercises, {}).blocks
    assert block.reps == reps


def test_a_rest_between_exercises_comes_before_each_but_the_first(
    exercises: dict[str, Exercise],
) -> None:
    text = "Squats 3x10\nLunges 2x8\nClams 2x15\n\nRest 60-90 s between exercises."
    blocks = programme_of(text, exercises).blocks
    assert [one.rest_before_s for one in blocks] == [None, 90, 90]


def test_it_compiles(exercises: dict[str, Exercise]) -> None:
    programme = programme_of("Clams 2x15\nSide plank 2 x 20 s\nsquats x 10", exercises)
    assert compile_programme(programme, exercises).steps


@pytest.mark.parametrize(
    ("tempo", "likely"), [("2", 0), ("30", 1), ("302", 3), ("20101", 0), ("2010", None)]
)
def test_a_tempo_in_a_table_that_is_no_whole_one_is_asked(
    tempo: str, likely: int | None, exercises: dict[str, Exercise]
) -> None:
    table = f"| Exercise | Sets | Reps | Tempo |\n|---|---|---|---|\n| Squat | 3 | 8 | {tempo} |\n"
    (item,) = read_sheet(table, exercises).programmes[0].items
    asked = {question.about: len(question.answers[:-1]) for question in item.questions}
    assert asked == ({} if likely is None else {("tempo",): likely})
    (block,) = programme_of(table, exercises).blocks
    assert block.tempo == (None if likely is not None else "2-0-1-0")


def test_what_is_done_in_motion_is_no_hold(exercises: dict[str, Exercise]) -> None:
    text = "Bike 20 min\nWall sit 3 x 30 s\nBrisk walk 2 x 60 s"
    needed = needed_exercises(read_sheet(text, exercises).programmes[0], exercises)
    assert [(one.is_timed, one.moves) for one in needed] == [
        (True, True),
        (True, False),
        (True, True),
    ]
