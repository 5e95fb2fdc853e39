"""Finds topics of Learn by their words, beside the exercises that a search finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from glutetimer.i18n import content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.learn import TopicView, topic_view
from glutetimer.presentation.library.search_index import SearchField, SearchIndex

MOST: Final = 3
"""So many topics stand beside the exercises."""
_TITLE, _LINE, _TEXT = range(3)


@dataclass(frozen=True, slots=True)
class FoundTopic:
    """A topic that a search found."""

    id: str
    title: str


class TopicSearch:
    """The topics, looked through when they are first searched.

    Args:
        catalogue: Has the topics.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._titles = {one.id: content(one.title) for one in catalogue.learn.topics}
        self._index = SearchIndex()
        self._to_index = iter(catalogue.learn.topics)
        self._catalogue = catalogue

    def index_next(self) -> bool:
        """Let the search know one more topic; returns whether there are more to come."""
        topic = next(self._to_index, None)
        if topic is not None:
            self._index.add(topic.id, _fields(topic_view(topic, self._catalogue)))
        return topic is not None

    def search(self, query: str) -> tuple[FoundTopic, ...]:
        """Return the topics that a query finds, the best first."""
        while self.index_next():
            pass
        hits = self._index.search(query)[:MOST]
        return tuple(FoundTopic(hit.document, self._titles[hit.document]) for hit in hits)


def _fields(view: TopicView) -> Iterator[SearchField]:
    yield SearchField("title", view.title, _TITLE)
    yield SearchField("line", view.line, _LINE)
    for point in view.points:
        texts = (point.label, point.text.text, *(side.text for side in point.sides))
        yield from (SearchField("text", text, _TEXT) for text in texts if text)
