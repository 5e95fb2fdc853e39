"""Moving blocks about: nothing is lost, and each is where it is said to be."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.training.block_edits import (
    Blocks,
    Place,
    block_at,
    dissolved,
    joined,
    moved,
    moved_before,
    removed,
    taken_out,
    walk,
)
from glutetimer.training.programme import Block

A, B, C, D = (Block(exercise=name) for name in "abcd")
TURN = Block(rounds=3, blocks=(B, C))
ALL = (A, TURN, D)


def names(blocks: Blocks) -> str:
    """Draw blocks: "a3(bc)d"."""
    return "".join(
        f"{one.rounds or ''}({names(one.blocks)})"
        if one.blocks
        else f"{one.exercise}{one.sets or ''}"
        for one in blocks
    )


def test_a_block_moves_among_those_beside_it_and_over_a_circuit() -> None:
    assert moved(ALL, (0,), 1) == ((TURN, A, D), (1,))
    assert moved(ALL, (2,), -1) == ((A, D, TURN), (1,))
    assert moved(ALL, (0,), -1) is None
    assert moved(ALL, (2,), 1) is None


def test_at_the_edge_of_a_circuit_a_block_leaves_it_with_its_rounds_as_sets() -> None:
    up, there = moved(ALL, (1, 0), -1) or ((), ())
    assert (names(up), there) == ("ab33(c)d", (1,))
    down, there = moved(ALL, (1, 1), 1) or ((), ())
    assert (names(down), there) == ("a3(b)c3d", (2,))
    assert names(taken_out(ALL, (1, 0))[0]) == "a3(c)b3d"
    assert names(dissolved(ALL, (1,))) == "ab3c3d"
    assert names(removed(removed(ALL, (1, 0)), (1, 0))) == "ad"


def test_two_blocks_become_a_superset_and_more_join_it() -> None:
    pair, there = joined((A, B, C), (0,), 2) or ((), ())
    assert (names(pair), there) == ("2(ab)c", (0, 0))
    assert names((joined(pair, (1,), 2) or ((), ()))[0]) == "2(abc)"
    assert joined((A,), (0,), 2) is None
    assert joined(ALL, (1,), 2) is None
    longest = joined((Block(exercise="a", sets=4), B), (0,), 2)
    assert longest is not None
    assert longest[0][0].rounds == 4


LEAVES = st.sampled_from([A, B, C, D])
TREES = st.lists(
    LEAVES | st.lists(LEAVES, min_size=1, max_size=3).map(lambda all_: Block(blocks=tuple(all_))),
    min_size=1,
    max_size=5,
).map(tuple)


@st.composite
def moves(draw: st.DrawFn) -> tuple[Blocks, Place, Place]:
    blocks = draw(TREES)
    places = [place for place, _block in walk(blocks)]
    ends = [(*place[:-1], place[-1] + 1) for place in places]
    return blocks, draw(st.sampled_from(places)), draw(st.sampled_from([*places, *ends]))


@given(moves())
def test_wherever_a_block_is_dropped_it_is_there_and_all_others_remain(
    move: tuple[Blocks, Place, Place],
) -> None:
    blocks, place, before = move
    made = moved_before(blocks, place, before)
    if made is None:
        return
    after, there = made
    assert block_at(after, there) == block_at(blocks, place)
    leaves = [
        Counter(one.exercise for _place, one in walk(all_) if one.exercise)
        for all_ in (blocks, after)
    ]
    assert leaves[0] == leaves[1]
    assert all(one.blocks or one.exercise for _place, one in walk(after))
