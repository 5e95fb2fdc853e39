"""What a line is that is no exercise: a heading, a note, a warning, a greeting, things to fetch."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan, one_line
from glutetimer.sheet.reading import Role
from glutetimer.sheet.talk.sentence import counts_things
from glutetimer.sheet.tokens.sheet_token import STAMP
from glutetimer.sheet.tokens.stamps import is_contact
from glutetimer.sheet.vocabulary.heading_words import DAYS, PARTS, SECTIONS, TITLES
from glutetimer.sheet.vocabulary.prose import ADVICE, GREETING, KIT, PROSE, WARNING
from glutetimer.sheet.vocabulary.words import DASHES

_MOST_HEADING_WORDS: Final = 7
_LEFT_OUT: Final = frozenset((("skip", "the"), ("skip", "all"), ("leave", "out"), ("no", "more")))
"""How a line begins that says what is not to be done."""
_FEWEST_WORDS: Final = 3
"""So many words make a sentence."""


def role_of(cut: Scan) -> Role:
    """Return what a text is that says nothing for all exercises."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    words = [word.strip("'") for word in cut.all_words]
    is_none = "needed" in words and "equipment" in words
    is_named = ":" in line or cut.first_word in KIT or "need" in words or is_none
    is_kit = bool(set(words[:3]) & KIT) and is_named and words[:2] != ["no", "need"]
    if is_kit or counts_things(cut):
        return "kit"
    if cut.is_head or _is_own_title(line, words) or not _is_greeting(line, words, cut.first_word):
        return _kept_role(cut, line, words)
    is_dose = any(one.says in SURE_COUNTS for one in cut.phrases) and not line.endswith("?")
    return "note" if is_dose or _is_dated(cut, words) else "other"


def _is_dated(cut: Scan, words: Sequence[str]) -> bool:
    """Return whether a greeting tells when something is: "Lovely to see you, next on Friday"."""
    said = {word for before, word in pairwise(("", *words)) if before != "to"}
    is_next = bool(_AHEAD & said)  # not "Good to see you on Tuesday"
    days = [one for one in cut.tokens if one.kind in ("WEEKDAY", "CLOCK", STAMP)]
    return is_next and any(one.kind != STAMP or not is_contact(one.text) for one in days)


_AHEAD: Final = frozenset(("again", "until", "till", "next", "see", "meet", "back", "appointment"))


def _is_own_title(line: str, words: Sequence[str]) -> bool:
    """Return whether a line is hardly more than "your exercise plan"."""
    is_short = 1 < len(words) <= _FEWEST_WORDS + 1 and line[-1:].isalnum()
    return is_short and words[0] in ("your", "my", "our") and words[-1] in TITLES


def _kept_role(cut: Scan, line: str, words: Sequence[str]) -> Role:
    """Return what a text is that may have to be kept."""
    if set(words) & WARNING and not (cut.is_head or _is_titled(line, words)):
        return "warning"
    if any(one.says in ("span", "times_travel") for one in cut.phrases) and not cut.is_head:
        return "note"
    if (cut.is_bullet and set(words) & ADVICE) or tuple(words[:2]) in _LEFT_OUT:
        return "note"
    if is_heading(cut, line, words) or _is_long_title(cut, line, words):
        return "heading"
    return _note_or_other(cut, line, words)


def _is_long_title(cut: Scan, line: str, words: Sequence[str]) -> bool:
    """Return whether a line names a sheet: "Home programme - after a new right hip (stage 2)"."""
    is_plain = {one.says for one in cut.phrases} <= {"left", "right", "aside"}
    is_told = bool(set(words) & _TELLING) or _is_counted(cut)
    return is_plain and not is_told and _is_titled(line, words)


def is_title(cut: Scan) -> bool:
    """Return whether a line is a title that prescribes nothing: "Knee exercises (part 1)"."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    says_little = {one.says for one in cut.phrases} <= _OF_TITLES
    return says_little and _is_titled(line, cut.all_words)


_OF_TITLES: Final = frozenset(("number", "aside", "span", "time", "travel", "distance", "pair"))


def _is_titled(line: str, words: Sequence[str]) -> bool:
    """Return whether a line is the title of a sheet: "Hip pain - home programme (stage 2)"."""
    is_short = len(words) <= _MOST_HEADING_WORDS + 2 and not line.endswith((".", "!", "?", ","))
    return is_short and bool(set(words) & TITLES) and not set(words) & (ADVICE - {"and"} | _TOLD)


_TOLD: Final = frozenset(("stop", "is", "are", "should", "may", "will", "you", "your", "during"))
_BODY: Final = frozenset(("limb", "body", "back", "leg", "legs", "limbs", "extremity"))


def is_heading(cut: Scan, line: str, words: Sequence[str]) -> bool:
    """Return whether a line names a part of the sheet."""
    is_short = len(words) <= _MOST_HEADING_WORDS
    if is_short and words[:1] and words[0] in DAYS | _STAGES and not line.endswith("."):
        return not _tells_changes(cut, words)
    if cut.is_head or (is_short and (line.endswith(":") or line.isupper())):
        return True
    is_advice = set(words) & ADVICE and (cut.first_word in PROSE or cut.is_bullet)
    is_part = words[:1] in (["lower"], ["upper"]) and set(words[1:2]) <= _BODY
    is_advice = is_advice and not is_part and (cut.is_bullet or len(words) > _FEWEST_WORDS)
    is_told = bool(set(words) & _TELLING) or "=" in line
    is_told = is_told or (_is_counted(cut) and not _is_part(words))
    return is_short and not (is_advice or is_told) and not line.endswith((".", "!", "?", ","))


def _is_counted(cut: Scan) -> bool:
    """Return whether a line has a number outside of brackets, but for how often it is done."""
    is_part = bool(set(cut.all_words) & (PARTS | TITLES))
    often = {
        at
        for one in cut.phrases
        if is_part
        and one.says in OFTEN
        and one.first
        and not cut.tokens[one.first - 1].text.isalnum()
        for at in range(one.first, one.end)
    }  # "Hip strength, 3 times a week"
    kinds = [
        one.kind if one.text != "(" else "(" for at, one in enumerate(cut.tokens) if at not in often
    ]
    return "AMOUNT" in kinds[: kinds.index("(") if "(" in kinds else None]


def _is_part(words: Sequence[str]) -> bool:
    """Return whether words are those of a part of a sheet: "Part 2", "10 min warm up"."""
    is_numbered = [one.isdecimal() for one in words] == [False, True]
    is_begun = bool(set(words[:1]) & ((SECTIONS - {"the", "a", "and"}) | DAYS | _STAGES))
    return is_numbered or is_begun or bool(set(words) & (TITLES | _ENDS))


_ENDS: Final = frozenset(("warm", "warmup", "warm-up", "cool", "cooldown", "cool-down"))


def _tells_changes(cut: Scan, words: Sequence[str]) -> bool:
    """Return whether a line says what is done in a week: "Week 3: add 2 reps", "as above"."""
    signs = [at for at, one in enumerate(cut.tokens) if one.kind == "COLON" or one.text in DASHES]
    is_named = bool(signs) and cut.tokens[signs[0] - 1].text == ")"  # "Phase 1 (2 weeks): calm"
    return (
        words[0] in _STAGES
        and bool(signs)
        and not is_named
        and bool(set(words[1:]) & (ADVICE | _CHANGES))
    )


_STAGES: Final = frozenset(("week", "weeks", "wk", "wks", "phase", "stage"))
_CHANGES: Final = frozenset(("same", "above", "before", "previous", "adding", "repeat", "continue"))
_TELLING: Final = frozenset(
    (
        *("is", "are", "was", "were", "will", "should", "can", "must", "has", "have", "you", "we"),
        *("i", "did", "had", "felt", "went", "may", "might", "numbers", "nos"),
    )
)
"""Words of sentences, which no heading has."""


def _note_or_other(cut: Scan, line: str, words: Sequence[str]) -> Role:
    is_sentence = len(words) >= _FEWEST_WORDS and not line.endswith("?")
    is_dose = any(one.says in SURE_COUNTS for one in cut.phrases)
    return "note" if is_sentence or is_dose else "other"


def greets(words: Sequence[str], first: str) -> bool:
    """Return whether a line begins as greetings do: "Morning all", not "Morning mobility"."""
    is_times = first == "x" and words[:1] != ["x"]  # "6 x 400 m"
    begins = (first in GREETING and not is_times) or bool(set(words[:1]) & GREETING)
    is_time = first in _TIMES_OF_DAY and bool(set(words[1:]) & (PARTS | TITLES))
    return begins and not is_time


_TIMES_OF_DAY: Final = frozenset(("morning", "afternoon", "evening"))
OFTEN: Final = frozenset(("often", "sets_often"))


def _is_greeting(line: str, words: Sequence[str], first: str) -> bool:
    if first == "dear" and line.rstrip().endswith(","):
        return True
    if line.rstrip().endswith("?") or words[:2] == ["let", "me"]:
        return True
    if not greets(words, first):
        return bool({"regards", "www", "http", "https"} & set(words))
    return not set(words) & (WARNING | (ADVICE - GREETING) - {"and", "be", "when", "can", "do"})
