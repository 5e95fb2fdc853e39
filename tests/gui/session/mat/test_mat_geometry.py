from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from glutetimer.gui.session.mat.layout import Layout, mat_layout
from glutetimer.gui.style import fonts

SIZES = [(1280, 800), (1024, 640), (1920, 1080), (1024, 768), (2560, 1080), (800, 1280)]
APART = ("strip", "title", "time_left", "figure", "cue", "ring", "rep", "divider", "foot", "pain")


def inside(inner: QRectF, outer: QRectF) -> bool:
    return outer.adjusted(-0.01, -0.01, 0.01, 0.01).contains(inner)


def check(layout: Layout) -> None:
    for name in APART:
        rect = getattr(layout, name)
        assert rect.width() > 0, name
        assert rect.height() > 0, name
        assert inside(rect, layout.size), f"{name} leaves the window"
    for one, other in itertools.combinations(APART, 2):
        overlap = getattr(layout, one).intersected(getattr(layout, other))
        assert overlap.width() < 0.01 or overlap.height() < 0.01, f"{one} lies on {other}"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_overlaps_or_leaves_the_window(width: int, height: int) -> None:
    check(mat_layout(width, height))


@given(width=st.integers(320, 4000), high=st.floats(0.4, 2.4))
def test_nothing_overlaps_at_any_size(width: int, high: float) -> None:
    check(mat_layout(width, round(width * high)))


@pytest.mark.parametrize(("width", "height"), SIZES[:5])
def test_the_number_is_a_fifth_of_the_height(width: int, height: int) -> None:
    unit = mat_layout(width, height).unit
    capital = QFontMetricsF(fonts.far_face(round(250 * unit), 800)).capHeight()
    assert capital >= height / 5


def test_the_figure_has_half_the_window() -> None:
    layout = mat_layout(1280, 800)
    assert layout.figure.width() >= 640
    assert layout.figure.height() >= 400


def test_parts_of_the_panel_stay_in_it() -> None:
    for width, height in SIZES:
        layout = mat_layout(width, height)
        for name in ("figure", "cue"):
            assert inside(getattr(layout, name), layout.panel), name


def test_the_same_shape_gives_the_same_picture() -> None:
    small, large = mat_layout(1024, 640), mat_layout(1280, 800)
    for name in APART:
        a, b = getattr(small, name), getattr(large, name)
        assert a.left() / 1024 == pytest.approx(b.left() / 1280), name
        assert a.height() / 640 == pytest.approx(b.height() / 800), name
