"""What is typed into a cell is understood, or it is said what would be."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.programme_editor.cell_input import tempo_notation, typed_values
from glutetimer.presentation.programme_editor.cell_kinds import CHOSEN, HINTS, CellKind
from glutetimer.training.programme import Block
from glutetimer.training.tempo import Tempo

EXERCISES = load_catalogue(assets_dir()).exercises
BRIDGE = EXERCISES["glute_bridge"]


def typed(
    kind: CellKind, text: str, exercise: str = "glute_bridge", block: Block | None = None
) -> dict[str, object]:
    block = block or Block(exercise=exercise)
    return typed_values(kind, text, block, EXERCISES.get(exercise))


@pytest.mark.parametrize(
    ("kind", "text", "values"),
    [
        (CellKind.SETS, "3", {"sets": 3}),
        (CellKind.SETS, "3 x 15", {"sets": 3, "reps": 15}),
        (CellKind.SETS, "4x10", {"sets": 4, "reps": 10}),
        (CellKind.SETS, "4 x 10 reps", {"sets": 4, "reps": 10}),
        (CellKind.SETS, "3 x 30 s", {"sets": 3, "hold_s": 30.0}),
        (CellKind.REPS, "4x10", {"sets": 4, "reps": 10}),
        (CellKind.HOLD, "3 x 1:30", {"sets": 3, "hold_s": 90.0}),
        (CellKind.REPS, " 12 reps", {"reps": 12}),
        (CellKind.REPS, "", {"reps": None}),
        (CellKind.HOLD, "2.5", {"hold_s": 2.5}),
        (CellKind.HOLD, "2,5 s", {"hold_s": 2.5}),
        (CellKind.REST, "1:30", {"rest_s": 90.0}),
        (CellKind.REST, "1 min 15 s", {"rest_s": 75.0}),
        (CellKind.REST_BEFORE, "0", {"rest_before_s": 0.0}),
        (CellKind.REST_SIDES, "8", {"rest_between_sides_s": 8.0}),
        (CellKind.LOAD, "7.5 kg", {"load_kg": 7.5}),
        (CellKind.NOTE, " feet  on the sofa ", {"note": "feet on the sofa"}),
        (CellKind.TEMPO, "2-3-2-0", {"tempo": "2-3-2-0", "hold_s": None}),
        (CellKind.TEMPO, "2320", {"tempo": "2-3-2-0", "hold_s": None}),
        (CellKind.TEMPO, "3 s up, 1 s hold, 4 s down", {"tempo": "4-0.5-3-1", "hold_s": None}),
        (
            CellKind.TEMPO,
            "2 s up, 2 s down, 3 s at the bottom",
            {"tempo": "2-3-2-2", "hold_s": None},
        ),
        (CellKind.TEMPO, "down 4", None),
        (CellKind.TEMPO, "", {"tempo": None, "hold_s": None}),
    ],
)
def test_it_is_read_as_people_type_it(
    kind: CellKind, text: str, values: dict[str, object] | None
) -> None:
    if values is None:
        with pytest.raises(UserError, match="is no tempo"):
            typed(kind, text)
    else:
        assert typed(kind, text) == values


def test_a_tempo_is_read_in_the_words_of_its_exercise() -> None:
    read = typed(CellKind.TEMPO, "2 s out, 3 s in", "seated_band_abduction_tall")
    assert read["tempo"] == "3-0-2-0"


def test_a_circuit_has_rounds_and_a_rest_between_them() -> None:
    circuit = Block(rounds=2, blocks=(Block(exercise="squat"),))
    assert typed(CellKind.SETS, "3", "", circuit) == {"rounds": 3}
    assert typed(CellKind.REST, "60", "", circuit) == {"rest_between_rounds_s": 60.0}


@pytest.mark.parametrize(
    ("kind", "text", "remedy"),
    [
        (CellKind.REPS, "many", "Type one such as 12."),
        (CellKind.REPS, "2.5", "Type one such as 12."),
        (CellKind.REST, "a while", "Type seconds such as 45, or 1:30."),
        (CellKind.LOAD, "3 bags", "Type kilograms such as 7.5."),
        (
            CellKind.TEMPO,
            "slow",
            "Type it as 2-0-2-0 (down, bottom, up, top), or as 2 s up, 3 s down.",
        ),
        (CellKind.TEMPO, "0-0-2-0", "Give the way up and the way down a second or more."),
    ],
)
def test_what_cannot_be_understood_says_what_can(kind: CellKind, text: str, remedy: str) -> None:
    with pytest.raises(UserError) as told:
        typed(kind, text)
    assert told.value.remedy == remedy


@given(
    st.sampled_from([one for one in CellKind if one not in {*CHOSEN, CellKind.EXERCISE}]),
    st.text(max_size=30),
)
def test_whatever_is_typed_is_a_value_or_a_sentence(kind: CellKind, text: str) -> None:
    try:
        values = typed(kind, text)
    except UserError as problem:
        assert problem.what and problem.remedy  # noqa: PT017, PT018 - a refusal is as good
    else:
        assert values


@given(st.lists(st.integers(0, 20).map(lambda n: n * 500), min_size=4, max_size=4))
def test_a_tempo_that_is_shown_is_read_again(lengths: list[int]) -> None:
    lower, bottom, lift, top = lengths
    tempo = Tempo(BRIDGE.timing.order, lift, top, lower, bottom)
    assert Tempo.parse(tempo_notation(tempo), BRIDGE.timing.order) == tempo


@pytest.mark.parametrize("kind", [one for one in HINTS if one is not CellKind.NOTE])
@pytest.mark.parametrize("text", ["{0}", "{0} up", "{0}:30", "{0} kg", "{0} x {0}", "1.{0}"])
def test_a_number_without_end_is_refused_or_within_what_can_be_read(
    kind: CellKind, text: str
) -> None:
    for digits in (7, 400, 5_000):
        values: dict[str, object] = {}
        with suppress(UserError):
            values = typed(kind, text.format("9" * digits))
        assert all(value is None or len(str(value)) < 20 for value in values.values())
