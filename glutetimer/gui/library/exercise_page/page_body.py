"""All that is below the head of the page, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.figure.body_map import BodyMap
from glutetimer.gui.figure.still_pictures import Stills
from glutetimer.gui.library.exercise_page.cards import dose_card, felt_card
from glutetimer.gui.library.exercise_page.cited_line import CitedLine, ShowSource
from glutetimer.gui.library.exercise_page.fault_cards import PICTURE, fault_card
from glutetimer.gui.library.exercise_page.history_card import history_card
from glutetimer.gui.library.exercise_page.ladder_card import ladder_card
from glutetimer.gui.library.exercise_page.muscles_card import muscles_card
from glutetimer.gui.library.exercise_page.section import PlainSection, labelled, listed
from glutetimer.gui.library.exercise_page.source_list import SourceList
from glutetimer.gui.library.exercise_page.stage_card import StageCard
from glutetimer.gui.page import PageRequests
from glutetimer.gui.style.exercise_colours import exercise_colour
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.dismantling import dismantle
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import text
from glutetimer.gui.widgets.share_layout import ShareLayout
from glutetimer.presentation.library.exercise_page.exercise_view import ExerciseView
from glutetimer.presentation.library.exercise_page.outline import PagePart, outline
from glutetimer.presentation.library.exercise_page.own_history import OwnHistory
from glutetimer.presentation.library.muscle_roles import MuscleRole, felt, working
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Muscle

_CARD: Final = 280
_WIDE: Final = 420
_NOTES: Final = 280
_LABELS: Final = 560
"""Wider than this, labels of a longer language would need more than the least window, px."""
_BESIDE: Final = 720
"""Below this width the words stand under the figure, px."""


class PageBody(QWidget):
    """Figure and words beside each other, cards, faults, notes, muscles, history, sources."""

    def __init__(
        self,
        exercise: Exercise,
        view: ExerciseView,
        stage: StageCard,
        stills: Stills,
        muscles: Mapping[str, Muscle],
        theme: Theme,
        requests: PageRequests,
        show_source: ShowSource,
    ) -> None:
        super().__init__()
        self._exercise = exercise
        self._view = view
        self._stills = stills
        self._muscles = muscles
        self._theme = theme
        self._requests = requests
        self._show_source = show_source
        self._lines = {section.part: section.lines for section in outline(view)}
        self._history = QVBoxLayout()
        self._history_card: QWidget | None = None
        self.sources = SourceList()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(24)
        self._column.addWidget(self._top(stage))
        self._waiting: list[Callable[[], QWidget | None]] = [
            self._cards,
            self._faults,
            self._notes,
            self._evidence,
            self._sources,
        ]

    def build_next(self) -> bool:
        """Make the next part; return whether there was one.

        What is below the first screen is made bit by bit, so that the first screen is there at
        once.
        """
        if not self._waiting:
            return False
        made = self._waiting.pop(0)()
        if made is not None:
            self._column.addWidget(made)
            made.show()
        return True

    def show_history(self, history: OwnHistory) -> None:
        """Show what was done of the exercise."""
        if self._history_card is not None:
            dismantle(self._history_card)
        colour = exercise_colour(self._exercise.id, night=self._theme.is_dark)
        self._history_card = history_card(
            history, colour, lambda: self._requests.page.emit("history")
        )
        self._history.addWidget(self._history_card)
        self._history_card.show()

    def _top(self, stage: StageCard) -> QWidget:
        """Return the figure with the sides below it, beside the movement and what to mind."""
        left = [stage, *self._labelled_part(PagePart.SIDES)]
        right: list[QWidget] = []
        if self._view.movement:
            words = text(self._view.movement.text, "lead", wraps=True)
            right.append(CitedLine(self._view.movement, self._show_source, words))
        right += self._listed_part(PagePart.SETUP, numbered=True)
        right += self._labelled_part(PagePart.CUES)
        right += self._listed_part(PagePart.CHECKS)
        block = QWidget()
        shares = ShareLayout(0.59, _BESIDE)
        block.setLayout(shares)
        for widgets in filter(None, (left, right)):
            shares.addWidget(_column(widgets))
        return block

    def _cards(self) -> QWidget:
        view, show = self._view, self._show_source
        cards: list[QWidget] = []
        if view.felt:
            cards.append(felt_card(view.felt, self._map(felt(self._exercise), labels=False), show))
        cards.append(dose_card(view.dose, show))
        if PagePart.LADDER in self._lines:
            cards.append(ladder_card(view, self._stills, self._requests.exercise.emit, show))
        return _flow(cards, _CARD)

    def _faults(self) -> QWidget | None:
        if not self._view.faults:
            return None
        section = PlainSection(PagePart.FAULTS)

        def pictures(index: int) -> tuple[QPixmap, QPixmap] | None:
            return self._stills.fault(self._exercise, self._exercise.faults[index], PICTURE)

        cards = [fault_card(fault, pictures, self._show_source) for fault in self._view.faults]
        section.rows.addWidget(_flow(cards, _CARD))
        return section

    def _notes(self) -> QWidget | None:
        notes = [
            *self._labelled_part(PagePart.RULES),
            *self._listed_part(PagePart.SELF_TEST),
            *self._listed_part(PagePart.TIPS),
            *self._listed_part(PagePart.WHY),
        ]
        return _flow(notes, _NOTES) if notes else None

    def _evidence(self) -> QWidget:
        history = QWidget()
        history.setLayout(self._history)
        self._history.setContentsMargins(0, 0, 0, 0)
        return _flow(
            [
                muscles_card(
                    self._view, self._map(working(self._exercise), labels=True), self._show_source
                ),
                history,
            ],
            _WIDE,
        )

    def _sources(self) -> QWidget | None:
        self.sources.show_entries(self._view.sources)
        return self.sources if self._view.sources else None

    def _map(self, roles: dict[str, MuscleRole], *, labels: bool) -> BodyMap | None:
        """Return the drawn body with these muscles, None where nothing is known of them."""
        if not any(name in self._muscles for name in roles):
            return None
        body = BodyMap(self._muscles, self._theme, labels=labels)
        body.set_roles(roles)
        if labels and body.sizeHint().width() > _LABELS:
            return self._map(roles, labels=False)
        return body

    def _listed_part(self, part: PagePart, *, numbered: bool = False) -> list[QWidget]:
        lines = self._lines.get(part, ())
        if not lines:
            return []
        section = PlainSection(part)
        said = [line.said for line in lines]
        section.rows.addWidget(listed(said, self._show_source, numbered=numbered))
        section.rows.addStretch(1)
        return [section]

    def _labelled_part(self, part: PagePart) -> list[QWidget]:
        lines = self._lines.get(part, ())
        if not lines:
            return []
        section = PlainSection(part)
        section.rows.addWidget(labelled(lines, self._show_source))
        section.rows.addStretch(1)
        return [section]


def _column(widgets: list[QWidget]) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(20)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return block


def _flow(widgets: Sequence[QWidget], least: int) -> QWidget:
    block = QWidget()
    flow = FlowLayout(across=16, down=16, column=least)
    block.setLayout(flow)
    for widget in widgets:
        flow.addWidget(widget)
    return block
