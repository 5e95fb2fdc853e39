"""What the clauses of a description say, and lines that have no other words."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import ASIDES, SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.talk.spoken_of import is_not_to_do
from glutetimer.sheet.texts.line_reading import Said


def only_phrases(cut: Scan) -> list[Said]:
    """Return what a line says that has no other words: "red band"."""
    if any(set(cut.words(one)) - _DOING for one in cut.chunks):
        return []
    if any(one.says in ASIDES or "vague" in one.says for one in cut.phrases):
        return []
    return [(one.says, cut.tokens[one.first : one.end]) for one in cut.phrases]


_DOING: Final = frozenset(("do", "then", "and"))
"""Words between phrases that say nothing: "Do 12, rest 30 s, then 12 more"."""


def clauses_in(cut: Scan) -> list[Said]:
    """Return what the clauses of a description say: "lift the hips, hold 5 s, repeat 10 times"."""
    found = []
    for phrase in cut.phrases:
        before = cut.tokens[phrase.first - 1] if phrase.first else None
        begins = before is None or not before.text[0].isalnum() or before.kind in ("AND", "FOR")
        begins = begins or (before is not None and before.folded in ("then", "and"))
        is_later = phrase.says in SURE_COUNTS and is_not_to_do(cut, phrase.first)
        if phrase.says in _OF_DESCRIPTIONS and begins and not is_later:
            found.append((phrase.says, cut.tokens[phrase.first : phrase.end]))
    return found


_OF_DESCRIPTIONS: Final = frozenset(
    ("hold", "hold_count", "by", "sets_reps", "sets", "reps", "reps_sets", "times", "sets_time",
     "rest", "hold_times", "each", "vague_times", "vague_reps", "open_reps", "open_time", "more")
)  # fmt: skip # a list
"""What is taken from the clauses of a description; its words stay a note."""
