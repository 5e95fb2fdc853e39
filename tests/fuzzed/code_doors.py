"""The entry points of codes of programmes: as text, as a picture, in a PDF."""

from __future__ import annotations

import json
import zlib

from glutetimer.exchange.code_text import code_of
from glutetimer.exchange.code_words import WORDS
from glutetimer.exchange.programme_code import from_code, to_code
from glutetimer.gui.report.read_back import MAX_TEXT, texts_of
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.training.plain_values import plain_values
from tests.fuzzed.answers import expect
from tests.fuzzed.spoiling import Drawn


def programme_code(data: bytes) -> None:
    """A text in which there may be a code."""
    _back_and_forth(data.decode("utf-8", "replace"))


def packed_programme(data: bytes) -> None:
    """A code whose letters are right, whatever it packs."""
    _back_and_forth(code_of(data))


def programme_code_values(data: bytes) -> None:
    """A code with values that nobody expects."""
    drawn = Drawn(data)
    programmes = list(load_catalogue(assets_dir()).programmes.values())
    said = {
        "programme": plain_values(programmes[drawn.number(len(programmes))]),
        "exercises": [plain_values(load_catalogue(assets_dir()).exercise("glute_bridge"))],
    }
    for _ in range(1 + drawn.number(6)):
        drawn.spoil(said)
    text = json.dumps(said).encode("utf-8", "replace")
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS, zdict=WORDS)
    _back_and_forth(code_of(packer.compress(text) + packer.flush()))


def code_picture(data: bytes) -> None:
    """A picture or PDF in which there may be a code."""
    found = texts_of(data)
    if found is not None:
        expect(len(found.text) <= MAX_TEXT, "a text without end")
        expect(all(len(code) <= MAX_TEXT for code in found.codes), "a code without end")


def _back_and_forth(text: str) -> None:
    found = from_code(text)
    again = from_code(to_code(found.programme, found.exercises))
    expect(again == found, "a programme came back changed")
