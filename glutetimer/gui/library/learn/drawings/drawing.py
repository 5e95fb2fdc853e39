"""A drawing: how large it is in design units, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from glutetimer.gui.library.learn.drawings.sketch import Sketch

Draw = Callable[[Sketch], None]

ICON: Final = (64.0, 56.0)
"""The size of the picture beside a title, in design units."""
CARD: Final = (320.0, 460.0)
"""The usual size of the drawing on a card."""
ASIDE: Final = (208.0, 136.0)
"""The size of a small drawing among the words."""


class Drawing(NamedTuple):
    """The pictures of a topic.

    `icon` stands beside its title, `draw` is the large one on its card, `aside` a small one among
    the words, and `bullets` stand before its points, in order.
    """

    icon: Draw
    draw: Draw | None = None
    size: tuple[float, float] = CARD
    aside: Draw | None = None
    bullets: tuple[Draw, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Whether the large one stands above the words, not beside them."""
        return self.size[0] > self.size[1]
