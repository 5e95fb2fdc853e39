"""Feel: how many sets reached the glutes, exercise by exercise."""

from __future__ import annotations

from glutetimer.gui.history.share_pictures import Portion, Trend
from glutetimer.gui.history.view_base import RedrawnView
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.gui.widgets.labels import number, text
from glutetimer.i18n import N_, _, formats
from glutetimer.presentation.history.period_views import FeelLine, FeelView, Share

TEACHES = N_(
    "After the last set of an exercise you are asked where you felt it. "
    "Answer a few times, and here you will see whether it reaches the glutes."
)
WHOLE = (0.5, 0.5)
NAME_WIDTH = 168


class FeelPage(RedrawnView):
    """One card with a line for each exercise, the whole on top."""

    def __init__(self, theme: Theme = DAY) -> None:
        super().__init__(theme, _(TEACHES))
        self._view: FeelView | None = None

    def show_view(self, view: FeelView) -> None:
        """Show these shares."""
        self._view = view
        self.rewrite()

    def write(self) -> None:
        view = self._view
        if view is None or not view.lines:
            return
        grid = self.add_card(_("Felt in the glutes"), view.sentence)[1]
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(5, 1)
        grid.addWidget(number(_("of sets answered"), "small"), 0, 2, 1, 2)
        grid.addWidget(text(_("over time"), "small", wraps=True), 0, 4)
        lines = (FeelLine(_("All exercises"), view.whole, "", ""), *view.lines)
        for row, one in enumerate(lines, 1):
            name = text(one.name, wraps=True)
            name.setFixedWidth(NAME_WIDTH)
            grid.addWidget(name, row, 0)
            grid.addWidget(self._portion(one.good), row, 1)
            share = "" if one.good.whole is None else formats.share(one.good.whole)
            grid.addWidget(number(share), row, 2)
            grid.addWidget(number(one.numbers, "mute"), row, 3)
            grid.addWidget(Trend(self.theme, one.good, WHOLE, self.theme.lower), row, 4)
            grid.addWidget(text(one.elsewhere, "small", wraps=True), row, 5)

    def _portion(self, share: Share) -> Portion:
        return Portion(self.theme, share.whole or 0.0, (self.theme.lower, self.theme.track))
