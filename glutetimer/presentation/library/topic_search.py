"""Finds topics of Learn by their words, beside the exercises that a search finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from glutetimer.i18n import content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.learn import TopicView, topic_view
from glutetimer.presentation.library.search_index import NAMES_ONLY, SearchField, SearchIndex
from glutetimer.presentation.library.search_words import wanted_words

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
        """Return the topics that say all of a query in one sentence, else have a word as title."""
        while self.index_next():
            pass
        found = [hit.document for hit in self._index.search(query, together=True)]
        found = found or list(dict.fromkeys(self._titled(query)))
        return tuple(FoundTopic(topic, self._titles[topic]) for topic in found[:MOST])

    def _titled(self, query: str) -> Iterator[str]:
        """Yield the topics with a word of a query in their title."""
        for word in wanted_words(query):
            if len(word) > NAMES_ONLY:
                hits = self._index.search(word)
                yield from (hit.document for hit in hits if hit.field.rank == _TITLE)


def _fields(view: TopicView) -> Iterator[SearchField]:
    yield SearchField("title", view.title, _TITLE)
    yield SearchField("line", view.line, _LINE)
    for point in view.points:
        texts = (point.label, point.text.text, *(side.text for side in point.sides))
        yield from (SearchField("text", text, _TEXT) for text in texts if text)
