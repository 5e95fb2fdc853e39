"""Finds phrases among the tokens of a line: each the longest run that the grammar accepts.

What stands between phrases is the name of the exercise, and notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from glutetimer.sheet.phrases.grammar import GRAMMAR, KINDS_OF_PHRASES
from glutetimer.sheet.tokens.sheet_token import Token

if TYPE_CHECKING:
    from lark import Token as LarkToken
    from lark.lark import Lark
    from lark.lexer import LexerState
    from lark.parsers.lalr_interactive_parser import InteractiveParser

_LONGEST: Final = 14
"""So many tokens may make a phrase."""


_NEXT_COUNTS: Final = tuple(("AMOUNT", one) for one in ("SETS", "REPS", "TIMES", "GOES"))
_WAYS: Final = frozenset(("down", "up"))
_OPEN_ENDED: Final = frozenset(("down", "up", "hold_bare", "rest_bare"))
"""Phrases that a number without a unit may end."""


class DosePhrase(NamedTuple):
    """A run of tokens that prescribes something: what, by the name in the grammar, and which."""

    says: str
    first: int
    end: int


def phrases_of(tokens: Sequence[Token]) -> Iterator[DosePhrase]:
    """Give the phrases among the tokens of a line, from left to right."""
    kinds = tuple(one.kind for one in tokens)
    at = 0
    while at < len(kinds):
        says, length = _longest(kinds[at : at + _LONGEST])
        counted = kinds[at + length - 1 : at + length + 1]
        is_of_next = counted in _NEXT_COUNTS or _is_at_count(kinds, at, length)
        if says in _OPEN_ENDED and is_of_next:
            length = 0  # "put you down for 4 sets of 6": the number is that of the next
        if says in _WAYS and _is_changed_to(tokens[at : at + length + 2]):
            length = 0  # "drop down to 2 x 8"
        if says == "label_sets" and _is_of_a_set(tokens, at, length):
            length = 0  # "Last set: 15 squats"
        if (
            kinds[at] == "DO"
            and length > 1
            and _longest(kinds[at + 1 : at + _LONGEST])[1] >= length
        ):
            length = 0  # "complete 3 times per week"
        if length:
            yield DosePhrase(says, at, at + length)
        at += length or 1


def _is_changed_to(tokens: Sequence[Token]) -> bool:
    """Return whether a way down or up is that to another dose."""
    kinds = [one.kind for one in tokens[-3:]]
    return kinds == ["AMOUNT", "X", "AMOUNT"] and tokens[-4].folded == "to"


def _is_at_count(kinds: Sequence[str], at: int, length: int) -> bool:
    """Return whether words only lead to how much is done: "stay at 2 x 12", "down to 1 x 10"."""
    leads = kinds[at + 1 : at + length - 1]
    return leads in (("AT",), ("IN",)) and kinds[at + length : at + length + 2] == ("X", "AMOUNT")


def _is_of_a_set(tokens: Sequence[Token], at: int, length: int) -> bool:
    """Return whether "set: 15" says what is done in one set, not how many sets there are."""
    if at and (tokens[at - 1].kind == "NAMED" or tokens[at - 1].folded in _ORDINALS):
        return True  # "1st set 10, 2nd set 8"
    if at and tokens[at - 1].kind == "BETWEEN":
        return True  # "between the sets 12 clams"
    behind = [one.kind for one in tokens[at + length : at + length + 1]]
    return at > 0 and tokens[at].folded == "set" and behind in (["WORD"], ["X"], ["SIDE"], ["SETS"])


_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "last", "final", "next")


@lru_cache(20_000)
def _longest(kinds: tuple[str, ...]) -> tuple[str, int]:
    """Return what the longest phrase at the begin of some tokens says, and how long it is."""
    found = ("", 0)
    for group in _begins().get(kinds[0], ()):
        parser = _begun(group)
        for length, kind in enumerate(kinds, 1):
            if kind not in _next(parser):
                break
            if not _fed(parser, kind):
                break
            if length > found[1] and not _cuts(kinds, length) and (says := _ended(parser)):
                found = (says, length)
    return found


_UNITS: Final = frozenset(("SEC", "MIN", "KG", "LB", "PERCENT", "HOUR", "DAY", "DAILY"))
_MEASURES: Final = _UNITS - {"DAY", "DAILY"}
_COUNTED: Final = frozenset(("X", "SETS", "REPS", "SEC", "MIN", "KG", "LB", "TIMES"))
_LABELS: Final = frozenset(("HOLD", "REST", "REPS"))
"""Words before a colon that name what follows, not its first number: "Reps: 3 x 10"."""
_OFTEN: Final = frozenset(("SLASH", "PER", "A", "EACH", "DAY", "DAILY", "MORNING"))


def _cuts(kinds: Sequence[str], length: int) -> bool:
    """Return whether a phrase that ends there cuts another in two: "3 x 10 / 20 | kg"."""
    last, after = kinds[:length][-2:], tuple(kinds[length : length + 2])
    if last[-1] in ("SEC", "MIN"):
        is_alone = length == len(last) or kinds[0] == "HOLD"  # "60 s", "hold 5 s"
        return not is_alone and after[:1] in (("REST",), ("BETWEEN",), ("OFF",))
    if last[-1] != "AMOUNT" or length == 1 or not after:
        return False
    is_unit = after[0] in _UNITS or (after[0] == "DASH" and after[-1] in _UNITS)
    return any(
        (
            after[0] == "LOAD_THING" and kinds[0] == "HOLD",  # "hold 2 dumbbells"
            kinds[0] in _LABELS and last[0] == "COLON" and after == ("X", "AMOUNT"),
            last[0] in ("LABEL", "LENGTH_UNIT", "TEMPO", "RESISTANCE")
            and after[0] in _COUNTED,  # "keep your hips level 3 x 10"
            last[0] == "FOR" and after[0] == "DAY",  # "10 reps for 6 weeks"
            after[0] in ("DAY", "DAILY") and _is_times(kinds[:length]),  # "10 reps | x2 daily"
            after[0] in ("X", "TIMES", "DAY") and len(after) > 1 and after[1] in _OFTEN,
            is_unit and last[0] == "SLASH",
            after[0] in _MEASURES,
        )
    )


def _is_times(kinds: Sequence[str]) -> bool:
    """Return whether "x 2" ends a phrase, and may as well be how often."""
    return kinds[-2] == "X" and (kinds[:1] == ("X",) or kinds[-3] == "REPS") and len(kinds) > 3  # noqa: PLR2004 - more than "3 x 2"


def _fed(parser: InteractiveParser, kind: str) -> bool:
    from lark import Token as Fed  # noqa: PLC0415 - loaded when a sheet is read
    from lark import UnexpectedInput  # noqa: PLC0415 - likewise

    try:
        parser.feed_token(Fed(kind, kind))
    except UnexpectedInput:
        return False
    return True


def _ended(parser: InteractiveParser) -> str:
    """Return what a phrase says if it may end here, else ""."""
    from lark import UnexpectedInput  # noqa: PLC0415 - loaded when a sheet is read

    if "$END" not in _next(parser):
        return ""
    try:
        tree = copy(parser).feed_eof()  # type: ignore[no-untyped-call] # lark says no type
    except UnexpectedInput:
        return ""
    return str(tree.data)


def _begun(kind: str) -> InteractiveParser:
    """Return a parser for one kind of phrase."""
    return _parser().parse_interactive(start=kind)


def _next(parser: InteractiveParser) -> Mapping[str, object]:
    """Return which kinds of tokens may follow."""
    found: Mapping[str, object] = parser.choices()  # type: ignore[no-untyped-call] # lark says no type
    return found


@cache
def _begins() -> dict[str, list[str]]:
    """Return which phrases begin with a kind of token."""
    found: dict[str, list[str]] = {}
    for group in KINDS_OF_PHRASES:
        for kind in _next(_begun(group)):
            found.setdefault(kind, []).append(group)
    return found


@cache
def _parser() -> Lark:
    """Return the parser, made when the first sheet is read."""
    from lark import Lark  # noqa: PLC0415 - loaded when a sheet is read
    from lark.lexer import Lexer  # noqa: PLC0415 - likewise

    class NoLexer(Lexer):
        """Stands where a lexer must: the tokens are fed one by one."""

        def __init__(self, _conf: object) -> None:
            pass

        def lex(self, lexer_state: LexerState, parser_state: object) -> Iterator[LarkToken]:
            raise NotImplementedError

    return Lark(GRAMMAR, parser="lalr", lexer=NoLexer, start=list(KINDS_OF_PHRASES))
