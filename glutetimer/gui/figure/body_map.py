"""A widget that shows on a small drawn body which muscles work, help or should stay out of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.figure.kinematics import Point
from glutetimer.gui.figure.body_painting import body_size, paint_body, spot
from glutetimer.gui.figure.body_shapes import VIEWS, BodyView, Region
from glutetimer.gui.style.fonts import face
from glutetimer.gui.style.theme import Theme
from glutetimer.i18n import content
from glutetimer.presentation.library.muscle_roles import MuscleRole, described, role_word
from glutetimer.training.guidance import Muscle

NAME_SIZE, ROLE_SIZE = 15, 13
COLUMN: Final = 128.0
"""A label is no wider where its words can be parted."""
LABEL_GAP: Final = 8.0
"""Between two labels, and between a label and its line."""
LINE: Final = 20.0
"""How long a label's line is at least, outside the body."""
DOT: Final = 3.0
VIEW_GAP: Final = 16
PLAIN: Final = QSize(64, 112)
"""A body without labels."""
LABELLED: Final = 200
"""The height of a body with labels."""
ALIASES: Final = {"hip_flexors_stretch": "hip_flexors"}
"""Muscles that lie where another one does."""


@dataclass(frozen=True, slots=True)
class _Label:
    name: str
    role: MuscleRole
    at: Point
    """Where its line ends on the drawing."""


class BodyMap(QWidget):
    """The body from behind and, where muscles of the front are named, from the front too.

    Args:
        muscles: Muscles by id, for their names.
        theme: The colours to begin with.
        labels: Whether names stand beside the body, with lines to the muscles.
    """

    def __init__(self, muscles: Mapping[str, Muscle], theme: Theme, *, labels: bool) -> None:
        super().__init__()
        self._muscles = muscles
        self._theme = theme
        self._labels = labels
        self._roles: dict[str, MuscleRole] = {}
        self._names: dict[str, str] = {}
        policy = QSizePolicy.Policy.Expanding if labels else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)

    def set_roles(self, roles: Mapping[str, MuscleRole]) -> None:
        """Show these muscles, by their ids; the others are grey."""
        self._roles = {ALIASES.get(name, name): role for name, role in roles.items()}
        self._names = {
            ALIASES.get(name, name): content(self._muscles[name].name)
            for name in roles
            if name in self._muscles
        }
        known = {name: role for name, role in roles.items() if name in self._muscles}
        self.setAccessibleName(described(known, self._muscles))
        self.setMinimumSize(self.sizeHint())
        self.updateGeometry()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self.update()

    @property
    def views(self) -> tuple[BodyView, ...]:
        """From where the body is shown: from the front where it alone shows a muscle."""
        behind = {region.muscle for region in VIEWS["back"]}
        before = {region.muscle for region in VIEWS["front"]}
        named = {*self._roles}
        if named & before - behind:
            return ("back", "front") if named & behind or not named else ("front",)
        return ("back",)

    def sizeHint(self) -> QSize:
        """Have room for every view, and for the labels at both sides of each."""
        views = self.views
        if not self._labels:
            return QSize(PLAIN.width() * len(views), PLAIN.height())
        left, right = self._widths()
        heights = (
            max(sum(self._size(one)[1] + LABEL_GAP for one in side) for side in self._columns(view))
            for view in views
        )
        height = sum(max(height, LABELLED) for height in heights) + VIEW_GAP * (len(views) - 1)
        return QSize(round(left + body_size(LABELLED) + right) + 2, round(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bodies, lines and labels."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        views = self.views
        whole = QRectF(self.rect())
        for i, view in enumerate(views):
            if self._labels:
                part = (whole.height() - VIEW_GAP * (len(views) - 1)) / len(views)
                top = i * (part + VIEW_GAP)
                self._paint_labelled(painter, QRectF(0, top, whole.width(), part), view)
            else:
                part = whole.width() / len(views)
                place = QRectF(i * part, 0, part, whole.height())
                paint_body(painter, place, view, self._roles, self._theme)

    def _paint_labelled(self, painter: QPainter, rect: QRectF, view: BodyView) -> None:
        left, right = self._widths()
        height = min(rect.height(), LABELLED)
        place = QRectF(0, 0, body_size(height), height)
        place.moveCenter(QPointF(rect.center().x() + (left - right) / 2, rect.center().y()))
        paint_body(painter, place, view, self._roles, self._theme)
        for labels, on_right in zip(self._columns(view), (False, True), strict=True):
            edge = place.right() + LINE if on_right else place.left() - LINE
            for label, top in self._spread(labels, rect, place):
                end = spot(place, label.at)
                self._paint_label(painter, label, QPointF(edge, top), end, on_right=on_right)

    def _widths(self) -> tuple[float, float]:
        """Return what the labels and their lines take at the left and at the right."""
        columns = [self._columns(view) for view in self.views]
        sides = ([one for both in columns for one in both[side]] for side in (0, 1))
        left, right = (
            max((self._size(one)[0] + LINE for one in side), default=0.0) for side in sides
        )
        return left, right

    def _columns(self, view: BodyView) -> tuple[list[_Label], list[_Label]]:
        """Return the labels at the left and at the right, from above down."""
        labels = sorted(
            (
                _Label(self._names.get(one.muscle, ""), self._roles[one.muscle], one.label)
                for one in self._labelled(view)
            ),
            key=lambda label: label.at[1],
        )
        return [one for one in labels if one.at[0] < 0], [one for one in labels if one.at[0] > 0]

    def _labelled(self, view: BodyView) -> Iterator[Region]:
        """Yield the region of each muscle that has a name here; the deeper one of two."""
        behind = {region.muscle for region in VIEWS["back"]} if view == "front" else set()
        found = {region.muscle: region for region in VIEWS[view]}
        for name, region in found.items():
            if name in self._roles and (name not in behind or "back" not in self.views):
                yield region

    def _size(self, label: _Label) -> tuple[float, float]:
        lines = self._lines(label)
        width = max(QFontMetricsF(font).horizontalAdvance(line) for line, font in lines)
        return width + LABEL_GAP, sum(QFontMetricsF(font).height() for _line, font in lines)

    def _lines(self, label: _Label) -> list[tuple[str, QFont]]:
        """Return the lines of a label, each with its font: its name, and what the muscle does."""
        texts = (label.name, self._face(label)), (role_word(label.role), face(ROLE_SIZE))
        return [(line, font) for words, font in texts for line in _wrapped(words, font)]

    def _face(self, label: _Label) -> QFont:
        return face(NAME_SIZE, 700 if label.role is MuscleRole.MOST else 400)

    def _spread(
        self, labels: list[_Label], rect: QRectF, place: QRectF
    ) -> Iterator[tuple[_Label, float]]:
        """Yield labels with their tops, each beside its muscle, none over another."""
        heights = [self._size(label)[1] for label in labels]
        tops: list[float] = []
        least = rect.top()
        for label, height in zip(labels, heights, strict=True):
            line = QFontMetricsF(self._face(label)).height()
            tops.append(max(spot(place, label.at).y() - line / 2, least))
            least = tops[-1] + height + LABEL_GAP
        limit = rect.bottom()
        for i in reversed(range(len(tops))):
            tops[i] = min(tops[i], limit - heights[i])
            limit = tops[i] - LABEL_GAP
        yield from zip(labels, tops, strict=True)

    def _paint_label(
        self, painter: QPainter, label: _Label, corner: QPointF, end: QPointF, *, on_right: bool
    ) -> None:
        """Write a label with its inner upper corner at a place, and draw the line to its muscle."""
        ink, mute = QColor(self._theme.ink), QColor(self._theme.mute)
        name = self._face(label)
        height = QFontMetricsF(name).height()
        edge, top = corner.x(), corner.y()
        middle = top + height / 2
        bend = QPointF(edge + (-LINE if on_right else LINE) * 0.6, middle)
        painter.setPen(QPen(mute, 1.2))
        painter.drawPolyline([QPointF(edge, middle), bend, end])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(end, DOT, DOT)
        x = edge + LABEL_GAP if on_right else edge - LABEL_GAP - self.width()
        flag = Qt.AlignmentFlag.AlignLeft if on_right else Qt.AlignmentFlag.AlignRight
        for line, font in self._lines(label):
            height = QFontMetricsF(font).height()
            painter.setPen(ink if font is name else mute)
            painter.setFont(font)
            painter.drawText(QRectF(x, top, self.width(), height), flag, line)
            top += height


def _wrapped(words: str, font: QFont) -> list[str]:
    """Return words in lines of no more than a column's width, as far as they can be parted."""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= COLUMN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
