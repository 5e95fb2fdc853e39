"""The card of the day: chosen once a day, kept in the history, put aside, turned off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

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
    Occasion,
    ShownCard,
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
        self._kept: dict[date, ShownCard] = {}

    def show(self) -> CardChoice | None:
        """Return the card of today, chosen and kept if there was none yet.

        None where cards are turned off, today's was put aside, or there is nothing new to show. A
        history that cannot be read costs the card alone: whoever needs the history says so.
        """
        if not self._settings.values.card_of_day:
            return None
        today, topics = self._calendar().today, self._topics()
        try:
            shown = self._shown(today)
            of_today = shown.pop(today, None)
            if of_today is not None:
                topics = [topic for topic in topics if topic.id == of_today.topic]
                shown = {}
            if of_today is not None and of_today.put_aside:
                return None
            choice = choose_card(topics, self._reasons(), shown.values(), today)
        except UserError:
            return None
        if choice is not None and of_today is None:
            self._keep(ShownCard(today, choice.topic))
            self._history.show_card(today, choice.topic)
        return choice

    def put_aside(self) -> None:
        """Show the card of today no more; another one comes tomorrow."""
        today = self._calendar().today
        if today in self._kept:
            self._keep(replace(self._kept[today], put_aside=True))
        self._history.put_card_aside(today)

    def _shown(self, today: date) -> dict[date, ShownCard]:
        """Return the cards of a fortnight around a day: those on disk, and on their way there."""
        read = self._history.shown_cards(today - FORTNIGHT, today + FORTNIGHT)
        return {card.day: card for card in read} | self._kept

    def _keep(self, card: ShownCard) -> None:
        self._kept[card.day] = card

    def _topics(self) -> list[CardTopic]:
        return [
            CardTopic(topic.id, frozenset(map(Occasion, topic.fits)))
            for topic in self._catalogue.learn.topics
        ]

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
