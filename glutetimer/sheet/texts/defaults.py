"""What a sentence says for all exercises: "Rest 60 s between sets", "3 times a week"."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.doses.dose import MOST_REPS
from glutetimer.sheet.phrases.measures import highest, measures_of
from glutetimer.sheet.phrases.phrase_kinds import ASIDES, COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan, one_line, scan
from glutetimer.sheet.talk.sentence import counts_a_word, sentence_text
from glutetimer.sheet.talk.spoken_of import is_not_to_do
from glutetimer.sheet.texts.exceptions import exception_in
from glutetimer.sheet.texts.line_reading import Said
from glutetimer.sheet.texts.part_lengths import LONGEST_TIME_S
from glutetimer.sheet.texts.roles import OFTEN, greets, is_heading
from glutetimer.sheet.tokens.sheet_token import SIGN, STAMP
from glutetimer.sheet.tokens.stamps import is_contact
from glutetimer.sheet.vocabulary.default_words import COMMON_DEFAULT
from glutetimer.sheet.vocabulary.heading_words import PARTS, TITLES
from glutetimer.sheet.vocabulary.name_surroundings import GLUE

_STARTERS: Final = frozenset(
    (
        *("do", "all", "these", "this", "perform", "complete", "repeat", "rest", "hold", "aim"),
        *("try", "each", "everything", "frequency", "for", "take", "exercises", "exercise", "sets"),
        *(
            "reps",
            "the",
            "whole",
            "please",
            "so",
            "daily",
            "how",
            "ideally",
            "use",
            "twice",
            "once",
        ),
        *("between", "do:", "unless", "rests", "every", "work", "routine", "programme", "program"),
        *("dosage", "dose", "tempo", "keep", "and", "now", "should", "stretch", "stretches"),
        *(
            "wait",
            "give",
            "allow",
            "leave",
            "have",
            "ok",
            "okay",
            "then",
            "make",
            "pls",
            "just",
            "also",
        ),
        *(
            "still",
            "circuit",
            "session",
            "sessions",
            "go",
            "on",
            "a",
            "you",
            "it",
            "them",
            "both",
            "with",
        ),
    )
)
"""How sentences begin that hold for all exercises."""


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
    if not meant or not (begins or first in _STARTERS or first in _LABELS):
        return _of_title(cut), []
    left = [one for one in cut.chunks if _says_more(cut, one, exception)]
    often = [one for one in meant if one.says in OFTEN]
    is_of_one = {one.says for one in meant} & _OF_ONE and not _is_for_all(cut)
    counts = [one for one in cut.phrases if one.says in COUNTS and one not in often]
    is_counted = any(one.says != "time" for one in counts)
    if is_of_one or (left and (is_counted or not often)):
        return [], []
    said = []
    is_total = any(one.says in ("total", "all_in_total") for one in meant)
    is_total = is_total or bool(_LASTING & set(cut.all_words))
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
    said += _sides_named_above(cut) if said else []
    many = sum(len(cut.words(one)) for one in left) > _FEW_LEFT
    many = many or len(meant) > len(often)  # "Daily, takes 20 min"
    if (left and (many or first not in _STARTERS | _LABELS)) or (lasts and said):
        return said, [sentence_text(cut)]
    spans = [cut.text_of(one.first, one.end) for one in cut.phrases if one.says == "span"]
    return said, [*(cut.text_of(one.first, one.end) for one in left), *spans]


def _first_word(cut: Scan) -> str:
    """Return the first word of a sentence, that behind an answer: "No, every other day"."""
    if found := _ASKING.match(cut.text, *cut.place):
        return found["do"].casefold()
    said = [one for one in cut.tokens if one.kind != SIGN]
    is_answer = len(said) > 2 and said[0].folded in _ANSWERS  # noqa: PLR2004 - with a comma
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
_ASKED: Final = frozenset(("i", "would", "like", "you", "d", "need", "we", "he", "she", "they"))
_ANSWERS: Final = frozenset(("no", "yes", "nope", "yep", "yeah", "ok", "okay", "sure", "well"))
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
    is_other = is_free or first in _OF_OTHERS or bool(_MEDICINES & set(cut.all_words))
    is_rest = any(one.says == "rest" for one in cut.phrases)  # "Take a minute between sets"
    is_other = is_other and not (is_rest or _is_for_all(cut))
    return is_much or is_priced or is_other or (first in _LATER and not _is_strong(cut))


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
    return is_of_days and bool(left & {"off", "rest", "free"}) and left <= _FREE


_FREE: Final = frozenset(("off", "rest", "free", "day", "days", "are", "is", "a", "and", "on"))


def _is_of_each(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a number is that of each exercise: "Ten of each"."""
    after = [one.folded for one in cut.tokens[phrase.end : phrase.end + 2]]
    return after == ["of", "each"] or after[:1] == ["of each"]


def _says_more(cut: Scan, chunk: Chunk, exception: Chunk) -> bool:
    """Return whether words say more than a default, and for which exercises it does not hold."""
    known = COMMON_DEFAULT | GLUE | _LABELS | _ANSWERS
    known = known | _ASKED if _ASKING.match(cut.text, *cut.place) else known
    left = [
        word
        for at in range(chunk.first, chunk.end)
        if not exception.first <= at < exception.end
        for word in cut.words(Chunk(at, at + 1))
    ]
    return not set(left) <= known


_FEW_LEFT: Final = 2
"""So many words that are left are a note of their own; of more, the whole sentence is."""
_LASTING: Final = frozenset(("take", "takes", "last", "lasts", "taking"))
"""Words of sentences that say how long something takes."""


def _is_for_all(cut: Scan) -> bool:
    return bool(set(cut.all_words) & _FOR_ALL)


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


_OF_OTHERS: Final = frozenset(("take", "use"))
"""How sentences begin that tell how often something else is done: "Use ice 3 times a day"."""


def _of_title(cut: Scan) -> list[Said]:
    """Return how often a title says that its exercises are done: "Hip plan - 3x per week"."""
    line = one_line(cut.text[slice(*cut.place)])
    is_title = (
        set(cut.all_words) & (TITLES | PARTS) or cut.is_head or line.partition("(")[0].isupper()
    )
    is_named = bool(set(cut.all_words) & TITLES)
    opens = is_named and (line.endswith(":") or bool({cut.first_word, *cut.all_words} & _OPENING))
    opens = opens or (line.endswith(":") and not _has_dose(cut)) or _is_strong(cut)
    is_title = is_title or opens
    unsaid = [word for one in cut.chunks for word in cut.words(one)]
    heads = is_heading(cut, line, unsaid) and not greets(cut.all_words, cut.first_word)
    if not is_title or not (opens or heads):
        return []
    return [(one.says, cut.tokens[one.first : one.end]) for one in cut.phrases if one.says in OFTEN]


def _is_strong(cut: Scan) -> bool:
    return bool(_STRONG.match(cut.text, *cut.place))


_STRONG: Final = re.compile(
    r"[ \t]*(?P<mark>\*\*|__)(?![ ])[^*_.!?]+(?P=mark)[ ]*\([^()]+\)[ \t]*$"
)
"""A title in strong letters, with something in brackets: "**Hip strength** (4 days a week)"."""


def titled_before_often(cut: Scan) -> str:
    """Return the title that a line has before it says how often: "Hip strength, 3 times a week"."""
    often = next((one for one in cut.phrases if one.says in OFTEN), None)
    opens = cut.text[slice(*cut.place)].rstrip().endswith(":")
    if often is None or often.first == 0 or opens or not _of_title(cut):
        return ""
    is_parted = not cut.tokens[often.first - 1].text.isalnum()
    return cut.text_of(0, often.first - 1).strip(" -–:,(") if is_parted else ""


def sides_below(cut: Scan) -> list[Said]:
    """Return the side of all below: "Carry on with the right leg only for the time being:"."""
    line = one_line(cut.text[slice(*cut.place)]).rstrip("*_ ")
    sides = [one for one in cut.phrases if one.says in _SIDES]
    is_only = any(one.kind == "ONLY" for one in cut.tokens) or len(cut.all_words) <= _FEW_OF_SIDE
    is_all = bool(sides) and len(sides) == len(cut.phrases) and line.endswith(":") and is_only
    return [(one.says, cut.tokens[one.first : one.end]) for one in sides if is_all]


_FEW_OF_SIDE: Final = 5
"""In more words a side is that of what hurts: "Here is the next step for the left hip:"."""


_NAMED_SIDE: Final = re.compile(
    r"^\W*(?:operated|affected|injured|treated|surgical|weak(?:er)?|bad|sore)\s"
    r"(?:side|leg|hip|knee|foot|ankle)\s?[:=–-]?\s?(?:is\s)?(?:the\s)?(?P<side>left|right)\b\W*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line that names the side that was operated on: "Operated leg: LEFT"."""


def _sides_named_above(cut: Scan) -> list[Said]:
    """Return the side of all that is only called that which was operated on."""
    named = {one["side"].casefold() for one in _NAMED_SIDE.finditer(cut.text, 0, cut.place[0])}
    if len(named) != 1:
        return []
    only = [one for one in cut.phrases if is_only_side(cut, one)]
    return [(side, cut.tokens[one.first : one.end]) for side in named for one in only]


def is_only_side(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether one of the sides is meant that has no name: "operated leg only"."""
    kinds = {one.kind for one in cut.tokens[phrase.first : phrase.end]}
    return phrase.says == "some_side" and "ONLY" in kinds  # not "Lie on your good side"


def only_phrases(cut: Scan) -> list[Said]:
    """Return what a line says that has no other words: "red band"."""
    if any(set(cut.words(one)) - _DOING for one in cut.chunks):
        return []
    if any(one.says in ASIDES or "vague" in one.says for one in cut.phrases):
        return []
    return [(one.says, cut.tokens[one.first : one.end]) for one in cut.phrases]


_DOING: Final = frozenset(("do", "then", "and"))
"""Words between phrases that say nothing: "Do 12, rest 30 s, then 12 more"."""


def _has_dose(cut: Scan) -> bool:
    return any(one.says in SURE_COUNTS for one in cut.phrases)


_SIDES: Final = frozenset(("left", "right", "both", "each"))
_OPENING: Final = frozenset(("here", "below", "attached"))
"""How greetings begin that name the sheet: "Here is your programme, 3 times a week"."""
_MEDICINES: Final = frozenset(
    ("paracetamol", "ibuprofen", "codeine", "tablets", "tablet", "painkillers", "mg", "gel",
     "cream", "ice", "heat", "water", "medication", "naproxen", "massage", "bath", "sleep", "drink")
)  # fmt: skip # a word list
"""What has a "how often" of its own."""
_OF_ONE: Final = frozenset(("band", "some_band", "load", "several_loads", "further"))
_FOR_ALL: Final = frozenset(("all", "each", "every", "everything", "throughout"))


def clauses_in(cut: Scan) -> list[Said]:
    """Return what the clauses of a description say: "lift the hips, hold 5 s, repeat 10 times"."""
    found = []
    for phrase in cut.phrases:
        before = cut.tokens[phrase.first - 1] if phrase.first else None
        begins = before is None or not before.text[0].isalnum() or before.kind in ("AND", "FOR")
        begins = begins or (before is not None and before.folded in ("then", "and"))
        is_later = phrase.says in SURE_COUNTS and is_not_to_do(cut, phrase.first)
        if phrase.says in _OF_DESCRIPTIONS and begins and not is_later:
            found.append((phrase.says, cut.tokens[phrase.first : phrase.end]))
    return found


_OF_DESCRIPTIONS: Final = frozenset(
    ("hold", "hold_count", "by", "sets_reps", "sets", "reps", "reps_sets", "times", "sets_time",
     "rest", "hold_times", "each", "vague_times", "vague_reps", "open_reps", "open_time", "more")
)  # fmt: skip # a list
"""What is taken from the clauses of a description; its words stay a note."""
_LATER: Final = frozenset(
    ("progress", "progression", "progressing", "increase", "build", "building", "max", "maximum")
)
"""How sentences begin that are for later, or say how much is too much."""
_LABELS: Final = frozenset(
    ("frequency", "schedule", "rest", "sets", "reps", "dose", "dosage", "often", "load")
)
