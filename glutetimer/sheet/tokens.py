"""A line of a sheet as tokens: words by what they are, and numbers with their ranges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from glutetimer.sheet.inches import with_inches
from glutetimer.sheet.lexemes import known_phrases, lexemes
from glutetimer.sheet.sheet_token import SIGN, WORD, Token
from glutetimer.sheet.token_numbers import with_abouts, with_numbers
from glutetimer.sheet.token_ranges import with_ranges
from glutetimer.sheet.words import NUMBERS


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of a part of a text."""
    raw = list(lexemes(text, start, end))
    numbered = list(with_numbers(list(_with_words(raw))))
    found = list(with_ranges(_with_initials(list(with_abouts(numbered)))))
    return _with_names(list(with_inches(found)))


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
        return not before or before == "*" or (before.isalpha() and raw[at].joined)
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


def _with_initials(tokens: list[Token]) -> list[Token]:
    """Take letters that are glued to numbers for what they mean: "3s x 15r", "S3 R12", "R60s"."""
    found = list(tokens)
    letters: dict[str, list[int]] = {"s": [], "r": []}
    for at, one in enumerate(tokens):
        before = tokens[at - 1] if at else None
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        is_behind = before is not None and before.kind == "AMOUNT" and one.joined
        is_before = after is not None and after.kind == "AMOUNT" and after.joined
        if one.folded in letters and (is_behind or is_before):
            letters[one.folded].append(at)
        if one.folded == "r" and is_before and after and _most(after) >= _LEAST_REST_S:
            found[at] = replace(one, kind="REST")
        if one.folded == "b" and before and before.kind in ("AMOUNT", "REPS") and after is None:
            found[at] = replace(one, kind="EACH_SIDE")  # "2 x 10 B": bilaterally
        if one.text == "?" and before is not None and before.kind == "X":
            found[at] = replace(one, kind="VAGUE")  # "3 x ?"
        is_plus = one.text in ("+", "~") and is_behind and is_before
        if is_plus:
            found[at] = replace(one, kind="SLASH" if one.text == "+" else "DASH", text=one.text)
    if letters["s"] and letters["r"] and all(found[at].kind != "REST" for at in letters["r"]):
        for at in letters["s"]:
            found[at] = replace(found[at], kind="SETS")
        for at in letters["r"]:
            found[at] = replace(found[at], kind="REPS")
    return found


def _most(token: Token) -> float:
    return token.value[1] if isinstance(token.value, tuple) else token.value


_LEAST_REST_S: Final = 20


def _with_names(tokens: list[Token]) -> list[Token]:
    """Take words for parts of a name that mostly are parts of a dose: "glute squeeze 10 x 5 s"."""
    found = [
        one
        for at, one in enumerate(tokens)
        if not (one.text == "(" and at and _is_before_amount(tokens, at))
    ]
    tokens = list(found)
    for at, one in enumerate(tokens[1:], 1):
        before, after = tokens[at - 1], tokens[at + 1 : at + 3]
        is_name = one.kind in ("HOLD", "SETS") and before.folded in _SQUEEZED
        counted = [each.kind for each in after] == ["AMOUNT", "X"]
        is_held = one.kind == "HOLD" and before.kind in (WORD, "SIDE") and counted
        if is_name or is_held:
            found[at] = replace(one, kind=WORD)
    return found


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
