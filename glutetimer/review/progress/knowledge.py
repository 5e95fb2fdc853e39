"""What the rules of progression know beside the history: exercises, ladders, kit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance, Ladder


@dataclass(frozen=True, slots=True)
class ProgressKnowledge:
    """What advice is drawn from beside what was done.

    Args:
        exercises: All exercises by id.
        ladders: Exercises from easy to hard; the first ladder that has a step counts.
        good_feels: The answers to the feel check that exercises aim at.
        bands: The person's mini bands by id, the weakest first, each with its strength.
        kit: What the person has, none if never asked; what needs something else is not advised.
    """

    exercises: Mapping[str, Exercise]
    ladders: tuple[Ladder, ...]
    good_feels: frozenset[str]
    bands: Mapping[str, str] = field(default_factory=dict)
    kit: tuple[str, ...] = ()


def progress_knowledge(
    exercises: Mapping[str, Exercise],
    guidance: Guidance,
    *,
    bands: Mapping[str, str] | None = None,
    kit: Iterable[str] = (),
) -> ProgressKnowledge:
    """Return what the rules need of the content, and of what the person has.

    Args:
        exercises: All exercises by id.
        guidance: What holds for every exercise.
        bands: The person's mini bands by id, the weakest first, each with its strength.
        kit: What the person has, none if never asked.
    """
    good = (one.id for one in guidance.feel_check.options if one.good)
    return ProgressKnowledge(exercises, guidance.ladders, frozenset(good), bands or {}, tuple(kit))
