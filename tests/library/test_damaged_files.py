"""However a file is damaged, the answer is a programme or a sentence, never another error."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library import check_file, load_catalogue

CATALOGUE = load_catalogue(assets_dir())
SHIPPED = [
    path.read_bytes()
    for folder in ("programmes", "exercises")
    for path in sorted((assets_dir() / folder).glob("*.toml"))
]
SCRAPS = [
    b"nan", b"inf", b"-1", b"1e999", b"9" * 400, b"[[", b"]]", b"[", b"]", b"{", b"}", b'"', b"'''",
    b"=", b"\n", b"\x00", b"\xff", b"\\u0007", b"\\ud800", b"true", b"2020-01-01", b"[]", b"{}",
    b"0", b".", b"#", b"[[blocks]]", b"[[weeks]]", b"[timing]", b'exercise = "squat"',
    b"blocks = [[]]", b"sources = [1]", b'tempo = "X"', "ü💪".encode(),
]  # fmt: skip # a table

damages = st.lists(
    st.tuples(
        st.floats(min_value=0, max_value=1),
        st.integers(min_value=0, max_value=30),
        st.one_of(st.sampled_from(SCRAPS), st.binary(max_size=8)),
    ),
    min_size=1,
    max_size=6,
)


def damaged(content: bytes, hits: list[tuple[float, int, bytes]]) -> bytes:
    """Replace a few bytes here and there with scraps."""
    for where, length, scrap in hits:
        at = round(where * len(content))
        content = content[:at] + scrap + content[at + length :]
    return content


def answer(content: bytes) -> list[UserError]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mine.toml"
        path.write_bytes(content)
        return check_file(path, CATALOGUE)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SHIPPED), damages)
def test_a_damaged_file_is_used_or_refused_in_a_sentence(
    content: bytes, hits: list[tuple[float, int, bytes]]
) -> None:
    for problem in answer(damaged(content, hits)):
        sentence = str(problem)
        assert sentence.startswith("mine.toml: ")
        assert sentence.isprintable()
        assert len(sentence) < 700
        assert problem.remedy


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
keys = st.sampled_from(
    ["id", "name", "blocks", "weeks", "exercise", "reps", "sets", "rounds", "tempo", "timing"]
) | st.sampled_from(
    ["cues", "muscles", "feel", "note", "default", "sources", "level", "order", "position"]
)


def toml(value: object) -> str:
    """Write a value as TOML would have it; None becomes a date."""
    match value:
        case None:
            return "2020-01-01"
        case bool():
            return str(value).lower()
        case float() | int():
            return str(value)
        case str():
            return '"' + "".join(f"\\U{ord(letter):08x}" for letter in value) + '"'
        case list():
            return "[" + ", ".join(toml(inner) for inner in value) + "]"
        case dict():
            pairs = (f"{toml(key)} = {toml(inner)}" for key, inner in value.items())
            return "{" + ", ".join(pairs) + "}"
    raise TypeError(value)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(keys, values | st.lists(st.dictionaries(keys, values, max_size=4)), max_size=6)
)
def test_any_values_in_any_place_are_answered_in_sentences(table: dict[str, object]) -> None:
    text = "\n".join(f"{key} = {toml(value)}" for key, value in table.items())

    problems = answer(text.encode())

    assert problems, "no such file is complete"
    assert all(str(problem).isprintable() for problem in problems)
