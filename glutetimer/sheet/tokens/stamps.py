"""What has numbers and is no dose: dates, times of day, telephone numbers, addresses of the web."""

from __future__ import annotations

import re
from typing import Final

_MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_ANY_MONTH: Final = rf"(?:{_MONTH}|mar(?:ch)?|may)"
WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"
"""How a day of the week is written, as a pattern."""
_TIME: Final = r"\d{1,2}[:.]\d\d(?::\d\d)?"
_HALF: Final = r"\s?(?:[ap]\.?m\b\.?|o\W?clock\b|hrs\b)"
STAMPS: Final = re.compile(
    rf"""(?<![\w])(?:
    [£$€]\s?\d+(?:[.,]\d\d)? | https?://\S+ | www\.\S+ | [\w.+-]+@[\w-]+\.[\w.-]+\w
    | \d{{1,2}}(?:st|nd|rd|th)\s(?:of\s)?{_ANY_MONTH}\b(?:[\s,]+(?:19|20)\d\d)?
    | \d{{1,2}}[\s-]{_ANY_MONTH}[\s,-]+(?:(?:19|20)\d\d)\b
    | \d{{1,2}}\s{_MONTH}\b
    | \d{{1,2}}\s(?:mar(?:ch)?|may)(?=\s+at\s|\s*$|\s*[,(.;])
    | (?:(?<=\bon\s)|(?<=\bby\s)|(?<=\bfrom\s)|(?<=\bsince\s)|(?<=\buntil\s)|(?<=\bof\s))
      \d{{1,2}}\s(?:mar(?:ch)?|may)\b
    | (?<=\()(?:1[0-2]|0?[1-9])/(?:1[3-9]|2\d|3[01])(?=\))
    | (?<=\()(?:1[3-9]|2\d|3[01])/(?:1[0-2]|0?[1-9])(?=\))
    | {_ANY_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)\b(?:,?\s(?:19|20)\d\d)?
    | {_ANY_MONTH}\.?\s\d{{1,2}},?\s(?:19|20)\d\d\b
    | {_ANY_MONTH}\s(?:19|20)\d\d\b
    | (?:19|20)\d\d-\d{{1,2}}-\d{{1,2}}(?:[T\s]{_TIME})?
    | \d{{1,2}}[./-]\d{{1,2}}[./-](?:19|20)\d\d(?:,?\s{_TIME})?
    | {_TIME}(?:{_HALF})?\s?(?:-|–|to)\s?{_TIME}(?:{_HALF})?(?!\s?(?:x|min|sec|s)\b)
    | (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s\d{{1,2}}[:.]\d\d
    | {_TIME}{_HALF} | (?<![x×]\s)(?<!x)\d{{1,2}}(?!\s?hrs){_HALF}(?!\s?(?:and|&|/|\+)\s?pm)
    | (?<=\bat\s)\d{{1,2}}:\d\d(?!\s?(?:x|min|speed|pace))
    | \+\d[\d\s().-]{{7,}}\d | \(?0\d{{2,5}}\)?(?:[\s-]?\d{{3,}}){{1,3}}
    | (?:\d{{2,3}}[\s-])?\(?\d{{2,4}}\)?[\s.-]\d{{3,4}}[\s.-]\d{{4}}\b
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""Each as one piece."""


def is_contact(stamp: str) -> bool:
    """Return whether a stamp is a price, a telephone number or an address, not a time."""
    digits = sum(one.isdecimal() for one in stamp)
    return stamp[0] in "£$€+" or "@" in stamp or "www" in stamp or "//" in stamp or digits > _MOST


_MOST: Final = 8
"""So many digits has a date."""

CHAT_HEAD: Final = rf"""(?:
    (?:\[[^\]\n]{{0,16}}\d:\d\d[^\]\n]{{0,8}}\]
      |\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}},?[ ]{_TIME}(?:[\s\u202f]?[ap]\.?m\.?)?(?:[ ]-)?
      |\[?(?:\d\d:\d\d(?::\d\d)?(?:[\s\u202f]?[ap]\.?m\.?)?
          |\d:\d\d[\s\u202f]?[ap]\.?m\.?)\]?(?:[ ]-)?
    )
    [ ](?:[^\W\d][^:\n\d]{{0,39}}:[ ])?
    |[^\W\d][^:\n\d(\[]{{0,39}}[ ,]{{1,2}}[(\[]?
      (?:\d\d:\d\d(?:[ ]?[ap]m)?|\d:\d\d[ ]?[ap]m)[)\]]?:[ ]
    )"""
"""What stands before a message in the export of a chat: when, and who; in verbose mode."""
_CHAT: Final = re.compile(CHAT_HEAD, re.VERBOSE | re.IGNORECASE)


def is_message(line: str) -> bool:
    """Return whether a line is a message of a chat."""
    return bool(_CHAT.match(line))
