"""Lines of styled text, and the pieces that the live screen is made of."""

from __future__ import annotations

from collections.abc import Sequence

from glutetimer.cli.shapes import Shapes
from glutetimer.cli.text_writer import cells
from glutetimer.i18n import _
from glutetimer.presentation.phases import phase_display
from glutetimer.session.snapshot import Segment, Snapshot
from glutetimer.session.steps import Side

Piece = tuple[str, str]
"""A text and its role, "" for plain."""
Line = list[Piece]

_LEAST_SEGMENT = 2


def plain(line: Line) -> str:
    """Return a line without its styles."""
    return "".join(text for text, _ in line)


def width_of(line: Line) -> int:
    """Return how many columns a line takes."""
    return sum(cells(text) for text, _ in line)


def spread(left: Line, right: Line, width: int) -> Line:
    """Return two texts at the ends of one line; the left one gives way."""
    room = width - width_of(right) - 2
    left = cut(left, room)
    return [*left, (" " * (width - width_of(left) - width_of(right)), ""), *right]


def cut(line: Line, width: int) -> Line:
    """Return a line that is at most so wide."""
    result: Line = []
    left = max(0, width)
    for text, role in line:
        kept = text
        while cells(kept) > left:
            kept = kept[:-1]
        left -= cells(kept)
        result.append((kept, role))
        if kept != text:
            break
    return result


def bar(share: float, width: int, shapes: Shapes, role: str) -> Line:
    """Return a progress bar."""
    halves = round(max(0.0, min(1.0, share)) * width * 2)
    done = shapes.full * (halves // 2) + shapes.part * (halves % 2)
    return [(done, role), (shapes.empty * (width - len(done)), "mute")]


def strip(segments: Sequence[Segment], width: int, shapes: Shapes) -> Line:
    """Return the whole session as a strip: one segment for each set, as long as it lasts."""
    total = sum(segment.length_ms for segment in segments)
    room = width - (len(segments) - 1)
    if not total or room < _LEAST_SEGMENT * len(segments):
        done = sum(segment.length_ms * segment.done for segment in segments)
        return bar(done / total if total else 0.0, width, shapes, "hold")
    line: Line = []
    reached = taken = 0
    for segment in segments:
        reached += segment.length_ms
        # what is rounded away from one segment comes to the next: the strip keeps its length
        wide = max(1, round(room * reached / total) - taken)
        taken += wide
        role = "hold" if segment.current else "lower"
        line.extend(bar(segment.done, wide, shapes, role))
        line.append((" ", ""))
    return line[:-1]


def role_of(snapshot: Snapshot) -> str:
    """Return the style of the current phase."""
    return phase_display(snapshot.phase).role if snapshot.phase else "lower"


def side_text(side: Side) -> str:
    """Return which side works, as it stands on the screen; "" for both."""
    return {Side.LEFT: _("left side"), Side.RIGHT: _("right side")}.get(side, "")
