"""Chooses the card of the day: a topic that fits what was done or felt, none twice in a fortnight.

A card is chosen once a day and stays the card of that day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from glutetimer.review.rows import PerformedRow

FORTNIGHT = timedelta(days=14)
"""A topic comes again after so many days at the earliest."""
LATELY = timedelta(days=7)
"""What was felt longer ago is no reason for a card any more."""
FIRST_SESSIONS = 3
"""So many sessions are the first ones."""
PAIN = "pain"
"""The answer to the feel check that is no feeling, and the outcome of a set that hurt."""


class Occasion(StrEnum):
    """What a topic may fit; the content names them."""

    PAIN = "pain"
    """Something hurt in the last session."""
    FELT_ELSEWHERE = "felt_elsewhere"
    """An exercise was felt in another place than the glutes, or nowhere."""
    FIRST_SESSIONS = "first_sessions"
    """The person has done few sessions or none."""
    CYCLING = "cycling"
    """What was done last, or what the person trains for, is for cyclists."""
    RUNNING = "running"
    DESK = "desk"
    GENERAL = "general"
    """Any day on which nothing else is to be said."""


SPORTS = (Occasion.CYCLING, Occasion.RUNNING, Occasion.DESK)
"""What a programme is made for, or a person trains for."""


@dataclass(frozen=True, slots=True)
class ShownCard:
    """The card of a day; it is `put_aside` where the person did not want it on that day."""

    day: date
    topic: str
    put_aside: bool = False


@dataclass(frozen=True, slots=True)
class CardTopic:
    """A topic by its id, and the occasions that it fits."""

    id: str
    fits: frozenset[Occasion]


@dataclass(frozen=True, slots=True)
class CardReason:
    """Why a topic is the card of a day; `feel` is where an exercise was felt, by their ids."""

    occasion: Occasion
    exercise: str = ""
    feel: str = ""


@dataclass(frozen=True, slots=True)
class CardChoice:
    """A topic's id, and why it was chosen; None where it is just the next one."""

    topic: str
    reason: CardReason | None = None


def choose_card(
    topics: Sequence[CardTopic],
    reasons: Iterable[CardReason],
    shown: Iterable[ShownCard],
    today: date,
) -> CardChoice | None:
    """Return today's card: the first topic for the strongest reason, else one for everybody.

    Args:
        topics: All topics, in the order in which they are offered.
        reasons: What there is to say something about, the strongest first.
        shown: The cards of other days; one that a wrong clock dated ahead counts as well.
        today: The day.

    Returns:
        The card; None where every topic that fits was shown within a fortnight.
    """
    lately = {card.topic for card in shown if abs(card.day - today) < FORTNIGHT}
    fresh = [topic for topic in topics if topic.id not in lately]
    for reason in reasons:
        for topic in fresh:
            if reason.occasion in topic.fits:
                return CardChoice(topic.id, reason)
    usual = next((topic.id for topic in fresh if Occasion.GENERAL in topic.fits), None)
    return CardChoice(usual) if usual is not None else None


def card_reasons(
    rows: Sequence[PerformedRow],
    *,
    sessions: int,
    done_for: Sequence[str],
    purposes: Sequence[str],
    good_feels: Collection[str],
) -> list[CardReason]:
    """Return what a card may be about, the strongest reason first.

    Args:
        rows: What was done lately, the oldest first; the last session counts.
        sessions: How many sessions there are, as far as it matters.
        done_for: The purposes of the programme done last.
        purposes: What the person trains for.
        good_feels: The answers to the feel check that exercises aim at.
    """
    last = [row for row in rows if row.session == rows[-1].session]
    hurt = [row for row in last if row.pain_rep is not None or PAIN in (row.feel, row.outcome)]
    found = [CardReason(Occasion.PAIN, row.exercise) for row in hurt[:1]]
    found += [
        CardReason(Occasion.FELT_ELSEWHERE, row.exercise, row.feel)
        for row in last
        if row.feel and row.feel != PAIN and row.feel not in good_feels
    ]
    if sessions < FIRST_SESSIONS:
        found.append(CardReason(Occasion.FIRST_SESSIONS))
    asked_for = [one for one in (*done_for, *purposes) if one in SPORTS]
    found += [CardReason(Occasion(one)) for one in dict.fromkeys(asked_for)]
    return found
