"""An exercise without a figure and without a picture has its words in that place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.session.mat import MatView, words_for_figure
from glutetimer.presentation.figure_words import FigureWords
from glutetimer.presentation.mat_description import describe
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.session.snapshot import Snapshot
from glutetimer.session.steps import StepKind
from glutetimer.training.exercise import Exercise
from glutetimer.training.instruction import Cue, Movement
from tests.gui.session.mat.mat_moments import EXERCISES, moments

POSES = Path(__file__).parents[4] / "assets" / "poses"
NOTE = "Chin tucked"


def own() -> Exercise:
    """The exercise of a hold as a person's own: no pose, and words."""
    return msgspec.structs.replace(
        EXERCISES[moments()["timed_hold"].step.exercise],
        pose="",
        movement=Movement(say="Lift your hips.", default="x"),
        cues=(Cue(say="Breathe.", phase="hold", default="x"),),
    )


def held() -> Snapshot:
    hold = moments()["timed_hold"]
    return replace(hold, step=replace(hold.step, note=NOTE), cue="Breathe.")


def test_words_stand_in_the_place_of_the_figure_while_one_holds() -> None:
    known = {**EXERCISES, own().id: own()}
    model = mat_view_model(held(), known, has_figure=False)
    assert model.words is not None
    assert model.words.name == own().name
    assert model.words.lines[:2] == (NOTE, "Lift your hips.")
    assert model.words.lines[-1] == "Breathe."
    assert model.cue == ""  # nothing stands there twice
    assert f"{NOTE}. Lift your hips." in describe(held(), model).description


def test_a_name_that_stands_in_place_of_the_figure_is_not_above_as_well() -> None:
    known = {**EXERCISES, own().id: own()}
    without, beside = (
        mat_view_model(held(), known, has_figure=has_figure) for has_figure in (False, True)
    )
    assert (without.heading, without.title) == ("", own().name)
    assert beside.heading == own().name


def test_beside_a_figure_the_note_is_shown_where_no_cue_is() -> None:
    known = {**EXERCISES, own().id: own()}
    assert mat_view_model(held(), known).words is None
    assert mat_view_model(held(), known).cue == "Breathe."
    assert mat_view_model(replace(held(), cue=""), known).cue == NOTE


def test_while_one_gets_ready_the_panel_says_the_set_up() -> None:
    hold = held()
    ready = replace(moments()["get_ready"], step=replace(hold.step, kind=StepKind.GET_READY))
    model = mat_view_model(ready, {**EXERCISES, own().id: own()}, has_figure=False)
    assert model.words == FigureWords(own().name, ("Breathe.",))
    assert model.panel is not None


def test_the_mat_paints_words_where_it_has_no_figure(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[tuple[str, ...]] = []
    monkeypatch.setattr(
        words_for_figure, "paint_block", lambda _p, _place, lines, **_: painted.append(lines) or 0.0
    )
    view = MatView({**EXERCISES, own().id: own()}, book=PoseBook(POSES))
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show_snapshot(held())
    view.grab()
    assert painted[0] == (own().name,)
    assert NOTE in painted[1]


def test_in_a_rest_what_comes_stands_there_where_nothing_else_is_known() -> None:
    bare = msgspec.structs.replace(own(), movement=None, cues=(), setup=())
    work = replace(moments()["timed_hold"].step, exercise=bare.id, load_kg=12.0, note="")
    rest = replace(
        moments()["rest_plain"],
        step=replace(moments()["rest_plain"].step, exercise=bare.id),
        next_step=replace(work, kind=StepKind.GET_READY),
        step_after_next=work,
    )
    model = mat_view_model(rest, {**EXERCISES, bare.id: bare}, has_figure=False)
    assert model.words is not None
    assert model.words.lines[-1] == "12 kg"
    assert len(model.words.lines) == 2
