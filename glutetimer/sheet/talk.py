"""Talk of exercises: what is to be done, and what was, may be or must not be done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.sheet.line_name import LONGEST_NAME, Name, band_words, name_in
from glutetimer.sheet.name_surroundings import SPLITTERS
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.scan import Chunk, Scan
from glutetimer.sheet.sheet_token import WORD
from glutetimer.sheet.talk_words import (
    ALREADY,
    ALREADY_PAIRS,
    ASKING_FOR,
    BETWEEN,
    CONDITIONAL,
    CONDITIONAL_PAIRS,
    DIRECTIVES,
    FILLERS,
    JUDGED,
    LEAVING,
    OF_OTHERS,
    OPENERS,
    PROGRESSING,
    REFERRING,
    REFUSING,
    REFUSING_PAIRS,
    REMINDING,
    SPANS,
    TURNS,
)

_ENDS: Final = (".", "!", "?", "…")
_PAUSES: Final = (",", ";", "-", "–", "—", "(", "|", "/")
_HOW_MUCH: Final = COUNTS | {"rounds"}
_NEAR: Final = 3


def speaks_of_else(cut: Scan, finder: NameFinder) -> bool:
    """Return whether all amounts of a line are of what was, may be or must not be done."""
    counts = [one for one in cut.phrases if one.says in _HOW_MUCH and not _is_once(cut, one)]
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
    begin = _begin_of_sentence(cut, at)
    is_named = begin < named <= at
    words = list(_words(cut, max(begin, named) if is_named else begin, at))
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


def _words(cut: Scan, begin: int, end: int) -> Iterator[tuple[str, int]]:
    """Give the words of some tokens that belong to no amount, each with its token."""
    taken = {
        at for one in cut.phrases if not _is_once(cut, one) for at in range(one.first, one.end)
    }
    for at in range(begin, end):
        if at not in taken:
            for word in cut.words(Chunk(at, at + 1)):
                yield word, at


def _is_once(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether "once" may be a condition: "once 3 x 15 feels easy"."""
    is_alone = phrase.end == phrase.first + 1 and cut.tokens[phrase.first].folded == "once"
    return is_alone and phrase.end < len(cut.tokens)


def _begin_of_sentence(cut: Scan, at: int) -> int:
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
    return any(
        one.first > begin
        and begin <= one.first < at
        and any(cut.tokens[each].kind == "DAY" for each in range(one.first, one.end))
        and cut.tokens[one.first - 1].folded in SPANS
        for one in cut.phrases
        if one.says in ("aside", "span")
    )


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
    words = [word for word, _at in _words(cut, begin, end)]
    return not {"please", "pls", "plz"} & set(words) and bool(words) and words[0] in OPENERS


def _is_told(cut: Scan, words: list[tuple[str, int]], at: int) -> bool:
    """Return whether the clause before an amount tells of it, or refuses it."""
    clause = _clause(cut, words, at)
    plain = [word for word, _token in clause]
    for place, word in enumerate(plain):
        pair = (word, plain[place + 1] if place + 1 < len(plain) else "")
        before = plain[place - 1] if place else ""
        rest = set(plain[place + 1 :])
        is_left = word in LEAVING and bool(rest) and set(plain[:place]) <= OPENERS
        if word in REFUSING or is_left or pair in REFUSING_PAIRS:
            is_near = word not in ("not", "instead") or len(plain) - place <= _NEAR
            if is_near and not rest & REMINDING and not (word in REMINDING and before in _NOT):
                return True
        elif (word in ALREADY or _is_past(word, before)) and not rest & ASKING_FOR:
            if not (word in ("used", "found") and "be" in rest) and before not in _HAVE:
                return True
        elif (pair in ALREADY_PAIRS and before not in REFERRING) or word in OF_OTHERS:
            if not rest & ASKING_FOR:
                return True
    return False


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
    starts = {one.first: one.end for one in cut.phrases}
    for at in range(end, min(end + LONGEST_NAME, len(cut.tokens))):
        token = cut.tokens[at]
        if not token.text[0].isalnum():
            return False
        if token.folded in JUDGED:
            return True
        after = cut.tokens[at + 1].folded if at + 1 < len(cut.tokens) else ""
        if token.folded in ("is", "are") and after in ("too", "plenty", "enough"):
            return True
        if at in starts and starts[at] > at and at > end:
            return False
    return False


def told_in(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the name of the exercise that talk asks for: "ok so do bridges three sets of ten"."""
    counts = [one for one in cut.phrases if one.says in COUNTS and not _is_once(cut, one)]
    counts = [one for one in counts if not is_not_to_do(cut, one.first, one.end)]
    if not counts:
        return None
    for name in _names(cut, finder):
        if is_not_to_do(cut, name.first) or not _is_asked_for(cut, name, counts):
            continue
        return name
    return None


def _names(cut: Scan, finder: NameFinder) -> Iterator[Name]:
    """Give the names of exercises in a line, each the longest there is."""
    for chunk in cut.chunks:
        first = chunk.first
        while first < chunk.end:
            name = _longest_name(cut, finder, first, chunk.end)
            if name is not None:
                yield name
            first = name.end if name is not None else first + 1


def _longest_name(cut: Scan, finder: NameFinder, first: int, last: int) -> Name | None:
    if cut.tokens[first].folded in BETWEEN or not _may_begin(cut, first):
        return None
    for end in range(min(last, first + LONGEST_NAME), first, -1):
        if cut.tokens[end - 1].folded in BETWEEN:
            continue
        found = finder.exact(cut.text_of(first, end), band_words(cut))
        if found.is_known:
            return None if end < last and _is_more(cut, end) else Name(first, end, found)
    return None


def _is_more(cut: Scan, at: int) -> bool:
    """Return whether the word behind a name belongs to it, so that it is another's."""
    word = cut.tokens[at]
    is_word = word.kind == WORD and word.text[0].isalpha()
    return is_word and word.folded not in SPLITTERS | OPENERS


def _may_begin(cut: Scan, at: int) -> bool:
    """Return whether what stands before a token may stand before a name."""
    if not cut.tokens[at].text[0].isalnum():
        return False
    if at == 0 or any(one.end == at for one in cut.phrases):
        return True
    before = cut.tokens[at - 1]
    is_sign = not before.text[0].isalnum() and not cut.tokens[at].joined
    return is_sign or before.folded in OPENERS


def _is_asked_for(cut: Scan, name: Name, counts: list[DosePhrase]) -> bool:
    """Return whether what stands before a name asks for it, or its amount stands beside it."""
    begin = _begin_of_sentence(cut, name.first)
    heads = (at + 1 for at in range(begin, name.first) if cut.tokens[at].kind == "COLON")
    begin = max(heads, default=begin)
    words = [word for word, _at in _words(cut, begin, name.first)]
    if set(words) <= OPENERS:
        return True
    if any(one.says in SURE_COUNTS and _is_beside(cut, one, name) for one in counts):
        return True
    led = next((one for one in reversed(words) if one in DIRECTIVES or one not in BETWEEN), "")
    return led in DIRECTIVES


def _is_beside(cut: Scan, phrase: DosePhrase, name: Name) -> bool:
    first, end = (phrase.end, name.first) if phrase.end <= name.first else (name.end, phrase.first)
    between = [one.folded for one in cut.tokens[first:end] if one.text[0].isalnum()]
    return set(between) <= BETWEEN and len(between) <= _NEAR


def filler_end(cut: Scan, end: int) -> int:
    """Return where the words of a line end that say nothing of the exercise behind them.

    Args:
        cut: The line.
        end: Where its name begins.
    """
    taken = {at for one in cut.phrases for at in range(one.first, one.end)}
    last = next((at for at in range(end) if at in taken), end)
    said = [word for word, _at in _words(cut, 0, last)]
    return last if set(said) <= FILLERS else 0
