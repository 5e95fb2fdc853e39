"""Where the content comes from: articles, the facts taken from them, and references."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from glutetimer.i18n import content
from glutetimer.training.sourced import FactId, Id, Short, Text

Kind = Literal[
    "anatomy", "band_placement", "cue", "equipment", "exercise", "fault", "feel", "habit",
    "motivation", "muscle_contact", "picture", "prescription", "progression", "rationale",
    "reference", "routine", "safety", "self_test", "set_up", "suited_for", "tip",
    "weekly_build_up",
]  # fmt: skip # kinds in a row


class Article(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One of the five articles that the exercises come from.

    `short_author` is the author in a word or two, where `author` says more.
    """

    id: Annotated[str, Meta(pattern=r"^S[1-5]$")]
    title: Short
    author: Short
    short_author: Short | None = None
    where: Text
    year: int | None = None
    address: Short | None = None
    sources: tuple[FactId, ...] = ()


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing an article says, in our words."""

    id: FactId
    kind: Kind
    text: Text


class Reference(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A study or a page that helps where the articles are silent.

    `what` is what it found and how far it was read, `where` the journal or site, `address` a doi
    or page without its scheme, None where none is certain.
    """

    id: Id
    what: Text
    author: Short | None = None
    title: Text | None = None
    year: int | None = None
    where: Text
    address: Short | None = None
    sources: tuple[FactId, ...] = ()


class Sources(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, dict=True):
    """All of sources.toml."""

    article: tuple[Article, ...]
    reference: tuple[Reference, ...]
    fact: tuple[Fact, ...]

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts by id."""
        return {fact.id: fact for fact in self.fact}

    @cached_property
    def references(self) -> dict[str, Reference]:
        """The references by id."""
        return {reference.id: reference for reference in self.reference}

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The articles by id."""
        return {article.id: article for article in self.article}

    @cached_property
    def names(self) -> frozenset[str]:
        """All that can be cited: the ids of facts and references."""
        return frozenset((*self.facts, *self.references))

    def __contains__(self, source: str) -> bool:
        """Whether there is a fact or reference of this name."""
        return source in self.names

    def describe(self, source: str) -> str:
        """Return a line for people about a fact or a reference.

        Raises:
            KeyError: If there is none of this name.
        """
        if source in self.references:
            reference = self.references[source]
            return f"{content(reference.what)} ({reference.where})"
        fact = self.facts[source]
        article = self.articles[source.partition(".")[0]]
        return f"{content(fact.text)} ({article.author}: {article.title})"
