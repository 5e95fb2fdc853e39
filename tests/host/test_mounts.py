"""A folder on a share is known by what is mounted, without a look at the share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.host import mounts, paths
from glutetimer.host.mounts import is_remote
from tests.dead_folder import dead_folder

if sys.platform != "linux":
    pytest.skip("mounts are listed on Linux", allow_module_level=True)


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is said to be mounted from a server; its name has a space."""
    share = tmp_path / "my share"
    listed = tmp_path / "mounts"
    place = str(share).replace(" ", "\\040")
    listed.write_text(
        "/dev/sda1 / ext4 rw,relatime 0 0\n"
        f"server:/home {place} nfs4 rw,hard 0 0\n"
        f"rclone: {tmp_path}/cloud fuse.rclone rw 0 0\n"
    )
    monkeypatch.setattr(mounts, "MOUNTS", listed)
    return share


def test_what_lies_on_a_share_is_remote(share: Path, tmp_path: Path) -> None:
    assert is_remote(share)
    assert is_remote(share / "not" / "there")
    assert is_remote(tmp_path / "cloud" / "data")


def test_what_lies_on_this_machine_is_not(share: Path, tmp_path: Path) -> None:
    assert share
    assert not is_remote(tmp_path / "data")
    assert not is_remote(Path("/"))
    assert not is_remote(tmp_path / "nul\0")


def test_a_link_is_followed_to_the_share(share: Path, tmp_path: Path) -> None:
    (tmp_path / "data").symlink_to(share / "glutetimer")
    (tmp_path / "also").symlink_to("data")
    assert is_remote(tmp_path / "also" / "deep")


def test_links_in_a_circle_lead_nowhere(share: Path, tmp_path: Path) -> None:
    assert share
    (tmp_path / "round").symlink_to("round")
    assert not is_remote(tmp_path / "round" / "data")


def test_where_mounts_are_not_listed_nothing_is_remote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts, "MOUNTS", tmp_path / "missing")
    assert not is_remote(tmp_path)


def test_a_data_folder_on_a_share_is_used_like_any_other(share: Path) -> None:
    assert paths.find_paths(share / "data").data.is_dir()


def test_a_data_folder_that_cannot_be_made_on_a_share_is_reported(share: Path) -> None:
    share.write_text("in the way")
    with pytest.raises(UserError, match=r"cannot be used \("):
        paths.find_paths(share / "data")


def test_a_data_folder_that_does_not_answer_holds_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "ANSWER_S", 0.5)
    with (
        dead_folder(tmp_path / "dead") as dead,
        pytest.raises(UserError, match=r"does not answer\. Connect the drive .* --data-dir"),
    ):
        paths.find_paths(dead.path / "data")
