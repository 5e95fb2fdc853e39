"""Finds the name of the exercise in a line: which of its words are the name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from glutetimer.sheet.names.names import UNKNOWN, FoundName, NameFinder, plain_words
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.vocabulary.heading_words import SECTIONS
from glutetimer.sheet.vocabulary.name_surroundings import CONDITIONS, GLUE, LEADS, SPLITTERS, VERBS
from glutetimer.sheet.vocabulary.name_words import DIFFERENT, HEADS, NOISE, WEAK_HEADS

LONGEST_NAME: Final = 14
"""In words; more of them are a sentence."""


_ONE_SIDE: Final = frozenset(("LEFT", "RIGHT"))


_BEFORE_NAMES: Final = VERBS | LEADS | {"hold"}


_TIMES_OF_DAY: Final = frozenset(("DAY", "MORNING", "DAILY"))
_DANGLING: Final = frozenset(
    (
        *("at", "with", "on", "off", "from", "using", "in", "for", "to", "by", "w"),
        *("the", "a", "an", "your", "of", "emom", "tabata", "amrap"),
    )
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
    band = band_words(scan, start, end)
    for at, chunk in enumerate(chunks):
        for begin in {chunk.first, _after_verbs(scan, chunk)}:
            if either := _either(scan, finder, Chunk(begin, chunk.end)):
                return either
        is_whole = finder.exact(scan.text_of(chunk.first, chunk.end)).is_known
        first = _at_name(scan, finder, chunk) if is_whole else _after_verbs(scan, chunk)
        if not is_whole and first + 1 < chunk.end and scan.tokens[first].kind in _ONE_SIDE:
            after = Chunk(first + 1, chunk.end)  # "Left clam"
            first += finder.exact(scan.text_of(after.first, after.end)).is_known
        words = scan.words(Chunk(first, chunk.end))
        kinds = {one.kind for one in scan.tokens[first : chunk.end]}
        if not is_whole and (all(word in GLUE for word in words) or kinds <= _TIMES_OF_DAY):
            continue
        follows = chunks[at + 1] if at + 1 < len(chunks) else None
        if follows and _is_before_name(scan, finder, chunk, follows):
            continue
        adjacent = follows if follows and not _phrase_between(scan, chunk, follows) else None
        band = band_words(scan, start, end)
        named = _named(scan, finder, Chunk(first, chunk.end), adjacent, band)
        return _closed(scan, _without_tail(scan, named))
    return None


def _either(scan: Scan, finder: NameFinder, chunk: Chunk) -> Name | None:
    """Return two exercises of ours with "or" between them, which is asked; None for no such."""
    for at in range(chunk.first + 1, chunk.end - 1):
        if scan.tokens[at].folded == "or":
            parts = (chunk.first, at), (at + 1, chunk.end)
            both = [finder.exact(scan.text_of(*one)).exercise for one in parts]
            if None not in both and both[0] != both[1]:
                perhaps = tuple(one for one in both if one is not None)
                return Name(chunk.first, chunk.end, FoundName(perhaps=perhaps))
    return None


def _without_tail(scan: Scan, name: Name) -> Name:
    """Return a name of several words without small words around it: "then mini squats to"."""
    end, first = name.end, name.first
    while first + 1 < end and set(scan.tokens[first].folded.split()) <= _BEFORE_NEXT:
        first += 1
    words = [one.folded for one in scan.tokens[first:end]]
    while len(words) > 1 and (words[-1] in _DANGLING | _WHEN or words[-2:] == ["in", "front"]):
        words.pop()
        end -= 1
    return replace(name, first=first, end=end)


_WHEN: Final = frozenset(
    ("first", "afterwards", "beforehand", "please", "pls", "just", "only", ",")
)
"""Words behind a name that are none of it: "5 min on the bike first"."""
_BEFORE_NEXT: Final = frozenset(("then", "and", "oh", "also", "plus", "next", "finally", "lastly"))


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


def _named(scan: Scan, finder: NameFinder, chunk: Chunk, adjacent: Chunk | None, band: str) -> Name:
    """Return the name in a run of words, and in the one behind it if only both are a name."""
    return (
        _in_both(scan, finder, chunk, adjacent, band)
        or _begins_with_name(scan, finder, chunk, band)
        or _ends_with_name(scan, finder, chunk, band)
        or _likely_name(scan, finder, chunk)
    )


def _in_both(
    scan: Scan, finder: NameFinder, chunk: Chunk, adjacent: Chunk | None, band: str
) -> Name | None:
    """Return a name that goes on behind a sign: "Mini band bridge (above knees)", "… + clam"."""
    if adjacent is None or set(scan.words(adjacent)) <= NOISE:
        return None
    is_added = adjacent.first == chunk.end + 1 and scan.tokens[chunk.end].kind == "AND"
    before = finder.exact(scan.text_of(chunk.first, chunk.end))
    behind = finder.exact(scan.text_of(adjacent.first, adjacent.end))
    found = finder.exact(scan.text_of(chunk.first, adjacent.end), band)
    is_whole = found.is_known and not behind.is_known
    if is_added and found.exercise is not None:
        is_whole = found.exercise not in (before.exercise, behind.exercise)
    return Name(chunk.first, adjacent.end, found) if is_whole else None


def _begins_with_name(scan: Scan, finder: NameFinder, chunk: Chunk, band: str) -> Name | None:
    """Return the longest name that a run of words begins with; the rest are notes."""
    for end in range(min(chunk.end, chunk.first + LONGEST_NAME), chunk.first, -1):
        word = scan.tokens[end - 1].folded.split()[0]
        if word in (SPLITTERS if end < chunk.end else _DANGLING) and end > chunk.first + 1:
            continue
        found = finder.exact(scan.text_of(chunk.first, end), band)
        if found.is_known:
            rest = set(plain_words(scan.text_of(end, chunk.end)))
            near = set(
                plain_words(scan.text_of(end, _end_of_name(scan, Chunk(end - 1, chunk.end))))
            )
            if rest & (_CHANGES | HEADS) or (found.exercise and near & WEAK_HEADS):
                return None
            is_ours = found.exercise is not None
            return Name(chunk.first, end if is_ours else _whole_name(scan, end, chunk), found)
    return None


def _whole_name(scan: Scan, end: int, chunk: Chunk) -> int:
    """Return where the name of an exercise that is none of ours ends: "Foam roll quads"."""
    rest = scan.words(Chunk(end, chunk.end))
    if not rest or len(rest) > _FEW_WORDS or set(rest) & _TELLS:
        return end
    if rest[0] in _PLACES and len(rest) > 1:  # "Heel slides on the bed"
        return chunk.end
    return _end_of_name(scan, Chunk(end - 1, chunk.end))


_PLACES: Final = frozenset(("on", "from"))
_TELLS: Final = CONDITIONS | frozenset(
    (
        *("as", "before", "same", "like", "if", "but", "keep", "keeping", "don't", "dont", "not"),
        *("then", "when", "until", "again", "please", "only", "too", "very", "time", "this"),
    )
)
"""Words that a name does not go on with."""


def _ends_with_name(scan: Scan, finder: NameFinder, chunk: Chunk, band: str) -> Name | None:
    """Return a name behind words that say nothing of it: "this week do clams"."""
    for first in range(chunk.first + 1, min(chunk.end, chunk.first + LONGEST_NAME)):
        before = set(scan.words(Chunk(chunk.first, first)))
        if before <= _BEFORE_NAMES:
            found = finder.exact(scan.text_of(first, chunk.end), band)
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
        is_place = at == chunk.first + 1 and scan.tokens[chunk.first].folded in _POSTURES
        if is_place and word in _PLACES and chunk.end - at <= _FEW_WORDS:
            continue  # "Standing on one leg"
        if word in SPLITTERS and before != "DASH" and not _continues(scan, at, chunk):
            return at
    return chunk.end


_POSTURES: Final = frozenset(
    ("standing", "stand", "balancing", "hopping", "sitting", "kneeling", "walking", "marching")
)
"""What alone is hardly the name of an exercise."""


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


def _at_name(scan: Scan, finder: NameFinder, chunk: Chunk) -> int:
    """Return where a name begins without the small words before it: "on the bike"."""
    first = chunk.first
    while first + 1 < chunk.end and scan.tokens[first].folded in _DANGLING:
        if not finder.exact(scan.text_of(first + 1, chunk.end)).is_known:
            break
        first += 1
    return first


def _is_section(scan: Scan, chunk: Chunk) -> bool:
    """Return whether a chunk is a heading on the line: "Warm-up: clams x 15"."""
    sign = scan.tokens[chunk.end] if chunk.end < len(scan.tokens) else None
    is_headed = sign is not None and (sign.kind in ("COLON", "DASH") or sign.text in ("|", ")"))
    return is_headed and all(one in SECTIONS for one in scan.words(chunk))


def _phrase_between(scan: Scan, one: Chunk, other: Chunk) -> bool:
    return any(one.end <= phrase.first < other.first for phrase in scan.phrases)


def band_words(scan: Scan, start: int = 0, end: int | None = None) -> str:
    """Return what a part of a line says of a band, and the words after it; "" for no band."""
    end = len(scan.tokens) if end is None else end
    for phrase in scan.phrases:
        if phrase.says in ("band", "some_band") and start <= phrase.first and phrase.end <= end:
            last = min(phrase.end + 4, end)
            return "band " + scan.text_of(phrase.first, last)
    for at, token in enumerate(scan.tokens[start:end], start):
        if token.folded in CONDITIONS and at > start:
            break
        if token.kind == "BAND" and not (at and scan.tokens[at - 1].kind == "NO"):
            return "band " + scan.text_of(at, min(at + 4, end))
    return ""
