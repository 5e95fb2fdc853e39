"""What the views of bests and ladders show."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta

from glutetimer.i18n import _, content, formats, ngettext
from glutetimer.i18n.formats import dated
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import Exercises, band_text, exercise_name, load_text
from glutetimer.presentation.history.axis import value_text
from glutetimer.presentation.history.period_views import BestCell, BestLine, LadderView, RungLine
from glutetimer.presentation.rung_needs import rung_needs
from glutetimer.review.bests import Best, Feat
from glutetimer.review.ladders import Climb, Practised, is_left_behind, left_behind
from glutetimer.review.progress.standing import Standing
from glutetimer.training.bands import STRENGTHS
from glutetimer.training.guidance import Ladder
from glutetimer.training.programme import Programme

LATELY = timedelta(days=28)


def best_lines(
    bests: Iterable[Best], exercises: Exercises, today: date, climbs: Iterable[Climb] = ()
) -> tuple[BestLine, ...]:
    """Return the personal bests, those reached last first; `climbs` tell what was left behind."""
    left = left_behind(climbs)
    by_exercise: dict[str, dict[Feat, Best]] = {}
    for best in bests:
        by_exercise.setdefault(best.exercise, {})[best.feat] = best
    newest = sorted(
        by_exercise.items(), key=lambda item: max(one.day for one in item[1].values()), reverse=True
    )
    return tuple(
        BestLine(
            exercise=exercise if exercise in exercises else "",
            name=exercise_name(exercises, exercise),
            reps=_cell(found.get(Feat.REPS), today),
            hold=_cell(found.get(Feat.HOLD), today),
            load=_cell(found.get(Feat.LOAD) or found.get(Feat.BAND), today),
            note=_left_behind_for(left[exercise], exercises) if exercise in left else "",
        )
        for exercise, found in newest
    )


def build_up_views(
    climbs: Iterable[Climb], programmes: Mapping[str, Programme], today: date
) -> tuple[LadderView, ...]:
    """Return the build-ups that were begun; their steps are weeks."""
    return tuple(
        _ladder(
            content(programmes[one.ladder].name),
            one,
            {rung.step: _("Week {number}").format(number=rung.step) for rung in one.rungs},
            tuple(_rung_words(rung.done, today, _sessions_done) for rung in one.rungs),
        )
        for one in climbs
    )


def ladder_views(
    climbs: Iterable[Climb],
    ladders: Iterable[Ladder],
    exercises: Exercises,
    today: date,
    standings: Iterable[Standing] = (),
) -> tuple[LadderView, ...]:
    """Return the ladders of exercises; `standings` tell what the next rungs need."""
    needed = {one.ladder: _need_words(one, exercises) for one in standings}
    names = {ladder.id: content(ladder.name) for ladder in ladders}
    return tuple(
        _ladder(
            names[one.ladder],
            one,
            {rung.step: exercise_name(exercises, rung.step) for rung in one.rungs},
            tuple(
                _rung_words(
                    rung.done, today, _days_behind if is_left_behind(one, place) else _days_done
                )
                for place, rung in enumerate(one.rungs)
            ),
            exercises,
            needed.get(one.ladder, ""),
        )
        for one in climbs
    )


def _cell(best: Best | None, today: date) -> BestCell | None:
    if best is None:
        return None
    return BestCell(best_text(best), dated(best.day, today), best.day > today - LATELY)


def best_text(best: Best) -> str:
    """Return a best in words: "12 left", "45 s", "light band"."""
    if best.feat is Feat.LOAD:
        return load_text(best.value)
    if best.feat is Feat.BAND:
        return band_text(STRENGTHS[int(best.value)])
    if best.feat is Feat.HOLD:
        value = value_text(int(best.value), is_time=True)
    else:
        value = formats.number(best.value)
    if best.side == "left":
        return _("{value} left").format(value=value)
    return _("{value} right").format(value=value) if best.side == "right" else value


def _ladder(
    name: str,
    climbed: Climb,
    names: Mapping[str, str],
    words: tuple[str, ...],
    exercises: Collection[str] = (),
    needed: str = "",
) -> LadderView:
    rungs = tuple(
        RungLine(
            exercise=rung.step if rung.step in exercises else "",
            name=names[rung.step],
            words=done,
            done=rung.done is not None,
            now=index == climbed.now,
        )
        for index, (rung, done) in enumerate(zip(climbed.rungs, words, strict=True))
    )
    return LadderView(name, _how_far(climbed), rungs, needed)


def _how_far(climbed: Climb) -> str:
    steps, at = len(climbed.rungs), climbed.now
    if at is None:
        return _("None of it lately.")
    if at < steps - 1:
        return _("Step {step} of {steps}.").format(step=at + 1, steps=steps)
    skipped = sum(rung.done is None for rung in climbed.rungs)
    if not skipped:
        return _("Climbed to the top.")
    return ngettext(
        "At the top; {number} step below it was never done.",
        "At the top; {number} steps below it were never done.",
        skipped,
    ).format(number=skipped)


def _rung_words(done: Practised | None, today: date, words: Callable[[int, str], str]) -> str:
    return _("not yet") if done is None else words(done.sessions, dated(done.last, today))


def _sessions_done(number: int, day: str) -> str:
    words = ngettext("{number} session, last {day}", "{number} sessions, last {day}", number)
    return words.format(number=number, day=day)


def _left_behind_for(exercise: str, exercises: Exercises) -> str:
    name = inside(exercise_name(exercises, exercise))
    return _("left behind for {exercise}").format(exercise=name)


def _need_words(found: Standing, exercises: Exercises) -> str:
    """Return what the next rung needs, "" at the top and where nothing was done lately."""
    if found.now is None or found.needs is None:
        return ""
    return _("Next: {rung}.").format(rung=rung_needs(found.now, found.needs, exercises))


def _days_behind(number: int, day: str) -> str:
    words = ngettext(
        "left behind after {number} day, {day}",
        "left behind after {number} days, {day}",
        number,
    )
    return words.format(number=number, day=day)


def _days_done(number: int, day: str) -> str:
    words = ngettext("{number} day, last {day}", "{number} days, last {day}", number)
    return words.format(number=number, day=day)
