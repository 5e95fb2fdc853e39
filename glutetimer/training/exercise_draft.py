"""What a person says of an exercise of their own; its file is made from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from glutetimer.training.exercise import Position, Sides

USUAL_REPS: Final = 12
USUAL_S: Final = 30
LONGEST_NAME: Final = 80
REP_PHASES: Final = ("lift", "hold_top", "lower", "hold_bottom")
"""The phases of what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseDraft:
    """An exercise as a person describes it: its name, and whether it is counted or timed.

    All else may be left out. Texts are the person's own and are said and shown as they are.
    """

    name: str
    is_timed: bool = False
    """Whether a set is done for a time instead of counted."""
    moves: bool = False
    """Whether one moves all through that time instead of holding still."""
    reps: int = USUAL_REPS
    """How many reps a set of a counted one has; a side where it has sides."""
    seconds: int = USUAL_S
    """How long a set of a timed one lasts."""
    sides: Sides = "both"
    position: Position = "standing"
    set_up: tuple[str, ...] = ()
    movement: str = ""
    cues: tuple[str, ...] = ()
    phase_words: Mapping[str, str] = field(default_factory=dict)
    """The word for a phase, by its id: "lift", "hold_top", "lower", "hold_bottom", "hold"."""
    pictures: tuple[str, ...] = ()
    """Names of files in the person's folder of pictures; the second is the other end of a rep."""
    like: str | None = None
    """The id of a built-in exercise whose figure shows the movement."""
    muscles: tuple[str, ...] = ()
    mini_band: bool = False

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases for which it may have a word of its own."""
        if not self.is_timed:
            return REP_PHASES
        return ("drill",) if self.moves else ("start", "hold", "finish")


def tidied(draft: ExerciseDraft) -> ExerciseDraft:
    """Return a draft as a file keeps it: texts on one line, nothing empty, nothing unused."""
    words = {phase: _line(draft.phase_words.get(phase, "")) for phase in draft.phases}
    return replace(
        draft,
        name=_line(draft.name),
        moves=draft.moves and draft.is_timed,
        reps=USUAL_REPS if draft.is_timed else draft.reps,
        seconds=draft.seconds if draft.is_timed else USUAL_S,
        set_up=_lines(draft.set_up),
        movement=_line(draft.movement),
        cues=_lines(draft.cues),
        phase_words={phase: word for phase, word in words.items() if word},
        like=draft.like or None,
        muscles=tuple(dict.fromkeys(draft.muscles)),
        pictures=tuple(dict.fromkeys(draft.pictures)),
    )


def _line(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for text in texts if (line := _line(text)))
