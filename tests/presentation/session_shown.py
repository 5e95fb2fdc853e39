"""What is said around made-up sessions: their cards, what goes to fit a time, and the summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import amount_ahead, amount_text, set_text
from glutetimer.presentation.coming_up import next_line, switch_line
from glutetimer.presentation.history.sessions import ahead_words, move_words
from glutetimer.presentation.kit import fit_note, missing_note
from glutetimer.presentation.programme_card import programme_card
from glutetimer.presentation.summary import summary_view
from glutetimer.presentation.today_reason import hurt_text, reason_text
from glutetimer.presentation.week_goal import goal_note, week_line
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.muscle_balance import MuscleGroup
from glutetimer.review.reason import Becomes, HurtNote, Reason
from glutetimer.review.rest_day import Rest
from glutetimer.review.suggestion import Why
from glutetimer.review.totals import Totals
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.session.steps import Side, StepKind
from glutetimer.training.programme import Block
from glutetimer.training.substitutes import KitFit, Lack, Swap
from tests.presentation.as_text import as_text
from tests.session.examples import EXERCISES, SHORT, a_plan, a_programme, a_session, block

BLOCKS = (
    block("bridge", sets=2, reps=3),
    block("squat", sets=1, reps=2, band="light"),
    block("raise", sets=1, reps=2),
    block("lunge", sets=1, reps=2),
    block("plank", sets=1, reps=2),
    block("march", sets=1),
    block("strides", sets=1, reps=2),
    block("clench", sets=1, reps=2),
)
STEP_MS = 100
LACK = Lack("squat", ("kettlebell",))


def session_shown(catalogue: Catalogue) -> str:
    """Draw the cards, the steps and the summaries."""
    return "\n".join([*_cards(catalogue), *_steps(), *_summaries(catalogue), *_reasons(catalogue)])


def _cards(catalogue: Catalogue) -> Iterator[str]:
    guidance, programme = catalogue.guidance, a_programme(*BLOCKS)
    for pace, budget_s in (("coach", None), ("coach", 120), ("self", 300)):
        options = SessionOptions(usual=SHORT, pace=pace)  # type: ignore[arg-type] # one of two
        whole = a_plan(*BLOCKS, options=options)
        budget_ms = None if budget_s is None else budget_s * 1000
        plan = a_plan(*BLOCKS, options=options, budget_ms=budget_ms)
        planned = PlannedProgramme(KitFit(programme), plan, whole if budget_s else None)
        card = programme_card(planned, EXERCISES, guidance)
        yield as_text(f"card, {pace}, fit to {budget_s} s", card)


def _steps() -> Iterator[str]:
    yield as_text(
        "steps",
        [
            f"{step.kind.value}: {next_line(step, EXERCISES)}"
            + (f" | {amount_text(step)} | {amount_ahead(step, 2)}" if step.reps > 1 else "")
            for step in a_plan(*BLOCKS).steps
        ],
    )

    yield as_text("sides change", [switch_line(side) for side in Side])
    yield as_text("not missing", [missing_note(()), fit_note(KitFit(a_programme(*BLOCKS)))])
    swap = Swap("bridge", "low_bridge", ("bench", "mini_band"))
    fits = [KitFit(a_programme(*BLOCKS), (swap, swap)), KitFit(a_programme(), (), (LACK,))]
    yield as_text("missing", [fit_note(one) for one in fits])
    yield as_text("after today", [ahead_words("Test", date(2026, 11, 21)), move_words("7")])


def _summaries(catalogue: Catalogue) -> Iterator[str]:
    stories: dict[str, tuple[tuple[Block, ...], Callable[[Session, int], object]]] = {
        "done": (BLOCKS, lambda *_: None),
        "nothing done": (BLOCKS, lambda session, now: now == 0 and session.stop(now)),
        "one set, then stopped": (BLOCKS, _stop_after_a_set),
        "pain in a rep": (BLOCKS, _pain_in_a_rep),
        "made easier": (BLOCKS, _easier),
        "felt and corrected": (BLOCKS, _answers),
    }
    for name, (blocks, act) in stories.items():
        session = a_session(*blocks)
        session.start(0)
        now = 0
        while not session.is_over:
            act(session, now)
            now += STEP_MS
            if not session.is_over:
                session.advance(now)
        view = summary_view(
            session,
            EXERCISES,
            catalogue.guidance,
            length_ms=now,
            week=Totals(sessions=1, reps=12, hold_ms=30_000),
            calendar=TrainingCalendar(date(2026, 11, 20), goal=2),
            effort=None,
            note="",
        )
        if name != "done":  # what never changes stands once
            rows = tuple(replace(row, feels=()) for row in view.rows)
            view = replace(view, rows=rows, goal_reason="", week_line="")
        drawn = {"view": view, "sets": [set_text(record) for record in session.records]}
        yield as_text(f"summary: {name}", drawn)


def _stop_after_a_set(session: Session, now: int) -> None:
    if session.step.kind is StepKind.REST:
        session.stop(now)


def _pain_in_a_rep(session: Session, now: int) -> None:
    if session.step.exercise == "raise" and session.step.kind.is_work and now % 1_000 == 0:
        if session.is_over or session.records[-1].pain_rep is not None:
            return
        session.pain(now)
        session.go_on(now)


def _easier(session: Session, now: int) -> None:
    work = session.step.exercise == "bridge" and session.step.kind.is_work
    if work and session.step.set == 2 and session.records[-1].done_reps == 1:
        session.easier(now)


def _answers(session: Session, now: int) -> None:
    ended = session.step.kind is StepKind.REST and session.elapsed_ms(now) < STEP_MS
    if ended and session.records and session.records[-1].kind is StepKind.SET:
        session.correct(now, -1)
        session.feel(now, "quads")


def _reasons(catalogue: Catalogue) -> Iterator[str]:
    reasons = [Reason(None), Reason(Why.VARIETY)]
    reasons += [Reason(Why.AGAIN, days_ago=days) for days in (0, 1, 2, 3, 5)]
    reasons += [Reason(Why.DUE, rest_days=9, due=MuscleGroup.MEDIUS)]
    reasons += [
        Reason(Why.MADE_FOR, purpose=purpose) for purpose in ("cycling", "running", "desk", "x")
    ]
    reasons += [Reason(Why.START, is_first_choice=first) for first in (True, False)]
    reasons += [
        Reason(Why.DUE, due=muscle, rest_days=days) for muscle in MuscleGroup for days in (0, 1, 2)
    ]
    reasons += [Reason(why) for why in (Why.PLANNED, Why.FITS, Why.SPARING)]
    reasons += [Reason(Why.PLANNED, moved_from=date(2026, 11, 16))]
    reasons += [
        Reason(Why.AGAIN, rest=rest, in_a_row=number, this_week=number)
        for rest in Rest
        for number in (1, 4)
    ]
    reasons += [Reason(Why.UNDER_WAY, days_ago=days) for days in (2, 3)]
    yield as_text("reasons", [reason_text(one) for one in reasons])
    notes = [
        HurtNote("clamshell", becomes, "lying_knee_lift", is_out)
        for becomes in Becomes
        for is_out in (False, True)
    ]
    yield as_text("what hurt", [hurt_text([one], catalogue.exercises) for one in notes])
    weeks = [
        (Totals(sessions=done, reps=reps, hold_ms=hold_ms, uncounted=uncounted), goal)
        for done, reps, hold_ms in ((0, 0, 0), (1, 1, 0), (2, 30, 61_000), (3, 40, 5_000))
        for uncounted, goal in ((0, 1), (0, 3), (1, 2), (2, 2))
    ]
    yield as_text(
        "weeks", [f"{week_line(done, goal)} | {goal_note(done, goal)}" for done, goal in weeks]
    )
