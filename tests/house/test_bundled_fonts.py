from pathlib import Path

import pytest
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetricsF,
    QGuiApplication,
    QPainterPath,
)

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
FIGURES = "Glutetimer Figures"


@pytest.fixture(scope="module", autouse=True)
def bundled_fonts(qapp: QGuiApplication) -> None:  # noqa: ARG001 - fonts need an application
    assert len(list(FONTS.glob("*.ttf"))) == 4 + 3
    for family, pattern, count in ((FAMILY, "Atkinson*.ttf", 4), (FIGURES, "Glute*.ttf", 3)):
        files = sorted(FONTS.glob(pattern))
        assert len(files) == count
        for file in files:
            number = QFontDatabase.addApplicationFont(str(file))
            assert family in QFontDatabase.applicationFontFamilies(number), file.name


def font(weight: int) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(100)
    made.setWeight(QFont.Weight(weight))
    return made


@pytest.mark.parametrize("weight", [400, 600, 700, 800])
def test_each_weight_is_a_cut_of_its_own_in_one_family(weight: int) -> None:
    info = QFontInfo(font(weight))
    assert (info.family(), info.weight()) == (FAMILY, weight)


@pytest.mark.parametrize("weight", [400, 600, 700, 800])
def test_tabular_figures_share_one_width_so_that_numbers_do_not_dance(weight: int) -> None:
    tabular = font(weight)
    tabular.setFeature(QFont.Tag("tnum"), 1)
    widths = {QFontMetricsF(tabular).horizontalAdvance(digit) for digit in "0123456789"}
    assert len(widths) == 1


def zero(family: str) -> QPainterPath:
    made = font(800)
    made.setFamilies([family])
    path = QPainterPath()
    path.addText(0, 0, made, "0")
    return path


@pytest.mark.parametrize("weight", [600, 700, 800])
def test_figures_read_from_afar_differ_from_the_family_in_the_zero_alone(weight: int) -> None:
    far = font(weight)
    far.setFamilies([FIGURES, FAMILY])
    near = QFontMetricsF(font(weight))
    for digit in "0123456789":
        assert QFontMetricsF(far).horizontalAdvance(digit) == near.horizontalAdvance(digit)
        assert QFontMetricsF(far).capHeight() == near.capHeight()


def test_the_zero_that_is_read_from_afar_is_open() -> None:
    slashed, opened = zero(FAMILY), zero(FIGURES)
    assert opened.boundingRect() == slashed.boundingRect()
    middle = opened.boundingRect().center()
    assert slashed.contains(middle)
    assert not opened.contains(middle)


@pytest.mark.parametrize("letter", "aäéßčłőşțŵ×–−½…’“„")
def test_letters_of_europe_are_inside(letter: str) -> None:
    assert QFontMetricsF(font(400)).inFontUcs4(ord(letter))
