"""Lines that talk of the exercises and prescribe none: chatter, progressions, tips, stories."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan, one_line
from glutetimer.sheet.reading import SheetNote
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.texts.text_line import text_line

_REMARK: Final = re.compile(
    r"(?:progress(?:ion|ions|ing)?|regress(?:ion|ions)?|(?:pro\s)?tips?|why(?:\s(?:it|this)\s\w+)?|goal"
    r"|focus|modif(?:y|ication|ications)|make\sit\s(?:easier|harder)|to\s(?:progress|regress)"
    r"|(?:too\s)?(?:easy|easier|hard|harder)(?:\sversion|\soption)?|edit|update|p\.?p?\.?s\.?"
    r"|disclaimer|safety|important|reminder|caution|warning|alternative(?:ly)?|common\smistakes?"
    r"|(?:scal(?:e|ing|ed)|rx['’]?d?)(?:\soptions?)?|next\s(?:step|week|level)s?|rule\sof\sthumb|aim|target|cues?|form|purpose|benefits?)"
    r"(?:\s\([^)]*\))?\s?[:?–—]",
    re.IGNORECASE,
)
"""The label of a remark."""
_OPTION: Final = re.compile(
    r"(?:no|too|still|want|need|got|feel(?:ing|s)?|find(?:ing)?|can['’]?t|not|bored|struggling|ready"
    r"|short|hurts?|pain(?:ful)?|new)\b[^.?!:;]{0,40}\?[*_]*\s+(?:please\s|just\s|then\s)?"
    r"(?:(?:just\s|only\s)?(?:\d+|one|two|three|a)\s(?:rounds?|sets?|laps?)\b|do|try|drop|use|take|add|go|swap|switch|make|hold|leave|skip|start|keep|stay|bend|reduce)\b",
    re.IGNORECASE,
)
"""What some do in place of it: "No band? Do side leg lifts instead, 2 x 15"."""
_LATER: Final = re.compile(
    r"(?:after|from|in|for|by)?\s?(?:the\s)?(?:first\s)?(?:weeks?|wks?|months?|phases?|stages?|levels?)\s"
    r"\d+(?:\s?(?:-|–|to|and|&|\+)\s?\d+|\+)?\s?(?::|–|—|-\s|,|=|→)\s?\W*"
    r"(?:add|increase|move|progress|as|same|repeat|try|aim|build|reduce|drop|go|up|swap|switch|keep"
    r"|continue|bump|raise|deload|slow|if|introduce|you|we|\+)(?![a-z])",
    re.IGNORECASE,
)
"""What is done some other week."""
_OF_OTHERS: Final = re.compile(
    r"(?:(?:the|for|all|any|total|complete)\s)?(?:newbies|beginners?|newcomers?|first[\s-]timers?"
    r"|starters|novices?|intermediates?|advanced|experienced|if\s(?:you['’]?re|you\sare)\s(?:new|fit"
    r"|experienced|feeling\s\w+)|new\s(?:here|to\sthis))(?:\s(?:people|folks?|runners?|athletes?|ones))?"
    r"(?:,?\s(?:just\s|only\s|can\s|should\s|may\s|please\s)?(?:do|go|start|stick|try|aim|take|add|drop|use)\b"
    r"|\s?[:?–—=]\s?(?:just\s|only\s|do\s|try\s|start\s\w+\s)?\d|\s-\s\d)",
    re.IGNORECASE,
)
"""What only some people do: "Newbies do 2 rounds", "Advanced: 4 rounds"."""
_APPOINTMENT: Final = re.compile(
    r"(?:(?:my|your|our)\s)?next\s(?:appt|app|appointment|visit|review|physio|check-?up"
    r"|follow-?up|slot|session)\b|(?:appt|appointment|review|follow[\s-]?up)"
    r"(?:\s(?:on|date|in|due))?\s?[:–—-]?\s\d",
    re.IGNORECASE,
)
"""When one is seen again."""
_TICKED: Final = re.compile(
    r"(?:please\s)?(?:(?:tick|cross|mark)\soff|(?:tick|log|record|initial|fill\sin|fill\sout|write"
    r"(?:\sdown|\sin)?|note\sdown|jot\sdown)\s(?:off|each|every|the|when|it|your|a|which|how|in|as))\b",
    re.IGNORECASE,
)
"""What is written down of the exercises."""
_FIRST_OF_ALL: Final = re.compile(r"(?:warm|cool)\s(?:up|down)\s[^:]*\.", re.IGNORECASE)
"""A sentence on what is done before all exercises, or after them."""
_TIMES: Final = frozenset(("time", "up"))
_FINDINGS: Final = re.compile(
    r"(?:[SOA]|subj(?:ective)?|obj(?:ective)?|assessment|impression|o/e)\s?:", re.IGNORECASE
)
"""What a clinical note says before its plan: "O: SLS 20 s L"."""
_CLINICAL: Final = re.compile(
    r"^\W*(?:S|subj(?:ective)?)\s?:.*^\W*(?:O|obj(?:ective)?)\s?:", re.MULTILINE | re.DOTALL
)


@lru_cache(8)
def _is_clinical(text: str) -> bool:
    """Return whether a text is a note of what was told and found, and then planned."""
    return bool(_CLINICAL.search(text))


_GREETS: Final = re.compile(
    r"good\s(?:morning|afternoon|evening|day)(?:\s(?:to\s)?(?:mrs?|ms|miss|dr|all|everyone|team|folks)\b"
    r"[^\d]*|(?:\s[\w.'’-]+){0,3}\s?[,!])[\s!,.]*",
    re.IGNORECASE,
)
"""A greeting, not the exercise "good morning"."""
_OPENING: Final = re.compile(
    r"(?:of\scourse|absolutely|sure(?:\sthing)?|certainly|great(?:\squestion|\schoice)?|got\sit|perfect"
    r"|no\sproblem|happy\sto|thanks|thank\syou|awesome|okay|ok|alright|totally|definitely)\b[^\d:]{0,12}[!,.—–]\s"
    r"|(?:following|further\sto|with\sreference\sto|in\sreply\sto|after)\s(?:your|our|the|my)\s"
    r"(?:last\s|recent\s)?(?:appointment|visit|review|assessment|consultation|referral|call|letter"
    r"|e-?mail|discussion|conversation|chat|session)\b.*\b(?:enclose|attach|program(?:me)?|plan|list)"
    r"|(?:here['’]?s|here\sis|here\sare|below\s(?:is|are)|based\son|this\sis)\b",
    re.IGNORECASE,
)
_PAST: Final = frozenset(
    ("didnt", "didn't", "did", "couldnt", "couldn't", "skipped", "missed", "felt", "was", "took")
)
_STORY: Final = _PAST | {"i", "i've", "i'd", "we've", "it", "my", "that", "he", "she", "they"}
"""How sentences begin that tell something."""
_REQUEST: Final = re.compile(
    r"(?:i|we)(?:['’]?d|\swould)?\s(?:(?:also|now|really|still|just|then)\s)*(?:like|love|want|need)\b",
    re.IGNORECASE,
)
"""How one asks for something: "I'd also like ten clams"."""
_REMARK_HEAD: Final = re.compile(
    r"(?:how\sto\s)?progress(?:ion|ions|ing)?(?:\s(?:plan|guide|tips|notes|over\stime|rules|ideas))?"
    r"|(?:how|when)\sto\s(?:progress|stop|regress|advance|move\son)(?:\s.*)?|red\sflags?|next\ssteps?"
    r"|(?:weekly\s)?progression(?:\s.*)?|making\sit\s(?:harder|easier)|modifications?|regressions?"
    r"|why\s(?:this|it)\sworks|how\sto\suse\s.*|frequently\sasked\squestions|faqs?",
    re.IGNORECASE,
)
"""Headings below which no exercise is prescribed."""
_AVOIDED_HEAD: Final = re.compile(
    r"(?:please\s)?(?:do(?:\sno|n['’]?)ts?|avoid|things\sto\savoid|what\s(?:not\sto\sdo|to\savoid)"
    r"|not\s(?:yet|for\snow|allowed)|off[\s-]limits|(?:movements|exercises)\sto\savoid|leave\sout)"
    r"(?:\s(?:do|for\snow|yet|these|the\sfollowing))?",
    re.IGNORECASE,
)
"""Headings below which stands what is not to be done."""
_PERHAPS_HEAD: Final = re.compile(
    r"(?:(?:important|general|key|safety|coaching|training|a\sfew|quick|other|final|some|extra)\s)*"
    r"(?:notes?|tips|points|reminders?|guidelines?|precautions|advice|safety|warnings?|rules"
    r"|cautions?|equipment|kit|what\s(?:to\sexpect|you(?:['’]ll)?\sneed)|remember|important)"
    r"(?:\s(?:first|to\sremember|for\s(?:you|success)|&\s\w+|and\s\w+))?",
    re.IGNORECASE,
)
"""Headings below which an exercise with its dose is one all the same."""


def remark_in(cut: Scan) -> LineReading | None:
    """Return a line that prescribes nothing, whatever numbers it has; None for any other."""
    line = one_line(cut.text[slice(*_after_marker(cut))]).strip("*_ ")
    if any(one.match(line) for one in (_REMARK, _OPTION, _LATER, _OF_OTHERS)):
        return as_remark(cut)
    is_sure = any(one.says in SURE_COUNTS for one in cut.phrases)
    is_finding = bool(_FINDINGS.match(line)) and _is_clinical(cut.text)
    if is_finding or (_GREETS.fullmatch(line) and not cut.phrases):
        return LineReading(cut, role="other")
    if not is_sure and _APPOINTMENT.match(line):
        return as_remark(cut)
    is_first = bool(_FIRST_OF_ALL.fullmatch(line)) and {one.says for one in cut.phrases} <= _TIMES
    if not is_sure and (is_first or _TICKED.match(line)):
        return as_remark(cut)
    is_asked = line.endswith("?") and not is_sure and _is_question(cut)
    is_opening = bool(_OPENING.match(line)) and len(line.split()) > _FEW_WORDS and not is_sure
    is_closed = line.endswith((".", "!")) or cut.first_word in _PAST
    is_story = cut.first_word in _STORY and not is_sure and is_closed
    is_story = is_story and not (cut.phrases and _REQUEST.match(line))
    return text_line(cut) if is_asked or is_opening or is_story else None


def _is_question(cut: Scan) -> bool:
    """Return whether a line that ends as one is a question, not a dose in doubt: "3 x ??"."""
    words = cut.all_words
    return len(words) > _FEW_WORDS or bool(set(words[:2]) & _ASKING)


_ASKING: Final = frozenset(
    (
        *("want", "would", "shall", "should", "do", "does", "did", "can", "could", "is", "are"),
        *("what", "how", "which", "why", "when", "where", "any", "ready", "need", "have", "who"),
    )
)
"""How questions begin."""


def _after_marker(cut: Scan) -> tuple[int, int]:
    begin = cut.tokens[0].place[0] if cut.tokens else cut.place[0]
    return begin, cut.place[1]


_FEW_WORDS: Final = 5


def as_remark(cut: Scan) -> LineReading:
    """Return a line as a sentence that holds for no exercise, and must reach the person."""
    read = text_line(cut)
    notes = read.notes
    if read.role != "warning":
        notes = (SheetNote(one_line(cut.text[slice(*_after_marker(cut))]).strip("*_ ")),)
    role = read.role if read.role in ("warning", "kit") else "note"
    return LineReading(cut, role=role, notes=notes, rest=tuple(one.text for one in notes))


def _is_head(reading: LineReading) -> bool:
    return reading.scan.is_head or reading.line.rstrip("*_ ").endswith(":")


def _avoided(cut: Scan, heading: str) -> LineReading:
    """Return a line as what is not to be done, which its heading says."""
    read = as_remark(cut)
    words = one_line(cut.text[slice(*_after_marker(cut))]).strip("*_ ")
    note = SheetNote(f"{heading}: {words}", is_warning=read.role == "warning")
    return replace(read, notes=(note,))


def without_remarks(lines: Sequence[LogicalLine]) -> Iterator[LogicalLine]:
    """Give the lines; those below a heading such as "How to progress" are remarks."""
    is_below, is_perhaps, avoided = False, False, ""
    for line in lines:
        reading = line.reading
        title = one_line(reading.line).strip("#*_: ").lstrip("-•☝⚠️💡📈🚩 ")
        is_item = reading.scan.is_bullet or not line.after_blank
        if avoided and is_item and not line.has_table and not _is_head(reading):
            yield replace(line, reading=_avoided(reading.scan, avoided))
            continue
        avoided = title if _AVOIDED_HEAD.fullmatch(title) else ""
        if reading.role == "heading" or (not reading.blocks and _REMARK_HEAD.fullmatch(title)):
            is_below = bool(_REMARK_HEAD.fullmatch(title))
            is_perhaps = bool(_PERHAPS_HEAD.fullmatch(title))
            yield line
            continue
        is_sure = any(one.says in SURE_COUNTS for one in reading.scan.phrases)
        is_exercise = is_sure and any(one.exercise for one in reading.blocks)
        if line.has_table or (is_perhaps and is_exercise) or not reading.scan.tokens:
            is_below = is_below and not line.has_table
            is_perhaps = False
        if (is_below or is_perhaps) and (reading.blocks or reading.is_circuit or reading.parts):
            yield replace(line, reading=as_remark(reading.scan))
        else:
            yield line
