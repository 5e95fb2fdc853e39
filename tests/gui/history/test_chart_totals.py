"""However a year is looked at, every rep in sight is in one bar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.history.weeks import chart_totals
from glutetimer.host.clock import FakeClock
from glutetimer.presentation.history.chart_words import chart_notes
from glutetimer.presentation.history.week_views import WeeksView
from glutetimer.presentation.history.weeks import weeks_view
from glutetimer.review.chart import ChartQuery
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory, year: Path) -> Iterator[AppContext]:
    """Open a year of training once; nothing is written but the first day of the week."""
    folder = tmp_path_factory.mktemp("trained")
    (folder / "history.db").write_bytes(year.read_bytes())
    context = AppContext(folder, FakeClock())
    yield context
    context.close()


def view_of(context: AppContext, query: ChartQuery) -> WeeksView:
    catalogue, calendar = context.catalogue, context.calendar
    found = chart_totals(context.history, catalogue, calendar, query)
    return weeks_view(found, catalogue, calendar)


@pytest.mark.parametrize("first_day", ["monday", "sunday", "saturday"])
@pytest.mark.parametrize("period", list(Period))
@pytest.mark.parametrize("span", [8, 26, 52, None])
@pytest.mark.parametrize("back", [0, 1, 5, 40, 300])
def test_every_rep_in_sight_is_in_one_bar(
    trained: AppContext, first_day: str, period: Period, span: int | None, back: int
) -> None:
    trained.settings_store.change("week_start", first_day)
    query = ChartQuery(span=span, back=back, period=period, by=Grouping.NONE)
    view = view_of(trained, query)
    if not view.bars:
        assert period is Period.SESSION  # nobody trained then
        return
    rows = trained.history.set_rows(view.bars[0].start, view.bars[-1].end)
    assert sum(view.totals.values(Metric.REPS)) == sum(row.reps for row in rows)
    for one, following in pairwise(view.bars):
        if period is Period.SESSION:
            assert one.start <= following.start
        else:
            assert following.start - one.end == DAY


@pytest.mark.parametrize(("span", "words"), [(26, ""), (None, ""), (60, "Fewer than 60 weeks: ")])
def test_fewer_weeks_than_asked_for_are_explained(
    trained: AppContext, span: int | None, words: str
) -> None:
    view = view_of(trained, ChartQuery(span=span))
    assert view.fewer_words.startswith(words)
    assert bool(view.fewer_words) == bool(words)
    assert words.strip() in " ".join(chart_notes(view, Metric.REPS))
