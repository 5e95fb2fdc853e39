"""Sentences of a line: where they begin, and their words apart from the amounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan, one_line
from glutetimer.sheet.tokens.sheet_token import MARK
from glutetimer.sheet.vocabulary.name_surroundings import CONDITIONS, SPLITTERS

ENDS: Final = (".", "!", "?", "…")


def begin_of_sentence(cut: Scan, at: int) -> int:
    """Return where the sentence begins in which a token stands."""
    while at > 0:
        before = cut.tokens[at - 1]
        is_end = before.text in ENDS and (at == len(cut.tokens) or not cut.tokens[at].joined)
        if is_end or before.kind == MARK:
            return at
        at -= 1
    return 0


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


def counts_a_word(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number counts what is no rep: "two rest days", "3 men"."""
    if phrase.says != "number":
        return False
    taken = {one.first for one in cut.phrases}
    after = cut.tokens[phrase.end] if phrase.end < len(cut.tokens) else None
    is_word = after is not None and after.text[0].isalpha() and phrase.end not in taken
    return is_word and after.folded not in SPLITTERS | CONDITIONS | _NO_NOUNS  # type: ignore[union-attr] # as asked


def counts_things(cut: Scan) -> bool:
    """Return whether a line counts things to use, no reps: "2 bands enclosed: yellow, red"."""
    number, thing = (*cut.tokens, None, None)[:2]
    if number is None or thing is None or number.kind != "AMOUNT":
        return False
    are_things = thing.kind in ("BAND", "LOAD_THING") and thing.folded.endswith("s")
    return are_things and not any(one.says in SURE_COUNTS for one in cut.phrases)


_NO_NOUNS: Final = frozenset(
    ("of", "please", "pls", "now", "today", "a", "the", "that", "or", "each")
)
"""Words behind a number that it does not count."""


def sentence_text(sentence: Scan) -> str:
    """Return a sentence as it stood, without the mark of a list."""
    return one_line(sentence.text[slice(*sentence.place)]).strip("-•* ")
