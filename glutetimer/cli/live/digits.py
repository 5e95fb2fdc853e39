"""Large digits, readable from the mat."""

from __future__ import annotations

HEIGHT = 5

_PIXELS = {
    "0": "### # # # # # # ###",
    "1": " #  ##   #   #  ###",
    "2": "###   # ### #   ###",
    "3": "###   # ###   # ###",
    "4": "# # # # ###   #   #",
    "5": "### #   ###   # ###",
    "6": "### #   ### # # ###",
    "7": "###   #   #   #   #",
    "8": "### # # ### # # ###",
    "9": "### # # ###   # ###",
    ":": "     #       #     ",
}
_ROW = 4
"""Three pixels and a gap."""


def big(text: str, pixel: str, scale: int = 1) -> list[str]:
    """Return a number as lines of equal length, 5 x scale of them.

    Args:
        text: Digits and colons.
        pixel: What a pixel is drawn with; it is twice as wide as it is high.
        scale: How many lines a pixel is high.
    """
    lines = []
    for row in range(HEIGHT):
        parts = [
            "".join(
                (pixel if dot == "#" else " ") * 2 * scale
                for dot in _PIXELS[letter].ljust(HEIGHT * _ROW)[row * _ROW : row * _ROW + 3]
            )
            for letter in text
        ]
        lines.extend([("  " * scale).join(parts)] * scale)
    return lines
