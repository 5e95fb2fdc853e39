"""A language for tests: English with accents, 40 % longer, in brackets that show where it ends."""

from __future__ import annotations

import re
from gettext import NullTranslations
from typing import Final

LANGUAGE: Final = "qps"
OPEN: Final = "⟦"
CLOSE: Final = "⟧"
LONGER: Final = 0.4
_ACCENTED: Final = str.maketrans(
    "ACDEGHIJKLNORSTUWYZacdeghijklnorstuwyz",
    "ÀÇÐÉĜĤÎĴĶĻÑÖŘŠŤÛŴÝŽàçðéĝĥîĵķļñöřšťûŵýž",
)
_KEPT: Final = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&\w+;|%\w|`[^`]*`)")
"""Gaps, tags, entities and code, which a translator leaves as they are."""


def pseudo(message: str) -> str:
    """Return a message as the pseudo-language has it."""
    parts = _KEPT.split(message)
    accented = "".join(
        part if index % 2 else part.translate(_ACCENTED) for index, part in enumerate(parts)
    )
    padding = "~" * round(len(_KEPT.sub("", message)) * LONGER)
    return f"{OPEN}{accented}{padding}{CLOSE}"


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
