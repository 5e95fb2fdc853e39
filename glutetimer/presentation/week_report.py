"""The week in three sentences: as planned, is it moving, what next; and its seven days.

A fourth one says how many breaks there were, where there were any.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from glutetimer.app.week_facts import WeekFacts
from glutetimer.i18n import N_, _, formats, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.i18n.sentences import as_sentence
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice_titles import advice_title
from glutetimer.presentation.amounts import exercise_name, length_text
from glutetimer.presentation.breaks import AT_THE_DESK, breaks_sentence
from glutetimer.presentation.rung_needs import rung_needs
from glutetimer.review.week_report import (
    AsPlanned,
    Course,
    DayKind,
    DayMark,
    RungLeft,
    WeekMovement,
    WeekPace,
    WeekReport,
)

Sentence = tuple[str, str]
"""The word that leads, and the sentence."""
LEADS = {
    (WeekPace.REACHED, True): N_("As planned"),
    (WeekPace.ON_THE_WAY, True): N_("As planned"),
    (WeekPace.SHORT, True): N_("Less than planned"),
    (WeekPace.REACHED, False): N_("The goal is reached"),
    (WeekPace.ON_THE_WAY, False): N_("On the way"),
    (WeekPace.SHORT, False): N_("Less than the goal"),
}
MOVES = N_("It moves")
TRENDS = {Course.UP: MOVES, Course.STEADY: N_("Steady"), Course.DOWN: N_("Less than usual")}
HELD = {
    True: N_("{exercise}, {now} held a session; the mean of four weeks is {mean}."),
    False: N_("{exercise}, {now} under tension a session; the mean of four weeks is {mean}."),
}
SAID = {
    DayKind.REST: N_("{day}: rest"),
    DayKind.DONE: N_("{day}: done"),
    DayKind.PLANNED: N_("{day}: planned"),
}


@dataclass(frozen=True, slots=True)
class WeekDayView:
    """A day of the week: its letter, what is marked, and both in words."""

    day: date
    letter: str
    is_done: bool
    is_planned: bool
    is_today: bool
    said: str


@dataclass(frozen=True, slots=True)
class WeekReportView:
    """Seven days, and three sentences or four, each with the word that leads it."""

    days: tuple[WeekDayView, ...]
    sentences: tuple[Sentence, ...]


def week_report_view(facts: WeekFacts, catalogue: Catalogue) -> WeekReportView:
    """Return the week as it is shown."""
    report = facts.report
    today = next(one.day for one in report.days if one.is_today)
    return WeekReportView(
        tuple(map(_day, report.days)),
        tuple(
            (_("{lead}:").format(lead=lead), sentence)
            for lead, sentence in (
                _as_planned(report.as_planned, today),
                _moving(report, catalogue),
                (_("Next"), _next(facts, catalogue)),
                *_breaks(facts),
            )
        ),
    )


def _breaks(facts: WeekFacts) -> tuple[Sentence, ...]:
    done = facts.breaks
    return ((_(AT_THE_DESK), breaks_sentence(done)),) if done.breaks else ()


def _day(one: DayMark) -> WeekDayView:
    return WeekDayView(
        one.day,
        formats.weekday_letter(one.day),
        is_done=one.mark is DayKind.DONE,
        is_planned=one.mark is DayKind.PLANNED,
        is_today=one.is_today,
        said=_(SAID[one.mark]).format(day=formats.weekday(one.day)),
    )


def _as_planned(found: AsPlanned, today: date) -> Sentence:
    lead = _(LEADS[found.pace, found.has_plan])
    done = ngettext(
        "{done} of {asked} session is done.", "{done} of {asked} sessions are done.", found.asked
    ).format(done=found.done, asked=found.asked)
    if found.done > found.asked:
        done = ngettext(
            "{done} sessions are done, more than the {asked} you wanted.",
            "{done} sessions are done, more than the {asked} you wanted.",
            found.done,
        ).format(done=found.done, asked=found.asked)
    if found.next_day is None:
        return lead, done
    if found.next_day == today:
        return lead, _("{done} Today is a day of your plan.").format(done=done)
    day = formats.weekday(found.next_day)
    return lead, _("{done} The next one is on {day}.").format(done=done, day=day)


def _moving(report: WeekReport, catalogue: Catalogue) -> Sentence:
    found = report.moving
    if isinstance(found, RungLeft):
        names = {
            "rung": inside(exercise_name(catalogue.exercises, found.rung)),
            "behind": inside(exercise_name(catalogue.exercises, found.behind)),
        }
        return _(MOVES), _("{rung} for the first time; you left the {behind} behind.").format(
            **names
        )
    if isinstance(found, WeekMovement):
        sentence = _(HELD[found.is_hold]).format(
            exercise=inside(exercise_name(catalogue.exercises, found.exercise)),
            now=length_text(found.now_ms),
            mean=length_text(found.mean_ms),
        )
        return _(TRENDS[found.course]), sentence
    if not report.has_begun:
        return _("Too little to say"), _("nothing done yet this week.")
    if report.has_no_times:
        return _("Too little to say"), _(
            "what came from another program has reps, and no times that could be compared."
        )
    return _("Too little to say"), _(
        "an exercise is measured once it was done three times in the four weeks before."
    )


def _next(facts: WeekFacts, catalogue: Catalogue) -> str:
    if facts.advice is not None:
        return as_sentence(inside(advice_title(facts.advice, catalogue)))
    if facts.needs is not None:
        now, needs = facts.needs
        return as_sentence(rung_needs(now, needs, catalogue.exercises))
    return _("the same again; feel your glutes in every rep.")
