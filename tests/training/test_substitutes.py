"""What a block keeps when another exercise takes its place."""

from __future__ import annotations

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import with_others

EXERCISES = load_catalogue(assets_dir()).exercises


def instead(block: Block, other: str) -> Block:
    programme = Programme(id="mine", name="Mine", blocks=(block,))
    (found,) = with_others(programme, {str(block.exercise): other}, EXERCISES).blocks
    return found


def test_the_reps_are_those_in_its_range_nearest_to_what_was_asked_for() -> None:
    low, high = EXERCISES["glute_bridge"].reps.min, EXERCISES["glute_bridge"].reps.max
    for asked, done in ((low - 2, low), (low, low), (high + 20, high), (None, None)):
        found = instead(Block(exercise="hip_thrust", sets=3, reps=asked), "glute_bridge")
        assert (found.exercise, found.sets, found.reps) == ("glute_bridge", 3, done)


def test_reps_are_no_holds() -> None:
    """Twenty squats are not twenty side planks, nor the most planks that are usual."""
    found = instead(Block(exercise="squat", reps=20), "side_plank_knees")
    assert found.reps is None
