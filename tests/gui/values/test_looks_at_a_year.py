"""However a year is looked at, every rep in sight is in one bar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from glutetimer.gui.values.history import weeks_view
from glutetimer.gui.weeks import Look
from glutetimer.host.clock import FakeClock
from glutetimer.review.periods import Period
from glutetimer.review.table import Grouping
from glutetimer.review.totals import Metric
from glutetimer.wiring import House

DAY = timedelta(days=1)


@pytest.fixture
def trained(tmp_path: Path, year: Path) -> Iterator[House]:
    (tmp_path / "history.db").write_bytes(year.read_bytes())
    house = House(tmp_path, FakeClock())
    yield house
    house.close()


@pytest.mark.parametrize("first_day", ["monday", "sunday", "saturday"])
@pytest.mark.parametrize("period", list(Period))
@pytest.mark.parametrize("span", [8, 26, 52, None])
@pytest.mark.parametrize("back", [0, 1, 5, 40, 300])
def test_every_rep_in_sight_is_in_one_bar(
    trained: House, first_day: str, period: Period, span: int | None, back: int
) -> None:
    trained.change_setting("week_start", first_day)
    view = weeks_view(trained, Look(span=span, back=back, period=period, by=Grouping.NONE))
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
