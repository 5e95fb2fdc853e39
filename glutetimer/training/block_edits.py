"""Changes to the blocks of a programme: each returns new blocks and leaves the old ones. Pure.

A block has a place: its index, and inside a circuit that of the circuit and its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from glutetimer.training.programme import Block

Blocks = tuple[Block, ...]
Place = tuple[int, ...]


def walk(blocks: Blocks, around: Place = ()) -> Iterator[tuple[Place, Block]]:
    """Give each block with its place, a circuit before what is in it."""
    for index, block in enumerate(blocks):
        yield (*around, index), block
        yield from walk(block.blocks, (*around, index))


def block_at(blocks: Blocks, place: Place) -> Block:
    """Return the block at a place.

    Raises:
        IndexError: If there is none.
    """
    block = blocks[place[0]]
    return block if len(place) == 1 else block_at(block.blocks, place[1:])


def siblings_of(blocks: Blocks, place: Place) -> Blocks:
    """Return the blocks beside the one at a place, and itself."""
    return blocks if len(place) == 1 else block_at(blocks, place[:-1]).blocks


def with_block(blocks: Blocks, place: Place, block: Block) -> Blocks:
    """Return blocks with another one at a place."""
    return _spliced(blocks, place, 1, (block,))


def inserted(blocks: Blocks, place: Place, new: Blocks) -> Blocks:
    """Return blocks with new ones before a place, which may be just after the last."""
    return _spliced(blocks, place, 0, new)


def removed(blocks: Blocks, place: Place) -> Blocks:
    """Return blocks without the one at a place; a circuit that is left empty goes with it."""
    if len(place) > 1 and len(siblings_of(blocks, place)) == 1:
        return removed(blocks, place[:-1])
    return _spliced(blocks, place, 1, ())


def moved(blocks: Blocks, place: Place, by: int) -> tuple[Blocks, Place] | None:
    """Return blocks with one moved up (-1) or down (1) among those beside it, and where it is.

    At the edge of a circuit it leaves the circuit; None where it can go no further.
    """
    block, beside = block_at(blocks, place), siblings_of(blocks, place)
    there = place[-1] + by
    if 0 <= there < len(beside):
        without = _spliced(blocks, place, 1, ())
        return inserted(without, (*place[:-1], there), (block,)), (*place[:-1], there)
    if len(place) == 1:
        return None
    return _taken_out(blocks, place, after=by > 0)


def moved_before(blocks: Blocks, place: Place, before: Place) -> tuple[Blocks, Place] | None:
    """Return blocks with one moved before another place, and where it is; None for no change."""
    if before[: len(place)] == place or before == (*place[:-1], place[-1] + 1):
        return None
    block, gap = block_at(blocks, place), Block()
    put = inserted(with_block(blocks, place, gap), before, (block,))
    made = removed(put, _place_of(put, gap))
    return made, _place_of(made, block)


def _place_of(blocks: Blocks, wanted: Block) -> Place:
    return next(place for place, block in walk(blocks) if block is wanted)


def partner(blocks: Blocks, place: Place) -> Place | None:
    """Return the place of what a block would be done in turn with; None where there is nothing.

    That is the next one, or the circuit before it where no other follows.
    """
    if len(place) > 1 or block_at(blocks, place).blocks:
        return None
    index = place[0]
    before = blocks[index - 1] if index else None
    after = blocks[index + 1] if index + 1 < len(blocks) else None
    if before is not None and before.blocks and (after is None or not after.blocks):
        return (index - 1,)
    return None if after is None else (index + 1,)


def joined(blocks: Blocks, place: Place, usual_sets: int) -> tuple[Blocks, Place] | None:
    """Return blocks with one and the next one done in turn, and where it is.

    Two exercises become a circuit with as many rounds as there were sets; beside a circuit, a block
    goes into that. None where there is nothing to join with.

    Args:
        blocks: All blocks.
        place: That of an exercise that is in no circuit.
        usual_sets: How many sets a block has that does not say it.
    """
    other = partner(blocks, place)
    if other is None:
        return None
    block, beside, index = block_at(blocks, place), block_at(blocks, other), place[0]
    inner = replace(block, sets=None)
    if other < place:
        circuit = replace(beside, blocks=(*beside.blocks, inner))
        return _spliced(blocks, other, 2, (circuit,)), (*other, len(beside.blocks))
    if beside.blocks:
        circuit = replace(beside, blocks=(inner, *beside.blocks))
    else:
        rounds = max(block.sets or usual_sets, beside.sets or usual_sets)
        circuit = Block(rounds=rounds, blocks=(inner, replace(beside, sets=None)))
    return _spliced(blocks, place, 2, (circuit,)), (index, 0)


def taken_out(blocks: Blocks, place: Place) -> tuple[Blocks, Place]:
    """Return blocks with one outside its circuit, right after it, and where it is.

    The rounds of the circuit become its sets.
    """
    return _taken_out(blocks, place, after=True)


def _taken_out(blocks: Blocks, place: Place, *, after: bool) -> tuple[Blocks, Place]:
    circuit, block = block_at(blocks, place[:-1]), block_at(blocks, place)
    alone = block if block.blocks else replace(block, sets=block.sets or circuit.rounds)
    at = place[:-1]
    is_last = len(circuit.blocks) == 1
    if after and not is_last:
        new = (*at[:-1], at[-1] + 1)
        return inserted(removed(blocks, place), new, (alone,)), new
    return inserted(removed(blocks, place), at, (alone,)), at


def dissolved(blocks: Blocks, place: Place) -> Blocks:
    """Return blocks with those of a circuit in its place, each with its rounds as sets."""
    circuit = block_at(blocks, place)
    alone = tuple(
        one if one.blocks else replace(one, sets=one.sets or circuit.rounds)
        for one in circuit.blocks
    )
    return _spliced(blocks, place, 1, alone)


def _spliced(blocks: Blocks, place: Place, gone: int, new: Blocks) -> Blocks:
    index = place[0]
    if len(place) == 1:
        return (*blocks[:index], *new, *blocks[index + gone :])
    block = blocks[index]
    inner = replace(block, blocks=_spliced(block.blocks, place[1:], gone, new))
    return (*blocks[:index], inner, *blocks[index + 1 :])
