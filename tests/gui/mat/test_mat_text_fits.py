"""Every text that is shipped can be read whole from three metres."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mat_moments import EXERCISES, FEEL, moments
from PySide6.QtGui import QFontMetricsF

from glutetimer.app.actions import Overlay
from glutetimer.gui.session.mat.layout import SMALLEST, Layout, mat_layout
from glutetimer.gui.session.mat.panel_painting import choice_rects, fit_block, setup_rects
from glutetimer.gui.session.mat.text_fitting import fit
from glutetimer.gui.style import fonts
from glutetimer.gui.window.main_window import LEAST_SIZE
from glutetimer.presentation.mat_view_model import scene_of
from glutetimer.presentation.panel_model import Panel, PanelKind

SIZES = [(1280, 800), (1024, 640), (1920, 1080), LEAST_SIZE.toTuple()]
SHIPPED = [
    tomllib.loads(file.read_text())
    for file in sorted((Path(__file__).parents[3] / "assets" / "exercises").glob("*.toml"))
]


@pytest.fixture(params=SIZES, ids=["1280x800", "1024x640", "1920x1080", "least"])
def layout(request: pytest.FixtureRequest) -> Layout:
    return mat_layout(*request.param)


def least(layout: Layout) -> int:
    return -int(-layout.size.height() * SMALLEST // 1)


def test_exercises_are_shipped() -> None:
    assert len(SHIPPED) >= 39


def test_names_are_whole(layout: Layout) -> None:
    for exercise in SHIPPED:
        room = layout.title.width() - 330 * layout.unit  # "round 2 of 2, set 2 of 2"
        found = fit(
            exercise["name"], room, layout.title.height(), largest=99, smallest=least(layout)
        )
        assert "…" not in found.lines[0], exercise["name"]
        assert len(found.lines) == 1, exercise["name"]


def test_cues_and_hold_checks_are_whole_and_large(layout: Layout) -> None:
    for exercise in SHIPPED:
        for cue in exercise.get("cues", []) + exercise.get("hold_checks", []):
            found = fit(
                cue["say"],
                layout.cue.width(),
                layout.cue.height(),
                largest=round(46 * layout.unit),
                smallest=least(layout),
                weight=700,
            )
            assert found.lines == (cue["say"],)
            assert found.pixels >= 38 * layout.unit, cue["say"]


@pytest.mark.parametrize("note", ["", "Space when you are ready"])
def test_the_set_up_has_room(layout: Layout, note: str) -> None:
    for exercise in SHIPPED:
        lines = tuple(sentence["text"] for sentence in exercise.get("setup", []))[:4]
        panel = Panel(PanelKind.SETUP, title="Mini band above the knees", lines=lines, note=note)
        demo, text = setup_rects(panel, layout)
        assert demo.height() >= 0.26 * layout.panel.height()
        assert not demo.intersects(text)
        assert layout.panel.adjusted(-0.1, -0.1, 0.1, 0.1).contains(text)
        found = fit_block(
            lines,
            text.width(),
            text.height() - 72 * layout.unit,
            largest=round(38 * layout.unit),
            smallest=least(layout),
        )
        assert len(found) == len(lines), exercise["id"]


@pytest.mark.parametrize("name", [*moments(), "end"])
def test_choices_are_whole_apart_and_inside(name: str, layout: Layout) -> None:
    overlay = Overlay.END if name == "end" else Overlay.NOTHING
    panel = scene_of(moments().get(name, moments()["hold"]), EXERCISES, FEEL, overlay).panel
    if panel is None:
        return
    placed = choice_rects(panel, layout)
    for at, (choice, rect) in enumerate(placed):
        assert layout.panel.contains(rect)
        assert not any(rect.intersects(other) for _, other in placed[:at])
        words = fit(
            choice.label,
            rect.width() - 92 * layout.unit,
            rect.height(),
            largest=round(34 * layout.unit),
            smallest=least(layout),
        )
        assert not words.lines[-1].endswith("…"), choice.label


@given(text=st.text(max_size=200), width=st.floats(40, 900), height=st.floats(30, 300))
def test_any_text_stays_in_its_place(text: str, width: float, height: float) -> None:
    found = fit(text, width, height, largest=46, smallest=29)
    assert found.pixels >= 29
    assert found.height <= max(height, 29 * 1.22) + 0.01
    for line in found.lines:
        assert QFontMetricsF(found.font).horizontalAdvance(line) <= width + 0.01


def test_a_long_text_shrinks_then_wraps_then_is_cut() -> None:
    words = "Straight from shoulder to knee"
    assert fit(words, 900, 68, largest=46, smallest=29).pixels == 46
    assert fit(words, 600, 68, largest=46, smallest=29).pixels < 46
    assert len(fit(words, 330, 80, largest=46, smallest=29).lines) == 2
    assert fit(words, 200, 40, largest=46, smallest=29).lines[0].endswith("…")


def test_to_fit_a_text_asks_for_two_sizes_of_the_letters_at_most() -> None:
    """Qt keeps the measures of every size that it was ever asked for."""
    fonts.face.cache_clear()
    fit.cache_clear()
    fit("A name that is far too long for its line", 300, 60, largest=120, smallest=12)
    assert fonts.face.cache_info().currsize == 2
