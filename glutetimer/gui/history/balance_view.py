"""Balance: left against right, and maximus against medius."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from glutetimer.gui.history.share_pictures import Portion, Sides, Trend
from glutetimer.gui.history.view_base import RedrawnView
from glutetimer.gui.style.exercise_colours import group_colour
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.widgets.labels import number, text
from glutetimer.i18n import N_, _, formats
from glutetimer.presentation.history.chart_words import estimates_note
from glutetimer.presentation.history.period_views import BalanceLine, BalanceView
from glutetimer.review.table import Grouping

TEACHES = N_(
    "Here you will see whether left and right do the same, exercise by exercise, "
    "as soon as you have done one that has a side."
)
NAME_WIDTH = 168
AROUND_EVEN = (0.5, 0.1)
"""The middle of the trend of a balance, and how far it is drawn to either side."""


class Balance(RedrawnView):
    """Two cards: the sides, and the muscles."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__(theme, _(TEACHES))
        self._view: BalanceView | None = None

    def show_view(self, view: BalanceView) -> None:
        """Show these balances."""
        self._view = view
        self.rewrite()

    def write(self) -> None:
        view = self._view
        if view is None or not (view.lines or view.muscles):
            return
        if view.lines:
            grid = self.add_card(
                _("Left and right"),
                _(
                    "Time under tension of each side, {span}. The line shows where it leads: "
                    "up is more left, down more right."
                ).format(span=view.span),
            )[1]
            grid.setColumnStretch(1, 1)
            self._write_heads(grid)
            for row, one in enumerate(view.lines, 1):
                self._write_line(grid, row, one)
        if view.muscles:
            grid = self.add_card(_("Maximus and medius"), self._muscle_words(view))[1]
            grid.setColumnStretch(1, 1)
            night = self.theme.is_dark
            tones = (
                group_colour(Grouping.MUSCLE, "gluteus_maximus", night=night),
                group_colour(Grouping.MUSCLE, "gluteus_medius", night=night),
            )
            share = view.maximus.whole or 0.0
            grid.addWidget(text(_("Maximus {share}").format(share=formats.share(share))), 0, 0)
            grid.addWidget(Portion(self.theme, share, tones), 0, 1)
            grid.addWidget(text(_("Medius {share}").format(share=formats.share(1 - share))), 0, 2)
            grid.addWidget(Trend(self.theme, view.maximus, (0.5, 0.3), tones[0]), 0, 3)
            grid.addWidget(text(view.caveat, "small", wraps=True), 1, 0, 1, 4)

    def _muscle_words(self, view: BalanceView) -> str:
        words = _("Weighted time under tension: {muscles}.").format(muscles=view.muscles)
        return f"{words} {estimates_note(view.unsure)}".strip()

    def _write_heads(self, grid: QGridLayout) -> None:
        grid.addWidget(text(_("left : right"), "small", wraps=True), 0, 2)
        grid.addWidget(text(_("over time"), "small", wraps=True), 0, 3)

    def _write_line(self, grid: QGridLayout, row: int, one: BalanceLine) -> None:
        night = self.theme.is_dark
        tones = (
            group_colour(Grouping.SIDE, "left", night=night),
            group_colour(Grouping.SIDE, "right", night=night),
        )
        name = text(one.name, wraps=True)
        name.setFixedWidth(NAME_WIDTH)
        grid.addWidget(name, row, 0)
        grid.addWidget(Sides(self.theme, one.left.whole or 0.0, tones), row, 1)
        grid.addWidget(number(one.numbers), row, 2)
        grid.addWidget(Trend(self.theme, one.left, AROUND_EVEN, self.theme.ink), row, 3)
        grid.addWidget(text(one.words, "small" if one.is_even else "mute", wraps=True), row, 4)
