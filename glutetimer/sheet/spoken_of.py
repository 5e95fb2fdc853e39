"""What a line only speaks of: amounts that were, may be or must not be done, or are asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.sheet.line_name import LONGEST_NAME, name_in
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.phrase_kinds import COUNTS
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.scan import Chunk, Scan
from glutetimer.sheet.talk_words import (
    ALREADY,
    ALREADY_PAIRS,
    ASKING_FOR,
    CONDITIONAL,
    CONDITIONAL_PAIRS,
    JUDGED,
    LEAVING,
    LONG_AGO,
    NOT_REFUSING,
    OF_OTHERS,
    OPENERS,
    PROGRESSING,
    REFERRING,
    REFUSING,
    REFUSING_PAIRS,
    REMINDING,
    RISING,
    SPANS,
    TURNS,
)

_ENDS: Final = (".", "!", "?", "…")
_PAUSES: Final = (",", ";", "-", "–", "—", "(", "|", "/")
_HOW_MUCH: Final = COUNTS | {"rounds"}
_NEAR: Final = 3


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
        return _is_conditional(cut, words, named, at, is_named=True) or bool(
            {word for word, _at in words} & JUDGED
        )
    return (
        _is_conditional(cut, words, begin, at)
        or _is_asked(cut, begin, at)
        or _is_told(cut, words, at)
    )


def words_of(cut: Scan, begin: int, end: int) -> Iterator[tuple[str, int]]:
    """Give the words of some tokens that belong to no amount, each with its token."""
    taken = {at for one in cut.phrases if not is_once(cut, one) for at in range(one.first, one.end)}
    for at in range(begin, end):
        if at not in taken:
            for word in cut.words(Chunk(at, at + 1)):
                yield word, at


def is_once(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether "once" may be a condition: "once 3 x 15 feels easy"."""
    is_alone = phrase.end == phrase.first + 1 and cut.tokens[phrase.first].folded == "once"
    return is_alone and phrase.end < len(cut.tokens)


def begin_of_sentence(cut: Scan, at: int) -> int:
    """Return where the sentence begins in which a token stands."""
    while at > 0:
        before = cut.tokens[at - 1]
        is_end = before.text in _ENDS and (at == len(cut.tokens) or not cut.tokens[at].joined)
        if is_end or before.kind == "MARK":
            return at
        at -= 1
    return 0


def _is_conditional(
    cut: Scan, words: list[tuple[str, int]], begin: int, at: int, *, is_named: bool = False
) -> bool:
    """Return whether a sentence sets a condition or a time before an amount comes."""
    openers = _leading_words(cut, begin)
    for place, (word, token) in enumerate(words):
        after = words[place + 1][0] if place + 1 < len(words) else ""
        is_set = word in CONDITIONAL or (word, after) in CONDITIONAL_PAIRS
        is_first = token <= begin + openers
        if word in PROGRESSING and not is_named:
            is_set = is_first or word != "should"
        is_first = is_first and not is_named
        if is_set and (is_first or not _is_closed(cut, token, at)):
            return True
    if not is_named and any(_rises(cut, one) for one in range(begin + 1, at + 1)):
        return True
    return any(
        one.first > begin
        and begin <= one.first < at
        and any(cut.tokens[each].kind == "DAY" for each in range(one.first, one.end))
        and cut.tokens[one.first - 1].folded in SPANS
        for one in cut.phrases
        if one.says in ("aside", "span")
    )


def _rises(cut: Scan, at: int) -> bool:
    """Return whether an amount is a goal: "work up to 3 x 15"."""
    is_up = cut.tokens[at].folded in ("up to", "towards", "toward")
    return is_up and cut.tokens[at - 1].folded in RISING


def _leading_words(cut: Scan, begin: int) -> int:
    """Return how many words of no weight a sentence begins with."""
    count = 0
    while begin + count < len(cut.tokens) and cut.tokens[begin + count].folded in OPENERS:
        count += 1
    return count


def _is_closed(cut: Scan, token: int, at: int) -> bool:
    """Return whether a condition ends before an amount: "Bridges, once warm, 3 x 10"."""
    return any(one.text in (",", ")", ";") for one in cut.tokens[token:at])


def _is_asked(cut: Scan, begin: int, at: int) -> bool:
    """Return whether an amount stands in a question, other than a polite one."""
    end = next((one for one in range(at, len(cut.tokens)) if cut.tokens[one].text in _ENDS), None)
    if end is None or cut.tokens[end].text != "?":
        return False
    words = [word for word, _at in words_of(cut, begin, end)]
    return not {"please", "pls", "plz"} & set(words) and bool(words) and words[0] in OPENERS


def _is_told(cut: Scan, words: list[tuple[str, int]], at: int) -> bool:
    """Return whether the clause before an amount tells of it, or refuses it."""
    clause = _clause(cut, words, at)
    plain = [word for word, _token in clause]
    if _is_long_ago([word for word, _token in words]):
        return True
    for place, word in enumerate(plain):
        pair = (word, plain[place + 1] if place + 1 < len(plain) else "")
        before = plain[place - 1] if place else ""
        rest = set(plain[place + 1 :])
        is_left = word in LEAVING and bool(rest) and set(plain[:place]) <= OPENERS
        if word in REFUSING or is_left or pair in REFUSING_PAIRS:
            is_near = word not in ("not", "instead") or len(plain) - place <= _NEAR
            is_near = is_near and (word != "not" or pair[1] not in NOT_REFUSING)
            if is_near and not rest & REMINDING and not (word in REMINDING and before in _NOT):
                return True
        elif (word in ALREADY or _is_past(word, before)) and not rest & ASKING_FOR:
            if not (word in ("used", "found") and "be" in rest) and before not in _HAVE:
                return True
        elif rest & ASKING_FOR:
            continue
        elif (pair in ALREADY_PAIRS and before not in REFERRING) or word in OF_OTHERS:
            return True
    return False


def _is_long_ago(words: list[str]) -> bool:
    """Return whether a sentence begins with when it was: "Last time: bridges 2 x 12"."""
    is_last = tuple(words[:2]) in ALREADY_PAIRS or words[:1] != ["last"]
    return set(words[:1]) <= LONG_AGO and bool(words) and is_last and not set(words) & TURNS


_NOT: Final = frozenset(("don't", "dont", "not", "t", "never", "can't", "cant"))
_HAVE: Final = frozenset(("get", "be", "want", "need", "have"))
_WHO: Final = frozenset(("i", "you", "we", "he", "she", "they", "i've", "you've", "we've"))


def _is_past(word: str, before: str) -> bool:
    is_past = word == "hit" or (word.endswith("ed") and word not in ASKING_FOR | {"need", "added"})
    return before in _WHO and is_past


def _clause(cut: Scan, words: list[tuple[str, int]], at: int) -> list[tuple[str, int]]:
    """Return the words of the clause that leads to an amount."""
    begin = 0
    for place, (word, token) in enumerate(words):
        if word in TURNS:
            begin = place + 1
        elif token and cut.tokens[token - 1].text in _PAUSES and not cut.tokens[token].joined:
            begin = place
    last = words[-1][1] if words else 0
    is_shut = any(one.text in (",", ";", ")") for one in cut.tokens[last + 1 : at])
    return [] if is_shut and _names_nothing(words[begin:]) else words[begin:]


def _names_nothing(words: list[tuple[str, int]]) -> bool:
    return not words or words[0][0] not in REFUSING


def _is_judged(cut: Scan, end: int) -> bool:
    """Return whether an amount, or the name behind it, is followed by how it was."""
    starts = {one.first for one in cut.phrases if one.says in COUNTS}
    for at in range(end, min(end + LONGEST_NAME, len(cut.tokens))):
        token = cut.tokens[at]
        if not token.text[0].isalnum():
            return False
        if token.folded in JUDGED:
            return True
        after = cut.tokens[at + 1].folded if at + 1 < len(cut.tokens) else ""
        if token.folded in ("is", "are") and after == "too":
            return True
        if at in starts and at > end:
            return False
    return False


def counts_a_word(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number counts what is no rep: "two rest days", "3 men"."""
    if phrase.says != "number":
        return False
    taken = {one.first for one in cut.phrases}
    after = cut.tokens[phrase.end] if phrase.end < len(cut.tokens) else None
    return after is not None and after.text[0].isalpha() and phrase.end not in taken
