"""Short words that mean several things are asked for with what they are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from gettext import NullTranslations

import pytest

from glutetimer import i18n
from glutetimer.presentation.exercise_words import moment_word
from glutetimer.presentation.keys import HINT_WORDS, KEY_HELP, hint_words, key_label
from glutetimer.presentation.library.exercise_cards import position_label
from glutetimer.presentation.library.exercise_page.outline import here_words, not_here_words
from glutetimer.presentation.pain import take_back_words
from glutetimer.presentation.summary import effort_ends


class WithContext(NullTranslations):
    """Says in which context a message is asked for."""

    def pgettext(self, context: str, message: str) -> str:
        return f"{message} ({context})"


@pytest.fixture
def _contexts() -> Iterator[None]:
    i18n.install(WithContext(), i18n.ENGLISH)
    yield
    i18n.install(NullTranslations(), i18n.ENGLISH)


@pytest.mark.usefixtures("_contexts")
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (here_words, "Here (felt)"),
        (not_here_words, "Not here (felt)"),
        (take_back_words, "take the pain back (key)"),
        (lambda: effort_ends()[0], "rest (effort)"),
        (lambda: position_label("prone"), "Face down (position)"),
        (lambda: moment_word("lift"), "lift (moment)"),
        (lambda: KEY_HELP[0].words, "pause, go on, tap (key)"),
        (lambda: hint_words(next(iter(HINT_WORDS))), f"{next(iter(HINT_WORDS.values()))} (key)"),
        (lambda: key_label("Space"), "Space (name of a key)"),
    ],
)
def test_a_word_is_asked_for_in_its_context(words: Callable[[], str], shown: str) -> None:
    assert words() == shown
