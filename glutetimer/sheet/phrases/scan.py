"""A line of a sheet cut up: its marker, its phrases, and the runs of words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from glutetimer.sheet.phrases.meant_phrases import meant_phrases
from glutetimer.sheet.phrases.phrases import DosePhrase, phrases_of
from glutetimer.sheet.reading import Place
from glutetimer.sheet.tokens.counted_lines import counted_lines
from glutetimer.sheet.tokens.sheet_token import MARK, SIGN, STAMP, Token
from glutetimer.sheet.tokens.speakers import speakers
from glutetimer.sheet.tokens.stamps import CHAT_HEAD
from glutetimer.sheet.tokens.tokens import tokens_of
from glutetimer.sheet.vocabulary.words import DASHES

_MARKER: Final = re.compile(
    rf"""[ \t\u00a0>\u200e\ufeff]*
    {CHAT_HEAD}?
    (?P<head>\#{{1,6}}[ \t]+)?
    (?P<bullet>(?:[*][ \t\u00a0]+|[-+•‣▪▫●○◦·–—✓✔✅☑☐□■➤➡→►▶]|\[[ xX]?\]|\(\s?\))
      [ \t\u00a0]*(?=\S))*
    (?:(?:\*\*|__)?
      (?:(?P<label>[A-H])[ ]?(?P<turn>\d)(?:[.):]\)?|[ ]?[-–—])?[ \t]+(?=\S)
        |(?:(?:ex(?:ercise)?\.?|\#|no\.)[ ]?\d{{1,2}}(?!\d)
          (?![ \t:.)-]+\d+[ ]?(?:[x×*]|sets?|reps?)[^a-z]*(?:of[^a-z]*)?(?:reps?|sets?)?
            (?:\W*(?:each|per)\W+\w+)?\W*$)
          [ \t:.)-]+)
        |(?:(?:minute[ ]\d{{1,2}}|odd|even)(?:[ ]min(?:ute)?s?)?[ \t]*[:–-][ \t]*)
        |(?:station[ ](?P<station>\d{{1,2}})[ \t]*[:.)–-][ \t]*)
        |(?:(?:step|task|movement|drill)[ ]\d{{1,2}}[ \t]*[:.)–-][ \t]*)
        |(?:(?:ex(?:ercise)?|step|task|station|movement|drill|number)[ ]
          (?:one|two|three|four|five|six|seven|eight|nine|ten)[ \t]*[:.)–-][ \t]*(?=\S))
        |(?:and[ ])?(?:number|exercise)[ ]
          (?:one|two|three|four|five|six|seven|eight|nine|ten)[ ,]+(?:u[hm]+[ ,]+)?
          (?:is[ ]+)?(?:the[ ]+)?
          (?=[a-z])(?!(?:of|is|to|and|or|twice|once|only|again|reps?|sets?|times|x|a|the)\b)
        |\(?(?P<part>\d{{1,2}}[a-e])
          (?:[.)\]:,](?!\d)[ \t\u00a0]*|[ ][-–—][ ]|[ ]+(?-i:(?=[A-Z])))(?=[^\W\d])
        |\(?(?P<number>\d{{1,2}})
          (?:[.)\]:](?!\d)|\ufe0f?\u20e3(?![ ]?[x×*][ ]?\d)|[ ][-–—][ ]|[ ]{{2,}}|\t)[ \t\u00a0]*
          (?=[^\s\d.:]|\d+[ ]?[A-Za-z(])
        |\(?(?P<letter>[a-h]|i{{1,3}}|iv|vi{{0,3}})[.)][ \t]+(?=\S)
        |(?-i:(?P<single>[A-H])[ \t]+(?!(?:[Ss]kip|[Mm]arch|[Dd]rill|[Rr]un|[Ss]tance)))
          (?-i:(?=[A-Z][a-z]+[^\n]*\d))
      )
    )?
    (?P<box>\[[ xX]?\][ \t]*)?""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERS: Final = ("number", "part", "letter", "single", "station")
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
    gaps: tuple[Place, ...] = ()
    """What stands inside of it and is none of it, where it was wrapped in a table."""

    def words(self, chunk: Chunk) -> list[str]:
        """Return the words of a chunk in small letters."""
        return [
            part for one in self.tokens[chunk.first : chunk.end] for part in _words_of(one.folded)
        ]

    def slice_of(self, first: int, end: int) -> Place:
        """Return the place of some tokens."""
        return self.tokens[first].place[0], self.tokens[end - 1].place[1]

    def text_of(self, first: int, end: int) -> str:
        """Return the text of some tokens as it stood, on one line."""
        if first >= end:
            return ""
        return self._without_gaps(self.slice_of(first, end))

    @property
    def said(self) -> str:
        """All of it, as it stood, on one line."""
        return self._without_gaps(self.place)

    def _without_gaps(self, place: Place) -> str:
        start, stop = place
        words = ""
        for begin, after in self.gaps:
            if start <= begin and after <= stop:
                words += self.text[start:begin] + " "
                start = after
        return one_line(words + self.text[start:stop])

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


@lru_cache(5_000)
def _words_of(folded: str) -> tuple[str, ...]:
    words = folded.replace("’", "'").split()
    return tuple(one for one in words if any(map(str.isalnum, one)))


@lru_cache(5_000)
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


def line_of(cut: Scan) -> str:
    """Return a line without the mark of a list, and without who sent it."""
    begin = cut.tokens[0].place[0] if cut.tokens else cut.place[0]
    return one_line(cut.text[begin : cut.place[1]])


def as_it_stood(text: str) -> str:
    """Return a part of a sheet on one line."""
    return " ".join(text.split())


@lru_cache(500)
def scan(text: str, start: int, end: int) -> Scan:
    """Cut up a part of a text that is one line."""
    marker = _MARKER.match(text, start, end)
    begin = marker.end() if marker else start
    numbers = [marker[one] for one in _NUMBERS if marker[one]] if marker else []
    number = numbers[0] if numbers else ""
    if start in (spoken := speakers(text)):
        begin = max(begin, spoken[start])
    if not number and start in (counted := counted_lines(text)):
        number, begin = counted[start]
    tokens = tokens_of(text, begin, end)
    phrases = meant_phrases(list(phrases_of(tokens)), tokens)
    line = text[start:end]
    return Scan(
        text,
        (start, end),
        tuple(tokens),
        phrases,
        tuple(_chunks(tokens, phrases)),
        is_head=bool(marker and marker["head"]),
        is_bullet=bool(marker and marker["bullet"]),
        number=number,
        label=(marker["label"] or "").upper() if marker else "",
        indent=len(line) - len(line.lstrip(" \t\u00a0")),
    )


def scan_pieces(text: str, pieces: Sequence[Place]) -> Scan:
    """Cut up what stands in several places, as a cell that was wrapped does."""
    first, *others = [scan(text, *one) for one in pieces]
    if not others:
        return first
    tokens = [token for one in (first, *others) for token in one.tokens]
    phrases = meant_phrases(list(phrases_of(tokens)), tokens)
    return replace(
        first,
        place=(pieces[0][0], pieces[-1][1]),
        tokens=tuple(tokens),
        phrases=phrases,
        chunks=tuple(_chunks(tokens, phrases)),
        gaps=tuple((one[1], two[0]) for one, two in pairwise(pieces)),
    )


def _chunks(tokens: Sequence[Token], phrases: Sequence[DosePhrase]) -> Iterator[Chunk]:
    taken = {at for one in phrases for at in range(one.first, one.end)}
    first: int | None = None
    for at, token in enumerate(tokens):
        is_about = first is None and token.kind == "ABOUT" and at + 1 in taken  # "at least 10"
        is_next = first is None and token.folded in _NEXT
        if at in taken or is_about or is_next or _breaks(tokens, at, taken):
            if first is not None:
                yield Chunk(first, at)
            first = None
        elif first is None:
            first = at
    if first is not None:
        yield Chunk(first, len(tokens))


_NEXT: Final = ("after that", "and after that", "straight after that", "right after that")
"""What leads to the next exercise, and is no word of it."""


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
