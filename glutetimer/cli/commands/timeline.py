"""The `timeline` command: every step, phase and cue of a session, ahead of time."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence

from glutetimer.app.context import AppContext
from glutetimer.app.own_sentences import unsayable_sentences
from glutetimer.cli.choice import chosen
from glutetimer.cli.json_output import put
from glutetimer.cli.live.styled_text import Line, width_of
from glutetimer.cli.schedule import timeline_entries
from glutetimer.cli.services import Services
from glutetimer.cli.shapes import Shapes, shapes_for
from glutetimer.cli.start_notices import report_settings
from glutetimer.cli.text_writer import TextWriter
from glutetimer.host.voice_pack import INSTALL_VOICE
from glutetimer.i18n import N_, _, content, ngettext
from glutetimer.i18n.counts import sets_text
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    amount_text,
    clock_text,
    length_text,
    short_length,
    side_word,
)
from glutetimer.presentation.own_default import is_own_default, mark_words
from glutetimer.presentation.phases import phase_display, word_in
from glutetimer.presentation.programme_card import plan_length, plan_notes
from glutetimer.session.cues import CueKind, CueOptions, ScriptCue, script
from glutetimer.session.plan import Plan
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind
from glutetimer.session.tones import Tone

_MILESTONES = {
    Tone.HALFWAY: N_("half way"),
    Tone.LAST_TWO: N_("last two"),
    Tone.TEN_SECONDS: N_("ten seconds to go"),
    Tone.SESSION_DONE: N_("session done"),
    Tone.EXERCISE_DONE: N_("exercise done"),
    Tone.SET_DONE: N_("set done"),
}
_LABELS = {
    StepKind.GET_READY: N_("Get ready"),
    StepKind.SWITCH: N_("Switch"),
    StepKind.REST: N_("Rest"),
    StepKind.END: N_("End"),
}
_TIME, _LABEL = 7, 11


def run(options: argparse.Namespace, machine: Services) -> int:
    """Write the timeline."""
    context = machine.context(options.data_dir, looks_only=True)
    report_settings(context)
    planned = chosen(options, context.catalogue, context.planner, guesses=True)
    plan, audio_options = planned.plan, context.audio_options.options
    if options.json:
        for found in timeline_entries(plan, audio_options):
            put(found)
    else:
        notes = [*_unsaid(plan, context), *plan_notes(planned, context.catalogue.exercises)]
        write_timeline(plan, audio_options, TextWriter(), shapes_for(sys.stdout), notes)
    return 0


def _unsaid(plan: Plan, context: AppContext) -> Iterator[str]:
    """Say what nothing on this computer can say."""
    unsaid = unsayable_sentences(plan, context.sayable)
    if unsaid:
        words = ngettext(
            'Nothing on this computer can say "{text}": the screen shows it. {remedy}',
            'Nothing on this computer can say "{text}", and {number} more of your own words: the '
            "screen shows them. {remedy}",
            len(unsaid),
        )
        yield words.format(text=unsaid[0], number=len(unsaid) - 1, remedy=_(INSTALL_VOICE))


def write_timeline(
    plan: Plan,
    session_options: CueOptions,
    writer: TextWriter,
    shapes: Shapes,
    notes: Sequence[str] = (),
) -> None:
    """Write a plan for people: one line a step, and under it how a rep goes and what sounds.

    Args:
        plan: What is to be done.
        session_options: What sounds.
        writer: Writes it.
        shapes: The shapes of the phases.
        notes: What cannot be said, and what the plan changes in its programme.
    """
    title = content(plan.name)
    if plan.week:
        title = _("{programme}, week {number}").format(programme=title, number=plan.week)
    sets = sum(step.kind.is_work for step in plan.steps)
    writer.line(writer.styled(title, "bold"))
    writer.line(writer.styled(f"{plan_length(plan)}, {sets_text(sets)}", "mute"))
    for note in notes:
        writer.text(note)
    for warning in plan.warnings:
        writer.text(content(warning), role="bad")
    start, has_marks = 0, False
    for index, step in enumerate(plan.steps):
        if step.kind.is_work or step.kind is StepKind.END:
            writer.line()
        _write_step(plan, index, start, writer, shapes)
        has_marks |= _write_cues(plan, index, start, (writer, shapes, session_options))
        start += step.length_ms
    if has_marks:
        writer.line()
        writer.text(mark_words(shapes.own), role="mute")


def _write_step(plan: Plan, index: int, start_ms: int, writer: TextWriter, shapes: Shapes) -> None:
    step = plan.steps[index]
    label = inside(_(_LABELS[step.kind])) if step.kind in _LABELS else _work_label(step)
    words = _words(plan, step)
    ends = length_text(step.length_ms) if step.length_ms else ""
    role = "bold" if step.kind.is_work else "rest"
    head = f"{clock_text(start_ms):>{_TIME}}  "
    room = writer.width - len(head) - _LABEL - len(ends) - 2
    cut = words if len(words) <= room else words[: room - 2] + ".."
    gap = " " * max(2, room - len(cut) + 2)
    writer.line(
        writer.styled(head, "mute") + writer.styled(f"{label:<{_LABEL}}", role) + cut + gap + ends
    )
    set_in = " " * (len(head) + _LABEL)
    if step.kind.is_work:
        for line in _rep(plan, step, shapes, writer.width - len(set_in)):
            drawn = "".join(writer.styled(text, role) if role else text for text, role in line)
            writer.line(set_in + drawn)


def _write_cues(
    plan: Plan, index: int, start_ms: int, manner: tuple[TextWriter, Shapes, CueOptions]
) -> bool:
    """Write what sounds in a step and what is said, in a set without the numbers of the reps.

    Returns whether anything is marked as our own default.
    """
    writer, shapes, session_options = manner
    cues = script(plan, index, session_options)
    indent = _TIME + 2 + _LABEL
    works = plan.steps[index].kind.is_work
    if milestones := ", ".join(_milestones(cues, start_ms, counts=not works)):
        writer.text(milestones, mark=f"{shapes.note} ", indent=indent, role="mute")
    phrases = (cue.text for cue in cues if cue.kind is CueKind.PHRASE)
    exercise = plan.exercise_of(plan.steps[index])
    said = [
        f"{text} {shapes.own}" if is_own_default(text, exercise) else text
        for text in phrases
        if not (works and text[:-1].isdigit())
    ]
    if said:
        writer.text(" ".join(said), mark="> ", indent=indent, role="mute")
    return any(text.endswith(shapes.own) for text in said)


def _work_label(step: Step) -> str:
    if step.sets == 1:
        return inside(_("Set"))
    return _("set {number} of {sets}").format(number=step.set, sets=step.sets)


def _words(plan: Plan, step: Step) -> str:
    if step.kind is StepKind.END:
        return _("done")
    name = content(plan.exercise_of(step).name)
    name = name if step.kind.is_work else inside(name)
    parts = [name, side_word(step.side)]
    if step.kind in (StepKind.REST, StepKind.GET_READY):
        what = ", ".join(part for part in parts if part)
        return _("then {what}").format(what=what) if step.kind is StepKind.REST else what
    if step.kind is StepKind.SWITCH:
        return parts[1] or name
    if step.side is Side.ALTERNATING:
        parts[1] = _("sides in turn")
    if step.rounds > 1:
        parts.append(_("round {number} of {rounds}").format(number=step.round, rounds=step.rounds))
    if step.kind is not StepKind.DRILL:
        parts.append(amount_text(step))
    return ", ".join(part for part in parts if part)


def _rep(plan: Plan, step: Step, shapes: Shapes, width: int) -> list[Line]:
    """Draw one rep of a set, or all of a hold or drill, as its shapes with their lengths."""
    mark = f"{step.reps} x  " if step.reps > 1 else ""
    lines: list[Line] = [[(mark, "")]]
    for phase in step.phases:
        # the second rep, as the first of an alternating set is like it
        if phase.rep != min(2, step.reps or 1) or phase.kind is PhaseKind.REST:
            continue
        display = phase_display(phase)
        word = word_in(plan.exercise_of(step), phase)
        text = f"{shapes.of(phase)} {word} {short_length(phase.length_ms)}"
        if width_of(lines[-1]) + len(text) > width:
            lines.append([(" " * len(mark), "")])
        lines[-1] += [(text, display.role), ("  ", "")]
    return lines


def _milestones(cues: Sequence[ScriptCue], start_ms: int, *, counts: bool) -> Iterator[str]:
    for cue in cues:
        if cue.tone in _MILESTONES:
            yield f"{_(_MILESTONES[cue.tone])} {clock_text(start_ms + cue.at_ms)}"
    first = next((cue for cue in cues if cue.tone is Tone.COUNT), None)
    if counts and first is not None:
        yield f"3-2-1 {clock_text(start_ms + first.at_ms)}"
