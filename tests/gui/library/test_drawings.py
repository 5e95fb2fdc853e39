"""Every topic has its drawing, and each is drawn in every theme, large and small."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.learn.drawings import sure_marks
from glutetimer.gui.library.learn.drawings.drawing import ASIDE, ICON, Draw
from glutetimer.gui.library.learn.drawings.gallery import DRAWINGS
from glutetimer.gui.library.learn.drawings.sketch import Sketch
from glutetimer.gui.style.theme import THEMES, Theme
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.library.learn import FINDINGS

BOOK = PoseBook(assets_dir() / "poses")


def colours(draw: Draw, size: tuple[float, float], theme: Theme, scale: float) -> set[int]:
    """Draw, and return the colours of the picture beside that of its ground."""
    image = QImage(
        round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(QColor(theme.card))
    painter = QPainter(image)
    before = painter.worldTransform(), painter.pen().color()
    sketch = Sketch(painter, QRectF(image.rect()), size, theme, BOOK)
    draw(sketch)
    sketch.close()
    assert (painter.worldTransform(), painter.pen().color()) == before
    painter.end()
    step = 3
    seen = {
        image.pixel(x, y)
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }
    return seen - {QColor(theme.card).rgb()}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("picture", DRAWINGS)
def test_it_is_drawn_in_every_theme_and_size(picture: str, theme: Theme) -> None:
    found = DRAWINGS[picture]
    for scale in (1.0, 2.0):
        assert colours(found.icon, ICON, theme, scale)
    if found.draw is not None:
        assert colours(found.draw, found.size, theme, 0.8)
    if found.aside is not None:
        assert colours(found.aside, ASIDE, theme, 1.0)
    for bullet in found.bullets:
        assert colours(bullet, ICON, theme, 0.6)


def test_every_topic_has_a_picture_of_its_own() -> None:
    topics = load_catalogue(assets_dir()).learn.topics
    assert {topic.picture for topic in topics} == set(DRAWINGS)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_every_finding_has_a_mark_of_its_own_shape(theme: Theme) -> None:
    assert set(sure_marks.FINDINGS) == set(FINDINGS)
    shapes = set()
    for paint in sure_marks.FINDINGS.values():
        image = QImage(48, 48, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        sketch = Sketch(painter, QRectF(image.rect()), sure_marks.SIZE, theme, BOOK)
        paint(sketch, 12, 12)
        sketch.close()
        painter.end()
        is_drawn = tuple(image.pixelColor(x, y).alpha() > 0 for x in range(48) for y in range(48))
        white = tuple(
            image.pixelColor(x, y).lightness() > 200 for x in range(48) for y in range(48)
        )
        shapes.add((is_drawn, white))
    assert len(shapes) == len(FINDINGS)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("picture", [name for name, one in DRAWINGS.items() if one.draw])
def test_nothing_is_drawn_below_a_drawing(picture: str) -> None:
    found = DRAWINGS[picture]
    assert found.draw is not None
    wide, high = map(round, found.size)
    image = QImage(wide, high + 80, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    sketch = Sketch(painter, QRectF(0, 0, wide, high), found.size, THEMES["day"], BOOK)
    found.draw(sketch)
    sketch.close()
    painter.end()
    below = [(x, y) for y in range(high + 2, high + 80, 3) for x in range(0, wide, 3)]
    assert [place for place in below if image.pixelColor(*place).alpha()] == []
