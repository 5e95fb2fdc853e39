"""Which encoding a text file is in: by its mark, by being valid, or by what its heads say."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from io import BytesIO
from typing import Final

MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAVED: Final = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257"),
    *("cp932", "euc_jp", "gb18030", "big5", "cp949", "koi8_r", "mac_roman", "cp850"),
)
"""What spreadsheets and phones save a table in, where it is not Unicode."""
_CHUNK: Final = 1 << 16
_SAMPLE: Final = 1 << 14
_CONTROL_LETTERS: Final = r"[\x00-\x08\x0e-\x1a\x1c-\x1f]"
CONTROL: Final = re.compile(_CONTROL_LETTERS.encode())
"""Bytes that no text has, in any encoding but UTF-16."""
_CONTROL_IN_TEXT: Final = re.compile(_CONTROL_LETTERS)
_ENOUGH: Final = 3_000
"""Bytes of lines with foreign letters that statistics need; twice as many take twice as long."""

Recognised = Callable[[str], int]
"""How many of the columns are known if the first lines read like this."""


def detect(content: bytes, recognised: Recognised) -> str:
    """Return the encoding of a text file.

    Without a mark, UTF-16 shows by its zeros and UTF-8 by being valid. What is left is one byte
    or two a letter: the one in which most heads are known, as statistics of letters (Charset
    Normalizer) rank them.

    Args:
        content: The bytes of the file.
        recognised: Judges the first lines in one encoding.
    """
    for mark, name in MARKS:
        if content.startswith(mark):
            return name
    if (name := _without_mark(content[:_SAMPLE])) or is_valid(content, name := "utf-8"):
        return name
    foreign = _foreign_lines(content)
    if sum(is_valid(line, "utf-8") for line in foreign) * 2 > len(foreign):
        return "utf-8"  # with a slip here and there
    if CONTROL.search(foreign_text := b"\n".join(foreign)):
        return SAVED[0]  # this is no text in any of them
    first = content[:_SAMPLE].rpartition(b"\n")[0] or content[:_SAMPLE]
    ranked = _ranked(foreign_text)
    return max(ranked, key=lambda one: recognised(first.decode(one, "replace")))


def is_text(content: bytes, encoding: str) -> bool:
    """Return whether bytes are a text, in the encoding that they would be in."""
    return _CONTROL_IN_TEXT.search(content.decode(encoding, "replace")) is None


def is_valid(content: bytes, encoding: str) -> bool:
    """Return whether all of a text can be decoded, without holding it twice in memory."""
    decoder = codecs.getincrementaldecoder(encoding)()
    stream = BytesIO(content)
    try:
        while chunk := stream.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _without_mark(sample: bytes) -> str:
    """Return which UTF-16 it is that has lost its mark, "" for none: every other byte is 0."""
    pairs = len(sample) // 2
    for name, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if pairs and zeros.count(0) > pairs * 0.6:
            return name
    return ""


def _ranked(foreign: bytes) -> list[str]:
    from charset_normalizer import from_bytes

    found = [one.encoding for one in from_bytes(foreign, cp_isolation=list(SAVED))]
    rest = [name for name in SAVED if name not in found and is_valid(foreign, name)]
    # where statistics see no difference, what Western spreadsheets save goes first
    if found[:1] in (["cp1250"], ["mac_roman"]) and "cp1252" in found:
        found.insert(0, "cp1252")
    return [*found, *rest, "cp1252"]


def _foreign_lines(content: bytes) -> list[bytes]:
    """Return the lines in which there is more than ASCII, as many as statistics need."""
    lines: list[bytes] = []
    for line in BytesIO(content):
        if not line.isascii():
            lines.append(line[:1000].rstrip(b"\r\n"))
            if sum(map(len, lines)) > _ENOUGH:
                break
    return lines
