"""Every fact, reference and article is listed by a page; where, is worked out from the pages."""

from __future__ import annotations

from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.presentation.library.exercise_page.make_view import exercise_view
from glutetimer.presentation.library.facts import shown_facts
from glutetimer.presentation.library.learn import topic_view

CATALOGUE = load_catalogue(assets_dir())
FACTS = shown_facts(CATALOGUE)


def test_every_fact_has_a_place() -> None:
    assert [fact.id for fact in FACTS] == list(CATALOGUE.sources.facts)
    assert [fact.id for fact in FACTS if not fact.shown] == []


def test_a_place_is_a_page_that_there_is() -> None:
    pages = {f"exercise/{name}" for name in CATALOGUE.exercises}
    pages |= {f"learn/{topic.id}" for topic in CATALOGUE.learn.topics}

    assert {place for fact in FACTS for place in fact.shown} <= pages
    assert all(len(set(fact.shown)) == len(fact.shown) for fact in FACTS)


def test_every_reference_and_article_is_in_the_sources_of_a_page() -> None:
    views = [
        *(exercise_view(one, CATALOGUE) for one in CATALOGUE.exercises.values()),
        *(topic_view(one, CATALOGUE) for one in CATALOGUE.learn.topics),
    ]
    listed = {entry.id for view in views for entry in view.sources}

    assert listed == {*CATALOGUE.sources.references, *CATALOGUE.sources.articles}
