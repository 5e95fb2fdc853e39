"""Clauses before an amount: whether they tell of what was, refuse it, or speak of others."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.vocabulary.reserve_words import (
    ALREADY,
    ALREADY_PAIRS,
    ASKING_FOR,
    LEAVING,
    LONG_AGO,
    NOT_REFUSING,
    OF_OTHERS,
    PRAISED_DAYS,
    PRAISES,
    PRAISING,
    REFERRING,
    REFUSING,
    REFUSING_PAIRS,
    REMINDING,
    TURNS,
)
from glutetimer.sheet.vocabulary.talk_words import DOING, OPENERS

_PAUSES: Final = (":", ",", ";", "-", "–", "—", "(", "|", "/")
_NEAR: Final = 3


def is_told_of(cut: Scan, words: Sequence[tuple[str, int]], at: int) -> bool:
    """Return whether the words before an amount tell of it, or refuse it.

    Args:
        cut: The line.
        words: Those of the sentence before it, each with its token.
        at: Where the amount begins.
    """
    said = [word for word, _token in words]
    if _is_long_ago(said) or _is_compared(said) or _is_praised(cut, said, at):
        return True
    clause = _clause(cut, words, at)
    return any(_refuses(clause, at) or _tells(clause, at) for at in range(len(clause)))


def _clause(cut: Scan, words: Sequence[tuple[str, int]], at: int) -> list[str]:
    """Return the words of the clause that leads to an amount."""
    begin = 0
    for place, (word, token) in enumerate(words):
        is_behind_pause = token and cut.tokens[token - 1].text in _PAUSES
        joined = words[place - 1][0] if place else ""
        if word in TURNS:
            begin = place + 1
        elif (joined == "and" and word in DOING) or (
            is_behind_pause and not cut.tokens[token].joined
        ):
            begin = place
    last = words[-1][1] if words else 0
    is_shut = any(one.text in (":", ",", ";", ")") for one in cut.tokens[last + 1 : at])
    clause = [word for word, _token in words[begin:]]
    return [] if is_shut and clause[:1] and clause[0] not in REFUSING | LEAVING else clause


def _refuses(clause: Sequence[str], at: int) -> bool:
    """Return whether a word of a clause says that something is not to be done."""
    word, after = clause[at], clause[at + 1 :]
    if word == "not" and set(after[:1]) & NOT_REFUSING:
        return False
    if word in LEAVING and list(after[-1:]) == ["to"]:
        return False  # "drop clams to 2 x 8"
    if set(after) & REMINDING or (word in REMINDING and clause[at - 1] in _NOT):
        return False  # "don't forget"
    is_near = word not in ("not", "instead") or len(after) < _NEAR
    is_left = word in LEAVING and bool(after) and set(clause[:at]) <= OPENERS
    return is_left or (is_near and (word in REFUSING or (word, *after[:1]) in REFUSING_PAIRS))


def _tells(clause: Sequence[str], at: int) -> bool:
    """Return whether a word of a clause tells of what was done, or by others."""
    word, before, after = clause[at], clause[at - 1] if at else "", clause[at + 1 :]
    is_given = set(after) & ASKING_FOR or (word in ("had", "has") and set(after[:1]) & _WHOM)
    if is_given or (set(clause) & PRAISING and word in _WAS):
        return False
    if word in OF_OTHERS or ((word, *after[:1]) in ALREADY_PAIRS and before not in REFERRING):
        return True
    is_past = word in ALREADY or (before in _WHO and _is_past(word))
    is_passive = before in _HAVE or (word in ("used", "found") and "be" in after)
    return is_past and not is_passive


def _is_past(word: str) -> bool:
    return word == "hit" or (word.endswith("ed") and word not in ASKING_FOR | {"need", "added"})


def _is_compared(words: Sequence[str]) -> bool:
    """Return whether a sentence compares, and asks for nothing then."""
    return "than" in words and not set(words[words.index("than") :]) & (DOING | TURNS)


def _is_praised(cut: Scan, words: Sequence[str], at: int) -> bool:
    """Return whether a sentence praises what was done: "Great run on Saturday - 24:31"."""
    if (
        set(words[:1]) - PRAISES
        or len(words) < _FEWEST_PRAISING
        or set(words) & (DOING | TURNS | _PACES)
    ):
        return False
    is_sure = any(one.first == at and one.says in SURE_COUNTS for one in cut.phrases)
    is_time = any(one.kind == "CLOCK" for one in cut.tokens)
    days = {one.folded for one in cut.tokens if one.kind == "WEEKDAY"}
    return not is_sure and (is_time or bool(set(words) & (PRAISED_DAYS | days)))


_FEWEST_PRAISING: Final = 2
_PACES: Final = frozenset(("easy", "steady", "gentle", "slow", "long", "relaxed", "light"))


def _is_long_ago(words: Sequence[str]) -> bool:
    """Return whether a sentence begins with when it was: "Last time: bridges 2 x 12"."""
    is_last = tuple(words[:2]) in ALREADY_PAIRS or words[:1] != ["last"]
    return set(words[:1]) <= LONG_AGO and bool(words) and is_last and not set(words) & TURNS


_WAS: Final = frozenset(("was", "were", "used", "got", "did"))
_WHO: Final = frozenset(("i", "you", "we", "he", "she", "they", "ve"))
_WHOM: Final = frozenset(("me", "us", "you", "him", "her", "them"))
_NOT: Final = frozenset(("dont", "not", "t", "never", "cant"))
_HAVE: Final = frozenset(("get", "be", "want", "need"))
