"""Finds every statement in the content and what it cites."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec


def cited(content: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every citation in a struct as its place and the fact or reference it names."""
    for at, struct in structs(content, place):
        for index, source in enumerate(getattr(struct, "sources", ())):
            yield f"{at}.sources[{index}]".removeprefix("."), source


def structs(content: object, place: str = "") -> Iterator[tuple[str, msgspec.Struct]]:
    """Yield a struct and all structs inside it with their places."""
    if isinstance(content, msgspec.Struct):
        yield place, content
        for name in content.__struct_fields__:
            yield from structs(getattr(content, name), f"{place}.{name}".removeprefix("."))
    elif isinstance(content, dict):
        for key, inner in content.items():
            yield from structs(inner, f"{place}.{key}".removeprefix("."))
    elif isinstance(content, tuple | list):
        for index, inner in enumerate(content):
            yield from structs(inner, f"{place}[{index}]")
