"""The session to do now: what it is, how long it takes, what to fetch, and Start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from glutetimer.gui.style.style_sheet import restyle
from glutetimer.gui.today.choice_rows import ChoiceRows
from glutetimer.gui.today.session_body import SessionBody
from glutetimer.gui.widgets.band_dot import show_dot
from glutetimer.gui.widgets.beside_layout import RIGHT, TOP, WHOLE, BesideLayout
from glutetimer.gui.widgets.choice import ChoiceButtons
from glutetimer.gui.widgets.labels import StartButton, clear, line, text
from glutetimer.gui.widgets.reason_mark import MarkLegend, marked
from glutetimer.i18n import N_, _, pgettext
from glutetimer.presentation.amounts import MINUTE_S, SECOND_MS, length_text
from glutetimer.presentation.band_choice import BandChoice
from glutetimer.presentation.own_default import AdviceLine
from glutetimer.presentation.programme_card import ProgrammeCard
from glutetimer.presentation.today import ANYWAY, REST_TODAY

MINUTES = (20, 15, 10, 8, 5)
NO_WORDS = "\N{NO-BREAK SPACE}"
"""An empty line as high as one with words."""
LENGTH_WIDTH = 264
"""Room for the longest length, so that another one moves nothing."""
PACES = (("coach", N_("Coach-paced")), ("self", N_("Self-paced")))


class SuggestionCard(QFrame):
    """One programme, large, with everything one may still change about it."""

    exercise_chosen = Signal(str)
    """The id of an exercise to be opened."""

    def __init__(self, picture: Callable[[str], QPixmap | None] | None = None) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._card: ProgrammeCard | None = None
        self._reason = text("", "mute", wraps=True)
        self._name = text("", "title", wraps=True)
        self._anyway = text("", "subtitle", wraps=True)
        self._hurt = text("", "alert", wraps=True)
        self._is_rest_day = False
        self._length = text("", "title")
        self._length.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._whole = text("", "small")
        self._whole.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._left_out = text("", "point", wraps=True)
        self._lacking = text("", wraps=True)
        self._build_up = text("", "mute", wraps=True)
        self.start = StartButton(_("Start"), "primary")
        self.start.setToolTip(_("Enter"))
        self.start.setMinimumWidth(168)
        self.minutes = ChoiceButtons(_("Time you have"), _times(), wraps=True)
        self.pace = ChoiceButtons(
            _("Pace"), [(pace, _(words)) for pace, words in PACES], wraps=True
        )
        self.pace.setToolTip(
            _("Coach-paced: the tempo leads, you follow.\nSelf-paced: tap at every turning point.")
        )
        self.week = ChoiceButtons(_("Week of the build-up"), (), wraps=True)
        self.first = ChoiceButtons(_("Begin with"), (), wraps=True)
        self.bands = ChoiceButtons(_("Bands"), (), wraps=True)
        self._body = SessionBody(picture)
        self._body.exercise_chosen.connect(self.exercise_chosen)
        self._choices = ChoiceRows()
        self._before = QVBoxLayout()
        self._before_shown: tuple[AdviceLine, ...] = ()
        self._notes_title = text(pgettext("heading", "Notes"), "mute")
        self._notes_title.setContentsMargins(0, 8, 0, 0)
        self._notes = QVBoxLayout()
        self._legend = MarkLegend()
        self._arrange()

    @property
    def is_being_chosen(self) -> bool:
        """Whether the focus is on a choice of time or pace, which may lead to another programme."""
        focused = self.focusWidget()
        return focused is not None and any(
            choice.isAncestorOf(focused) for choice in (self.minutes, self.pace)
        )

    def show_card(self, card: ProgrammeCard, reason: str, minutes: int | None, pace: str) -> None:
        """Show this programme, why it is suggested, and how it will be done."""
        self.minutes.select(minutes)
        self.pace.select(pace)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        if card == self._card:
            return
        self._card = card
        self._length.setText(card.length)
        self._whole.setText(
            _("of {length}").format(length=card.whole_length) if card.whole_length else NO_WORDS
        )
        self._left_out.setText(card.left_out)
        self._left_out.setVisible(bool(card.left_out))
        self._lacking.setText(card.lacking)
        self._lacking.setVisible(bool(card.lacking))
        self._legend.setVisible(any(step.default for step in card.steps))
        self._legend.show_for(has_article=card.has_article)
        self._show_notes(card.notes)
        self.start.setAccessibleName(
            _("Start {programme}, {length}").format(programme=card.name, length=card.length)
        )
        self.week.offer([(week, str(week)) for week in range(1, card.weeks + 1)])
        self.week.select(card.week)
        self._choices.show_row(self.week, is_shown=card.weeks > 1)
        self.first.offer(card.firsts)
        self.first.select(card.first)
        self._choices.show_row(self.first, is_shown=bool(card.firsts))
        self._build_up.setText(card.build_up)
        self._build_up.setVisible(bool(card.build_up))
        self._body.show_card(card)

    def show_kind(self, hurt: str, *, is_rest_day: bool) -> None:
        """Show what hurt lately, and whether this is a day to rest, where Start is but an offer."""
        self._hurt.setText(hurt)
        self._hurt.setVisible(bool(hurt))
        name = self._card.name if self._card is not None else ""
        self._name.setText(_(REST_TODAY) if is_rest_day else name)
        self._anyway.setText(name)
        self._anyway.setVisible(is_rest_day)
        if is_rest_day != self._is_rest_day:
            self._is_rest_day = is_rest_day
            self.start.setText(_(ANYWAY) if is_rest_day else _("Start"))
            self.start.setProperty("role", "" if is_rest_day else "primary")
            restyle(self.start)

    def show_bands(self, choice: BandChoice) -> None:
        """Show the bands that there are to choose from, and the one that is used."""
        self.bands.offer(choice.options)
        for name, _words in choice.options:
            show_dot(self.bands.button(name), name)
        self.bands.select(choice.used)
        self._choices.show_row(self.bands, is_shown=bool(choice.options))

    def show_before(self, lines: tuple[AdviceLine, ...]) -> None:
        """Show what is said before every session."""
        if lines != self._before_shown:
            self._before_shown = lines
            clear(self._before)
            for one in lines:
                role = "alert" if one.is_warning else "mute"
                self._before.addWidget(marked(text(one.text, role, wraps=True), one.default))

    def _show_notes(self, notes: tuple[str, ...]) -> None:
        clear(self._notes)
        self._notes_title.setVisible(bool(notes))
        for words in notes:
            self._notes.addWidget(text(words, "point", wraps=True))

    def redraw(self) -> None:
        """Ask for the pictures again."""
        self._body.redraw()

    def _arrange(self) -> None:
        self._choices.add(_("I have"), self.minutes)
        self._choices.add(_("Bands"), self.bands)
        self._choices.add(_("Pace"), self.pace)
        self._choices.add(_("Week"), self.week)
        self._choices.add(_("Begin with"), self.first)
        controls = BesideLayout(upright=TOP, under=WHOLE, words_last=True)
        controls.addWidget(self._choices)
        controls.addWidget(self._left_out)
        self._before.setSpacing(6)

        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addLayout(self._head())
        column.addWidget(line())
        column.addWidget(self._body)
        column.addWidget(self._build_up)
        column.addWidget(self._lacking)
        column.addWidget(line())
        column.addLayout(controls)
        foot = QHBoxLayout()
        foot.setSpacing(32)
        self._notes.setSpacing(4)
        said = QVBoxLayout()
        said.setSpacing(6)
        said.addLayout(self._before)
        said.addWidget(self._notes_title)
        said.addLayout(self._notes)
        foot.addLayout(said, 1)
        foot.addWidget(self._legend, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)

    def _head(self) -> BesideLayout:
        head = BesideLayout(upright=TOP, under=RIGHT)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._reason)
        words.addWidget(self._name)
        words.addWidget(self._anyway)
        words.addWidget(self._hurt)
        words.addStretch(1)
        head.add_layout(words)
        length = QVBoxLayout()
        length.setSpacing(0)
        length.addWidget(self._length)
        length.addWidget(self._whole)
        length.addStrut(LENGTH_WIDTH)
        go = QHBoxLayout()
        go.setSpacing(24)
        go.addLayout(length)
        go.addWidget(self.start, 0, Qt.AlignmentFlag.AlignVCenter)
        head.add_layout(go)
        return head


def _times() -> list[tuple[object, str]]:
    """Return the times to choose from; the unit stands on the last one."""
    last = MINUTES[-1]
    unit = length_text(last * MINUTE_S * SECOND_MS)
    return [
        (None, _("All the time")),
        *((minutes, unit if minutes == last else str(minutes)) for minutes in MINUTES),
    ]
