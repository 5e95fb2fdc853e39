"""A language for tests: English with accents, 40 % longer, in brackets that show where it ends."""

from __future__ import annotations

import re
from gettext import NullTranslations

LANGUAGE = "qps"
OPEN = "⟦"
CLOSE = "⟧"
LONGER = 0.4
WORD = 7
"""So long are the words of what is added: lines break between them."""
_ACCENTED = str.maketrans(
    "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz",
    "ÀÇÐÉĜĤÎĴĶĻÑÖŘŠŤÛŴÝŽàçðéĝĥîĵķļñöřšťûŵýž",
)
_KEPT = r"(\{[^{}]*\}|<[^<>]*>|&\w+;|%\w|`[^`]*`)"
"""Gaps, tags, entities and code, which a translator leaves as they are."""


def pseudo(message: str) -> str:
    """Return a message as the pseudo-language has it."""
    parts = re.split(_KEPT, message)
    accented = "".join(
        part if index % 2 else part.translate(_ACCENTED) for index, part in enumerate(parts)
    )
    longer = round(len(re.sub(_KEPT, "", message)) * LONGER)
    padding = " ".join("~" * min(WORD, longer - at) for at in range(0, longer, WORD + 1))
    gap = " " if longer > WORD else ""
    return f"{OPEN}{accented}{gap}{padding}{CLOSE}"


class PseudoTranslations(NullTranslations):
    """Translates every message into the pseudo-language."""

    def gettext(self, message: str) -> str:
        """Return a message."""
        return pseudo(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form of a message that belongs to a number, as in English."""
        return pseudo(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """Return a message; the context changes nothing."""
        del context
        return pseudo(message)
