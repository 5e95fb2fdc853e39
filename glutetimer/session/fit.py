"""Fit to time: trim sets, then reps, then whole exercises; never a hold, never one side only."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from heapq import heapify, heapreplace
from itertools import count

from glutetimer.session.prescription import Circuit, Node, Prescription

Nodes = tuple[Node, ...]
Measure = Callable[[Nodes], int]
Change = Callable[[Node, int], Node | None]
"""What becomes of a node of which so much goes; None where nothing is left."""


def fit(nodes: Nodes, budget_ms: int, measure: Measure) -> Nodes:
    """Return the nodes trimmed until they fit, or as short as they get.

    Sets and rounds go first, from the exercise with the most of them and the last of equals, so
    that the first exercises, which matter most, keep theirs longest. Then reps, one at a time,
    down to the least of each exercise's range. Then optional exercises and whole exercises from
    the end, but none that the programme is about; one always stays. What stays gets back as many
    sets and reps as the time has room for.
    """

    def fits(trimmed: Nodes) -> bool:
        return measure(trimmed) <= budget_ms

    shortest = _shortened(nodes, fits)
    if fits(shortest):
        return shortest
    going = _last_first(nodes)
    gone = going[: _steps_needed(shortest, going, _dropped, fits)]
    return _shortened(_changed(nodes, Counter(gone), _dropped), fits)


def _shortened(nodes: Nodes, fits: Callable[[Nodes], bool]) -> Nodes:
    """Return the nodes with as many sets and reps as fit, or with the least of both."""
    for spare, change in ((_spare_sets, _with_fewer_sets), (_spare_reps, _with_fewer_reps)):
        if fits(nodes):
            break
        going = _largest_first(nodes, spare)
        steps = _steps_needed(nodes, going, change, fits)
        nodes = _changed(nodes, Counter(going[:steps]), change)
    return nodes


def _steps_needed(
    nodes: Nodes, going: Sequence[int], change: Change, fits: Callable[[Nodes], bool]
) -> int:
    """Return after how few steps the nodes fit, all of them if they never do."""
    # to measure takes long, and every step makes it shorter
    return bisect_left(
        range(len(going)),
        True,  # noqa: FBT003 - what the key is to be
        key=lambda steps: fits(_changed(nodes, Counter(going[:steps]), change)),
    )


def _largest_first(nodes: Nodes, spare: Callable[[Node], int]) -> list[int]:
    """Return of which node one goes next, time after time: of the most, the last of equals.

    Nodes are identified by their positions in `_all`.
    """
    heap = [(-spare(node), -place) for place, node in enumerate(_all(nodes)) if spare(node) > 0]
    heapify(heap)
    going = []
    while heap and heap[0][0] < 0:
        amount, place = heap[0]
        going.append(-place)
        heapreplace(heap, (amount + 1, place))
    return going


def _last_first(nodes: Nodes) -> list[int]:
    """Return which exercise goes next: the optional ones, then the others, all but one.

    What the programme is about stays, and where there is such, it is the one.
    """
    exercises = [
        (at, node) for at, node in enumerate(_all(nodes)) if isinstance(node, Prescription)
    ]
    going = sorted(((node.optional, at) for at, node in exercises if not node.keeps), reverse=True)
    places = [at for _, at in going]
    return places if len(places) < len(exercises) else places[:-1]


def _spare_sets(node: Node) -> int:
    return (node.rounds if isinstance(node, Circuit) else node.sets) - 1


def _with_fewer_sets(node: Node, fewer: int) -> Node:
    if isinstance(node, Circuit):
        return replace(node, rounds=node.rounds - fewer)
    return replace(node, sets=node.sets - fewer)


def _spare_reps(node: Node) -> int:
    return 0 if isinstance(node, Circuit) else node.reps - node.least_reps


def _with_fewer_reps(node: Node, fewer: int) -> Node:
    return node if isinstance(node, Circuit) else replace(node, reps=node.reps - fewer)


def _dropped(_node: Node, _fewer: int) -> None:
    return None


def _all(nodes: Nodes) -> Iterator[Node]:
    """Give every node, circuits before what is in them."""
    for node in nodes:
        yield node
        if isinstance(node, Circuit):
            yield from _all(node.nodes)


def _changed(nodes: Nodes, going: Mapping[int, int], change: Change) -> Nodes:
    """Return the nodes less what goes of each, by its place in `_all`."""
    places = count()

    def walk(nodes: Nodes) -> Nodes:
        kept: list[Node] = []
        for node in nodes:
            fewer = going.get(next(places), 0)
            left = change(node, fewer) if fewer else node
            if isinstance(node, Circuit):
                inner = walk(node.nodes)
                left = replace(left, nodes=inner) if isinstance(left, Circuit) and inner else None
            if left is not None:
                kept.append(left)
        return tuple(kept)

    return walk(nodes)
