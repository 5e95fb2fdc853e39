"""Names inside a sentence, and after "the"."""

from __future__ import annotations

import pytest

from glutetimer.i18n.letter_case import after_the, inside


@pytest.mark.parametrize(
    ("name", "in_a_sentence", "after"),
    [
        ("Side leg lift", "side leg lift", "side leg lift"),
        ("A running drill", "a running drill", "running drill"),
        ("The wall sit", "the wall sit", "wall sit"),
        ("A skip", "A skip", "A skip"),
        ("Theraband walk", "theraband walk", "theraband walk"),
        ("TRX row", "TRX row", "TRX row"),
    ],
)
def test_a_name_that_has_an_article_has_no_second_one(
    name: str, in_a_sentence: str, after: str
) -> None:
    assert inside(name) == in_a_sentence
    assert after_the(name) == after
