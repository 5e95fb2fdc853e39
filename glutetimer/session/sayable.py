"""The sentences that a voice can say, where it need not have said them before. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from glutetimer.session.placing import Lengths

_START_MS: Final = 250
_LETTER_MS: Final = 68


def about_ms(text: str) -> int:
    """Return about how long a text takes to say, measured on recordings, on the long side."""
    return _START_MS + _LETTER_MS * len(text)


class Sayable(Mapping[str, int]):
    """The lengths of sentences for a voice that can say any; ms.

    What it has not said so far takes about as long as a text of so many letters.

    Args:
        known: The lengths of those that it has said.
    """

    def __init__(self, known: Lengths) -> None:
        self._known = known

    def __getitem__(self, text: str) -> int:
        if not text:
            raise KeyError(text)
        return self._known.get(text) or about_ms(text)

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
