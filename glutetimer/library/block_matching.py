"""Which block of a file is which block of a programme that was changed. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from glutetimer.library.toml_segments import TomlSegment

Table = Mapping[str, Any]


@dataclass(slots=True, eq=False)
class Node:
    """A block or a week of a file, with the blocks inside it."""

    segment: TomlSegment
    own: Table
    """What it says itself."""
    children: list[Node] = field(default_factory=list)

    @property
    def value(self) -> Table:
        """All that it says, with what is inside."""
        inner = {"blocks": [child.value for child in self.children]} if self.children else {}
        return {**self.own, **inner}


def matched(wanted: Iterable[Table], nodes: Iterable[Node]) -> dict[int, Node]:
    """Return for the tables of a programme, by their `id`, where each stands in the file.

    A block is found where it says the same, else where it is the same exercise, else at its place.
    """
    wanted, nodes = list(wanted), list(nodes)
    found: dict[int, Node] = {}
    weeks = {node.own.get("week"): node for node in nodes if "week" in node.own}
    if not weeks:
        _match(list(_tables(wanted)), list(_inside(nodes)), found)
        return found
    for week in wanted:
        node = weeks.get(week.get("week"))
        if node is not None:
            found[id(week)] = node
            _match(list(_tables(week.get("blocks", []))), list(_inside(node.children)), found)
    return found


def _match(wanted: list[Table], nodes: list[Node], found: dict[int, Node]) -> None:
    free = dict(enumerate(nodes))

    def claim(is_it: Callable[[Table, Node], bool]) -> None:
        for place, table in enumerate(wanted):
            if id(table) in found:
                continue
            likely = [at for at, node in free.items() if is_it(table, node)]
            if likely:
                nearest = min(likely, key=lambda at: abs(at - place))
                found[id(table)] = free.pop(nearest)

    claim(lambda table, node: node.value == table)
    claim(lambda table, node: _exercise(table) == _exercise(node.own))
    if len(wanted) == len(nodes):
        for place, table in enumerate(wanted):
            is_block = place in free and "exercise" in table and "exercise" in free[place].own
            if id(table) not in found and is_block:
                found[id(table)] = free.pop(place)


def _exercise(table: Table) -> str:
    return str(table.get("exercise", ""))


def _tables(tables: Iterable[Table]) -> Iterator[Table]:
    for table in tables:
        yield table
        yield from _tables(table.get("blocks", []))


def _inside(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _inside(node.children)
