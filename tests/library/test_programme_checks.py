"""A programme of the right shape must also make sense."""

from __future__ import annotations

import tomllib

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.library.file_errors import FileError
from glutetimer.library.own_files import senseless
from glutetimer.library.shape import convert
from glutetimer.training.programme import Programme

CATALOGUE = load_catalogue(assets_dir())


def mistakes(body: str) -> list[FileError]:
    programme, found = convert(tomllib.loads('id = "mine"\nname = "Mine"\n' + body), Programme)
    assert found == ()
    assert programme is not None
    return senseless(programme, CATALOGUE.exercises, CATALOGUE)


def only(body: str) -> FileError:
    (found,) = mistakes(body)
    return found


def test_a_sensible_programme_passes() -> None:
    body = """
    [[blocks]]
    exercise = "glute_bridge"
    reps = 12
    tempo = "2-0-2-2"
    [[blocks]]
    rounds = 3
    [[blocks.blocks]]
    exercise = "clamshell"
    first_side = "right"
    [[blocks.blocks]]
    exercise = "a_drill"
    duration_s = 20
    """
    assert mistakes(body) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("", "has no blocks"),
        ("blocks = []", "has no blocks"),
        (
            'blocks = [{ exercise = "squat" }]\nweeks = [{ week = 1, blocks = [{ sets = 1 }] }]',
            "has both blocks and weeks",
        ),
    ],
)
def test_there_are_either_blocks_or_weeks(body: str, what: str) -> None:
    found = mistakes(body)[0]

    assert (found.place, found.what) == ("", f"the file {what}")


def test_a_block_has_something_to_do() -> None:
    assert only("[[blocks]]\nsets = 3").what == "block 1 has nothing to do"


def test_a_block_is_an_exercise_or_a_circuit() -> None:
    body = '[[blocks]]\nexercise = "squat"\n[[blocks.blocks]]\nexercise = "lunge"'

    assert only(body).what == "block 1 has both an exercise and blocks"


def test_an_unknown_exercise_is_reported_with_the_nearest() -> None:
    found = only('[[blocks]]\nexercise = "glute_brigde"')

    assert found.place == "blocks[0].exercise"
    assert found.remedy == 'Did you mean "glute_bridge"?'


def test_a_choice_is_between_known_exercises() -> None:
    found = only('[[blocks]]\nexercise = "squat"\nchoose_from = ["squat", "sqat"]')

    assert found.place == "blocks[0].choose_from[1]"


def test_an_exercise_that_is_only_mentioned_cannot_be_trained() -> None:
    assert "only mentioned" in only('[[blocks]]\nexercise = "leg_press"').what


def test_an_unknown_source_is_reported() -> None:
    found = only('[[blocks]]\nexercise = "squat"\nsources = ["S1.999"]')

    assert found.place == "blocks[0].sources[0]"


@pytest.mark.parametrize("tempo", ["3-1", "fast", "0-1-2-0", "2-1-0-0"])
def test_a_tempo_can_be_read_and_moves(tempo: str) -> None:
    found = only(f'[[blocks]]\nexercise = "squat"\ntempo = "{tempo}"')

    assert found.place == "blocks[0].tempo"
    assert not found.minor


def nested(depth: int) -> str:
    heads = ["[[blocks" + ".blocks" * level + "]]" for level in range(depth + 1)]
    return "\n".join(heads) + '\nexercise = "squat"'


def test_circuits_stand_in_circuits_three_deep() -> None:
    assert mistakes(nested(3)) == []
    assert (
        only(nested(4)).what
        == "block 1 of block 1 of block 1 of block 1 is a circuit more than 3 deep"
    )


def test_weeks_go_up() -> None:
    week = '[[weeks]]\nweek = {}\n[[weeks.blocks]]\nexercise = "squat"\n'

    assert mistakes(week.format(1) + week.format(3)) == []
    assert only(week.format(2) + week.format(2)).place == "weeks[1].week"


def test_an_empty_week_is_reported() -> None:
    assert only("[[weeks]]\nweek = 1\nblocks = []").what == "blocks of week 1 is empty"


def test_a_session_has_an_end() -> None:
    body = '[[blocks]]\nexercise = "squat"\nreps = {}\nsets = 20'

    assert [found.minor for found in mistakes(body.format(100))] == [True]
    assert [found.what for found in mistakes(body.format(101)) if not found.minor] == [
        "blocks come to 2020 reps"
    ]


def test_rounds_multiply() -> None:
    body = "[[blocks]]\nrounds = 20\n[[blocks.blocks]]\nrounds = 20\n[[blocks.blocks.blocks]]\n"

    assert only(body + 'exercise = "squat"\nreps = 8').what == "blocks come to 3200 reps"


@pytest.mark.parametrize(
    ("exercise", "line", "place"),
    [
        ("squat", "reps = 30", "reps"),
        ("squat", "duration_s = 5", "duration_s"),
        ("squat", 'first_side = "left"', "first_side"),
        ("squat", "rest_between_sides_s = 5", "rest_between_sides_s"),
        ("squat", "rounds = 2", "rounds"),
        ("side_plank_toes", 'tempo = "2-0-2-0"', "tempo"),
        ("a_drill", "hold_s = 5", "hold_s"),
    ],
)
def test_what_has_no_effect_or_is_unusual_is_only_remarked(
    exercise: str, line: str, place: str
) -> None:
    found = only(f'[[blocks]]\nexercise = "{exercise}"\n{line}')

    assert found.place == f"blocks[0].{place}"
    assert found.minor


def test_sets_of_a_circuit_are_its_rounds() -> None:
    found = only('[[blocks]]\nsets = 3\n[[blocks.blocks]]\nexercise = "squat"')

    assert (found.place, found.minor) == ("blocks[0].sets", True)
