"""Whatever lies in the folder that travels: nothing of the person's is touched, nothing hangs."""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.sync import reader
from glutetimer.sync.record import head
from tests.sync.machines import Machine, meet

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="there are no such files here"),
    pytest.mark.timeout(60),
]

PRECIOUS = b"first line\nlast line, without an end"
STRANGER = "00000000-0000-0000-0000-000000000001"


@pytest.fixture
def one(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "one")


@pytest.fixture
def other(tmp_path: Path) -> Machine:
    return Machine(tmp_path / "other")


@pytest.fixture
def precious(tmp_path: Path) -> Path:
    path = tmp_path / "precious.txt"
    path.write_bytes(PRECIOUS)
    return path


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 40)


KINDS: dict[str, Callable[[Path, Path], object]] = {
    "a link to a file": lambda path, precious: path.symlink_to(precious),
    "another name of a file": lambda path, precious: path.hardlink_to(precious),
    "a dangling link": lambda path, _: path.symlink_to("nowhere"),
    "a link round itself": lambda path, _: path.symlink_to(path.name),
    "a link to a folder": lambda path, precious: path.symlink_to(precious.parent),
    "a FIFO": lambda path, _: os.mkfifo(path),
    "a folder": lambda path, _: path.mkdir(),
    "a link to a device": lambda path, _: path.symlink_to("/dev/zero"),
    "a sparse file": lambda path, _: sparse(path),
    "a file of the person": lambda path, _: path.write_bytes(PRECIOUS),
}


@pytest.fixture(params=KINDS)
def put(request: pytest.FixtureRequest, precious: Path) -> Callable[[Path], None]:
    """Puts something in a place, whatever is there."""

    def put(path: Path) -> None:
        path.unlink(missing_ok=True)
        KINDS[request.param](path, precious)

    return put


def still_works(one: Machine, other: Machine) -> None:
    one.train()
    other.train()
    meet(one, other)
    assert one.pages() == other.pages()
    assert one.sync().notices == ()
    assert one.sync().joined.is_nothing


@pytest.mark.parametrize("name", ["000009.log", "000001.log", "notes.txt"])
def test_in_the_folder_of_this_machine(
    name: str, put: Callable[[Path], None], precious: Path, one: Machine, other: Machine
) -> None:
    one.train()
    meet(one, other)
    strange = one.folder / "glutetimer" / one.device / name
    put(strange)
    mode = os.lstat(strange).st_mode
    found = one.sync()
    assert sum(f"{name} is " in notice for notice in found.notices) == 1
    still_works(one, other)
    assert precious.read_bytes() == PRECIOUS
    assert os.lstat(strange).st_mode == mode, "it is left as it is"
    assert not (strange.parent / "nowhere").exists()


@pytest.mark.parametrize("name", ["000009.log", "000001.log"])
def test_in_the_folder_of_another_machine(
    name: str, put: Callable[[Path], None], precious: Path, one: Machine, other: Machine
) -> None:
    one.train()
    meet(one, other)
    put(one.folder / "glutetimer" / other.device / name)
    found = one.sync()
    assert sum(f"{name} is " in notice for notice in found.notices) == 1
    assert precious.read_bytes() == PRECIOUS
    one.train()
    one.sync()
    one.give(other)
    other.sync()
    assert other.pages() == one.pages()


def test_in_place_of_the_folder_of_a_machine(
    put: Callable[[Path], None], precious: Path, one: Machine, other: Machine
) -> None:
    one.train()
    meet(one, other)
    for device in (one.device, STRANGER):
        place = one.folder / "glutetimer" / device
        if place.exists():
            place.rename(one.folder / "away")
        put(place)
    one.sync()
    still_works(one, other)
    assert precious.read_bytes() == PRECIOUS
    assert sorted(path.name for path in precious.parent.iterdir()) == [
        "one",
        "other",
        "precious.txt",
    ]


def test_in_place_of_our_own_folder(put: Callable[[Path], None], one: Machine) -> None:
    one.train()
    put(one.folder / "glutetimer")
    if (one.folder / "glutetimer").is_dir() and not (one.folder / "glutetimer").is_symlink():
        assert one.sync().sent == 1
        return
    with pytest.raises(UserError, match=r"glutetimer is not a folder, or a link to one\. Move it"):
        one.sync()


def test_a_name_that_is_not_text_is_passed_over_with_a_sentence(
    one: Machine, other: Machine
) -> None:
    if sys.platform != "linux":
        pytest.skip("every name is text here")
    one.train()
    meet(one, other)
    root = os.fsencode(one.folder / "glutetimer") + b"/"
    for place in (b"\xff", one.device.encode() + b"/\xfe.log", other.device.encode() + b"/\xfd"):
        Path(os.fsdecode(root + place)).write_bytes(b"what is this")
    notices = one.sync().notices
    assert len(notices) == 3
    for notice in notices:
        assert notice.endswith("has a name that is not text (UTF-8) and is left alone.")
        notice.encode()
    still_works(one, other)


def test_a_folder_whose_own_name_is_not_text(one: Machine, tmp_path: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("every name is text here")
    folder = tmp_path / os.fsdecode(b"\xff")
    folder.mkdir()
    one.train()
    assert one.sync(folder).sent == 1
    assert one.sync(folder).sent == 0


@pytest.mark.parametrize("umask", [0, 0o022, 0o777])
def test_what_is_made_is_its_owners_alone_whatever_the_umask(umask: int, one: Machine) -> None:
    one.train()
    before = os.umask(umask)
    try:
        one.sync()
    finally:
        os.umask(before)
    root = one.folder / "glutetimer"
    modes = {path.stat().st_mode & 0o777 for path in (root, *root.iterdir())}
    assert modes == {0o700}
    assert {path.stat().st_mode & 0o777 for path in one.logs} == {0o600}


def test_a_copy_of_a_log_under_another_name_is_not_written_to(
    one: Machine, other: Machine, tmp_path: Path
) -> None:
    one.train()
    one.sync()
    (log,) = one.logs
    snapshot = tmp_path / "snapshot.log"
    snapshot.hardlink_to(log)
    before = snapshot.read_bytes()
    still_works(one, other)
    assert snapshot.read_bytes() == before


def test_a_file_with_the_last_number_there_is_ends_nothing(one: Machine, other: Machine) -> None:
    one.train()
    meet(one, other)
    (one.folder / "glutetimer" / one.device / "999999.log").write_bytes(PRECIOUS)
    (log,) = (path for path in one.logs if path.name == "000001.log")
    log.unlink()  # so that all is written anew, twice
    still_works(one, other)
    next(path for path in one.logs if path.name != "999999.log").unlink()
    still_works(one, other)


def test_no_log_fills_the_memory(one: Machine, other: Machine) -> None:
    """Files as large as may be, of holes, of damage and of lines without end."""
    one.train()
    one.sync()
    one.give(other)
    folder = other.folder / "glutetimer" / STRANGER
    folder.mkdir()
    first = head(STRANGER, STRANGER)
    for number, filling in enumerate((b"\0", b"x", b"\n", b"xy\n" * 100), 1):
        with (folder / f"{number:06}.log").open("wb") as file:
            file.write(first + filling * (15_000_000 // len(filling)))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    other.sync()
    grown_kb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown_kb < 60_000
    assert other.pages() == one.pages()
    assert other.sync().notices == ()


def test_more_than_is_read_at_a_look_is_read_at_the_next_ones(
    one: Machine, other: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(20):
        one.train()
        one.sync()
    meet(one, other)
    third = Machine(one.folder.parent.parent / "third")
    one.give(third)
    other.give(third)
    monkeypatch.setattr(reader, "MOST_OF_ALL", max(path.stat().st_size for path in one.logs))
    waiting = third.sync().waiting
    assert len(waiting) == 1
    assert waiting[0].endswith("is read the next time: there is much to read.")
    third.now_ms += 60_000
    assert third.sync().waiting == ()
    assert third.pages() == one.pages()
