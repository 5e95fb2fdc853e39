"""Circuits unrolled: every set in the order in which it is done. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glutetimer.session.prescription import Circuit, Node, Prescription


@dataclass(frozen=True, slots=True)
class PlacedSet:
    """A set in its place, before its rest and get ready are known."""

    prescription: Prescription
    set: int
    round: int
    rounds: int
    round_rest_ms: int | None


def unrolled(
    nodes: tuple[Node, ...], rounds: int = 1, round_number: int = 1, rest_ms: int | None = None
) -> Iterator[PlacedSet]:
    """Give every set in the order in which it is done; the first of a new round has its rest."""
    opening = rest_ms
    for node in nodes:
        if isinstance(node, Circuit):
            for number in range(1, node.rounds + 1):
                rest = node.rest_ms if number > 1 else opening
                yield from unrolled(node.nodes, node.rounds, number, rest)
        else:
            for number in range(1, node.sets + 1):
                yield PlacedSet(
                    node, number, round_number, rounds, opening if number == 1 else None
                )
        opening = None
