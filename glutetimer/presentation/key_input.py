"""Passes a key on to a live session, as an action or as an answer."""

from __future__ import annotations

from glutetimer.app.live_session import LiveSession, Reaction
from glutetimer.presentation.keys import KeyPress


def press_key(press: KeyPress, live: LiveSession) -> Reaction | None:
    """Do what a key means now; None if it means nothing.

    A key that is both, as the minus on AZERTY, answers where something is asked.
    """
    if press.answer is not None and (press.action is None or live.asks_question):
        return live.answer(press.answer)
    return None if press.action is None else live.act(press.action)
