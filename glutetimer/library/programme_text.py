"""A programme as the text of a file: new, or in a file that is there, whose comments stay. Pure.

Only what is said is written. In a file that is there, each block keeps its comments wherever it
goes, and what does not change stays as it was typed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from glutetimer.library.block_matching import Node, matched
from glutetimer.library.shape import convert
from glutetimer.library.toml_segments import TomlSegment, segments_of
from glutetimer.training.plain_values import plain_values
from glutetimer.training.programme import Programme

SCHEMA_LINE: Final = "#:schema ../schemas/programme.schema.json\n"
"""Names the schema for editors that check while one types."""
_LISTS: Final = ("blocks", "weeks")


class UnchangeableTextError(ValueError):
    """A text that is written too oddly to be changed without changing something else."""


def new_text(programme: Programme) -> str:
    """Return the text of a new file."""
    return SCHEMA_LINE + _written(programme, (), "", "")


def changed_text(text: str, programme: Programme) -> str:
    """Return the text of a file that says what a programme does, its comments kept.

    Raises:
        UnchangeableTextError: If that cannot be done without changing something else.
    """
    text = text if text.endswith("\n") or not text else f"{text}\n"
    try:
        segments, tail = segments_of(text)
        written = _written(programme, segments[1:], segments[0].body, tail)
        if "\r\n" in text:
            written = re.sub(r"(?<!\r)\n", "\r\n", written)
        after, mistakes = convert(tomllib.loads(written), Programme)
    except (ValueError, TypeError, IndexError, RecursionError) as error:
        raise UnchangeableTextError from error
    if mistakes or after != programme:
        raise UnchangeableTextError
    return written


def _written(programme: Programme, segments: tuple[TomlSegment, ...], head: str, tail: str) -> str:
    target = plain_values(programme)
    listed = next((name for name in _LISTS if name in target), "blocks")
    items: list[dict[str, Any]] = target.pop(listed, [])
    there = tomllib.loads(head).get(listed)
    comments = _comments_in(head, listed)
    if there is not None and there == items:  # written in one value, which stays
        target[listed], items, comments = there, [], ""
    tables = [one for one in segments if not _is_block(one)]
    kept = _same_tables(tables, target)
    nodes = _nodes(one for one in segments if _is_block(one))
    known = matched(items, nodes)
    first = next((at for at, one in enumerate(segments) if _is_block(one)), len(segments))
    pieces = [_synced(head, {name: target[name] for name in target if name not in kept})]
    early = [one for one in segments[:first] if one.path[0] in kept]
    late = [one for one in segments[first:] if not _is_block(one) and one.path[0] in kept]
    pieces += [*map(_text_of, early), comments]
    for item in items:
        pieces.extend(_rendered(item, (listed,), known))
    return "".join([*pieces, *map(_text_of, late), tail])


def _is_block(segment: TomlSegment) -> bool:
    """Whether a segment is a block or a week, not a table of something else."""
    return segment.is_list_item and segment.path[0] in _LISTS


def _text_of(segment: TomlSegment) -> str:
    return segment.lead + segment.header + segment.body


def _same_tables(tables: Iterable[TomlSegment], target: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of the tables that say what they are to say; the others are left out."""
    values = tomllib.loads("".join(map(_text_of, tables)))
    return frozenset(name for name in values if target.get(name) == values[name])


def _nodes(segments: Iterable[TomlSegment]) -> list[Node]:
    """Return the blocks and weeks as trees."""
    nodes: list[Node] = []
    for segment in segments:
        siblings = nodes
        for _level in segment.path[1:]:
            siblings = siblings[-1].children
        siblings.append(Node(segment, tomllib.loads(segment.body)))
    return nodes


def _rendered(
    value: Mapping[str, Any], path: tuple[str, ...], known: Mapping[int, Node]
) -> Iterator[str]:
    own = {name: inner for name, inner in value.items() if name != "blocks"}
    children = value.get("blocks", [])
    node = known.get(id(value))
    header = f"[[{'.'.join(path)}]]\n"
    if node is None:
        yield f"\n{header}{_synced('', own)}"
    else:
        there = node.own.get("blocks")
        if there is not None and there == children:
            own["blocks"], children = there, []
        is_there = node.segment.path == path
        lead = node.segment.lead or "\n"
        yield lead + (node.segment.header if is_there else header) + _synced(node.segment.body, own)
    for child in children:
        yield from _rendered(child, (*path, "blocks"), known)


def _synced(body: str, values: Mapping[str, Any]) -> str:
    """Return lines of keys with other values; what is the same stays as it was typed."""
    import tomlkit

    there = tomllib.loads(body)
    if there == values:
        return body
    document = tomlkit.parse(body)
    for name in there:
        if name not in values and not _is_left_out(there[name]):
            del document[name]
    for name, value in values.items():
        if name not in there or there[name] != value:
            document[name] = _item(value)
    return _ended(tomlkit.dumps(document))


def _is_left_out(value: object) -> bool:
    """Whether a value that stands in a file says as much as if it were left out."""
    return value is False or value == []


def _ended(text: str) -> str:
    return text if text.endswith("\n") or not text else f"{text}\n"


def _item(value: object) -> Any:  # noqa: ANN401 - an item of tomlkit
    """Return a value as a person would write it: a list of tables has a line for each."""
    import tomlkit

    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return tomlkit.item(value)
    rows = tomlkit.array()
    for one in value:
        row = tomlkit.inline_table()
        row.update(one)
        rows.add_line(row, indent="  ")
    rows.add_line(indent="")
    return rows


def _comments_in(head: str, name: str) -> str:
    """Return the comments inside a list in one value, for where it is written anew."""
    import tomlkit

    item: Any = tomlkit.parse(head).get(name)
    if item is None:
        return ""
    lines = [line.strip() for line in item.as_string().splitlines()]
    found = [line[line.index("#") :] for line in lines if _has_comment(line)]
    found.append(item.trivia.comment)
    words = [line for line in found if line]
    return "".join(["\n", *(f"{line}\n" for line in words)]) if words else ""


def _has_comment(line: str) -> bool:
    return re.fullmatch(r"""(?:[^"'#]|"[^"]*"|'[^']*')*#.*""", line) is not None
