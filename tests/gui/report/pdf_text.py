"""Reads the texts of a PDF back as a viewer does: through its newest tables of meanings."""

from __future__ import annotations

import re
import zlib


def read_back(content: bytes) -> list[str]:
    """Return the texts of a PDF that Qt wrote, in the order in which they were drawn."""
    objects = newest_objects(content)
    tables = {}
    for body in objects.values():
        if b"/Subtype /Type0" in body and (found := re.search(rb"/ToUnicode (\d+) 0 R", body)):
            number = next(key for key, value in objects.items() if value is body)
            tables[b"F%d" % number] = table(stream(objects[int(found[1])]))
    pages = [stream(body) for body in objects.values() if b"stream" in body]
    shown = [text for page in pages for text in re.findall(rb"\nBT\n(.*?)\nET\n", page, re.DOTALL)]
    return [line(text, tables) for text in shown]


def line(text: bytes, tables: dict[bytes, dict[int, str]]) -> str:
    """Return one text; the glyphs without a meaning are question marks."""
    (font,) = re.findall(rb"/(F\d+) ", text)
    glyphs = re.findall(rb"<([0-9A-Fa-f]{4})> Tj", text)
    return "".join(tables[font].get(int(glyph, 16), "?") for glyph in glyphs)


def newest_objects(content: bytes) -> dict[int, bytes]:
    """Return all objects by their numbers; what was appended later holds."""
    found = re.finditer(rb"(\d+) 0 obj\n(.*?)\nendobj", content, re.DOTALL)
    return {int(one[1]): one[2] for one in found}


def stream(body: bytes) -> bytes:
    """Return what a stream holds."""
    raw = body.partition(b"stream\n")[2].rpartition(b"endstream")[0]
    return zlib.decompressobj().decompress(raw) if b"FlateDecode" in body else raw


def table(cmap: bytes) -> dict[int, str]:
    """Return what the glyphs of a font mean."""
    lines = re.findall(rb"^<([0-9A-F]{4})> <([0-9A-F]+)>$", cmap, re.MULTILINE)
    return {
        int(glyph, 16): bytes.fromhex(says.decode()).decode("utf-16-be") for glyph, says in lines
    }
