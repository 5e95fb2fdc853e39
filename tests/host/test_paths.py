"""All state is in one folder that is its owner's alone."""

from pathlib import Path

import pytest

from glutetimer.errors import Problem
from glutetimer.host.paths import find_paths


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
    with pytest.raises(Problem, match="--data-dir"):
        find_paths(tmp_path / place)
