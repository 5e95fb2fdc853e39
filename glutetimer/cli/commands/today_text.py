"""What `today` writes for people."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.cli.shapes import shapes_for
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice import AdviceView, DecisionLine
from glutetimer.presentation.own_default import reason_words
from glutetimer.presentation.programme_card import plan_notes, start_text
from glutetimer.presentation.today import REST_TODAY, TodayView
from glutetimer.review.progress.advice import Advice, Rule


def write_suggestion(
    planned: PlannedProgramme, view: TodayView, catalogue: Catalogue, writer: TextWriter
) -> None:
    """Write the programme of today, why it is that one, and what is done in it."""
    card = view.suggestion
    writer.text(_("{name}, {length}").format(name=card.name, length=card.length), role="bold")
    if view.is_rest_day:
        writer.text(_(REST_TODAY), role="bold")
    for sentence in (view.reason, view.hurt):
        if sentence:
            writer.text(sentence)
    writer.line()
    writer.table([(line.name, line.said) for line in card.steps], indent=2, roles=("bold", ""))
    for note in plan_notes(planned, catalogue.exercises):
        writer.line()
        writer.text(note)
    writer.line()
    writer.text(start_text(f"glutetimer play {card.id}"))


def clear_command(advice: Advice) -> str:
    """Return the command that says that an exercise is fine again."""
    return f"glutetimer today --clear {advice.exercise}"


def clear_hint(advice: Advice) -> str:
    """Return how to say that an exercise is fine again."""
    return _("Once it is fine again: `{command}`.").format(command=clear_command(advice))


def write_advice(number: int, advice: Advice, view: AdviceView, writer: TextWriter) -> None:
    """Write an advice with what it rests on, and the commands that answer it."""
    shapes = shapes_for(sys.stdout)
    writer.heading(view.lead)
    writer.text(view.title, mark=f"{number}. ", role="bold")
    writer.text(view.reason, indent=3)
    for line in view.lines:
        mark = shapes.own if line.default else shapes.check
        words = " ".join(part for part in (line.text, reason_words(line.default)) if part)
        writer.text(words, mark=f"{mark} ", indent=3, role="mute")
    is_pain = advice.rule is Rule.HURTS
    accept = clear_command(advice) if is_pain else f"glutetimer today --accept {number}"
    answers = [(view.accept, accept), (view.not_now, f"glutetimer today --not-now {number}")]
    writer.table([pair for pair in answers if pair[0]], indent=3, roles=("", "hold"))


def write_decisions(rows: Sequence[tuple[int | None, DecisionLine]], writer: TextWriter) -> None:
    """Write decisions with the number that takes them back; without one, it was taken back."""
    if not rows:
        writer.text(_("Nothing was decided yet. See what is advised: glutetimer today"))
    for number, line in rows:
        mark = "   " if number is None else f"{number}. "
        writer.text(line.title, mark=mark, role="bold")
        answer = _("open again") if number is None else line.answer
        writer.text(answer, indent=3, role="mute")
    if any(number for number, _line in rows):
        writer.line()
        writer.text(_("`glutetimer today --undo N` takes back the one with that number."))


def write_decided(rows: Sequence[tuple[int | None, DecisionLine]], writer: TextWriter) -> None:
    """Write what was just decided, in the order of the answers, and what takes each back."""
    for number, line in rows:
        writer.text(line.title, role="bold")
        answer = _("open again") if number is None else line.answer
        writer.text(answer, indent=3, role="mute")
        if number is not None:
            undo = _("To take it back: glutetimer today --undo {number}").format(number=number)
            writer.text(undo, indent=3, role="mute")
