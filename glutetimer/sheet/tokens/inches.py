"""The mark for seconds where it means inches: '18" box', 'Box jumps 3x5 (20")'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.tokens.sheet_token import Token

_MARKS: Final = frozenset(('"', "”", "″"))
_MEASURED: Final = frozenset(
    (
        *("box", "boxes", "step", "steps", "platform", "block", "bench", "plyo", "hurdle"),
        *("hurdles", "high", "height", "tall", "apart", "ball", "stool", "chair", "stair"),
    )
)
"""What has a height, and words that say so."""
_SECONDS: Final = frozenset(("HOLD", "REST", "OFF", "ON", "DOWN", "UP", "BETWEEN", "SLASH", "X"))
"""What stands beside seconds."""


def with_inches(tokens: Sequence[Token]) -> Iterator[Token]:
    """Give the tokens, the marks of inches as units of length."""
    has_height = any(one.folded in _MEASURED for one in tokens)
    for at, one in enumerate(tokens):
        is_mark = one.kind == "SEC" and one.text in _MARKS and one.joined
        is_mark = is_mark and not (at > 1 and tokens[at - 2].kind == "MIN")  # 1'30"
        if is_mark and has_height and _is_height(tokens, at):
            yield replace(one, kind="LENGTH_UNIT")
        else:
            yield one


def _is_height(tokens: Sequence[Token], at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.folded in _MEASURED:
        return True
    before = tokens[at - 2] if at > 1 else None
    if before is not None and before.kind in ("DOWN", "UP") and at > 2:  # noqa: PLR2004 - "step down"
        before = None if tokens[at - 3].folded.startswith("step") else before
    beside = {one.kind for one in (before, after) if one is not None}
    return not beside & (_SECONDS | {"SETS", "OF"}) and any(
        one.folded in _MEASURED for one in tokens[:at]
    )
