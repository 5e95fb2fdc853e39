"""Twelve drawn lives: who trains when, with what, and how it feels; `lives.py` leads them."""

# ruff: noqa: PLR2004 - the days of a made-up life need no names

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from glutetimer.app.context import AppContext
from glutetimer.review.progress.advice import Advice

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

Feels = Callable[[int, str], str | None]
"""Where an exercise is felt, by the day from 0 and its id; None for no answer."""
Hurts = Callable[[int, str], bool]
Answers = Callable[[int, Advice], str]
"""What is done with an advice: "accept", "put_off" or ""."""


def in_the_glutes(_day: int, exercise: str) -> str | None:
    """Return the answer of somebody who feels what each exercise aims at."""
    return "glute_side" if "abduction" in exercise or "leg_lift" in exercise else "glute_deep"


def take_all(_day: int, _advice: Advice) -> str:
    """Take what is advised."""
    return "accept"


@dataclass(frozen=True)
class Life:
    """Somebody's weeks.

    `weak_left` cuts so many reps from sets of the left side. `machines` takes turns with another
    data folder over a sync folder; `imports` begins with a file of three years; `at_hand` is done
    on a day before anything else, with the context.
    """

    what: str
    weeks: int
    days: tuple[int, ...]
    purposes: tuple[str, ...]
    kit: tuple[str, ...] = ("mat",)
    feels: Feels = in_the_glutes
    hurts: Hurts = lambda _day, _exercise: False
    answers: Answers = take_all
    away: tuple[int, int] = (-1, -1)
    minutes: int | None = None
    programme: str | None = None
    effort: int = 5
    weak_left: int = 0
    machines: int = 1
    imports: bool = False
    trials: bool = False
    settings: dict[str, object] = field(default_factory=dict)
    at_hand: Callable[[int, AppContext], None] = lambda _day, _context: None


def _clear_in_week_six(day: int, context: AppContext) -> None:
    if day == 35:
        context.progress.clear("mini_band_squat")
        print("    (says that the band squat is fine again)")


def _undo_on_the_other(day: int, context: AppContext) -> None:
    if day == 18:
        accepted = [one for one in context.progress.decisions() if one.answer == "accepted"]
        if accepted:
            context.progress.undo(accepted[0])
            print(f"    (on this machine: takes back {accepted[0].rule} {accepted[0].change})")


LIVES = {
    "cyclist": Life(
        "A cyclist's eight weeks: three evenings, a band and a chair, feels it, takes every advice",
        8,
        (MONDAY, WEDNESDAY, FRIDAY),
        ("cycling",),
        ("mat", "mini_band"),
    ),
    "weak_left": Life(
        "A runner whose left side tires early",
        6,
        (TUESDAY, THURSDAY, SATURDAY),
        ("running",),
        ("mat", "mini_band"),
        weak_left=4,
    ),
    "never_feels": Life(
        "A desk worker who never feels it in the glutes",
        4,
        (MONDAY, THURSDAY),
        ("desk",),
        feels=lambda _day, exercise: "hamstring" if "bridge" in exercise else "nowhere",
    ),
    "flu": Life(
        "A cyclist with two weeks of flu in the middle",
        9,
        (MONDAY, WEDNESDAY, FRIDAY),
        ("cycling",),
        ("mat", "mini_band"),
        away=(28, 42),
    ),
    "pain": Life(
        "A cyclist whose knee hurts in the band squat in weeks two and three, clear in week six",
        7,
        (MONDAY, WEDNESDAY, FRIDAY),
        ("cycling",),
        ("mat", "mini_band"),
        hurts=lambda day, exercise: exercise == "mini_band_squat" and 7 <= day < 21,
        at_hand=_clear_in_week_six,
    ),
    "imported": Life(
        "Three years of rides and bridges from another program, no feel in them; two weeks here",
        2,
        (MONDAY, WEDNESDAY, FRIDAY),
        ("cycling",),
        ("mat", "mini_band"),
        imports=True,
    ),
    "two_machines": Life(
        "Laptop and desktop in turns, kept in step by a folder; accepts here, takes back there",
        4,
        (MONDAY, WEDNESDAY, FRIDAY),
        ("cycling",),
        ("mat", "mini_band"),
        machines=2,
        at_hand=_undo_on_the_other,
    ),
    "build_up": Life(
        "The seated build-up: not felt in week two, then felt",
        8,
        (MONDAY, WEDNESDAY, FRIDAY),
        ("cycling",),
        ("mat", "mini_band"),
        programme="seated_abduction_build",
        feels=lambda day, _exercise: "thigh_side" if 7 <= day < 14 else "glute_side",
    ),
    "silent": Life(
        "Never says where it was felt, and tries a session at speed now and then",
        3,
        (MONDAY, THURSDAY),
        ("general",),
        feels=lambda _day, _exercise: None,
        trials=True,
    ),
    "eight_minutes": Life(
        "A beginner with nothing but the floor and eight minutes",
        4,
        (MONDAY, TUESDAY, THURSDAY, SATURDAY),
        ("general",),
        minutes=8,
    ),
    "every_day": Life(
        "Trains hard every day, whatever is suggested",
        3,
        tuple(range(7)),
        ("running", "general"),
        ("mat", "mini_band"),
        effort=9,
    ),
    "not_now": Life(
        "Puts every advice off",
        5,
        (MONDAY, WEDNESDAY, FRIDAY),
        ("cycling",),
        ("mat", "mini_band"),
        answers=lambda _day, _advice: "put_off",
    ),
}
