"""Colours: readable by everybody, apart from each other for colour-blind eyes."""

from __future__ import annotations

import itertools

import pytest

from glutetimer.gui.style import style_sheet, theme
from glutetimer.gui.style.theme import DAY, HIGH_CONTRAST, NIGHT, THEMES, Theme

PHASES = ("lift", "hold", "lower", "rest")
TEXTS = ("ink", "mute", "accent", "alert", *PHASES)
GROUNDS = ("ground", "card", "sunk")

# Machado, Oliveira and Fernandes 2009, full strength, for linear RGB
EYES = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
}


def linear(colour: str) -> tuple[float, float, float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return r, g, b


def luminance(colour: str) -> float:
    r, g, b = linear(colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.2: 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    r, g, b = (min(1.0, max(0.0, part)) for part in rgb)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def apart(one: str, other: str, eyes: str) -> float:
    """Delta E (1976) between two colours as these eyes see them."""
    seen = [
        lab(tuple(sum(w * c for w, c in zip(row, linear(x), strict=True)) for row in EYES[eyes]))
        for x in (one, other)
    ]
    return sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("look", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_can_be_read_on_every_ground(look: Theme, ground: str, text: str) -> None:
    least = 7 if look is HIGH_CONTRAST else 4.5
    assert contrast(getattr(look, text), getattr(look, ground)) >= least


@pytest.mark.parametrize("look", THEMES.values(), ids=list(THEMES))
def test_text_on_filled_shapes_can_be_read(look: Theme) -> None:
    least = 7 if look is HIGH_CONTRAST else 4.5
    for fill in ("accent", *PHASES):
        assert contrast(look.on_accent, getattr(look, fill)) >= least, fill
    assert contrast(look.ground, look.ink) >= least  # side chip, checked chip, tool tip
    assert contrast(look.ink, look.track) >= least  # selected row, pressed button
    hovered = style_sheet.mix(look.accent, look.ink, 0.16)
    assert contrast(look.on_accent, hovered) >= least


@pytest.mark.parametrize("look", THEMES.values(), ids=list(THEMES))
def test_what_is_done_stands_out_from_what_is_to_come(look: Theme) -> None:
    for done in ("ink", *PHASES):
        assert contrast(getattr(look, done), look.track) >= 3, done


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("look", THEMES.values(), ids=list(THEMES))
def test_phase_colours_stay_apart_for_all_eyes(look: Theme, eyes: str) -> None:
    for one, other in itertools.combinations(PHASES, 2):
        distance = apart(getattr(look, one), getattr(look, other), eyes)
        assert distance >= 20, f"{one} and {other} look alike: {distance:.1f}"


@pytest.mark.parametrize("look", THEMES.values(), ids=list(THEMES))
def test_chart_colours_stay_apart_and_off_the_card(look: Theme) -> None:
    for one, other in itertools.combinations(look.series, 2):
        assert apart(one, other, "usual") >= 14, f"{one} and {other}"
    for colour in look.series:
        assert contrast(colour, look.card) >= 3, colour


def test_the_setting_decides_and_the_system_where_it_does_not() -> None:
    assert theme.current("day", system_is_dark=True) is DAY
    assert theme.current("night", system_is_dark=False) is NIGHT
    assert theme.current("high_contrast", system_is_dark=False) is HIGH_CONTRAST
    assert theme.current("system", system_is_dark=True) is NIGHT
    assert theme.current("system", system_is_dark=False) is DAY
