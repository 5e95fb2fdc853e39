"""What kind of programme each of those that ship is."""

from __future__ import annotations

from glutetimer.review.programme_kind import ProgrammeKind, kind_of
from glutetimer.training.programme import Block, Programme
from tests.review.test_suggestion import CATALOGUE


def test_tests_breaks_and_build_ups_are_told_from_training() -> None:
    kinds = {name: kind_of(one) for name, one in CATALOGUE.programmes.items()}
    others = {name: kind for name, kind in kinds.items() if kind is not ProgrammeKind.TRAINING}
    assert others == {
        "clench_check": ProgrammeKind.TEST,
        "desk_reset": ProgrammeKind.BREAK,
        "seated_abduction_build": ProgrammeKind.BUILD_UP,
    }


def test_sets_and_rounds_at_the_desk_are_training() -> None:
    def desk(block: Block) -> ProgrammeKind:
        return kind_of(Programme(id="own", name="Own", purposes=("desk",), blocks=(block,)))

    assert desk(Block(exercise="squat", sets=1)) is ProgrammeKind.BREAK
    assert desk(Block(exercise="squat", sets=2)) is ProgrammeKind.TRAINING
    assert desk(Block(exercise="squat")) is ProgrammeKind.TRAINING
    circuit = Block(blocks=(Block(exercise="squat"),), rounds=1)
    assert desk(circuit) is ProgrammeKind.BREAK
    assert desk(Block(blocks=circuit.blocks, rounds=2)) is ProgrammeKind.TRAINING
