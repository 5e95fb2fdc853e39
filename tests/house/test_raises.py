"""Whoever calls a public function learns from its docstring that it raises a `UserError`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parents[2] / "glutetimer"
ERROR = "UserError"


def own_nodes(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yield what is in a function but not in one inside it."""
    waiting: list[ast.AST] = list(function.body)
    while waiting:
        node = waiting.pop()
        if not isinstance(node, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            yield node
            waiting.extend(ast.iter_child_nodes(node))


def silent(text: str) -> list[str]:
    """Return the public functions that raise the error and do not say so."""
    if ERROR not in text:
        return []
    return [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        and not node.name.startswith("_")
        and ERROR not in (ast.get_docstring(node) or "")
        and any(
            isinstance(inner, ast.Raise) and inner.exc and ERROR in ast.unparse(inner.exc)
            for inner in own_nodes(node)
        )
    ]


def test_public_functions_say_that_they_raise_user_errors() -> None:
    found = {
        str(path.relative_to(PROGRAM)): names
        for path in sorted(PROGRAM.rglob("*.py"))
        if (names := silent(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(("doc", "names"), [("Do.", ["do"]), ("Do. Raises: UserError: If.", [])])
def test_a_silent_one_is_seen(doc: str, names: list[str]) -> None:
    assert silent(f'def do():\n    """{doc}"""\n    raise UserError("x")') == names
