"""A line that is no exercise: its role, and what it says for all exercises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.default_words import COMMON_DEFAULT
from glutetimer.sheet.dose import MOST_REPS, ReadDose
from glutetimer.sheet.heading_words import DAYS, TITLES
from glutetimer.sheet.line_reading import LineReading, Said
from glutetimer.sheet.meanings import take
from glutetimer.sheet.measures import highest, measures_of
from glutetimer.sheet.name_surroundings import GLUE
from glutetimer.sheet.phrase_kinds import ASIDES, SURE_COUNTS
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.prose import ADVICE, GREETING, KIT, PROSE, WARNING
from glutetimer.sheet.reading import Role, SheetNote
from glutetimer.sheet.scan import Chunk, Scan, one_line, scan

_MOST_HEADING_WORDS: Final = 7
_LEFT_OUT: Final = frozenset((("skip", "the"), ("skip", "all"), ("leave", "out"), ("no", "more")))
"""How a line begins that says what is not to be done."""
_FEWEST_WORDS: Final = 3
"""So many words make a sentence."""
_STARTERS: Final = frozenset(
    (
        *("do", "all", "these", "this", "perform", "complete", "repeat", "rest", "hold", "aim"),
        *("try", "each", "everything", "frequency", "for", "take", "exercises", "exercise", "sets"),
        *(
            "reps",
            "the",
            "whole",
            "please",
            "so",
            "daily",
            "how",
            "ideally",
            "use",
            "twice",
            "once",
        ),
        *("between", "do:", "unless", "rests", "every", "work", "routine", "programme", "program"),
        *("dosage", "dose", "tempo", "keep", "and", "now", "should", "stretch", "stretches"),
        *(
            "have",
            "allow",
            "give",
            "leave",
            "circuit",
            "session",
            "sessions",
            "go",
            "on",
            "a",
            "you",
            "it",
            "them",
            "both",
            "with",
        ),
    )
)
"""How sentences begin that hold for all exercises."""
_SENTENCE: Final = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*", re.DOTALL)


def text_line(cut: Scan) -> LineReading:
    """Return a line that is no exercise, with what it says for all of them."""
    dose = ReadDose(cut.text)
    notes: list[SheetNote] = []
    said: list[Said] = []
    rest: list[str] = []
    begin = cut.tokens[0].place[0] if cut.tokens else cut.place[0]
    for sentence in _sentences(cut.text, begin, cut.place[1]):
        meant, left = _sides_below(sentence), [_sentence_text(sentence)]
        meant, left = (meant, left) if meant else _default(sentence)
        known = len(dose.parts) + len(dose.questions) + len(dose.waiting)
        for says, tokens in meant:
            take(dose, says, tokens)
        if known == len(dose.parts) + len(dose.questions) + len(dose.waiting):
            meant, left = [], []
        kind = _role(sentence)
        if not meant and kind in ("note", "warning"):
            notes.append(SheetNote(_sentence_text(sentence), kind == "warning"))
        notes.extend(map(SheetNote, left))
        only = meant or _only_phrases(sentence)
        sides = [one for one in sentence.phrases if _is_only_side(sentence, one)]
        said += only or _clauses(sentence)
        said += [(one.says, sentence.tokens[one.first : one.end]) for one in sides]
        rest += left if only else [_sentence_text(sentence)]
        rest += [sentence.text_of(one.first, one.end) for one in sides if only]
    dose.close_default()
    role: Role = "default" if dose.parts else "note" if dose.questions else _role(cut)
    if role in ("note", "warning") and not notes:
        notes.append(SheetNote(_sentence_text(cut)))
    if role == "warning":
        notes = [replace(one, is_warning=True) for one in notes]
    return LineReading(
        cut,
        role=role,
        parts=dose.parts,
        questions=tuple(dose.questions),
        notes=tuple(notes),
        said=tuple(said),
        rest=tuple(one for one in rest if one),
    )


def _sentences(text: str, start: int, end: int) -> Iterator[Scan]:
    for match in _SENTENCE.finditer(text, start, end):
        if match[0].strip():
            yield scan(text, *match.span())


def _sentence_text(sentence: Scan) -> str:
    return one_line(sentence.text[slice(*sentence.place)]).strip("-•* ")


def _default(cut: Scan) -> tuple[list[Said], list[str]]:
    """Return what a sentence says for all exercises, and what is left of it then."""
    meant = [one for one in cut.phrases if one.says not in ASIDES]
    first = cut.first_word
    begins = bool(cut.phrases) and cut.phrases[0].first == 0
    is_number = first == "set" and len(cut.tokens) == 2  # noqa: PLR2004 - "Set 1"
    is_much = is_number or any(
        one.kind == "AMOUNT" and highest(one.value) > MOST_REPS for one in cut.tokens
    )
    if is_much or first in _LATER:
        return [], []
    if not meant or not (begins or first in _STARTERS or first in _LABELS):
        return _of_title(cut), []
    left = [one for one in cut.chunks if not set(cut.words(one)) <= COMMON_DEFAULT | GLUE | _LABELS]
    often = [one for one in meant if one.says in _OFTEN]
    if {one.says for one in meant} & _OF_ONE and not set(cut.all_words) & _FOR_ALL:
        return [], []
    if left and (not often or first in _OF_OTHERS):
        return [], []
    said = []
    is_total = any(one.says in ("total", "all_in_total") for one in meant)
    for phrase in often if left else meant:
        if phrase.says == "number" and cut.chunks:  # "You have 4 exercises"
            continue
        is_of_each = phrase.says == "each" and phrase.first == 0 and phrase.end == 1
        if is_of_each:  # "Each for 30 s:" is said of exercises
            continue
        is_length = phrase.says == "time" and (is_total or _is_long(cut, phrase))
        if is_length or phrase.says == "all_in_total":
            continue
        says = "hold" if phrase.says == "time" and first == "hold" else phrase.says
        said.append((says, cut.tokens[phrase.first : phrase.end]))
    if left and (first not in _STARTERS | _LABELS or _words_in(cut, left) >= _FEWEST_WORDS):
        return said, [_sentence_text(cut)]
    spans = [cut.text_of(one.first, one.end) for one in cut.phrases if one.says == "span"]
    return said, [*(cut.text_of(one.first, one.end) for one in left), *spans]


def _words_in(cut: Scan, chunks: Sequence[Chunk]) -> int:
    return sum(len(cut.words(one)) for one in chunks)


def _is_long(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a time is that of the session, not of an exercise."""
    found = measures_of(cut.tokens[phrase.first : phrase.end])
    return highest(found[0].amount) > LONGEST_TIME_S


_OF_OTHERS: Final = frozenset(("take", "use"))
"""How sentences begin that tell how often something else is done: "Use ice 3 times a day"."""
LONGEST_TIME_S: Final = 300


def _of_title(cut: Scan) -> list[Said]:
    """Return how often a title says that its exercises are done: "Hip plan - 3x per week"."""
    line = one_line(cut.text[slice(*cut.place)])
    is_title = (
        set(cut.all_words) & (TITLES | _PARTS) or cut.is_head or line.partition("(")[0].isupper()
    )
    is_named = bool(set(cut.all_words) & TITLES)
    opens = is_named and (line.endswith(":") or bool({cut.first_word, *cut.all_words} & _OPENING))
    opens = opens or (line.endswith(":") and not _has_dose(cut))
    is_title = is_title or opens
    unsaid = [word for one in cut.chunks for word in cut.words(one)]
    is_heading = _is_heading(cut, line, unsaid) and cut.first_word not in GREETING
    if not is_title or not (opens or is_heading):
        return []
    return [
        (one.says, cut.tokens[one.first : one.end]) for one in cut.phrases if one.says in _OFTEN
    ]


def _sides_below(cut: Scan) -> list[Said]:
    """Return the side of all below: "Carry on with the right leg only for the time being:"."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    sides = [one for one in cut.phrases if one.says in _SIDES]
    is_all = bool(sides) and len(sides) == len(cut.phrases) and line.endswith(":")
    return [(one.says, cut.tokens[one.first : one.end]) for one in sides if is_all]


_SIDES: Final = frozenset(("left", "right", "both", "each"))
_PARTS: Final = frozenset(
    (
        *("strength", "mobility", "activation", "circuit", "block", "am", "pm", "morning", "core"),
        *("evening", "main", "conditioning", "stretches", "stretching", "prehab", "lower", "upper"),
    )
)
_OPENING: Final = frozenset(("here", "below", "attached"))
"""How greetings begin that name the sheet: "Here is your programme, 3 times a week"."""
_OFTEN: Final = frozenset(("often", "sets_often"))
_OF_ONE: Final = frozenset(("band", "some_band", "load", "several_loads"))
_FOR_ALL: Final = frozenset(("all", "each", "every", "everything", "throughout"))


def _is_only_side(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether one of the sides is meant that has no name: "operated leg only"."""
    kinds = {one.kind for one in cut.tokens[phrase.first : phrase.end]}
    return phrase.says == "some_side" and "ONLY" in kinds  # not "Lie on your good side"


def _only_phrases(cut: Scan) -> list[Said]:
    """Return what a line says that has no other words: "red band"."""
    if cut.chunks or any(one.says in ASIDES or "vague" in one.says for one in cut.phrases):
        return []
    return [(one.says, cut.tokens[one.first : one.end]) for one in cut.phrases]


def _clauses(cut: Scan) -> list[Said]:
    """Return what the clauses of a description say: "lift the hips, hold 5 s, repeat 10 times"."""
    found = []
    for phrase in cut.phrases:
        before = cut.tokens[phrase.first - 1] if phrase.first else None
        begins = before is None or not before.text[0].isalnum() or before.kind in ("AND", "FOR")
        begins = begins or (before is not None and before.folded in ("then", "and"))
        if phrase.says in _OF_DESCRIPTIONS and begins:
            found.append((phrase.says, cut.tokens[phrase.first : phrase.end]))
    return found


_OF_DESCRIPTIONS: Final = frozenset(
    ("hold", "hold_count", "by", "sets_reps", "sets", "reps", "reps_sets", "times", "sets_time",
     "rest", "hold_times", "each", "vague_times", "vague_reps", "open_reps", "open_time")
)  # fmt: skip # a list
"""What is taken from the clauses of a description; its words stay a note."""
_LATER: Final = frozenset(
    ("progress", "progression", "progressing", "increase", "build", "building", "max", "maximum")
)
"""How sentences begin that are for later, or say how much is too much."""
_LABELS: Final = frozenset(("frequency", "rest", "sets", "reps", "dose", "dosage", "often", "load"))


def _has_dose(cut: Scan) -> bool:
    return any(one.says in SURE_COUNTS for one in cut.phrases)


def _role(cut: Scan) -> Role:
    """Return what a text is that says nothing for all exercises."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    words = [word.strip("'") for word in cut.all_words]
    is_none = "needed" in words and "equipment" in words
    is_named = ":" in line or cut.first_word in KIT or "need" in words or is_none
    if set(words[:3]) & KIT and is_named and words[:2] != ["no", "need"]:
        return "kit"
    if _is_own_title(line, words) or not _is_greeting(line, words, cut.first_word):
        return _kept_role(cut, line, words)
    return "other"


def _is_own_title(line: str, words: Sequence[str]) -> bool:
    """Return whether a line is hardly more than "your exercise plan"."""
    is_short = 1 < len(words) <= _FEWEST_WORDS + 1 and line[-1:].isalnum()
    return is_short and words[0] in ("your", "my", "our") and words[-1] in TITLES


def _kept_role(cut: Scan, line: str, words: Sequence[str]) -> Role:
    """Return what a text is that may have to be kept."""
    if set(words) & WARNING and not (cut.is_head or _is_titled(line, words)):
        return "warning"
    if any(one.says == "span" for one in cut.phrases) and not cut.is_head:
        return "note"
    if (cut.is_bullet and set(words) & ADVICE) or tuple(words[:2]) in _LEFT_OUT:
        return "note"
    return "heading" if _is_heading(cut, line, words) else _note_or_other(cut, line, words)


def is_title(cut: Scan) -> bool:
    """Return whether a line is a title that prescribes nothing: "Knee exercises (part 1)"."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    says_little = {one.says for one in cut.phrases} <= _OF_TITLES
    return says_little and _is_titled(line, cut.all_words)


_OF_TITLES: Final = frozenset(("number", "aside", "span", "time", "travel", "distance"))


def _is_titled(line: str, words: Sequence[str]) -> bool:
    """Return whether a line is the title of a sheet: "Hip pain - home programme (stage 2)"."""
    is_short = len(words) <= _MOST_HEADING_WORDS + 2 and not line.endswith((".", "!", "?", ","))
    return is_short and bool(set(words) & TITLES) and not set(words) & (ADVICE | _TOLD)


_TOLD: Final = frozenset(("stop", "is", "are", "should", "may", "will", "you", "your", "during"))


def _is_heading(cut: Scan, line: str, words: Sequence[str]) -> bool:
    is_short = len(words) <= _MOST_HEADING_WORDS
    if is_short and words[:1] and words[0] in DAYS | {"week", "phase"} and not line.endswith("."):
        return True
    if cut.is_head or (is_short and (line.endswith(":") or line.isupper())):
        return True
    is_advice = set(words) & ADVICE and (cut.first_word in PROSE or cut.is_bullet)
    is_part = (
        words[0] in ("lower", "upper") and words[1:2] and words[1] in _BODY if words else False
    )
    is_advice = is_advice and not is_part and (cut.is_bullet or len(words) > _FEWEST_WORDS)
    return is_short and not is_advice and not line.endswith((".", "!", "?", ","))


_BODY: Final = frozenset(("limb", "body", "back", "leg", "legs", "limbs", "extremity"))


def _note_or_other(cut: Scan, line: str, words: Sequence[str]) -> Role:
    is_sentence = len(words) >= _FEWEST_WORDS and not line.endswith("?")
    is_dose = any(one.says in SURE_COUNTS for one in cut.phrases)
    return "note" if is_sentence or is_dose else "other"


def _is_greeting(line: str, words: Sequence[str], first: str) -> bool:
    if line.rstrip().endswith("?") or words[:2] == ["let", "me"]:
        return True
    if first not in GREETING and not set(words[:1]) & GREETING:
        return bool({"regards", "www", "http", "https"} & set(words))
    return not set(words) & (WARNING | (ADVICE - GREETING) - {"and", "be", "when", "can", "do"})
