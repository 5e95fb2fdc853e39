"""All state is in one folder that is its owner's alone."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.host.paths import find_paths
from tests.as_anybody import as_anybody


def test_the_folder_asked_for_is_made_for_its_owner_alone(tmp_path: Path) -> None:
    paths = find_paths(tmp_path / "deep" / "data")
    assert paths.data.stat().st_mode & 0o777 == 0o700
    assert list(paths.data.iterdir()) == []
    inside = {paths.history, paths.settings, paths.backups, paths.programmes}
    assert {place.parent for place in inside} == {paths.data}


def test_a_folder_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert find_paths(str(tmp_path)).data.stat().st_mode & 0o777 == 0o755


def test_the_usual_folder_is_the_desktops_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    assert find_paths().data == tmp_path / "share" / "glutetimer"


@pytest.mark.parametrize("place", ["file", "file/below", "nul\0"])
def test_a_folder_that_cannot_be_made_is_a_problem(place: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError, match="--data-dir"):
        find_paths(tmp_path / place)


def test_starts_in_the_same_instant_do_not_stand_in_each_others_way(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as starts:
        found = list(starts.map(lambda _: find_paths(tmp_path / "data"), range(400)))
    assert {paths.data for paths in found} == {tmp_path / "data"}
    assert list((tmp_path / "data").iterdir()) == []


def test_a_folder_that_lets_nobody_in_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o000)
    command = as_anybody(sys.executable, "-m", "glutetimer", "history", "--data-dir", str(folder))
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert told.stderr == (
        f"glutetimer: The data folder {folder} cannot be used (Permission denied). Make it "
        "writable or choose another one with --data-dir.\n"
    )
