"""Decodes the input of a terminal into names of keys."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from glutetimer.i18n.scripts import is_foreign
from glutetimer.presentation.keyboard_layouts import LayoutGuess

_SEQUENCES: Final = {
    "[A": "up",
    "[B": "down",
    "[C": "right",
    "[D": "left",
    "[5~": "page_up",
    "[6~": "page_down",
}
_TOKEN = re.compile(r"\x1b(\[[0-9;?]*[ -/]*[@-~]|O.|[^\x1b])|(.)", re.DOTALL)
"""An escape sequence, a letter with Alt, or a letter."""

_LAM_ALEF: Final = "لا"
"""One key of an Arabic keyboard, two letters in a terminal."""

WINDOWS_CODES: Final = {
    "H": "up",
    "P": "down",
    "M": "right",
    "K": "left",
    "I": "page_up",
    "Q": "page_down",
}
"""The second half of a key that Windows reports in two."""


def keys_in(text: str, guess: LayoutGuess | None = None) -> list[str]:
    """Return the keys in what a terminal sent: letters and names; unknown ones are left out.

    A terminal sends letters, never keys: `guess` tells where they lie.
    """
    keys = []
    guess = guess or LayoutGuess()
    for sequence, letter in _TOKEN.findall(text.replace(_LAM_ALEF, "ﻻ")):
        if sequence:
            key = _SEQUENCES.get(sequence.replace("O", "[", 1))
        elif letter in "\r\n":
            key = "enter"
        else:
            key = "escape" if letter == "\x1b" else _named(letter.lower(), guess)
        if key and (len(key) > 1 or key.isprintable()):
            keys.append(key)
    return keys


def _named(letter: str, guess: LayoutGuess) -> str:
    """Return the letter of the Latin alphabet on the same key, or the digit that is meant."""
    digit = unicodedata.decimal(letter, None) if len(letter) == 1 else None
    if digit is not None:
        return str(digit)
    place = guess.place(letter)
    if place != letter:
        return place
    base = unicodedata.normalize("NFD", letter)[:1]  # an accent changes no place
    return guess.place(base) if is_foreign(base) else letter
