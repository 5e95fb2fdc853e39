"""One programme as a page to read, with the very numbers a session of it would have."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.app.context import AppContext
from glutetimer.cli.text_writer import TextWriter
from glutetimer.presentation.amounts import clock_text, count, length_text
from glutetimer.review.suggest import needed_kit
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.training.programme import Programme


def show_programme(
    programme: Programme, context: AppContext, paper: TextWriter | None = None
) -> None:
    """Write the page."""
    paper = paper or TextWriter()
    guidance = context.catalogue.guidance
    plans = [context.planner.plan(programme, week=week.week) for week in programme.weeks]
    plans = plans or [context.planner.plan(programme)]
    purposes = (guidance.words.purposes.get(one, one) for one in programme.purposes)
    length = clock_text(plans[0].total_ms) if len(plans) == 1 else count(len(plans), "week")
    paper.line(paper.ink(programme.name, "bold"))
    paper.text(", ".join((programme.id, length, *purposes)), role="mute")
    for note in programme.note:
        paper.line()
        paper.text(note.text)
    kit = [
        guidance.words.kit.get(item, item)
        for item in needed_kit(programme, context.catalogue.exercises)
    ]
    if kit:
        paper.line()
        paper.text(f"Fetch: {', '.join(kit)}.")
    for plan in plans:
        paper.heading(
            f"Week {plan.week}, {clock_text(plan.total_ms)}" if plan.week else "Exercises"
        )
        paper.table(list(_rows(plan)), indent=2, roles=("", "bold", ""))
    week = " --week N" if programme.weeks else ""
    paper.line()
    paper.text(f"Start it with glutetimer play {programme.id}{week}.")


def _rows(plan: Plan) -> Iterator[tuple[str, str, str]]:
    for number, prescription in enumerate(plan.prescriptions, start=1):
        yield f"{number}", prescription.exercise.name, _amount(prescription)


def _amount(prescription: Prescription) -> str:
    mode = prescription.exercise.timing.mode
    if mode == "hold":
        held = length_text(prescription.hold_ms)
        amount = f"{prescription.reps} x {held}" if prescription.reps > 1 else held
    elif mode == "drill":
        amount = length_text(prescription.drill_ms)
    elif mode == "distance":
        amount = f"{prescription.reps} x {length_text(prescription.drill_ms)}"
    else:
        amount = count(prescription.reps, "rep")
        if prescription.tempo.hold_ms:
            amount += f" held {length_text(prescription.tempo.hold_ms)}"
    if prescription.counts_each_side:
        amount += " a side"
    sets = f"{count(prescription.sets, 'set')} of " if prescription.sets > 1 else ""
    extra = [sets + amount]
    if prescription.band:
        extra.append(f"{prescription.band} band")
    if prescription.load_kg:
        extra.append(f"{prescription.load_kg:g} kg")
    return ", ".join(extra) + (" (if you like)" if prescription.optional else "")
