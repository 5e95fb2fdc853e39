"""A programme as a card: how long, what to fetch, what is done."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.i18n import N_, _, content, ngettext
from glutetimer.presentation.amounts import id_words, length_text, short_length
from glutetimer.presentation.kit import item_name, place_text
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.session.steps import STOP_MS, Side
from glutetimer.training.programme import Programme

PURPOSES = {
    "cycling": N_("For cyclists"),
    "running": N_("For runners"),
    "desk": N_("For the desk"),
    "general": N_("For everyone"),
    "self_test": N_("A self-test"),
}


@dataclass(frozen=True, slots=True)
class StepLine:
    """One exercise of a programme: its id, its name, and what is done.

    `doing` says it for one side ("2 x 12, hold 2 s"), `sides` is "" or "each side".
    """

    exercise: str
    name: str
    doing: str
    sides: str = ""


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A programme ready to be started; `length` is exact ("15 min 20 s").

    `kit` has a line for each thing to fetch, with where it goes. A build-up has `weeks` > 0,
    and `week` is the one that the rest of the card describes, from 1.
    """

    id: str
    name: str
    purpose: str
    length: str
    kit: tuple[str, ...]
    steps: tuple[StepLine, ...]
    week: int = 0
    weeks: int = 0


def programme_card(programme: Programme, plan: Plan) -> ProgrammeCard:
    """Return the card of a programme, as the plan would do it."""
    return ProgrammeCard(
        id=programme.id,
        name=content(programme.name),
        purpose=_purpose(programme),
        length=length_text(plan.total_ms),
        kit=tuple(_kit(plan)),
        steps=tuple(_line(one) for one in plan.prescriptions),
        week=plan.week or 0,
        weeks=len(programme.weeks),
    )


def doing(one: Prescription) -> str:
    """Return what is done, as on a training sheet: "2 × 12, hold 2 s"."""
    mode = one.exercise.timing.mode
    if mode == "drill":
        return f"{one.sets} × {length_text(one.drill_ms)}"
    if mode == "distance":
        return ngettext(
            "{sets} × {number} run of {length}", "{sets} × {number} runs of {length}", one.reps
        ).format(sets=one.sets, number=one.reps, length=length_text(one.drill_ms))
    if mode == "hold":
        return _("{number} × {length} hold").format(
            number=one.sets * one.reps, length=length_text(one.hold_ms)
        )
    hold_ms = one.tempo.hold_ms
    if hold_ms < STOP_MS:
        return f"{one.sets} × {one.reps}"
    return _("{sets} × {reps}, hold {length}").format(
        sets=one.sets, reps=one.reps, length=short_length(hold_ms)
    )


def _purpose(programme: Programme) -> str:
    words = [_(PURPOSES[one]) if one in PURPOSES else id_words(one) for one in programme.purposes]
    return ", ".join([*words[:1], *(word[:1].lower() + word[1:] for word in words[1:])])


def _kit(plan: Plan) -> list[str]:
    """Return a line for each thing to fetch, with every place it goes to, in order."""
    places: dict[str, dict[str, None]] = {}
    for one in plan.prescriptions:
        for kit in one.exercise.needed_kit:
            found = places.setdefault(kit.item, {})
            if kit.placement:
                found[kit.placement] = None
    if "bench" in places:
        # a bench serves wherever a chair would do
        places.pop("bench_or_chair", None)
    return [_kit_line(item, tuple(where)) for item, where in places.items()]


def _kit_line(item: str, places: tuple[str, ...]) -> str:
    name = item_name(item)
    if not places:
        return name
    where = _(", then ").join(map(place_text, places))
    return _("{item}, {places}").format(item=name, places=where)


def _line(one: Prescription) -> StepLine:
    return StepLine(
        exercise=one.exercise.id,
        name=content(one.exercise.name),
        doing=doing(one),
        sides=_sides(one),
    )


def _sides(one: Prescription) -> str:
    if one.sides == (Side.ALTERNATING,):
        return _("each side in turn") if one.exercise.reps.each_side else _("sides in turn")
    if len(one.sides) == 1:
        return ""
    return _("each way") if one.exercise.side_label == "direction" else _("each side")
