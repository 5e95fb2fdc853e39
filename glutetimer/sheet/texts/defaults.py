"""What a sentence says for all exercises: "Rest 60 s between sets", "3 times a week"."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.doses.dose import MOST_REPS
from glutetimer.sheet.phrases.measures import highest, measures_of
from glutetimer.sheet.phrases.phrase_kinds import ASIDES, COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan, scan
from glutetimer.sheet.talk.sentence import counts_a_word, sentence_text
from glutetimer.sheet.talk.spoken_of import is_not_to_do
from glutetimer.sheet.texts.default_sides import sides_named_above
from glutetimer.sheet.texts.exceptions import exception_in
from glutetimer.sheet.texts.line_reading import Said
from glutetimer.sheet.texts.part_lengths import LONGEST_TIME_S
from glutetimer.sheet.texts.roles import OFTEN
from glutetimer.sheet.texts.title_often import is_strong_title, often_of_title
from glutetimer.sheet.tokens.sheet_token import SIGN, STAMP
from glutetimer.sheet.tokens.stamps import is_contact
from glutetimer.sheet.vocabulary.default_words import (
    ANSWERS,
    ASKED,
    COMMON_DEFAULT,
    FOR_ALL,
    FREE,
    LABELS,
    LASTING,
    LATER,
    MEDICINES,
    OF_ONE,
    OF_OTHERS,
    STARTERS,
)
from glutetimer.sheet.vocabulary.name_surroundings import GLUE


def default_in(cut: Scan) -> tuple[list[Said], list[str]]:
    """Return what a sentence says for all exercises, and what is left of it then."""
    exception = exception_in(cut)
    if exception.first == 0 < exception.end < len(cut.tokens):
        cut = scan(cut.text, cut.tokens[exception.end].place[0], cut.place[1])
        exception = exception_in(cut)
    return _default_in(cut, exception)


def _default_in(cut: Scan, exception: Chunk) -> tuple[list[Said], list[str]]:
    meant = [one for one in cut.phrases if not (_is_aside(cut, one) or _is_within(exception, one))]
    first = _first_word(cut)
    if _is_of_else(cut) or _is_asked(cut):
        return [], []
    begins = bool(cut.phrases) and cut.phrases[0].first == 0
    if not meant or not (begins or first in STARTERS or first in LABELS):
        return often_of_title(cut), []
    left = [one for one in cut.chunks if _says_more(cut, one, exception)]
    often = [one for one in meant if one.says in OFTEN]
    is_of_one = {one.says for one in meant} & OF_ONE and not _is_for_all(cut)
    counts = [one for one in cut.phrases if one.says in COUNTS and one not in often]
    is_counted = any(one.says != "time" for one in counts)
    if is_of_one or (left and (is_counted or not often)):
        return [], []
    said = []
    is_total = any(one.says in ("total", "all_in_total") for one in meant)
    is_total = is_total or bool(LASTING & set(cut.all_words))
    lasts = False
    for phrase in often if left else meant:
        if phrase.says == "number" and cut.chunks and not _is_of_each(cut, phrase):
            continue  # "You have 4 exercises"
        is_of_each = phrase.says == "each" and phrase.first == 0 and phrase.end == 1
        if is_of_each:  # "Each for 30 s:" is said of exercises
            continue
        is_time = phrase.says in ("time", "twice_time")
        is_length = is_time and (is_total or _is_long(cut, phrase))
        lasts = lasts or is_length
        if is_length or phrase.says == "all_in_total" or (is_total and phrase.says == "each"):
            continue
        says = "hold" if phrase.says == "time" and first == "hold" else phrase.says
        if says == "time" and any(one.kind == "BETWEEN" for one in cut.tokens[phrase.end :]):
            says = "rest"
        said.append((says, cut.tokens[phrase.first : phrase.end]))
    said += sides_named_above(cut) if said else []
    many = sum(len(cut.words(one)) for one in left) > _FEW_LEFT
    many = many or len(meant) > len(often)  # "Daily, takes 20 min"
    if (left and (many or first not in STARTERS | LABELS)) or (lasts and said):
        return said, [sentence_text(cut)]
    spans = [cut.text_of(one.first, one.end) for one in cut.phrases if one.says == "span"]
    return said, [*(cut.text_of(one.first, one.end) for one in left), *spans]


def _first_word(cut: Scan) -> str:
    """Return the first word of a sentence, that behind an answer: "No, every other day"."""
    if found := _ASKING.match(cut.text, *cut.place):
        return found["do"].casefold()
    said = [one for one in cut.tokens if one.kind != SIGN]
    is_answer = len(said) > 2 and said[0].folded in ANSWERS  # noqa: PLR2004 - with a comma
    if is_answer and said[1].kind == "COMMA":
        return said[2].folded.split()[0]
    return cut.first_word


_ASKING: Final = re.compile(
    r"\W*(?:i(?:['’]d|\swould)\slike\syou\sto|i\swant\syou\sto|we(?:['’]d|\swould)\slike\syou\sto"
    r"|you\s(?:should|can|need\sto|are\sto|may)|(?:s?he|they)\s(?:should|is\sto|are\sto|can))\s"
    r"(?P<do>do|complete|repeat|perform)\b",
    re.IGNORECASE,
)
"""How one is asked to do something."""
_FEW_ASKED: Final = 4


def _is_asked(cut: Scan) -> bool:
    """Return whether a sentence asks whether something holds for all."""
    is_question = cut.text[slice(*cut.place)].rstrip(" *_)").endswith("?")
    return is_question and len(cut.all_words) >= _FEW_ASKED


def _is_of_else(cut: Scan) -> bool:
    """Return whether a sentence is for later, or tells of prices, medicines or steps a day."""
    first = cut.first_word
    is_number = first == "set" and len(cut.tokens) == 2  # noqa: PLR2004 - "Set 1"
    amounts = [highest(one.value) for one in cut.tokens if one.kind == "AMOUNT"]
    is_much = is_number or max(amounts, default=0) > MOST_REPS
    is_priced = any(one.kind == STAMP and is_contact(one.text) for one in cut.tokens)
    is_free = first in ("rest", "off") and all(one.says in OFTEN for one in cut.phrases)
    is_free = is_free or _is_free(cut)
    is_other = is_free or first in OF_OTHERS or bool(MEDICINES & set(cut.all_words))
    is_rest = any(one.says == "rest" for one in cut.phrases)  # "Take a minute between sets"
    is_other = is_other and not (is_rest or _is_for_all(cut))
    return is_much or is_priced or is_other or (first in LATER and not is_strong_title(cut))


def _is_free(cut: Scan) -> bool:
    """Return whether days are those on which nothing is done: "Sat & Sun - off"."""
    taken = {at for one in cut.phrases for at in range(one.first, one.end)}
    left = {
        word
        for at in range(len(cut.tokens))
        if at not in taken
        for word in cut.words(Chunk(at, at + 1))
    }
    is_of_days = bool(cut.phrases) and all(one.says in OFTEN for one in cut.phrases)
    return is_of_days and bool(left & {"off", "rest", "free"}) and left <= FREE


def _is_of_each(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number is that of each exercise: "Ten of each"."""
    after = [one.folded for one in cut.tokens[phrase.end : phrase.end + 2]]
    return after == ["of", "each"] or after[:1] == ["of each"]


def _says_more(cut: Scan, chunk: Chunk, exception: Chunk) -> bool:
    """Return whether words say more than a default, and for which exercises it does not hold."""
    known = COMMON_DEFAULT | GLUE | LABELS | ANSWERS
    known = known | ASKED if _ASKING.match(cut.text, *cut.place) else known
    left = [
        word
        for at in range(chunk.first, chunk.end)
        if not exception.first <= at < exception.end
        for word in cut.words(Chunk(at, at + 1))
    ]
    return not set(left) <= known


_FEW_LEFT: Final = 2
"""So many words that are left are a note of their own; of more, the whole sentence is."""


def _is_for_all(cut: Scan) -> bool:
    return bool(set(cut.all_words) & FOR_ALL)


def _is_aside(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase says nothing for all exercises."""
    is_other = phrase.says in COUNTS and is_not_to_do(cut, phrase.first)
    is_aside = phrase.says in ASIDES or is_other
    return is_aside or counts_a_word(cut, phrase) or _is_bare_per(cut, phrase)


def _is_within(part: Chunk, phrase: DosePhrase) -> bool:
    return part.first <= phrase.first < part.end


def _is_bare_per(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase says of what it does not know how often: "a week"."""
    kinds = {one.kind for one in cut.tokens[phrase.first : phrase.end]}
    return phrase.says == "often" and kinds <= {"A", "PER", "SLASH", "DAY", "MORNING"}


def _is_long(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a time is that of the session, not of an exercise."""
    found = measures_of(cut.tokens[phrase.first : phrase.end])
    return highest(found[0].amount) > LONGEST_TIME_S
