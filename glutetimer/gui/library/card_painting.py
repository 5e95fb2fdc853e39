"""Paints an exercise as a card: picture, name, why it was found, kit, and its level in dots."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.fitted_lines import WRAPS, FittedLines, fit_lines
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_cards import ExerciseCard
from glutetimer.presentation.library.exercise_list import FoundExercise

PICTURE = QSize(200, 112)
PADDING = 16
CORNER = 16
NAME = (17, 600)
REASON = (13, 400)
KIT = (15, 400)
TAG = (13, 600)
"""Heights and weights of the texts, px."""
NAME_LINES, REASON_LINES, KIT_LINES = 4, 4, 2
"""So many lines at most."""
DOT, DOT_STEP = 8, 12
BETWEEN, BEFORE_REASON = 12, 4
"""The room between the parts of a card, and less above why it was found, px."""
DOTS = 2 * DOT_STEP + DOT
LEVELS = 3


def card_height(found: Iterable[FoundExercise], width: int) -> int:
    """Return how high cards of a width are, so that the words of each fit; px."""
    inside = width - 2 * PADDING
    words = max((_words_height(one, inside) for one in found), default=0)
    return PADDING + PICTURE.height() + BETWEEN + words + PADDING


def _words_height(one: FoundExercise, inside: int) -> int:
    name = fit_lines(one.card.name, NAME, inside, NAME_LINES).height
    reason = fit_lines(one.reason, REASON, inside, REASON_LINES).height
    kit = fit_lines(one.card.kit, KIT, inside - DOTS - BETWEEN, KIT_LINES).height
    return name + (reason + BEFORE_REASON if one.reason else 0) + BETWEEN + kit


class CardPainter:
    """Paints cards in the colours of a theme.

    Args:
        theme: The colours.
        picture: Returns the picture of an exercise, None while it is not drawn.
    """

    def __init__(self, theme: Theme, picture: Callable[[str], QPixmap | None]) -> None:
        self.theme = theme
        self._picture = picture

    def paint(
        self,
        painter: QPainter,
        place: QRect,
        one: FoundExercise,
        *,
        focused: bool,
        hovered: bool,
    ) -> None:
        """Paint a card into its place."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._frame(painter, place, focused=focused, hovered=hovered)
        inside = place.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        self._figure(painter, inside, one.card)
        if one.card.tag:
            self._tag(painter, inside, one.card.tag)
        room = inside.adjusted(0, PICTURE.height() + BETWEEN, 0, 0)
        ink = self.theme.mute if one.card.why_not else self.theme.ink
        name = fit_lines(one.card.name, NAME, inside.width(), NAME_LINES)
        _write(painter, name, NAME, ink, room)
        reason = fit_lines(one.reason, REASON, inside.width(), REASON_LINES)
        room.adjust(0, name.height + BEFORE_REASON, 0, 0)
        _write(painter, reason, REASON, self.theme.mute, room)
        self._foot(painter, inside, one.card)
        painter.restore()

    def _foot(self, painter: QPainter, inside: QRect, card: ExerciseCard) -> None:
        """Paint the kit and, in its last line, the level."""
        room = inside.adjusted(0, 0, -DOTS - BETWEEN, 0)
        kit = fit_lines(card.kit, KIT, room.width(), KIT_LINES)
        room.setTop(room.bottom() + 1 - kit.height)
        _write(painter, kit, KIT, self.theme.mute, room)
        line = QFontMetrics(face(*KIT)).lineSpacing()
        left = QPointF(inside.right() + 1 - DOTS, inside.bottom() + 1 - line / 2)
        self._dots(painter, left, card.level)

    def _frame(self, painter: QPainter, place: QRect, *, focused: bool, hovered: bool) -> None:
        theme = self.theme
        width = 3.0 if focused else 1.0
        colour = theme.accent if focused else theme.mute if hovered else theme.line
        painter.setPen(QPen(QColor(colour), width))
        painter.setBrush(QColor(theme.card))
        half = width / 2
        painter.drawRoundedRect(
            QRectF(place).adjusted(half, half, -half, -half), CORNER - half, CORNER - half
        )

    def _figure(self, painter: QPainter, inside: QRect, card: ExerciseCard) -> None:
        picture = self._picture(card.id) if card.has_picture else None
        if picture is not None:
            left = inside.left() + (inside.width() - PICTURE.width()) // 2
            painter.drawPixmap(QPointF(left, inside.top()), picture)
        elif not card.has_picture:
            room = QRect(inside.left(), inside.top(), inside.width(), PICTURE.height())
            painter.setFont(face(*KIT))
            painter.setPen(QColor(self.theme.mute))
            centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room.adjusted(0, 8, 0, 0), centred, _("No picture yet"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.track))
            painter.drawRoundedRect(
                QRectF(room.center().x() - 63, room.bottom() - 22, 128, 6), 3, 3
            )

    def _tag(self, painter: QPainter, inside: QRect, words: str) -> None:
        font = face(*TAG)
        width = QFontMetrics(font).horizontalAdvance(words) + 20
        pill = QRectF(inside.left(), inside.top(), width, 24)
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.setBrush(QColor(self.theme.sunk))
        painter.drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), 12, 12)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.mute))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)

    def _dots(self, painter: QPainter, left: QPointF, level: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for place in range(LEVELS):
            filled = place < level
            painter.setBrush(QColor(self.theme.ink if filled else self.theme.track))
            if not filled:  # told apart by more than the shade
                painter.setPen(QPen(QColor(self.theme.mute), 1))
            middle = left + QPointF(DOT / 2 + place * DOT_STEP, 0)
            radius = DOT / 2 if filled else DOT / 2 - 0.5
            painter.drawEllipse(middle, radius, radius)


def _write(
    painter: QPainter, lines: FittedLines, kind: tuple[int, int], colour: str, room: QRect
) -> None:
    painter.setFont(face(*kind))
    painter.setPen(QColor(colour))
    painter.drawText(room, WRAPS, lines.words)
