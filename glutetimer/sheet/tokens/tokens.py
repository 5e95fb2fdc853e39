"""A line of a sheet as tokens: words by what they are, and numbers with their ranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.bounds import with_bounds
from glutetimer.sheet.tokens.inches import with_inches
from glutetimer.sheet.tokens.initials import with_initials
from glutetimer.sheet.tokens.lexemes import known_phrases, lexemes
from glutetimer.sheet.tokens.minutes import with_minutes
from glutetimer.sheet.tokens.sheet_token import SIGN, WORD, Token
from glutetimer.sheet.tokens.split_max import with_split_max
from glutetimer.sheet.tokens.there_back import with_ways
from glutetimer.sheet.tokens.token_numbers import (
    with_abouts,
    with_halves,
    with_numbers,
    with_pairs,
)
from glutetimer.sheet.tokens.token_ranges import with_ranges
from glutetimer.sheet.vocabulary.words import NUMBERS, SHORTENED


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a part of a text."""
    raw = list(with_split_max(list(lexemes(text, start, end))))
    numbered = list(with_numbers(list(with_pairs(list(_with_words(raw))))))
    bounded = list(with_bounds(list(with_abouts(list(with_halves(numbered))))))
    found = list(with_minutes(list(with_ranges(with_initials(bounded)))))
    return _with_names(list(with_ways(list(with_inches(list(_with_further(found)))))))


def _with_words(raw: list[Token]) -> Iterator[Token]:
    """Give the words of several parts as one, each word of its kind."""
    at = 0
    while at < len(raw):
        one = raw[at]
        length, kind = 1, one.kind
        if kind == WORD:
            for parts, known in known_phrases().get(one.folded, ()):
                if tuple(each.folded for each in raw[at : at + len(parts)]) == parts:
                    length, kind = len(parts), known
                    break
        last = raw[at + length - 1]
        text = one.text if length == 1 else " ".join(each.text for each in raw[at : at + length])
        if (
            kind == WORD
            and one.folded.endswith(("st", "nd", "rd", "th"))
            and one.text[0].isdecimal()
        ):
            kind = "NAMED"
        if one.text == "." and one.joined and at and raw[at - 1].folded in SHORTENED:
            at += 1
            continue  # "Rev. lunges"
        if length == 1 and _is_plain_sign(raw, at):
            kind = SIGN
        if kind == WORD and not one.text[-1].isalnum() and one.folded not in NUMBERS:
            kind = SIGN
        yield replace(one, kind=kind, text=text, place=(one.place[0], last.place[1]))
        at += length


def _is_plain_sign(raw: list[Token], at: int) -> bool:
    """Return whether a sign is a quotation mark or emphasis, not seconds, "times" or pounds."""
    one, before = raw[at], raw[at - 1].text if at else ""
    if one.text == "*":
        opens = not (before[-1:].isalnum() or before in (")", '"', "%") or one.joined)
        opens = opens and at + 1 < len(raw) and raw[at + 1].joined  # "…/side, *2 s pause*"
        return not before or before == "*" or (before.isalpha() and one.joined) or opens
    if one.text == "#":
        return not (one.joined and before[-1:].isdecimal())
    return one.text == '"' and _quotes(raw, at)


def _quotes(raw: list[Token], at: int) -> bool:
    """Return whether a mark opens or closes words; one behind a number is seconds."""
    is_open = is_quote = False
    for place, one in enumerate(raw[: at + 1]):
        if one.text == '"':
            is_behind = place > 0 and one.joined and raw[place - 1].text[-1].isdecimal()
            is_quote = is_open or not is_behind
            is_open = is_quote and not is_open
    return is_quote


def _with_names(tokens: list[Token]) -> list[Token]:
    """Take words for parts of a name that mostly are parts of a dose: "glute squeeze 10 x 5 s"."""
    found = [
        one
        for at, one in enumerate(tokens)
        if not (one.text in "<≤>≥" and at and tokens[at - 1].kind == "LABEL")  # "pain < 3"
        and not (one.text == "(" and at and _is_before_amount(tokens, at))
    ]
    tokens = list(found)
    for at, one in enumerate(tokens[1:], 1):
        before, after = tokens[at - 1], tokens[at + 1 : at + 3]
        follows = tokens[at + 1 : at + 4]
        if one.folded == "by" and [each.kind for each in after[:1]] in (["DAY"], ["WEEKDAY"]):
            found[at] = replace(one, kind=WORD)  # "3x12 by week 4"
        is_name = one.kind in ("HOLD", "SETS") and before.folded in _SQUEEZED
        is_name = is_name or (one.kind == "REPS" and before.folded in ("hill", "hills"))
        counted = [each.kind for each in follows if each.kind != "COLON"][:2] == ["AMOUNT", "X"]
        is_held = one.kind == "HOLD" and before.kind in (WORD, "SIDE") and counted
        is_held = is_held or (one.kind == "HOLD" and _are_sets(before, one, follows))
        if is_name or is_held or _is_compound(one, before, after):
            found[at] = replace(one, kind=WORD)
        if one.folded in ("max", "min") and before.folded in ("glute", "gluteus"):
            found[at] = replace(one, kind=WORD)
        if one.folded == "once" and _is_condition(after):
            found[at] = replace(one, kind=WORD)
        if one.folded == "work" and _is_beside_rest(tokens, at):
            found[at] = replace(one, kind="WORKING")
        if one.folded == "second" and before.kind != "AMOUNT" and _is_counted(after):
            found[at] = replace(one, kind=WORD)  # "do a second set"
        if _are_strides(tokens, at):
            found[at] = replace(one, kind=WORD)
        if kind := _side_of(tokens, at):
            found[at] = replace(one, kind=kind)
    return found


def _side_of(tokens: list[Token], at: int) -> str:
    """Return the kind of a word that mostly is none of sides: "8 x 5 s each cheek", "each arm"."""
    one, before, lead = tokens[at], tokens[at - 1], tokens[at - 2].kind if at > 1 else WORD
    if one.folded in _CHEEKS and before.kind in ("EACH", "PER", "SLASH"):
        return "" if lead in (WORD, "HOLD", "AND") else "SIDE"  # "clench each cheek 10x"
    is_side = one.kind == "LOAD_THING" and one.folded.startswith(("each ", "per "))
    return "EACH_SIDE" if is_side and before.kind not in ("KG", "LB", "LOAD_THING") else ""


_CHEEKS: Final = frozenset(("cheek", "buttock", "glute"))
"""What of a person is squeezed on each side: "8 x 5 s each cheek"."""


def _is_counted(after: list[Token]) -> bool:
    return bool(after) and after[0].kind in ("SETS", "ROUNDS", "SIDE", "REPS", "TIMES")


def _are_sets(before: Token, held: Token, after: list[Token]) -> bool:
    """Return whether a number behind a hold is none of its: "with squeeze 2 x 10", "… 10x"."""
    if [one.kind for one in after[:2]] != ["AMOUNT", "X"]:
        return False
    is_last = len(after) == 2  # noqa: PLR2004 - a number and "x"
    is_led = before.kind == "WITH" or (before.kind == "AND" and held.folded in _SQUEEZES)
    return is_led and (is_last or after[0].value in _SETS)


_SQUEEZES: Final = ("squeeze", "clench", "hold", "pause")


_SETS: Final = (1, 2, 3, 4)


def _is_compound(one: Token, before: Token, after: list[Token]) -> bool:
    """Return whether a step or lift begins a name behind a number: "8 step ups", "10 lift offs"."""
    is_one = one.kind == "STEPS" and one.folded in ("step", "lift", "pulse", "stride")
    is_counted = before.kind == "AMOUNT" and before.value != 1
    return is_one and is_counted and bool(after) and after[0].kind in (WORD, "UP", "DOWN")


def _is_before_amount(tokens: list[Token], at: int) -> bool:
    """Return whether a bracket holds one amount, "3 x (10-12)", not "3 x (10 squats, 8 lunges)"."""
    if tokens[at - 1].kind not in ("X", "REST"):
        return False
    for one in tokens[at + 1 : at + 8]:
        if one.text == ")":
            return True
        if one.kind == WORD or one.text in (",", "/", "+"):
            return False
    return True


def _is_condition(after: list[Token]) -> bool:
    """Return whether "once" is the same as "when": "once easy", not "once through"."""
    kinds = (WORD, "TENSION", "THE")
    return any(one.kind in kinds and one.folded not in _OFTEN for one in after[:1])


_OFTEN: Final = frozenset(
    (
        *("through", "thru", "over", "around", "round", "again", "only", "please", "today", "then"),
        *("this", "weekly", "when", "if", "before", "after", "while", "fortnightly", "now"),
    )
)
"""What behind "once" says that something is done once."""


def _is_beside_rest(tokens: list[Token], at: int) -> bool:
    """Return whether work is that of intervals: "work 45, rest 15", "45 work 15 rest"."""
    near = [one.kind for one in tokens[max(at - 3, 0) : at + 8]]
    return "REST" in near and near.count("AMOUNT") > 1


def _with_further(tokens: list[Token]) -> Iterator[Token]:
    """Give "more" behind a rest as a further set: "12, rest 30 s, then 12 more"."""
    for at, one in enumerate(tokens):
        has_rest = one.folded == "more" and any(each.kind == "REST" for each in tokens[:at])
        after = tokens[at + 1].kind if at + 1 < len(tokens) else SIGN
        is_further = has_rest and tokens[at - 1].kind in ("AMOUNT", "REPS")
        yield replace(one, kind="FURTHER") if is_further and after in _BEHIND_FURTHER else one


_BEHIND_FURTHER: Final = (SIGN, "COMMA", "REPS", "EACH", "EACH_SIDE", "PER")


def _are_strides(tokens: list[Token], at: int) -> bool:
    """Return whether strides are an exercise, not steps of one: "A-skips 2x20 m and 4 strides"."""
    lead = tokens[at - 2] if at > 1 else None
    leads = lead is None or lead.kind in ("AND", "COMMA") or lead.folded in ("then", ",", ";")
    is_each = at + 1 < len(tokens) and tokens[at + 1].kind in ("EACH", "EACH_SIDE", "PER")
    is_named = tokens[at].folded == "strides" and tokens[at - 1].kind == "AMOUNT"
    return is_named and leads and not is_each


_SQUEEZED: Final = frozenset(
    (
        *(
            "glute",
            "glutes",
            "gluteal",
            "quad",
            "quads",
            "ham",
            "hamstring",
            "bum",
            "butt",
            "cheek",
        ),
        *("buttock", "buttocks", "ball", "pillow", "adductor", "bottom", "towel", "cushion"),
    )
)
"""What is squeezed in an exercise that is called after it."""
