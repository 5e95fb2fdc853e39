"""What is said of progress: advice and its grounds, own changes, next rungs, the build-up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice import advice_view
from glutetimer.presentation.advice_answers import accept_label, answered_view, has_key
from glutetimer.presentation.advice_grounds import advice_lines
from glutetimer.presentation.build_up import build_up_text, first_choices
from glutetimer.presentation.own_changes import step_notes
from glutetimer.presentation.rung_needs import rung_needs
from glutetimer.review.build_up import BuildUp, HeldBy
from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.elsewhere import EASED
from glutetimer.review.progress.standing import RungNeeds
from glutetimer.session.compile import compile_programme
from glutetimer.session.prescription import SessionOptions
from glutetimer.training.adaptation import Aspect, Change, Value
from glutetimer.training.substitutes import KitFit
from tests.presentation.as_text import as_text

BRIDGE, RUNG = "glute_bridge", "single_leg_glute_bridge"
BUILD_UP = "seated_abduction_build"


def advice_shown(catalogue: Catalogue) -> str:
    """Draw everything."""
    drawn = {
        "advice": list(_advice(catalogue)),
        "grounds": _grounds(catalogue),
        "own changes": _own_changes(catalogue),
        "next rungs": _next_rungs(catalogue),
        "build-up": _build_up(catalogue),
    }
    return "\n".join(as_text(name, view) for name, view in drawn.items())


def _changes() -> list[Change]:
    values: list[tuple[Aspect, Value | None, Value]] = [
        (Aspect.REPS, 10, 12),
        (Aspect.REPS, 2, 1),
        (Aspect.HOLD_S, 2.0, 2.5),
        (Aspect.HOLD_S, 2.0, 1.0),
        (Aspect.EXERCISE, BRIDGE, RUNG),
        (Aspect.BAND, "light", "medium"),
        (Aspect.FIRST_SIDE, None, "left"),
        (Aspect.FIRST_SIDE, "left", "right"),
    ]
    return [Change("cyclist_four", BRIDGE, *one) for one in values]


def _advice(catalogue: Catalogue) -> Iterator[object]:
    """Every rule with what can follow from it, and for what no file describes any more."""
    facts = tuple(catalogue.sources.facts)[:2]
    found = [
        Advice(rule, BRIDGE, change, facts, detail=detail)
        for rule, detail in ((Rule.MORE_REPS, "12"), (Rule.LONGER_HOLD, ""), (Rule.LOW_START, "8"))
        for change in _changes()
    ]
    found += [Advice(Rule.NEXT_RUNG, BRIDGE, _changes()[4], detail="1")]
    found += [
        Advice(rule, exercise, None, detail=feel)
        for rule in (Rule.REMEDY, Rule.EASIER_RUNG)
        for exercise in (BRIDGE, "my_own")
        for feel in ("nowhere", "quads", EASED)
    ]
    found += [Advice(Rule.HURTS, BRIDGE, None, sessions=number) for number in range(1, 4)]
    found += [
        Advice(Rule.WEAKER_SIDE, "clamshell", None, detail=side) for side in ("left", "right")
    ]
    found += [Advice(Rule.AFTER_PAUSE, BRIDGE, None, detail=days) for days in ("", "1", "20")]
    found += [
        Advice(Rule.CLENCH, test, None, detail=place)
        for test, place in (("clench_test_both", "0"), ("clench_test_both", "2"), ("my_test", "1"))
    ]
    found += [
        Advice(Rule.LEAN, "", Change(programme, "", Aspect.LEAD, None, BRIDGE))
        for programme in (BUILD_UP, "my_own")
    ]
    hold = Change("test", "plank", Aspect.HOLD_S, 20.0, 30.0)
    holds = next(one.id for one in catalogue.exercises.values() if one.timing.mode == "hold")
    found += [Advice(Rule.LONGER_HOLD, holds, hold, detail=reps) for reps in ("1", "3", "")]
    for one in found:
        view = advice_view(one, catalogue)
        said = (view.lead, view.title, view.reason, view.accept, view.not_now, view.rests)
        yield " | ".join(said)
        answered = answered_view(view)
        yield f"{answered.said} | {answered.undo} | {has_key(view)}"
    yield accept_label()


def _grounds(catalogue: Catalogue) -> dict[str, object]:
    """What each rule rests on, and the ranges that are our own."""
    facts = tuple(catalogue.sources.facts)[1:3]
    grows = [change for change in _changes() if change.aspect in (Aspect.REPS, Aspect.HOLD_S)]
    own = [
        advice_lines(Advice(Rule.LOW_START, exercise, change, facts), catalogue)
        for exercise in (BRIDGE, "clamshell", "side_plank_knees", "my_own")
        for change in grows[::2]
    ]
    rules = {
        rule.value: advice_lines(Advice(rule, BRIDGE, None, facts), catalogue) for rule in Rule
    }
    return {**rules, "ranges": own}


def _own_changes(catalogue: Catalogue) -> list[Mapping[str, str]]:
    return [step_notes([one], catalogue.exercises) for one in _changes()]


def _next_rungs(catalogue: Catalogue) -> list[str]:
    needs = [RungNeeds(RUNG, 0), RungNeeds(RUNG, 2, hurts=True), RungNeeds("my_own", 1)]
    needs += [
        RungNeeds(RUNG, sessions, reps=reps, hold_s=hold_s)
        for sessions in (1, 2)
        for reps in (None, 1, 12)
        for hold_s in (None, 2.5)
    ]
    return [rung_needs(BRIDGE, one, catalogue.exercises) for one in needs]


def _build_up(catalogue: Catalogue) -> dict[str, object]:
    programme = catalogue.programmes[BUILD_UP]
    last = programme.weeks[-1].week
    plans = {
        week: compile_programme(programme, catalogue.exercises, SessionOptions(), week=week)
        for week in (1, 2, last)
    }
    cases = [(1, None), (1, BuildUp(2)), (last, BuildUp(last))]
    cases += [(2, BuildUp(2, done)) for done in range(4)]
    cases += [(2, BuildUp(2, held_by=why)) for why in HeldBy]
    return {
        "where": [
            build_up_text(PlannedProgramme(KitFit(programme), plans[week], build_up=found))
            for week, found in cases
        ],
        "choices": [
            first_choices(one, catalogue.exercises) for one in catalogue.programmes.values()
        ],
    }
