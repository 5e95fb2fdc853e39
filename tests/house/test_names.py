"""One name for one thing: modules inside a package, classes in the whole program."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

PROGRAM = Path(__file__).parents[2] / "glutetimer"
CLASS = re.compile(r"^ *class (\w+)[(:]", re.MULTILINE)
OF_A_PACKAGE = ("__init__.py", "__main__.py")


def sources() -> Iterator[Path]:
    return (path for path in sorted(PROGRAM.rglob("*.py")) if path.name not in OF_A_PACKAGE)


def test_no_module_name_stands_twice_inside_one_package() -> None:
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sources():
        inside = path.relative_to(PROGRAM)
        places[inside.parts[0], path.name].append(str(inside))
    assert [found for found in places.values() if len(found) > 1] == []


def test_no_class_name_stands_twice_in_the_program() -> None:
    places: dict[str, list[str]] = defaultdict(list)
    for path in PROGRAM.rglob("*.py"):
        for name in CLASS.findall(path.read_text(encoding="utf-8")):
            places[name].append(str(path.relative_to(PROGRAM)))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}
