"""The topics of Learn that a search found, in one line above the exercises."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.i18n import _
from glutetimer.presentation.library.topic_search import MOST, FoundTopic


class TopicLinks(QWidget):
    """A link to each topic; the buttons stay, only their words change."""

    opened = Signal(str)
    """The id of a topic."""

    def __init__(self) -> None:
        super().__init__()
        self._topics: tuple[FoundTopic, ...] = ()
        self.links = tuple(PressButton("", "link") for _place in range(MOST))
        flow = FlowLayout(across=16, down=4, centred=True)
        self.setLayout(flow)
        flow.addWidget(text(_("In Learn:"), "mute"))
        for place, link in enumerate(self.links):
            flow.addWidget(link)
            link.clicked.connect(lambda _checked=False, place=place: self._open(place))
        self.hide()

    def show_topics(self, topics: tuple[FoundTopic, ...]) -> None:
        """Show these instead of what was there."""
        self._topics = topics
        for place, link in enumerate(self.links):
            words = topics[place].title if place < len(topics) else ""
            if link.text() != words:
                link.setText(words)
                link.setAccessibleName(_("Learn: {topic}").format(topic=words))
            link.setVisible(bool(words))
        self.setVisible(bool(topics))

    def _open(self, place: int) -> None:
        if place < len(self._topics):
            self.opened.emit(self._topics[place].id)
