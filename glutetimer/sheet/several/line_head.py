"""What stands before the exercises of a line: "3 rounds of:", "Superset -", "All x2:", "HEP:"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.names.line_name import name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.several.line_tail import OF_ALL, THROUGH, is_times
from glutetimer.sheet.vocabulary.heading_words import DAYS, ROUND_WORDS, SECTIONS, TITLES
from glutetimer.sheet.vocabulary.name_surroundings import GLUE, VERBS

_SAYING_NOTHING: Final = frozenset(
    (
        *(*GLUE, *VERBS, *OF_ALL, *THROUGH, *SECTIONS, *TITLES, *DAYS, *ROUND_WORDS),
        *("hep", "home", "today", "exs", "rx", "back"),
    )
)
_LONGEST_HEAD: Final = 16
"""In tokens; what stands behind more of them belongs to the exercises."""


def head_of(cut: Scan, finder: NameFinder, begin: int) -> int:
    """Return where the exercises of a circuit begin, 0 where nothing stands before them.

    Args:
        cut: The line.
        finder: Knows the exercises.
        begin: Where the words behind its day begin.
    """
    inside = {at for one in cut.phrases for at in range(one.first, one.end)}
    for at, token in enumerate(cut.tokens[:-1]):
        if at < begin or at in inside or (at > _LONGEST_HEAD and token.kind != "COLON"):
            continue
        is_of = token.kind == "OF" and at + 2 < len(cut.tokens) and _says_nothing(cut, at)
        if token.kind == "COLON" or is_of or _is_sign_of_head(cut, at):
            return begin if _is_named(cut, finder, at) else _behind_rounds(cut, at + 1)
    for phrase in cut.phrases:
        if phrase.says in ROUND_PHRASES and phrase.end < len(cut.tokens):
            return phrase.end if _says_nothing(cut, phrase.first) else begin
    named = next((at for at in range(begin, len(cut.tokens)) if not _is_glue(cut, at)), begin)
    is_named = named < len(cut.tokens) and cut.tokens[named].folded in ROUND_WORDS
    return named + 1 if is_named else begin


def _behind_rounds(cut: Scan, at: int) -> int:
    """Return where the exercises begin behind a heading and rounds: "Finisher: 3 rounds of …"."""
    ends = [one.end for one in cut.phrases if one.first == at and one.says in ROUND_PHRASES]
    if not ends or ends[0] >= len(cut.tokens) - 1:
        return at
    return ends[0] + (cut.tokens[ends[0]].kind in ("COLON", "DASH", "OF", "COMMA"))


ROUND_PHRASES: Final = frozenset(("rounds", "vague_rounds"))


def _is_glue(cut: Scan, at: int) -> bool:
    """Return whether a token leads to what is behind it: "then a superset of"."""
    return set(cut.tokens[at].folded.split()) <= GLUE | {"then"}


def plain_head_of(cut: Scan) -> int:
    """Return where the exercises of a line begin, behind what names nothing: "2 sets each:"."""
    inside = {at for one in cut.phrases for at in range(one.first, one.end)}
    for at, token in enumerate(cut.tokens[: min(_LONGEST_HEAD, len(cut.tokens) - 1)]):
        if at in inside:
            continue
        if (token.kind == "COLON" or _is_sign_of_head(cut, at)) and _says_nothing(cut, at):
            return at + 1
    first = cut.phrases[0] if cut.phrases else None
    if first is None or first.says not in COUNTS or first.first > _LONGEST_HEAD:
        return 0
    words = set(cut.words(Chunk(0, first.first)))
    return first.first if words & _BEGINNING and _says_nothing(cut, first.first) else 0


_BEGINNING: Final = frozenset(("start", "begin", "warm", "warmup", "finish", "end"))
"""What leads to the first exercise without a sign: "Warm up with 20 squats"."""


def opens_group(cut: Scan, at: int) -> bool:
    """Return whether a bracket opens what is done several times: "3x(10 squats, 8 lunges)"."""
    if cut.tokens[at].text not in ("(", "["):
        return False
    close = next((i for i in range(at, len(cut.tokens)) if cut.tokens[i].text in (")", "]")), 0)
    if not any(at < one.first < close for one in cut.chunks):
        return False  # "x 4 (40 s on, 20 s off)"
    return any(
        is_times(cut, one) and (one.end == at or one.first == close + 1) for one in cut.phrases
    )


def _is_sign_of_head(cut: Scan, at: int) -> bool:
    token = cut.tokens[at]
    is_dash = token.kind == "DASH" and not token.joined and at > 0 and _says_nothing(cut, at)
    return is_dash or (opens_group(cut, at) and _says_nothing(cut, at))


def _says_nothing(cut: Scan, end: int) -> bool:
    """Return whether the words up to a token name no exercise."""
    taken = {at for one in cut.phrases for at in range(one.first, one.end)}
    words = {word for at in range(end) if at not in taken for word in cut.words(Chunk(at, at + 1))}
    return words <= _SAYING_NOTHING


def _is_named(cut: Scan, finder: NameFinder, end: int) -> bool:
    """Return whether an exercise stands before a token."""
    name = name_in(cut, finder, 0, end) if end else None
    return name is not None and name.found.is_known
