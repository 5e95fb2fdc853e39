"""Where each fact of the articles is shown, worked out from the pages that show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from glutetimer.i18n import content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.exercise_page.make_view import exercise_view
from glutetimer.presentation.library.learn import topic_view
from glutetimer.presentation.library.sources import SourceEntry


@dataclass(frozen=True, slots=True)
class ShownFact:
    """A fact in our words, the title of its article, and the pages that list it.

    A page is named by its kind and id: "exercise/glute_bridge", "learn/three_muscles".
    """

    id: str
    article: str
    text: str
    shown: tuple[str, ...]


def shown_facts(catalogue: Catalogue) -> tuple[ShownFact, ...]:
    """Return all facts in the order of the articles."""
    places = defaultdict(list)
    for place, entries in _pages(catalogue):
        for entry in entries:
            for fact in entry.facts:
                places[fact.id].append(place)
    known = catalogue.sources
    return tuple(
        ShownFact(
            id=fact.id,
            article=content(known.articles[fact.id.partition(".")[0]].title),
            text=content(fact.text),
            shown=tuple(places[fact.id]),
        )
        for fact in known.fact
    )


def _pages(catalogue: Catalogue) -> Iterator[tuple[str, tuple[SourceEntry, ...]]]:
    for exercise in catalogue.exercises.values():
        yield f"exercise/{exercise.id}", exercise_view(exercise, catalogue).sources
    for topic in catalogue.learn.topics:
        yield f"learn/{topic.id}", topic_view(topic, catalogue).sources
