"""A programme as a code: short, the same again, and nothing else gets in."""

from __future__ import annotations

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.exchange.code_text import (
    MOST_PARTS,
    code_of,
    content_of,
    has_code,
    parts_of,
)
from glutetimer.exchange.code_words import WORDS
from glutetimer.exchange.programme_code import from_code, to_code
from glutetimer.library.toml_file import MAX_BYTES
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme
from tests.exchange.drawn_programmes import BUILT_IN, programmes

ON_PAPER = (
    "GLUTETIMER1-5PMT$B2VTGZF04PZHK+EX9079OV$IZU32TOZS2XJ/DWMTAA0BTUU4KYHL1K9HUDQ2PIXPF53ZZQ2DU"
    "FZU3CXJAJT%0+K6MZ0HOKIUD+LL566F.GG0A$UES98Y+%AG8TPNQQPFJ2LEQDTE000-END"
)
"""A code of the first version, as it may be on somebody's wall."""


@given(programmes())
def test_any_programme_comes_back_as_it_was(drawn: tuple[Programme, tuple[Exercise, ...]]) -> None:
    programme, own = drawn
    found = from_code(to_code(programme, own))
    assert (found.programme, found.exercises) == (programme, own)


@pytest.mark.parametrize("name", list(BUILT_IN.programmes))
def test_every_programme_that_ships_fits_one_small_picture(name: str) -> None:
    programme = BUILT_IN.programme(name)
    code = to_code(programme)
    assert from_code(code).programme == programme
    assert len(code) < 1000


@given(st.binary(max_size=400))
def test_any_bytes_come_back(content: bytes) -> None:
    assert content_of(code_of(content)) == content


@given(st.binary(min_size=300, max_size=900), st.integers(120, 400), st.randoms())
def test_parts_may_come_in_any_order_and_twice(content: bytes, longest: int, order: object) -> None:
    parts = list(parts_of(code_of(content), longest))
    assert all(len(one) <= longest for one in parts)
    assert len(parts) <= MOST_PARTS
    shuffled = [*parts, parts[0]]
    order.shuffle(shuffled)  # type: ignore[attr-defined] # a Random
    assert content_of("\n".join(shuffled)) == content


CODE = to_code(BUILT_IN.programme("clam_ladder"))


@pytest.mark.parametrize(
    "text",
    [
        f"Hi Ann, here it is: {CODE} See you!",
        CODE.lower(),
        "\n".join(f"> {CODE[at : at + 40]}" for at in range(0, len(CODE), 40)),
        f"**{CODE}**",
        " ".join(CODE),
        f"`{CODE}`\r\n",
    ],
    ids=["in a mail", "small letters", "quoted in lines", "markdown", "spaced", "as code"],
)
def test_a_code_is_found_in_a_message(text: str) -> None:
    assert has_code(text)
    assert from_code(text).programme == BUILT_IN.programme("clam_ladder")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 x 12 bridges", "no code"),
        (CODE[:-30], "no end"),
        (CODE.replace("GLUTETIMER1", "GLUTETIMER2"), "newer"),
        (CODE[:40] + ("A" if CODE[40] != "A" else "B") + CODE[41:], "damaged"),
        (CODE[:40] + CODE[42:], "damaged"),
        (parts_of(CODE, 250)[0], "part 2 is missing"),
        (code_of(b"nothing"), "no programme"),
    ],
    ids=["none", "cut off", "newer", "a letter", "two letters", "a part", "something else"],
)
def test_what_is_no_whole_code_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as refused:
        from_code(text)
    assert refused.value.remedy


def packed(said: object) -> str:
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS, zdict=WORDS)
    return code_of(packer.compress(json.dumps(said).encode()) + packer.flush())


@pytest.mark.parametrize(
    "said",
    [
        [],
        {"programme": []},
        {"programme": {"id": "../x", "name": "x", "blocks": []}},
        {"programme": {"id": "x", "name": "x\u001b[2J", "blocks": [{"exercise": "squat"}]}},
        {"programme": {"id": "x", "name": "x", "blocks": [{"exercise": "squat", "sets": 9999}]}},
        {"programme": {"id": "x", "name": "x", "blocks": []}, "exercises": [{}] * 101},
        {"programme": {"id": "x", "name": "x" * (MAX_BYTES + 1)}},
    ],
)
def test_what_no_file_may_hold_no_code_may(said: object) -> None:
    code = packed(said)
    with pytest.raises(UserError):
        from_code(code)


def test_a_small_code_that_unpacks_to_much_is_refused() -> None:
    bomb = zlib.compressobj(9, wbits=-zlib.MAX_WBITS, zdict=WORDS)
    content = bomb.compress(b" " * 100_000_000) + bomb.flush()
    assert len(content) < 100_000
    with pytest.raises(UserError):
        from_code(code_of(content[:40_000]))


def test_a_code_on_paper_is_read_by_every_later_version() -> None:
    found = from_code(ON_PAPER)
    bridge, raises = found.programme.blocks
    assert (found.programme.name, found.programme.often) == ("Evening", "3 times a week")
    assert (bridge.exercise, bridge.sets, bridge.reps) == ("glute_bridge", 3, 12)
    assert bridge.note == "slowly"
    assert (raises.exercise, raises.reps) == ("calf_raises", 15)
    assert [(one.id, one.name) for one in found.exercises] == [("calf_raises", "Calf raises")]
