"""Upper and lower case of words that stand by themselves, in a sentence, or at its beginning."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.i18n import ENGLISH, language
from glutetimer.i18n.pseudo import LANGUAGE as PSEUDO

_ARTICLE: Final = re.compile(r"(?:A|An|The)\s+(?=[a-z]+\s)")
"""The article that a name of several words begins with; "A skip" is a name of its own."""


def inside(name: str) -> str:
    """Return a name as it stands inside a sentence: "Side leg lift" as "side leg lift".

    That is a rule of English; in a translation a name stays as the catalogue has it.
    """
    if language() not in (ENGLISH, PSEUDO):
        return name
    is_word = name[1:2].islower() or _ARTICLE.match(name)
    return name[:1].lower() + name[1:] if is_word else name


def after_the(name: str) -> str:
    """Return a name as it stands after "the": "A running drill" as "running drill"."""
    if language() not in (ENGLISH, PSEUDO):
        return name
    return inside(_ARTICLE.sub("", name))


def capitalised(words: str) -> str:
    """Return words as a heading or sentence begins: the first letter in upper case."""
    return words[:1].upper() + words[1:]
