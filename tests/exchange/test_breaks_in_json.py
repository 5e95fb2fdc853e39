"""Short breaks go out with our own JSON and come in again; older versions pass them over."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from glutetimer.app.exporting import Selection, text_pieces
from glutetimer.exchange import history_json, import_
from glutetimer.exchange.file_content import FileContent, parse
from glutetimer.exchange.formats import Format
from glutetimer.history.store import History
from glutetimer.presentation.data_results import import_preview_text, import_result_text
from tests.exchange.drawn import drawn_entry
from tests.history.test_breaks import MORNING, NOON

FILE = "".join(history_json.pieces([drawn_entry()], [NOON, MORNING]))


def read(text: str) -> FileContent:
    return parse(Path("x.json"), text.encode(), {})


def test_they_are_the_same_when_they_come_back(history: History) -> None:
    found = read(FILE)
    assert found.breaks == (NOON, MORNING)
    assert not found.notes
    preview = import_.preview(found, history)
    assert import_preview_text(preview).endswith("2 breaks are new.")
    import_.import_sessions(preview, history)
    assert history.breaks() == [NOON, MORNING]
    assert len(history.sessions()) == 1
    again = import_.preview(found, history)
    assert (again.new, again.breaks) == ((), ())
    exported = b"".join(text_pieces(history, Format.JSON, Selection(), lambda _: True))
    assert parse(Path("x.json"), exported, {}).breaks == (NOON, MORNING)


def test_breaks_alone_are_taken_in(history: History) -> None:
    preview = import_.preview(read("".join(history_json.pieces([], [NOON]))), history)
    assert import_preview_text(preview) == "1 break is new."
    import_.import_sessions(preview, history)
    assert history.breaks() == [NOON]
    assert import_result_text(preview) == "1 break was added."


def test_one_that_was_deleted_here_stays_deleted(history: History) -> None:
    history.put_break(NOON)
    history.change_all([("guided_break", NOON.uuid, {"deleted": True})]).wait()
    preview = import_.preview(read(FILE), history)
    assert preview.breaks == (MORNING,)


def test_a_version_that_knows_of_none_reads_the_sessions() -> None:
    class OlderDocument(msgspec.Struct, kw_only=True):
        format: str
        version: int
        sessions: list[msgspec.Raw]
        programmes: list[msgspec.Raw] = []

    older = msgspec.json.decode(FILE, type=OlderDocument)
    assert (older.version, len(older.sessions)) == (3, 1)


def test_a_file_without_any_has_no_list() -> None:
    assert "breaks" not in json.loads("".join(history_json.pieces([drawn_entry()])))


@pytest.mark.parametrize(
    "odd",
    [
        {"date": "2400-01-01"},
        {"programme_name": "c\x1b[31m"},
        {"work_ms": -1},
        {"finished": "yes"},
        {"id": "x"},
    ],
)
def test_nonsense_is_left_out_with_a_note(odd: dict[str, object]) -> None:
    document = json.loads(FILE)
    document["breaks"][0] |= odd
    found = read(json.dumps(document))
    assert found.breaks == (MORNING,)
    (note,) = found.notes
    assert note.place == "break 1"
    assert note.what.endswith("left out.")


def test_what_is_no_list_is_left_out_whole() -> None:
    document = json.loads(FILE) | {"breaks": 7}
    found = read(json.dumps(document))
    assert (found.breaks, len(found.entries)) == ((), 1)
    assert found.notes
