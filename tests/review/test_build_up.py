"""A build-up moves on by itself, is held back by feel, pain and effort, and is set by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.review.build_up import A_WEEK, BuildUp, HeldBy, build_up, is_its_turn, is_over
from glutetimer.review.rows import PerformedRow

CATALOGUE = load_catalogue(assets_dir())
PROGRAMME = CATALOGUE.programmes["seated_abduction_build"]
GOOD = frozenset({"glute_side", "glute_deep"})
LAST = len(PROGRAMME.weeks)
FELT, ELSEWHERE, NOT_SAID = "glute_side", "quads", None

Drawn = tuple[int, str | None]
"""The week that a session did, and what was answered: a feel, "pain", or "half" for cut short."""


def stands(*sessions: Drawn, programme: str = PROGRAMME.id) -> BuildUp | None:
    rows, weeks = [], {}
    for number, (week, answer) in enumerate(sessions):
        row = PerformedRow(
            session=f"s{number}",
            local_date=date(2026, 9, 1) + timedelta(days=number),
            programme=programme,
            exercise="seated_band_abduction_tall",
            side="both",
            kind="set",
            outcome="completed",
            planned_reps=20,
            done_reps=11 if answer == "half" else 20,
            corrected_reps=None,
            hold_ms=0,
            work_ms=60_000,
            rep_hold_ms=0,
            rep_work_ms=3_000,
            feel=FELT if answer in ("half", "pain") else answer,
            pain_rep=7 if answer == "pain" else None,
        )
        rows.append(row)
        weeks[row.session] = week
    return build_up(PROGRAMME, rows, weeks, GOOD)


@pytest.mark.parametrize(
    ("sessions", "found"),
    [
        ([], BuildUp(1)),
        ([(1, FELT)], BuildUp(1, 1)),
        ([(1, FELT)] * 2, BuildUp(1, 2)),
        ([(1, FELT)] * 3, BuildUp(2)),
        ([(1, ELSEWHERE), (1, FELT), (1, FELT)], BuildUp(2)),
        ([(1, FELT)] * 3 + [(2, FELT)] * 3, BuildUp(3)),
        ([(1, FELT)] * 3 + [(2, FELT)] * 3 + [(3, FELT)] * 9, BuildUp(LAST, 9)),
    ],
)
def test_it_moves_on_after_the_sessions_of_a_week(sessions: list[Drawn], found: BuildUp) -> None:
    assert stands(*sessions) == found


@pytest.mark.parametrize(
    ("last", "held_by"),
    [
        (ELSEWHERE, HeldBy.FEEL),
        (NOT_SAID, HeldBy.FEEL),
        ("pain", HeldBy.PAIN),
        ("half", HeldBy.EFFORT),
    ],
)
def test_it_is_held_back_until_it_was_good_twice(last: str | None, held_by: HeldBy) -> None:
    held = [(1, FELT), (1, FELT), (1, last)][-3:]
    if last != "pain":
        held[1] = (1, last)
    assert stands(*held) == BuildUp(1, 3, held_by)
    assert stands(*held, (1, FELT)) == BuildUp(1, 4, held_by)
    assert stands(*held, (1, FELT), (1, FELT)) == BuildUp(2)


def test_another_week_that_is_done_counts_from_then_on() -> None:
    assert stands((1, FELT), (3, FELT)) == BuildUp(3, 1)
    assert stands((1, FELT), (1, FELT), (2, FELT)) == BuildUp(2, 1)
    assert stands(*[(1, FELT)] * 3, (1, FELT)) == BuildUp(1, 1)


def test_a_week_that_the_file_has_no_longer_is_the_last_one() -> None:
    assert stands((LAST + 1, FELT)) == BuildUp(LAST, 1)


def test_only_its_own_sessions_count_and_other_programmes_have_no_weeks() -> None:
    assert stands(*[(1, FELT)] * 3, programme="clam_ladder") == BuildUp(1)
    four = CATALOGUE.programmes["cyclist_four"]
    assert build_up(four, [], {}, GOOD) is None


ANSWERS = st.sampled_from([FELT, FELT, FELT, ELSEWHERE, NOT_SAID, "pain", "half"])


@given(st.lists(ANSWERS, max_size=24))
def test_it_never_skips_a_week_and_never_moves_on_without_feeling_it(
    answers: list[str | None],
) -> None:
    """Each session does the week that comes next."""
    done: list[Drawn] = []
    now = BuildUp(1)
    for answer in answers:
        done.append((now.week, answer))
        after = stands(*done)
        assert after
        assert after.week in (now.week, now.week + 1)
        if after.week > now.week:
            assert now.done + 1 >= A_WEEK
            assert [one for _, one in done[-2:]] == [FELT, FELT]
        now = after


def test_a_build_up_is_over_after_the_sessions_of_its_last_week() -> None:
    assert not is_over(PROGRAMME, BuildUp(1, A_WEEK))
    assert not is_over(PROGRAMME, BuildUp(LAST, A_WEEK - 1))
    assert is_over(PROGRAMME, BuildUp(LAST, A_WEEK))


@pytest.mark.parametrize(
    ("back", "turn"),
    [
        ((), False),
        ((0,), False),
        ((1, 4), False),
        ((2,), True),
        ((2, 4, 6), False),
        ((2, 4, 7), True),
        ((13,), True),
        ((14,), False),
    ],
)
def test_a_build_up_has_its_turn_every_other_day_and_three_times_in_seven(
    back: tuple[int, ...], *, turn: bool
) -> None:
    today = date(2026, 11, 20)
    assert is_its_turn([today - timedelta(days=one) for one in back], today) is turn
