"""Puts together what a name parts: "as many squats as you can"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import Token

_LONGEST_NAME: Final = 4
_ENDS: Final = (("as", "you", "can"), ("as", "possible"), ("as", "you", "can", "manage"))


def with_split_max(raw: Sequence[Token]) -> Iterator[Token]:
    """Give the words with "as many … as you can" as one in front of the name between them."""
    at = 0
    while at < len(raw):
        found = _end_of(raw, at)
        if found is None:
            yield raw[at]
            at += 1
            continue
        name_end, end = found
        place = (raw[at].place[0], raw[at + 1].place[1])
        text = " ".join(one.text for one in raw[at : at + 2])
        yield replace(raw[at], kind="MAX", text=text, place=place)
        yield from raw[at + 2 : name_end]
        at = end


def _end_of(raw: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return where the name ends and where what follows it does, None for no such words."""
    if tuple(one.folded for one in raw[at : at + 2]) != ("as", "many"):
        return None
    for name_end in range(at + 3, at + 3 + _LONGEST_NAME):
        for words in sorted(_ENDS, key=len, reverse=True):
            end = name_end + len(words)
            if tuple(one.folded for one in raw[name_end:end]) == words:
                is_name = all(one.folded[0].isalpha() for one in raw[at + 2 : name_end])
                is_word = raw[at + 2].folded not in ("reps", "sets", "as")
                return (name_end, end) if is_name and is_word else None
    return None
