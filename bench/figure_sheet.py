"""Draw every pose set at many moments, as contact sheets to look at.

Usage: python bench/figure_sheet.py OUT_DIR [--night | --contrast] [--only ID,ID] [--large]
       [--side left]
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from glutetimer.figure.motion import Motion
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.figure_colours import DAY, HIGH_CONTRAST, NIGHT, FigurePalette
from glutetimer.gui.figure.figure_painting import paint_figure
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.library.pose_files import pose_ids
from glutetimer.session.steps import Side

POSES = Path(__file__).resolve().parent.parent / "assets" / "poses"
CELL, LARGE = (320, 260), (640, 520)
ROWS = 5


def moments(motion: Motion, side: Side) -> list[tuple[str, Posture]]:
    """Return the moments of a movement that are worth looking at."""
    kind = motion.poses.motion
    if kind == "run":
        found = [(f"drill {i}/5", motion.posture("drill", 0.5, side, i * 192)) for i in range(5)]
        return [("rest", motion.posture("rest", 0.5, side)), *found]
    plan: list[tuple[str, float, Side]] = [("get_ready", 0.0, side)]
    if kind in ("drill", "clench"):
        for each in (Side.RIGHT, Side.LEFT):
            plan += [("lift", 0.5, each), ("hold_top", 0.5, each)]
        plan.append(("hold_top", 0.5, Side.BOTH))
    else:
        first, hold, then = "lift", "hold_top", "lower"
        if motion.posture("hold_top", 0.0).joints == motion.posture("get_ready", 0.0).joints:
            first, hold, then = "lower", "hold_bottom", "lift"
        plan += [(first, 0.3, side), (first, 0.7, side), (hold, 0.5, side), (then, 0.5, side)]
    found = [(f"{phase} {p:.1f}", motion.posture(phase, p, each, 450)) for phase, p, each in plan]
    faults = motion.poses.of("fault")
    return [*found, *((f"fault: {pose.fault}", motion.still(pose, side)) for pose in faults)]


def draw(
    painter: QPainter, rect: QRectF, label: str, posture: Posture, palette: FigurePalette
) -> None:
    inset = rect.adjusted(12, 24, -12, -12)
    paint_figure(painter, inset, posture, palette)
    painter.setPen(QColor(palette.far))
    painter.drawText(rect.adjusted(12, 4, 0, 0), Qt.AlignmentFlag.AlignLeft, label)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--night", action="store_true")
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--side", default="both")
    options = parser.parse_args()
    app = QGuiApplication(sys.argv[:1])
    name = "high_contrast" if options.contrast else "night" if options.night else "day"
    palette = {"day": DAY, "night": NIGHT, "high_contrast": HIGH_CONTRAST}[name]
    book = PoseBook(POSES)
    ids = options.only.split(",") if options.only else pose_ids(POSES)
    options.out.mkdir(parents=True, exist_ok=True)
    width, height = LARGE if options.large else CELL
    columns = 2 if options.large else 6
    rows: list[list[tuple[str, Posture]]] = []
    for pose_id in ids:
        cells = moments(book.motion(pose_id), Side(options.side))
        cells = [(f"{pose_id}: {label}", posture) for label, posture in cells]
        if options.large:
            cells = [cells[0], cells[3]]
        rows.append(cells[:columns])
    per_sheet = 2 if options.large else ROWS
    for start in range(0, len(rows), per_sheet):
        chunk = rows[start : start + per_sheet]
        image = QImage(columns * width, len(chunk) * height, QImage.Format.Format_RGB32)
        image.fill(QColor(palette.ground))
        painter = QPainter(image)
        began = time.perf_counter()
        count = 0
        for y, cells in enumerate(chunk):
            for x, (label, posture) in enumerate(cells):
                rect = QRectF(x * width, y * height, width, height)
                draw(painter, rect, label, posture, palette)
                count += 1
        took = (time.perf_counter() - began) * 1000 / count
        painter.end()
        sheet = options.out / f"figure_{name}_{start // per_sheet + 1:02d}.png"
        image.save(str(sheet))
        print(f"{sheet}  {took:.2f} ms a picture")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(main())
