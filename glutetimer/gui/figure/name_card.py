"""What stands for an exercise that has neither a figure nor a picture: the initials of its name."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.theme import Theme

LETTERS: Final = 2
"""So many words of a name give their first letter."""
_HEIGHT: Final = 0.76
_WIDTH: Final = 0.86
_CORNER: Final = 8.0
_TEXT: Final = 0.4
"""Height of the letters, of that of the card."""


def initials(name: str) -> str:
    """Return the first letters of the first words of a name that begin with a letter or a digit."""
    words = [word.lstrip("([{\"'“-") for word in name.split()]
    return "".join(word[0] for word in words if word and word[0].isalnum())[:LETTERS].upper()


def paint_name_card(painter: QPainter, place: QRectF, name: str, theme: Theme) -> None:
    """Paint a plain card with the initials of a name into the middle of a place."""
    width, height = place.width() * _WIDTH, place.height() * _HEIGHT
    left = place.center().x() - width / 2
    card = QRectF(left, place.center().y() - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.line))
    painter.setBrush(QColor(theme.sunk))
    painter.drawRoundedRect(card, _CORNER, _CORNER)
    painter.setFont(face(round(height * _TEXT), 700))
    painter.setPen(QColor(theme.mute))
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()
