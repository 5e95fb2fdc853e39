"""What holds for every history: never harder after pain or without contact, never out of range."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.review.progress.advice import Advice, Rule
from glutetimer.review.progress.decision import RESTS_FOR, Answer, Decision, in_force
from glutetimer.review.progress.prescribed import Prescribed
from glutetimer.review.progress.progress import MOST, advise
from glutetimer.review.rows import PerformedRow
from glutetimer.training.adaptation import Aspect, adapted
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from tests.review.progress.drawn import BANDS, CATALOGUE, KNOWN, TODAY, did

UP: Final = {Rule.MORE_REPS, Rule.LONGER_HOLD, Rule.NEXT_RUNG, Rule.STRONGER_BAND}
GOOD: Final = KNOWN.good_feels
FEELS: Final = (*["glute_deep"] * 6, "glute_side", "hamstring", "nowhere", "pain", None)
TRAINED: Final = (
    "glute_bridge",
    "glute_bridge_band_above_knees",
    "clamshell",
    "side_leg_lift_floor",
    "side_plank_knees",
    "mini_band_squat",
    "lunge",
    "hip_thrust",
)


@st.composite
def prescriptions(draw: st.DrawFn) -> list[Prescribed]:
    names = draw(st.lists(st.sampled_from(TRAINED), min_size=1, max_size=3, unique=True))
    return [prescription(draw, name) for name in names]


def prescription(draw: st.DrawFn, name: str) -> Prescribed:
    exercise = CATALOGUE.exercises[name]
    reps = draw(st.integers(exercise.reps.min, exercise.reps.max))
    hold = exercise.timing.hold or exercise.timing.phase(exercise.timing.tempo.turning_hold)
    length = hold.s if hold else 0.0
    if hold and hold.min is not None and hold.max is not None:
        length = draw(st.sampled_from((hold.min, length, min(hold.max, 3.0), hold.max)))
    band = draw(st.sampled_from((None, *BANDS))) if exercise.uses_mini_band else None
    return Prescribed("cyclist_four", name, 2, reps, length, band, draw(st.sampled_from(SIDES)))


SIDES: Final = ("left", "right")


@st.composite
def sessions(draw: st.DrawFn, now: list[Prescribed], days: list[int]) -> list[PerformedRow]:
    """Draw what was done on some days of what is prescribed; most of it goes well."""
    rows: list[PerformedRow] = []
    for day in days:
        for one in now:
            if draw(st.integers(0, 9)) == 0:
                continue
            done = did(one.exercise, day, one.reps, hold_s=one.hold_s, feel=None)
            rows += [flawed(draw, row._replace(band=one.band)) for row in done]
    return rows


def flawed(draw: st.DrawFn, row: PerformedRow) -> PerformedRow:
    row = row._replace(feel=draw(st.sampled_from(FEELS)))
    match draw(st.integers(0, 24)):
        case 0:
            return row._replace(pain_rep=2, outcome="pain", done_reps=1)
        case 1:
            return row._replace(outcome="eased", done_reps=1)
        case 2:
            return row._replace(outcome="cut_short", done_reps=max(0, row.planned_reps - 4))
        case 3:
            return row._replace(corrected_reps=max(0, row.planned_reps - 1))
        case 4:
            return row._replace(effort=10)
        case _:
            return row


@st.composite
def lives(draw: st.DrawFn) -> tuple[list[Prescribed], list[PerformedRow]]:
    now = draw(prescriptions())
    days = draw(st.lists(st.integers(0, 40), max_size=9, unique=True))
    return now, draw(sessions(now, sorted(days, reverse=True)))


def advised(
    now: list[Prescribed],
    rows: list[PerformedRow],
    decisions: tuple[Decision, ...] = (),
    today: date = TODAY,
) -> tuple[Advice, ...]:
    return advise(rows, (), now, decisions, KNOWN, today)


@given(lives())
def test_nothing_gets_harder_without_contact_or_after_pain(
    life: tuple[list[Prescribed], list[PerformedRow]],
) -> None:
    now, rows = life
    for one in advised(now, rows):
        if one.rule not in UP:
            continue
        own = [row for row in rows if row.exercise == one.exercise]
        days = sorted({row.local_date for row in own})[-2:]
        last = [row for row in own if row.local_date in days]
        assert len(days) == 2
        for day in days:
            assert any(row.feel for row in last if row.local_date == day)
        for row in last:
            assert row.feel is None or row.feel in GOOD
            assert row.pain_rep is None
            assert row.outcome not in ("eased", "pain")
            assert row.reps >= row.planned_reps
        recent = [row for row in rows if row.local_date > TODAY - timedelta(weeks=2)]
        assert {row.exercise for row in recent if hurt(row)} <= done_since_unhurt(rows)


def hurt(row: PerformedRow) -> bool:
    return row.pain_rep is not None or "pain" in (row.feel, row.outcome)


def done_since_unhurt(rows: list[PerformedRow]) -> set[str]:
    last = {row.exercise: row.local_date for row in rows}
    sore = {(row.exercise, row.local_date) for row in rows if hurt(row)}
    return {name for name, day in last.items() if (name, day) not in sore}


@given(lives())
def test_no_step_leaves_the_range_and_none_is_longer_than_one(
    life: tuple[list[Prescribed], list[PerformedRow]],
) -> None:
    now, rows = life
    for one in advised(now, rows):
        change = one.change
        if change is None:
            continue
        exercise = CATALOGUE.exercises[change.exercise]
        told = next(it for it in now if it.exercise == change.exercise)
        match change.aspect:
            case Aspect.REPS:
                assert exercise.reps.min <= int(change.after) <= exercise.reps.max
                assert change.before == told.reps
            case Aspect.HOLD_S:
                assert_in_range(exercise, float(change.after))
                assert change.before == told.hold_s
            case Aspect.EXERCISE:
                named = exercise.harder if one.rule is Rule.NEXT_RUNG else exercise.easier
                assert change.after in named
            case Aspect.BAND:
                assert BANDS.index(str(change.after)) == BANDS.index(str(change.before)) + 1
            case Aspect.FIRST_SIDE:
                assert change.after != told.first_side
            case Aspect.LEAD:
                raise AssertionError


def assert_in_range(exercise: Exercise, hold_s: float) -> None:
    timing = exercise.timing
    hold = timing.hold or timing.phase(timing.tempo.turning_hold)
    assert hold
    assert hold.min is not None
    assert hold.max is not None
    assert hold.min <= hold_s <= hold.max


@given(lives())
def test_without_an_answer_to_where_it_was_felt_there_is_nothing_but_pain(
    life: tuple[list[Prescribed], list[PerformedRow]],
) -> None:
    now, rows = life
    imported = [row._replace(feel=None) for row in rows if not hurt(row)]
    eased = {row.exercise for row in rows if row.outcome == "eased"}
    found = [one for one in advised(now, imported) if one.exercise not in eased]
    assert not imported or not found


@given(lives())
def test_the_same_history_leads_to_the_same_advice(
    life: tuple[list[Prescribed], list[PerformedRow]],
) -> None:
    now, rows = life
    found = advised(now, rows)
    decisions = tuple(decision(one, Answer.NOT_NOW, TODAY, at) for at, one in enumerate(found))
    assert advised(now, rows) == found
    assert advised(now, rows, decisions) == advised(now, rows, decisions[::-1])


@given(lives())
def test_there_are_few_and_none_that_was_put_off(
    life: tuple[list[Prescribed], list[PerformedRow]],
) -> None:
    now, rows = life
    found = advised(now, rows)
    assert len(found) <= MOST
    assert len({one.exercise for one in found}) == len(found)
    put_off = tuple(decision(one, Answer.NOT_NOW, TODAY, at) for at, one in enumerate(found))
    assert not {one.key for one in found} & {one.key for one in advised(now, rows, put_off)}
    last_day = TODAY + RESTS_FOR - timedelta(days=1)
    assert not {one.key for one in found} & {
        one.key for one in advised(now, rows, put_off, last_day)
    }


def decision(advice: Advice, answer: Answer, day: date, at: int) -> Decision:
    ms = day.toordinal() * 86_400_000 + at
    return Decision(advice.rule, advice.exercise, advice.change, answer, day, ms, advice.detail)


PROGRAMME: Final = Programme(
    id="cyclist_four",
    name="Drawn",
    default="Drawn by a test.",
    blocks=tuple(
        Block(exercise=name, reps=CATALOGUE.exercises[name].reps.min, default="Drawn by a test.")
        for name in ("glute_bridge", "clamshell", "side_plank_knees", "mini_band_squat")
    ),
)


def as_prescribed(programme: Programme) -> list[Prescribed]:
    """Return what a programme prescribes, with the numbers of the exercises where it says none."""
    found = []
    for block in programme.blocks:
        exercise = CATALOGUE.exercises[block.exercise or ""]
        timing = exercise.timing
        hold = timing.hold or timing.phase(timing.tempo.turning_hold)
        usual = hold.s if hold else 0.0
        reps, hold_s = block.reps or exercise.reps.max, block.hold_s
        found.append(
            Prescribed(
                programme.id,
                exercise.id,
                2,
                reps,
                usual if hold_s is None else hold_s,
                block.band,
                block.first_side or "left",
            )
        )
    return found


@st.composite
def days_of_a_life(draw: st.DrawFn) -> list[tuple[int, bool, int]]:
    """Draw sessions by the days between them, whether advice is accepted, and a seed of flaws."""
    return draw(
        st.lists(
            st.tuples(st.sampled_from((2, 3, 3, 4, 16)), st.booleans(), st.integers(0, 5)),
            min_size=1,
            max_size=14,
        )
    )


@settings(max_examples=60)
@given(days_of_a_life())
def test_a_life_stays_in_range_and_every_step_can_be_taken_back(
    life: list[tuple[int, bool, int]],
) -> None:
    rows: list[PerformedRow] = []
    decisions: dict[tuple[str, ...], Decision] = {}
    day = TODAY - timedelta(days=sum(gap for gap, _, _ in life))
    for gap, accepts, flaw in life:
        day += timedelta(days=gap)
        programme = adapted(PROGRAMME, in_force(decisions.values()), KNOWN.exercises)
        assert_all_in_range(programme)
        rows += done(as_prescribed(programme), day, flaw)
        found = advise(rows, (), as_prescribed(programme), list(decisions.values()), KNOWN, day)
        for at, one in enumerate(found):
            if one.change is None or not accepts:
                continue
            before = adapted(PROGRAMME, in_force(decisions.values()), KNOWN.exercises)
            taken = decision(one, Answer.ACCEPTED, day, at)
            after = adapted(
                PROGRAMME,
                in_force((decisions | {one.key: taken}).values()),
                KNOWN.exercises,
            )
            assert after != before
            undone = replace(taken, answer=Answer.UNDONE)
            restored = in_force((decisions | {one.key: undone}).values())
            assert adapted(PROGRAMME, restored, KNOWN.exercises) == before
            decisions[one.key] = taken


def assert_all_in_range(programme: Programme) -> None:
    for one in as_prescribed(programme):
        exercise = CATALOGUE.exercises[one.exercise]
        assert exercise.reps.min <= one.reps <= exercise.reps.max
        hold = exercise.timing.hold or exercise.timing.phase(exercise.timing.tempo.turning_hold)
        if hold and hold.min is not None and hold.max is not None:
            assert hold.min <= one.hold_s <= hold.max


def done(now: list[Prescribed], day: date, flaw: int) -> list[PerformedRow]:
    feels = ("glute_deep", "glute_deep", "glute_deep", "glute_side", "hamstring", "nowhere")
    rows = [
        row._replace(band=one.band or "light")
        for one in now
        for row in did(one.exercise, 0, one.reps, hold_s=one.hold_s, feel=feels[flaw])
    ]
    return [row._replace(local_date=day, session=f"session of {day}") for row in rows]
