"""What a screen reader announces through a session: steps, questions, no reps."""

from __future__ import annotations

from itertools import groupby

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.mat_description import announcement, describe
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.session.compile import compile_programme
from glutetimer.session.observe import observe
from glutetimer.session.session import Session
from glutetimer.session.snapshot import State
from glutetimer.training.programme import Block, Programme
from tests.given_times import with_given_times


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


def started(catalogue: Catalogue, *exercises: str) -> Session:
    blocks = tuple(Block(exercise=one, sets=1, reps=8, default="x") for one in exercises)
    programme = Programme(id="p", name="P", blocks=blocks, default="x")
    session = Session(
        compile_programme(with_given_times(programme), catalogue.exercises), catalogue.exercises
    )
    session.start(0)
    return session


def announced(
    catalogue: Catalogue, session: Session, until_ms: int, since_ms: int = 0
) -> list[str]:
    """Return what is announced in a stretch of time, each as often as it is new."""
    announcements = []
    for now in range(since_ms, until_ms, 200):
        session.advance(now)
        announcements.append(said_now(catalogue, session, now))
    return [words for words, _ in groupby(announcements) if words]


def said_now(catalogue: Catalogue, session: Session, now: int) -> str:
    snapshot = observe(session, now)
    options = catalogue.guidance.feel_check.options
    return announcement(
        snapshot, mat_view_model(snapshot, catalogue.exercises, options), catalogue.exercises
    )


def test_exercise_side_set_switch_and_end_are_announced_and_no_rep(catalogue: Catalogue) -> None:
    session = started(catalogue, "clamshell")
    announcements = announced(catalogue, session, 400_000)
    assert session.state is State.FINISHED
    assert announcements[0].startswith("Clamshell, left. ")
    assert "The left leg works." in announcements[0]
    assert announcements[2:4] == [
        "Clamshell, left, 8 reps, hold 1 s.",
        "Turn over: lie on your left side, the right leg works.",
    ]
    assert announcements[4] == "Clamshell, right, 8 reps, hold 1 s."
    assert announcements[-1] == "The session is over."
    assert len(announcements) <= 7


def test_the_question_is_announced_with_its_keys_and_what_comes(catalogue: Catalogue) -> None:
    session = started(catalogue, "glute_bridge", "side_leg_lift_bench")
    announcements = announced(catalogue, session, 95_000)
    asked = "Where did you feel the "
    (question,) = [words for words in announcements if words.startswith(asked)]
    for words in ("1: Glutes (back).", "0: Nowhere.", "P: Pain.", "Next: Side leg lift on a bench"):
        assert words in question


def test_pause_and_pain_are_announced_with_their_keys(catalogue: Catalogue) -> None:
    session = started(catalogue, "glute_bridge")
    session.advance(20_000)
    session.pause(20_000)
    assert said_now(catalogue, session, 20_000) == (
        "Paused. Space: go on, after 3-2-1. Esc: end here."
    )
    session.pain(20_000)
    asked = said_now(catalogue, session, 20_000)
    assert asked.startswith("Discomfort, or pain? Glute bridge")
    assert "1: Discomfort." in asked
    assert "2: Pain." in asked


def test_the_value_is_the_rep_of_the_set_or_the_seconds(catalogue: Catalogue) -> None:
    session = started(catalogue, "glute_bridge")
    ready = observe(session, 3_000)
    assert (described := describe(ready, mat_view_model(ready, catalogue.exercises)))
    assert (described.value, described.maximum) == (3, ready.phase_length_ms // 1000)
    session.advance(21_000)
    work = observe(session, 21_000)
    described = describe(work, mat_view_model(work, catalogue.exercises))
    assert (described.value, described.maximum) == (work.rep, 8)
    assert described.name == "Glute bridge"
