"""Files of the person's own that come while the window is open are known at once."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.today.programme_cards import Tile
from glutetimer.gui.window.app import App

EXERCISE = """
id = "my_bridge"
name = "My bridge"
position = "supine"
sides = "both"
level = 1
muscles = { primary = ["hamstrings"] }
activation = { confidence = "none", basis = "not measured" }
reps = { min = 8, max = 12 }
timing = { mode = "reps", lift = { s = 2 }, lower = { s = 2 } }
"""
PROGRAMME = 'id = "mine"\nname = "Mine"\n[[blocks]]\nexercise = "my_bridge"\n'


def tiles(app: App) -> list[str]:
    return [tile.accessibleName() for tile in app.window.findChildren(Tile)]


def write(context: AppContext) -> None:
    for folder, name, text in (
        ("exercises", "my_bridge", EXERCISE),
        ("programmes", "mine", PROGRAMME),
    ):
        path = context.paths.data / folder
        path.mkdir()
        (path / f"{name}.toml").write_text(text, encoding="utf-8")


def test_a_programme_of_ones_own_is_offered_and_done_without_a_restart(
    app: App, context: AppContext
) -> None:
    assert not any(name.startswith("Mine") for name in tiles(app))
    write(context)
    app.pages.today.choose("cyclist_four")
    assert any(name.startswith("Mine") for name in tiles(app))
    app.pages.today.choose("mine")
    app.begin()
    (screen,) = app.window.findChildren(SessionScreen)
    assert screen.view.model is not None
    assert screen.view.model.title == "My bridge"


def test_a_chosen_programme_that_is_gone_is_chosen_no_more(app: App, context: AppContext) -> None:
    write(context)
    app.pages.today.refresh()
    app.pages.today.choose("mine")
    (context.paths.data / "programmes" / "mine.toml").unlink()
    app.pages.today.refresh()
    assert app.pages.today.choice.programme is None
