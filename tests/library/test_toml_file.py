"""A file that anybody may have written is read, or refused in a sentence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.library.toml_file import MAX_BYTES, read_toml, unfit_values


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_toml(path)
    assert caught.value.remedy
    assert "\n" not in str(caught.value)
    return str(caught.value)


def file_with(folder: Path, content: bytes | str) -> Path:
    path = folder / "mine.toml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_an_ordinary_file_is_read(tmp_path: Path) -> None:
    assert read_toml(file_with(tmp_path, 'id = "morning"\n')) == {"id": "morning"}


def test_windows_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    path = file_with(tmp_path, b'\xef\xbb\xbfid = "morning"\r\nname = "M"\r\n')

    assert read_toml(path) == {"id": "morning", "name": "M"}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "gone.toml does not exist" in refusal(tmp_path / "gone.toml")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert "is a folder. Give the name of a file in it." in refusal(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")

    assert "is not a file" in refusal(tmp_path / "pipe.toml")


def test_a_path_that_cannot_be_one_is_refused() -> None:
    assert "cannot be read" in refusal(Path("nul\0byte.toml"))


def test_a_path_that_is_too_long_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / ("x" * 5000))


def test_a_syntax_error_has_a_line_and_a_column(tmp_path: Path) -> None:
    sentence = refusal(file_with(tmp_path, 'id = "a"\nname = \n'))

    assert sentence.startswith("mine.toml: line 2, column 8 is not valid TOML: “name =” (inval")


def test_an_open_text_is_an_error_at_the_end(tmp_path: Path) -> None:
    assert "mine.toml: the end of the file is not valid" in refusal(file_with(tmp_path, "a = '''x"))


def test_text_in_another_encoding_has_a_line(tmp_path: Path) -> None:
    path = file_with(tmp_path, 'id = "a"\nname = "Übung"\n'.encode("latin-1"))

    assert refusal(path).startswith("mine.toml: line 2 is not UTF-8 text")


def test_a_file_may_not_be_larger_than_the_limit(tmp_path: Path) -> None:
    assert read_toml(file_with(tmp_path, "#" * MAX_BYTES)) == {}
    assert "larger than 256 kB" in refusal(file_with(tmp_path, "#" * (MAX_BYTES + 1)))


@pytest.mark.parametrize(
    "content",
    [
        "a = " + "[" * 50_000 + "]" * 50_000,
        "a = " + "{a=" * 20_000 + "1" + "}" * 20_000,
        ".".join("a" * 100_000) + " = 1",
        "a = 1\n[" + ' . "b"' * 20_000 + "]",
    ],
    ids=["lists", "tables", "dotted key", "quoted key"],
)
def test_endless_nesting_is_refused_at_once(tmp_path: Path, content: str) -> None:
    assert "mine.toml: " in refusal(file_with(tmp_path, content))


def test_a_number_of_thousands_of_digits_is_refused(tmp_path: Path) -> None:
    assert "a value cannot be read" in refusal(file_with(tmp_path, "a = 1" + "0" * 5000))


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        (float("nan"), "is nan"),
        (float("inf"), "is inf"),
        (10**30, "far too large"),
        (-(10**30), "far too large"),
        ("two\nlines", "control character"),
        ("\x1b[2J", "control character"),
        ("right\u202eto left", "control character"),
        ("\x7f", "control character"),
    ],
)
def test_values_that_toml_allows_and_we_do_not(value: object, complaint: str) -> None:
    (mistake,) = unfit_values({"blocks": [{"reps": value}]})

    assert mistake.place == "blocks[0].reps"
    assert complaint in mistake.what


def test_a_control_character_in_a_key_is_reported_without_it() -> None:
    (mistake,) = unfit_values({"a\x07b": 1})

    assert mistake.place == "a\\x07b"


def test_letters_of_all_languages_are_welcome() -> None:
    words = {"name": "Übung für den Po 💪 臀部 ألوية"}

    assert list(unfit_values(words)) == []
