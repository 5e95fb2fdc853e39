"""Lists every fact of the articles with the pages that show it."""

from __future__ import annotations

from dataclasses import asdict
from itertools import groupby

from glutetimer.cli.catalogue import open_catalogue
from glutetimer.cli.json_output import put
from glutetimer.cli.text_writer import TextWriter
from glutetimer.i18n import _
from glutetimer.presentation.library.facts import ShownFact, shown_facts

NAMED = 2
"""So many pages are named; of more there is the number."""


def list_facts(data_dir: str | None, *, as_json: bool) -> None:
    """Print the facts in the order of the articles."""
    facts = shown_facts(open_catalogue(data_dir))
    if as_json:
        for fact in facts:
            put(asdict(fact))
        return
    writer = TextWriter()
    for article, found in groupby(facts, key=lambda fact: fact.article):
        writer.heading(article)
        rows = [
            (fact.id, _("{fact} ({places})").format(fact=fact.text, places=_places(fact)))
            for fact in found
        ]
        writer.table(rows, indent=2, roles=("hold", ""))
    writer.line()
    writer.text(_("`glutetimer show ID` shows such a page, with all its sources."))


def _places(fact: ShownFact) -> str:
    ids = [place.partition("/")[2] for place in fact.shown]
    named = _(", ").join(ids[:NAMED])
    if len(ids) <= NAMED:
        return named
    return _("{places} and {number} more").format(places=named, number=len(ids) - NAMED)
