"""The middle of the live screen: the number and the phase, or a panel in their place."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.actions import Overlay
from glutetimer.cli.live.dial import dial, spaced
from glutetimer.cli.live.questions import pain_rows, question
from glutetimer.cli.live.ranked_rows import EMPTY, Row, RowRank, marked, one, paragraph
from glutetimer.cli.live.styled_text import bar, cut, role_of
from glutetimer.cli.live.view import View
from glutetimer.i18n import _, content
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    amount_ahead,
    counted_text,
    exercise_name,
    load_text,
    set_text,
)
from glutetimer.presentation.kit import fetch_text, kit_line
from glutetimer.presentation.mat_cue import side_line, source_of
from glutetimer.presentation.mat_view_model import set_line_of, skipped_set
from glutetimer.presentation.own_default import with_mark
from glutetimer.presentation.panels import end_lines, why_panel
from glutetimer.presentation.self_paced import at_own_pace_line, tap_cue
from glutetimer.presentation.set_up_panel import movement_ahead
from glutetimer.session.set_up import set_up_besides
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import Step, StepKind
from glutetimer.training.wording import side_text as text_of_side


def body(snapshot: Snapshot, view: View, width: int, scale: int) -> Iterator[Row]:
    """Give the middle of the screen, the number at a scale."""
    if view.overlay is Overlay.END:
        ask, kept = end_lines()
        yield from paragraph(ask, width, "bold", RowRank.CORE, RowRank.CORE)
        yield EMPTY
        yield from paragraph(kept, width)
        return
    if view.overlay is Overlay.WHY:
        yield from _why(snapshot, view, width)
        return
    match snapshot.state:
        case State.PAIN:
            yield from pain_rows(snapshot, view, width)
        case State.PAUSED:
            yield from _paused(snapshot, view, width)
        case State.FINISHED | State.STOPPED:
            yield from _over(snapshot, view, width)
        case _:
            yield from _under_way(snapshot, view, width, scale)


def _why(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    panel = why_panel(snapshot, view.exercises, view.session_help)
    yield from paragraph(panel.title, width, "bold", RowRank.CORE, RowRank.CORE)
    yield EMPTY
    for text in panel.lines:
        yield from paragraph(text, width, rank=RowRank.MORE)


def _under_way(snapshot: Snapshot, view: View, width: int, scale: int) -> Iterator[Row]:
    exercise = view.exercises.get(snapshot.step.exercise)
    yield _title(snapshot, view, width)
    yield EMPTY
    yield from dial(snapshot, view, width, scale)
    yield EMPTY
    if snapshot.state is State.COUNT_IN:
        return
    if snapshot.kind.is_work:
        yield Row(bar(snapshot.progress, width, view.shapes, role_of(snapshot)), RowRank.RULE)
        yield EMPTY
        waits = snapshot.state is State.WAITING
        cue = tap_cue(snapshot, exercise) if waits else content(snapshot.cue)
        yield from paragraph(_marked_line(cue, snapshot, view), width, "bold")
    elif snapshot.kind is StepKind.GET_READY:
        yield from _set_up(snapshot, view, width)
        note = at_own_pace_line(_work_of(view, snapshot.step_index), exercise)
        if note:
            yield EMPTY
            yield from paragraph(note, width, "bold")
    else:
        yield from _rest(snapshot, view, width)


def _marked_line(shown: str, snapshot: Snapshot, view: View) -> str:
    """Return a cue, or the line for the side, with the mark of our own defaults where it is one."""
    return with_mark(shown, source_of(snapshot, view.exercises, shown), view.shapes.own)


def _title(snapshot: Snapshot, view: View, width: int) -> Row:
    step = snapshot.step
    facts = [set_line_of(step)]
    if not step.kind.is_work:
        work = _work_of(view, snapshot.step_index)
        facts += [amount_ahead(work, step.first_rep)] if work else []
    elif step.load_kg:
        facts.append(load_text(step.load_kg))
    said = ", ".join(fact for fact in facts if fact)
    name = exercise_name(view.exercises, step.exercise)
    line = cut([(name, "bold"), (f"   {said}" if said else "", "mute")], width)
    is_new = snapshot.kind is StepKind.GET_READY
    return Row(line, RowRank.INSTRUCTION if is_new else RowRank.TITLE)


def _work_of(view: View, index: int) -> Step | None:
    """Return the working step that a rest, switch or get-ready leads to."""
    return next((step for step in view.plan.steps[index:] if step.kind.is_work), None)


def _set_up(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    exercise = view.exercises.get(snapshot.step.exercise)
    if exercise is None:
        return
    for warning in view.plan.warnings if snapshot.step_index == 0 else ():
        yield from paragraph(content(warning), width, "bad", RowRank.CORE)
    if snapshot.step_index == 0 and view.plan.warnings:
        yield EMPTY
    kit = kit_line(exercise, snapshot.step.band)
    if kit:
        yield from paragraph(fetch_text(kit), width, "hold")
        yield EMPTY
    if side := side_line(snapshot, view.exercises):
        yield from paragraph(_marked_line(side, snapshot, view), width, "bold")
    told = set_up_besides(exercise, text_of_side(exercise, snapshot.step.side.value))
    for number, sentence in enumerate(told, start=1):
        words = with_mark(content(sentence.text), sentence, view.shapes.own)
        yield from marked(f"{number}. ", words, width, RowRank.MORE)
    if snapshot.step.note:
        yield from paragraph(content(snapshot.step.note), width, rank=RowRank.INSTRUCTION)
    yield EMPTY
    how = with_mark(movement_ahead(snapshot, exercise), exercise.movement, view.shapes.own)
    yield from paragraph(how, width, rank=RowRank.MORE)


def _rest(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    side = side_line(snapshot, view.exercises)
    yield from paragraph(_marked_line(side, snapshot, view), width, "bold")
    if snapshot.kind is StepKind.REST:
        record = snapshot.last_record
        if snapshot.skipped is not None:
            words = ", ".join(skipped_set(snapshot.skipped, view.exercises))
            yield Row([(words, "")], RowRank.TITLE)
            yield EMPTY
        elif record is not None:
            counted = counted_text(record)
            words = _("{amount} done ({counted})") if counted else _("{amount} done")
            done = words.format(amount=set_text(record), counted=counted)
            correct = _("+ and - correct it")
            yield Row([(done, ""), ("   ", ""), (correct, "mute")], RowRank.TITLE)
            yield EMPTY
    asked = list(question(snapshot, view, width))
    if asked:
        yield from asked
    elif snapshot.kind is StepKind.REST:
        yield from _faults(snapshot, view, width)


def _faults(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    """Give what to watch for in the next set, with its remedy."""
    exercise = view.exercises.get(snapshot.step.exercise)
    if exercise is None or not exercise.faults:
        return
    yield one(_("Watch for"), RowRank.EXTRA, "mute")
    for fault in exercise.faults:
        words = f"{content(fault.what)}: {inside(content(fault.fix))}."
        words = with_mark(words, fault, view.shapes.own)
        yield from marked("- ", words, width, RowRank.EXTRA, RowRank.EXTRA)


def _paused(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    yield _title(snapshot, view, width)
    yield EMPTY
    yield one(f"{view.shapes.pause}  {spaced(inside(_('Paused')))}", RowRank.CORE, "rest")
    yield EMPTY
    if snapshot.pause_reason == "sleep":
        yield from paragraph(_("The machine slept, so the clock stopped."), width)
    if snapshot.kind in (StepKind.SET, StepKind.SELF_TEST):
        words = _("Space goes on: 3-2-1, then rep {number} from its start.")
        words = words.format(number=max(1, snapshot.rep))
    elif snapshot.kind.is_work:
        words = _("Space goes on: 3-2-1, then the seconds that are left.")
    else:
        words = _("Space goes on where it stopped.")
    yield from paragraph(words, width)


def _over(snapshot: Snapshot, view: View, width: int) -> Iterator[Row]:
    done = _("done") if snapshot.is_done else _("ended")
    yield one(f"{view.shapes.check}  {spaced(done)}", RowRank.CORE, "lower")
    yield EMPTY
    yield from question(snapshot, view, width)
