"""The lines of text round the figure: strip, heading, cue, reps, what comes next."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath

from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import CENTRE, RIGHT, MatPainter
from glutetimer.gui.style import fonts
from glutetimer.i18n import _
from glutetimer.presentation.mat_view_model import MatViewModel, RepLine

_TITLE, _SMALL, _CUE, _REP, _CHIP, _NEXT = 34, 30, 46, 50, 38, 34


def segment_rects(layout: Layout, lengths: tuple[int, ...]) -> list[QRectF]:
    """Divide the strip by length; the gaps shrink where there are many segments."""
    strip = layout.strip
    if not lengths:
        return []
    gap = min(8 * layout.unit, strip.width() / len(lengths) * 0.25)
    room = strip.width() - gap * (len(lengths) - 1)
    total = sum(lengths) or 1
    rects, x = [], strip.left()
    for length in lengths:
        width = room * length / total
        rects.append(QRectF(x, strip.top(), width, strip.height()))
        x += width + gap
    return rects


def paint_strip(brush: MatPainter, layout: Layout, scene: MatViewModel) -> None:
    """Draw one segment for every working step: done, under way, to come."""
    lengths = tuple(length for length, __ in scene.segments)
    role = scene.dial.role
    for at, (rect, (__, done)) in enumerate(
        zip(segment_rects(layout, lengths), scene.segments, strict=True)
    ):
        brush.pill(rect, "track")
        if done <= 0:
            continue
        path = QPainterPath()
        radius = min(rect.height(), rect.width()) / 2
        path.addRoundedRect(rect, radius, radius)
        part = QPainterPath()
        part.addRect(
            QRectF(rect.topLeft(), QPointF(rect.left() + rect.width() * done, rect.bottom()))
        )
        brush.fill(path & part, role if at == scene.current_segment else "ink")


def paint_heading(brush: MatPainter, layout: Layout, scene: MatViewModel) -> None:
    """Write the exercise and which set of it this is."""
    rect = layout.title
    set_width = _width(brush, scene.set_line, _SMALL, 600)
    room = rect.adjusted(0, 0, -(set_width + 20 * brush.unit) if scene.set_line else 0, 0)
    taken = brush.text(room, scene.title, size=_TITLE, weight=700)
    if scene.set_line:
        after = rect.adjusted(taken.right() + 20 * brush.unit - rect.left(), 0, 0, 0)
        brush.text(after, scene.set_line, size=_SMALL, role="mute", tabular=True)


def paint_time_left(brush: MatPainter, layout: Layout, scene: MatViewModel) -> None:
    """Write how long the session still takes."""
    brush.text(
        layout.time_left, scene.time_left, size=_SMALL, role="mute", align=RIGHT, tabular=True
    )


def paint_cue(brush: MatPainter, layout: Layout, scene: MatViewModel) -> None:
    """Write the form cue."""
    brush.text(layout.cue, scene.cue, size=_CUE, weight=700)


def paint_rep_line(brush: MatPainter, layout: Layout, line: RepLine) -> None:
    """Write the side and the reps, centred as if the set stood at its last rep."""
    rect, unit = layout.rep, brush.unit
    if not line.side:
        brush.text(
            rect, line.text, size=_REP, weight=700, align=CENTRE, tabular=True, widest=line.widest
        )
        return
    chip_width = _width(brush, line.side, _CHIP, 800) + 48 * unit
    gap = 20 * unit if line.text else 0
    text_width = min(_width(brush, line.widest, _REP - 4, 700), rect.width() - chip_width - gap)
    x = rect.center().x() - (chip_width + gap + text_width) / 2
    chip = QRectF(x, rect.center().y() - 28 * unit, chip_width, 56 * unit)
    brush.pill(chip, "ink")
    brush.text(chip, line.side, size=_CHIP, weight=800, role="ground", align=CENTRE)
    words = QRectF(chip.right() + gap, rect.top(), text_width + 1, rect.height())
    brush.text(words, line.text, size=_REP - 4, weight=700, tabular=True, widest=line.widest)


def paint_next(brush: MatPainter, layout: Layout, scene: MatViewModel, message: str) -> None:
    """Write what comes next; a message takes its place for a while."""
    rect = layout.next
    if message:
        brush.text(rect, message, size=_NEXT, weight=700)
        return
    if not scene.next_text:
        return
    taken = brush.text(rect, _("Next"), size=_SMALL, role="mute")
    after = rect.adjusted(taken.width() + 20 * brush.unit, 0, 0, 0)
    brush.text(after, scene.next_text, size=_NEXT)


def paint_pain(brush: MatPainter, layout: Layout) -> None:
    """Draw the button that stops at once."""
    rect = layout.pain
    brush.pill(rect, "card", edge="line")
    gap = 14 * brush.unit
    words = _("pain")
    key_width = _width(brush, "P", _SMALL, 800)
    width = key_width + gap + _width(brush, words, _SMALL, 600)
    key = QRectF(rect.center().x() - width / 2, rect.top(), key_width + 2, rect.height())
    brush.text(key, "P", size=_SMALL, weight=800, role="alert")
    word = QRectF(key.left() + key_width + gap, rect.top(), rect.width(), rect.height())
    brush.text(word, words, size=_SMALL)


def paint_divider(brush: MatPainter, layout: Layout) -> None:
    """Draw the line over the foot of the view."""
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.fillRect(layout.divider, brush.colour("line"))


def _width(brush: MatPainter, words: str, size: float, weight: int) -> float:
    font = fonts.tabular(fonts.face(max(brush.px(size), brush.smallest), weight))
    return QFontMetricsF(font).horizontalAdvance(words)
