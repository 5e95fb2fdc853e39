"""Pictures are decoded within limits, turned upright, and kept without what they tell besides."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QPainter

from glutetimer.app.own_pictures import MOST_BYTES, take_picture
from glutetimer.errors import UserError
from glutetimer.gui.figure import picture_decoding
from glutetimer.gui.figure.own_pictures import OwnPictures
from glutetimer.gui.figure.picture_decoding import LONGEST_SIDE, cleaned, encoded
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.style.theme import DAY
from glutetimer.host.assets import assets_dir
from glutetimer.training.exercise import Exercise
from tests.session.examples import an_exercise

pytestmark = pytest.mark.usefixtures("qtbot")


def picture(width: int = 40, height: int = 20, left: str = "blue") -> QImage:
    """Return a red picture whose left quarter has another colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 4, height, QColor(left))
    painter.end()
    return image


def turned(jpeg: bytes) -> bytes:
    """Return a JPEG that says it was taken on its side, and where."""
    heads = b"MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"
    exif = b"Exif\0\0" + heads + b"\x01\x0e\0\x02\0\0\0\x08\0\0\0\x26\0\0\0\0AT HOME\0"
    return jpeg[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + jpeg[2:]


def read(data: bytes) -> QImage:
    return QImage.fromData(data)


def test_what_a_picture_tells_besides_is_not_kept() -> None:
    image = picture()
    image.setText("Author", "Somebody")
    for kind in (b"PNG", b"JPEG"):
        data = encoded(image, kind)
        assert b"Somebody" in data
        assert b"Somebody" not in cleaned(data).data
    photo = turned(encoded(picture(), b"JPEG"))
    assert b"AT HOME" in photo
    assert b"AT HOME" not in cleaned(photo).data
    assert b"Exif" not in cleaned(photo).data


def test_a_photograph_taken_on_its_side_stands_upright() -> None:
    found = read(cleaned(turned(encoded(picture(), b"JPEG"))).data)
    assert (found.width(), found.height()) == (20, 40)
    assert found.pixelColor(10, 2).blue() > 200
    assert found.pixelColor(10, 37).red() > 200


def test_a_large_picture_is_kept_smaller_and_a_narrow_one_keeps_a_width() -> None:
    found = read(cleaned(encoded(picture(4000, 2000), b"JPEG")).data)
    assert (found.width(), found.height()) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert read(cleaned(encoded(picture(4000, 1))).data).height() == 1


@pytest.mark.parametrize(("kind", "ending"), [(b"PNG", "png"), (b"JPEG", "jpg"), (b"BMP", "png")])
def test_a_drawing_stays_a_drawing_and_a_photograph_one(kind: bytes, ending: str) -> None:
    assert cleaned(encoded(picture(), kind)).ending == ending


def test_what_is_transparent_stays_so() -> None:
    image = QImage(10, 10, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    assert read(cleaned(encoded(image)).data).pixelColor(5, 5).alpha() == 0


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "This is no picture that can be shown."),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "This is no picture that can be shown."),
        (b"GIF89a", "The picture cannot be decoded."),
        (b"\0" * (MOST_BYTES + 1), "The picture is larger than 32 MB."),
    ],
)
def test_what_is_no_picture_is_refused_in_a_sentence(data: bytes, problem: str) -> None:
    with pytest.raises(UserError) as met:
        cleaned(data)
    assert str(met.value) == f"{problem} Choose a PNG or JPEG picture."


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(picture_decoding, "MOST_PIXELS", 799)
    with pytest.raises(UserError, match="megapixels"):
        cleaned(encoded(picture()))


def test_the_name_follows_from_what_is_seen(tmp_path: Path) -> None:
    folder = tmp_path / "pictures"
    data = encoded(picture())
    tagged = picture()
    tagged.setText("Author", "Somebody")
    (tmp_path / "mine.png").write_bytes(data)
    names = {
        take_picture(folder, data, cleaned),
        take_picture(folder, encoded(tagged), cleaned),
        take_picture(folder, tmp_path / "mine.png", cleaned),
    }
    assert [path.name for path in folder.iterdir()] == [*names]
    assert len(names) == 1


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        take_picture(tmp_path, tmp_path / "none.png", cleaned)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "start.png").write_bytes(encoded(picture(left="green")))
    (tmp_path / "turn.png").write_bytes(encoded(picture(left="white")))
    return tmp_path


def with_pictures(*names: str) -> Exercise:
    return replace(an_exercise("bridge"), pictures=names)


def left_of(image: QImage | None) -> str:
    assert image is not None
    return image.pixelColor(2, 2).name()


GREEN, WHITE = QColor("green").name(), QColor("white").name()


@pytest.mark.parametrize(
    ("phase", "colour"),
    [
        ("get_ready", GREEN),
        ("lift", WHITE),
        ("hold_top", WHITE),
        ("lower", GREEN),
        ("hold_bottom", GREEN),
        ("hold", WHITE),
        ("rest", GREEN),
    ],
)
def test_each_end_of_a_rep_has_its_picture(folder: Path, phase: str, colour: str) -> None:
    exercise = with_pictures("start.png", "turn.png")
    assert left_of(OwnPictures(folder).at(exercise, phase)) == colour


def test_one_picture_stands_for_all_and_one_that_is_gone_for_none(folder: Path) -> None:
    pictures = OwnPictures(folder)
    assert left_of(pictures.at(with_pictures("start.png"), "lift")) == GREEN
    assert left_of(pictures.at(with_pictures("start.png", "gone.png"), "lift")) == GREEN
    assert pictures.at(with_pictures("gone.png"), "lift") is None
    assert OwnPictures(None).of(with_pictures("start.png")) == ()


def test_a_card_shows_the_picture(folder: Path) -> None:
    exercise = with_pictures("start.png")
    book = PoseBook(assets_dir() / "poses", folder)
    picture = Stills(lambda: {"bridge": exercise}, book, DAY)("bridge")
    without = PoseBook(assets_dir() / "poses")
    initials = Stills(lambda: {"bridge": exercise}, without, DAY)("bridge")
    assert picture is not None
    assert initials is not None
    assert picture.toImage() != initials.toImage()
