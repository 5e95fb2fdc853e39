"""How a sheet says that its numbers are to be read: "first number = reps", "[ ] = hold"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from glutetimer.sheet.reading import Amount, Place, SheetBlock, SheetKey, SheetPart
from glutetimer.sheet.texts.line_reading import LineReading

_IS: Final = (
    r"\s?(?:=|:|is|are|means?|stands?\sfor|gives?|shows?|tells?(?:\syou)?)\s?"
    r"(?:the\s|how\smany\s|number\sof\s|your\s)*"
)
_WHAT: Final = (
    r"(?P<what>(?:seconds?|secs?|s)\s(?:to\s|of\s)?(?:be\s)?(?P<of>hold|held|rest|work)\w*"
    r"|hold\w*(?:\stime)?|rest\w*|reps|repetitions|repeats|sets|series|kg|kilos?|seconds|secs)"
)
_INSIDE: Final = _WHAT.replace("what>", "inner>").replace("of>", "inner_of>")
_PLACED: Final = re.compile(
    rf"(?P<nth>first|second|1st|2nd)\s(?:number|figure|value|one)?{_IS}{_WHAT}"
    r"|(?:(?:in|between|inside)\s)?"
    rf"(?P<bracket>\[[ .]*\]|\([ .]*\)|(?:square\s|round\s)?brackets){_IS}{_INSIDE}",
    re.IGNORECASE,
)
_PATTERN: Final = re.compile(
    r"\b(?P<first>reps|repetitions|sets)\s?[x×*/]\s?(?P<second>sets|reps|repetitions)\b",
    re.IGNORECASE,
)
_KEYS: Final = {
    "rep": SheetKey.REPS,
    "set": SheetKey.SETS,
    "ser": SheetKey.SETS,
    "hol": SheetKey.HOLD,
    "res": SheetKey.REST,
    "kg": SheetKey.LOAD,
    "kil": SheetKey.LOAD,
}
_OF: Final = {"hold": SheetKey.HOLD, "held": SheetKey.HOLD, "rest": SheetKey.REST}
_NUMBER: Final = r"\d{1,3}(?:[.,]\d{1,2})?(?:\s?[-–]\s?\d{1,3})?"
_PAIR: Final = re.compile(
    rf"(?<![\d.,/])(?P<first>(?>{_NUMBER}))\s?[x×*/]\s?(?P<second>(?>{_NUMBER}))(?![\d%.]*\d)"
    r"(?!\s?(?:sets?|reps?|s|secs?|seconds?|m|mins?|minutes?|metres?|meters?|km|kg|yards?)\b)"
)
"""Two numbers of which nothing else says what they are."""
_INNER: Final = {
    "[": re.compile(rf"\[\s?(?P<number>{_NUMBER})\s?\]"),
    "(": re.compile(rf"\(\s?(?P<number>{_NUMBER})\s?\)"),
}


@dataclass(frozen=True, slots=True)
class WrittenOrder:
    """What the numbers of a line are by where they stand."""

    pair: tuple[SheetKey, SheetKey] | None
    inner: Mapping[str, SheetKey] = field(default_factory=dict)
    """What a number between brackets is, by the kind of bracket."""

    def read(self, reading: LineReading) -> LineReading:
        """Return a line with one exercise as its numbers are to be read."""
        if len(reading.blocks) != 1:
            return reading
        text, place = reading.scan.text, reading.scan.place
        given: dict[SheetKey, SheetPart] = {}
        spans: list[Place] = []
        pair = _PAIR.search(text, *place) if self.pair else None
        if pair is not None and self.pair is not None:
            for key, group in zip(self.pair, ("first", "second"), strict=True):
                given[key] = SheetPart(_amount(pair[group]), (pair.span(group),))
            spans.append(pair.span())
        for bracket, key in self.inner.items():
            if (found := _INNER[bracket].search(text, *place)) is not None:
                given[key] = SheetPart(_amount(found["number"]), (found.span("number"),))
                spans.append(found.span())
        block = _given(reading.blocks[0], given, spans)
        return replace(reading, blocks=(block,), name=None if given else reading.name)


def _given(
    block: SheetBlock, given: Mapping[SheetKey, SheetPart], spans: list[Place]
) -> SheetBlock:
    """Return an exercise with values, and without what else their numbers were taken for."""

    def is_of_them(place: Place) -> bool:
        return any(start <= place[0] and place[1] <= end for start, end in spans)

    kept = {
        key: part
        for key, part in block.parts.items()
        if not (part.places and all(map(is_of_them, part.places)))
    }
    asked = tuple(one for one in block.questions if not is_of_them(one.place))
    asked = tuple(one for one in asked if not set(one.about) <= set(given))
    return replace(block, parts={**kept, **given}, questions=asked)


def written_order(reading: LineReading) -> WrittenOrder | None:
    """Return the order that a line says its numbers have, None where it says none."""
    text, place = reading.scan.text, reading.scan.place
    if reading.blocks and any(map(str.isdecimal, text[slice(*place)])):
        return None
    nth: dict[str, SheetKey] = {}
    inner: dict[str, SheetKey] = {}
    for found in _PLACED.finditer(text, *place):
        key = _key(found["what"] or found["inner"], found["of"] or found["inner_of"])
        if key is None:
            continue
        if found["nth"]:
            nth["first" if found["nth"].startswith(("f", "F", "1")) else "second"] = key
        else:
            is_round = found["bracket"].startswith("(") or "round" in found["bracket"].casefold()
            inner["(" if is_round else "["] = key
    pair = (nth["first"], nth["second"]) if len(nth) == len(("first", "second")) else None
    if pair is None and (both := _PATTERN.search(text, *place)):
        keys = _key(both["first"], None), _key(both["second"], None)
        pair = (keys[0], keys[1]) if keys[0] and keys[1] and keys[0] != keys[1] else None
    return WrittenOrder(pair, inner) if pair or inner else None


def _key(what: str, of: str | None) -> SheetKey | None:
    if of:
        return {"hold": SheetKey.HOLD, "held": SheetKey.HOLD, "rest": SheetKey.REST}.get(
            of.casefold(), SheetKey.TIME
        )
    folded = what.casefold()
    if folded.startswith("sec"):
        return SheetKey.TIME
    return _KEYS.get(folded[:3]) or _KEYS.get(folded[:2])


def _amount(words: str) -> Amount:
    low, *high = [float(one.strip().replace(",", ".")) for one in re.split(r"[-–]", words)]
    plain = [int(one) if one == int(one) else one for one in (low, *high)]
    return (plain[0], plain[1]) if high else plain[0]
