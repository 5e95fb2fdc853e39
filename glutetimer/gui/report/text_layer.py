"""The words in a PDF: what each glyph of it means, for search, copying and screen readers.

Qt writes a table of meanings (ToUnicode) for every font, from the font's own table of letters.
Glyphs that only a feature of the font leads to, like digits of one width and a few letters, are
not in there and mean nothing. What was drawn is known here, so tables that are whole are appended:
a PDF is changed by adding to its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextLayout

_FONTS: Final = re.compile(
    rb"\n(\d+) 0 obj\s<<\s*/Type /Font\s/Subtype /Type0\s[^>]*?/ToUnicode (\d+) 0 R"
)
_END: Final = re.compile(rb"trailer\s<<(.*?)>>\sstartxref\s(\d+)\s+%%EOF\s*$", re.DOTALL)
_MOST_LINES: Final = 100
"""Of one block of a table, by the standard."""
_ENDLESS: Final = 1e6


class TextLayer:
    """Draws text and remembers what each glyph of each font means."""

    def __init__(self) -> None:
        # in the order of first use, in which Qt numbers fonts and their glyphs
        self._fonts: dict[tuple[str, str], dict[int, bytes]] = {}

    def draw(self, painter: QPainter, x: float, words: str, font: QFont) -> None:
        """Write one line that begins at `x`, its base line at 0."""
        layout = QTextLayout(words, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(_ENDLESS)
        layout.endLayout()
        runs = line.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
        meanings = _meanings(words, runs)
        for run in runs:
            raw = run.rawFont()
            known = self._fonts.setdefault((raw.familyName(), raw.styleName()), {})
            for glyph, start in zip(run.glyphIndexes(), run.stringIndexes(), strict=True):
                if glyph:
                    known.setdefault(glyph, meanings[start])
            painter.drawGlyphRun(QPointF(x, -line.ascent()), run)

    def added_to(self, content: bytes) -> bytes:
        """Return a finished PDF of Qt whose fonts have tables that are whole.

        One that is built in another way than Qt's stays as it is.
        """
        tables = [int(table) for _, table in sorted(_by_number(content))]
        end = _END.search(content)
        if end is None or len(tables) != len(self._fonts):
            return content
        added, places = bytearray(), {}
        for number, meanings in zip(tables, self._fonts.values(), strict=True):
            places[number] = len(content) + len(added)
            table = _table(meanings.values())
            added += b"%d 0 obj\n<< /Length %d >>\nstream\n" % (number, len(table))
            added += table + b"\nendstream\nendobj\n"
        start = len(content) + len(added)
        added += b"xref\n0 1\n0000000000 65535 f \n"
        for number, place in sorted(places.items()):
            added += b"%d 1\n%010d 00000 n \n" % (number, place)
        trailer = end[1].strip() + b"\n/Prev " + end[2]
        added += b"trailer\n<<\n" + trailer + b"\n>>\nstartxref\n%d\n%%%%EOF\n" % start
        return content + bytes(added)


def _by_number(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each font of a PDF: its number, in the order of first use, and its table's."""
    for found in _FONTS.finditer(content):
        yield int(found[1]), found[2]


def _meanings(words: str, runs: Iterable[QGlyphRun]) -> dict[int, bytes]:
    """Return what stands in a text from each glyph's place on, in UTF-16 as Qt counts."""
    units = words.encode("utf-16-be", "replace")
    starts = sorted({start for run in runs for start in run.stringIndexes()})
    ends = (*starts[1:], len(units) // 2)
    return {start: units[2 * start : 2 * end] for start, end in zip(starts, ends, strict=False)}


def _table(meanings: Iterable[bytes]) -> bytes:
    """Return a ToUnicode table; Qt numbers the glyphs of a font from 1."""
    lines = [
        b"<%04X> <%s>\n" % (place, one.hex().upper().encode())
        for place, one in enumerate(meanings, 1)
        if one
    ]
    blocks = b"".join(
        b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block))
        for block in (lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES))
    )
    return (
        b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        + blocks
        + b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )
