"""Every text that is shipped can be read whole from three metres."""

from __future__ import annotations

import itertools
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from glutetimer.app.actions import Overlay
from glutetimer.gui.session.mat.aside import card_places, setup_rect
from glutetimer.gui.session.mat.layout import Layout, mat_layout
from glutetimer.gui.session.mat.pain_panel import card_rects, facts_rect
from glutetimer.gui.session.mat.panel_painting import above_choices, choice_rects, safety_rect
from glutetimer.gui.session.mat.ring import _WORD_ABOVE, _width_inside
from glutetimer.gui.session.mat.text_block import block_height, fit_block
from glutetimer.gui.session.mat.text_fitting import fit, least_pixels
from glutetimer.gui.session.mat.text_rows import hint_rects
from glutetimer.gui.style import fonts
from glutetimer.gui.window.main_window import LEAST_SIZE
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.coming_up import joined, next_line, with_kit
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.presentation.pain import pain_answers
from glutetimer.presentation.panels import why_panel
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.compile import compile_programme
from glutetimer.session.steps import StepKind
from glutetimer.training.wording import phase_word, phases_of
from tests.gui.session.mat.mat_moments import EXERCISES, FEEL, moments

SIZES = [(1280, 800), (1024, 640), (1920, 1080), (800, 560), LEAST_SIZE.toTuple()]
SHIPPED = [
    tomllib.loads(file.read_text())
    for file in sorted((Path(__file__).parents[4] / "assets" / "exercises").glob("*.toml"))
]
SMALLEST = 1 / 28
"""Nothing on the mat view is written smaller than this share of its height."""


@pytest.fixture(params=SIZES, ids=["1280x800", "1024x640", "1920x1080", "800x560", "least"])
def layout(request: pytest.FixtureRequest) -> Layout:
    return mat_layout(*request.param)


def least(layout: Layout) -> int:
    return -int(-layout.size.height() * SMALLEST // 1)


def is_narrow(layout: Layout) -> bool:
    """Return whether the window is less wide for its height than screens are, as 800x560 is."""
    return layout.size.width() < 1.5 * layout.size.height()


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
            assert " ".join(found.lines) == cue["say"]
            assert len(found.lines) <= (2 if is_narrow(layout) else 1), cue["say"]
            assert found.pixels >= (34 if is_narrow(layout) else 38) * layout.unit, cue["say"]


def test_the_set_up_is_whole_beside_a_figure_as_large_as_in_work(layout: Layout) -> None:
    rect = setup_rect(layout)
    assert not rect.intersects(layout.figure)
    for exercise in SHIPPED:
        lines = tuple(sentence["text"] for sentence in exercise.get("setup", []))
        found = fit_block(
            lines,
            rect.width(),
            rect.height() - 60 * layout.unit,  # of the kit
            largest=round(38 * layout.unit),
            smallest=least(layout),
        )
        assert len(found) == len(lines), exercise["id"]


def test_the_words_of_all_phases_are_large_inside_the_ring(
    layout: Layout, catalogue: Catalogue
) -> None:
    """However long they are: the ring is never written over, and three metres are no trouble."""
    metrics = QFontMetricsF(fonts.far_face(round(58 * layout.unit), 800))
    cap = metrics.capHeight()
    room = _width_inside(layout, _WORD_ABOVE * layout.unit + cap / 2)
    for exercise in catalogue.exercises.values():
        for phase in phases_of(exercise):
            word = phase_word(exercise, phase).upper()
            needed = 1.42 * cap + metrics.tightBoundingRect(word).width()
            assert 58 * layout.unit * min(1, room / needed) >= 1.1 * least(layout), word


def test_movement_and_sides_are_whole(layout: Layout) -> None:
    rect = setup_rect(layout)
    for exercise in SHIPPED:
        if "movement" in exercise:
            (found,) = fit_block(
                (exercise["movement"]["say"],),
                rect.width(),
                rect.height(),
                largest=round(46 * layout.unit),
                smallest=least(layout),
                weight=700,
            )
            assert found.pixels > least(layout), exercise["id"]
        for texts in (exercise.get("side_text", {}), exercise.get("turn", {})):
            for side in texts.keys() & {"left", "right"}:
                line = fit(
                    texts[side],
                    layout.cue.width(),
                    layout.cue.height(),
                    largest=round(46 * layout.unit),
                    smallest=least(layout),
                    weight=700,
                )
                assert not line.lines[-1].endswith("…"), texts[side]


def test_what_comes_next_is_never_cut_off(layout: Layout, catalogue: Catalogue) -> None:
    """Neither in a rest nor in a set, with the kit and where it goes, whatever the programme."""
    known = catalogue.exercises
    for programme in catalogue.programmes.values():
        for step in compile_programme(programme, known).steps:
            words = next_line(step, known)
            model = replace(mat_view_model(moments()["hold"], EXERCISES), next_text=words)
            hints = hint_rects(layout, model)
            room = (hints[0][1].left() - 24 * layout.unit) if hints else layout.foot.right()
            found = fit(
                words,
                room - layout.foot.left() - 100 * layout.unit,  # of the word before it
                layout.foot.height(),
                largest=round(34 * layout.unit),
                smallest=least(layout),
            )
            assert not found.lines[-1].endswith("…"), words


def test_the_answers_to_pain_are_whole(layout: Layout, catalogue: Catalogue) -> None:
    _, rect = card_rects(layout)
    room = facts_rect(rect, layout.unit)
    label = 130 * layout.unit
    smallest = least(layout) - (1 if is_narrow(layout) else 0)
    known = catalogue.exercises
    for hurt, coming in itertools.product(("clamshell", "glute_bridge", "squat"), known):
        pain = moments()["pain"]
        record = replace(pain.last_record, exercise=hurt)  # type: ignore[type-var] # it is there
        step = replace(pain.step, kind=StepKind.GET_READY, exercise=coming)
        (_, answer) = pain_answers(replace(pain, last_record=record, next_step=step), known)
        needed = 0.0
        for _, words in answer.facts:
            fitted = fit_block(
                (words,),
                room.width() - label,
                1e6,
                largest=smallest if is_narrow(layout) else round(30 * layout.unit),
                smallest=smallest,
            )
            needed += block_height(fitted) + 0.4 * fitted[0].pixels
        assert needed <= room.height() + 1, answer.facts


def test_the_card_of_what_comes_is_whole(layout: Layout, catalogue: Catalogue) -> None:
    places = card_places(layout)
    assert places.figure.height() > 0.32 * layout.aside.height()
    for exercise in catalogue.exercises.values():
        room = places.words.height()
        for lines, size, weight in (
            ((f"{exercise.name}, right",), 34, 700),
            ((joined(*with_kit(exercise, "medium")),), 32, 600),
        ):
            found = fit_block(
                lines,
                places.words.width(),
                room,
                largest=round(size * layout.unit),
                smallest=least(layout),
                weight=weight,
            )
            assert len(found) == len(lines), exercise.id
            room -= block_height(found)


@pytest.mark.parametrize("name", [*moments(), "end"])
def test_choices_are_whole_apart_and_inside(name: str, layout: Layout) -> None:
    overlay = Overlay.END if name == "end" else Overlay.NOTHING
    panel = mat_view_model(moments().get(name, moments()["hold"]), EXERCISES, FEEL, overlay).panel
    if panel is None:
        return
    placed = choice_rects(panel, layout)
    room = layout.body if panel.covers_ring else layout.panel
    for at, (choice, rect) in enumerate(placed):
        assert room.adjusted(-0.1, -0.1, 0.1, 0.1).contains(rect)
        assert not any(rect.intersects(other) for _, other in placed[:at])
        words = fit(
            choice.label,
            rect.width() - 92 * layout.unit,
            rect.height(),
            largest=round(34 * layout.unit),
            smallest=least(layout),
        )
        assert not words.lines[-1].endswith("…"), choice.label


def test_the_help_says_all_of_safety_and_all_keys(layout: Layout, catalogue: Catalogue) -> None:
    session_help = SessionHelp(catalogue.guidance, lambda: catalogue.sources)
    rect = safety_rect(layout)
    found = fit_block(
        (" ".join(session_help.safety),),
        rect.width(),
        rect.height(),
        largest=round(32 * layout.unit),
        smallest=least(layout),
        weight=700,
    )
    assert len(found) == 1
    panel = mat_view_model(moments()["hold"], EXERCISES, FEEL, Overlay.KEYS, session_help).panel
    assert panel
    for _, place in choice_rects(panel, layout):
        assert not place.intersects(rect)
        assert place.height() >= 1.4 * least(layout)


def test_why_each_exercise_is_done_fits_above_the_key(layout: Layout, catalogue: Catalogue) -> None:
    session_help = SessionHelp(catalogue.guidance, lambda: catalogue.sources)
    for exercise in catalogue.exercises.values():
        if exercise.status == "mentioned":
            continue
        step = replace(moments()["get_ready"].step, exercise=exercise.id)
        resting = replace(moments()["get_ready"], step=step)
        panel = why_panel(resting, catalogue.exercises, session_help)
        room = above_choices(panel, layout)
        found = fit_block(
            panel.lines,
            room.width(),
            room.height(),
            largest=round(42 * layout.unit),
            smallest=least(layout),
        )
        assert len(panel.lines) >= 3, exercise.id
        assert not any(one.lines[-1].endswith("…") for one in found), exercise.id
        assert sum(one.height for one in found) <= room.height(), exercise.id


@given(text=st.text(max_size=200), width=st.floats(40, 900), height=st.floats(30, 300))
def test_any_text_stays_in_its_place(text: str, width: float, height: float) -> None:
    found = fit(text, width, height, largest=46, smallest=29)
    assert found.pixels >= least_pixels(29)
    assert found.height <= max(height, least_pixels(29) * 1.22) + 0.01
    for line in found.lines:
        assert QFontMetricsF(found.font).horizontalAdvance(line) <= width + 0.01


def test_a_long_text_shrinks_then_wraps_then_shrinks_again_then_is_cut() -> None:
    words = "Straight from shoulder to knee"
    assert fit(words, 900, 68, largest=46, smallest=29).pixels == 46
    assert fit(words, 600, 68, largest=46, smallest=29).pixels < 46
    assert len(fit(words, 330, 80, largest=46, smallest=29).lines) == 2
    assert 29 > fit(words, 300, 40, largest=46, smallest=29).pixels >= least_pixels(29)
    assert fit(words, 160, 40, largest=46, smallest=29).lines[0].endswith("…")


def test_to_fit_a_text_asks_for_two_sizes_of_the_letters_at_most() -> None:
    """Qt keeps the measures of every size that it was ever asked for."""
    fonts._font.cache_clear()
    fit.cache_clear()
    fit("A name that is far too long for its line", 300, 60, largest=120, smallest=12)
    assert fonts._font.cache_info().currsize == 2


@pytest.mark.parametrize("width", range(60, 260, 10))
def test_no_line_is_broken_between_a_number_and_its_unit(width: int) -> None:
    words = "12 reps, hold 2 s, then 30 s of rest"
    found = fit(words, width, 900, largest=20, smallest=20, wraps=True)
    assert not [line for line in found.lines if line.startswith(("s", "2"))]
    assert " ".join(found.lines) == words
