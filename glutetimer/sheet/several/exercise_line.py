"""Whether a line with something like a name is an exercise, or speaks of something else."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from glutetimer.sheet.names.line_name import Name, named_chunks
from glutetimer.sheet.names.names import plain_words
from glutetimer.sheet.phrases.measures import highest
from glutetimer.sheet.phrases.phrase_kinds import ASIDES, COUNTS, OPEN_COUNTS, SURE_COUNTS
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Chunk, Scan
from glutetimer.sheet.several.several import MOST_NAME_WORDS
from glutetimer.sheet.talk.sentence import counts_a_word, counts_things
from glutetimer.sheet.texts.part_lengths import part_before_length
from glutetimer.sheet.tokens.sheet_token import STAMP, WORD
from glutetimer.sheet.vocabulary.foreign_words import (
    FOREIGN_DOSES,
    FOREIGN_FILLERS,
    FOREIGN_TITLES,
)
from glutetimer.sheet.vocabulary.heading_words import DAYS, SECTIONS, TABLE_HEADS, TITLES
from glutetimer.sheet.vocabulary.name_surroundings import (
    CONDITIONS,
    GLUE,
    IMPERATIVE_NAMES,
    SPLITTERS,
    VERBS,
)
from glutetimer.sheet.vocabulary.prose import PROSE, WARNING
from glutetimer.sheet.vocabulary.talk_words import FILLERS

_FEW_WORDS: Final = 3
_MANY_WORDS: Final = 8
_TELLING: Final = frozenset(
    ("is", "are", "was", "were", "should", "will", "may", "be", "been", "have", "has", "might")
)  # fmt: skip # a word list
"""Verbs of sentences that tell something."""


_POSITIONS: Final = frozenset(
    (
        "hold",
        "lie",
        "lying",
        "stand",
        "sit",
        "kneel",
        "get",
        "start",
        "place",
        "put",
        "come",
        "take",
    )
)
"""How sentences begin that end with an exercise: "Lie on your back and do 15 bridges"."""
_SURE: Final = frozenset(("by", "sets_reps", "sets_time", "reps_sets", "sets_reps_hold"))
_RESERVES: Final = CONDITIONS | frozenset(
    (
        "not",
        "don't",
        "dont",
        "avoid",
        "never",
        "no",
        "after",
        "before",
        "more",
        "pain",
        "rest",
        "did",
        "can",
    )
)


def is_exercise(cut: Scan, name: Name) -> bool:
    """Return whether a line with something like a name is an exercise."""
    lead = next((word for one in named_chunks(cut) for word in cut.words(one)), "")
    if cut.words(Chunk(name.end, min(name.end + 1, len(cut.tokens))))[:1] in _MEDIA:
        return False
    if _is_label(cut, name):
        return True
    if name.found.is_known:
        return _is_known_exercise(cut, name, lead)
    if _is_label(cut, name):
        return True
    return not _is_no_name(cut, name) and _is_dosed(cut, name, lead)


def _is_label(cut: Scan, name: Name) -> bool:
    """Return whether an exercise has only a number: "Exercise 1: 3x10"."""
    is_alone = name.end == name.first + 1 and cut.tokens[name.first].kind == "NAMED"
    return is_alone and any(one.says in _SURE for one in cut.phrases)


def _is_known_exercise(cut: Scan, name: Name, lead: str) -> bool:
    """Return whether a line with the name of an exercise is more than a sentence about it."""
    is_prose = lead in PROSE and lead not in VERBS
    begins = not any(one.end <= name.first for one in named_chunks(cut))
    begins = begins and cut.words(Chunk(name.first, name.end))[:1] == [lead]
    counts = [one for one in cut.phrases if one.says in COUNTS]
    has_count = any(not counts_a_word(cut, one) for one in counts)
    is_record = not has_count and any(one.folded in _RECORDS for one in cut.tokens)
    after = cut.words(Chunk(name.end, min(name.end + 1, len(cut.tokens))))
    is_verb = bool(set(after) & _MODAL or set(cut.all_words) & _TELLING)
    is_told = is_record or (not has_count and is_verb)
    has_dose = bool(counts) or any(one.says not in ASIDES for one in cut.phrases)
    is_sure = lead in _POSITIONS or any(one.says in _SURE for one in cut.phrases)
    is_shown = has_count and is_sure and not set(cut.all_words) & _RESERVES
    return (
        (not is_prose or begins or is_shown)
        and not is_told
        and (has_dose or (_is_bare_name(cut, name) and not set(cut.all_words) & _WITHHELD))
    )


_MODAL: Final = frozenset(("can", "could", "must", "would", "won"))
_WITHHELD: Final = frozenset(("not", "never", "t", "cant", "dont"))
"""Words of a line that names an exercise only to say that it is not done."""
_RECORDS: Final = ("1rm", "1 rm", "1-rm")


def _is_no_name(cut: Scan, name: Name) -> bool:
    """Return whether words that nobody knows are those of a heading, a legend or a letterhead."""
    words = cut.words(Chunk(name.first, name.end))
    if not words or len(words) > MOST_NAME_WORDS or words[0] in SPLITTERS:
        return True
    numbers = [one for one in cut.tokens[name.first : name.end] if one.kind == "AMOUNT"]
    is_plain = set(words) <= SECTIONS | GLUE | DAYS or set(words) <= TABLE_HEADS
    is_plain = is_plain or set(words) <= FILLERS | _DIRECTIONS | _NUMBERS | _PACES | _ALL
    is_plain = is_plain or set(words) <= FOREIGN_FILLERS or words[0] in FOREIGN_TITLES
    is_told = set(cut.all_words) & _TELLING and _is_sentence(cut)
    is_of_day = cut.tokens[name.first].kind == "WEEKDAY" or words[-1] in _DAYS
    is_place = words[0] in _PLACES and {one.says for one in cut.phrases} <= {"time"}
    return (
        is_plain
        or is_of_day
        or [one.text for one in cut.tokens[name.end : -1]][:1] == ["?"]  # "Stiff? Do one set."
        or (is_place and _is_sentence(cut))
        or not plain_words(" ".join(words))
        or cut.first_word in ("rest", "tempo", "frequency", "load")
        or bool(is_told)
        or bool(set(words) & (_SPEAKING | WARNING))
        or (cut.first_word in _WHOSE and any(one.endswith("ed") for one in words))
        or any(highest(one.value) > _MOST_WAYS for one in numbers)
        or _is_legend(cut)
        or bool(part_before_length(cut))
        or counts_things(cut)
        or (not is_sure(cut) and _has_other_numbers(cut))
    )


_SPEAKING: Final = frozenset(
    ("this", "that", "these", "those", "please", "pls", "do", "dont", "you", "i", "we", "they",
     "he", "she", "it", "something", "anything", "what", "which", "who", "says", "said", "is",
     "are", "was", "were", "beats", "means", "needs", "does", "did", "has", "have", "had",
     "will", "would", "can", "could", "should", "may", "might", "if", "when", "because", "than",
     "covers", "costs", "starts", "ends", "lasts", "takes", "makes", "gets")
)  # fmt: skip # a word list
"""Words that stand in no name."""


_NUMBERS: Final = frozenset(("number", "numbers", "no", "nos", "ones", "exercises"))
"""How other lines are called: "2 sets of numbers 1 to 4"."""
_ALL: Final = frozenset(("all", "lot", "whole", "everything", "thing", "each", "the"))
_PACES: Final = frozenset(("pace", "effort", "speed", "jog", "float", "recovery"))
_DIRECTIONS: Final = frozenset(("forward", "forwards", "backward", "backwards", "sideways", "way"))
_WHOSE: Final = frozenset(("your", "my", "his", "her", "their", "our"))


def _has_other_numbers(cut: Scan) -> bool:
    """Return whether a line has numbers of telephones, or of steps a day."""
    counted = [highest(one.value) for one in cut.tokens if one.kind == "AMOUNT"]
    return max(counted, default=0) > _MOST or any(one.kind == STAMP for one in cut.tokens)


def _is_dosed(cut: Scan, name: Name, lead: str) -> bool:
    """Return whether a name that nobody knows has an amount, as exercises have."""
    words = cut.words(Chunk(name.first, name.end))
    is_long = len(cut.all_words) > _MANY_WORDS
    phrases = [one for one in cut.phrases if not _is_of_when(cut, one)]
    said = {one.says for one in phrases if not (is_long and counts_a_word(cut, one))}
    if words[-1] in TITLES | _PAPERS and not said & {"by", "sets_reps", "sets_time", "reps_sets"}:
        return False
    if {words[0], lead} & IMPERATIVE_NAMES:
        return bool(said & {"by", "sets_reps", "sets_time"})
    is_heading = cut.is_head and set(words) & SECTIONS
    is_held = bool(said & {"hold", "hold_max"}) and len(words) <= _FEW_WORDS and lead == words[0]
    is_held = is_held and not _is_sentence(cut)
    is_counted = bool(said & (COUNTS - OPEN_COUNTS if _is_sentence(cut) else COUNTS))
    is_prose = (lead in PROSE and lead not in VERBS) or words[0] in PROSE
    is_eased = words[0] in _EASE and 1 < len(words) <= _FEW_WORDS and said <= _LENGTHS
    is_prose = is_prose and not (is_eased and not _is_sentence(cut))  # "Easy ride 45 min"
    return (is_counted or is_held) and not (is_heading or is_prose)


_PAPERS: Final = frozenset(("card", "board"))
_DAYS: Final = frozenset(("day", "days", "session", "sessions", "week", "weeks", "night"))
_PLACES: Final = frozenset(("on", "in", "at"))
"""With these and a time, a sentence tells where it is spent: "5 minutes on the bike first."."""
_EASE: Final = frozenset(("easy", "steady", "gentle", "light", "slow"))
_LENGTHS: Final = frozenset(("time", "aside", "travel", "distance"))


def _is_of_when(cut: Scan, phrase: DosePhrase) -> bool:
    """Return whether a length only says when: "strength (after the easy 5k)"."""
    before = {one.folded for one in cut.tokens[max(phrase.first - 3, 0) : phrase.first]}
    return phrase.says in ("distance", "travel") and bool(before & {"after", "before"})


def _is_sentence(cut: Scan) -> bool:
    return cut.text[slice(*cut.place)].rstrip().endswith(".")


def is_sure(cut: Scan) -> bool:
    """Return whether a line has an amount that can be nothing else."""
    return any(one.says in SURE_COUNTS for one in cut.phrases)


_MEDIA: Final = (["video"], ["videos"], ["clip"], ["link"], ["photo"], ["photos"], ["picture"])
"""What behind the name of an exercise only shows it."""
_MOST: Final = 500
"""So many reps of what is no exercise of ours are none."""
_MOST_WAYS: Final = 4
"""A larger number is in no name: "hip four way"."""


def is_graded(cut: Scan) -> bool:
    """Return whether a line tells how strong or painful something is: "Quads 4/5, glutes 3+/5"."""
    counts = [one for one in cut.phrases if one.says in COUNTS]
    grades = [at for at, one in enumerate(cut.tokens) if one.text in _GRADES]
    graded = [at for at in grades if at and cut.tokens[at - 1].text == "/"]
    return len(graded) > 1 and all(one.says in ("pair", "number") for one in counts)


_GRADES: Final = ("5", "10")


def is_timetable(cut: Scan) -> bool:
    """Return whether a line tells when something is open, or whom to call: "Doors open 5:45"."""
    words = set(cut.all_words)
    is_timed = any(one.kind in ("CLOCK", STAMP) for one in cut.tokens) and bool(_HOURS & words)
    return (is_timed or bool(_OFFICE & words)) and not is_sure(cut)


_OFFICE: Final = frozenset(
    ("dial", "emergency", "urgent", "helpline", "bleep", "bsc", "msc", "mcsp", "hcpc", "hons",
     "dpt", "physiotherapist", "receptionist", "voicemail")
)  # fmt: skip # a word list
"""Words of lines that say who is to be called."""


_HOURS: Final = frozenset(
    ("open", "opens", "opening", "closed", "closes", "doors", "class", "classes", "appointment",
     "appt", "appts", "arrive", "hours", "reception", "parking", "surgery", "slot", "slots")
)  # fmt: skip # a word list


def is_foreign(cut: Scan) -> bool:
    """Return whether a line counts in words of another language: "3 séries de 12 répétitions"."""
    return any(
        number.kind == "AMOUNT" and word.kind == WORD and word.folded in FOREIGN_DOSES
        for number, word in pairwise(cut.tokens)
    )


def _is_legend(cut: Scan) -> bool:
    """Return whether a line says what numbers mean: "1 = very easy, 10 = all you can"."""
    kinds = [(one.kind, after.text) for one, after in pairwise(cut.tokens)]
    return ("AMOUNT", "=") in kinds[:2]


def _is_bare_name(cut: Scan, name: Name) -> bool:
    """Return whether a line is hardly more than the name of an exercise."""
    rest = sum(
        len(cut.words(one)) for one in cut.chunks if one.end <= name.first or one.first >= name.end
    )
    chunk = next(one for one in cut.chunks if one.first <= name.first < one.end)
    tail = len(cut.words(Chunk(name.end, chunk.end))) if chunk.end > name.end else 0
    words = [word for one in cut.chunks for word in cut.words(one)]
    if words[0] in PROSE:
        return rest + tail == 0 and not cut.text[slice(*cut.place)].rstrip().endswith(".")
    return rest + tail <= 4  # noqa: PLR2004 - "as shown"
