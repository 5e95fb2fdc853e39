"""Numbers are written as CLDR has them, whether Babel is loaded for it or not."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import NullTranslations

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from glutetimer import i18n
from glutetimer.i18n import formats

PATTERNS = {0: "#,##0", 1: "#,##0.#", 3: "#,##0.###"}
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12),
    st.integers(-(10**8), 10**8).map(lambda thousandths: thousandths / 1000),
    st.floats(-1e12, 1e12),
)


@pytest.fixture
def german() -> Iterator[None]:
    i18n.install(NullTranslations(), "de")
    yield
    i18n.install(NullTranslations(), i18n.ENGLISH)


@given(NUMBERS, st.sampled_from(sorted(PATTERNS)))
def test_a_number_is_written_as_in_cldr(value: float, digits: int) -> None:
    expected = format_decimal(value, format=PATTERNS[digits], locale="en")

    assert formats.number(value, digits) == expected


@pytest.mark.parametrize(("value", "text"), [(999, "999"), (1240, "1.240"), (7.5, "7,5")])
@pytest.mark.usefixtures("german")
def test_a_number_follows_the_language(value: float, text: str) -> None:
    assert formats.number(value, digits=1) == text
