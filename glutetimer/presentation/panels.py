"""What stands beside the ring: instructions, questions, the pause, something to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.app.actions import Overlay
from glutetimer.i18n import N_, _, content
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.keys import KEY_HELP
from glutetimer.presentation.pain import pain_answers, pain_question, where_hurt
from glutetimer.presentation.panel_model import Panel, PanelChoice, PanelKind
from glutetimer.presentation.question_panels import feel_panel, self_test_panel
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.presentation.set_up_panel import set_up_panel
from glutetimer.session.feel_check import FeelAnswer
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import StepKind
from glutetimer.training.exercise import Exercise

PAUSE_REASONS: Final = {
    "sleep": N_("The lid was closed, so the clock stopped."),
}
"""Why the session paused by itself."""


def panel_for(
    snapshot: Snapshot,
    exercises: Exercises,
    feel: Sequence[FeelAnswer],
    overlay: Overlay,
    session_help: SessionHelp | None = None,
    notes: Sequence[str] = (),
) -> Panel | None:
    """Return what stands in the figure's place, None for the figure itself.

    `session_help` is what can be read besides the session, `notes` what is read at its start.
    """
    if overlay is not Overlay.NOTHING:
        return _covering(overlay, snapshot, exercises, session_help)
    match snapshot.state, snapshot.kind:
        case State.PAIN, _:
            return _pain(snapshot, exercises)
        case State.PAUSED, _:
            return _paused(snapshot.pause_reason)
        case ((State.READY | State.RUNNING | State.WAITING), StepKind.REST | StepKind.SWITCH):
            asks_feel = snapshot.kind is StepKind.REST
            return self_test_panel(snapshot, exercises) or (
                feel_panel(snapshot, exercises, feel) if asks_feel else None
            )
        case ((State.READY | State.RUNNING | State.WAITING), StepKind.GET_READY):
            return set_up_panel(snapshot, exercises, notes)
        case _:
            return None


def _covering(
    overlay: Overlay, snapshot: Snapshot, exercises: Exercises, session_help: SessionHelp | None
) -> Panel:
    if overlay is Overlay.KEYS:
        return _keys(session_help.safety if session_help else ())
    return _end() if overlay is Overlay.END else why_panel(snapshot, exercises, session_help)


def _keys(safety: tuple[str, ...]) -> Panel:
    choices = tuple(PanelChoice(line.window, line.words) for line in KEY_HELP)
    return Panel(PanelKind.KEYS, title=_("Keys"), lines=safety, choices=choices)


def why_panel(snapshot: Snapshot, exercises: Exercises, session_help: SessionHelp | None) -> Panel:
    """Return what tells why the exercise is done that is under way or comes."""
    exercise = asked_about(snapshot, exercises)
    lines = session_help.why(exercise) if session_help and exercise else ()
    title = content(exercise.name) if exercise else ""
    choices = (PanelChoice("Space", go_on_training()),)
    return Panel(PanelKind.TEXT, title=title, lines=lines, choices=choices)


def asked_about(snapshot: Snapshot, exercises: Exercises) -> Exercise | None:
    """Return the exercise that "why" is about: the one that is done or comes, else the last."""
    record = snapshot.last_record
    return exercises.get(snapshot.step.exercise or (record.exercise if record else ""))


def go_on_training() -> str:
    """Return the answer that closes what covers the session."""
    return _("go on training")


def end_and_keep() -> str:
    """Return the answer that ends the session."""
    return _("end and keep it")


def end_here() -> str:
    """Return what the key does that asks whether to end."""
    return _("end here")


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
            PanelChoice("Enter", end_and_keep()),
            PanelChoice("Esc", go_on_training()),
        ),
    )


def _paused(reason: str | None) -> Panel:
    why = PAUSE_REASONS.get(reason or "", "")
    return Panel(
        PanelKind.NOTICE,
        title=_("Paused"),
        lines=(_(why),) if why else (),
        choices=(PanelChoice("Space", _("go on, after 3-2-1")), PanelChoice("Esc", end_here())),
    )


def _pain(snapshot: Snapshot, exercises: Exercises) -> Panel:
    return Panel(
        PanelKind.PAIN,
        title=pain_question(),
        lines=(where_hurt(snapshot, exercises),),
        cards=pain_answers(snapshot, exercises),
    )
