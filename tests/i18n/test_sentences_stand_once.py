"""A sentence for people stands at one place in the code: what is said twice has one owner."""

from __future__ import annotations

import importlib.util
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.extract import extract_from_dir

ROOT = Path(__file__).parents[2]
LEAST_WORDS = 3
"""A shorter message with a gap, such as "{seconds} s", is a format and no sentence."""
ALLOWED: dict[str, str] = {}
"""Sentences that stand at several places, each with the reason."""


@pytest.fixture(scope="module")
def messages() -> ModuleType:
    path = ROOT / "packaging" / "messages.py"
    spec = importlib.util.spec_from_file_location("packaging_messages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def is_sentence(message: str) -> bool:
    """Tell sentences from labels: "Left and right" may be the head of two tables.

    A label is one word of the vocabulary, and a catalogue translates it once however often it
    stands in the code.
    """
    ends = message.endswith((".", "?", "!"))
    return ends or ("{" in message and len(message.split()) >= LEAST_WORDS)


def test_no_sentence_stands_at_two_places(messages: ModuleType) -> None:
    places: dict[tuple[str | None, str], list[str]] = defaultdict(list)
    for name, line, message, _comments, context in extract_from_dir(
        ROOT / "glutetimer", [("**.py", "python")], {"**": {}}, messages.KEYWORDS
    ):
        text = message if isinstance(message, str) else message[0]
        places[context, text].append(f"{name}:{line}")
    twice = {
        text: found
        for (_context, text), found in places.items()
        if len(found) > 1 and is_sentence(text) and text not in ALLOWED
    }
    assert twice == {}


@pytest.mark.parametrize("text", ["Move it away.", "End here?", "{name}: line {line} is odd"])
def test_a_sentence_is_distinguished_from_a_label(text: str) -> None:
    assert is_sentence(text)
    assert not is_sentence("Left and right")
    assert not is_sentence("{seconds} s")
