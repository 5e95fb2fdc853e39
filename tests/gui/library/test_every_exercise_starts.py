"""Every exercise that is offered starts from the window, one set of it, as an ordinary session."""

from __future__ import annotations

import pytest

from glutetimer.gui.window.app import App
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue

EXERCISES = load_catalogue(assets_dir()).exercises
OFFERED = [name for name, one in EXERCISES.items() if one.status == "offered"]


def test_all_but_those_that_are_only_mentioned_are_offered() -> None:
    assert len(OFFERED) == len(EXERCISES) - 2 == 37


def test_each_starts_from_its_page(app: App) -> None:
    app.window._choose_page("library")
    started = []
    for name in OFFERED:
        app.pages.requests.exercise.emit(name)
        page = app.pages.library._exercise
        assert page is not None
        page.practise.click()
        assert app.training.is_under_way, name
        live = app.training._live
        assert live is not None
        assert not live.is_trial
        (one,) = live.session.plan.prescriptions
        assert one.sets == 1
        started.append(one.exercise.id)
        app.training.close_all()
    assert started == OFFERED


@pytest.mark.parametrize("name", ["hill_sprint", "leg_press"])
def test_one_that_is_only_mentioned_does_not(app: App, name: str) -> None:
    app.pages.requests.practise.emit(name)
    assert not app.training.is_under_way
