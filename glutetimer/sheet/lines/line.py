"""One line of a sheet that is an exercise: its name, what it prescribes, and what is left of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.doubts import ask_of_doubts
from glutetimer.sheet.doses.set_by_set import set_row, take_sets
from glutetimer.sheet.doses.settle import settle
from glutetimer.sheet.doses.sides import ask_of_sides, uneven_sides
from glutetimer.sheet.doses.unread import ask_of_unread
from glutetimer.sheet.doses.vague import ask_of_vague
from glutetimer.sheet.doses.waiting import decide
from glutetimer.sheet.lines.correction import corrected_dose, words_of_correction
from glutetimer.sheet.lines.line_notes import add_notes
from glutetimer.sheet.lines.line_phrases import take_phrase
from glutetimer.sheet.lines.note_phrases import is_note
from glutetimer.sheet.names.line_name import _ONE_SIDE, Name, band_words
from glutetimer.sheet.names.names import UNKNOWN, FoundName, NameFinder, plain_words
from glutetimer.sheet.phrases.phrase_kinds import COUNTS
from glutetimer.sheet.phrases.scan import Scan, as_it_stood
from glutetimer.sheet.reading import (
    Place,
    SheetAnswer,
    SheetBlock,
    SheetKey,
    SheetPart,
    SheetQuestion,
)
from glutetimer.sheet.tokens.sheet_token import WORD

EXERCISE: Final = "exercise"


_STATIC: Final = frozenset(
    ("plank", "stretch", "balance", "hold", "pose", "pigeon", "iso", "isometric", "hang")
)


_HELD: Final = ({"wall", "sit"}, {"1leg", "stance"}, {"1leg", "stand"})


def block_of(
    scan: Scan, finder: NameFinder, name: Name, start: int = 0, end: int | None = None
) -> SheetBlock:
    """Return an exercise from a line, or from a part of its tokens."""
    end = len(scan.tokens) if end is None else end
    dose = dose_of(scan, name, finder, start, end)
    place = scan.slice_of(start, end) if (start, end) != (0, len(scan.tokens)) else scan.place
    return block_with(scan, finder, name, dose, place)


def block_with(
    scan: Scan, finder: NameFinder, name: Name, dose: ReadDose, place: Place
) -> SheetBlock:
    """Return an exercise with all that was said of it.

    Args:
        scan: The line with its name.
        finder: Knows the exercises.
        name: Its name.
        dose: What is prescribed.
        place: Where all of that stands.
    """
    decide(dose)
    settle(dose)
    ask_of_vague(dose)
    ask_of_unread(scan, name, dose, place)
    _tidy(dose, finder, name.found)
    spoken = scan.text_of(name.first, name.end)
    is_of_both = name.found.exercise is not None and not finder.has_sides(name.found.exercise)
    if is_of_both and SheetKey.SIDE not in dose.parts and finder.is_single_leg(spoken):
        dose.put(SheetKey.SIDE, "each", scan.slice_of(name.first, name.end))  # "SL leg press"
    questions = [_with_longer_name(scan, name, one) for one in dose.questions]
    name = _perhaps_another(scan, finder, name, dose, place)
    if name.found.perhaps:
        answers = (*(SheetAnswer({}, one) for one in name.found.perhaps), SheetAnswer({}))
        asked = SheetQuestion((EXERCISE,), scan.slice_of(name.first, name.end), answers)
        questions.insert(0, asked)
    return SheetBlock(
        line=as_it_stood(scan.text[slice(*place)]),
        place=place,
        name=scan.text_of(name.first, name.end),
        exercise=name.found.exercise,
        parts=dose.parts,
        questions=tuple(questions),
    )


_OF_BOTH_LEGS: Final = frozenset(
    ("each", "b/l", "bl", "b/s", "bs", "bilat", "bilaterally", "b legs", "b leg", "ble", "b le")
)
"""What may be said of an exercise in which both legs work at once."""
_MOST_NOTE_WORDS: Final = 3
_ONE_AT_A_TIME: Final = ("each", "alternating", "left", "right")


def _perhaps_another(
    scan: Scan, finder: NameFinder, name: Name, dose: ReadDose, place: Place
) -> Name:
    """Return a name that may mean another of ours, if a note makes it one: "plank 20 s (knees)"."""
    note, known = dose.parts.get(SheetKey.NOTE), name.found.exercise
    side = dose.parts.get(SheetKey.SIDE)
    if (other := finder.of_one_side(known)) and side and side.value in _ONE_AT_A_TIME:
        words = " ".join(scan.text[slice(*one)] for one in side.places).casefold()
        is_leg_lifted = finder.mode_of(known) == "reps" and "at a time" not in words
        if not is_leg_lifted:  # "squeeze each cheek"
            return replace(name, found=FoundName(other, is_known=True))
        if words not in _OF_BOTH_LEGS:  # "bridge 3x10 each leg"
            return replace(name, found=FoundName(perhaps=(other, known)))  # type: ignore[arg-type] # as asked
    if note is None or known is None:
        return name
    spoken = scan.text_of(name.first, name.end)
    counts = [scan.slice_of(one.first, one.end)[0] for one in scan.phrases if one.says in COUNTS]
    inside = [at for at, one in enumerate(scan.tokens) if place[0] <= one.place[0] < place[1]]
    band = band_words(scan, inside[0], inside[-1] + 1) if inside else ""  # a cell elsewhere
    for said in str(note.value).split(", "):
        words = _BUT.sub("", said)
        is_of_band = words.casefold().startswith("band ")  # "band just below the knees"
        if words.count(" ") >= _MOST_NOTE_WORDS * (1 + is_of_band):
            continue
        other = finder.exact(f"{spoken} {words}", band).exercise
        if other is not None and other != known:
            end = scan.tokens[name.end - 1].place[1]
            at = scan.text.find(words, end, scan.place[1])
            if 0 <= at < min(counts, default=0):  # "Seated abduction w band leaning forward 2x20"
                return replace(name, found=FoundName(other, is_known=True))
            return replace(name, found=FoundName(perhaps=(other, known)))
    return name


_BUT: Final = re.compile(r"^(?:(?:but|now|this\stime|only|just|on|do|make\sit)\s)+", re.IGNORECASE)
"""Words before how an exercise is done that is another one then: "but now single leg"."""


def _with_longer_name(scan: Scan, name: Name, question: SheetQuestion) -> SheetQuestion:
    """Return a question of a number right behind a name, which may also belong to the name."""
    end = scan.tokens[name.end - 1].place[1] if name.end else 0
    between = scan.text[end : question.place[0]]
    number = scan.text[slice(*question.place)]
    is_near = end and not between.strip() and number.isdecimal()
    if name.found.is_known or name.found.perhaps or not is_near:
        return question
    longer = SheetAnswer({}, name=f"{scan.text_of(name.first, name.end)} {number}")
    return replace(question, answers=(*question.answers, longer))


def dose_of(
    scan: Scan, name: Name | None, finder: NameFinder, start: int = 0, end: int | None = None
) -> ReadDose:
    """Return what a line, or a part of its tokens, prescribes, as long as nothing is added."""
    end = len(scan.tokens) if end is None else end
    words = words_of_correction(scan, start, end)
    if words is None:
        return _dose_between(scan, name, finder, start, end)
    dose = _dose_between(scan, name, finder, start, words[0])
    return corrected_dose(dose, dose_of(scan, name, finder, words[1], end))


def _dose_between(
    scan: Scan, name: Name | None, finder: NameFinder, start: int, end: int
) -> ReadDose:
    spoken = scan.text_of(name.first, name.end) if name else ""
    found = name.found if name else UNKNOWN
    dose = ReadDose(
        scan.text,
        is_static=is_held(spoken, found.exercise, finder) or _is_called_held(scan, name),
        is_run=finder.mode_of(found.exercise) == "distance",
        is_drill=finder.mode_of(found.exercise) == "drill",
        is_counted=finder.mode_of(found.exercise) == "reps",
        is_known=found.exercise is not None,
        is_named=found.is_known or bool(found.perhaps),
        turning=finder.turning_of(found.exercise),
        usual=finder.usual_of(found.exercise),
    )
    uneven = uneven_sides(scan, start, end)
    if uneven:
        ask_of_sides(scan, dose, uneven)
    row = set_row(scan, start, end)
    if row is not None:
        take_sets(scan, dose, row)
    for phrase in scan.phrases:
        is_inside = start <= phrase.first and phrase.end <= end and phrase not in uneven
        is_inside = is_inside and not (row and row.first <= phrase.first < row.end)
        if is_inside and not is_note(scan, phrase, name, start):
            take_phrase(scan, dose, phrase)
    before = scan.tokens[name.first - 1] if name and name.first > start else None
    if before is not None and before.kind in _ONE_SIDE and SheetKey.SIDE not in dose.parts:
        dose.put(SheetKey.SIDE, before.kind.casefold(), before.place)
    until = next((one for one in scan.tokens[start:end] if one.folded in _UNTIL), None)
    if until is not None:
        dose.vague.append(("until", until.place))
    _ask_of_formats(scan, dose)
    if name is not None:
        _take_band_of_name(scan, dose, name)
    ask_of_doubts(scan, dose, start, end)
    add_notes(scan, dose, name, start, end)
    return dose


def _is_called_held(scan: Scan, name: Name | None) -> bool:
    """Return whether an exercise that else moves is held: "Bridge hold", "Isometric bridge"."""
    if name is None or name.first == name.end:
        return False
    behind = scan.tokens[name.end : name.end + 1]
    is_hold = any(one.kind == WORD and one.folded in ("hold", "holds") for one in behind)
    words = scan.text_of(name.first, name.end).casefold().split()
    is_squeeze = bool({"squeeze", "contraction", "set"} & set(plain_words(" ".join(words))))
    return is_hold or (words[0] in _HELD_STILL and not is_squeeze)


_HELD_STILL: Final = ("isometric", "iso")


def _take_band_of_name(scan: Scan, dose: ReadDose, name: Name) -> None:
    """Take the band of a "banded bridge", where nothing else is said of one."""
    named = scan.tokens[name.first : name.end]
    bands = [one.place for one in named if one.kind == "BAND" or one.folded in _BANDED]
    if SheetKey.BAND not in dose.parts and bands:
        dose.put(SheetKey.BAND, True, bands[0])  # noqa: FBT003 - the value itself


def is_held(spoken: str, exercise: str | None, finder: NameFinder) -> bool:
    """Return whether an exercise is held, not moved.

    Args:
        spoken: Its name in the words of the sheet.
        exercise: Its id, None if it is none of ours.
        finder: Knows the exercises.
    """
    words = set(plain_words(spoken))
    return (
        finder.mode_of(exercise) == "hold"
        or (exercise is None and bool(_STATIC & words))
        or any(words >= one for one in _HELD)
    )


def _tidy(dose: ReadDose, finder: NameFinder, found: FoundName) -> None:
    """Say the side in the words of the exercise: "both legs" of one with sides is each."""
    side = dose.parts.get(SheetKey.SIDE)
    if side is None or side.value != "both" or not finder.has_sides(found.exercise):
        return
    said = " ".join(dose.text[place[0] : place[1] + _NEXT] for place in side.places)
    if set(said.casefold().replace(",", " ").split()) & _AT_ONCE:
        return
    dose.parts[SheetKey.SIDE] = SheetPart("each", side.places)
    if finder.takes_turns(found.exercise) and dose.value(SheetKey.REPS) not in (None, "max"):
        answers = [{SheetKey.TOTAL: one} for one in (True, False)]
        dose.ask((SheetKey.TOTAL,), side.places[0], *answers)


def _ask_of_formats(scan: Scan, dose: ReadDose) -> None:
    """Ask how much is done where a line names a way of training that is none of ours."""
    if not _FORMATS & set(scan.all_words):
        return
    keys = (SheetKey.SETS, SheetKey.REPS, SheetKey.TIME)
    is_plain = not (set(keys) & set(dose.parts) or dose.waiting or dose.questions)
    if is_plain and "tabata" in scan.all_words:
        for key, value in _TABATA.items():
            dose.put(key, value, scan.place)
        return
    given = {key: dose.parts.pop(key).value for key in keys if key in dose.parts}
    dose.waiting.clear()
    dose.ask(keys, scan.place, *([given] if given else []))


_BANDED: Final = frozenset(("banded", "minibanded"))
_TABATA: Final = {SheetKey.SETS: 8, SheetKey.TIME: 20, SheetKey.REST: 10}
"""What that way of training is, wherever nothing else is said."""


_AT_ONCE: Final = frozenset(("together", "once", "same", "feet", "hands"))
_NEXT: Final = len(" hands")
_UNTIL: Final = frozenset(("until", "till", "til"))


_FORMATS: Final = frozenset(("emom", "tabata", "ladder", "pyramid", "e2mom", "dropset", "cluster"))
