"""The main pictures of the mat view stay as they were approved.

After a wanted change: GLUTETIMER_UPDATE_GOLDEN=1 pytest tests/gui/session/mat/test_mat_golden.py,
look at the pictures in tests/gui/session/mat/golden, and commit them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.session.mat import MatView
from glutetimer.gui.style.theme import THEMES
from tests.gui.session.mat.mat_moments import EXERCISES, FEEL, moments

HERE = Path(__file__).parent
POSES = HERE.parents[3] / "assets" / "poses"
VISIBLE = 24
"""A difference of a channel, of 255, that an eye may see."""
ALLOWED = 0.001
"""The share of channels that may differ visibly: another version of the font renderer."""


def differing(one: QImage, other: QImage) -> float:
    """Return the share of channels that differ visibly."""
    if one.size() != other.size():
        return 1.0
    a, b = bytes(one.constBits()), bytes(other.constBits())
    if a == b:
        return 0.0
    return sum(abs(x - y) > VISIBLE for x, y in zip(a, b, strict=True)) / len(a)


@pytest.mark.parametrize(
    ("moment", "theme"),
    [("hold", "day"), ("lift", "night"), ("rest_answered", "day"), ("get_ready", "high_contrast")],
)
def test_looks_as_approved(qtbot: QtBot, tmp_path: Path, moment: str, theme: str) -> None:
    view = MatView(EXERCISES, FEEL, PoseBook(POSES))
    qtbot.addWidget(view)
    view.resize(1024, 640)
    view.set_theme(THEMES[theme])
    view.show_snapshot(moments()[moment])
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    golden = HERE / "golden" / f"{moment}_{theme}.png"
    if os.environ.get("GLUTETIMER_UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        assert picture.save(str(golden))
    approved = QImage(str(golden)).convertToFormat(QImage.Format.Format_RGB32)
    share = differing(picture, approved)
    if share > ALLOWED:
        new = tmp_path / golden.name
        picture.save(str(new))
        pytest.fail(
            f"{share:.2%} of {golden.name} has changed. Compare {new} with {golden}; if the new "
            "picture is right, run again with GLUTETIMER_UPDATE_GOLDEN=1."
        )
