"""How sure it is: what was found and what not, two sides of a question, and who says it."""

from __future__ import annotations

from math import sin

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.gui.library.learn.drawings.sure_marks import tick


def draw_studies_icon(sketch: Sketch) -> None:
    """Draw what was found, and what was not."""
    tick(sketch, 17, 28, 13)
    path = QPainterPath()
    path.addEllipse(QRectF(36, 17, 22, 22))
    sketch.stroke(path, 3, sketch.theme.mute, dashed=True)


def draw_emg(sketch: Sketch) -> None:
    """Draw how active a muscle is: a signal that swells, over marks of low to very high."""
    theme, body = sketch.theme, sketch.body
    left, top, width = 24.0, 40.0, 272.0
    sketch.plate(QRectF(0, 8, 320, 210), 16, theme.ground)
    points = []
    for step in range(137):
        x = step / 136
        swell = 6 + 74 * max(0.0, sin(3.14159 * min(1.0, max(0.0, (x - 0.18) / 0.64)))) ** 2
        points.append(
            (left + x * width, top + 74 + swell * sin(step * 1.9) * (0.7 + 0.3 * sin(step)))
        )
    sketch.line(points, 2.4, theme.lift)
    sketch.plate(QRectF(0, 234, 320, 218), 16, theme.ground)
    for number, (value, strength) in enumerate(((20, 0.3), (40, 0.5), (60, 0.75), (100, 1.0))):
        begin = (0, 20, 40, 60)[number]
        bar = QRectF(24, 256 + number * 44, 200 * value / 100, 30)
        path = QPainterPath()
        path.addRoundedRect(bar, 6, 6)
        sketch.fill(path, body.glow, strength)
        sketch.words(
            300,
            bar.center().y(),
            f"{begin}–{value} %",
            size=15,
            weight=600,
            anchor="right",
            is_number=True,
        )


def draw_scales_icon(sketch: Sketch) -> None:
    """Draw a pair of scales that weighs two opinions."""
    ink = sketch.theme.ink
    sketch.line([(32, 8), (32, 48)], 3, ink)
    sketch.line([(20, 49), (44, 49)], 3, ink)
    sketch.line([(9, 15), (55, 15)], 3, ink)
    for x in (10, 54):
        sketch.line([(x - 8, 34), (x, 16), (x + 8, 34)], 2.6, ink)
        bowl = QPainterPath()
        bowl.moveTo(x - 9, 34)
        bowl.cubicTo(x - 8, 43, x + 8, 43, x + 9, 34)
        bowl.closeSubpath()
        sketch.stroke(bowl, 2.6, ink)


def draw_story(sketch: Sketch) -> None:
    """Draw eight months, and three things that changed in them at once."""
    theme, body = sketch.theme, sketch.body
    sketch.plate(QRectF(0, 40, 320, 176), 16, theme.ground)
    for month in range(8):
        x, y = 60 + month % 4 * 66, 92 + month // 4 * 72
        sketch.disc(x, y, 22, body.glow, 0.3 + 0.1 * month)
        sketch.words(x, y, str(month + 1), size=17, weight=700, colour=theme.ink)
    sketch.plate(QRectF(0, 236, 320, 176), 16, theme.ground)
    sketch.figure("glute_bridge", "lift", QRectF(10, 262, 150, 100))
    sketch.words(176, 318, "+", size=32, weight=700, colour=theme.mute)
    _wave(sketch, 200, 296)
    _wheels(sketch, 200, 356)
    sketch.words(294, 324, "?", size=54, weight=700, colour=theme.alert)


def draw_story_icon(sketch: Sketch) -> None:
    """Draw an opening quotation mark."""
    sketch.words(32, 54, "\N{LEFT DOUBLE QUOTATION MARK}", size=84, weight=800)


def draw_articles(sketch: Sketch) -> None:
    """Draw five articles, one over the other, and a magnifying glass for studies."""
    theme = sketch.theme
    for number in range(5):
        left, top = 20.0 + number * 30, 60.0 + number * 40
        sketch.plate(QRectF(left - 2, top - 2, 154, 184), 10, theme.line)
        sketch.plate(QRectF(left, top, 150, 180), 8, theme.card)
        sketch.words(left + 24, top + 22, str(number + 1), size=17, weight=800, colour=theme.accent)
        for row in range(5):
            reach = 110 if row < 4 else 60  # noqa: PLR2004 - the last line is short
            y = top + 52 + row * 24
            sketch.line([(left + 18, y), (left + 18 + reach, y)], 5, theme.track)
    sketch.disc(236, 340, 44, theme.card)
    sketch.ring(236, 340, 44, 8, theme.mute)
    sketch.line([(268, 372), (304, 408)], 13, theme.mute)
    tick(sketch, 236, 340, 20)


def draw_articles_icon(sketch: Sketch) -> None:
    """Draw sheets of paper."""
    theme = sketch.theme
    for number in range(3):
        left, top = 14.0 + number * 7, 4.0 + number * 6
        sketch.plate(QRectF(left, top, 26, 34), 4, theme.mute)
        sketch.plate(QRectF(left + 2, top + 2, 22, 30), 3, theme.card)
    for row in range(3):
        sketch.line([(33, 26 + row * 6), (43, 26 + row * 6)], 2, theme.mute)


def _wave(sketch: Sketch, x: float, y: float) -> None:
    """Draw water for swimming."""
    for row in range(2):
        path = QPainterPath()
        path.moveTo(x, y + row * 13)
        for arch in range(3):
            start = x + arch * 22
            path.cubicTo(
                start + 7,
                y + row * 13 - 10,
                start + 15,
                y + row * 13 - 10,
                start + 22,
                y + row * 13,
            )
        sketch.stroke(path, 4, sketch.theme.lift)


def _wheels(sketch: Sketch, x: float, y: float) -> None:
    """Draw a bicycle."""
    colour = sketch.body.prop
    sketch.ring(x + 14, y, 13, 3.5, colour)
    sketch.ring(x + 54, y, 13, 3.5, colour)
    sketch.line(
        [(x + 14, y), (x + 26, y - 24), (x + 46, y - 24), (x + 34, y), (x + 14, y)], 3, colour
    )
    sketch.line([(x + 34, y), (x + 24, y - 30)], 3, colour)
    sketch.line([(x + 54, y), (x + 45, y - 32), (x + 52, y - 34)], 3, colour)
