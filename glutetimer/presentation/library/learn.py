"""The topics of Learn: what the list says of each, and each as a page to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.guidance_points import GUIDANCE_POINTS
from glutetimer.presentation.library.sources import CitedText, SourceEntry, SourceNotes
from glutetimer.presentation.library.topic_point import TopicPoint
from glutetimer.training.learn import Disagreement, Point, Topic, Verdict

GROUPS: Final = {
    "basics": N_("The muscles"),
    "sport": N_("Your sport, your day"),
    "training": N_("How to train"),
    "sure": N_("How sure it is"),
}
FINDINGS: Final = {
    "supported": N_("Supported"),
    "partly": N_("Supported in part"),
    "mixed": N_("Mixed"),
    "weak": N_("Weak"),
    "not_measured": N_("Not measured"),
}


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic in the list; `group` is the id of the group under whose title it stands."""

    id: str
    group: str
    title: str
    line: str
    picture: str


@dataclass(frozen=True, slots=True)
class TopicProgramme:
    """A programme that a topic leads to, and what its file says of it."""

    id: str
    name: CitedText
    notes: tuple[CitedText, ...]


@dataclass(frozen=True, slots=True)
class TopicExercise:
    """An exercise that a topic leads to."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class TopicView:
    """A topic with all that it says; sources are numbered in the order in which they are read."""

    id: str
    group: str
    title: str
    line: str
    picture: str
    points: tuple[TopicPoint, ...]
    programmes: tuple[TopicProgramme, ...]
    exercises: tuple[TopicExercise, ...]
    sources: tuple[SourceEntry, ...]


def group_title(group: str) -> str:
    """Return the title over the topics of a group."""
    return _(GROUPS[group])


def topic_lines(catalogue: Catalogue) -> tuple[TopicLine, ...]:
    """Return all topics in the order in which they are listed."""
    return tuple(
        TopicLine(one.id, one.group, content(one.title), content(one.line), one.picture)
        for one in catalogue.learn.topics
    )


def topic_view(topic: Topic, catalogue: Catalogue) -> TopicView:
    """Return a topic as a page."""
    notes = SourceNotes(catalogue.sources)
    # in the order in which it is read: the first citation of a source gives it its number
    points = tuple(_points(topic, catalogue, notes))
    programmes = tuple(_programmes(topic.programmes, catalogue, notes))
    return TopicView(
        id=topic.id,
        group=topic.group,
        title=content(topic.title),
        line=content(topic.line),
        picture=topic.picture,
        points=points,
        programmes=programmes,
        exercises=tuple(
            TopicExercise(one, content(catalogue.exercises[one].name)) for one in topic.exercises
        ),
        sources=notes.entries,
    )


def _points(topic: Topic, catalogue: Catalogue, notes: SourceNotes) -> Iterator[TopicPoint]:
    guidance = catalogue.guidance
    yield from (_point(one, notes) for one in topic.points)
    for muscle in (guidance.muscles[one] for one in topic.muscles):
        yield TopicPoint(content(muscle.name), notes.text(muscle.does, muscle))
    principles = {one.id: one for one in guidance.principles}
    for principle in (principles[one] for one in topic.principles):
        yield TopicPoint("", notes.text(principle.text, principle))
        if principle.rule:
            yield TopicPoint("", CitedText(content(principle.rule)))
    habits = {one.id: one for one in guidance.habits}
    for habit in (habits[one] for one in topic.habits):
        yield TopicPoint("", notes.text(habit.text, habit, habit.remind_every_min))
    for table in topic.shows:
        yield from GUIDANCE_POINTS[table](guidance, notes)
    yield from (_verdict(one, notes) for one in topic.verdicts)
    yield from (_disagreement(one, notes) for one in topic.disagreements)
    yield from (_point(one, notes) for one in topic.closing)


def _point(point: Point, notes: SourceNotes) -> TopicPoint:
    return TopicPoint(content(point.label or ""), notes.text(point.text, point))


def _verdict(verdict: Verdict, notes: SourceNotes) -> TopicPoint:
    text = CitedText(content(verdict.text), notes.cite(verdict.sources))
    return TopicPoint(
        content(verdict.claim), text, finding=verdict.found, found=_(FINDINGS[verdict.found])
    )


def _disagreement(opinions: Disagreement, notes: SourceNotes) -> TopicPoint:
    sides = tuple(notes.text(side.text, side) for side in opinions.sides)
    here = opinions.here
    return TopicPoint(content(opinions.about), notes.text(here.text, here), sides=sides)


def _programmes(
    ids: Iterable[str], catalogue: Catalogue, notes: SourceNotes
) -> Iterator[TopicProgramme]:
    for programme in (catalogue.programmes[one] for one in ids):
        said = (*programme.note, *((programme.feel,) if programme.feel else ()))
        yield TopicProgramme(
            programme.id,
            notes.text(programme.name, programme),
            tuple(notes.text(one.text, one) for one in said),
        )
