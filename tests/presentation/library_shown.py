"""What the library says: cards, filters, what a search finds and why, and the topics of Learn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.exercise_filters import ANY, OWN, ListChoice
from glutetimer.presentation.library.exercise_list import ExerciseList, exercises_found
from glutetimer.presentation.library.guidance_points import GUIDANCE_POINTS
from glutetimer.presentation.library.learn import group_title, topic_lines, topic_view
from glutetimer.presentation.library.muscle_roles import described, felt, working
from glutetimer.presentation.library.sources import SourceNotes
from glutetimer.presentation.library.topic_search import TopicSearch
from tests.presentation.as_text import as_text

OWN_EXERCISE = "clamshell"
QUERIES = (
    *("clam", "runner", "arch", "hamstring", "felt hamstring", "mini band", "seated", "squeeze"),
    *("bridge heels", "breathe", "bench side", "knee", "minimus", "zzz", "le", "b"),
)
CHOICES = (
    ListChoice(),
    ListChoice(position=OWN),
    ListChoice(position="prone", kit="bench", last="kit"),
    ListChoice(position="side_lying", sides="alternating", last="sides"),
    ListChoice(muscle="calves", last="muscle"),
    ListChoice(sport="cycling", position="machine", last="sport"),
    ListChoice(level="3", kit="chair", last="level"),
    ListChoice(query="clam", position="machine", last="position"),
    ListChoice(query="bridge", level="3", sport="self_test", last="sport"),
    ListChoice(query=" zzz "),
    ListChoice(position="machine", kit="mini_band", sides="alternating", level="1"),
)


def library_shown(catalogue: Catalogue) -> str:
    """Draw everything."""
    listed = ExerciseList(
        catalogue.exercises,
        catalogue.programmes,
        catalogue.guidance,
        lambda exercise: exercise.id == OWN_EXERCISE,
    )
    topics = TopicSearch(catalogue)
    muscles = catalogue.guidance.muscles
    drawn = {
        "positions": listed.positions,
        "menus": dict(listed.menus),
        "cards": [
            f"{one.card.name} | {one.card.kit} | {one.card.tag} | {one.card.spoken}"
            for one in listed.result(ListChoice()).found
        ],
        "found": [exercises_found(number) for number in (0, 1, 2, 1_200)],
        "searched": {query: _reasons(listed, query) for query in QUERIES},
        "left": list(_left(listed)),
        "topics found": {query: topics.search(query) for query in QUERIES},
        "muscles": {
            name: [described(roles(one), muscles) for roles in (working, felt)]
            for name, one in catalogue.exercises.items()
        },
        "tables": {
            name: list(points(catalogue.guidance, SourceNotes(catalogue.sources)))
            for name, points in GUIDANCE_POINTS.items()
        },
        "topics": list(_topics(catalogue)),
    }
    return "\n".join(as_text(name, view) for name, view in drawn.items())


def _reasons(listed: ExerciseList, query: str) -> list[str]:
    found = listed.result(ListChoice(query=query)).found
    return [f"{one.card.id}: {one.reason}" for one in found[:4]]


def _left(listed: ExerciseList) -> Iterator[object]:
    """What is said of each choice; of a filter that leaves nothing, with the other ones dropped."""
    for choice in (*CHOICES, *(replace(CHOICES[-1], last=key) for key in ANY)):
        result = listed.result(choice)
        yield {"said": result.said, "empty": result.empty, "at": list(result.counts.values())}


def _topics(catalogue: Catalogue) -> Iterator[object]:
    """How each topic begins and ends, and where it leads to."""
    for line, topic in zip(topic_lines(catalogue), catalogue.learn.topics, strict=True):
        view = topic_view(topic, catalogue)
        yield {
            "line": f"{group_title(line.group)} | {line.title} | {line.line}",
            "points": [len(view.points), view.points[0], view.points[-1]],
            "verdicts": [f"{one.label}: {one.found}" for one in view.points if one.found],
            "programmes": view.programmes,
            "exercises": view.exercises,
        }
