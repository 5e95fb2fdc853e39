"""The sentence on where training leads, and the line through the bars."""

from __future__ import annotations

import pytest

from glutetimer.presentation.history.trend import mean_line, trend_text
from glutetimer.review.trend import MeanChange, TrainingTrend


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (
            TrainingTrend(25, MeanChange(16, 24.25), MeanChange(240_000, 900_000), 2),
            (
                "Growing over 25 weeks: 24 sets a week (16 at first), 15 min held (4 min at "
                "first), 2 steps up the ladders."
            ),
        ),
        (
            TrainingTrend(8, MeanChange(12, 12), MeanChange(0, 0), 0),
            "Steady over 8 weeks: 12 sets a week (12 at first), no step up the ladders.",
        ),
        (
            TrainingTrend(8, MeanChange(12, 1), MeanChange(60_000, 0), 0),
            (
                "Less than at first, over 8 weeks: 1 set a week (12 at first), 0 held (1 min at "
                "first), no step up the ladders."
            ),
        ),
    ],
)
def test_it_says_whether_it_grows_in_one_sentence(found: TrainingTrend, words: str) -> None:
    assert trend_text(found) == words


def test_the_line_ends_before_the_week_that_is_not_over() -> None:
    assert mean_line([4, 4, 4, 8, 8, 1], 5) == [None, None, None, 5, 6, None]
    assert mean_line([4, 4, 4, 8], None) == [None, None, None, 5]
