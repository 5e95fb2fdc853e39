"""What stands beside the ring in the figure's place: set-up, questions, pause, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from glutetimer.app.actions import Overlay
from glutetimer.presentation.amounts import Exercises, kit_line
from glutetimer.presentation.answers import feel_advice, self_test_advice
from glutetimer.presentation.keys import ANSWER_KEYS
from glutetimer.presentation.pain import go_on_words, hurt_line, undo_words
from glutetimer.presentation.self_paced import at_own_pace_line
from glutetimer.session.feel_check import FeelAnswer, feel_answers
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import StepKind


class PanelKind(Enum):
    """How a panel is laid out."""

    SETUP = auto()
    QUESTION = auto()
    NOTICE = auto()
    KEYS = auto()


@dataclass(frozen=True, slots=True)
class PanelChoice:
    """Something that a key does: the key's name, the words, whether it is chosen."""

    key: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """A panel's words."""

    kind: PanelKind
    title: str = ""
    lines: tuple[str, ...] = ()
    choices: tuple[PanelChoice, ...] = ()
    note: str = ""

    @property
    def covers_ring(self) -> bool:
        """Whether it takes the whole width, and the ring gives way."""
        return self.kind is PanelKind.KEYS


KEYS: Final = (
    PanelChoice("Space", "pause, go on, tap"),
    PanelChoice("S", "pause, never a tap"),
    PanelChoice("→", "next"),
    PanelChoice("←", "again, twice: one back"),
    PanelChoice("R", "repeat the set"),
    PanelChoice("E", "easier from here"),
    PanelChoice("P", "pain: stop at once"),
    PanelChoice("+ −", "correct the count"),
    PanelChoice("↑ ↓", "longer, shorter rest"),
    PanelChoice("1-0", "where you felt it"),
    PanelChoice("M", "sound on, off"),
    PanelChoice("F", "full screen"),
    PanelChoice("O", "turn the picture"),
    PanelChoice("T", "day, night"),
    PanelChoice("Esc", "end the session"),
    PanelChoice("?", "close this"),
)

PAUSE_REASONS: Final = {
    "sleep": "The lid was closed, so the clock stopped.",
}
"""Why the session paused by itself, in words; other reasons are shown as they are."""

WHEN_READY: Final = "Space when you are ready"


def panel_for(
    snapshot: Snapshot, exercises: Exercises, feel: Sequence[FeelAnswer], overlay: Overlay
) -> Panel | None:
    """Return what stands in the figure's place, None for the figure itself."""
    if overlay is not Overlay.NOTHING:
        return _KEYS if overlay is Overlay.KEYS else _END
    match snapshot.state, snapshot.kind:
        case State.PAIN, _:
            return _pain(snapshot, exercises)
        case State.PAUSED, _:
            return _paused(snapshot.pause_reason)
        case ((State.READY | State.RUNNING | State.WAITING), StepKind.REST | StepKind.SWITCH):
            asks_feel = snapshot.kind is StepKind.REST
            return _self_test(snapshot, exercises) or (
                _feel(snapshot, exercises, feel) if asks_feel else None
            )
        case ((State.READY | State.RUNNING | State.WAITING), StepKind.GET_READY):
            return _setup(snapshot, exercises)
        case _:
            return None


_KEYS: Final = Panel(PanelKind.KEYS, title="Keys", choices=KEYS)
_END: Final = Panel(
    PanelKind.NOTICE,
    title="End here?",
    lines=("What you have done is kept.",),
    choices=(PanelChoice("Enter", "end and keep it"), PanelChoice("Esc", "go on training")),
)


def _paused(reason: str | None) -> Panel:
    said = PAUSE_REASONS.get(reason or "", reason or "")
    return Panel(
        PanelKind.NOTICE,
        title="Paused",
        lines=(said,) if said else (),
        choices=(PanelChoice("Space", "go on, after 3-2-1"), PanelChoice("Esc", "end here")),
    )


def _pain(snapshot: Snapshot, exercises: Exercises) -> Panel:
    return Panel(
        PanelKind.NOTICE,
        title="Stopped.",
        lines=(
            hurt_line(snapshot, exercises),
            "Sharp, new or growing pain is a reason to stop.",
        ),
        choices=(
            PanelChoice("N", go_on_words(snapshot)),
            PanelChoice("←", undo_words()),
            PanelChoice("Esc", "end here"),
        ),
    )


def _setup(snapshot: Snapshot, exercises: Exercises) -> Panel | None:
    exercise = exercises.get(snapshot.step.exercise)
    if exercise is None:
        return None
    kit = kit_line(exercise, snapshot.step.band)
    lines = tuple(sentence.text for sentence in exercise.setup[:4])
    waits = snapshot.state in (State.READY, State.WAITING)
    work = snapshot.next_step
    return Panel(
        PanelKind.SETUP,
        title=kit[:1].upper() + kit[1:],
        lines=lines,
        note=WHEN_READY if waits else at_own_pace_line(work),
    )


def _feel(snapshot: Snapshot, exercises: Exercises, feel: Sequence[FeelAnswer]) -> Panel | None:
    if snapshot.asks_feel is None or not feel:
        return None
    record = snapshot.last_record
    offered = feel_answers(feel, exercises.get(snapshot.asks_feel))
    given = next((one for one in offered if record and one.id == record.feel), None)
    choices = tuple(
        PanelChoice(key, one.label, chosen=one is given)
        for key, one in zip(ANSWER_KEYS, offered, strict=False)
    )
    advice = feel_advice(given) if given else ""
    return Panel(PanelKind.QUESTION, title="Where did you feel it?", choices=choices, note=advice)


def _self_test(snapshot: Snapshot, exercises: Exercises) -> Panel | None:
    exercise = exercises.get(snapshot.asks_test or "")
    if exercise is None or exercise.result is None:
        return None
    result = exercise.result
    answer = snapshot.last_record.test_answer if snapshot.last_record else None
    choices = tuple(
        PanelChoice(key, words, chosen=at == answer)
        for at, (key, words) in enumerate(zip(ANSWER_KEYS, result.scale, strict=False))
    )
    note = "" if answer is None else self_test_advice(result, answer)
    return Panel(PanelKind.QUESTION, title=result.question, choices=choices, note=note)
