"""What is shown while one gets ready: what to fetch, how to get there, the movement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.i18n import _, content
from glutetimer.presentation.amounts import Exercises, band_text
from glutetimer.presentation.feedback import shown_ms
from glutetimer.presentation.kit import banded_kit
from glutetimer.presentation.movement import movement_text
from glutetimer.presentation.own_default import own_reason
from glutetimer.presentation.panel_model import Panel, PanelKind
from glutetimer.presentation.self_paced import at_own_pace_line
from glutetimer.session.set_up import set_up_besides
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import side_text

MOVEMENT_MS: Final = 8_000
"""So long before the first rep, or half way where there is less, the set-up gives way to the
movement."""


def when_ready() -> str:
    """Return what a session says that waits for the person."""
    return _("Space when you are ready")


def keep_in_mind() -> str:
    """Return the title of what a programme warns of."""
    return _("Keep in mind")


def set_up_panel(
    snapshot: Snapshot, exercises: Exercises, notes: Sequence[str] = ()
) -> Panel | None:
    """Return what is shown while one gets ready, None for an exercise that is not known.

    `notes` are read at the very start.
    """
    exercise = exercises.get(snapshot.step.exercise)
    if exercise is None:
        return None
    warnings = (*_read_first(snapshot, notes), *map(content, snapshot.warnings))
    kit = kit_to_fetch(exercise, snapshot.step.band)
    side = side_text(exercise, snapshot.step.side.value)
    set_up = set_up_besides(exercise, side)
    note = (content(snapshot.step.note),) if snapshot.step.note else ()
    setup = (*(content(sentence.text) for sentence in set_up), *note)
    how = movement_ahead(snapshot, exercise)
    pace = at_own_pace_line(snapshot.next_step, exercise)
    movement = tuple(line for line in (how, pace) if line)
    why_setup, why_movement = own_reason(*set_up), own_reason(exercise.movement)
    if snapshot.state in (State.READY, State.WAITING):
        lines, why = (*warnings, *setup, *movement), own_reason(*set_up, exercise.movement)
        return Panel(PanelKind.SETUP, kit, lines, note=when_ready(), default=why)
    if warnings:
        return Panel(PanelKind.SETUP, keep_in_mind(), warnings)
    if movement and is_time_for_movement(snapshot):
        return Panel(PanelKind.SETUP, lines=movement, default=why_movement)
    return Panel(PanelKind.SETUP, kit, setup, default=why_setup)


def _read_first(snapshot: Snapshot, notes: Sequence[str]) -> Sequence[str]:
    """Return what is read at the very start, for as long as that takes."""
    is_start = snapshot.step_index == 0 and snapshot.phase_elapsed_ms < shown_ms(" ".join(notes))
    return notes if is_start else ()


def movement_ahead(snapshot: Snapshot, exercise: Exercise) -> str:
    """Return the movement of the set that a get ready leads to, with its own hold at the turn."""
    work = snapshot.next_step
    return movement_text(exercise, work.tempo.hold_ms if work and work.tempo else None)


def is_time_for_movement(snapshot: Snapshot) -> bool:
    """Return whether a get ready has come so far that the movement is described."""
    left_ms = snapshot.phase_length_ms - snapshot.phase_elapsed_ms
    return left_ms <= min(MOVEMENT_MS, snapshot.phase_length_ms / 2)


def kit_to_fetch(exercise: Exercise, band: str | None) -> str:
    """Return the kit that the set-up sentences do not name; of a band they name its strength."""
    setup = " ".join(sentence.text.lower() for sentence in exercise.setup)
    words = []
    for kit in exercise.needed_kit:
        if kit.item.replace("_", " ") not in setup:
            words.append(banded_kit(kit, band))
        elif band and kit.item == "mini_band":
            words.append(band_text(band))
    line = ", ".join(words)
    return line[:1].upper() + line[1:]
