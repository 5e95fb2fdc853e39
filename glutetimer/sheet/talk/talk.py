"""Finds the exercise that talk asks for: "ok so do bridges three sets of ten"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from glutetimer.sheet.names.line_name import LONGEST_NAME, Name, band_words
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.phrase_kinds import COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.talk.sentence import begin_of_sentence, counts_a_word, is_once, words_of
from glutetimer.sheet.talk.spoken_of import is_not_to_do
from glutetimer.sheet.tokens.sheet_token import WORD
from glutetimer.sheet.vocabulary.name_surroundings import IMPERATIVE_NAMES, SPLITTERS
from glutetimer.sheet.vocabulary.prose import PROSE
from glutetimer.sheet.vocabulary.talk_words import (
    BETWEEN,
    DIRECTIVES,
    DOING,
    FILLERS,
    OPENERS,
    REFERRED,
)

_NEAR: Final = 3
_MOST_WORDS: Final = 5
"""So many words has the name of an exercise that is none of ours, in talk."""


def told_in(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the name of the exercise that talk asks for, None where it asks for none."""
    counts = [one for one in cut.phrases if one.says in COUNTS and not is_once(cut, one)]
    counts = [one for one in counts if not is_not_to_do(cut, one.first, one.end)]
    if not counts:
        return None
    names = [one for one in _names(cut, finder) if not _is_only_named(cut, one)]
    names = [one for one in names if any(_may_count(cut, each, one) for each in counts)]
    is_led = (one for one in names if _is_led(cut, one) or _has_beside(cut, one, counts))
    is_clause = (one for one in names if _is_clause(cut, one))
    is_open = (one for one in names if _is_open(cut, one))
    found = _asked_behind(cut, names, counts) or next(is_led, None)
    found = found or next(is_clause, None) or next(is_open, None)
    if found is None and any(one.says in SURE_COUNTS for one in counts):
        found = next(iter(names), None)
    return found or _likely_name(cut, finder, counts)


def only_known(cut: Scan, finder: NameFinder) -> Name | None:
    """Return the first exercise of a line that is certainly one, and to be done."""
    return next((one for one in _names(cut, finder) if not _is_only_named(cut, one)), None)


def is_meant(cut: Scan, told: Name, begun: Name) -> bool:
    """Return whether an exercise is meant that is told, not the one that a line begins with.

    Args:
        cut: The line.
        told: What talk asks for.
        begun: What may only be a verb: "Hop on the mat and do 3 sets of 15 bridges".
    """
    is_verb = cut.tokens[begun.first].folded.split()[0] in _VERBS
    if is_verb and _is_led(cut, told):
        return True
    if _is_part_of(cut, told, begun):
        return False
    is_sure = _has_beside(cut, told, cut.phrases) and not _has_beside(cut, begun, cut.phrases)
    is_next = begun.first > 0 and any(
        one.says in SURE_COUNTS and one.end == told.first for one in cut.phrases
    )
    return is_next or (is_sure and (is_verb or _is_led(cut, told)))


def _is_part_of(cut: Scan, told: Name, begun: Name) -> bool:
    """Return whether one name only says more of another: "step downs off stair"."""
    is_near = told.first <= begun.end + 1 and begun.end - begun.first > 1
    before = cut.tokens[told.first - 1].folded
    return is_near and told.found.exercise is None and before in _PARTING


_PARTING: Final = frozenset(("off", "on", "from", "up", "down", "over", "with", "w /", "to", "at"))


_VERBS: Final = IMPERATIVE_NAMES | {"pick", "hop", "march", "skip", "run", "walk", "get", "balance"}


def filler_end(cut: Scan, end: int) -> int:
    """Return where the words of a line end that say nothing of the exercise behind them.

    Args:
        cut: The line.
        end: Where its name begins.
    """
    taken = {at for one in cut.phrases for at in range(one.first, one.end)}
    last = next((at for at in range(end) if at in taken), end)
    if cut.first_word == "right" and last > 1 and cut.tokens[1].text == ",":
        return 0  # which may be the side
    return last if {word for word, _at in words_of(cut, 0, last)} <= FILLERS else 0


def _asked_behind(cut: Scan, names: Sequence[Name], counts: Sequence[DosePhrase]) -> Name | None:
    """Return the name right behind an amount that one is told to do: "hop on and do 3x10 clams"."""
    asked = {
        one.end
        for one in counts
        if one.says in SURE_COUNTS and one.first and cut.tokens[one.first - 1].folded in DOING
    }
    return next((one for one in names if one.first in asked), None)


def _may_count(cut: Scan, phrase: DosePhrase, name: Name) -> bool:
    """Return whether an amount may be that of an exercise: not the months of "6 months away"."""
    return not counts_a_word(cut, phrase) or _is_beside(cut, phrase, name)


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


def _may_begin(cut: Scan, at: int) -> bool:
    """Return whether what stands before a token may stand before a name."""
    if not cut.tokens[at].text[0].isalnum():
        return False
    if at == 0 or any(one.end == at for one in cut.phrases):
        return True
    before = cut.tokens[at - 1]
    is_sign = not before.text[0].isalnum() and not cut.tokens[at].joined
    return is_sign or before.folded in OPENERS


def _is_more(cut: Scan, at: int) -> bool:
    """Return whether the word behind a name belongs to it, so that it is another's."""
    word = cut.tokens[at]
    is_word = word.kind == WORD and word.text[0].isalpha()
    return is_word and word.folded not in SPLITTERS | OPENERS | _CHANGED


_CHANGED: Final = frozenset(("harder", "easier", "longer", "heavier", "properly", "slower"))


def _is_only_named(cut: Scan, name: Name) -> bool:
    """Return whether an exercise only says when, or what not: "after your walk"."""
    before = _last_of(_words_before(cut, name), REFERRED)
    return before in REFERRED or is_not_to_do(cut, name.first)


def _is_led(cut: Scan, name: Name) -> bool:
    """Return whether a word before a name asks for it."""
    return _last_of(_words_before(cut, name), DIRECTIVES) in DIRECTIVES


def _is_open(cut: Scan, name: Name) -> bool:
    """Return whether only words without weight stand before a name."""
    words = (one for one in _words_before(cut, name) if not one.endswith("ly"))
    return set(words) <= OPENERS


def _is_clause(cut: Scan, name: Name) -> bool:
    """Return whether a name and its amount stand behind a comma: "down there, bird dogs: 8"."""
    said = [at for at, one in enumerate(cut.tokens) if one.text[0].isalnum()]
    counts = [one for one in cut.phrases if one.says in COUNTS]
    after = next((at for at in said if at >= name.end), None)
    first = next((one.first for one in counts if one.end == name.first), name.first)
    is_counted = first < name.first or any(one.first == after for one in counts)
    is_counted = is_counted and all(_may_count(cut, one, name) for one in counts)
    return first > 0 and is_counted and cut.tokens[first - 1].text in (",", ";", ":")


def _last_of(words: Sequence[str], meant: frozenset[str]) -> str:
    """Return the last word that is one of those meant, or says something else."""
    said = (one for one in reversed(words) if one in meant or not _is_between(one))
    return next(said, "")


def _is_between(word: str) -> bool:
    return word in BETWEEN or word.endswith("ly")


def _words_before(cut: Scan, name: Name) -> list[str]:
    """Return the words of its sentence before a name, without a heading."""
    begin = begin_of_sentence(cut, name.first)
    heads = (at + 1 for at in range(begin, name.first) if cut.tokens[at].kind == "COLON")
    return [word for word, _at in words_of(cut, max(heads, default=begin), name.first)]


def _has_beside(cut: Scan, name: Name, counts: Sequence[DosePhrase]) -> bool:
    """Return whether an amount that is nothing else stands beside a name."""
    return any(one.says in SURE_COUNTS and _is_beside(cut, one, name) for one in counts)


def _is_beside(cut: Scan, phrase: DosePhrase, name: Name) -> bool:
    first, end = (phrase.end, name.first) if phrase.end <= name.first else (name.end, phrase.first)
    between = [one.folded for one in cut.tokens[first:end] if one.text[0].isalnum()]
    return set(between) <= BETWEEN and len(between) <= _NEAR


def _likely_name(cut: Scan, finder: NameFinder, counts: Sequence[DosePhrase]) -> Name | None:
    """Return what talk asks for by a name that is none for certain: "do the wobbles 3 x 10"."""
    for chunk in cut.chunks:
        for begin in range(chunk.first, chunk.end):
            is_behind = begin > chunk.first and cut.tokens[begin - 1].folded in DOING
            if not is_behind and begin > chunk.first:
                continue
            name = _unknown_name(cut, finder, begin, chunk.end)
            if name is None or _is_only_named(cut, name) or not _has_beside(cut, name, counts):
                continue
            if is_behind or set(_words_before(cut, name)) & DOING:
                return name
    return None


def _unknown_name(cut: Scan, finder: NameFinder, begin: int, last: int) -> Name | None:
    first = next((at for at in range(begin, last) if cut.tokens[at].folded not in _ARTICLES), last)
    end = next((at for at in range(first + 1, last) if cut.tokens[at].folded in SPLITTERS), last)
    words = cut.words(Chunk(first, end))
    is_name = 0 < len(words) <= _MOST_WORDS and not set(words) & (PROSE - IMPERATIVE_NAMES)
    is_name = is_name and words[0].isalpha() and words[0] not in SPLITTERS
    return Name(first, end, finder.near(cut.text_of(first, end))) if is_name else None


_ARTICLES: Final = frozenset(("the", "your", "some", "those", "these", "a", "an", "my", "of"))
