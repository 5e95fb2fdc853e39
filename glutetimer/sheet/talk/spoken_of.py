"""What a line only speaks of: amounts that were, may be or must not be done, or are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from glutetimer.sheet.names.line_name import LONGEST_NAME, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.talk.clauses import is_told_of
from glutetimer.sheet.talk.sentence import ENDS, begin_of_sentence, is_once, words_of
from glutetimer.sheet.vocabulary.reserve_words import (
    CONDITIONAL,
    CONDITIONAL_PAIRS,
    JUDGED,
    PERMITTING,
    PROGRESSING,
    RISING,
    SPANS,
    TURNS,
)
from glutetimer.sheet.vocabulary.talk_words import OPENERS

_HOW_MUCH: Final = COUNTS | {"rounds"}


def speaks_of_else(cut: Scan, finder: NameFinder) -> bool:
    """Return whether all amounts of a line are of what was, may be or must not be done."""
    counts = [one for one in cut.phrases if one.says in _HOW_MUCH and not is_once(cut, one)]
    name = name_in(cut, finder) if counts else None
    begins = name is not None and name.found.is_known and name.first == cut.chunks[0].first
    named = name.end if name is not None and begins else 0
    return bool(counts) and all(is_not_to_do(cut, one.first, one.end, named) for one in counts)


def is_not_to_do(cut: Scan, at: int, end: int | None = None, named: int = 0) -> bool:
    """Return whether what stands at a token is for later, told of, warned of, or asked.

    Args:
        cut: The line.
        at: The first token of an amount or a name.
        end: Where the amount ends, behind which it may be judged.
        named: Where the exercise ends that the line begins with, 0 where it begins with none.
    """
    begin = begin_of_sentence(cut, at)
    is_named = begin < named <= at
    words = list(words_of(cut, max(begin, named) if is_named else begin, at))
    if end is not None and _is_judged(cut, end):
        return True
    if is_named:
        is_open = not any(one.first == at and one.says in SURE_COUNTS for one in cut.phrases)
        if is_open and _is_allowed([word for word, _token in words_of(cut, begin, at)]):
            return True
        return _is_past(words) or _is_conditional(cut, words, named, at, is_named=True)
    return (
        _is_conditional(cut, words, begin, at)
        or _is_asked(cut, begin, at)
        or _is_allowed([word for word, _token in words])
        or is_told_of(cut, words, at)
    )


def _is_past(words: Sequence[tuple[str, int]]) -> bool:
    """Return whether an amount behind its exercise was done: "bridges felt good at 3 x 12"."""
    said = [word for word, _token in words]
    turn = max((at for at, one in enumerate(said) if one in TURNS), default=-1)
    return any(one in JUDGED for one in said[turn + 1 :])


_MUSCLES: Final = frozenset(("glute", "gluteus"))
"""Behind these, "max" is the muscle."""


def _is_conditional(
    cut: Scan, words: Sequence[tuple[str, int]], begin: int, at: int, *, is_named: bool = False
) -> bool:
    """Return whether a sentence sets a condition or a time before an amount comes."""
    openers = 0 if is_named else _leading_words(cut, begin)
    for place, (word, token) in enumerate(words):
        after = words[place + 1][0] if place + 1 < len(words) else ""
        is_first = not is_named and token <= begin + openers
        before = words[place - 1][0] if place else ""
        is_set = word in CONDITIONAL or (word, after) in CONDITIONAL_PAIRS
        is_set = is_set and (word, before) != ("next", "for")
        is_set = is_set and not ((word, after) == ("up", "from") and _is_new(cut, token, at))
        if word in PROGRESSING and not is_named:
            is_set = (token == begin or word != "should") and before not in _MUSCLES
        follows = cut.tokens[token + 1].kind if token + 1 < len(cut.tokens) else ""
        is_set = is_set or (word == "next" and follows in ("WEEKDAY", "DAY"))
        is_set = is_set and not (_is_permission(cut, token, at) or _is_in_order(cut, token))
        if is_set and (is_first or not _is_closed(cut, token, at)):
            return True
    is_rising = not is_named and any(_rises(cut, one) for one in range(begin + 1, at + 1))
    return is_rising or _is_later(cut, begin, at)


def _is_new(cut: Scan, token: int, at: int) -> bool:
    """Return whether an amount is the new one: "go up from 2 x 10 to 3 x 12"."""
    is_up_to = cut.tokens[at - 1].folded == "to" and at > token
    return is_up_to and not {one.folded for one in cut.tokens[:token]} & RISING


def _is_later(cut: Scan, begin: int, at: int) -> bool:
    """Return whether a number of days comes first: "in 2 weeks", "from week 4"."""
    return any(
        begin < one.first < at
        and any(cut.tokens[each].kind == "DAY" for each in range(one.first, one.end))
        and cut.tokens[one.first - 1].folded in SPANS
        for one in cut.phrases
        if one.says in ("aside", "span")
    )


def _rises(cut: Scan, at: int) -> bool:
    """Return whether an amount is a goal: "work up to 3 x 15"."""
    is_up = tuple(cut.tokens[at].folded.split()) in _UP
    return is_up and cut.tokens[at - 1].folded in RISING


_UP: Final = (("up", "to"), ("towards",), ("toward",))


def _leading_words(cut: Scan, begin: int) -> int:
    """Return how many words of no weight a sentence begins with."""
    count = 0
    while begin + count < len(cut.tokens) and cut.tokens[begin + count].folded in OPENERS:
        count += 1
    return count


def _is_permission(cut: Scan, token: int, at: int) -> bool:
    """Return whether a condition is only that it does not hurt: "If pain free: lunges 2 x 6"."""
    end = next((i for i in range(token, at) if cut.tokens[i].kind in _SIGNS), None)
    if end is None:
        return False
    said = {one.folded for one in cut.tokens[token + 1 : end]}
    return bool(said) and said <= PERMITTING


_SIGNS: Final = ("COLON", "COMMA")


def _is_in_order(cut: Scan, token: int) -> bool:
    """Return whether a word only says what comes next: "After that do clams, 2 x 12"."""
    is_next = cut.tokens[token].kind == "AND" and cut.tokens[token].folded.startswith("after")
    follows = cut.tokens[token + 1].kind if token + 1 < len(cut.tokens) else ""
    return (
        is_next
        and follows in ("DO", "COMMA")
        and not any(one.says == "span" for one in cut.phrases)
    )


def _is_closed(cut: Scan, token: int, at: int) -> bool:
    """Return whether a condition ends before an amount: "Bridges, once warm, 3 x 10"."""
    if any(one.text in (",", ")", ";") for one in cut.tokens[token:at]):
        return True
    is_dash = [one.kind == "DASH" and not one.joined for one in cut.tokens[:at]]
    is_aside = True in is_dash[: token - 1] and not is_dash[token - 1]  # "- knees if you must -"
    return is_aside and True in is_dash[token:]


def _is_asked(cut: Scan, begin: int, at: int) -> bool:
    """Return whether an amount stands in a question, other than a polite one."""
    end = next((one for one in range(at, len(cut.tokens)) if cut.tokens[one].text in ENDS), None)
    if end is None or cut.tokens[end].text != "?":
        return False
    words = [word for word, _at in words_of(cut, begin, end)]
    return not {"please", "pls", "plz"} & set(words) and bool(words) and words[0] in OPENERS


def _is_allowed(words: Sequence[str]) -> bool:
    """Return whether an amount is only what may be done: "walking is fine, up to 30 minutes"."""
    return any(one in ("is", "are") and after in _ALLOWED for one, after in pairwise(words))


def _is_judged(cut: Scan, end: int) -> bool:
    """Return whether an amount, or the name behind it, is followed by how it was."""
    starts = {one.first for one in cut.phrases if one.says in COUNTS}
    for at in range(end, min(end + LONGEST_NAME, len(cut.tokens))):
        token = cut.tokens[at]
        if not token.text[0].isalnum():
            return False
        if token.folded in CONDITIONAL:
            return False
        if token.folded in JUDGED:
            return True
        after = cut.tokens[at + 1].folded if at + 1 < len(cut.tokens) else ""
        if token.folded in ("is", "are") and after in _ALLOWED:
            return True
        if at in starts and at > end:
            return False
    return False


_ALLOWED: Final = ("too", "fine", "ok", "okay", "normal", "allowed")
"""Words behind what may be done, or is too much."""
