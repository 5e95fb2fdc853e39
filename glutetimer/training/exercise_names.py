"""The ids by which exercises and programmes name exercises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeVar

import msgspec

from glutetimer.training.exercise import Exercise
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Programme

NAMING: Final = frozenset(
    {"exercise", "choose_from", "easier", "harder", "related", "without_equipment"}
    | {"made_easier", "inherits", "like"}
)
"""The keys of exercises and programmes whose values are ids of exercises."""

T = TypeVar("T", bound=Exercise | Programme)


def named_exercises(item: Exercise | Programme) -> Iterator[str]:
    """Yield the id of each exercise that an exercise or programme names, also more than once."""
    yield from _named(plain_values(item))


def with_ids(item: T, ids: Mapping[str, str]) -> T:
    """Return an exercise or programme that names the exercises by other ids; its own stays."""
    if all(before == after for before, after in ids.items()):
        return item
    renamed: T = msgspec.convert(_renamed(plain_values(item), ids), type(item))
    return renamed


def under_id(item: T, name: str) -> T:
    """Return an exercise or programme under another id; an exercise that names itself does so.

    A programme names exercises alone, also where one has its id.
    """
    named = with_ids(item, {item.id: name}) if isinstance(item, Exercise) else item
    return msgspec.structs.replace(named, id=name)


def _named(said: Mapping[str, Any]) -> Iterator[str]:
    for key, value in said.items():
        if key in NAMING:
            yield from [value] if isinstance(value, str) else value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from _named(inner)


def _renamed(said: Any, ids: Mapping[str, str], *, names: bool = False) -> Any:  # noqa: ANN401 - content holds anything
    if isinstance(said, dict):
        return {
            ids.get(key, key) if names else key: _renamed(value, ids, names=key in NAMING)
            for key, value in said.items()
        }
    if isinstance(said, list):
        return [_renamed(one, ids, names=names) for one in said]
    return ids.get(said, said) if names and isinstance(said, str) else said
