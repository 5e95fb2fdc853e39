"""Ways of training by the clock: "EMOM 10: 12 swings", "10 min AMRAP: …", "Tabata squats 20/10".

The clock of an EMOM or AMRAP is none that a programme here can run: its words stay a note, and what
it leaves open is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from glutetimer.sheet.doses.dose import MAX
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import Scan, as_it_stood, one_line, scan
from glutetimer.sheet.reading import (
    Place,
    SheetAnswer,
    SheetBlock,
    SheetKey,
    SheetPart,
    SheetQuestion,
    Value,
)
from glutetimer.sheet.several.placed import noting, placed
from glutetimer.sheet.texts.line_reading import LineReading

Said = Mapping[str, str]
ExercisesIn = Callable[[Scan, NameFinder], Sequence[SheetBlock]]
_MIN: Final = "\\s?-?\\s?(?:min(?:ute)?s?\\b\\.?|['’\N{PRIME}])"
_LENGTH: Final = rf"(?:{_MIN}|(?=\s*(?:[:,;.)\n–—-]|$)))"
_TIMES: Final = (
    r"(?:(?P<first>\d{1,2})\s?[x×]\s?)?"
    r"(?P<work>\d{2})\s?(?:s|secs?)?(?:\s?(?:on|work))?\s?/\s?"
    r"(?P<rest>\d{2})\s?(?:s|secs?)?(?:\s?(?:off|rest))?\b(?:\s*[,x×]?\s*(?P<sets>\d{1,2})\b)?"
)
_SIGNS: Final = re.compile(r"[\s:,;.\]|()–—-]*(?:(?:of|rounds?|sets?)\b[\s:]*)?", re.IGNORECASE)
_ENDS: Final = " \t:,;.([|–—-"
EMOM: Final = (
    re.compile(
        rf"(?:\b(?P<before>\d{{1,2}}){_MIN}\s*(?:of\s+)?)?"
        r"\b(?:e(?P<step>\d)?mom|every\s(?:(?P<every>\d)\s)?min(?:ute)?s?(?:\son\sthe\smin(?:ute)?)?)\b"
        rf"(?:\s*(?:x|for|of|,)?\s*(?P<after>\d{{1,2}})(?:{_LENGTH}|\s?rounds?\b))?",
        re.IGNORECASE,
    ),
)
AMRAP: Final = (
    re.compile(
        rf"\b(?P<before>\d{{1,2}}){_MIN}\s*amrap\b"
        rf"|\bamrap\s*(?:in|for|of)?\s*(?P<after>\d{{1,2}})(?:{_MIN}|(?=\s*:))"
        r"|\bas\smany\srounds\sas\s(?:possible|you\scan|poss)"
        rf"(?:\s(?:in|for)\s(?P<within>\d{{1,2}}){_MIN})?"
        r"|\bamrap(?=\s*:)",
        re.IGNORECASE,
    ),
)
TABATA: Final = (
    re.compile(rf"\btabatas?\b(?:\s*[(:]?\s*{_TIMES}\)?)?", re.IGNORECASE),
    re.compile(rf"\(?\b{_TIMES}\)?", re.IGNORECASE),
)


_TURN: Final = re.compile(
    r"\b(?:odds?|evens?)\b(?:\s?min(?:ute)?s?\b)?[ :–—-]*|\bmin(?:ute)?\s?\d\s?[:–—-]\s*",
    re.IGNORECASE,
)
"""The minutes in which an exercise has its turn: "odd minutes", "min 1:"."""


@dataclass(frozen=True, slots=True)
class _Clock:
    """What a way of training says of one exercise, or of several in turn."""

    of_one: Mapping[SheetKey, Value]
    asked: tuple[SheetKey, ...] = ()
    of_each: Mapping[SheetKey, Value] = field(default_factory=dict)
    rounds: tuple[int, ...] = (3, 4, 5)
    """What may be the rounds of several; which, is asked."""


def clocked_in(cut: Scan, finder: NameFinder, exercises_in: ExercisesIn) -> LineReading | None:
    """Return the exercises of a line that is done by the clock, None if it is no such line.

    Args:
        cut: The line.
        finder: Knows the exercises.
        exercises_in: Finds the exercises of a line.
    """
    for (pattern, *more), clock_of in _CLOCKS:
        found = pattern.search(cut.text, *cut.place)
        if found is None:
            continue
        others = [one for each in more if (one := each.search(cut.text, found.end(), cut.place[1]))]
        said: dict[str, str] = {}
        for match in (found, *others):
            said |= {key: value for key, value in match.groupdict().items() if value}
        places = [one.span() for one in (found, *others)]
        gaps = list(_gaps(cut, places))
        text = _blanked(cut, ())
        for gap in gaps:
            beside = [one for one in gaps if one != gap]
            if any(_has_number(cut, one) for one in beside):  # "swings - EMOM 10 - 15 reps"
                blocks = tuple(exercises_in(scan(_blanked(cut, places), *cut.place), finder))
                beside = []
            else:
                blocks = tuple(exercises_in(scan(text, *gap), finder))
            if blocks:
                note = _note(cut, sorted((*places, *beside)))
                return _by_clock(cut, blocks, clock_of(said, len(blocks)), note)
    return None


def _has_number(cut: Scan, place: Place) -> bool:
    return any(map(str.isdecimal, cut.text[slice(*place)]))


def _blanked(cut: Scan, places: Sequence[Place]) -> str:
    """Return the text with minutes, and parts of a line, blanked out, so that all places stay."""
    begin, end = cut.place
    if not places and not _TURN.search(cut.text, begin, end):
        return cut.text
    line = _TURN.sub(_blank, cut.text[begin:end])
    for first, last in places:
        line = line[: first - begin] + " " * (last - first) + line[last - begin :]
    return cut.text[:begin] + line + cut.text[end:]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _gaps(cut: Scan, places: Sequence[Place]) -> list[Place]:
    """Return the parts of a line between some others, as far as they have letters."""
    begin, end = cut.tokens[0].place[0], cut.place[1]
    bounds = [(begin, begin), *places, (end, end)]
    found = []
    for (_first, start), (stop, _end) in pairwise(bounds):
        text = cut.text[start:stop].rstrip(_ENDS)
        signs = _SIGNS.match(text)
        skipped = signs.end() if signs else 0
        if any(map(str.isalpha, text[skipped:])):
            found.append((start + skipped, start + len(text)))
    return found


def _note(cut: Scan, places: Sequence[Place]) -> SheetPart:
    words = [one_line(cut.text[slice(*place)]).strip("() ") for place in places]
    return SheetPart(", ".join(words), tuple(places))


def _by_clock(
    cut: Scan, blocks: tuple[SheetBlock, ...], clock: _Clock, note: SheetPart
) -> LineReading:
    place = note.places[0]
    if len(blocks) == 1:
        own = noting(blocks[0], note)
        given = {key: SheetPart(value, (place,)) for key, value in clock.of_one.items()}
        parts = {**given, **own.parts}
        asked = [SheetQuestion((one,), place) for one in clock.asked if one not in parts]
        block = replace(
            own,
            parts=parts,
            questions=(*own.questions, *asked),
            line=as_it_stood(cut.text[slice(*cut.place)]),
            place=cut.place,
        )
        return LineReading(cut, (block,), is_known=True)
    each = {key: SheetPart(value, (place,)) for key, value in clock.of_each.items()}
    blocks = tuple(
        placed(cut, replace(one, parts={**each, **one.parts}), one.place) for one in blocks
    )
    answers = tuple(SheetAnswer({SheetKey.ROUNDS: one}) for one in clock.rounds)
    parts = {SheetKey.NOTE: note}
    asked = [SheetQuestion((SheetKey.ROUNDS,), place, answers)]
    if _IN_TURN & set(cut.all_words):
        parts[SheetKey.ROUNDS] = SheetPart(clock.rounds[0], (place,))
        asked = []
    return LineReading(
        cut, blocks, parts=parts, questions=tuple(asked), is_circuit=True, is_known=True
    )


_IN_TURN: Final = frozenset(("odd", "even", "odds", "evens", "alternating"))
"""Words that give each minute to one exercise."""


def _emom(said: Said, many: int) -> _Clock:
    minutes = int(said.get("before") or said.get("after") or 0)
    step = int(said.get("step") or said.get("every") or 1)
    if not minutes or not step or minutes % step:
        return _Clock({}, (SheetKey.SETS,))
    times = minutes // step
    rounds = [times // many] if times % many == 0 else []
    return _Clock({SheetKey.SETS: times}, rounds=tuple(dict.fromkeys((*rounds, times))))


def _amrap(said: Said, _many: int) -> _Clock:
    minutes = int(said.get("before") or said.get("after") or said.get("within") or 0)
    given: dict[SheetKey, Value] = {SheetKey.TIME: minutes * 60} if minutes else {}
    return _Clock({SheetKey.REPS: MAX, **given}, (SheetKey.TIME,))


def _tabata(said: Said, many: int) -> _Clock:
    sets, work = int(said.get("sets") or said.get("first") or 8), int(said.get("work", 20))
    rest = int(said.get("rest", 10))
    one = {SheetKey.SETS: sets, SheetKey.TIME: work, SheetKey.REST: rest}
    each = {SheetKey.TIME: work, SheetKey.REST_EXERCISES: rest}
    rounds = [sets // many] if sets % many == 0 else []
    return _Clock(one, (), each, tuple(dict.fromkeys((*rounds, sets))))


_CLOCKS: Final = ((EMOM, _emom), (AMRAP, _amrap), (TABATA, _tabata))
