"""Upper and lower case of words that stand by themselves, in a sentence, or at its beginning."""

from __future__ import annotations

from glutetimer.i18n import ENGLISH, language
from glutetimer.i18n.pseudo import LANGUAGE as PSEUDO


def inside(name: str) -> str:
    """Return a name as it stands inside a sentence: "Side leg lift" as "side leg lift".

    That is a rule of English; in a translation a name stays as the catalogue has it.
    """
    if language() not in (ENGLISH, PSEUDO):
        return name
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def capitalised(words: str) -> str:
    """Return words as a heading or sentence begins: the first letter in upper case."""
    return words[:1].upper() + words[1:]
