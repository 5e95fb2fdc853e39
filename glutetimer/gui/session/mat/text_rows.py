"""The lines of text round the figure: strip, heading, cue, reps, what comes next."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainterPath

from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import CENTRE, LEFT, MARK_ROOM, RIGHT, MatPainter
from glutetimer.gui.session.mat.text_fitting import fit
from glutetimer.gui.style import fonts
from glutetimer.i18n import _, pgettext
from glutetimer.presentation.keys import key_label
from glutetimer.presentation.mat_hints import KeyHint
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
    """Write the exercise, and which set of it this is where there is room beside the name."""
    rect, gap = layout.title, 20 * brush.unit
    room = rect.adjusted(0, 0, -(brush.width(scene.set_line, size=_SMALL, weight=600) + gap), 0)
    if not scene.set_line or not _is_whole(scene.title, room, brush.unit):
        brush.text(rect, scene.title, size=_TITLE, weight=700)
        return
    taken = brush.text(room, scene.title, size=_TITLE, weight=700)
    after = rect.adjusted(taken.right() + gap - rect.left(), 0, 0, 0)
    brush.text(after, scene.set_line, size=_SMALL, role="mute", tabular=True)


def paint_time_left(brush: MatPainter, layout: Layout, scene: MatViewModel) -> None:
    """Write how long the session still takes."""
    brush.text(
        layout.time_left, scene.time_left, size=_SMALL, role="mute", align=RIGHT, tabular=True
    )


def paint_cue(brush: MatPainter, layout: Layout, scene: MatViewModel) -> None:
    """Write the form cue, with the mark of our own defaults after it where it is one."""
    if not scene.cue_default:
        brush.text(layout.cue, scene.cue, size=_CUE, weight=700)
        return
    room = layout.cue.adjusted(0, 0, -MARK_ROOM * brush.unit, 0)
    taken = brush.text(room, scene.cue, size=_CUE, weight=700)
    brush.mark(QPointF(taken.right() + MARK_ROOM / 2 * brush.unit, taken.center().y()))


def paint_rep_line(brush: MatPainter, layout: Layout, line: RepLine) -> None:
    """Write the side and the set: centred under the ring, from the left beside a small one."""
    rect, unit = layout.rep, brush.unit
    align = CENTRE if layout.words is None else LEFT
    if not line.side:
        brush.text(rect, line.text, size=_REP, weight=700, align=align, tabular=True)
        return
    size = _CHIP if layout.words is None else _SMALL
    chip_width = brush.width(line.side, size=size, weight=800) + 1.25 * size * unit
    gap = 20 * unit if line.text else 0
    room = rect.width() - chip_width - gap
    text_width = min(brush.width(line.text, size=_REP - 4, weight=700), room)
    x = rect.left() + (room - text_width) * align
    height = 1.5 * size * unit
    chip = QRectF(x, rect.center().y() - height / 2, chip_width, height)
    brush.pill(chip, "ink")
    brush.text(chip, line.side, size=size, weight=800, role="ground", align=CENTRE)
    words = QRectF(chip.right() + gap, rect.top(), text_width + 1, rect.height())
    brush.text(words, line.text, size=_REP - 4, weight=700, tabular=True)


def paint_next(brush: MatPainter, layout: Layout, scene: MatViewModel, message: str) -> None:
    """Write what comes next, on two lines where it is long; a message stands under it.

    One that is too long for that takes its place.
    """
    hints = hint_rects(layout, scene, message)
    for hint, rect in hints:
        _paint_hint(brush, hint, rect)
    room = _words_room(layout, scene, hints)
    if message and shares_foot(layout, scene, message):
        room, below = _halves(room)
        brush.text(below, message, size=_SMALL, weight=700)
    elif message:
        brush.text(room, message, size=_NEXT, weight=700)
        return
    if not scene.next_text:
        brush.text(room, scene.foot_line, size=_SMALL, role="mute")
    else:
        brush.text(room, _("Next"), size=_SMALL, role="mute")
        brush.text(_after_label(layout, room), scene.next_text, size=_NEXT)


def shares_foot(layout: Layout, scene: MatViewModel, message: str) -> bool:
    """Return whether a message stands under what comes next, for which the keys give way."""
    above, below = _halves(_foot(layout, scene))
    if scene.next_text:
        above = _after_label(layout, above)
    words = scene.next_text or scene.foot_line
    fits_above = bool(words) and _is_whole(words, above, layout.unit)
    return fits_above and _is_whole(message, below, layout.unit)


def _halves(room: QRectF) -> tuple[QRectF, QRectF]:
    half = room.height() / 2
    return room.adjusted(0, 0, 0, -half), room.adjusted(0, half, 0, 0)


def hint_rects(
    layout: Layout, scene: MatViewModel, message: str = ""
) -> list[tuple[KeyHint, QRectF]]:
    """Return the keys that are named, each with its place; what comes next goes before them."""
    if message and shares_foot(layout, scene, message):
        return []
    hints = scene.hints
    while hints:
        placed = _placed(layout, scene, hints)
        room = _words_room(layout, scene, placed)
        if not message and scene.next_text:
            room = _after_label(layout, room)
        words = message or scene.next_text or scene.foot_line
        if room.width() > 0 and _is_whole(words, room, layout.unit):
            return placed
        hints = hints[1:]
    return []


def _placed(
    layout: Layout, scene: MatViewModel, hints: tuple[KeyHint, ...]
) -> list[tuple[KeyHint, QRectF]]:
    unit, foot = layout.unit, _foot(layout, scene)
    placed: list[tuple[KeyHint, QRectF]] = []
    right = foot.right()
    for hint in reversed(hints):
        width = (
            _far_width(_SMALL, key_label(hint.key)) + _far_width(_SMALL, hint.words) + 12
        ) * unit
        placed.insert(0, (hint, QRectF(right - width, foot.top(), width, foot.height())))
        right -= width + 32 * unit
    return placed


def _foot(layout: Layout, scene: MatViewModel) -> QRectF:
    return layout.foot if scene.offers_pain else layout.foot.united(layout.pain)


def _words_room(layout: Layout, scene: MatViewModel, hints: list[tuple[KeyHint, QRectF]]) -> QRectF:
    """Return what the hints leave of the foot."""
    room = QRectF(_foot(layout, scene))
    if hints:
        room.setRight(hints[0][1].left() - 24 * layout.unit)
    return room


def _after_label(layout: Layout, room: QRectF) -> QRectF:
    return room.adjusted((_far_width(_SMALL, _("Next")) + 20) * layout.unit, 0, 0, 0)


def _is_whole(words: str, room: QRectF, unit: float) -> bool:
    smallest = -int(-28.6 * unit // 1)
    largest = max(round(_NEXT * unit), smallest)
    fitted = fit(words, room.width(), room.height(), largest=largest, smallest=smallest, weight=700)
    return fitted.pixels >= smallest


def _paint_hint(brush: MatPainter, hint: KeyHint, rect: QRectF) -> None:
    taken = brush.text(rect, key_label(hint.key), size=_SMALL, weight=800)
    words = rect.adjusted(taken.width() + 12 * brush.unit, 0, 0, 0)
    brush.text(words, hint.words, size=_SMALL, role="mute")


def _far_width(size: int, words: str) -> float:
    """Return the width of words in pixels of the design."""
    return QFontMetricsF(fonts.far_face(100, 800)).horizontalAdvance(words) * size / 100


def paint_pain(brush: MatPainter, layout: Layout) -> None:
    """Draw the button that stops at once."""
    rect = layout.pain
    brush.pill(rect, "card", edge="line")
    gap = 14 * brush.unit
    words = pgettext("key", "pain")
    key_width = brush.width("P", size=_SMALL, weight=800)
    width = key_width + gap + brush.width(words, size=_SMALL, weight=600)
    key = QRectF(rect.center().x() - width / 2, rect.top(), key_width + 2, rect.height())
    brush.text(key, "P", size=_SMALL, weight=800, role="alert")
    word = QRectF(key.left() + key_width + gap, rect.top(), rect.width(), rect.height())
    brush.text(word, words, size=_SMALL)


def paint_divider(brush: MatPainter, layout: Layout) -> None:
    """Draw the line over the foot of the view."""
    brush.painter.setPen(Qt.PenStyle.NoPen)
    brush.painter.fillRect(layout.divider, brush.colour("line"))
