"""Draws weeks as bars."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Final

from PySide6.QtCore import QRectF

from glutetimer.gui.report.page_painter import ACCENT, HAIR, MUTE, NoInk, PagePainter, text_width
from glutetimer.i18n import formats
from glutetimer.presentation.history.axis import first_step, round_steps
from glutetimer.review.weeks import Week

MINUTE_MS: Final = 60_000
LEGEND: Final = 14.0
SCALE: Final = 22.0
WIDEST: Final = 26.0
STEPS: Final = (1, 2, 5, 10, 15, 20, 30, 60, 120, 240, 480)
"""Minutes between two lines; beyond them come round numbers."""
LABEL_GAP: Final = 4.0


def draw_weeks(ink: PagePainter | NoInk, area: QRectF, weeks: Sequence[Week]) -> None:
    """Draw the time under tension of each week, with a scale of minutes and some dates."""
    most = max((week.total.work_ms for week in weeks), default=0) / MINUTE_MS
    beyond = (step for step in round_steps() if step > STEPS[-1])
    step = first_step(most, chain(STEPS, beyond))
    top = max(step, -(-most // step) * step)
    room = max(SCALE, text_width(f"{round(top)}", 8) + LABEL_GAP)
    plot = QRectF(area.left(), area.top() + 4, area.width() - room, area.height() - LEGEND - 4)
    for number in range(int(top / step) + 1):
        y = plot.bottom() - plot.height() * number * step / top
        ink.line(plot.left(), y, plot.right(), HAIR, 0.5)
        ink.text(area.right(), y + 3, str(number * step), 8, MUTE, align="right")
    slot = plot.width() / max(1, len(weeks))
    every = max(1, round(52 / slot))
    for place, week in enumerate(weeks):
        height = plot.height() * week.total.work_ms / MINUTE_MS / top
        width = min(WIDEST, slot * 0.72)
        x = plot.left() + slot * (place + 0.5) - width / 2
        ink.bar(QRectF(x, plot.bottom() - height, width, height), ACCENT)
        if place % every == 0:
            says = formats.day_text(week.start)
            ink.text(x, area.bottom(), says, 8, MUTE)
