"""Finds an exercise or programme that is here already and says the same as another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar, cast

from glutetimer.library.catalogue import Catalogue
from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_names import under_id
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Programme

Item = Exercise | Programme
T = TypeVar("T", bound=Exercise | Programme)


def same_item(catalogue: Catalogue, item: T) -> T | None:
    """Return what is here and says the same, whatever its id; None if there is nothing.

    Pictures do not count: they do not travel. Of exercises only the person's own are compared,
    since one that ships is known by its id.
    """
    said = _apart_from_id(item)
    found = (one for one in _alike(catalogue, item) if _apart_from_id(one) == said)
    return cast("T | None", next(found, None))


def _alike(catalogue: Catalogue, item: Item) -> Iterator[Item]:
    if isinstance(item, Programme):
        yield from catalogue.programmes.values()
        return
    for exercise in catalogue.exercises.values():
        if catalogue.is_own(exercise):
            yield catalogue.as_written(exercise)


def _apart_from_id(item: Item) -> dict[str, Any]:
    said = plain_values(under_id(item, "itself"))
    return {key: value for key, value in said.items() if key not in ("id", "pictures")}
