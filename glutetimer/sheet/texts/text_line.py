"""A line that is no exercise: its role, and what it says for all exercises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.phrases.scan import Scan, scan
from glutetimer.sheet.reading import Role, SheetKey, SheetNote
from glutetimer.sheet.talk.sentence import sentence_text
from glutetimer.sheet.texts.default_sides import is_only_side, sides_below
from glutetimer.sheet.texts.defaults import default_in
from glutetimer.sheet.texts.descriptions import clauses_in, only_phrases
from glutetimer.sheet.texts.line_reading import LineReading, Said
from glutetimer.sheet.texts.part_lengths import part_before_length
from glutetimer.sheet.texts.roles import role_of
from glutetimer.sheet.texts.title_often import titled_before_often

_SENTENCE: Final = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*", re.DOTALL)


def text_line(cut: Scan) -> LineReading:
    """Return a line that is no exercise, with what it says for all of them."""
    dose = ReadDose(cut.text)
    notes: list[SheetNote] = []
    said: list[Said] = []
    rest: list[str] = []
    refused = ""
    begin = cut.tokens[0].place[0] if cut.tokens else cut.place[0]
    for sentence in _sentences(cut.text, begin, cut.place[1]):
        meant, left = sides_below(sentence), [sentence_text(sentence)]
        meant, left = (meant, left) if meant else default_in(sentence)
        known = len(dose.parts) + len(dose.questions) + len(dose.waiting)
        for says, tokens in meant:
            take(dose, says, tokens)
        if known == len(dose.parts) + len(dose.questions) + len(dose.waiting):
            meant, left = [], []
        kind = role_of(sentence)
        is_kept = kind in ("note", "warning") or sentence.first_word in _FETCHING
        is_told = kind == "warning" and not left  # "Hip plan (3x a week, stop if sore)"
        if (not meant and is_kept) or is_told:
            said_before = f"{refused} " if refused else ""
            notes.append(SheetNote(said_before + sentence_text(sentence), kind == "warning"))
        refused = sentence_text(sentence) if _leads_on(sentence, kind) else ""
        notes.extend(map(SheetNote, left))
        only = meant or only_phrases(sentence)
        sides = [one for one in sentence.phrases if is_only_side(sentence, one)]
        said += only or clauses_in(sentence)
        said += [(one.says, sentence.tokens[one.first : one.end]) for one in sides]
        rest += [*left, *_held_with(sentence)] if only else [sentence_text(sentence)]
        rest += [sentence.text_of(one.first, one.end) for one in sides if only]
    dose.close_default()
    role: Role = "default" if dose.parts else "note" if dose.questions else role_of(cut)
    if role in ("note", "warning") and not notes:
        notes.append(SheetNote(sentence_text(cut)))
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
        title=titled_before_often(cut)
        if set(dose.parts) == {SheetKey.PER}
        else part_before_length(cut),
    )


def _held_with(sentence: Scan) -> list[str]:
    """Return with what a load is held: "5 kg in each hand"."""
    loads = [one for one in sentence.phrases if one.says in ("load", "several_loads")]
    tokens = [token for one in loads for token in sentence.tokens[one.first : one.end]]
    return [one.text for one in tokens if one.kind == "LOAD_THING"]


def _leads_on(sentence: Scan, kind: Role) -> bool:
    """Return whether the next sentence needs this one: "Not yet.", "Keep the squats?"."""
    words = sentence.all_words
    is_asked = kind == "other" and sentence_text(sentence).endswith("?")
    return is_asked or (words[:1] in (["no"], ["not"], ["never"]) and len(words) <= _MOST_REFUSING)


_MOST_REFUSING: Final = 2
_FETCHING: Final = frozenset(("bring", "pack"))
"""How sentences begin on things to fetch that say to do so."""


def _sentences(text: str, start: int, end: int) -> Iterator[Scan]:
    begin = None
    for match in _SENTENCE.finditer(text, start, end):
        if not match[0].strip():
            continue
        begin = match.start() if begin is None else begin
        is_led = match[0].endswith("?") and len(match[0].split()) <= _FEW_WORDS
        is_led = is_led or bool(_INITIAL.search(match[0]))
        if not is_led or match.end() == end:  # "Too easy? Add a set."
            yield scan(text, begin, match.end())
            begin = None


_FEW_WORDS: Final = 4
_INITIAL: Final = re.compile(r"(?:(?:^|[-–—:,(|])\s*[A-Z]|\b(?:Dr|Mr|Mrs|Ms|Prof))\.$")
"""The end of what is no sentence, but begins a name: "Hip plan - R. Sample"."""
