"""Why an exercise is done is one key away, in few sentences with their sources."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glutetimer.app.actions import Action, Overlay
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.keys import KeyPress
from glutetimer.presentation.mat_hints import mat_hints
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.training.exercise import Exercise
from tests.gui.session.mat.mat_moments import moments


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


@pytest.fixture
def session_help(catalogue: Catalogue) -> SessionHelp:
    return SessionHelp(catalogue.guidance, lambda: catalogue.sources)


def offered(catalogue: Catalogue) -> list[Exercise]:
    return [one for one in catalogue.exercises.values() if one.status == "offered"]


def test_the_key_asks_why() -> None:
    assert KeyPress("i").action is Action.WHY


def test_why_names_reason_muscles_and_who_says_so(
    session_help: SessionHelp, catalogue: Catalogue
) -> None:
    reason, muscles, source = session_help.why(catalogue.exercises["side_leg_lift_floor"])
    assert reason == "A straight leg is a longer lever."
    assert muscles.startswith("Works: gluteus medius")
    assert "The butt: the neglected muscle group" in source


def test_every_exercise_that_is_offered_has_a_reason_with_a_source(catalogue: Catalogue) -> None:
    for exercise in offered(catalogue):
        assert exercise.why, exercise.id
        assert all(one.sources for one in exercise.why), exercise.id


def test_it_is_no_wall_of_text(session_help: SessionHelp, catalogue: Catalogue) -> None:
    for exercise in offered(catalogue):
        assert sum(map(len, session_help.why(exercise))) <= 420, exercise.id


@pytest.mark.parametrize("name", ["rest_feel", "get_ready", "paused"])
def test_the_key_is_named_in_rests_and_pauses(name: str) -> None:
    keys = [hint.key for hint in mat_hints(moments()[name], Overlay.NOTHING)]
    assert "I" in keys


def test_no_key_more_is_named_while_one_works() -> None:
    keys = [hint.key for hint in mat_hints(moments()["hold"], Overlay.NOTHING)]
    assert "I" not in keys


def test_the_panel_is_about_what_comes(session_help: SessionHelp, catalogue: Catalogue) -> None:
    resting = coming(moments()["rest_feel"], "lunge")
    model = mat_view_model(resting, catalogue.exercises, (), Overlay.WHY, session_help)
    assert model.title == "Lunge"
    assert model.panel
    assert model.panel.lines == session_help.why(catalogue.exercises["lunge"])


def test_after_the_last_set_it_is_about_what_was_done(
    session_help: SessionHelp, catalogue: Catalogue
) -> None:
    over = coming(moments()["rest_feel"], "")
    assert over.last_record
    done = replace(over, last_record=replace(over.last_record, exercise="squat"))
    model = mat_view_model(done, catalogue.exercises, (), Overlay.WHY, session_help)
    assert model.title == "Squat"


def coming(snapshot: Snapshot, exercise: str) -> Snapshot:
    step = replace(snapshot.step, exercise=exercise)
    return replace(snapshot, step=step, state=State.PAUSED)


def test_an_author_is_named_in_a_word_or_two(
    session_help: SessionHelp, catalogue: Catalogue
) -> None:
    source = session_help.why(catalogue.exercises["posterior_tilt_bridge"])[-1]
    assert "“Turning on the glutes”, Brian" in source
    for exercise in offered(catalogue):
        last = session_help.why(exercise)[-1]
        assert "surname" not in last, exercise.id
        assert "Raupach" not in last, exercise.id
