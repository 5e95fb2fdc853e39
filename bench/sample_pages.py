"""Believable values for every page, to look at and to measure."""

from __future__ import annotations

import random
import uuid
from datetime import date, timedelta

from glutetimer.gui.pages.first_questions import Questions
from glutetimer.gui.pages.notices import Notice
from glutetimer.gui.pages.programme_cards import ProgrammeCard, StepLine
from glutetimer.gui.pages.summary import SummaryRow, SummaryView
from glutetimer.gui.pages.today import TodayView
from glutetimer.gui.weeks import (
    ExerciseSeries,
    HistoryView,
    SessionDetails,
    SessionLine,
    SetLine,
    Week,
)

CYCLIST = ProgrammeCard(
    "cyclist_four",
    "Cyclist's four",
    "For cyclists whose thighs do all the work.",
    "15 min 20 s",
    (
        "Mat, if the floor is hard",
        "Bench or sofa, for the side leg lift",
        "Mini band, above the knees",
        "Chair without armrests",
    ),
    (
        StepLine("glute_bridge", "Glute bridge", "2 x 12, hold 2 s"),
        StepLine("side_leg_lift_bench", "Side leg lift on a bench", "2 x 20", "each side"),
        StepLine("seated_band_abduction_tall", "Seated band abduction, tall", "2 x 20, hold 1 s"),
        StepLine("mini_band_squat", "Mini band squat", "2 x 8, hold 3 s"),
    ),
)
BUILD_UP = ProgrammeCard(
    "seated_abduction_build",
    "Seated abduction build-up",
    "Four weeks from 20 reps to three leans of 10.",
    "6 min 5 s",
    ("Mini band, above the knees", "Chair without armrests"),
    (
        StepLine(
            "seated_band_abduction_forward", "Seated band abduction, leaning forward", "1 x 8"
        ),
        StepLine("seated_band_abduction_tall", "Seated band abduction, tall", "1 x 8"),
        StepLine("seated_band_abduction_back", "Seated band abduction, leaning back", "1 x 8"),
    ),
    week=3,
    weeks=4,
)


def small(id_: str, name: str, purpose: str, length: str, count: int) -> ProgrammeCard:
    """Return a programme as the small cards show it."""
    return ProgrammeCard(id_, name, purpose, length, (), CYCLIST.steps[:count])


OTHERS = (
    BUILD_UP,
    small("run_switch_on", "Switch on for the run", "Before an easy run, at the door.", "4 min", 3),
    small(
        "clam_ladder", "Clam, leg lift, side plank", "Steady hips for runners.", "11 min 45 s", 3
    ),
    small("desk_reset", "Desk reset", "A minute of standing tall.", "1 min 12 s", 3),
    small(
        "muscle_contact_first",
        "Muscle contact first",
        "Find them before you load them.",
        "8 min",
        3,
    ),
    small("upper_glutes", "Upper glutes", "Side and top, lying and walking.", "13 min 10 s", 3),
    small("clench_check", "Clench check", "How well can you clench each side?", "2 min 30 s", 2),
)
TODAY = TodayView(
    CYCLIST,
    OTHERS,
    "This week: 2 of 3 sessions, 96 reps, 3 min of holds.",
    "Suggested because you ride, and your last session was two days ago.",
)
RESUME = TodayView(
    BUILD_UP,
    (CYCLIST, *OTHERS[1:]),
    "This week: nothing yet. A good day to begin.",
    "Week 3 of the build-up comes next.",
    notices=(
        Notice(
            "resume",
            "A session was cut off in set 2, left, rep 5 of the side leg lift.",
            (("resume", "Go on from there"), ("finish", "Finish here")),
        ),
    ),
    minutes=10,
    pace="self",
)
FIRST = TodayView(
    CYCLIST,
    OTHERS,
    "",
    "",
    questions=Questions(
        (
            ("cycling", "Cycling"),
            ("running", "Running"),
            ("desk", "Long days at a desk"),
            ("general", "Strong hips"),
        ),
        (
            ("mat", "Mat"),
            ("mini_band", "Mini band"),
            ("bench", "Bench or sofa"),
            ("chair", "Chair"),
            ("kettlebell", "Kettlebell"),
        ),
    ),
)
FEELS = (
    ("glute_deep", "Glutes (back)"),
    ("glute_side", "Side of the butt"),
    ("glute_upper", "Upper glutes"),
    ("hamstring", "Hamstring"),
    ("quads", "Front of thigh"),
    ("thigh_side", "Side of the thigh"),
    ("hip_flexor", "Front of the hip"),
    ("low_back", "Low back"),
    ("calves", "Calves"),
    ("nowhere", "Nowhere"),
    ("pain", "Pain"),
)
SUMMARY = SummaryView(
    "Done. 4 exercises, 15 minutes.",
    (
        SummaryRow(0, "Glute bridge", 2, 24, 48_000, 156_000, "glute_deep"),
        SummaryRow(1, "Side leg lift on a bench", 4, 80, 0, 240_000, "glute_side"),
        SummaryRow(2, "Seated band abduction, tall", 2, 40, 40_000, 160_000),
        SummaryRow(3, "Mini band squat", 2, 16, 48_000, 112_000),
    ),
    FEELS,
    "This week: 3 of 3 sessions, 256 reps, 5 min of holds. That is the week.",
    effort=6,
)
HURT = SummaryView(
    "Stopped early, and that was right. 2 exercises, 6 minutes.",
    (
        SummaryRow(0, "Glute bridge", 2, 24, 48_000, 156_000, "glute_deep"),
        SummaryRow(1, "Dynamic single-leg back extension", 1, 6, 6_000, 30_000, "pain"),
        SummaryRow(2, "Clench test, each side alone", 2, 0, 12_000, 12_000, asks_feel=False),
    ),
    FEELS,
    "This week: 1 of 3 sessions, 30 reps, 1 min of holds.",
    pains=("Pain: dynamic single-leg back extension, left, rep 7. The rest of it was left out.",),
    remarks=("Glute bridge: set 2 cut short at 10 of 12.",),
    tests=("Clench test, left: yes. Right: a little.",),
    note="Left hip pinched again when the leg went past the body.",
)


USUAL = 0.7
"""How often it is the usual programme."""
FEW = 8
"""Sets of fewer reps are done as planned."""


def weeks_back(weeks: int) -> tuple[Week, ...]:
    """Return so many weeks up to that of 16 November 2026."""
    starts = [date(2026, 11, 16) - timedelta(weeks=back) for back in range(weeks - 1, -1, -1)]
    return tuple(Week(start, f"{start.day} {start:%b}") for start in starts)


def history(weeks: int) -> HistoryView:
    """Return a history that grows, with a holiday in it."""
    dice = random.Random(7)  # noqa: S311 - pictures, not secrets
    exercises = (
        ("glute_bridge", "Glute bridge", 24, 2000),
        ("side_leg_lift_bench", "Side leg lift on a bench", 40, 0),
        ("seated_band_abduction_tall", "Seated band abduction, tall", 40, 1000),
        ("mini_band_squat", "Mini band squat", 16, 3000),
        ("clamshell", "Clamshell", 30, 1000),
        ("side_plank_knees", "Side plank from the knees", 2, 15_000),
        ("a_drill", "A running drill", 0, 0),
    )
    sessions, sums = [], {exercise: [0] * weeks for exercise, *_ in exercises}
    span = weeks_back(weeks)
    for place, week in enumerate(span):
        back = weeks - 1 - place
        times = 0 if back in {9, 10, 30} else 2 if back == 0 else dice.choice((2, 3, 3, 3, 4))
        for day in sorted(dice.sample(range(6), times)) if back else (1, 3):
            chosen = exercises[:4] if dice.random() < USUAL else exercises[4:]
            reps = sum(count for _, _, count, _ in chosen)
            for exercise, _, many, _ in chosen:
                sums[exercise][place] += many + dice.randrange(-1, 2) * (many > FEW)
            when = week.start + timedelta(days=day)
            sessions.append(
                SessionLine(
                    str(uuid.UUID(int=len(sessions))),
                    week.start,
                    f"{when:%a} {when.day} {when:%b}",
                    "Cyclist's four" if chosen[0] is exercises[0] else "Clam, leg lift, side plank",
                    dice.randrange(700_000, 960_000),
                    10,
                    reps,
                    sum(many * hold for _, _, many, hold in chosen),
                    reps * 4_500,
                    dice.choice((None, 5, 6, 7)),
                )
            )
    series = tuple(
        ExerciseSeries(
            exercise,
            name,
            tuple(sums[exercise]),
            tuple(many * (3_500 + hold) for many in sums[exercise]),
            tuple(many * hold for many in sums[exercise]),
        )
        for exercise, name, _, hold in exercises
    )
    return HistoryView(span, series, tuple(reversed(sessions)))


DETAILS = SessionDetails(
    "1",
    "Cyclist's four",
    "Thu 19 Nov",
    "15 min, effort 6 of 10",
    (
        SetLine("Glute bridge", "1", "", "12 of 12", "24 s", "2-2-2-0", "Glutes (back)"),
        SetLine("Glute bridge", "2", "", "10 of 12", "20 s", "2-2-2-0", "", "cut short"),
        SetLine("Side leg lift on a bench", "1", "left", "20 of 20", "", "2-0-2-0"),
        SetLine("Side leg lift on a bench", "1", "right", "20 of 20", "", "2-0-2-0"),
        SetLine("Side leg lift on a bench", "2", "left", "20 of 20", "", "2-0-2-0"),
        SetLine(
            "Side leg lift on a bench",
            "2",
            "right",
            "14 of 20",
            "",
            "2-0-2-0",
            "Side of the thigh",
            "pain at rep 15",
            hurt=True,
        ),
        SetLine("Mini band squat", "1", "", "8 of 8", "24 s", "2-0-2-3"),
        SetLine("Mini band squat", "2", "", "8 of 8", "24 s", "2-0-2-3", "Glutes (back)"),
    ),
    "Left went well. Right side got tired early, toes turned up.",
)
