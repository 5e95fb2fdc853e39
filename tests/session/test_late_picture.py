"""The picture waits for the sound, and nothing else does."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session.late_picture import LatePicture
from glutetimer.session.observe import observe
from glutetimer.session.snapshot import Snapshot
from tests.session.examples import a_session, block


@cache
def first() -> Snapshot:
    session = a_session(block("bridge", sets=2, reps=2))
    session.start(0)
    return observe(session, 0)


def at(ms: int) -> Snapshot:
    return replace(first(), at_ms=ms)


@given(st.integers(0, 600), st.lists(st.integers(1, 100), min_size=1, max_size=60))
def test_what_is_shown_is_the_newest_that_is_old_enough(delay_ms: int, steps: list[int]) -> None:
    picture, taken, now_ms = LatePicture(delay_ms), [0], 0
    picture.after(at(0))
    for step in steps:
        now_ms += step
        taken.append(now_ms)
        shown_ms = picture.after(at(now_ms)).at_ms
        assert shown_ms == max((one for one in taken if one <= now_ms - delay_ms), default=0)


def test_without_a_delay_it_is_this_moment() -> None:
    picture = LatePicture(0)
    assert [picture.after(at(ms)).at_ms for ms in (0, 16, 33)] == [0, 16, 33]


def test_what_a_person_does_is_shown_at_once_and_then_the_picture_waits_again() -> None:
    picture = LatePicture(200)
    for ms in range(0, 1_000, 20):
        picture.after(at(ms))
    assert picture.after(at(1_000)).at_ms == 800
    picture.catch_up()
    shown = [picture.after(at(ms)).at_ms for ms in (1_010, 1_100, 1_210, 1_300)]
    assert shown == [1_010, 1_010, 1_010, 1_100]


@pytest.mark.parametrize("delay_ms", [0, 600])
def test_the_line_does_not_grow(delay_ms: int) -> None:
    picture = LatePicture(delay_ms)
    for ms in range(0, 60_000, 16):
        picture.after(at(ms))
    assert len(picture._line) <= delay_ms // 16 + 2
