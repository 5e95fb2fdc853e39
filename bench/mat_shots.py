"""Paints every moment of the mat view into PNG files, to be looked at.

python bench/mat_shots.py FOLDER [--size 1280x800 ...] [--theme day ...] [--moment lift ...]
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gui" / "session" / "mat")]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from mat_moments import EXERCISES, FEEL, moments  # noqa: E402 - after the path is set
from PySide6.QtWidgets import QApplication  # noqa: E402 - after what Qt reads first

from glutetimer.app.actions import Overlay  # noqa: E402 - after what Qt reads first
from glutetimer.gui.figure.pose_book import PoseBook  # noqa: E402 - after what Qt reads first
from glutetimer.gui.session.mat import MatView  # noqa: E402 - after what Qt reads first
from glutetimer.gui.style import fonts  # noqa: E402 - after what Qt reads first
from glutetimer.gui.style.theme import THEMES  # noqa: E402 - after what Qt reads first

OVERLAYS = {"keys": Overlay.KEYS, "end": Overlay.END}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", nargs="*", default=["1280x800", "1024x640"])
    parser.add_argument("--theme", nargs="*", default=list(THEMES))
    parser.add_argument("--moment", nargs="*", default=[])
    parser.add_argument("--rotation", type=int, default=0)
    wanted = parser.parse_args()
    app = QApplication([])
    app.setStyle("Fusion")
    fonts.load(ROOT / "assets" / "fonts")
    book = PoseBook(ROOT / "assets" / "poses")
    wanted.folder.mkdir(parents=True, exist_ok=True)
    shown = moments()
    names = wanted.moment or [*shown, "keys", "end", "message"]
    for size in wanted.size:
        width, height = (int(part) for part in size.split("x"))
        for theme in wanted.theme:
            for name in names:
                view = MatView(EXERCISES, FEEL, book)
                view.resize(width, height)
                view.set_theme(THEMES[theme])
                view.set_rotation(wanted.rotation)
                view.show_snapshot(shown.get(name, shown["hold"]))
                view.show_overlay(OVERLAYS.get(name, Overlay.NOTHING))
                if name == "message":
                    view.show_message("No sound device: watch the ring instead")
                view.grab().save(str(wanted.folder / f"{name}_{theme}_{size}.png"))


if __name__ == "__main__":
    main()
