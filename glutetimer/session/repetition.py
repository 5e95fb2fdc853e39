"""Whether a sentence repeats what another has said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

SHORT_WORDS = frozenset(
    ("a", "an", "and", "at", "in", "of", "on", "one", "or", "the", "to", "you", "your")
)
STEM = 4
"""So many letters identify a word: "stack" and "stacked" say the same."""


def is_covered(text: str, said: Iterable[str]) -> bool:
    """Return whether one of the sentences says all of this one."""
    words = _stems(text)
    return any(words <= _stems(other) for other in said)


def not_said(texts: Iterable[str], said: list[str]) -> Iterator[str]:
    """Give the texts that no sentence said before covers, and add them to those."""
    for text in texts:
        if not is_covered(text, said):
            said.append(text)
            yield text


def _stems(text: str) -> set[str]:
    words = set(re.findall(r"\w+", text.lower())) - SHORT_WORDS
    return {word[:STEM] for word in words}
