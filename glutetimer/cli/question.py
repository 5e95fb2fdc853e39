"""Questions in the terminal."""

from __future__ import annotations

import sys

from glutetimer.i18n import N_

NOTHING_BEGUN = N_("Nothing was begun.")
"""What is said where no answer comes before a session."""

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
    keys = "[Y/n]" if usual else "[y/N]"
    while True:
        sys.stdout.write(f"{question} {keys} ")
        sys.stdout.flush()
        line = sys.stdin.readline()
        if not line:
            sys.stdout.write("\n")
            return None
        answer = line.strip().casefold()
        found = _ANSWERS.get(answer) if answer else usual
        if found is not None:
            return found
