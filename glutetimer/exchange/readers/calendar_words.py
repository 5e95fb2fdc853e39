"""Months, week days, halves of the day and units of time in many languages, from CLDR."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

LANGUAGES: Final = (
    *("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "fi", "pl", "cs", "tr", "ru"),
    *("uk", "ja", "ko", "zh", "hu", "ro", "el", "ca", "id"),
)
"""Those of the programs that are read, and their neighbours."""
_SHORTEST: Final = 3
"""Letters of a month that an abbreviation has at least, as CLDR's own."""
FILLERS: Final = frozenset(
    """
    de del d г г. года р р. den der kl kl. klo at um à a as às le el om ob uhr the of te na в о u
    """.split()  # noqa: RUF001, SIM905 - words in many alphabets
)
"""Words between the parts of a date that say nothing."""


def folded(word: str) -> str:
    """Return a word as it is compared: small, without the full stop of an abbreviation."""
    return unicodedata.normalize("NFKC", word).casefold().rstrip(".")


@lru_cache(4096)
def months(word: str) -> dict[str, int]:
    """Return which month a folded word is, by the languages in which it is one.

    It is one by its whole name or its usual abbreviation; if no language knows it, as the
    beginning of exactly one name in a language.
    """
    if found := {one: names[word] for one in LANGUAGES if word in (names := _months(one))}:
        return found
    if len(word) < _SHORTEST or not word.isalpha():
        return {}
    begun = {
        language: {month for name, month in _months(language).items() if name.startswith(word)}
        for language in LANGUAGES
    }
    return {language: meant.pop() for language, meant in begun.items() if len(meant) == 1}


@lru_cache(4096)
def is_filler(word: str) -> bool:
    """Return whether a folded word says nothing about the date: a week day, "de"."""
    return word in FILLERS or any(word in _days(language) for language in LANGUAGES)


@lru_cache(4096)
def half_of_day(word: str) -> str:
    """Return "am" or "pm" for what a language calls these, "" for any other word."""
    plain = word.replace(".", "").replace(" ", "")
    if plain in ("am", "pm"):
        return plain
    for language in LANGUAGES:
        for half, name in _halves(language):
            if plain == name:
                return half
    return ""


@lru_cache(4096)
def time_units() -> dict[str, int]:
    """Return the length in ms of each word for hours, minutes and seconds that means only one."""
    found: dict[str, set[int]] = {}
    for language in LANGUAGES:
        for word, ms in _units(language):
            found.setdefault(word, set()).add(ms)
    known = {word: lengths.pop() for word, lengths in found.items() if len(lengths) == 1}
    return known | {"h": 3_600_000, "hr": 3_600_000, "hrs": 3_600_000, "m": 60_000, "s": 1000}


@lru_cache(4096)
def day_first(language: str) -> bool | None:
    """Return whether a language writes the day before the month; None where English is unsure."""
    if language not in LANGUAGES or language == "en":
        return None
    pattern = _locale(language).date_formats["short"].pattern.casefold()
    return bool(pattern.index("d") < pattern.index("m"))


def _locale(language: str):  # type: ignore[no-untyped-def] # noqa: ANN202 - of Babel, loaded late
    from babel import Locale

    return Locale(language)


@lru_cache(4096)
def _months(language: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for widths in _locale(language).months.values():
        for width in ("wide", "abbreviated"):
            for month, name in widths.get(width, {}).items():
                word = folded(name)
                if any(letter.isalpha() for letter in word):
                    found.setdefault(word, month)
    return found


@lru_cache(4096)
def _days(language: str) -> frozenset[str]:
    return frozenset(
        folded(name)
        for widths in _locale(language).days.values()
        for width in ("wide", "abbreviated", "short")
        for name in widths.get(width, {}).values()
    )


@lru_cache(4096)
def _halves(language: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (half, folded(name).replace(".", "").replace(" ", "").replace("\u00a0", ""))
        for widths in _locale(language).day_periods.values()
        for names in widths.values()
        for half, name in names.items()
        if half in ("am", "pm")
    )


def _units(language: str) -> Iterator[tuple[str, int]]:
    from babel.units import format_unit

    lengths = {"hour": 3_600_000, "minute": 60_000, "second": 1000}

    for unit, ms in lengths.items():
        for width in ("long", "short"):
            for number in (1, 2, 5):
                text = format_unit(number, f"duration-{unit}", width, locale=language)
                word = folded(text.replace(str(number), "").strip())
                if word and not any(map(str.isspace, word)):
                    yield word, ms
