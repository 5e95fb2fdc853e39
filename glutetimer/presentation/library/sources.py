"""The sources of one page, numbered in the order in which the page first cites them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from glutetimer.i18n import _, content
from glutetimer.library.sources import Article, Reference, Sources
from glutetimer.presentation.own_default import HasDefault, own_reason


class Citing(HasDefault, Protocol):
    """A part of the content that says where it comes from and which sources it has."""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of facts and references."""
        ...


@dataclass(frozen=True, slots=True)
class CitedText:
    """A text with the numbers of its sources; `default` is our own reason, "" if there is none."""

    text: str
    numbers: tuple[int, ...] = ()
    default: str = ""


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A fact of an article, in our words."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """An article or a reference in the list of sources.

    `facts` are those that the page cites of an article; `says` is what a reference found.
    `short_author` is the author in a word or two. Author, year and address are "" where they are
    not known.
    """

    number: int
    id: str
    author: str
    short_author: str
    title: str
    year: str
    where: str
    address: str
    says: str
    facts: tuple[SourceFact, ...]

    @property
    def heading(self) -> str:
        """Title and author."""
        return self._by(self.author)

    @property
    def short_heading(self) -> str:
        """Title and a short name of the author."""
        return self._by(self.short_author)

    @property
    def published(self) -> str:
        """Where and when it appeared, and its address; an unknown address is said."""
        when = ", ".join(part for part in (self.where, self.year) if part)
        if not self.address:
            return _("{published}; address not known").format(published=when)
        return _("{published}; {address}").format(published=when, address=self.address)

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """The entry line by line: its number or the id of a fact, "" for neither, and the words."""
        said = (("", self.says),) if self.says else ()
        facts = tuple((fact.id, fact.text) for fact in self.facts)
        return ((str(self.number), self.heading), ("", self.published), *said, *facts)

    def _by(self, author: str) -> str:
        if not author:
            return _("“{title}”").format(title=self.title)
        return _("“{title}”, {author}").format(title=self.title, author=author)


class SourceNotes:
    """Collects what one page cites.

    An article or a reference gets one number, the first time that it or one of its facts is cited.
    What there is no source for, as in a person's own files, is left out.
    """

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
        self._cited: dict[str, list[str]] = {}

    def cite(self, ids: Iterable[str]) -> tuple[int, ...]:
        """Take note of facts and references; return the numbers of their sources, in order."""
        return tuple(sorted(set(self._numbers(ids))))

    def text(self, text: str, *said: Citing | None) -> CitedText:
        """Return a text of the content with its sources and our own reasons."""
        parts = [one for one in said if one is not None]
        numbers = self.cite(source for one in parts for source in one.sources)
        return CitedText(content(text), numbers, own_reason(*parts))

    @property
    def entries(self) -> tuple[SourceEntry, ...]:
        """The sources cited so far, by number."""
        return tuple(
            self._entry(number, name, tuple(facts))
            for number, (name, facts) in enumerate(self._cited.items(), start=1)
        )

    def _numbers(self, ids: Iterable[str]) -> Iterator[int]:
        for source in ids:
            if source not in self._sources:
                continue
            name, dot, _fact = source.partition(".")
            facts = self._cited.setdefault(name, [])
            if dot and source not in facts:
                facts.append(source)
            yield list(self._cited).index(name) + 1

    def _entry(self, number: int, name: str, facts: tuple[str, ...]) -> SourceEntry:
        known = self._sources
        one: Article | Reference = known.articles.get(name) or known.references[name]
        short = one.short_author if isinstance(one, Article) else None
        return SourceEntry(
            number=number,
            id=name,
            author=content(one.author or ""),
            short_author=content(short or one.author or ""),
            title=content(one.title or (one.what if isinstance(one, Reference) else "")),
            year="" if one.year is None else str(one.year),
            where=content(one.where),
            address=one.address or "",
            says=content(one.what) if isinstance(one, Reference) and one.title else "",
            facts=tuple(
                SourceFact(fact, content(known.facts[fact].text))
                for fact in sorted(facts, key=_place)
            ),
        )


def _place(fact: str) -> int:
    return int(fact.partition(".")[2])
