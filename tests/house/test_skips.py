"""Whoever switches a check off for a line says why in that line."""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("glutetimer", "tests", "bench", "packaging")
SKIP = re.compile(r"# ?(noqa|type: ignore|pragma: no cover|fmt: (?:skip|off))")
REASON = re.compile(
    r"(?:# noqa: [A-Z0-9, ]+- |# type: ignore\[[\w,-]+\] {1,2}# |# pragma: no cover - "
    r"|# fmt: (?:skip|off) # )(?!noqa|type:)\S"
)


def unexplained(text: str) -> list[int]:
    """Return the lines with a skip and without a reason."""
    if not SKIP.search(text):
        return []
    return [
        token.start[0]
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type == tokenize.COMMENT
        and SKIP.match(token.string)
        and not REASON.search(token.string)
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_skip_has_its_reason_in_its_line(folder: str) -> None:
    found = {
        str(path.relative_to(ROOT)): lines
        for path in sorted((ROOT / folder).rglob("*.py"))
        if (lines := unexplained(path.read_text(encoding="utf-8")))
    }
    assert found == {}


@pytest.mark.parametrize(
    "line",
    ["x = 1  # noqa: E501", "x = 1  # type: ignore[misc]", "x = 1  # noqa", "x = [1]  # fmt: skip"],
)
def test_a_skip_without_a_reason_is_seen(line: str) -> None:
    assert unexplained(line) == [1]
    assert unexplained(line + " # noqa: E501") == [1]
