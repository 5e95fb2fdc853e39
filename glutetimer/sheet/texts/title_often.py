"""How often a title says that its exercises are done: "Hip plan - 3x per week"."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.phrases.phrase_kinds import SURE_COUNTS
from glutetimer.sheet.phrases.scan import Scan, one_line
from glutetimer.sheet.texts.line_reading import Said
from glutetimer.sheet.texts.roles import OFTEN, greets, is_heading
from glutetimer.sheet.vocabulary.heading_words import PARTS, TITLES


def often_of_title(cut: Scan) -> list[Said]:
    """Return how often a title says that its exercises are done: "Hip plan - 3x per week"."""
    line = one_line(cut.text[slice(*cut.place)])
    is_title = (
        set(cut.all_words) & (TITLES | PARTS) or cut.is_head or line.partition("(")[0].isupper()
    )
    is_named = bool(set(cut.all_words) & TITLES)
    opens = is_named and (line.endswith(":") or bool({cut.first_word, *cut.all_words} & _OPENING))
    opens = opens or (line.endswith(":") and not _has_dose(cut)) or is_strong_title(cut)
    is_title = is_title or opens
    unsaid = [word for one in cut.chunks for word in cut.words(one)]
    heads = is_heading(cut, line, unsaid) and not greets(cut.all_words, cut.first_word)
    if not is_title or not (opens or heads):
        return []
    return [(one.says, cut.tokens[one.first : one.end]) for one in cut.phrases if one.says in OFTEN]


def is_strong_title(cut: Scan) -> bool:
    """Return whether a line is a title in strong letters, with something in brackets."""
    return bool(_STRONG.match(cut.text, *cut.place))


_STRONG: Final = re.compile(
    r"[ \t]*(?P<mark>\*\*|__)(?![ ])[^*_.!?]+(?P=mark)[ ]*\([^()]+\)[ \t]*$"
)
"""A title in strong letters, with something in brackets: "**Hip strength** (4 days a week)"."""


def titled_before_often(cut: Scan) -> str:
    """Return the title that a line has before it says how often: "Hip strength, 3 times a week"."""
    often = next((one for one in cut.phrases if one.says in OFTEN), None)
    opens = cut.text[slice(*cut.place)].rstrip().endswith(":")
    if often is None or often.first == 0 or opens or not often_of_title(cut):
        return ""
    is_parted = not cut.tokens[often.first - 1].text.isalnum()
    return cut.text_of(0, often.first - 1).strip(" -–:,(") if is_parted else ""


def _has_dose(cut: Scan) -> bool:
    return any(one.says in SURE_COUNTS for one in cut.phrases)


_OPENING: Final = frozenset(("here", "below", "attached"))
"""How greetings begin that name the sheet: "Here is your programme, 3 times a week"."""
