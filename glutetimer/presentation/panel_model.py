"""What stands beside the ring in the figure's place: set-up, questions, pause, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from glutetimer.app.actions import Overlay
from glutetimer.i18n import N_, _, content
from glutetimer.presentation.amounts import Exercises, kit_line
from glutetimer.presentation.answers import feel_advice, self_test_advice
from glutetimer.presentation.keys import ANSWER_KEYS, KEY_HELP
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


PAUSE_REASONS: Final = {
    "sleep": N_("The lid was closed, so the clock stopped."),
}
"""Why the session paused by itself."""


def when_ready() -> str:
    """Return what a session says that waits for the person."""
    return _("Space when you are ready")


def panel_for(
    snapshot: Snapshot, exercises: Exercises, feel: Sequence[FeelAnswer], overlay: Overlay
) -> Panel | None:
    """Return what stands in the figure's place, None for the figure itself."""
    if overlay is not Overlay.NOTHING:
        return _keys() if overlay is Overlay.KEYS else _end()
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


def _keys() -> Panel:
    choices = tuple(PanelChoice(line.window, line.words) for line in KEY_HELP)
    return Panel(PanelKind.KEYS, title=_("Keys"), choices=choices)


def end_lines() -> tuple[str, str]:
    """Return the question whether to end, and what becomes of what was done."""
    return _("End here?"), _("What you have done is kept.")


def _end() -> Panel:
    question, kept = end_lines()
    return Panel(
        PanelKind.NOTICE,
        title=question,
        lines=(kept,),
        choices=(
            PanelChoice("Enter", _("end and keep it")),
            PanelChoice("Esc", _("go on training")),
        ),
    )


def _paused(reason: str | None) -> Panel:
    why = PAUSE_REASONS.get(reason or "", "")
    return Panel(
        PanelKind.NOTICE,
        title=_("Paused"),
        lines=(_(why),) if why else (),
        choices=(PanelChoice("Space", _("go on, after 3-2-1")), PanelChoice("Esc", _("end here"))),
    )


def _pain(snapshot: Snapshot, exercises: Exercises) -> Panel:
    return Panel(
        PanelKind.NOTICE,
        title=_("Stopped."),
        lines=(
            hurt_line(snapshot, exercises),
            _("Sharp, new or growing pain is a reason to stop."),
        ),
        choices=(
            PanelChoice("N", go_on_words(snapshot)),
            PanelChoice("←", undo_words()),
            PanelChoice("Esc", _("end here")),
        ),
    )


def _setup(snapshot: Snapshot, exercises: Exercises) -> Panel | None:
    exercise = exercises.get(snapshot.step.exercise)
    if exercise is None:
        return None
    kit = kit_line(exercise, snapshot.step.band)
    lines = tuple(content(sentence.text) for sentence in exercise.setup[:4])
    waits = snapshot.state in (State.READY, State.WAITING)
    work = snapshot.next_step
    return Panel(
        PanelKind.SETUP,
        title=kit[:1].upper() + kit[1:],
        lines=lines,
        note=when_ready() if waits else at_own_pace_line(work),
    )


def _feel(snapshot: Snapshot, exercises: Exercises, feel: Sequence[FeelAnswer]) -> Panel | None:
    if snapshot.asks_feel is None or not feel:
        return None
    record = snapshot.last_record
    offered = feel_answers(feel, exercises.get(snapshot.asks_feel))
    given = next((one for one in offered if record and one.id == record.feel), None)
    choices = tuple(
        PanelChoice(key, content(one.label), chosen=one is given)
        for key, one in zip(ANSWER_KEYS, offered, strict=False)
    )
    advice = feel_advice(given) if given else ""
    return Panel(
        PanelKind.QUESTION, title=_("Where did you feel it?"), choices=choices, note=advice
    )


def _self_test(snapshot: Snapshot, exercises: Exercises) -> Panel | None:
    exercise = exercises.get(snapshot.asks_test or "")
    if exercise is None or exercise.result is None:
        return None
    result = exercise.result
    answer = snapshot.last_record.test_answer if snapshot.last_record else None
    choices = tuple(
        PanelChoice(key, content(words), chosen=at == answer)
        for at, (key, words) in enumerate(zip(ANSWER_KEYS, result.scale, strict=False))
    )
    note = "" if answer is None else self_test_advice(result, answer)
    return Panel(PanelKind.QUESTION, title=content(result.question), choices=choices, note=note)
