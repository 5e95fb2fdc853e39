"""For which exercises a sentence for all does not hold: "unless it says otherwise"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.phrases.scan import Chunk, Scan


def exception_in(cut: Scan) -> Chunk:
    """Return the words that let other doses stand, an empty run where there are none."""
    words = [one.folded for one in cut.tokens]
    first = next((at for at, one in enumerate(words) if one in _EXCEPTING), len(words))
    near = range(first + 1, min(first + _LONGEST_EXCEPTION, len(words)))
    says = max((at for at in near if words[at] in _SAYING), default=None)
    if says is None:
        return _NONE
    end = says + 1
    while end < len(words) and words[end] in _SAYING | _BESIDE:
        end += 1
    if cut.text[cut.tokens[end - 1].place[1] : cut.place[1]].lstrip()[:1] in _QUOTES:
        return Chunk(first, len(words))  # unless it says "both legs"
    begins_anew = end == len(words) or not words[end][0].isalpha() or first == 0
    return Chunk(first, end) if begins_anew else _NONE


_NONE: Final = Chunk(0, 0)
_LONGEST_EXCEPTION: Final = 6
_QUOTES: Final = ('"', "“", "'")
_EXCEPTING: Final = frozenset(("unless", "except"))
_SAYING: Final = frozenset(
    ("says", "say", "said", "states", "stated", "noted", "marked", "given", "gives", "written",
     "told", "tells", "specified", "shown", "listed", "indicated", "mentioned", "instructed",
     "otherwise", "different", "another", "advised", "prescribed", "put")
)  # fmt: skip # a word list
_BESIDE: Final = frozenset(
    ("so", "else", "below", "above", "something", "differently", "beside", "next", "it", "there")
)
"""With these a clause says that exercises with a dose of their own keep it: "unless marked"."""
