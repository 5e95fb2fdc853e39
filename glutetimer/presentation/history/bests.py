"""What the views of bests and ladders show."""

from __future__ import annotations

from datetime import date, timedelta

from glutetimer.app.context import AppContext
from glutetimer.presentation.amounts import count, exercise_name
from glutetimer.presentation.dates import dated
from glutetimer.presentation.history.axis import value_text
from glutetimer.presentation.history.period_views import BestCell, BestLine, LadderView, RungLine
from glutetimer.review.bests import BANDS, Best, Feat, bests
from glutetimer.review.ladders import Climb, Practised, climb

LATELY = timedelta(days=28)


def best_lines(context: AppContext) -> tuple[BestLine, ...]:
    """Return the personal bests, those reached last first."""
    today = context.clock.now().date()
    by_exercise: dict[str, dict[Feat, Best]] = {}
    for best in bests(context.history.marks()):
        by_exercise.setdefault(best.exercise, {})[best.feat] = best
    newest = sorted(
        by_exercise.items(), key=lambda item: max(one.day for one in item[1].values()), reverse=True
    )
    return tuple(
        BestLine(
            name=exercise_name(context.catalogue.exercises, exercise),
            reps=_cell(found.get(Feat.REPS), today),
            hold=_cell(found.get(Feat.HOLD), today),
            load=_cell(found.get(Feat.LOAD) or found.get(Feat.BAND), today),
        )
        for exercise, found in newest
    )


def ladder_views(context: AppContext) -> tuple[LadderView, ...]:
    """Return the build-ups that were begun, and the ladders with a rung that was done."""
    today = context.clock.now().date()
    found = []
    built_up = context.history.built_up()
    for programme in context.catalogue.programmes.values():
        steps = {str(week.week): f"Week {week.week}" for week in programme.weeks}
        done = {str(week): one for (name, week), one in built_up.items() if name == programme.id}
        if done:
            climbed = climb(programme.id, tuple(steps), done, today)
            found.append(_ladder(programme.name, climbed, steps, today, "session"))
    practised = context.history.practised()
    for ladder in context.catalogue.guidance.ladders:
        climbed = climb(ladder.id, ladder.steps, practised, today)
        if any(rung.done for rung in climbed.rungs):
            names = {
                step: exercise_name(context.catalogue.exercises, step) for step in ladder.steps
            }
            found.append(_ladder(ladder.name, climbed, names, today, "day"))
    return tuple(found)


def _cell(best: Best | None, today: date) -> BestCell | None:
    if best is None:
        return None
    if best.feat is Feat.HOLD:
        words = value_text(int(best.value), is_time=True)
    elif best.feat is Feat.LOAD:
        words = f"{best.value:g} kg"
    elif best.feat is Feat.BAND:
        words = f"{BANDS[int(best.value)]} band"
    else:
        words = f"{best.value:g}"
    if best.feat in (Feat.REPS, Feat.HOLD) and best.side in ("left", "right"):
        words = f"{words} {best.side}"
    return BestCell(words, dated(best.day, today), best.day > today - LATELY)


def _ladder(name: str, climbed: Climb, names: dict[str, str], today: date, noun: str) -> LadderView:
    rungs = tuple(
        RungLine(
            name=names[rung.step],
            words=_rung_words(rung.done, today, noun),
            done=rung.done is not None,
            now=place == climbed.now,
        )
        for place, rung in enumerate(climbed.rungs)
    )
    if climbed.rungs[-1].done:
        words = "climbed to the top"
    elif climbed.now is None:
        words = "none of it lately"
    else:
        words = f"step {climbed.now + 1} of {len(rungs)}"
    return LadderView(name, words, rungs)


def _rung_words(done: Practised | None, today: date, noun: str) -> str:
    if done is None:
        return "not yet"
    return f"{count(done.sessions, noun)}, last {dated(done.last, today)}"
