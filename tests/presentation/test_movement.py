"""The movement in a language that is not the spoken one: how long one stays is put into words."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from glutetimer import i18n
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.movement import movement_text
from glutetimer.training.wording import STAY

EXERCISES = load_catalogue(assets_dir()).exercises


@pytest.fixture
def _another_language() -> Iterator[None]:
    i18n.install(NullTranslations(), "de")
    yield
    i18n.install(NullTranslations(), i18n.ENGLISH)


@pytest.mark.usefixtures("_another_language")
@pytest.mark.parametrize(
    ("hold_ms", "stay"),
    [
        (0, "without a stop"),
        (999, "stay a moment"),
        (1_000, "stay 1 s"),
        (3_000, "stay 3 s"),
        (None, "stay 2 s"),
    ],
)
def test_the_movement_says_how_long_one_stays(hold_ms: int | None, stay: str) -> None:
    bridge = EXERCISES["glute_bridge"]
    assert bridge.movement
    assert bridge.timing.tempo.hold_ms == 2_000
    assert STAY in bridge.movement.say
    assert movement_text(bridge, hold_ms) == bridge.movement.say.replace(STAY, stay)
