"""Letters and signs beside numbers that stand for a word: "3s x 15r", "S3 R12", "R60s"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import Token


def with_initials(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens, such letters and signs by what they mean."""
    found = [_by_neighbours(tokens, at) for at in range(len(tokens))]
    sets, reps = (_beside_numbers(tokens, letter) for letter in "sr")
    labels = _are_labels(tokens)
    if labels or (len(reps) == 1 and not sets):
        for at in labels or reps:
            found[at] = _initial(found, at)
    if sets and reps and all(found[at].kind != "REST" for at in reps):
        for at in sets:
            found[at] = replace(found[at], kind="SETS")
        for at in reps:
            found[at] = replace(found[at], kind="REPS")
    return found


def _is_behind(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].kind == "AMOUNT" and tokens[at].joined


def _is_before(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.kind == "AMOUNT" and after.joined


def _beside_numbers(tokens: Sequence[Token], letter: str) -> list[int]:
    return [
        at
        for at, one in enumerate(tokens)
        if one.folded == letter and (_is_behind(tokens, at) or _is_before(tokens, at))
    ]


def _by_neighbours(tokens: Sequence[Token], at: int) -> Token:
    """Return a token by what stands right beside it."""
    one = tokens[at]
    before = tokens[at - 1].kind if at else ""
    is_between = _is_behind(tokens, at) and _is_before(tokens, at)
    is_long = _is_before(tokens, at) and _most(tokens[at + 1]) >= _LEAST_REST_S
    is_end = at + 1 == len(tokens)
    kinds = (
        ("REST", one.folded == "r" and (is_long or _is_rest(tokens, at))),
        ("EACH_SIDE", one.folded == "b" and before in _COUNTED and is_end),  # "2 x 10 B"
        ("VAGUE", one.text == "?" and before == "X"),  # "3 x ?"
        ("VAGUE", one.kind == "AMOUNT" and _is_unfinished(tokens, at)),  # "2 x 1_"
        ("HOLD", one.folded == "h" and not one.joined and _is_before(tokens, at)),  # "R10 H5"
        ("NAMED", _is_level(tokens, at) or (at > 0 and _is_level(tokens, at - 1))),
        ("SIGN", one.kind == "DASH" and not one.joined and not is_end and _is_unit(tokens[at + 1])),
        ("SLASH", one.text == "+" and is_between and not _is_length(tokens[at + 1 : at + 3])),
        ("DASH", one.text == "~" and is_between),
    )
    kind = next((kind for kind, is_meant in kinds if is_meant), one.kind)
    return replace(one, kind=kind)


def _is_unfinished(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a digit is missing behind a number, whose place is open."""
    lines = [number for number, one in enumerate(tokens) if set(one.text) == {"_"}]
    if lines != [at + 1] or not tokens[at + 1].joined:
        return False
    return at + 2 == len(tokens) or not tokens[at + 2].joined


def _is_length(tokens: Sequence[Token]) -> bool:
    """Return whether a number is one of seconds or minutes: "3x10+10s hold"."""
    return [one.kind for one in tokens[1:]] in (["SEC"], ["MIN"])


def _is_unit(token: Token) -> bool:
    """Return whether a word is a unit, to which a dash with a space before it does not join."""
    return token.kind in ("DISTANCE_UNIT", "TRAVEL_UNIT", "LENGTH_UNIT", "M")


_COUNTED: Final = ("AMOUNT", "REPS", "SEC")


def _are_labels(tokens: Sequence[Token]) -> list[int]:
    """Return where letters label sets and reps, with a number behind each: "S: 3 R: 10"."""
    places = [
        at
        for at, one in enumerate(tokens[:-2])
        if one.folded in ("s", "r")
        and tokens[at + 1].kind == "COLON"
        and tokens[at + 2].kind == "AMOUNT"
    ]
    return places if {tokens[at].folded for at in places} == {"s", "r"} else []


def _initial(tokens: Sequence[Token], at: int) -> Token:
    """Return a letter as sets or reps; a single "r" is right where left is said, or if capital."""
    one = tokens[at]
    is_label = at + 1 < len(tokens) and tokens[at + 1].kind == "COLON"
    is_reps = one.joined and one.text == "r" and not any(each.kind == "LEFT" for each in tokens)
    if not (is_label or is_reps):
        return one
    return replace(one, kind="SETS" if one.folded == "s" else "REPS")


def _is_level(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "L5" is a level: left before a number has right beside it."""
    is_letter = tokens[at].text == "L" and _is_before(tokens, at)
    return is_letter and not any(one.kind == "RIGHT" for one in tokens)


def _is_rest(tokens: Sequence[Token], at: int) -> bool:
    """Return whether "R: 90 s" is a rest."""
    kinds = [one.kind for one in tokens[at + 1 : at + 4]]
    return kinds[:2] == ["COLON", "AMOUNT"] and kinds[2:] in (["SEC"], ["MIN"])


def _most(token: Token) -> float:
    return token.value[1] if isinstance(token.value, tuple) else token.value


_LEAST_REST_S: Final = 20
