"""What is read on the card of a topic: its drawing, its points, and where they lead."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.library.learn.drawings.drawing import ICON, Draw
from glutetimer.gui.library.learn.drawings.gallery import drawing
from glutetimer.gui.library.learn.topic_points import PointMaker
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.name_link import NameLink
from glutetimer.i18n import _, ngettext
from glutetimer.presentation.library.learn import TopicView

MARGIN = 28
HEAD_PICTURE = (80, 70)
"""The picture in the corner of a card whose words take all of it, px."""
DRAWING_WIDTH = 236
"""The width of a drawing beside the words, px."""


class TopicWords(QWidget):
    """The front of the card of one topic.

    Args:
        view: The topic.
        theme: The colours.
        book: The postures of the figure.
    """

    exercise_chosen = Signal(str)
    programme_chosen = Signal(str)
    sources_requested = Signal(int, QWidget)
    """The number of a source, and the widget that leads there."""

    def __init__(self, view: TopicView, theme: Theme, book: PoseBook) -> None:
        super().__init__()
        self._view = view
        self._make = PointMaker(theme, book, self.sources_requested.emit)
        self._picture = drawing(view.picture)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, 8, MARGIN, 0)
        self._column.setSpacing(7)
        special = [point for point in view.points if point.finding or point.sides]
        draw = self._picture.draw
        is_beside = draw is not None and not self._picture.is_wide and not special
        self._column.addLayout(self._head(has_picture=not is_beside and not self._picture.is_wide))
        if draw is not None and is_beside:
            self._column.addLayout(self._beside(draw))
        else:
            self._below(draw if self._picture.is_wide else None)
        self._column.addStretch(1)
        self._column.addLayout(self._programmes())
        self._add_foot()

    def _head(self, *, has_picture: bool) -> QHBoxLayout:
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text(self._view.title, "subtitle", wraps=True))
        words.addWidget(text(self._view.line, "lead", wraps=True))
        words.addStretch(1)
        head.addLayout(words, 1)
        if has_picture:
            icon = self._make.picture(self._picture.icon, ICON)
            icon.setFixedSize(*HEAD_PICTURE)
            head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _beside(self, draw: Draw) -> QHBoxLayout:
        """Return the drawing with the words beside it."""
        body = QHBoxLayout()
        body.setSpacing(20)
        picture = self._make.picture(draw, self._picture.size)
        picture.setFixedWidth(DRAWING_WIDTH)
        body.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        words = self._make.column(self._view.points, self._picture.aside)
        words.addStretch(1)
        body.addLayout(words, 1)
        return body

    def _below(self, draw: Draw | None) -> None:
        """Put the words below the drawing, over the whole width."""
        if draw is not None:
            self._column.addWidget(self._make.picture(draw, self._picture.size))
        plain = []
        for point in self._view.points:
            if point.finding:
                self._column.addWidget(self._make.claim(point))
            elif point.sides:
                self._column.addWidget(self._make.opinions(point))
            else:
                plain.append(point)
        if plain:
            self._column.addLayout(self._make.rows(plain, self._picture.bullets))

    def _programmes(self) -> QVBoxLayout:
        """Return the programmes that the topic leads to, with what is said of each.

        One is a button with the words beside it, several are links with the words below.
        """
        column = QVBoxLayout()
        column.setSpacing(0)
        for programme in self._view.programmes:
            see = _("See {programme}").format(programme=programme.name.text)
            its_own = replace(programme.name, text="")
            said = self._make.cited(*programme.notes, its_own, role="small")
            if len(self._view.programmes) > 1:
                link = NameLink(programme.name.text, see, is_strong=True, is_coloured=True)
                link.clicked.connect(self._chooser(programme.id))
                column.addWidget(link)
                column.addWidget(said)
                column.addSpacing(6)
                continue
            button = PressButton(see)
            button.clicked.connect(self._chooser(programme.id))
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(button)
            row.addWidget(said, 1)
            column.addLayout(row)
        return column

    def _chooser(self, programme: str) -> Callable[[], None]:
        return lambda *_: self.programme_chosen.emit(programme)

    def _add_foot(self) -> None:
        """Add the exercises that the topic leads to, and the way to the sources."""
        foot = QWidget()
        flow = FlowLayout(across=12, down=2)
        foot.setLayout(flow)
        for exercise in self._view.exercises:
            link = PressButton(exercise.name, "link")
            link.clicked.connect(lambda _=False, one=exercise.id: self.exercise_chosen.emit(one))
            flow.addWidget(link)
        count = len(self._view.sources)
        self.to_sources = PressButton(
            ngettext("{n} source", "{n} sources", count).format(n=count), "link"
        )
        self.to_sources.clicked.connect(lambda: self.sources_requested.emit(1, self.to_sources))
        flow.addWidget(self.to_sources)
        if not count:
            self.to_sources.hide()
        self._column.addWidget(foot)
