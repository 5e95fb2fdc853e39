"""The exercises of a programme as they are placed in it: rounds of circuits, and rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glutetimer.i18n import _, ngettext
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.amounts import SECOND_MS, length_text
from glutetimer.session.plan import Plan
from glutetimer.training.programme import Block, Programme


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block with an exercise, and what is said before it where a circuit begins."""

    block: Block
    heading: str = ""


def common_rest_ms(plan: Plan) -> int | None:
    """Return the rest between sets that all exercises have, None where they differ."""
    rests = {one.rest_ms for one in plan.prescriptions if one.sets > 1}
    return rests.pop() if len(rests) == 1 else None if rests else 0


def placed_blocks(programme: Programme, week: int | None) -> tuple[PlacedBlock, ...]:
    """Return the blocks with an exercise in the order in which they are prescribed."""
    found = next((one.blocks for one in programme.weeks if one.week == week), programme.blocks)
    return tuple(_placed(found, 1))


def _placed(blocks: tuple[Block, ...], first: int, heading: str = "") -> Iterator[PlacedBlock]:
    number = first
    for block in blocks:
        if block.exercise is not None:
            yield PlacedBlock(block, heading)
            number += 1
        else:
            inner = tuple(_placed(block.blocks, number, ""))
            said = " ".join(filter(None, (heading, _circuit(block, number, len(inner)))))
            yield PlacedBlock(inner[0].block, " ".join(filter(None, (said, inner[0].heading))))
            yield from inner[1:]
            number += len(inner)
        heading = ""


def _circuit(block: Block, first: int, count: int) -> str:
    rounds = block.rounds or 1
    said = ngettext("{number} round", "{number} rounds", rounds).format(number=rounds)
    if count == 1:
        words = _("{rounds} of exercise {first}")
    else:
        words = _("{rounds} of exercises {first} to {last}, one after the other")
    text = words.format(rounds=said, first=first, last=first + count - 1)
    if block.rest_between_rounds_s:
        rest = length_text(round(block.rest_between_rounds_s * SECOND_MS))
        text = _("{circuit}, rest {length} between rounds").format(circuit=text, length=rest)
    if block.note:
        text = _("{circuit} ({note})").format(circuit=text, note=block.note)
    return capitalised(text)


def common_rest_text(rest_ms: int) -> str:
    """Return the rest between sets that all exercises have, as a sentence."""
    return _("Rest {length} between sets.").format(length=length_text(rest_ms))
