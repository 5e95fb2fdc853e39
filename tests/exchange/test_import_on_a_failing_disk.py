"""What an import says to be not taken in is not taken in later either."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.errors import UserError
from glutetimer.exchange.import_ import ImportPreview, import_sessions
from glutetimer.history.store import open_history
from glutetimer.host.clock import FakeClock
from tests.exchange.drawn import drawn_entry


def test_an_import_that_cannot_be_written_now_does_not_come_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_history(tmp_path / "history.db", FakeClock()) as history:
        connect = history._write_queue._connect

        def fail() -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(history._write_queue, "_connect", fail)
        with pytest.raises(UserError, match=r"the disk is full. Nothing was taken in"):
            import_sessions(ImportPreview((drawn_entry(),), 0), history)
        monkeypatch.setattr(history._write_queue, "_connect", connect)
    with open_history(tmp_path / "history.db", FakeClock()) as history:
        assert history.sessions() == []
