"""How texts are written for the voice, so that it says them as a person would. Pure."""

from __future__ import annotations

import re
from typing import Final

RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")
SENTENCE = re.compile(r"(?<=[.?!;:])\s+")

SPELT_OUT: Final = {
    "×": " times ",
    "%": " percent",
    "°": " degrees",
    "&": " and ",
    "(": ", ",
    ")": "",
    "’": "'",
    "\N{LEFT SINGLE QUOTATION MARK}": "'",
    "“": "",
    "”": "",
    '"': "",
    "…": ".",
    " – ": ", ",
    " - ": ", ",
    "/": " or ",
    # the voice's notation for phonemes
    "[": "",
    "]": "",
}

SAID_AS: Final = (
    # a verb, where the voice takes it for the noun or adjective that is spelt alike
    (re.compile(r"\bclose(?= slowly\b)", re.IGNORECASE), "[Close](/klˈOz/)"),
    (re.compile(r"\blead(?= with\b)", re.IGNORECASE), "[Lead](/lˈid/)"),
    # two sounds that run into each other: "hip stacked", "feed a little"
    (re.compile(r"\b(heels|hips|knees|legs|shins) (?=s)", re.IGNORECASE), r"\1, "),
    (re.compile(r"^Feet (?=a)"), "[Feet](/fˈitʰ/) "),
    (re.compile(r"^Feet (?=hip-width)"), "Feet, "),
    (re.compile(r"\b(extend) (?=and\b)", re.IGNORECASE), r"\1, "),
    (re.compile(r"(?<=\bfront\sof\s)(?=thigh\b)", re.IGNORECASE), "the "),
    # with its hyphen it is heard as "single a"
    (re.compile(r"\b(single)-leg\b", re.IGNORECASE), r"\1 leg"),
)
"""Words with their phonemes in the alphabet of the voice's model, written [word](/phonemes/)."""


def sentences(text: str) -> tuple[str, ...]:
    """Return a text as the sentences to be spoken; a colon or semicolon ends one too."""
    text = RANGE.sub(" to ", text)
    for sign, word in SPELT_OUT.items():
        text = text.replace(sign, word)
    text = re.sub(r"\s+", " ", text).replace(" ,", ",")
    return tuple(_sentence(part) for part in SENTENCE.split(text.strip()) if part)


def _sentence(part: str) -> str:
    """Return a sentence with the mark at its end that makes the voice end it well.

    A single word with a full stop is clipped by the voice ("Lift." is heard as "left", "2." as
    nothing).
    """
    bare = part.rstrip(".!;:, ")
    for pattern, said in SAID_AS:
        bare = pattern.sub(said, bare)
    if part.endswith("?"):
        return part
    return bare + ("," if bare.isalnum() else ".")
