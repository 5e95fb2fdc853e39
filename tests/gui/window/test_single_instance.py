"""A second start raises the first window; a killed one leaves nothing in the way."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from socket import AF_UNIX, SOCK_STREAM, socket

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from glutetimer.errors import UserError
from glutetimer.gui.session.session_screen import SessionScreen
from glutetimer.gui.window.app import App
from glutetimer.gui.window.single_instance import SingleInstance, socket_name
from glutetimer.host.paths import Paths
from tests.patience import PATIENCE_MS, PATIENCE_S

OTHER = """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QCoreApplication
    from glutetimer.gui.window.single_instance import SingleInstance
    from glutetimer.host.paths import Paths

    application = QCoreApplication([])
    one = SingleInstance(Paths(Path(sys.argv[1])))
    is_first = one.claim()
    print("first" if is_first else one.call_first(*sys.argv[2:]), flush=True)
    if is_first:
        application.exec()
"""


@pytest.fixture(autouse=True)
def own_sockets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder of this test's own, with a name so short that sockets fit into it."""
    with tempfile.TemporaryDirectory(prefix="gt") as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    (tmp_path / "data").mkdir()
    return Paths(tmp_path / "data")


@pytest.fixture
def claimed(qtbot: QtBot, paths: Paths) -> Iterator[SingleInstance]:
    """Give the claim of a window that is not furnished yet."""
    assert qtbot is not None
    one = SingleInstance(paths)
    assert one.claim()
    yield one
    one.release()


@pytest.fixture
def first(claimed: SingleInstance) -> SingleInstance:
    claimed.answer()
    return claimed


def start_another(paths: Paths, programme: str = "", opened: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(OTHER), str(paths.data), programme, opened],
        stdout=subprocess.PIPE,
        text=True,
    )


def test_a_second_start_hands_its_programme_over(
    first: SingleInstance, qtbot: QtBot, paths: Paths
) -> None:
    with qtbot.wait_signal(first.called, timeout=PATIENCE_MS) as emitted:
        other = start_another(paths, "clench_check")
    assert emitted.args == ["clench_check", ""]
    assert other.communicate(timeout=PATIENCE_S)[0] == "True\n"


def test_a_second_start_hands_its_file_over(
    first: SingleInstance, qtbot: QtBot, paths: Paths
) -> None:
    with qtbot.wait_signal(first.called, timeout=PATIENCE_MS) as emitted:
        other = start_another(paths, "", "/home/ann/Übungen von Müller.pdf")
    assert emitted.args == ["", "/home/ann/Übungen von Müller.pdf"]
    assert other.communicate(timeout=PATIENCE_S)[0] == "True\n"


def test_a_call_before_the_window_is_filled_is_answered_then(
    claimed: SingleInstance, qtbot: QtBot, paths: Paths
) -> None:
    caller = QLocalSocket()
    caller.connectToServer(socket_name(paths.data))
    assert caller.waitForConnected(5_000)
    caller.write(b'{"start": "clench_check"}\n')
    assert caller.waitForBytesWritten(5_000)
    with qtbot.wait_signal(claimed.called, timeout=PATIENCE_MS) as emitted:
        claimed.answer()
    assert emitted.args == ["clench_check", ""]


def test_after_a_kill_the_next_start_is_the_first(paths: Paths, qtbot: QtBot) -> None:
    assert qtbot is not None
    other = start_another(paths)
    assert other.stdout
    assert other.stdout.readline() == "first\n"
    one = SingleInstance(paths)
    assert not one.claim()
    other.send_signal(signal.SIGKILL)
    other.communicate()
    assert one.claim()
    assert Path(socket_name(paths.data)).is_socket()
    one.release()


@pytest.mark.parametrize(
    "content", ["", "1\nglutetimer\nanother-machine\n1-2-3\n4-5-6\n", "4194304\npython\n\n"]
)
def test_a_lock_that_came_along_with_the_folder_keeps_no_window_shut(
    content: str, paths: Paths, qtbot: QtBot
) -> None:
    assert qtbot is not None
    paths.window_lock.write_text(content)
    one = SingleInstance(paths)
    assert one.claim()
    assert not SingleInstance(paths).claim()
    one.release()


def test_a_folder_that_was_copied_while_its_window_was_open_opens_too(
    paths: Paths, tmp_path: Path, qtbot: QtBot
) -> None:
    assert qtbot is not None
    one = SingleInstance(paths)
    assert one.claim()
    copy = Paths(tmp_path / "copy")
    shutil.copytree(paths.data, copy.data)
    assert copy.window_lock.exists()
    other = SingleInstance(copy)
    assert other.claim()
    assert not SingleInstance(paths).claim()
    for each in (one, other):
        each.release()


@pytest.mark.timeout(60)
def test_what_is_no_file_in_the_place_of_the_lock_is_reported(paths: Paths, qtbot: QtBot) -> None:
    assert qtbot is not None
    os.mkfifo(paths.window_lock)
    with pytest.raises(UserError, match=r"it is not a regular file\. Move it away\."):
        SingleInstance(paths).claim()


def test_a_folder_whose_path_is_no_text_has_a_window(tmp_path: Path, qtbot: QtBot) -> None:
    if sys.platform != "linux":
        pytest.skip("every name is text here")
    folder = tmp_path / os.fsdecode(b"\xff")
    folder.mkdir()
    one = SingleInstance(Paths(folder))
    assert one.claim()
    one.answer()
    with qtbot.wait_signal(one.called, timeout=PATIENCE_MS):
        other = start_another(Paths(folder))
    assert other.communicate(timeout=PATIENCE_S)[0] == "True\n"
    one.release()


def test_sockets_of_killed_windows_are_cleared(
    first: SingleInstance, paths: Paths, tmp_path: Path, qtbot: QtBot
) -> None:
    assert qtbot is not None
    runtime = Path(socket_name(paths.data)).parent
    dead = Path(socket_name(tmp_path / "dead"))
    with socket(AF_UNIX, SOCK_STREAM) as killed:
        killed.bind(str(dead))
    (tmp_path / "alive").mkdir()
    alive = SingleInstance(Paths(tmp_path / "alive"))
    assert alive.claim()
    strange = runtime / dead.name.replace("glutetimer", "othertimer")
    strange.touch()
    no_socket = Path(socket_name(tmp_path / "none"))
    no_socket.touch()
    first.answer()
    assert not dead.exists()
    left = {Path(socket_name(folder)) for folder in (paths.data, tmp_path / "alive")}
    assert set(runtime.iterdir()) == {*left, strange, no_socket}
    alive.release()


def test_another_data_folder_has_a_window_of_its_own(first: SingleInstance, tmp_path: Path) -> None:
    assert first
    (tmp_path / "other").mkdir()
    one = SingleInstance(Paths(tmp_path / "other"))
    assert one.claim()
    one.release()


def test_the_socket_is_the_users_alone(first: SingleInstance, paths: Paths) -> None:
    assert first
    file = Path(socket_name(paths.data))
    assert str(os.getuid()) in file.name
    assert file.stat().st_mode & 0o077 == 0


NOBODY = 65534


@pytest.fixture
def open_place(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a place for sockets that everybody may look into, where there is no better one."""
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can become another user")
    with tempfile.TemporaryDirectory(dir="/tmp") as folder:
        Path(folder).chmod(0o1777)
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


def as_another_user(act: Callable[[], object]) -> bool:
    """Return whether another user may do something."""
    child = os.fork()
    if child == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        try:
            act()
        except PermissionError:
            os._exit(1)
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def connect(address: str) -> None:
    with socket(AF_UNIX, SOCK_STREAM) as caller:
        caller.connect(address)


def test_another_user_is_refused(open_place: Path, first: SingleInstance, paths: Paths) -> None:
    assert first
    address = socket_name(paths.data)
    assert Path(address).parent == open_place
    connect(address)
    assert as_another_user(open_place.stat)
    assert not as_another_user(lambda: connect(address))


def test_nothing_is_sent_to_a_socket_of_another_user(
    open_place: Path, paths: Paths, qtbot: QtBot
) -> None:
    assert qtbot is not None
    address = socket_name(paths.data)
    assert Path(address).parent == open_place
    with socket(AF_UNIX, SOCK_STREAM) as trap:
        trap.bind(address)
        trap.listen()
        trap.setblocking(False)  # noqa: FBT003 - the name that sockets give it
        os.chown(address, NOBODY, NOBODY)
        assert not SingleInstance(paths).call_first("clench_check")
        with pytest.raises(BlockingIOError):
            trap.accept()


NONSENSE = [b"\n", b"[]\n", b'{"start": 5}\n', b"\xff\xfe\n", b"x" * 10_000, b"[" * 3_000 + b"\n"]


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_nonsense_is_ignored(
    nonsense: bytes, first: SingleInstance, qtbot: QtBot, paths: Paths
) -> None:
    heard: list[str] = []
    first.called.connect(lambda start, _opened: heard.append(start))
    other = QLocalSocket()
    other.connectToServer(socket_name(paths.data))
    assert other.waitForConnected(1_000)
    other.write(nonsense)
    other.flush()
    qtbot.waitUntil(lambda: other.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []


def test_a_call_begins_the_programme_unless_a_session_is_under_way(app: App) -> None:
    app.come_forward("clench_check")
    (screen,) = app.window.findChildren(SessionScreen)
    timer = screen.timer
    assert timer
    assert timer.runner.session.plan.programme == "clench_check"
    app.come_forward("cyclist_four")
    assert screen.timer is timer
    app.come_forward()


def test_a_call_for_what_is_not_there_is_reported(app: App) -> None:
    app.come_forward("no_such_thing")
    assert app.window.isVisible()
    assert not app.training.is_under_way


def test_a_call_opens_its_file_unless_a_session_is_under_way(app: App) -> None:
    opened: list[str] = []
    app.pages.requests.file.disconnect()
    app.pages.requests.file.connect(opened.append)
    app.come_forward("", "/home/ann/hip.pdf")
    assert opened == ["/home/ann/hip.pdf"]
    app.come_forward("clench_check")
    app.come_forward("", "/home/ann/hip.pdf")
    assert opened == ["/home/ann/hip.pdf"]
