"""The SQL of the cards of the day: which topic was shown on which day."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from datetime import date

from glutetimer.review.card_of_day import ShownCard

_SHOWN = """
    SELECT local_date, topic, put_aside FROM shown_card
    WHERE local_date BETWEEN ? AND ? ORDER BY local_date
"""
_SHOW = "INSERT INTO shown_card (local_date, topic) VALUES (?, ?) ON CONFLICT DO NOTHING"
_PUT_ASIDE = "UPDATE shown_card SET put_aside = 1 WHERE local_date = ?"
_ADD = (
    "INSERT INTO shown_card (local_date, topic, put_aside) "
    "VALUES (:local_date, :topic, :put_aside) ON CONFLICT DO NOTHING"
)


def shown_cards(connection: sqlite3.Connection, since: date, until: date) -> list[ShownCard]:
    """Return the cards of a range of days, both ends included, the oldest first."""
    found = connection.execute(_SHOWN, (since.isoformat(), until.isoformat()))
    return [ShownCard(date.fromisoformat(day), topic, bool(aside)) for day, topic, aside in found]


def show_card(connection: sqlite3.Connection, day: date, topic: str) -> None:
    """Keep which card was shown on a day; the first one of a day stays."""
    connection.execute(_SHOW, (day.isoformat(), topic))


def put_aside(connection: sqlite3.Connection, day: date) -> None:
    """Keep that the card of a day is not to be shown any more."""
    connection.execute(_PUT_ASIDE, (day.isoformat(),))


def take_over(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Add the cards of another file as far as they can be read; what makes no sense is left out."""
    source.row_factory = sqlite3.Row
    try:
        found = source.execute("SELECT * FROM shown_card").fetchall()
    except sqlite3.DatabaseError:  # an older version has none, and a damaged one may be lost
        return
    for row in found:
        with suppress(sqlite3.IntegrityError):
            target.execute(_ADD, dict(row))
