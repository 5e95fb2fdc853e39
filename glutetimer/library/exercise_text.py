"""An exercise as the text of a file that a person can read and edit. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from glutetimer.training.exercise import Exercise
from glutetimer.training.exercise_names import NAMING
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Programme

_LONGEST_LINE: Final = 90
_REASONS: Final = ("sources", "default")
_ESCAPES: Final = {'"': '\\"', "\\": "\\\\"}


def exercise_text(exercise: Exercise) -> str:
    """Return the text of a new file; what is usual is left out."""
    return "\n".join(_table(plain_values(exercise), "")).strip("\n") + "\n"


def text_under_ids(
    text: str, item: Exercise | Programme, exercises: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return the file of an exercise or programme under other ids; all else stays.

    An exercise that names itself does so by that id, see `exercise_names.under_id`.

    Args:
        text: The file, which is valid TOML.
        item: What it says, under its other id.
        exercises: The other ids of exercises that it names, by those that it names them by.
    """
    import tomlkit

    document = tomlkit.parse(text)
    before = str(document["id"])
    ids = {**exercises, before: item.id} if isinstance(item, Exercise) else exercises
    _rename(document, {name: here for name, here in ids.items() if name != here})
    if before != item.id:
        document["id"] = item.id
    return tomlkit.dumps(document)


def _rename(said: Any, ids: Mapping[str, str], *, names: bool = False) -> None:  # noqa: ANN401 - items of tomlkit
    """Change ids wherever they are those of exercises in a table or list."""
    for key in list(said) if isinstance(said, dict) else range(len(said)):
        value = said[key]
        is_name = key in NAMING if isinstance(said, dict) else names
        if isinstance(value, dict | list):
            _rename(value, ids, names=is_name)
        elif is_name and value in ids:
            said[key] = ids[value]
        if names and isinstance(said, dict) and (here := ids.get(str(key))):
            said[here] = said.pop(key)


def _table(table: dict[str, Any], place: str) -> Iterator[str]:
    """Yield the lines of a table: what is one line first, then the tables inside it."""
    inside = {}
    for key, value in _reasons_last(table).items():
        if isinstance(value, dict) and len(_inline(value)) > _LONGEST_LINE:
            inside[key] = value
        elif isinstance(value, list) and len(_inline(value)) > _LONGEST_LINE:
            yield f"{_key(key)} = ["
            yield from (f"  {_inline(one)}," for one in value)
            yield "]"
        else:
            yield f"{_key(key)} = {_inline(value)}"
    for key, value in inside.items():
        at = f"{place}.{_key(key)}" if place else _key(key)
        yield from ("", *_headed(value, at))


def _headed(table: dict[str, Any], at: str) -> Iterator[str]:
    """Yield a table with its header, which one that has nothing but tables does without."""
    lines = list(_table(table, at))
    yield from lines[1:] if lines[0] == "" else (f"[{at}]", *lines)


def _reasons_last(table: dict[str, Any]) -> dict[str, Any]:
    return {key: table[key] for key in sorted(table, key=_REASONS.__contains__)}


def _inline(value: object) -> str:
    if isinstance(value, dict):
        ordered = _reasons_last(value)
        inside = ", ".join(f"{_key(key)} = {_inline(one)}" for key, one in ordered.items())
        return f"{{ {inside} }}" if inside else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, str):
        return quoted_text(value)
    if isinstance(value, bool):
        return str(value).lower()
    return repr(value)


def quoted_text(text: str) -> str:
    """Return a text as TOML writes it."""
    written = "".join(
        _ESCAPES.get(letter) or (letter if letter.isprintable() else f"\\U{ord(letter):08X}")
        for letter in text
    )
    return f'"{written}"'


def _key(key: str) -> str:
    is_bare = key.replace("_", "").isalnum() and key.isascii()
    return key if is_bare else quoted_text(key)
