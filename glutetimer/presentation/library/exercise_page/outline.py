"""The page of an exercise as headed sections of lines: what both front ends show, in this order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from glutetimer.i18n import _, pgettext
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView, Labelled
from glutetimer.presentation.library.exercise_page.own_history import OwnHistory
from glutetimer.presentation.library.sources import CitedText, SourceEntry


class PagePart(StrEnum):
    """The sections, in the order in which they are read."""

    PHASES = "phases"
    OPTIONS = "options"
    SIDES = "sides"
    MOVEMENT = "movement"
    SETUP = "setup"
    CUES = "cues"
    CHECKS = "checks"
    FELT = "felt"
    DOSE = "dose"
    LADDER = "ladder"
    FAULTS = "faults"
    RULES = "rules"
    SELF_TEST = "self_test"
    TIPS = "tips"
    WHY = "why"
    MUSCLES = "muscles"
    HISTORY = "history"
    SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class PageSection:
    """A headed part of the page; a line without a label has "" for it."""

    part: PagePart
    title: str
    lines: tuple[Labelled, ...]


def title_of(part: PagePart) -> str:
    """Return the heading of a section."""
    return {
        PagePart.PHASES: _("Phases"),
        PagePart.OPTIONS: _("Ways to do it"),
        PagePart.MOVEMENT: _("Movement"),
        PagePart.SETUP: _("Set-up"),
        PagePart.CUES: _("Keep in mind"),
        PagePart.CHECKS: _("Ask yourself in the hold"),
        PagePart.SIDES: _("Side that works"),
        PagePart.FELT: _("Where you feel it"),
        PagePart.DOSE: _("How much"),
        PagePart.LADDER: _("Ladder"),
        PagePart.FAULTS: _("What goes wrong"),
        PagePart.RULES: _("What to do when"),
        PagePart.SELF_TEST: _("Afterwards"),
        PagePart.TIPS: _("Tips"),
        PagePart.WHY: _("Why"),
        PagePart.MUSCLES: _("Muscles"),
        PagePart.HISTORY: _("Your history"),
        PagePart.SOURCES: _("Sources"),
    }[part]


def head(view: ExerciseView) -> Iterator[CitedText]:
    """Yield what stands above the sections, the name first."""
    yield view.name
    yield from map(CitedText, view.facts)
    yield from view.kit
    for words in (view.aliases, view.reading, view.only_mentioned):
        if words:
            yield CitedText(words)
    if view.gate:
        yield view.gate


def outline(view: ExerciseView, history: OwnHistory | None = None) -> Iterator[PageSection]:
    """Yield the sections below the head that have something in them."""
    lines = {
        PagePart.PHASES: _phases(view),
        PagePart.OPTIONS: _options(view),
        PagePart.MOVEMENT: _plain(*((view.movement,) if view.movement else ())),
        PagePart.SETUP: _plain(*view.setup),
        PagePart.CUES: iter(view.cues),
        PagePart.CHECKS: _plain(*view.checks),
        PagePart.SIDES: iter(view.sides),
        PagePart.FELT: _felt(view),
        PagePart.DOSE: _dose(view),
        PagePart.LADDER: _ladder(view),
        PagePart.FAULTS: (Labelled(one.what.text, _with(one.what, one.fix)) for one in view.faults),
        PagePart.RULES: iter(view.rules),
        PagePart.SELF_TEST: _self_test(view),
        PagePart.TIPS: _plain(*view.tips),
        PagePart.WHY: _plain(*view.why),
        PagePart.MUSCLES: _muscles(view),
        PagePart.HISTORY: _history(history),
        PagePart.SOURCES: _sources(view.sources),
    }
    for part in PagePart:
        if found := tuple(lines[part]):
            yield PageSection(part, title_of(part), found)


def _plain(*said: CitedText) -> Iterator[Labelled]:
    return (Labelled("", one) for one in said)


def _with(said: CitedText, words: str) -> CitedText:
    """Return other words with the same sources."""
    return CitedText(words, said.numbers, said.default)


def _phases(view: ExerciseView) -> Iterator[Labelled]:
    for phase in view.phases:
        yield Labelled(phase.word, CitedText(phase.length))
        if phase.cue:
            yield Labelled("", phase.cue)


def _options(view: ExerciseView) -> Iterator[Labelled]:
    for option in view.options:
        for place, value in enumerate(option.values):
            yield Labelled("" if place else option.name, CitedText(value.name))
        yield Labelled("", option.effect)


def here_words() -> str:
    """Return the label of where it is felt."""
    return pgettext("felt", "Here")


def not_here_words() -> str:
    """Return the label of where it is not to be felt."""
    return pgettext("felt", "Not here")


def _felt(view: ExerciseView) -> Iterator[Labelled]:
    if view.felt is None:
        return
    yield Labelled(here_words(), view.felt.good)
    if view.felt.bad:
        yield Labelled(not_here_words(), view.felt.bad)
    yield from view.felt.remedies


def _dose(view: ExerciseView) -> Iterator[Labelled]:
    yield Labelled(view.dose.number, view.dose.unit)
    yield from _plain(*view.dose.beside)


def _ladder(view: ExerciseView) -> Iterator[Labelled]:
    for step in view.ladder:
        yield Labelled(step.way, CitedText(step.name))
        if step.change:
            yield Labelled("", step.change)
    yield from view.ladder_texts


def _self_test(view: ExerciseView) -> Iterator[Labelled]:
    if test := view.self_test:
        yield Labelled("", test.question)
        yield Labelled("", CitedText(test.answers))
        yield Labelled("", _with(test.question, test.when_low))


def _muscles(view: ExerciseView) -> Iterator[Labelled]:
    for muscle in view.muscles:
        yield Labelled(muscle.name, CitedText(muscle.part))
        yield Labelled("", muscle.does)
    yield Labelled(view.confidence, view.evidence)


def _history(history: OwnHistory | None) -> Iterator[Labelled]:
    if history is None:
        return
    if history.nothing:
        yield Labelled("", CitedText(history.nothing))
        return
    yield Labelled("", CitedText(history.summary))
    for label, words in history.facts:
        yield Labelled(label, CitedText(words))


def _sources(entries: tuple[SourceEntry, ...]) -> Iterator[Labelled]:
    for entry in entries:
        yield from (Labelled(label, CitedText(words)) for label, words in entry.rows)
