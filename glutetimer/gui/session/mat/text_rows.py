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

_UNDER_CHIP = 4
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


def paint_strip(painter: MatPainter, layout: Layout, model: MatViewModel) -> None:
    """Draw one segment for every working step: done, under way, to come."""
    lengths = tuple(length for length, __ in model.segments)
    role = model.dial.role
    for at, (rect, (__, done)) in enumerate(
        zip(segment_rects(layout, lengths), model.segments, strict=True)
    ):
        painter.pill(rect, "track")
        if done <= 0:
            continue
        path = QPainterPath()
        radius = min(rect.height(), rect.width()) / 2
        path.addRoundedRect(rect, radius, radius)
        part = QPainterPath()
        part.addRect(
            QRectF(rect.topLeft(), QPointF(rect.left() + rect.width() * done, rect.bottom()))
        )
        painter.fill(path & part, role if at == model.current_segment else "ink")


def paint_heading(painter: MatPainter, layout: Layout, model: MatViewModel) -> None:
    """Write the exercise, and which set of it this is where there is room beside the name."""
    rect, gap = layout.title, 20 * painter.unit
    room = rect.adjusted(0, 0, -(painter.width(model.set_line, size=_SMALL, weight=600) + gap), 0)
    if not model.set_line or not _is_whole(model.heading, room, painter.unit):
        painter.text(rect, model.heading, size=_TITLE, weight=700)
        return
    after = rect
    if model.heading:
        taken = painter.text(room, model.heading, size=_TITLE, weight=700)
        after = rect.adjusted(taken.right() + gap - rect.left(), 0, 0, 0)
    painter.text(after, model.set_line, size=_SMALL, role="mute", tabular=True)


def paint_time_left(painter: MatPainter, layout: Layout, model: MatViewModel) -> None:
    """Write how long the session still takes."""
    painter.text(
        layout.time_left, model.time_left, size=_SMALL, role="mute", align=RIGHT, tabular=True
    )


def paint_cue(painter: MatPainter, layout: Layout, model: MatViewModel) -> None:
    """Write the form cue, with the mark of our own defaults after it where it is one."""
    if not model.cue_default:
        painter.text(layout.cue, model.cue, size=_CUE, weight=700)
        return
    room = layout.cue.adjusted(0, 0, -MARK_ROOM * painter.unit, 0)
    taken = painter.text(room, model.cue, size=_CUE, weight=700)
    painter.mark(QPointF(taken.right() + MARK_ROOM / 2 * painter.unit, taken.center().y()))


def paint_rep_line(painter: MatPainter, layout: Layout, line: RepLine) -> None:
    """Write the side and the set: centred under the ring, from the left beside a small one.

    Beside a small ring the set stands under the side where it would not be whole beside it.
    """
    rect, unit = layout.rep, painter.unit
    is_small = layout.words is not None
    align = LEFT if is_small else CENTRE
    if not line.side:
        painter.text(rect, line.text, size=_REP, weight=700, align=align, tabular=True)
        return
    size = _SMALL if is_small else _CHIP
    height = 1.5 * size * unit
    chip = QRectF(
        0, 0, painter.width(line.side, size=size, weight=800) + 1.25 * size * unit, height
    )
    gap = 20 * unit if line.text else 0
    room = rect.width() - chip.width() - gap
    width = painter.width(line.text, size=_REP - 4, weight=700)
    below = rect.adjusted(0, height + _UNDER_CHIP * unit, 0, 0)
    has_room = is_small and below.height() > height
    if has_room and not _is_whole(line.text, QRectF(0, 0, room, height), unit):
        chip.moveTopLeft(rect.topLeft())
        words = below
    else:
        chip.moveLeft(rect.left() + (room - min(width, room)) * align)
        chip.moveTop(rect.center().y() - height / 2)
        words = QRectF(chip.right() + gap, rect.top(), min(width, room) + 1, rect.height())
    painter.pill(chip, "ink")
    painter.text(chip, line.side, size=size, weight=800, role="ground", align=CENTRE)
    painter.text(words, line.text, size=_REP - 4, weight=700, tabular=True)


def paint_next(painter: MatPainter, layout: Layout, model: MatViewModel, message: str) -> None:
    """Write what comes next, on two lines where it is long; a message stands under it.

    One that is too long for that takes its place.
    """
    hints = hint_rects(layout, model, message)
    for hint, rect in hints:
        _paint_hint(painter, hint, rect)
    room = _words_room(layout, model, hints)
    if message and shares_foot(layout, model, message):
        room, below = _halves(room)
        painter.text(below, message, size=_SMALL, weight=700)
    elif message:
        painter.text(room, message, size=_NEXT, weight=700)
        return
    if not model.next_text:
        painter.text(room, model.foot_line, size=_SMALL, role="mute")
    else:
        painter.text(room, _("Next"), size=_SMALL, role="mute")
        painter.text(_after_label(layout, room), model.next_text, size=_NEXT)


def shares_foot(layout: Layout, model: MatViewModel, message: str) -> bool:
    """Return whether a message stands under what comes next, for which the keys give way."""
    above, below = _halves(_foot(layout, model))
    if model.next_text:
        above = _after_label(layout, above)
    words = model.next_text or model.foot_line
    fits_above = bool(words) and _is_whole(words, above, layout.unit)
    return fits_above and _is_whole(message, below, layout.unit)


def _halves(room: QRectF) -> tuple[QRectF, QRectF]:
    half = room.height() / 2
    return room.adjusted(0, 0, 0, -half), room.adjusted(0, half, 0, 0)


def hint_rects(
    layout: Layout, model: MatViewModel, message: str = ""
) -> list[tuple[KeyHint, QRectF]]:
    """Return the keys that are named, each with its place; what comes next goes before them."""
    if message and shares_foot(layout, model, message):
        return []
    hints = model.hints
    while hints:
        placed = _placed(layout, model, hints)
        room = _words_room(layout, model, placed)
        if not message and model.next_text:
            room = _after_label(layout, room)
        words = message or model.next_text or model.foot_line
        if room.width() > 0 and _is_whole(words, room, layout.unit):
            return placed
        hints = hints[1:]
    return []


def _placed(
    layout: Layout, model: MatViewModel, hints: tuple[KeyHint, ...]
) -> list[tuple[KeyHint, QRectF]]:
    unit, foot = layout.unit, _foot(layout, model)
    placed: list[tuple[KeyHint, QRectF]] = []
    right = foot.right()
    for hint in reversed(hints):
        width = (
            _far_width(_SMALL, key_label(hint.key)) + _far_width(_SMALL, hint.words) + 12
        ) * unit
        placed.insert(0, (hint, QRectF(right - width, foot.top(), width, foot.height())))
        right -= width + 32 * unit
    return placed


def _foot(layout: Layout, model: MatViewModel) -> QRectF:
    return layout.foot if model.offers_pain else layout.foot.united(layout.pain)


def _words_room(layout: Layout, model: MatViewModel, hints: list[tuple[KeyHint, QRectF]]) -> QRectF:
    """Return what the hints leave of the foot."""
    room = QRectF(_foot(layout, model))
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


def _paint_hint(painter: MatPainter, hint: KeyHint, rect: QRectF) -> None:
    taken = painter.text(rect, key_label(hint.key), size=_SMALL, weight=800)
    words = rect.adjusted(taken.width() + 12 * painter.unit, 0, 0, 0)
    painter.text(words, hint.words, size=_SMALL, role="mute")


def _far_width(size: int, words: str) -> float:
    """Return the width of words in pixels of the design."""
    return QFontMetricsF(fonts.far_face(100, 800)).horizontalAdvance(words) * size / 100


def paint_pain(painter: MatPainter, layout: Layout) -> None:
    """Draw the button that stops at once."""
    rect = layout.pain
    painter.pill(rect, "card", edge="line")
    gap = 14 * painter.unit
    words = pgettext("key", "pain")
    name = key_label("P")
    key_width = painter.width(name, size=_SMALL, weight=800)
    width = key_width + gap + painter.width(words, size=_SMALL, weight=600)
    key = QRectF(rect.center().x() - width / 2, rect.top(), key_width + 2, rect.height())
    painter.text(key, name, size=_SMALL, weight=800, role="alert")
    word = QRectF(key.left() + key_width + gap, rect.top(), rect.width(), rect.height())
    painter.text(word, words, size=_SMALL)


def paint_divider(painter: MatPainter, layout: Layout) -> None:
    """Draw the line over the foot of the view."""
    painter.painter.setPen(Qt.PenStyle.NoPen)
    painter.painter.fillRect(layout.divider, painter.colour("line"))
