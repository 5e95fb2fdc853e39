"""Where letters lie on keyboards of other scripts, and how keys are called there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from glutetimer.presentation.keyboard_layouts import LAYOUTS, PLACES, LayoutGuess, use_layout
from glutetimer.presentation.keys import KEY_HELP, KEYS, key_label

WITH_LETTERS = [layout for layout in LAYOUTS if layout.has_letters]


@pytest.fixture(autouse=True)
def _latin_again() -> Iterator[None]:
    yield
    use_layout(None)


@pytest.mark.parametrize("layout", WITH_LETTERS, ids=lambda layout: layout.languages[0])
def test_every_letter_key_of_a_session_is_found_on_every_layout(layout) -> None:  # noqa: ANN001 - a KeyboardLayout
    guess = LayoutGuess(layout.languages)
    letters = dict(layout.keys)
    assert [len(row) for row in layout.rows] == [len(row) for row in PLACES]
    for key in (key for key in KEYS if key.isascii() and key.isalpha() and len(key) == 1):
        if key != "q" or letters[key].isalpha():  # Greek, Hebrew and Bulgarian have a sign there
            assert guess.place(letters[key]) == key


@pytest.mark.parametrize(
    ("languages", "typed", "place"),
    [
        ((), "з", "p"),
        (("bg_BG",), "п", "m"),
        (("sr_RS", "en"), "п", "p"),
        ((), "թ", "p"),
        ((), "პ", "p"),
        ((), "ท", "m"),
        (("kk",), "ә", "2"),
        ((), "é", "2"),
        (("cs_CZ",), "é", "0"),
        (("cs_CZ",), "ě", "2"),
        ((), "ě", "ě"),  # a Croat's, say
        (("nl_BE",), "§", "6"),
        (("hy",), "ֆ", "1"),
        ((), "p", "p"),
        ((), "-", "-"),
    ],
)
def test_a_letter_tells_its_place(languages: tuple[str, ...], typed: str, place: str) -> None:
    assert LayoutGuess(languages).place(typed) == place


def test_the_layout_of_the_last_letter_counts_for_those_of_several() -> None:
    guess = LayoutGuess()
    assert guess.place("ђ") == "]"  # only on a Serbian keyboard
    assert guess.place("п") == "p"
    assert guess.place("p") == "p"
    assert guess.layout is None
    assert guess.place("п") == "g"  # on a Russian one, the most common


def test_the_place_of_a_letter_tells_the_layout() -> None:
    guess = LayoutGuess()
    guess.place("п", "p")
    assert guess.layout is not None
    assert guess.layout.languages == ("sr",)


def test_keys_are_called_by_the_letters_of_the_layout_in_force() -> None:
    guess = LayoutGuess()
    guess.place("з")
    assert use_layout(guess.layout)
    assert not use_layout(guess.layout)
    assert key_label("P") == "З (P)"  # noqa: RUF001 - Cyrillic
    assert key_label("n  →") == "т (n)  →"
    assert key_label("[ ]") == "х ъ"  # noqa: RUF001 - Cyrillic
    assert [key_label(name) for name in ("Space", "+ −", "1-0", "?")] == [
        "Space",
        "+ −",
        "1-0",
        "?",
    ]
    use_layout(None)
    assert [key_label(line.window) for line in KEY_HELP] == [line.window for line in KEY_HELP]


def test_a_georgian_letter_has_no_capital() -> None:
    guess = LayoutGuess()
    guess.place("პ")
    use_layout(guess.layout)
    assert key_label("P") == "პ (P)"
