"""The week begins as it does in the person's country."""

from __future__ import annotations

import pytest

from glutetimer.host.week_start import usual_week_start


@pytest.mark.parametrize(
    ("environment", "day"),
    [
        ({"LANG": "en_AU.UTF-8"}, "monday"),
        ({"LANG": "de_DE.UTF-8"}, "monday"),
        ({"LANG": "en_US.UTF-8"}, "sunday"),
        ({"LANG": "en_US.UTF-8", "LC_TIME": "de_AT@euro"}, "monday"),
        ({"LC_ALL": "ar_EG", "LANG": "en_US"}, "saturday"),
        ({}, "monday"),
        ({"LANG": "C"}, "monday"),
        ({"LANG": "C.UTF-8"}, "monday"),
    ],
)
def test_the_territory_decides(environment: dict[str, str], day: str) -> None:
    assert usual_week_start(environment) == day
