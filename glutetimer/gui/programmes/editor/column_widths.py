"""How wide the columns of the editor's table are, by the room there is."""

from __future__ import annotations

from typing import Final, NamedTuple

PICTURE: Final = 72
LENGTH: Final = 66
MENU: Final = 44
LEAST_WIDTH: Final = 560
"""The least width of the table, px."""


class ColumnWidths(NamedTuple):
    """The widths of the columns, px; the name has what is left. Without room, 0."""

    picture: int
    amounts: int
    pace: int
    sides: int
    band: int

    @property
    def sides_under_name(self) -> bool:
        """Whether sides and band stand under the name, having no columns of their own."""
        return not self.sides


_ROOMY: Final = ColumnWidths(PICTURE, 118, 168, 138, 112)
_TIGHT: Final = ColumnWidths(0, 100, 140, 104, 100)
_NARROW: Final = ColumnWidths(0, 96, 132, 0, 0)
_TIGHT_FROM: Final = 848
_ROOMY_FROM: Final = 928


def column_widths(width: int) -> ColumnWidths:
    """Return the columns of a table of this width, px."""
    if width >= _ROOMY_FROM:
        return _ROOMY
    return _TIGHT if width >= _TIGHT_FROM else _NARROW
