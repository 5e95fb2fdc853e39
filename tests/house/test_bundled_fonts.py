from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
FAMILY = "Atkinson Hyperlegible Next"


@pytest.fixture(scope="module", autouse=True)
def bundled_fonts(qapp: QGuiApplication) -> None:  # noqa: ARG001  fonts need an application
    files = sorted(FONTS.glob("*.ttf"))
    assert len(files) == 4
    for file in files:
        number = QFontDatabase.addApplicationFont(str(file))
        assert FAMILY in QFontDatabase.applicationFontFamilies(number), file.name


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


@pytest.mark.parametrize("letter", "aäéßčłőşțŵ×–−½…’“„")
def test_letters_of_europe_are_inside(letter: str) -> None:
    assert QFontMetricsF(font(400)).inFontUcs4(ord(letter))
