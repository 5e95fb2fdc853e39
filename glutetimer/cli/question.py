"""Questions in the terminal."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import TypeVar

from glutetimer.host.interrupts import raising
from glutetimer.i18n import N_

NOTHING_BEGUN = N_("Nothing was begun.")
"""What is said where no answer comes before a session."""

Answer = TypeVar("Answer")
_ANSWERS = {"y": True, "yes": True, "n": False, "no": False}


class InputEndedError(Exception):
    """No answer will come any more (Ctrl+D)."""


def can_ask() -> bool:
    """Return whether somebody is there to be asked: question and answer need a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def answer_to(question: str) -> str | None:
    """Ask for a line; None where there will be no answer (Ctrl+D)."""
    sys.stdout.write(f"{question} ")
    sys.stdout.flush()
    with raising():
        line = sys.stdin.readline()
    if not line:
        sys.stdout.write("\n")
        return None
    return line.strip()


def agrees(question: str, *, usual: bool) -> bool | None:
    """Ask until there is an answer; None where there will be none (Ctrl+D).

    Args:
        question: What is asked, without the keys.
        usual: What Enter alone stands for.
    """
    return choose(f"{question} {'[Y/n]' if usual else '[y/N]'}", _ANSWERS, usual=usual)


def choose(question: str, answers: Mapping[str, Answer], *, usual: Answer) -> Answer | None:
    """Ask until there is one of the answers; None where there will be none (Ctrl+D).

    Args:
        question: What is asked, with the keys.
        answers: What the words stand for that may be typed.
        usual: What Enter alone stands for.
    """
    while True:
        given = answer_to(question)
        if given is None:
            return None
        found = answers.get(given.casefold()) if given else usual
        if found is not None:
            return found
