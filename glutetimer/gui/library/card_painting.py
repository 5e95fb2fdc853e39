"""Paints an exercise as a card: picture, name, why it was found, kit, and its level in dots."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap

from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.theme import Theme
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
DOTS = 2 * DOT_STEP + DOT
WRAPS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
AT_FOOT = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
LEVELS = 3


@dataclass(frozen=True, slots=True)
class CardHeights:
    """How high the parts of all cards are, so that they stand in lines, px."""

    name: int
    reason: int
    kit: int

    @property
    def whole(self) -> int:
        """The height of a card."""
        reason = self.reason + 4 if self.reason else 0
        return PADDING + PICTURE.height() + 12 + self.name + reason + 12 + self.kit + PADDING


def card_heights(found: Iterable[FoundExercise], width: int) -> CardHeights:
    """Return how high the parts of cards of a width are, by the longest text of each."""
    inside = width - 2 * PADDING
    names, reasons, kits = {""}, {""}, {""}
    for one in found:
        names.add(one.card.name)
        reasons.add(one.reason)
        kits.add(one.card.kit)
    return CardHeights(
        _highest(names, NAME, inside, NAME_LINES),
        _highest(reasons, REASON, inside, REASON_LINES) if reasons != {""} else 0,
        _highest(kits, KIT, inside - DOTS - 12, KIT_LINES),
    )


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
        heights: CardHeights,
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
        top = inside.top() + PICTURE.height() + 12
        ink = self.theme.mute if one.card.why_not else self.theme.ink
        self._text(painter, NAME, ink, inside, top, heights.name, one.card.name)
        if one.reason:
            top += heights.name + 4
            self._text(painter, REASON, self.theme.mute, inside, top, heights.reason, one.reason)
        self._foot(painter, inside, one.card, heights.kit)
        painter.restore()

    def _foot(self, painter: QPainter, inside: QRect, card: ExerciseCard, height: int) -> None:
        """Paint the kit and, in its last line, the level."""
        room = QRect(inside.left(), inside.bottom() + 1 - height, inside.width(), height)
        painter.setFont(face(*KIT))
        painter.setPen(QColor(self.theme.mute))
        painter.drawText(room.adjusted(0, 0, -DOTS - 12, 0), AT_FOOT, card.kit)
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

    @staticmethod
    def _text(
        painter: QPainter,
        kind: tuple[int, int],
        colour: str,
        inside: QRect,
        top: int,
        height: int,
        words: str,
    ) -> None:
        painter.setFont(face(*kind))
        painter.setPen(QColor(colour))
        painter.drawText(QRect(inside.left(), top, inside.width(), height), WRAPS, words)


def _highest(texts: Iterable[str], kind: tuple[int, int], width: int, most: int) -> int:
    line = QFontMetrics(face(*kind)).lineSpacing()
    return min(max(_height(text, kind, width) for text in texts), most * line)


@lru_cache(maxsize=4_000)
def _height(text: str, kind: tuple[int, int], width: int) -> int:
    metrics = QFontMetrics(face(*kind))
    if metrics.horizontalAdvance(text) <= width:
        return metrics.lineSpacing()
    return metrics.boundingRect(QRect(0, 0, width, 10_000), WRAPS, text).height()
