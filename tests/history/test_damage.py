"""Whatever happens to the file: it opens or is set aside, and a sentence reports it."""

import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.history.rows import SessionMetadata, SessionState
from glutetimer.history.store import open_history
from glutetimer.host.clock import FakeClock

HEADER = SessionMetadata(
    programme_id="four", programme_name="Four", programme_json="{}", planned_ms=720_000
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "history.db"
    with open_history(path, FakeClock()) as history:
        for _ in range(5):
            history.begin(HEADER).finish(SessionState.FINISHED)
    return path.read_bytes()


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_damage_is_met_unprepared(whole: bytes, data: st.DataObject) -> None:
    places = st.integers(0, len(whole) - 1)
    changes = data.draw(st.dictionaries(places, st.integers(0, 255), min_size=1, max_size=20))
    damaged = bytearray(whole[: data.draw(st.just(len(whole)) | places)])
    for place, value in changes.items():
        damaged[place : place + 1] = bytes([value])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "history.db"
        path.write_bytes(damaged)
        # a change of the version or of the owner's mark is refused, not damage
        with suppress(UserError), open_history(path, FakeClock()) as history:
            if history.notices:
                (aside,) = path.parent.glob("history_damaged_*.db")
                assert aside.read_bytes() == damaged
            for row in history.sessions():
                history.sets(row.uuid)
            history.set_rows()
