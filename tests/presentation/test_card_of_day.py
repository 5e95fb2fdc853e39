"""The card of the day says why it is shown, whatever the reason is."""

from __future__ import annotations

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.card_of_day import card_of_day_view
from glutetimer.review.card_of_day import CardChoice, CardReason, Occasion

CATALOGUE = load_catalogue(assets_dir())


def reason_of(reason: CardReason | None) -> str:
    return card_of_day_view(CardChoice("takes_over", reason), CATALOGUE).reason


def test_it_names_the_exercise_and_where_it_was_felt() -> None:
    felt = CardReason(Occasion.FELT_ELSEWHERE, "glute_bridge", "hamstring")
    assert reason_of(felt) == "You felt the glute bridge elsewhere: hamstring"
    nowhere = CardReason(Occasion.FELT_ELSEWHERE, "glute_bridge", "nowhere")
    assert reason_of(nowhere) == "You did not feel the glute bridge in the glutes"


@pytest.mark.parametrize(
    "occasion", [one for one in Occasion if one not in {Occasion.FELT_ELSEWHERE, Occasion.GENERAL}]
)
def test_every_occasion_has_its_words(occasion: Occasion) -> None:
    assert reason_of(CardReason(occasion, "no_such_exercise"))


def test_a_card_without_a_reason_names_none() -> None:
    view = card_of_day_view(CardChoice("three_muscles"), CATALOGUE)
    assert view.reason == ""
    assert (view.title, view.line) == ("Three muscles", "Maximus, medius, minimus")
