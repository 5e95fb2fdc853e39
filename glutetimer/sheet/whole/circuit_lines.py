"""Takes a line about a circuit: one that begins, goes on, or is told at its foot."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.reading import (
    SheetKey,
)
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.whole.drafts import OF_CIRCUITS, TAILS, BlockDraft, CircuitDraft
from glutetimer.sheet.whole.frequency import (
    without_often,
)
from glutetimer.sheet.whole.sheet_state import SheetState


def take_circuit(state: SheetState, reading: LineReading, *, is_foot: bool = False) -> None:
    """Take a line that begins a circuit, goes on with one, or makes one of what stands above.

    Args:
        state: What is known so far.
        reading: The line.
        is_foot: Whether it stands below the exercises that it is about.
    """
    if reading.day and reading.day != state.programme.name:
        state.new_programme(reading.scan.place[0], reading.day)
    state.block = None
    programme = state.programme
    ends = reading.line.rstrip("*_ ").endswith(":")
    if reading.again_from:
        state.texts += programme.repeat_from(reading, state.finder)
        state.circuit = None
        return
    section = programme.items[programme.section :]
    circuit = state.circuit
    goes_on = circuit is not None and circuit.goes_on_with(reading, is_foot=is_foot)
    if circuit is not None and goes_on and not ends:
        circuit.add(reading)
        return
    is_tail = reading.scan.first_word in TAILS or is_foot
    is_tail = is_tail and not (ends or reading.blocks)
    is_tail = is_tail and set(reading.parts) <= OF_CIRCUITS
    if is_tail and section and all(isinstance(one, BlockDraft) for one in section):
        circuit = programme.circuit_of_last()
        circuit.add(reading)
        state.circuit = None
        return
    often = reading.parts.get(SheetKey.PER)
    if often is not None and programme.section_name:
        programme = state.begin_often(reading, often)
        reading = replace(reading, parts=without_often(reading.parts))
    state.circuit = CircuitDraft()
    state.circuit.add(reading)
    programme.items.append(state.circuit)
    for block in reading.blocks:
        state.circuit.blocks.append(BlockDraft.whole(reading, block))
    if reading.blocks:
        state.circuit = None
