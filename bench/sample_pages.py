"""Believable values for every page, to look at and to measure."""

from __future__ import annotations

from glutetimer.presentation.first_questions import FirstAnswers
from glutetimer.presentation.notice import Notice
from glutetimer.presentation.programme_card import ProgrammeCard, StepLine
from glutetimer.presentation.summary import SummaryRow, SummaryView, TestRow
from glutetimer.presentation.today import TodayView
from glutetimer.training.amounts import AmountTotals

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
    questions=FirstAnswers(
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
SCALE = ("no", "a little", "yes")
SUMMARY = SummaryView(
    "Done. 4 exercises, 15 minutes.",
    (
        SummaryRow(0, "Glute bridge", AmountTotals(2, 24, 48_000, 156_000), "glute_deep"),
        SummaryRow(1, "Side leg lift on a bench", AmountTotals(4, 80, 0, 240_000), "glute_side"),
        SummaryRow(2, "Seated band abduction, tall", AmountTotals(2, 40, 40_000, 160_000)),
        SummaryRow(3, "Mini band squat", AmountTotals(2, 16, 48_000, 112_000)),
    ),
    FEELS,
    "This week: 3 of 3 sessions, 256 reps, 5 min of holds. That is the week.",
    effort=6,
)
HURT = SummaryView(
    "Stopped early, and that was right. 2 exercises, 6 minutes.",
    (
        SummaryRow(0, "Glute bridge", AmountTotals(2, 24, 48_000, 156_000), "glute_deep"),
        SummaryRow(
            1, "Dynamic single-leg back extension", AmountTotals(1, 6, 6_000, 30_000), "pain"
        ),
        SummaryRow(
            2, "Clench test, each side alone", AmountTotals(2, 0, 12_000, 12_000), asks_feel=False
        ),
    ),
    FEELS,
    "This week: 1 of 3 sessions, 30 reps, 1 min of holds.",
    pains=("Pain: dynamic single-leg back extension, left, rep 7. The rest of it was left out.",),
    remarks=("Glute bridge: set 2 cut short at 10 of 12.",),
    tests=(
        TestRow(9, "Clench test, left", "How well could you clench this side alone?", SCALE, 2),
        TestRow(10, "Clench test, right", "How well could you clench this side alone?", SCALE),
    ),
    note="Left hip pinched again when the leg went past the body.",
)
