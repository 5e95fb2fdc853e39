from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from PySide6.QtWidgets import QApplication

from glutetimer.gui.style import fonts
from glutetimer.library.catalogue import Catalogue, load_catalogue

ASSETS = Path(__file__).parents[4] / "assets"


@pytest.fixture(autouse=True)
def typeface(qapp: QApplication) -> None:
    """The bundled typeface and Fusion: what everybody sees, on every machine."""
    if fonts.FAMILY not in fonts.QFontDatabase.families():
        qapp.setStyle("Fusion")
        assert fonts.load(ASSETS / "fonts")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load_catalogue(ASSETS)
