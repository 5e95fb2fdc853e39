"""Queries for the other views: calendar, balance, feel, self-tests, bests and ladders."""

from __future__ import annotations

from collections import Counter
from datetime import date

from glutetimer.history.queries import HistoryQueries
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.balance import MuscleBalance, SideBalance, muscle_balance, side_balance
from glutetimer.review.bests import Best, bests
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.feel import ExerciseFeel, felt
from glutetimer.review.ladders import Climb, climb
from glutetimer.review.periods import parts_of
from glutetimer.review.rows import SelfTestRow
from glutetimer.review.training_year import TrainingYear, training_year, year_days
from glutetimer.review.weights import all_weights
from glutetimer.training.bands import NO_BANDS, OwnBands


def year_of_training(
    history: HistoryQueries, calendar: TrainingCalendar, years_back: int
) -> TrainingYear:
    """Return 53 weeks of days up to this one, or so many years of 52 weeks before them."""
    days = year_days(calendar, years_back)
    breaks = Counter(one.local_date for one in history.breaks(*days))
    rows = history.set_rows(*days)
    return training_year(rows, history.training_days(), calendar, years_back, breaks)


def balance(
    history: HistoryQueries, catalogue: Catalogue, since: date, until: date
) -> tuple[list[SideBalance], list[MuscleBalance]]:
    """Return left against right by exercise, and maximus against medius by part of the days."""
    rows = history.set_rows(since, until)
    starts = parts_of(since, until)
    muscles = muscle_balance(rows, all_weights(catalogue.exercises), starts)
    return side_balance(rows, starts), muscles


def feel(
    history: HistoryQueries, catalogue: Catalogue, since: date, until: date
) -> list[ExerciseFeel]:
    """Return how much was felt in the glutes, by exercise."""
    good = {option.id for option in catalogue.guidance.feel_check.options if option.good}
    return felt(history.set_rows(since, until), good, parts_of(since, until))


def self_tests(history: HistoryQueries, since: date, until: date) -> list[SelfTestRow]:
    """Return the answers after self-tests."""
    return [row for row in history.self_tests(since) if row.local_date <= until]


def personal_bests(history: HistoryQueries, own: OwnBands = NO_BANDS) -> list[Best]:
    """Return the personal bests; `own` knows how strong the person's bands are."""
    return bests(history.marks(), own)


def build_ups(history: HistoryQueries, catalogue: Catalogue, today: date) -> list[Climb]:
    """Return the build-ups that were begun; their steps are weeks."""
    done = history.built_up()
    climbs = []
    for name, programme in catalogue.programmes.items():
        weeks = {str(week): one for (built, week), one in done.items() if built == name}
        if weeks:
            steps = tuple(str(week.week) for week in programme.weeks)
            climbs.append(climb(name, steps, weeks, today))
    return climbs


def ladders(history: HistoryQueries, catalogue: Catalogue, today: date) -> list[Climb]:
    """Return the ladders of exercises with a step that was done."""
    practised = history.practised()
    climbs = [
        climb(ladder.id, ladder.steps, practised, today) for ladder in catalogue.guidance.ladders
    ]
    return [one for one in climbs if any(rung.done for rung in one.rungs)]
