"""A programme as a card: how long, what to fetch, what is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.i18n import N_, _, content, pgettext
from glutetimer.i18n.counts import rounds_of
from glutetimer.presentation.amounts import (
    MINUTE_S,
    SECOND_MS,
    Exercises,
    holds_of,
    id_words,
    length_text,
    load_text,
    reps_with_hold,
    runs_of,
    tempo_text,
)
from glutetimer.presentation.build_up import build_up_text, first_choices
from glutetimer.presentation.fitting import fit_line
from glutetimer.presentation.kit import (
    kit_note,
    lacking_text,
    swap_note,
)
from glutetimer.presentation.kit_lines import KitLine, kit_lines
from glutetimer.presentation.own_changes import change_notes, step_notes
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.session.steps import Side
from glutetimer.training.choice import first_of
from glutetimer.training.guidance import Guidance
from glutetimer.training.programme import Programme, cited_by, own_notes

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

    `doing` says what is counted in a set ("2 × 12 reps, hold 2 s"), `sides` whether that is "each
    side" for itself, or which part of it is one side's where they take turns ("6 a side, in turn");
    `load` is the weight. In a circuit `in_rounds` says all of the rounds in place of `doing`
    ("2 rounds of 12 reps"). `tempo` is how long each phase of a rep takes. `default` is our own
    reason for the numbers, "" where they are those of the article. `note` says in place of what it
    is done for want of things, and what that changes, and what of it is as the person wants it.
    """

    exercise: str
    name: str
    doing: str
    sides: str = ""
    tempo: str = ""
    default: str = ""
    note: str = ""
    load: str = ""
    in_rounds: str = ""

    @property
    def said(self) -> str:
        """All that is done of it, in one line: "2 rounds of 12 reps, each side, 5 kg"."""
        return _(", ").join(filter(None, (self.in_rounds or self.doing, self.sides, self.load)))


@dataclass(frozen=True, slots=True)
class ProgrammeCard:
    """A programme ready to be started.

    `length` is exact ("15 min 20 s") where the coach leads, and a guess ("about 15 min") where the
    person does. Fitted to the time there is, `whole_length` is that of all of it, and `left_out`
    says what is not done. A build-up has `weeks` > 0, and `week` is the one that the rest of the
    card describes, from 1; `build_up` says where the person stands in it. `firsts` are the
    exercises that it can begin with, pairs of an id and words, `first` the one that it does.
    `lacking` says what is missing that nothing takes the place of. `notes` are the person's own
    notes but for the warnings, which stand with what is said before a session; `has_article` says
    whether any of it is an article's.
    """

    id: str
    name: str
    purpose: str
    length: str
    kit: tuple[KitLine, ...]
    steps: tuple[StepLine, ...]
    week: int = 0
    weeks: int = 0
    whole_length: str = ""
    left_out: str = ""
    lacking: str = ""
    build_up: str = ""
    firsts: tuple[tuple[str, str], ...] = ()
    first: str = ""
    notes: tuple[str, ...] = ()
    has_article: bool = True

    @property
    def exercise_count(self) -> int:
        """How many exercises there are; one that is done in two places counts once."""
        return len({step.exercise for step in self.steps})


def programme_card(
    planned: PlannedProgramme, exercises: Exercises, guidance: Guidance
) -> ProgrammeCard:
    """Return the card of a programme, as the plan would do it.

    Where the plan was fitted to the time there is, what is left out keeps its place on the card.

    Args:
        planned: The programme and what a session of it would do.
        exercises: All exercises by id.
        guidance: Has the reason for the usual number of sets.
    """
    programme, plan, whole = planned.programme, planned.plan, planned.whole
    done = {one.block: one for one in plan.prescriptions}
    every = whole or plan
    rounds = {run.prescription.block: run.rounds for run in every.runs}
    rounds |= {run.prescription.block: run.rounds for run in plan.runs}
    swaps = {
        swap.instead: swap_note(swap, exercises) for swap in reversed(planned.kit_of_plan.swaps)
    }
    own = step_notes(planned.changes, exercises)
    notes = {
        name: "; ".join(found[name] for found in (swaps, own) if name in found)
        for name in (*swaps, *own)
    }
    return ProgrammeCard(
        id=programme.id,
        name=content(programme.name),
        purpose=_purpose(programme),
        length=plan_length(plan),
        kit=kit_lines(plan, planned.kit.wanting),
        steps=tuple(
            _line(one, done.get(one.block), rounds[one.block], guidance, notes)
            for one in every.prescriptions
        ),
        week=plan.week or 0,
        weeks=len(programme.weeks),
        whole_length=plan_length(whole) if whole and whole.total_ms != plan.total_ms else "",
        left_out=fit_line(whole, plan) if whole else "",
        lacking=lacking_text(planned.kit_of_plan),
        build_up=build_up_text(planned),
        firsts=first_choices(programme, exercises),
        first=first_of(programme),
        notes=own_notes(programme),
        has_article=bool(cited_by(programme)),
    )


def plan_notes(planned: PlannedProgramme, exercises: Exercises) -> tuple[str, ...]:
    """Return what a plan changes in its programme.

    That is the place in a build-up, what the person accepted, what gives way for want of things,
    and for want of time.
    """
    left_out = fit_line(planned.whole, planned.plan) if planned.whole else ""
    notes = (
        build_up_text(planned),
        *change_notes(planned, exercises),
        kit_note(planned.kit_of_plan, exercises),
        left_out,
    )
    return tuple(note for note in notes if note)


def start_text(command: str) -> str:
    """Return with which command a programme is started."""
    return _("Start it with `{command}`.").format(command=command)


def plan_length(plan: Plan) -> str:
    """Return how long a plan takes: a guess in whole minutes where the person sets the pace."""
    if not any(one.pace == "self" for one in plan.prescriptions):
        return length_text(plan.total_ms)
    minutes = max(1, round(plan.total_ms / (MINUTE_S * SECOND_MS)))
    return _("about {length}").format(length=length_text(minutes * MINUTE_S * SECOND_MS))


def doing(one: Prescription) -> str:
    """Return what is done, as on a training sheet: "2 × 12 reps, hold 2 s"."""
    return _("{sets} × {amount}").format(sets=one.sets, amount=_set_amount(one))


def _in_rounds(one: Prescription, rounds: int) -> str:
    """Return what is done in the rounds of a circuit, "" where there is but one."""
    if rounds <= 1:
        return ""
    amount = _set_amount(one) if one.sets == 1 else doing(one)
    return _("{rounds} {amount}").format(rounds=rounds_of(rounds), amount=amount)


def _set_amount(one: Prescription) -> str:
    match one.exercise.timing.mode:
        case "drill":
            return length_text(one.drill_ms)
        case "distance":
            return runs_of(one.reps, one.drill_ms)
        case "hold":
            return holds_of(one.reps, one.hold_ms)
        case _:
            return reps_with_hold(one.reps_of_set(one.reps, one.sides[0]), one.tempo)


def _purpose(programme: Programme) -> str:
    words = [_(PURPOSES[one]) if one in PURPOSES else id_words(one) for one in programme.purposes]
    return ", ".join([*words[:1], *(word[:1].lower() + word[1:] for word in words[1:])])


def _line(
    one: Prescription,
    done: Prescription | None,
    rounds: int,
    guidance: Guidance,
    notes: Mapping[str, str],
) -> StepLine:
    """Return the line of an exercise, and of one that is not done that it is left out."""
    name = content(one.exercise.name)
    if done is None:
        return StepLine(one.exercise.id, name, pgettext("exercise", "left out"))
    paced = one.exercise.timing.mode in ("reps", "continuous", "test")
    return StepLine(
        exercise=one.exercise.id,
        name=name,
        doing=doing(done),
        sides=_sides(done),
        tempo=tempo_text(done.tempo) if paced else "",
        default=_reasons(done, guidance),
        note="; ".join(filter(None, (notes.get(one.exercise.id), content(done.note)))),
        load=load_text(done.load_kg) if done.load_kg else "",
        in_rounds=_in_rounds(done, rounds),
    )


def _reasons(one: Prescription, guidance: Guidance) -> str:
    """Return our own reasons for what is prescribed, "" where the article says it all."""
    sets = guidance.usual.sets.default
    reasons = (one.default, "" if one.sets_given or not sets else sets)
    return " ".join(content(reason) for reason in reasons if reason)


def _sides(one: Prescription) -> str:
    if one.sides == (Side.ALTERNATING,):
        if not one.counts_each_side:
            return _("sides in turn")
        return _("{number} a side, in turn").format(number=one.reps)
    if one.only_side is not None:
        return _("left side only") if one.only_side == "left" else _("right side only")
    if len(one.sides) == 1:
        return ""
    return _("each way") if one.exercise.side_label == "direction" else _("each side")
