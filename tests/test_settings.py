"""A setting is what its declaration allows, or its default."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.settings import DECLARATIONS, Settings, parse
from glutetimer.settings.declaration import Declaration

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
EVERY = pytest.mark.parametrize("declaration", DECLARATIONS.values(), ids=DECLARATIONS)


@given(st.dictionaries(st.sampled_from([*DECLARATIONS]) | st.text(), ANYTHING))
def test_whatever_a_file_says_the_settings_are_valid(raw: dict[str, object]) -> None:
    settings, notices = parse(raw)
    for key, declaration in DECLARATIONS.items():
        assert declaration.check(getattr(settings, key)) == getattr(settings, key)
    assert len(notices) <= len(raw)


@EVERY
def test_every_default_is_allowed_and_explained(declaration: Declaration) -> None:
    assert declaration.check(declaration.default) == declaration.default
    assert declaration.help.endswith(".")
    assert declaration.label
    assert declaration.section


@EVERY
def test_every_setting_refuses_a_value_of_another_kind(declaration: Declaration) -> None:
    settings, (notice,) = parse({declaration.key: {"a": "table"}})
    assert settings == Settings()
    assert f'"{declaration.key}"' in notice


def test_numbers_stay_in_their_bounds() -> None:
    assert Settings().changed("hold_top_s", 3).hold_top_s == 3
    for beyond in (0, 4, 2.0, True, "2"):
        with pytest.raises(UserError, match="from 1 to 3"):
            Settings().changed("hold_top_s", beyond)


def test_a_list_keeps_its_order_and_says_nothing_twice() -> None:
    chosen = Settings().changed("kit", ["mini_band", "mat", "mini_band"])
    assert chosen.kit == ("mini_band", "mat")


def test_a_list_of_pairs_has_each_key_once_and_a_key_alone_where_any_text_will_do() -> None:
    plan = ["monday", "friday=cyclist_four"]
    assert Settings().changed("week_plan", plan).week_plan == tuple(plan)
    for wrong in (["someday"], ["monday", "monday=cyclist_four"], ["=cyclist_four"]):
        with pytest.raises(UserError, match='as "monday" or "monday=text"'):
            Settings().changed("week_plan", wrong)


def test_bands_have_a_strength_each() -> None:
    chosen = Settings().changed("bands", ["green=medium", "red=extra light"])
    assert chosen.own_bands.colours == ("red", "green")
    for wrong in (["red"], ["red=feeble"], ["gold=light"], ["red=light", "red=heavy"]):
        with pytest.raises(UserError, match='pairs as "yellow=extra light"'):
            Settings().changed("bands", wrong)


def test_a_setting_that_is_not_there_is_a_problem() -> None:
    with pytest.raises(UserError, match='no setting "volume"'):
        Settings().changed("volume", 1)


def test_a_notice_names_what_is_wrong_and_what_is_allowed() -> None:
    _, (notice,) = parse({"rest_s": 5})
    assert notice.startswith('Rest between sets ("rest_s") cannot be 5.')
    assert notice.endswith("It must be a whole number from 10 to 180; 45 is used.")
