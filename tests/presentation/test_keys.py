"""What a key means: by its letter where the layout has one, else by its place."""

from __future__ import annotations

import pytest

from glutetimer.app.actions import Action
from glutetimer.presentation.keys import KEY_HELP, KEYS, KeyPress


@pytest.mark.parametrize(
    ("name", "place", "action"),
    [
        ("p", "p", Action.PAIN),
        ("з", "p", Action.PAIN),
        ("π", "p", Action.PAIN),
        ("פ", "p", Action.PAIN),
        ("ح", "p", Action.PAIN),
        ("ﻻ", "b", Action.BACK),
        ("ю", ".", None),
        ("\N{CYRILLIC SMALL LETTER HA}", "[", Action.SHORTER),
        ("า", "e", Action.EASIER),
        ("p", "r", Action.PAIN),  # Dvorak
        (".", "e", None),  # likewise: its E lies elsewhere
        (",", "m", None),  # AZERTY
        ("ğ", "e", None),  # a Turkish F keyboard has an E
        (")", "-", Action.LESS),  # AZERTY, where the minus answers with a 6
        ("ß", "-", None),
        ("ъ", "=", Action.MORE),
        ("+", "-", Action.MORE),  # Swedish
        ("=", "=", Action.MORE),
        ("escape", "", Action.LEAVE),
        ("", "p", None),
    ],
)
def test_the_letter_counts_or_its_place(name: str, place: str, action: Action | None) -> None:
    assert KeyPress(name, place).action is action


@pytest.mark.parametrize(
    ("name", "place", "answer"),
    [
        ("1", "1", 0),
        ("0", "0", 9),
        ("é", "2", 1),
        ("-", "6", 5),
        ("٣", "3", 2),
        ("\N{EXTENDED ARABIC-INDIC DIGIT SEVEN}", "", 6),
        ("4", "", 3),
        ("7", "1", 6),  # a keyboard for programmers
        ("p", "p", None),
        ("f1", "", None),
    ],
)
def test_a_digit_answers_whatever_writes_it(name: str, place: str, answer: int | None) -> None:
    assert KeyPress(name, place).answer == answer


ON_KEYS = {
    "→": "right",
    "←": "left",
    "↑": "up",
    "↓": "down",
    "−": "-",
    "space": " ",
    "esc": "escape",
}
"""How keys are called in the help that are not called as they are written."""
ELSEWHERE = {Action.FORWARD, Action.CONFIRM, Action.YES}
"""What a remote control has, and the answers of a question, which names its keys itself."""


def test_the_help_lists_every_action_with_keys_that_do_it() -> None:
    assert {action for line in KEY_HELP for action in line.actions} == set(Action) - ELSEWHERE
    for line in KEY_HELP:
        named = f"{line.window} {line.terminal}".lower().split() if line.actions else []
        for name in named:
            assert KEYS[ON_KEYS.get(name, name)] in line.actions
