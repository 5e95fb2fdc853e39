"""How the texts are written for the voice, so that it says them as a person would."""

import re

JOINED = re.compile(r"(?<=[a-z])-(?=[a-z])", re.IGNORECASE)
RANGE = re.compile(r"(?<=\d)\s*[-–]\s*(?=\d)")
SENTENCE = re.compile(r"(?<=[.?!;:])\s+")

SPELT_OUT = {
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
}

PRONUNCIATIONS = {
    "practise": "(((p r ae k) 1) ((t ax s) 0))",
    "hinging": "(((hh ih n) 1) ((jh ih ng) 0))",
    "upright": "(((ah p) 1) ((r ay t) 1))",
    "thirty": "(((th er) 1) ((t iy) 0))",
    "gluteus": "(((g l uw) 1) ((t iy) 0) ((ax s) 0))",
    "maximus": "(((m ae k) 1) ((s ax) 0) ((m ax s) 0))",
    "medius": "(((m iy) 1) ((d iy) 0) ((ax s) 0))",
    "minimus": "(((m ih) 1) ((n ax) 0) ((m ax s) 0))",
    "piriformis": "(((p ih) 1) ((r ax) 0) ((f ao r) 1) ((m ax s) 0))",
    # Words that are said in two ways, under names of their own.
    "leadverb": "(((l iy d) 1))",
    "closeverb": "(((k l ow z) 1))",
}
"""What the voice's own dictionary does not know or gets wrong, in the phones of CMU's."""

SAID_AS = (
    (re.compile(r"\blead with\b", re.IGNORECASE), "leadverb with"),
    (re.compile(r"\bclose slowly\b", re.IGNORECASE), "closeverb slowly"),
)
"""Where the voice takes a verb for the noun that is spelt alike."""


def spoken(text: str) -> tuple[str, ...]:
    """Return a text as the sentences to be spoken; a colon or semicolon ends one too."""
    for pattern, said in SAID_AS:
        text = pattern.sub(said, text)
    text = JOINED.sub(" ", RANGE.sub(" to ", text))
    for sign, word in SPELT_OUT.items():
        text = text.replace(sign, word)
    text = re.sub(r"\s+", " ", text).replace(" ,", ",")
    return tuple(_sentence(part) for part in SENTENCE.split(text.strip()))


def _sentence(part: str) -> str:
    return part if part.endswith("?") else part.rstrip(".!;:, ") + "."


def pronunciations(text: str) -> dict[str, str]:
    """Return the entries of the table that a spoken text needs."""
    words = set(re.findall(r"[a-z]+", text.lower()))
    return {word: phones for word, phones in PRONUNCIATIONS.items() if word in words}
