"""The shipped content is read from a quicker copy, but only from one that fits."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
import pytest

from glutetimer.errors import UserError
from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.library.shipped import PARTS, copy_of, read_part, write_copies

ASSETS = assets_dir()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped content that a test may spoil."""
    for name in ("exercises", "programmes", "compiled"):
        shutil.copytree(ASSETS / name, tmp_path / name)
    for name in ("guidance.toml", "learn.toml", "sources.toml"):
        shutil.copy(ASSETS / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("part", PARTS)
def test_the_copy_is_up_to_date(part: str) -> None:
    shipped = (ASSETS / "compiled" / f"{part}.json").read_bytes()

    assert shipped == copy_of(ASSETS, part), "run: python -m glutetimer.library.prepare assets"


@pytest.mark.parametrize("part", PARTS)
def test_with_and_without_the_copy_the_content_is_the_same(part: str, folder: Path) -> None:
    quick = read_part(folder, part, PARTS[part])
    (folder / "compiled" / f"{part}.json").unlink()

    assert read_part(folder, part, PARTS[part]) == quick


def test_the_copy_is_what_is_read(folder: Path) -> None:
    path = folder / "compiled" / "exercises.json"
    path.write_bytes(path.read_bytes().replace(b'"Clamshell"', b'"Clam from the copy"'))

    assert load_catalogue(folder).exercise("clamshell").name == "Clam from the copy"


def test_a_change_of_the_content_makes_the_copy_useless(folder: Path) -> None:
    path = folder / "exercises" / "clamshell.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"Clamshell"', '"Clamshall"'))

    assert load_catalogue(folder).exercise("clamshell").name == "Clamshall"


def test_a_file_that_is_taken_away_makes_the_copy_useless(folder: Path) -> None:
    (folder / "exercises" / "clamshell.toml").unlink()

    assert "clamshell" not in load_catalogue(folder).exercises


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"made_from": 1}'])
def test_a_damaged_copy_is_left_aside(folder: Path, content: bytes) -> None:
    (folder / "compiled" / "exercises.json").write_bytes(content)

    assert load_catalogue(folder).exercises.keys() == load_catalogue(ASSETS).exercises.keys()


def test_copies_can_be_made_anew(folder: Path) -> None:
    shutil.rmtree(folder / "compiled")

    write_copies(folder)

    for part in PARTS:
        assert msgspec.json.decode((folder / "compiled" / f"{part}.json").read_bytes())
        assert (folder / "compiled" / f"{part}.json").read_bytes() == copy_of(ASSETS, part)


def test_a_damaged_installation_is_reported(folder: Path) -> None:
    (folder / "guidance.toml").write_text("[usual]")

    with pytest.raises(UserError, match="Install glutetimer again"):
        _ = load_catalogue(folder).guidance


def test_a_missing_file_is_reported(folder: Path) -> None:
    (folder / "sources.toml").unlink()

    with pytest.raises(UserError, match="Install glutetimer again"):
        _ = load_catalogue(folder).sources
