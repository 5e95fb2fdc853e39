"""Minutes whose seconds have no unit, as one length of time: "1 min 15", "1'30"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import SIGN, Token

_MINUTE_S: Final = 60
_STEP_S: Final = 5
"""Seconds with a space before them are a multiple of it; other numbers may be reps."""
_QUARTERS: Final = (15, 30, 45)
_BEHIND: Final = frozenset(
    (
        *("COMMA", "SIDE", "EACH", "EACH_SIDE", "PER", "SLASH", "HOLD", "REST", "BETWEEN", "ON"),
        *("OFF", "LEFT", "RIGHT", "BOTH", "AND", "DASH", "WITH", "DAILY", SIGN),
    )
)
"""What may stand behind a length of time; a number before a word counts something."""


def with_minutes(tokens: Sequence[Token]) -> Iterator[Token]:
    """Give the tokens, minutes and what of seconds stands behind them as one."""
    at = 0
    while at < len(tokens):
        length = _length(tokens[at : at + 3])
        if length is not None and _is_whole(tokens, at):
            text = " ".join(one.text for one in tokens[at : at + 3])
            place = (tokens[at].place[0], tokens[at + 2].place[1])
            yield replace(tokens[at], kind="CLOCK", text=text, value=length, place=place)
            at += 3
        else:
            yield tokens[at]
            at += 1


def _length(tokens: Sequence[Token]) -> float | None:
    """Return how many seconds a number, a unit of minutes and a number of two digits are."""
    if [one.kind for one in tokens] not in (["AMOUNT", "MIN", "AMOUNT"], ["AMOUNT", "M", "AMOUNT"]):
        return None
    minutes, seconds, written = tokens[0].value, tokens[2].value, tokens[2].text
    is_written = len(written) == 2 and written.isdecimal()  # noqa: PLR2004 - "05"
    if isinstance(minutes, tuple) or isinstance(seconds, tuple) or not is_written:
        return None
    return minutes * _MINUTE_S + seconds if seconds < _MINUTE_S else None


def _is_whole(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the number behind minutes is one of seconds, not of reps."""
    unit, seconds = tokens[at + 1 : at + 3]
    after = tokens[at + 3] if at + 3 < len(tokens) else None
    if unit.joined and seconds.joined:
        return after is None or after.kind not in ("SEC", "X")
    if unit.kind == "M" or int(seconds.text) % _STEP_S:
        return False
    if after is not None and after.kind == "X":
        is_rest = any(one.kind == "REST" for one in tokens[max(at - 2, 0) : at])
        return int(seconds.text) in _QUARTERS and not is_rest
    return after is None or after.kind in _BEHIND
