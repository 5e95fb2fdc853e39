"""The mat view in words for a screen reader: what it is now, and what to announce.

Polite and rare: exercise and side, set, switch, rest, questions with their keys, pain, the end.
Reps are counted by the coach, and nothing here repeats them.
"""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.i18n import _
from glutetimer.presentation.amounts import Exercises, amount_text, exercise_name, side_word
from glutetimer.presentation.coming_up import joined
from glutetimer.presentation.keys import key_label
from glutetimer.presentation.mat_view_model import MatViewModel, set_line_of
from glutetimer.presentation.own_default import reason_words
from glutetimer.presentation.panel_model import Panel, PanelKind
from glutetimer.presentation.set_up_panel import is_time_for_movement, keep_in_mind
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import StepKind


@dataclass(frozen=True, slots=True)
class MatDescription:
    """What a screen reader reads of the mat: the value is the rep or the seconds of the phase."""

    name: str
    description: str = ""
    value: int = 0
    maximum: int = 0
    value_text: str = ""


def describe(snapshot: Snapshot, model: MatViewModel) -> MatDescription:
    """Return the mat view of an instant in words."""
    step = snapshot.step
    # in a rest the title names the set that was done, the step the one that comes
    is_rest = step.kind is StepKind.REST
    about = (model.set_line,) if is_rest else (set_line_of(step), side_word(snapshot.side))
    name = joined(model.title, *about) or _("Session")
    parts = [model.dial.word.capitalize(), model.cue, reason_words(model.cue_default)]
    parts += model.words.lines if model.words is not None else ()
    if model.panel is not None:
        parts = [*panel_sentences(model.panel), reason_words(model.panel.default)]
    if model.next_text:
        parts.append(_("Next: {what}").format(what=model.next_text))
    parts += [f"{key_label(hint.key)}: {hint.words}" for hint in model.hints]
    if model.offers_pain:
        parts.append(_("{key}: pain").format(key=key_label("P")))
    counts = step.kind.is_work and step.reps > 1
    seconds = -(-snapshot.phase_length_ms // 1000)
    return MatDescription(
        name=name,
        description=sentences(parts),
        value=snapshot.rep if counts else seconds - snapshot.seconds_left,
        maximum=step.reps if counts else seconds,
        value_text=" ".join(part for part in (model.dial.number, model.dial.unit) if part),
    )


def announcement(snapshot: Snapshot, model: MatViewModel, exercises: Exercises) -> str:
    """Return what is announced when what it says is new, "" for nothing.

    It stays the same until there is something new to announce.
    """
    panel = model.panel
    if panel is not None and panel.kind is not PanelKind.SETUP:
        return sentences(panel_sentences(panel))
    if snapshot.state in (State.FINISHED, State.STOPPED):
        return _("The session is over.")
    if snapshot.state is State.COUNT_IN:
        return sentences([model.cue])
    return sentences(_step_parts(snapshot, model, exercises))


def _step_parts(snapshot: Snapshot, model: MatViewModel, exercises: Exercises) -> list[str]:
    panel, step = model.panel, snapshot.step
    name = joined(exercise_name(exercises, step.exercise), side_word(step.side))
    match step.kind:
        case StepKind.GET_READY:
            about = panel_sentences(panel) if panel is not None else []
            is_warning = panel is not None and panel.title == keep_in_mind()
            is_alone = is_warning or is_time_for_movement(snapshot)
            if snapshot.state is State.RUNNING and is_alone:
                return about
            goes_on = model.rep_line.text if step.first_rep > 1 else ""
            return [joined(name, set_line_of(step), goes_on), model.cue, *about]
        case StepKind.SWITCH:
            return [model.cue or name]
        case StepKind.REST:
            return [_("Rest"), _("Next: {what}").format(what=model.next_text)]
        case StepKind.END:
            return []
        case _:
            return [joined(name, set_line_of(step), amount_text(step))]


def panel_sentences(panel: Panel) -> list[str]:
    """Return everything that a panel says, its choices with their keys."""
    parts = [panel.title, *panel.lines]
    for card in panel.cards:
        facts = "; ".join(f"{label}: {words}" for label, words in card.facts)
        parts += [f"{card.key}: {card.title}. {card.meaning}", facts]
    parts += [f"{key_label(choice.key)}: {choice.label}" for choice in panel.choices]
    parts.append(panel.note)
    if panel.coming is not None:
        parts.append(_("Next: {what}").format(what=joined(panel.coming.name, panel.coming.kit)))
    return parts


def sentences(parts: list[str]) -> str:
    """Return parts as sentences in one line."""
    ended = (part if part[-1] in ".?!:" else f"{part}." for part in parts if part)
    return " ".join(ended)
