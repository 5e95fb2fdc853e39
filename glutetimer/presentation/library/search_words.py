"""Words as the search compares them: without accents and endings; those that say little go."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")
_OR: Final = re.compile(r"\bor\b", re.IGNORECASE)
_VOWEL: Final = re.compile("[aeiouy]")
_ENDINGS: Final = ("ing", "ed", "es", "s", "e")
_SHORTEST: Final = 3
"""A stem keeps so many letters."""
_SYNONYMS: Final = {
    "collapse": "cave",
    "buckle": "cave",
    "fall": "cave",
    "valgus": "cave",
    "inward": "cave",
    "inwards": "cave",
    "knock": "cave",
    "arse": "glute",
    "ass": "glute",
    "backside": "glute",
    "bottom": "glute",
    "bum": "glute",
    "butt": "glute",
    "buttock": "glute",
    "buttocks": "glute",
    "gluteal": "glute",
    "gluteals": "glute",
    "gluteus": "glute",
    "hammies": "hamstring",
    "hammy": "hamstring",
    "quad": "quadriceps",
    "quads": "quadriceps",
    "lumbar": "back",
    "bicycle": "cycling",
    "bike": "cycling",
    "cyclist": "cycling",
    "ride": "cycling",
    "jog": "running",
    "runner": "running",
    "sideways": "side",
    "elastic": "band",
    "loop": "band",
    "theraband": "band",
}
"""What people call what the content calls otherwise."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, without accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return tuple(_WORD.findall("".join(one for one in plain if not unicodedata.combining(one))))


STOP_WORDS: Final = frozenset(
    words_of(
        "a about after all am an and any are as at be because been better but by can cannot "
        "could did do does doing don dont during exercise exercises feel feeling feels felt "
        "find for from get gets getting go goes going good had has have help helps her his how "
        "i if in instead into is it its keep keeps keeping like make makes me more my need not "
        "of off on one or our out over rather s see should so some t than that the their them "
        "then there these they this those to too use using want was way we what when where "
        "which while who why will with without would you your "
    )
)
"""Words of a question that are no part of what is looked for."""


def wanted_words(query: str) -> tuple[str, ...]:
    """Return the words that a query is about; all of them where none says more than the others."""
    words = words_of(query)
    telling = tuple(one for one in dict.fromkeys(words) if one not in STOP_WORDS)
    return telling or tuple(dict.fromkeys(words))


def alternatives(query: str) -> tuple[str, ...]:
    """Return the parts of a query that "or" stands between: "lunge", "squat"; else all of it."""
    parts = tuple(one.strip() for one in _OR.split(query) if words_of(one))
    return parts or (query,)


@lru_cache(maxsize=8_000)
def stem(word: str) -> str:
    """Return what the forms of a word have in common: "cav" of "caves", "caving" and "cave".

    It is also that of the words that mean the same: "collapse" has the stem of "cave".
    """
    return _cut(_SYNONYMS.get(word) or _SYNONYMS.get(_cut(word)) or _BY_STEM.get(_cut(word), word))


@lru_cache(maxsize=8_000)
def _cut(word: str) -> str:
    """Take the endings off an English word: that of the plural, then "ing" or "ed", then "e"."""
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = _without(word, "es" if word.endswith(("sses", "xes", "ches", "shes")) else "s")
    for ending in ("ing", "ed"):
        rest = _without(word, ending)
        if rest != word:
            doubled = rest[-1] == rest[-2] and rest[-1] not in "lsz"
            word = rest[:-1] if doubled else rest
            break
    return _without(word, "e")


def _without(word: str, ending: str) -> str:
    rest = word.removesuffix(ending)
    return rest if len(rest) >= _SHORTEST and _VOWEL.search(rest) else word


_BY_STEM: Final = {_cut(word): same for word, same in _SYNONYMS.items()}


def begins(stem_of_text: str, word: str) -> bool:
    """Whether a word that is being typed is on its way to a stem: "hamst", or "cavi" to "cav"."""
    rest = word.removeprefix(stem_of_text)
    return rest != word and any(ending.startswith(rest) for ending in _ENDINGS)
