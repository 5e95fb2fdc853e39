"""How much the coach tells of an exercise follows from where it was felt."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from glutetimer.app.familiarity import KNOWN_FOR, familiarity
from glutetimer.history.queries import HistoryQueries
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.review.feel import FeelCount
from glutetimer.session.speech_options import Detail, LastFelt

TODAY = date(2026, 11, 28)
FEEL = load_catalogue(assets_dir()).guidance.feel_check


class Answers(HistoryQueries):
    """A history of these answers."""

    def __init__(self, *counts: FeelCount) -> None:
        super().__init__(Path(__file__))  # there is a file
        self.counts = list(counts)
        self.since: date | None = None

    def feel_answers(self, since: date) -> list[FeelCount]:
        self.since = since
        return self.counts


def felt(sessions: int, feel: str = "glute_deep", at: int = 1) -> FeelCount:
    return FeelCount("glute_bridge", feel, sessions, at)


@pytest.mark.parametrize(
    ("answers", "detail"),
    [
        ([], None),
        ([felt(1)], None),
        ([felt(2)], Detail.SHORT),
        ([felt(4)], Detail.SHORT),
        ([felt(5)], Detail.LITTLE),
        ([felt(1), felt(1, "glute_side")], Detail.SHORT),
        ([felt(6), felt(1, "hamstring", at=2)], None),
        ([felt(6, at=2), felt(1, "hamstring")], Detail.LITTLE),
        ([felt(9, "no_longer_offered")], None),
    ],
)
def test_what_was_felt_in_the_glutes_is_introduced_in_short(
    answers: list[FeelCount], detail: Detail | None
) -> None:
    found = familiarity(Answers(*answers), FEEL, TODAY)
    assert found.detail.get("glute_bridge") is detail


def test_where_it_was_felt_last_is_kept_with_its_words() -> None:
    found = familiarity(Answers(felt(6), felt(1, "hamstring", at=2)), FEEL, TODAY)
    assert found.last_felt == {"glute_bridge": LastFelt("hamstring", "Hamstring")}


def test_what_was_done_half_a_year_ago_is_introduced_in_full_again() -> None:
    answers = Answers()
    familiarity(answers, FEEL, TODAY)
    assert answers.since == TODAY - KNOWN_FOR
