"""One programme as a page to read, with the very numbers a session of it would have."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.context import AppContext
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _, content
from glutetimer.i18n.counts import weeks_text
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import (
    band_text,
    if_you_like,
    length_text,
    load_text,
)
from glutetimer.presentation.handout import how_often
from glutetimer.presentation.kit import fetch_text, kit_note
from glutetimer.presentation.kit_lines import kit_lines
from glutetimer.presentation.own_changes import change_notes
from glutetimer.presentation.own_default import reason_words
from glutetimer.presentation.placed_blocks import common_rest_ms, common_rest_text, placed_blocks
from glutetimer.presentation.programme_card import (
    ProgrammeCard,
    StepLine,
    plan_length,
    programme_card,
    start_text,
)
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.training.programme import Programme


def show_programme(
    programme: Programme, context: AppContext, writer: TextWriter | None = None
) -> None:
    """Write the page."""
    writer = writer or TextWriter()
    guidance = context.catalogue.guidance
    planner, exercises = context.planner, context.catalogue.exercises
    each = [planner.planned(programme, week=week.week) for week in programme.weeks]
    each = each or [planner.planned(programme)]
    plans, fit = [one.plan for one in each], each[0].kit
    purposes = (content(guidance.words.purposes.get(one, one)) for one in programme.purposes)
    length = plan_length(plans[0]) if len(plans) == 1 else weeks_text(len(plans))
    writer.text(content(programme.name), role="bold")
    often = [inside(said)] if (said := how_often(programme)) else []
    writer.text(", ".join((programme.id, length, *often, *purposes)), role="mute")
    for note in programme.note:
        writer.line()
        writer.text(content(note.text))
    lines = (line for plan in plans for line in kit_lines(plan))
    kit = list(dict.fromkeys(line.item for line in lines))
    if kit:
        writer.line()
        writer.text(fetch_text(", ".join(kit)))
    for change in filter(None, (*change_notes(each[0], exercises), kit_note(fit, exercises))):
        writer.line()
        writer.text(change)
    reasons: dict[str, int] = {}
    for planned in each:
        plan = planned.plan
        title = _("Exercises")
        if plan.week:
            title = _("Week {number}, {length}").format(number=plan.week, length=plan_length(plan))
        writer.heading(title)
        _write_placing(programme, plan, writer)
        rows = list(_rows(plan, programme_card(planned, exercises, guidance), reasons))
        writer.table(rows, indent=2, roles=("", "bold", ""))
    _write_reasons(reasons, writer)
    command = f"glutetimer play {programme.id}" + (" --week N" if programme.weeks else "")
    writer.line()
    writer.text(start_text(command))


def _write_placing(programme: Programme, plan: Plan, writer: TextWriter) -> None:
    """Write which exercises are done in rounds, and the rest that is the same for all."""
    for placed in placed_blocks(programme, plan.week):
        if placed.heading:
            writer.text(_("{circuit}.").format(circuit=placed.heading), indent=2)
    if rest_ms := common_rest_ms(plan):
        writer.text(common_rest_text(rest_ms), indent=2)


def _rows(
    plan: Plan, card: ProgrammeCard, reasons: dict[str, int]
) -> Iterator[tuple[str, str, str]]:
    """Give the exercises; an amount of ours has the number of its reason after it."""
    lines = zip(plan.prescriptions, card.steps, strict=True)
    names_rest = common_rest_ms(plan) is None
    for number, (prescription, line) in enumerate(lines, start=1):
        amount = _amount(prescription, line, names_rest=names_rest and prescription.sets > 1)
        if line.default:
            amount += f" [{reasons.setdefault(line.default, len(reasons) + 1)}]"
        yield str(number), line.name, amount


def _write_reasons(reasons: dict[str, int], writer: TextWriter) -> None:
    """Write why amounts are ours and no article's; in the window the reason is behind a mark."""
    if not reasons:
        return
    writer.line()
    for reason, number in reasons.items():
        writer.text(reason_words(reason), mark=f"[{number}] ", role="mute")


def _amount(prescription: Prescription, line: StepLine, *, names_rest: bool) -> str:
    parts = [line.doing, line.sides]
    if prescription.band:
        parts.append(band_text(prescription.band))
    if prescription.load_kg:
        parts.append(load_text(prescription.load_kg))
    if names_rest:
        parts.append(_("rest {length}").format(length=length_text(prescription.rest_ms)))
    if prescription.note:
        parts.append(content(prescription.note))
    amount = ", ".join(part for part in parts if part)
    return if_you_like(amount) if prescription.optional else amount
