"""The end of a line that is said of all its exercises: "… - all x2", "…, rest 60 s", "… daily"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from glutetimer.sheet.phrases.measures import highest
from glutetimer.sheet.phrases.phrase_kinds import ASIDES, COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.tokens.sheet_token import MARK, SIGN
from glutetimer.sheet.vocabulary.heading_words import ROUND_WORDS
from glutetimer.sheet.vocabulary.name_surroundings import GLUE

OF_ALL: Final = frozenset(
    (
        "all",
        "above",
        "below",
        "everything",
        "whole",
        "these",
        "lot",
        "list",
        "them",
        "sequence",
        "exercises",
    )
)
AGAIN: Final = frozenset(("repeat", "repeated", "again"))
THROUGH: Final = frozenset(("through", "thru", "round", "over"))
"""Words behind how often all is done: "twice through"."""
_MOST_CLAUSES: Final = 8
_BREAKS: Final = frozenset(("COMMA", SIGN, "AND", MARK, "COLON"))
_ROUNDS: Final = frozenset(("rounds", "vague_rounds"))
_RESTS: Final = frozenset(("rest", "rest_bare", "rest_minutes", "no_rest"))
_SIDES: Final = frozenset(("each", "both", "alternating", "each_alternating"))
_OF_ANY: Final = _ROUNDS | {"often"}
_TIMES: Final = frozenset(("times", "some_times", "sets", "label_sets", "twice", "more"))
_WITH_SETS: Final = frozenset(
    (
        *("by", "sets_time", "sets_reps", "sets_reps_hold", "sets_reps_load", "sets_max", "sets"),
        *("reps_sets", "label_sets", "by_several", "by_total", "by_length", "time_times"),
    )
)


class Clause(NamedTuple):
    """A part of a line that names no exercise: its tokens, and whether a sign parts it off."""

    first: int
    end: int
    is_apart: bool = True


def tail_of(cut: Scan, begin: int, *, in_turn: bool = False) -> tuple[Clause, ...]:
    """Return the clauses at the end of a line from the first on that is said of all exercises.

    Args:
        cut: The line.
        begin: Where its exercises begin.
        in_turn: Whether they are done in turn, so that a rest at the end is that of their rounds.
    """
    found: list[Clause] = []
    end = len(cut.tokens)
    for at, is_apart in reversed(list(_starts(cut, begin))):
        clause = Clause(at, end, is_apart)
        if len(found) == _MOST_CLAUSES or not _is_nameless(cut, clause):
            break
        found.insert(0, clause)
        end = at
    while found and not _is_of_all(cut, found[0], in_turn=in_turn):
        found.pop(0)
    return tuple(found)


def _starts(cut: Scan, begin: int) -> Iterator[tuple[int, bool]]:
    """Give where clauses may begin, and whether a sign stands before them."""
    inside = {at for one in cut.phrases for at in range(one.first + 1, one.end)}
    firsts = {one.first for one in cut.phrases if one.says in _ROUNDS | _RESTS | {"often"}}
    for at in range(begin + 1, len(cut.tokens)):
        before, token = cut.tokens[at - 1], cut.tokens[at]
        is_sign = (
            before.kind in _BREAKS or before.folded.endswith(".") or before.folded in ("then", "//")
        )
        is_sign = is_sign or (before.kind in ("DASH", "SLASH") and not before.joined)
        if at in inside:
            continue
        if is_sign:
            yield at, True
        elif at in firsts or token.kind == "REPEAT" or _begins_with_all(cut, at):
            yield at, False


def _begins_with_all(cut: Scan, at: int) -> bool:
    """Return whether "all x 2" begins, not "two sets of all"."""
    return cut.tokens[at].folded in OF_ALL and cut.tokens[at - 1].kind not in ("OF", "FOR")


def _is_nameless(cut: Scan, clause: Clause) -> bool:
    """Return whether a clause has only amounts, and words that say nothing without them."""
    said = said_in(cut, [clause])
    taken = {at for one in said for at in range(one.first, one.end)}
    words = {
        word
        for at in range(clause.first, clause.end)
        if at not in taken
        for word in cut.words(Chunk(at, at + 1))
    }
    is_plain = not {one.says for one in said} & ASIDES
    return is_plain and words <= GLUE | OF_ALL | THROUGH | ROUND_WORDS


def _is_of_all(cut: Scan, clause: Clause, *, in_turn: bool) -> bool:
    """Return whether a clause is said of all exercises, not only of the last one."""
    phrases = said_in(cut, [clause])
    said = {one.says for one in phrases}
    words = set(cut.words(Chunk(clause.first, clause.end)))
    is_again = said & (_TIMES | {"time"}) and words & (THROUGH | AGAIN | {"do"})
    is_both = len(said) > 1 and any(is_bare(cut, one, "BOTH") for one in phrases)
    if is_both or said & _OF_ANY or words & ROUND_WORDS or (words & OF_ALL and said) or is_again:
        return True
    before = [one for one in cut.phrases if one.end <= clause.first]
    has_sets = any(one.says in _WITH_SETS for one in before)
    if said & _RESTS and (in_turn or (clause.is_apart and has_sets)):
        return True
    is_counted = any(one.says in COUNTS for one in before[-2:]) and not has_sets
    is_apart = clause.is_apart and cut.tokens[clause.first - 1].text != "("
    likely = _TIMES | _SIDES if is_counted else _SIDES
    return bool(said) and is_apart and said <= likely


def said_in(cut: Scan, clauses: Iterable[Clause]) -> list[DosePhrase]:
    """Return the phrases of some clauses."""
    return [
        phrase
        for one in clauses
        for phrase in cut.phrases
        if one.first <= phrase.first and phrase.end <= one.end
    ]


def is_bare(cut: Scan, phrase: DosePhrase, kind: str) -> bool:
    """Return whether a phrase is only "each" or "both", which may be said of exercises."""
    return phrase.end - phrase.first == 1 and cut.tokens[phrase.first].kind == kind


def is_times(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase says how often something is done: "x 3", "3 laps"."""
    is_lap = cut.tokens[phrase.end - 1].folded in ("lap", "laps")
    return phrase.says in _TIMES or (phrase.says == "travel" and is_lap)


def amount_of(cut: Scan, phrase: DosePhrase) -> float:
    """Return the number in a phrase, the most of a range."""
    tokens = cut.tokens[phrase.first : phrase.end]
    return next((highest(one.value) for one in tokens if one.kind == "AMOUNT"), 1)
