"""A layout of two in fixed shares of the width; under each other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayoutItem

from glutetimer.gui.widgets.placing_layout import PlacingLayout, height_at


class ShareLayout(PlacingLayout):
    """The first item takes a share of the width, the second the rest.

    Args:
        share: Of the width, for the first.
        least: Below this width they stand under each other, px.
        across: Pixels between the two beside each other.
        down: Pixels between the two under each other.
    """

    def __init__(self, share: float, least: int, across: int = 32, down: int = 24) -> None:
        super().__init__()
        self._share = share
        self._least = least
        self._across = across
        self._down = down

    def sizeHint(self) -> QSize:
        return QSize(self._least, max((item.sizeHint().height() for item in self.items), default=0))

    def minimumSize(self) -> QSize:
        return QSize(max((item.minimumSize().width() for item in self.items), default=0), 0)

    def places(self, rect: QRect) -> list[tuple[QLayoutItem, QRect]]:
        shown = self.shown
        width = rect.width()
        first = round((width - self._across) * self._share)
        rest = width - self._across - first
        widths = [first, rest]
        fits = all(
            item.minimumSize().width() <= wide for item, wide in zip(shown, widths, strict=False)
        )
        if len(shown) == 2 and width >= self._least and fits:  # noqa: PLR2004 - both of them
            heights = [height_at(item, wide) for item, wide in zip(shown, widths, strict=True)]
            return [
                (shown[0], QRect(rect.x(), rect.y(), first, heights[0])),
                (shown[1], QRect(rect.x() + first + self._across, rect.y(), rest, heights[1])),
            ]
        places, top = [], rect.y()
        for item in shown:
            high = height_at(item, width)
            places.append((item, QRect(rect.x(), top, width, high)))
            top += high + self._down
        return places
