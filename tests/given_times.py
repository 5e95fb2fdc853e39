"""Programmes that say how long it takes to get ready, whatever is to be done, said and read."""

from __future__ import annotations

import msgspec

from glutetimer.training.programme import Block, Programme


def with_given_times(programme: Programme) -> Programme:
    """Return a programme with ten seconds before each exercise and eight between the sides."""
    return msgspec.structs.replace(programme, blocks=tuple(map(_given, programme.blocks)))


def _given(block: Block) -> Block:
    return msgspec.structs.replace(block, get_ready_s=10.0, rest_between_sides_s=8.0)
