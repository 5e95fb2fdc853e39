"""Fit to time: trim sets, then reps, then whole exercises; never a hold, never one side only."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace

from glutetimer.session.prescription import Circuit, Node, Prescription

Measure = Callable[[tuple[Node, ...]], int]
Shorten = Callable[[tuple[Node, ...]], tuple[Node, ...] | None]
"""Takes one step; None where there is none left."""


def fit(nodes: tuple[Node, ...], budget_ms: int, measure: Measure) -> tuple[Node, ...]:
    """Return the nodes trimmed until they fit, or as short as they get.

    Sets and rounds go first, from the exercise with the most of them and the last of equals, so
    that the first exercises, which matter most, keep theirs longest. Then reps, one at a time,
    down to the least of each exercise's range. Then optional exercises and whole exercises from
    the end; one always stays.
    """
    for shorten in (_one_set_less, _one_rep_less, _one_exercise_less):
        if measure(nodes) > budget_ms:
            stages = list(_stages(nodes, shorten))
            # to measure takes long, and each stage is shorter than the one before
            enough = bisect_left(stages, True, key=lambda stage: measure(stage) <= budget_ms)  # noqa: FBT003 - what the key is to be
            nodes = stages[min(enough, len(stages) - 1)]
    return nodes


def _stages(nodes: tuple[Node, ...], shorten: Shorten) -> Iterator[tuple[Node, ...]]:
    stage: tuple[Node, ...] | None = nodes
    while stage is not None:
        yield stage
        stage = shorten(stage)


def _one_set_less(nodes: tuple[Node, ...]) -> tuple[Node, ...] | None:
    def sets(node: Node) -> int:
        return node.rounds if isinstance(node, Circuit) else node.sets

    return _reduce_largest(nodes, sets, _with_fewer_sets, floor=1)


def _with_fewer_sets(node: Node) -> Node:
    if isinstance(node, Circuit):
        return replace(node, rounds=node.rounds - 1)
    return replace(node, sets=node.sets - 1)


def _one_rep_less(nodes: tuple[Node, ...]) -> tuple[Node, ...] | None:
    def spare(node: Node) -> int:
        return 0 if isinstance(node, Circuit) else node.reps - node.least_reps

    def with_fewer_reps(node: Node) -> Node:
        return node if isinstance(node, Circuit) else replace(node, reps=node.reps - 1)

    return _reduce_largest(nodes, spare, with_fewer_reps, floor=0)


def _one_exercise_less(nodes: tuple[Node, ...]) -> tuple[Node, ...] | None:
    flat = _leaves(nodes)
    if len(flat) == 1:
        return None
    optional = [node for node in flat if node.optional]
    victim = optional[-1] if optional else flat[-1]
    return _without(nodes, victim)


def _reduce_largest(
    nodes: tuple[Node, ...],
    amount: Callable[[Node], int],
    reduced: Callable[[Node], Node],
    floor: int,
) -> tuple[Node, ...] | None:
    most = max((amount(node) for node in _all(nodes)), default=floor)
    if most <= floor:
        return None
    last = [node for node in _all(nodes) if amount(node) == most][-1]
    return _replaced(nodes, last, reduced(last))


def _all(nodes: tuple[Node, ...]) -> list[Node]:
    found: list[Node] = []
    for node in nodes:
        found.append(node)
        if isinstance(node, Circuit):
            found.extend(_all(node.nodes))
    return found


def _leaves(nodes: tuple[Node, ...]) -> list[Prescription]:
    return [node for node in _all(nodes) if isinstance(node, Prescription)]


def _replaced(nodes: tuple[Node, ...], old: Node, new: Node) -> tuple[Node, ...]:
    return tuple(
        new
        if node is old
        else replace(node, nodes=_replaced(node.nodes, old, new))
        if isinstance(node, Circuit)
        else node
        for node in nodes
    )


def _without(nodes: tuple[Node, ...], victim: Prescription) -> tuple[Node, ...]:
    kept: list[Node] = []
    for node in nodes:
        if node is victim:
            continue
        if isinstance(node, Circuit):
            inner = _without(node.nodes, victim)
            if inner:
                kept.append(replace(node, nodes=inner))
        else:
            kept.append(node)
    return tuple(kept)
