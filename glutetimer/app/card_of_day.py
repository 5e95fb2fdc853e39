"""The card of the day: chosen once a day, kept in the history, put aside, turned off."""

from __future__ import annotations

from collections.abc import Sequence

from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.training_calendar import Calendar
from glutetimer.errors import UserError
from glutetimer.history.store import History
from glutetimer.library.catalogue import Catalogue
from glutetimer.review.card_of_day import (
    FIRST_SESSIONS,
    FORTNIGHT,
    LATELY,
    CardChoice,
    CardReason,
    CardTopic,
    card_reasons,
    choose_card,
)


class CardOfDay:
    """Chooses the card of the day and keeps which one was shown.

    Args:
        history: What was done, and which cards were shown.
        catalogue: The programmes and the feel check.
        settings: Whether there are cards, and what the person trains for.
        calendar: Returns today.
    """

    def __init__(
        self, history: History, catalogue: Catalogue, settings: SettingsStore, calendar: Calendar
    ) -> None:
        self._history = history
        self._catalogue = catalogue
        self._settings = settings
        self._calendar = calendar

    def show(self, topics: Sequence[CardTopic]) -> CardChoice | None:
        """Return the card of today, chosen and kept if there was none yet.

        None where cards are turned off, today's was put aside, or there is nothing new to show. A
        history that cannot be read costs the card alone: whoever needs the history says so.
        """
        if not self._settings.values.card_of_day:
            return None
        today = self._calendar().today
        try:
            shown = self._history.shown_cards(today - FORTNIGHT, today + FORTNIGHT)
            of_today = next((card for card in shown if card.day == today), None)
            if of_today is not None:
                topics = [topic for topic in topics if topic.id == of_today.topic]
                shown = []
                if of_today.put_aside:
                    return None
            choice = choose_card(topics, self._reasons(), shown, today)
        except UserError:
            return None
        if choice is not None and of_today is None:
            self._history.show_card(today, choice.topic)
        return choice

    def put_aside(self) -> None:
        """Show the card of today no more; another one comes tomorrow."""
        self._history.put_card_aside(self._calendar().today)

    def _reasons(self) -> list[CardReason]:
        today, guidance = self._calendar().today, self._catalogue.guidance
        sessions = self._history.sessions(limit=FIRST_SESSIONS, counted=True)
        last = self._catalogue.programmes.get(sessions[0].programme_id) if sessions else None
        return card_reasons(
            self._history.set_rows(since=today - LATELY),
            sessions=len(sessions),
            done_for=last.purposes if last is not None else (),
            purposes=self._settings.values.purposes,
            good_feels={option.id for option in guidance.feel_check.options if option.good},
        )
