"""A line of a sheet cut up: its marker, its phrases, and the runs of words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from glutetimer.sheet.measures import highest
from glutetimer.sheet.name_surroundings import CONDITIONS, SPLITTERS
from glutetimer.sheet.phrases import DosePhrase, phrases_of
from glutetimer.sheet.reading import Place
from glutetimer.sheet.sheet_token import MARK, SIGN, STAMP, WORD, Token
from glutetimer.sheet.stamps import CHAT_HEAD
from glutetimer.sheet.tokens import tokens_of
from glutetimer.sheet.words import DASHES

_MARKER: Final = re.compile(
    rf"""[ \t\u00a0>\u200e\ufeff]*
    {CHAT_HEAD}?
    (?P<head>\#{{1,6}}[ \t]+)?
    (?P<bullet>(?:[*][ \t\u00a0]+|[-+•‣▪▫●○◦·–—✓✔✅☑☐□■➤➡→►▶]|\[[ xX]?\]|\(\s?\))
      [ \t\u00a0]*(?=\S))*
    (?:(?:\*\*|__)?
      (?:(?P<label>[A-H])[ ]?(?P<turn>\d)(?:[.):]\)?|[ ]?[-–—])?[ \t]+(?=\S)
        |(?:(?:ex(?:ercise)?\.?|\#|no\.)[ ]?\d{{1,2}}[ \t:.)-]+)
        |(?:(?:step|task|station|movement|drill)[ ]\d{{1,2}}[ \t]*[:.)–-][ \t]*)
        |\(?(?P<number>\d{{1,2}})
          (?:[.)\]:](?!\d)|\ufe0f?\u20e3(?![ ]?[x×*][ ]?\d)|[ ][-–—][ ]|[ ]{{2,}}|\t)[ \t\u00a0]*
          (?=[^\s\d.:]|\d+[ ]?[A-Za-z(])
        |\(?(?P<letter>[a-h]|i{{1,3}}|iv|vi{{0,3}})[.)][ \t]+(?=\S)
      )
    )?
    (?P<box>\[[ xX]?\][ \t]*)?""",
    re.VERBOSE | re.IGNORECASE,
)
_SURE_DOSES: Final = frozenset(("by", "sets_reps", "sets_time", "sets_reps_hold", "reps_sets"))
_BREAKS: Final = frozenset(("COLON", "COMMA", SIGN, "DASH", "SLASH", STAMP, MARK))


@dataclass(frozen=True, slots=True)
class Chunk:
    """A run of words that no phrase has taken: its tokens from `first` up to `end`."""

    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Scan:
    """A line cut up."""

    text: str
    place: Place
    tokens: tuple[Token, ...]
    phrases: tuple[DosePhrase, ...]
    chunks: tuple[Chunk, ...]
    is_head: bool = False
    is_bullet: bool = False
    number: str = ""
    label: str = ""
    """The letter of a superset: "A" of "A1"."""
    indent: int = 0

    def words(self, chunk: Chunk) -> list[str]:
        """Return the words of a chunk in small letters."""
        return [
            part
            for one in self.tokens[chunk.first : chunk.end]
            for part in one.folded.replace("’", "'").split()
            if any(map(str.isalnum, part))
        ]

    def slice_of(self, first: int, end: int) -> Place:
        """Return the place of some tokens."""
        return self.tokens[first].place[0], self.tokens[end - 1].place[1]

    def text_of(self, first: int, end: int) -> str:
        """Return the text of some tokens as it stood, on one line."""
        if first >= end:
            return ""
        return one_line(self.text[slice(*self.slice_of(first, end))])

    def joins(self, at: int) -> bool:
        """Return whether a sign or word before a token joins it to what stands before."""
        before = self.tokens[at - 1] if at else None
        return before is not None and (before.kind == "AND" or before.folded in ("then", ",", ";"))

    @property
    def first_word(self) -> str:
        """The first word, in small letters."""
        return next((one.folded.split()[0] for one in self.tokens if one.text[0].isalpha()), "")

    @property
    def lead_word(self) -> str:
        """The first word that no phrase has taken, in small letters."""
        return next((word for chunk in self.chunks for word in self.words(chunk)), "")

    @property
    def all_words(self) -> list[str]:
        """All words, in small letters."""
        return self.words(Chunk(0, len(self.tokens)))

    @property
    def has_letters(self) -> bool:
        """Whether there is anything to read but signs."""
        return any(one.text[0].isalnum() for one in self.tokens)


def one_line(text: str) -> str:
    """Return a text on one line, without marks of emphasis, its split words whole."""
    whole = _SPLIT.sub(lambda found: found[1] + ("-" if found[1] in _COMPOUND else ""), text)
    plain = whole.replace("**", "").replace("__", "").replace("`", "")
    return " ".join(_STARS.sub("", plain).split())


_SPLIT: Final = re.compile(r"(?<![\w-])([a-z]{2,})-[ \t]*\r?\n[ \t>]*(?=[a-z])")
_COMPOUND: Final = frozenset(
    (
        "side",
        "single",
        "mini",
        "half",
        "one",
        "two",
        "three",
        "warm",
        "cool",
        "step",
        "sit",
        "self",
    ),
)
"""Words whose hyphen stays where a line ends behind it."""
_STARS: Final = re.compile(r"(?<![\w*])\*(?=[^\W\d])|(?<=[^\W\d]|[:.!?)])\*(?![\w*])")
"""Marks of emphasis; one between numbers is "times"."""


def as_it_stood(text: str) -> str:
    """Return a part of a sheet on one line."""
    return " ".join(text.split())


@lru_cache(500)
def scan(text: str, start: int, end: int) -> Scan:
    """Cut up a part of a text that is one line."""
    marker = _MARKER.match(text, start, end)
    begin = marker.end() if marker else start
    tokens = tokens_of(text, begin, end)
    phrases = _meant(list(phrases_of(tokens)), tokens)
    line = text[start:end]
    return Scan(
        text,
        (start, end),
        tuple(tokens),
        phrases,
        tuple(_chunks(tokens, phrases)),
        is_head=bool(marker and marker["head"]),
        is_bullet=bool(marker and marker["bullet"]),
        number=(marker["number"] or marker["letter"] or "") if marker else "",
        label=(marker["label"] or "").upper() if marker else "",
        indent=len(line) - len(line.lstrip(" \t\u00a0")),
    )


def _meant(found: list[DosePhrase], tokens: Sequence[Token]) -> tuple[DosePhrase, ...]:
    """Return the phrases that are none of the words around them."""
    has_reps = any("reps" in one.says or one.says in ("by", "times") for one in found)
    meant: list[DosePhrase] = []
    for one in (part for whole in found for part in _parts(whole, tokens)):
        is_each_rep = (
            has_reps
            and tokens[one.first].kind == "EACH"
            and one.end - one.first == 1
            and bool(meant)
            and meant[-1].end == one.first
            and meant[-1].says.startswith("hold")
        )  # "10 reps, hold 5 s each"
        is_named = one.says == "number" and _is_in_name(one, tokens, found)
        if not is_each_rep and not is_named and not _is_word(one, tokens):
            meant.append(one)
    return tuple(meant)


def _parts(phrase: DosePhrase, tokens: Sequence[Token]) -> Iterator[DosePhrase]:
    """Give a phrase, or the two that it is: "20 every hour", "2 min on the stairs"."""
    says, first, end = phrase
    kinds = [one.kind for one in tokens[first : end + 1]]
    if says == "often" and kinds[0] == "AMOUNT":
        number, often = highest(tokens[first].value), first + 1
        if kinds[1] in ("X", "TIMES"):
            most = MOST_TIMES_A_DAY if kinds[1] == "X" and kinds[2] in _SOON else MOST_TIMES
            often = first + 2 if number > most else first
        elif kinds[1] == "DAY" or number <= MOST_TIMES_A_DAY:
            often = first
        if often > first:
            counted = {"X": "some_times", "TIMES": "times"} if often > first + 1 else {}
            yield DosePhrase(counted.get(kinds[1], "number"), first, often)
        yield DosePhrase("often", often, end)
    elif says == "time" and kinds[end - first - 1] == "ON" and kinds[end - first :]:
        yield DosePhrase(says, first, end - 1)
    else:
        yield phrase


MOST_TIMES_A_DAY: Final = 6
"""Nothing is done more often a day; a larger number is one of reps: "50 a day"."""


MOST_TIMES: Final = 10
"""Nothing is done more often a day or week, even where it is said to be times."""
_SOON: Final = ("DAY", "MORNING", "DAILY")


def _is_in_name(phrase: DosePhrase, tokens: Sequence[Token], found: Sequence[DosePhrase]) -> bool:
    """Return whether a number between words belongs to the name before a dose: "Hip two way"."""
    around = [
        *tokens[max(phrase.first - 1, 0) : phrase.first],
        *tokens[phrase.end : phrase.end + 1],
    ]
    if [one.kind in (WORD, "OF") for one in around] != [True, True]:
        return False
    counts = [one.first for one in found if one.says in _SURE_DOSES]
    return (
        bool(counts)
        and phrase.first < min(counts)
        and around[1].folded not in SPLITTERS | CONDITIONS
    )


_EACH_OF: Final = (WORD, "ROUNDS", "SETS", "MIN", "SEC", "TIMES")


def _is_word(phrase: DosePhrase, tokens: Sequence[Token]) -> bool:
    """Return whether a phrase of one token is a word of what stands around it."""
    if phrase.end - phrase.first > 1:
        follows = tokens[phrase.end].kind if phrase.end < len(tokens) else ""
        is_shade = [one.kind for one in tokens[phrase.first : phrase.end]] == ["AT", "COLOUR"]
        return is_shade and follows == WORD  # "at red lights"
    kind = tokens[phrase.first].kind
    before = tokens[phrase.first - 1] if phrase.first else None
    after = tokens[phrase.end] if phrase.end < len(tokens) else None
    near_words = [one for one in (before, after) if one is not None and one.kind in (WORD, "SIDE")]
    if kind == "COLOUR":
        return bool(near_words)
    if kind == "EACH_SIDE" and tokens[phrase.first].folded.startswith("a "):
        return after is not None and after.kind == WORD  # "a side plank"
    if kind == "EACH":
        is_all = before is not None and before.kind == "OF"  # "10 of each": of each exercise
        return is_all or (after is not None and after.kind in _EACH_OF)
    if kind in ("LEFT", "RIGHT", "MAX", "DAILY"):
        return before is None and after is not None and after.kind in (WORD, "SIDE")
    # "a few steps back"
    return kind in ("TOTAL", "VAGUE") and after is not None and after.kind == WORD


def _chunks(tokens: Sequence[Token], phrases: Sequence[DosePhrase]) -> Iterator[Chunk]:
    taken = {at for one in phrases for at in range(one.first, one.end)}
    first: int | None = None
    for at, token in enumerate(tokens):
        is_about = first is None and token.kind == "ABOUT" and at + 1 in taken  # "at least 10"
        if at in taken or is_about or _breaks(tokens, at, taken):
            if first is not None:
                yield Chunk(first, at)
            first = None
        elif first is None:
            first = at
    if first is not None:
        yield Chunk(first, len(tokens))


def _breaks(tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Return whether a token stands between two statements, not inside a name."""
    one = tokens[at]
    if one.kind not in _BREAKS and one.text != "+":
        return False
    if one.text in ("'", "’"):
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) and at + 1 not in taken else None
    inside = one.joined and after is not None and after.joined and at - 1 not in taken
    return not (inside and one.text in (*DASHES, "/", ".", "&"))
