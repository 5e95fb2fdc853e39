"""Tempos as people write them, exact to the millisecond."""

from __future__ import annotations

from glutetimer.training.tempo import NOTATION_ORDER, Tempo


def tempo_text(tempo: Tempo | None) -> str:
    """Return eccentric, bottom, concentric and top in seconds: "2-0-1.5-3"; "" for none."""
    if tempo is None:
        return ""
    return "-".join(f"{tempo.length_ms(phase) / 1000:g}" for phase in NOTATION_ORDER)
