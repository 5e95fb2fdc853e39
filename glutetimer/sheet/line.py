"""One line of a sheet that is an exercise: its name, what it prescribes, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from glutetimer.sheet.dose import ReadDose
from glutetimer.sheet.meanings import take
from glutetimer.sheet.measures import measures_of
from glutetimer.sheet.name_words import DIFFERENT, HEADS
from glutetimer.sheet.names import UNKNOWN, FoundName, NameFinder, plain_words
from glutetimer.sheet.phrases import DosePhrase
from glutetimer.sheet.prose import CONDITIONS, GLUE, LEADS, SECTIONS, SPLITTERS, VERBS
from glutetimer.sheet.reading import (
    Place,
    SheetAnswer,
    SheetBlock,
    SheetKey,
    SheetPart,
    SheetQuestion,
)
from glutetimer.sheet.scan import Chunk, Scan, as_it_stood
from glutetimer.sheet.sides import ask_of_sides, uneven_sides
from glutetimer.sheet.tokens import WORD
from glutetimer.sheet.vague import ask_of_vague

EXERCISE: Final = "exercise"
LONGEST_NAME: Final = 14
"""In words; more of them are a sentence."""
ASIDES: Final = frozenset(
    (
        *("aside", "travel", "without", "breaths", "once", "times_travel"),
        *("open_reps", "open_time", "span"),
    )
)
"""Phrases whose words stay a note."""
COUNTS: Final = frozenset(
    (
        *("by", "sets_time", "times_hold", "sets_reps_hold", "sets_reps_load", "sets_max", "times"),
        *("reps_sets", "some_times", "sets_reps", "sets", "label_sets", "reps_hold", "reps"),
        *("label_reps", "max", "time", "time_times", "hold_times", "intervals", "number", "total"),
        *("by_total", "sets_often", "times_travel", "by_several", "pair"),
        *("by_length", "vague_sets", "vague_sets_reps", "vague_sets_time", "sets_vague"),
        *("sets_open", "vague_reps", "vague_times", "vague_time", "open_reps", "open_time"),
        *("travel", "again"),
    )
)
"""Phrases that say how much of an exercise is done."""
OPEN_COUNTS: Final = frozenset(("open_time", "open_reps", "travel"))
"""Those that only say when one stops."""
SURE_COUNTS: Final = frozenset(
    ("by", "sets_reps", "sets_time", "reps_sets", "sets_reps_hold", "sets_max", "sets_reps_load")
)
"""Those that can be nothing else."""
_STATIC: Final = frozenset(
    ("plank", "stretch", "balance", "hold", "pose", "pigeon", "iso", "isometric", "hang")
)
_HELD: Final = ({"wall", "sit"}, {"1leg", "stance"}, {"1leg", "stand"})
_ONE_SIDE: Final = frozenset(("LEFT", "RIGHT"))
_BEFORE_NAMES: Final = VERBS | LEADS | {"hold"}
_DANGLING: Final = frozenset(
    ("at", "with", "on", "off", "from", "using", "in", "for", "to", "by", "w")
)
"""With these no name ends."""
_CHANGES: Final = DIFFERENT - frozenset(
    (
        *("chair", "box", "ball", "back", "wall", "side", "arm", "front", "shoulder", "lateral"),
        *("external", "internal", "elevated", "supported", "pulse", "inner", "swiss", "stability"),
    )
)
"""Words after a name that make it another exercise."""


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an exercise in a line: its tokens, and what it means."""

    first: int
    end: int
    found: FoundName


def name_in(scan: Scan, finder: NameFinder, start: int = 0, end: int | None = None) -> Name | None:
    """Return the name that a line, or a part of its tokens, has; None without one."""
    end = len(scan.tokens) if end is None else end
    chunks = named_chunks(scan, start, end)
    for at, chunk in enumerate(chunks):
        is_whole = finder.exact(scan.text_of(chunk.first, chunk.end)).is_known
        first = chunk.first if is_whole else _after_verbs(scan, chunk)
        if not is_whole and first + 1 < chunk.end and scan.tokens[first].kind in _ONE_SIDE:
            after = Chunk(first + 1, chunk.end)  # "Left clam"
            first += finder.exact(scan.text_of(after.first, after.end)).is_known
        words = scan.words(Chunk(first, chunk.end))
        if not is_whole and all(word in GLUE for word in words):
            continue
        follows = chunks[at + 1] if at + 1 < len(chunks) else None
        if follows and _is_before_name(scan, finder, chunk, follows):
            continue
        adjacent = follows if follows and not _phrase_between(scan, chunk, follows) else None
        return _closed(scan, _named(scan, finder, Chunk(first, chunk.end), adjacent))
    return None


def named_chunks(scan: Scan, start: int = 0, end: int | None = None) -> list[Chunk]:
    """Return the runs of words that may be the name or a note, without a heading before them."""
    end = len(scan.tokens) if end is None else end
    chunks = [
        Chunk(max(one.first, start), min(one.end, end))
        for one in scan.chunks
        if one.first < end and start < one.end
    ]
    return [one for one in chunks if one is chunks[-1] or not _is_section(scan, one)]


def _is_before_name(scan: Scan, finder: NameFinder, chunk: Chunk, follows: Chunk) -> bool:
    """Return whether words only lead to a name behind their colon: "New: side plank 3x15s"."""
    sign = scan.tokens[chunk.end].text if chunk.end < len(scan.tokens) else ""
    if sign not in (":", "!") or finder.exact(scan.text_of(chunk.first, chunk.end)).is_known:
        return False
    if len(scan.words(chunk)) > _FEW_WORDS or _phrase_between(scan, chunk, follows):
        return False
    return finder.exact(scan.text_of(follows.first, follows.end)).is_known


_FEW_WORDS: Final = 4


def _closed(scan: Scan, name: Name) -> Name:
    """Return a name with the bracket that closes the one in it."""
    follows = scan.tokens[name.end].text if name.end < len(scan.tokens) else ""
    is_open = "(" in scan.text_of(name.first, name.end)
    return replace(name, end=name.end + 1) if is_open and follows == ")" else name


def _named(scan: Scan, finder: NameFinder, chunk: Chunk, adjacent: Chunk | None) -> Name:
    """Return the name in a run of words, and in the one behind it if only both are a name."""
    return (
        _in_both(scan, finder, chunk, adjacent)
        or _begins_with_name(scan, finder, chunk)
        or _ends_with_name(scan, finder, chunk)
        or _likely_name(scan, finder, chunk)
    )


def _in_both(scan: Scan, finder: NameFinder, chunk: Chunk, adjacent: Chunk | None) -> Name | None:
    """Return a name that goes on behind a bracket or comma: "Mini band bridge (above knees)"."""
    if adjacent is None or finder.exact(scan.text_of(adjacent.first, adjacent.end)).is_known:
        return None
    found = finder.exact(scan.text_of(chunk.first, adjacent.end), _band_words(scan))
    return Name(chunk.first, adjacent.end, found) if found.is_known else None


def _begins_with_name(scan: Scan, finder: NameFinder, chunk: Chunk) -> Name | None:
    """Return the longest name that a run of words begins with; the rest are notes."""
    for end in range(min(chunk.end, chunk.first + LONGEST_NAME), chunk.first, -1):
        word = scan.tokens[end - 1].folded.split()[0]
        if word in (SPLITTERS if end < chunk.end else _DANGLING) and end > chunk.first + 1:
            continue
        found = finder.exact(scan.text_of(chunk.first, end), _band_words(scan))
        if found.is_known:
            rest = set(plain_words(scan.text_of(end, chunk.end)))
            return None if rest & (_CHANGES | HEADS) else Name(chunk.first, end, found)
    return None


def _ends_with_name(scan: Scan, finder: NameFinder, chunk: Chunk) -> Name | None:
    """Return a name behind words that say nothing of it: "this week do clams"."""
    for first in range(chunk.first + 1, min(chunk.end, chunk.first + LONGEST_NAME)):
        before = set(scan.words(Chunk(chunk.first, first)))
        if before <= _BEFORE_NAMES:
            found = finder.exact(scan.text_of(first, chunk.end), _band_words(scan))
            if found.is_known:
                return Name(first, chunk.end, found)
    return None


def _likely_name(scan: Scan, finder: NameFinder, chunk: Chunk) -> Name:
    """Return the words that are the name of an exercise that is none of ours for certain."""
    end = _end_of_name(scan, chunk)
    if chunk.end - chunk.first > LONGEST_NAME:
        return Name(chunk.first, end, UNKNOWN)
    found = finder.near(scan.text_of(chunk.first, chunk.end))
    if not found.perhaps and end < chunk.end:
        found = finder.near(scan.text_of(chunk.first, end))
    if (
        end < len(scan.tokens)
        and scan.tokens[end].text == ")"
        and ("(" in scan.text_of(chunk.first, end))
    ):
        end += 1
    return Name(chunk.first, end, found)


def _end_of_name(scan: Scan, chunk: Chunk) -> int:
    """Return where the words that tell how it is done begin."""
    for at in range(chunk.first + 1, chunk.end):
        word = scan.tokens[at].folded.split()[0]
        before = scan.tokens[at - 1].kind
        if word in SPLITTERS and before != "DASH" and not _continues(scan, at, chunk):
            return at
    return chunk.end


def _continues(scan: Scan, at: int, chunk: Chunk) -> bool:
    """Return whether a word such as "to" belongs to a name: "sit to stand", "arm and leg raise"."""
    if scan.tokens[at].folded == "and" and at + 1 < chunk.end:
        return scan.tokens[at - 1].kind == scan.tokens[at + 1].kind == "SIDE" or at + 2 >= chunk.end
    return scan.tokens[at].folded in ("to", "and", "in", "by", "over") and at + 2 >= chunk.end


def _after_verbs(scan: Scan, chunk: Chunk) -> int:
    first = chunk.first
    while (
        first < chunk.end - 1
        and scan.tokens[first].folded in VERBS
        and not scan.tokens[first + 1].joined
    ):
        first += 1
    return first


def _is_section(scan: Scan, chunk: Chunk) -> bool:
    """Return whether a chunk is a heading on the line: "Warm-up: clams x 15"."""
    sign = scan.tokens[chunk.end] if chunk.end < len(scan.tokens) else None
    is_headed = sign is not None and (sign.kind in ("COLON", "DASH") or sign.text in ("|", ")"))
    return is_headed and all(one in SECTIONS for one in scan.words(chunk))


def _phrase_between(scan: Scan, one: Chunk, other: Chunk) -> bool:
    return any(one.end <= phrase.first < other.first for phrase in scan.phrases)


def _band_words(scan: Scan) -> str:
    """Return what a line says of a band, and the words after it; "" where there is none."""
    for phrase in scan.phrases:
        if phrase.says in ("band", "some_band"):
            last = min(phrase.end + 4, len(scan.tokens))
            return "band " + scan.text_of(phrase.first, last)
    for at, token in enumerate(scan.tokens):
        if token.kind == "BAND" and not (at and scan.tokens[at - 1].kind == "NO"):
            return "band " + scan.text_of(at, min(at + 4, len(scan.tokens)))
    return ""


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
    dose.close()
    ask_of_vague(dose)
    _tidy(dose, finder, name.found)
    questions = [_with_longer_name(scan, name, one) for one in dose.questions]
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
    spoken = scan.text_of(name.first, name.end) if name else ""
    found = name.found if name else UNKNOWN
    dose = ReadDose(
        scan.text,
        is_static=is_held(spoken, found.exercise, finder),
        is_run=finder.mode_of(found.exercise) == "distance",
        is_drill=finder.mode_of(found.exercise) == "drill",
        is_known=found.exercise is not None,
        is_named=found.is_known or bool(found.perhaps),
        turning=finder.turning_of(found.exercise),
        usual=finder.usual_of(found.exercise),
    )
    uneven = uneven_sides(scan, start, end)
    if uneven:
        ask_of_sides(scan, dose, uneven)
    for phrase in scan.phrases:
        is_inside = start <= phrase.first and phrase.end <= end and phrase not in uneven
        if is_inside and not _is_note(scan, phrase, name):
            tokens = scan.tokens[phrase.first : phrase.end]
            if _is_at_the_end(scan, phrase):
                measure = measures_of(tokens)[0]
                dose.ask((SheetKey.HOLD,), measure.place, {SheetKey.HOLD: measure.amount})
            elif not _is_number_of_line(scan, phrase):
                take(dose, phrase.says, tokens)
    before = scan.tokens[name.first - 1] if name and name.first > start else None
    if before is not None and before.kind in _ONE_SIDE and SheetKey.SIDE not in dose.parts:
        dose.put(SheetKey.SIDE, before.kind.casefold(), before.place)
    until = next((one for one in scan.tokens[start:end] if one.folded in _UNTIL), None)
    if until is not None:
        dose.vague.append(("until", until.place))
    _ask_of_formats(scan, dose)
    _add_notes(scan, dose, name, start, end)
    return dose


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
    if side and side.value == "both" and finder.has_sides(found.exercise):
        dose.parts[SheetKey.SIDE] = SheetPart("each", side.places)


def _is_note(scan: Scan, phrase: DosePhrase, name: Name | None) -> bool:
    """Return whether a number stands inside a note: "knees at 90", "see page 3"."""
    if _is_behind_condition(scan, phrase):
        return True
    if phrase.says not in ("number", "time", "each", "left", "right", "reps"):
        return False
    counts = [one for one in scan.phrases if one.says in COUNTS and one != phrase]
    if phrase.says == "time" and not counts:
        return False
    before = scan.tokens[phrase.first - 1] if phrase.first else None
    if before is None or (name and name.first <= phrase.first - 1 < name.end):
        return False
    if before.kind == "AT" and phrase.says == "number":
        return True
    return (
        before.kind in (WORD, "LABEL")
        and phrase.says != "reps"
        and not any(one.first <= phrase.first - 1 < one.end for one in scan.phrases)
        and before.folded not in GLUE
    )


def _is_at_the_end(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a hold follows all reps: "3 x 10, then hold 20 s"."""
    counts = [one.first for one in scan.phrases if one.says in COUNTS]
    before = {one.folded for one in scan.tokens[max(phrase.first - 3, 0) : phrase.first]}
    is_hold = phrase.says in ("hold", "hold_bare", "hold_count")
    return is_hold and bool(before & _ENDS) and any(at < phrase.first for at in counts)


def _is_number_of_line(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number is the line's own: "1 clams 2x15"."""
    return (
        phrase.says == "number"
        and phrase.first == 0
        and any(one.says in ("by", "sets_reps", "sets_time") for one in scan.phrases)
    )


def _ask_of_formats(scan: Scan, dose: ReadDose) -> None:
    """Ask how much is done where a line names a way of training that is none of ours."""
    if not _FORMATS & set(scan.all_words):
        return
    keys = (SheetKey.SETS, SheetKey.REPS, SheetKey.TIME)
    given = {key: dose.parts.pop(key).value for key in keys if key in dose.parts}
    dose.waiting.clear()
    dose.ask(keys, scan.place, *([given] if given else []))


_UNTIL: Final = frozenset(("until", "till", "til"))
_ENDS: Final = frozenset(("then", "last", "final", "finally", "finish", "end", "finishing"))
_FORMATS: Final = frozenset(("emom", "tabata", "ladder", "pyramid", "e2mom", "dropset", "cluster"))


def _is_behind_condition(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase is for later, or for somebody else: "progress to red band"."""
    counts = [one.first for one in scan.phrases if one.says in COUNTS]
    return bool(counts) and any(
        _is_condition(scan, at) and not _closes(scan, at, phrase.first)
        for at in range(min(counts) + 1, phrase.first + 1)
    )


def _closes(scan: Scan, first: int, end: int) -> bool:
    """Return whether the bracket in which a token stands is closed before another."""
    signs = [one.text for one in scan.tokens[first:end] if one.text in ("(", ")")]
    return signs[:1] == [")"]


def _is_condition(scan: Scan, at: int) -> bool:
    """Return whether what follows a token is for later, or instead: "or", "up to", "last set"."""
    token = scan.tokens[at]
    if token.folded in ("last", "final"):
        return at + 1 < len(scan.tokens) and scan.tokens[at + 1].kind == "SETS"
    is_most = token.kind == "ABOUT" and token.folded.startswith("up")  # "up to"
    return is_most or (token.folded in CONDITIONS and token.kind in (WORD, "UP", "OR"))


def _add_notes(scan: Scan, dose: ReadDose, name: Name | None, start: int, end: int) -> None:
    taken = {
        at
        for one in scan.phrases
        if start < one.end and one.first < end
        if one.says not in ASIDES and not _is_note(scan, one, name)
        for at in range(one.first, one.end)
    }
    for one in scan.phrases:
        if one.says == "times_travel":
            taken |= {one.first, one.first + 1}
    if name:
        taken |= set(range(name.first, name.end))
    meant = named_chunks(scan, start, end)
    for chunk in scan.chunks:
        is_part = any(chunk.first <= one.first < chunk.end for one in meant)
        if start <= chunk.first < end and not is_part:  # a heading on the line
            taken |= set(range(chunk.first, chunk.end))
    texts = []
    for first, last in _runs(scan, taken, start, end):
        if not _is_shade(scan, dose, first, last):
            texts.append((scan.text_of(first, last), scan.slice_of(first, last)))
    if texts:
        said = ", ".join(text for text, _place in texts)
        dose.parts[SheetKey.NOTE] = SheetPart(said, tuple(place for _text, place in texts))


def _is_shade(scan: Scan, dose: ReadDose, first: int, last: int) -> bool:
    """Take words that are left for the band, where they say no more: "band", "(medium)"."""
    words, kinds = scan.words(Chunk(first, last)), {one.kind for one in scan.tokens[first:last]}
    band, place = dose.parts.get(SheetKey.BAND), scan.slice_of(first, last)
    if kinds == {"TENSION"} and band is not None and band.value is True:
        del dose.parts[SheetKey.BAND]
        dose.put(SheetKey.BAND, " ".join(words), place)
        return True
    if words not in (["band"], ["loop"]):
        return False
    if band is None:
        dose.put(SheetKey.BAND, True, place)  # noqa: FBT003 - the value itself
    return True


def _runs(scan: Scan, taken: set[int], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the runs of tokens that nothing has taken and that say something."""
    at = start
    while at < end:
        first = at
        while at < end and at not in taken:
            at += 1
        if first < at:
            last = at
            while first < last and _says_nothing(scan, first):
                first += 1
            while last > first and not _ends_note(scan.tokens[last - 1].text[-1]):
                last -= 1
            words = scan.words(Chunk(first, last))
            is_place = any(one.kind == "PLACE" for one in scan.tokens[first:last])
            if words and (is_place or not all(word in GLUE for word in words)):
                yield first, last
        at += 1


def _ends_note(letter: str) -> bool:
    return letter.isalnum() or letter in "%°"


def _says_nothing(scan: Scan, at: int) -> bool:
    token = scan.tokens[at]
    return not token.text[0].isalnum() or token.folded in ("and", "then")
