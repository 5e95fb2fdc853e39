"""The typeface: loaded from the assets, with digits that do not dance."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

FAMILY: Final = "Atkinson Hyperlegible Next"
FIGURES: Final = "Glutetimer Figures"
"""The same ten digits with an open zero: from afar a slashed one reads as an eight."""
FALLBACKS: Final = ("Atkinson Hyperlegible", "Noto Sans", "DejaVu Sans", "sans-serif")


def load(directory: Path) -> bool:
    """Register the bundled typeface with Qt; return whether it is there.

    Without it everything is drawn in the next best face that the machine has.
    """
    known = [QFontDatabase.addApplicationFont(str(file)) for file in directory.glob("*.ttf")]
    return bool(known) and min(known) >= 0


def face(pixels: int, weight: int = 400) -> QFont:
    """Return the typeface at a height in pixels; weights are 400, 600, 700 and 800.

    The font is shared: copy it before changing it.
    """
    return _font(pixels, weight, (FAMILY, *FALLBACKS))


def far_face(pixels: int, weight: int = 600) -> QFont:
    """Return the typeface as it is read from three metres; weights are 600, 700 and 800."""
    return _font(pixels, weight, (FIGURES, FAMILY, *FALLBACKS))


@lru_cache(maxsize=256)
def _font(pixels: int, weight: int, families: tuple[str, ...]) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def tabular(font: QFont) -> QFont:
    """Return a copy whose digits all have the same width."""
    even = QFont(font)
    even.setFeature(QFont.Tag.fromString("tnum"), 1)
    return even
