"""The figure is painted: in every palette, turned for the other side, inside its rectangle."""

from math import cos, dist, radians, sin

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.figure_colours import DAY, HIGH_CONTRAST, NIGHT, FigurePalette
from glutetimer.gui.figure.figure_painting import paint_figure, picture_transform
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.shapes import limb
from glutetimer.host.assets import assets_dir
from glutetimer.library.pose_files import pose_ids

POSES = assets_dir() / "poses"
pytestmark = pytest.mark.usefixtures("qapp")
BOOK = PoseBook(POSES)
RECT = QRectF(0, 0, 320, 250)


def picture(posture: Posture, palette: FigurePalette = DAY) -> QImage:
    image = QImage(320, 250, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.ground))
    painter = QPainter(image)
    paint_figure(painter, RECT, posture, palette)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(320) for y in range(250)}


@pytest.mark.parametrize("pose_id", pose_ids(POSES))
def test_every_pose_set_is_painted_with_skin_shirt_and_leggings(pose_id: str) -> None:
    found = colours(picture(BOOK.motion(pose_id).posture("lift", 0.5, "right", 700)))
    assert {DAY.skin.lower(), DAY.shirt.lower(), DAY.near.lower()} <= found


@pytest.mark.parametrize("palette", [DAY, NIGHT, HIGH_CONTRAST])
def test_the_mini_band_is_seen_in_every_palette(palette: FigurePalette) -> None:
    for pose_id in ("mini_band_squat", "mini_band_squat_front", "lateral_band_walk"):
        posture = BOOK.motion(pose_id).posture("hold_bottom", 0.5)
        assert palette.band.lower() in colours(picture(posture, palette))


def test_the_other_side_is_the_mirror_image() -> None:
    at = BOOK.motion("bulgarian_split_squat").posture
    right, left = picture(at("lower", 0.4, "right")), picture(at("lower", 0.4, "left"))
    mirrored = right.flipped(Qt.Orientation.Horizontal)
    unlike = sum(
        abs(left.pixelColor(x, y).lightness() - mirrored.pixelColor(x, y).lightness()) > 40
        for x in range(320)
        for y in range(250)
    )
    assert unlike < 250


def test_the_picture_leaves_nothing_outside_its_box() -> None:
    for pose_id in pose_ids(POSES):
        posture = BOOK.motion(pose_id).posture("hold_top", 0.5, "right")
        left, bottom, right, top = posture.box
        where = picture_transform(RECT, posture)
        box = where.mapRect(QRectF(left, bottom, right - left, top - bottom))
        assert RECT.adjusted(-1, -1, 1, 1).contains(box), pose_id


@pytest.mark.parametrize(
    ("start", "end"),
    [((0.2, 0.1), (0.2, 0.35)), ((0.5, 0.5), (0.3, 0.4)), ((0.1, 0.9), (0.4, 0.9))],
)
def test_a_limb_reaches_round_both_of_its_ends(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    path = QPainterPath()
    limb(path, start, end, 0.05, 0.03, 0.004, 0.002)
    for centre, radius in ((start, 0.05), (end, 0.03)):
        for turn in range(0, 360, 15):
            dx, dy = cos(radians(turn)) * radius, sin(radians(turn)) * radius
            assert path.contains(QPointF(centre[0] + 0.98 * dx, centre[1] + 0.98 * dy))
    assert path.length() < 2 * dist(start, end) + 0.32


def test_painting_leaves_the_painter_as_it_was() -> None:
    image = QImage(320, 250, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.translate(7, 9)
    paint_figure(painter, RECT, BOOK.motion("squat").posture("lower", 0.5), DAY)
    assert painter.worldTransform().dx() == 7
    assert not painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    painter.end()
