"""What was done in weeks, months and sessions, and how it is weighed, against SQL on its own."""

import sqlite3
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.review.periods import FirstDay, Period
from glutetimer.review.rows import PerformedRow
from glutetimer.review.table import Grouping, Knowledge, PeriodTotals, table
from glutetimer.review.totals import Metric, Totals
from glutetimer.review.weights import Weight, Weights, exercise_weights
from glutetimer.training.exercise import Activation

BODY = {
    "bridge": (("gluteus_maximus", 0.25, False), ("gluteus_medius", 0.28, False)),
    "leg_lift": (("gluteus_medius", 0.71, False), ("gluteus_maximus", 0.38, False)),
    "thrust": (("gluteus_maximus", 0.4, True), ("gluteus_medius", 0.25, True)),
}
LOADED = {"thrust": (("gluteus_maximus", 0.75, False), ("gluteus_medius", 0.25, True))}
KNOWN = Knowledge(
    muscles={
        "bridge": ("gluteus_maximus",),
        "leg_lift": ("gluteus_medius", "gluteus_minimus"),
        "thrust": ("gluteus_maximus",),
    },
    sports={"four": "cycling", "clam": "running"},
    weights={
        name: Weights(
            tuple(Weight(*one) for one in body),
            tuple(Weight(*one) for one in LOADED.get(name, body)),
        )
        for name, body in BODY.items()
    },
)


def performed(day: date, session: str, **changes: object) -> PerformedRow:
    """Draw a set whose planned rep is 2 s of hold and 6 s of work."""
    values = {
        "programme": "four",
        "exercise": "bridge",
        "side": "both",
        "kind": "set",
        "outcome": "completed",
        "planned_reps": 12,
        "done_reps": 12,
        "corrected_reps": None,
        "hold_ms": 24_000,
        "work_ms": 72_000,
        "rep_hold_ms": 2000,
        "rep_work_ms": 6000,
    }
    return PerformedRow(session, day, **(values | changes))


@st.composite
def histories(draw: st.DrawFn) -> list[PerformedRow]:
    rows = []
    for number in range(draw(st.integers(0, 8))):
        day = draw(st.dates(date(2024, 12, 20), date(2025, 3, 10)))
        programme = draw(st.sampled_from(["four", "clam", "own"]))
        effort = draw(st.sampled_from([None, 5, 8]))
        for _ in range(draw(st.integers(1, 4))):
            reps = draw(st.integers(0, 15))
            rows.append(
                performed(
                    day,
                    f"s{number}",
                    programme=programme,
                    effort=effort,
                    exercise=draw(st.sampled_from(["bridge", "leg_lift", "thrust", "swing"])),
                    side=draw(st.sampled_from(["both", "left", "right", "alternating"])),
                    done_reps=reps,
                    corrected_reps=draw(st.sampled_from([None, None, 0, 7])),
                    hold_ms=2000 * reps,
                    work_ms=6000 * reps,
                    load_kg=draw(st.sampled_from([None, 12.5, 20.0])),
                    band=draw(st.sampled_from([None, "red", "light"])),
                )
            )
    return rows


def in_sql(rows: Sequence[PerformedRow]) -> sqlite3.Connection:
    """Put a history with what is known into tables, the counting left to SQL."""
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE TABLE s (session, day, programme, exercise, side, reps, hold, work, load, hard,"
        " band)"
    )
    database.executemany(
        "INSERT INTO s VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                row.session,
                row.local_date.isoformat(),
                row.programme,
                row.exercise,
                row.side,
                reps := row.done_reps if row.corrected_reps is None else row.corrected_reps,
                2000 * reps,
                6000 * reps,
                row.load_kg,
                int(row.load_kg is not None and (row.effort or 0) >= 8),
                row.band,
            )
            for row in rows
        ],
    )
    database.execute("CREATE TABLE w (exercise, hard, muscle, share, unsure)")
    for hard, weights in ((0, BODY), (1, BODY | LOADED)):
        database.executemany(
            "INSERT INTO w VALUES (?, ?, ?, ?, ?)",
            [(name, hard, *one) for name, parts in weights.items() for one in parts],
        )
    return database


BUCKETS = {
    Period.WEEK: "date(day, '-' || ((strftime('%w', day) + 6) % 7) || ' days')",
    Period.MONTH: "strftime('%Y-%m-01', day)",
    Period.SESSION: "session",
}
GROUPS = {
    Grouping.BAND: "coalesce(band, 'other')",
    Grouping.EXERCISE: "exercise",
    Grouping.PROGRAMME: "programme",
    Grouping.SPORT: "CASE programme WHEN 'four' THEN 'cycling' WHEN 'clam' THEN 'running' "
    "ELSE 'other' END",
}


def bucket(stretch: PeriodTotals) -> str:
    return stretch.session or stretch.start.isoformat()


@given(histories(), st.sampled_from(Period), st.sampled_from(list(GROUPS)))
def test_sums_are_those_of_sql(rows: list[PerformedRow], period: Period, by: Grouping) -> None:
    database = in_sql(rows)
    expected = database.execute(
        f"""
        SELECT {BUCKETS[period]} AS bucket, {GROUPS[by]} AS part, count(DISTINCT session),
            count(*), sum(reps), sum(hold), sum(work), sum(reps * coalesce(load, 0))
        FROM s WHERE reps > 0 GROUP BY bucket, part ORDER BY bucket, part
        """  # noqa: S608 - constants
    ).fetchall()
    database.close()
    found = sorted(
        (
            bucket(stretch),
            name,
            *(done.sessions, done.sets, done.reps, done.hold_ms, done.work_ms, done.load_kg),
        )
        for stretch in table(rows, by, period, known=KNOWN)
        for name, done in stretch.groups.items()
    )
    assert found == expected


@given(histories(), st.sampled_from(Period))
def test_weighted_time_is_that_of_sql(rows: list[PerformedRow], period: Period) -> None:
    database = in_sql(rows)
    expected = database.execute(
        f"""
        SELECT {BUCKETS[period]} AS bucket, muscle,
            sum(work * share * iif(side = 'both', 2, 1)),
            sum(work * share * unsure * iif(side = 'both', 2, 1))
        FROM s JOIN w USING (exercise, hard)
        WHERE reps > 0 GROUP BY bucket, muscle ORDER BY bucket, muscle
        """  # noqa: S608 - constants
    ).fetchall()
    database.close()
    found = sorted(
        (bucket(stretch), name, done.weighted_ms, done.unsure_ms)
        for stretch in table(rows, Grouping.MUSCLE, period, known=KNOWN)
        for name, done in stretch.groups.items()
        if done.weighted_ms
    )
    assert [one[:2] for one in found] == [one[:2] for one in expected]
    for one, other in zip(found, expected, strict=True):
        assert one[2:] == pytest.approx(other[2:])


@given(histories(), st.sampled_from(Period), st.sampled_from(Grouping))
def test_weighted_groups_add_up_to_their_whole(
    rows: list[PerformedRow], period: Period, by: Grouping
) -> None:
    for stretch in table(rows, by, period, known=KNOWN):
        parts = stretch.groups.values()
        assert sum(one.weighted_ms for one in parts) == pytest.approx(stretch.total.weighted_ms)
        assert sum(one.unsure_ms for one in parts) == pytest.approx(stretch.total.unsure_ms)
        assert stretch.total.unsure_ms <= stretch.total.weighted_ms + 1e-6


@given(histories(), st.sampled_from([Period.WEEK, Period.MONTH]), st.sampled_from(FirstDay))
def test_periods_follow_each_other_and_hold_everything(
    rows: list[PerformedRow], period: Period, first: FirstDay
) -> None:
    found = table(rows, period=period, first_day=first)
    for one, following in pairwise(found):
        assert period.after(one.start) == following.start
    assert sum(one.total.reps for one in found) == sum(row.reps for row in rows)


def test_the_worked_example_of_the_weights() -> None:
    """A bridge of 72 s is 18.0 and 20.2 s a side; a leg lift of 60 s a side 42.6 and 22.8."""
    day = date(2026, 11, 20)
    bridge = performed(day, "s1")
    lift = performed(day, "s1", exercise="leg_lift", side="left", done_reps=20, work_ms=60_000)
    (week,) = table([bridge], Grouping.SIDE, known=KNOWN)
    assert week.groups["left"].weighted_ms == pytest.approx(18_000 + 20_160)
    assert week.groups["right"].weighted_ms == week.groups["left"].weighted_ms
    (week,) = table([lift], Grouping.MUSCLE, known=KNOWN)
    assert week.groups["gluteus_medius"].weighted_ms == pytest.approx(42_600)
    assert week.groups["gluteus_maximus"].weighted_ms == pytest.approx(22_800)


def test_a_session_is_a_bar_of_its_own_even_on_the_same_day() -> None:
    day = date(2026, 11, 20)
    found = table([performed(day, "a"), performed(day, "b")], period=Period.SESSION)
    assert [one.session for one in found] == ["a", "b"]


def test_a_session_belongs_to_its_days_both_included() -> None:
    day = date(2026, 11, 20)
    rows = [performed(day - timedelta(days=back), str(back)) for back in (3, 2, 1, 0)]
    since, until = day - timedelta(days=2), day - timedelta(days=1)
    found = table(rows, period=Period.SESSION, since=since, until=until)
    assert [one.session for one in found] == ["2", "1"]


@pytest.mark.parametrize(
    ("side", "left", "right"),
    [("left", 1.0, None), ("right", None, 1.0), ("both", 1.0, 1.0), ("alternating", 0.5, 0.5)],
)
def test_each_glute_is_weighed_for_what_it_did(
    side: str, left: float | None, right: float | None
) -> None:
    row = performed(date(2026, 11, 20), "a")._replace(side=side)
    weights = Weights((Weight("gluteus_medius", 0.5, unsure=False),), ())
    known = Knowledge(weights={row.exercise: weights})
    half = row.amounts.work_ms * 0.5
    (week,) = table([row], Grouping.SIDE, known=known)
    for name, share in (("left", left), ("right", right)):
        weighted = week.groups[name].weighted_ms if name in week.groups else None
        assert weighted == (None if share is None else pytest.approx(share * half))
    whole = sum(share for share in (left, right) if share)
    assert week.total.weighted_ms == pytest.approx(whole * half)


def test_what_was_held_without_a_rep_is_shared_by_both_sides_of_an_alternating_set() -> None:
    row = performed(date(2026, 11, 20), "a")._replace(
        side="alternating", done_reps=0, corrected_reps=None, hold_ms=5_001, work_ms=7_001
    )
    (week,) = table([row], Grouping.SIDE)
    left, right = week.groups["left"], week.groups["right"]
    assert (left.hold_ms, left.work_ms) == (2_501, 3_501)
    assert (right.hold_ms, right.work_ms) == (2_500, 3_500)


def test_a_drill_done_in_turns_belongs_to_both_sides() -> None:
    drill = performed(
        date(2026, 11, 20), "s", side="alternating", kind="drill", done_reps=1, planned_reps=1
    )
    (week,) = table([drill], Grouping.SIDE)
    assert {side: totals.reps for side, totals in week.groups.items()} == {"both": 1}


def test_time_of_an_alternating_set_is_shared_in_whole_milliseconds() -> None:
    row = performed(date(2026, 11, 20), "a")._replace(
        side="alternating", done_reps=3, planned_reps=3, corrected_reps=None, hold_ms=1_000
    )
    (week,) = table([row], Grouping.SIDE)
    held = [week.groups[side].hold_ms for side in ("left", "right")]
    assert held == [666, 334]
    assert all(isinstance(one, int) for one in held)


def activation(**changes: object) -> Activation:
    values = {"gluteus_maximus": 0.4, "gluteus_medius": 0.25, "confidence": "medium", "basis": "-"}
    return Activation(**(values | changes))


def test_what_nobody_has_seen_in_a_paper_does_not_count() -> None:
    weights = exercise_weights(activation(unverified=("gluteus_medius",)))
    assert [one.muscle for one in weights.body] == ["gluteus_maximus"]
    assert exercise_weights(activation(confidence="none")) == Weights((), ())


def test_peaks_count_half_and_low_confidence_is_unsure() -> None:
    weights = exercise_weights(activation(peak=True, confidence="low"))
    assert weights.body[0] == Weight("gluteus_maximus", 0.2, unsure=True)


def test_a_heavy_load_has_values_of_its_own_apart_where_they_were_measured_apart() -> None:
    weights = exercise_weights(
        activation(
            gluteus_maximus_loaded=0.75,
            gluteus_maximus_upper_loaded=0.7,
            gluteus_maximus_lower_loaded=0.86,
            confidence="low",
            confidence_loaded="medium",
        )
    )
    assert weights.of(load_kg=40.0, effort=8) == (
        Weight("gluteus_maximus_upper", 0.35, unsure=False),
        Weight("gluteus_maximus_lower", 0.43, unsure=False),
        Weight("gluteus_medius", 0.25, unsure=True),
    )
    for load_kg, effort in ((None, 9), (40.0, 5), (40.0, None)):
        assert weights.of(load_kg, effort) == weights.body


def test_a_heavy_load_has_the_values_of_the_body_where_none_were_measured() -> None:
    weights = exercise_weights(activation())
    assert weights.of(load_kg=40.0, effort=8) == weights.body != ()


@pytest.mark.parametrize(("confidence", "unsure"), [("low", True), ("medium", False)])
def test_a_heavy_load_may_have_a_value_for_the_whole_muscle(
    confidence: str, *, unsure: bool
) -> None:
    weights = exercise_weights(
        activation(gluteus_maximus_loaded=0.75, confidence_loaded=confidence)
    )
    assert weights.of(load_kg=40.0, effort=8)[0] == Weight("gluteus_maximus", 0.75, unsure)
    assert weights.of(load_kg=None, effort=8)[0] == Weight("gluteus_maximus", 0.4, unsure=False)


def test_every_metric_reads_its_own_amount() -> None:
    totals = Totals(1, 2, 3, 4, 5, 6.4, 7.6, 1.2)
    assert [metric.of(totals) for metric in Metric] == [1, 2, 3, 4, 5, 6, 8]
    assert Metric.WEIGHTED.unsure_of(totals) == 1
    assert Metric.WORK.unsure_of(totals) == 0
