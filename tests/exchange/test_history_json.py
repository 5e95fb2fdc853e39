"""What is exported as JSON and taken in elsewhere is the same history."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glutetimer.errors import UserError
from glutetimer.exchange import history_json, import_, openweight
from glutetimer.exchange.file_content import parse
from glutetimer.exchange.import_ import preview, read_file
from glutetimer.history.rows import Entry
from glutetimer.history.store import History, open_history
from glutetimer.host.clock import FakeClock
from glutetimer.library import Catalogue
from tests.exchange.drawn import NASTY, drawn_entry, some_entries


def exported(history: History) -> bytes:
    return "".join(history_json.pieces(history.entries())).encode()


def everything(history: History) -> list[object]:
    sessions = history.sessions()
    return [
        sessions,
        [history.sets(row.uuid) for row in sessions],
        [history.programme(row.uuid) for row in sessions],
        history.set_rows(),
        history.self_tests(),
    ]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(some_entries(), min_size=1, max_size=3, unique_by=lambda one: one.session.uuid))
def test_any_history_comes_back_identical(entries: list[Entry]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here, there = Path(folder, "here", "h.db"), Path(folder, "there", "h.db")
        with open_history(here, FakeClock()) as one, open_history(there, FakeClock()) as other:
            assert one.add_all(entries).wait()
            found = parse(Path("x.json"), exported(one), {})
            import_.import_sessions(preview(found, other), other)
            assert everything(other) == everything(one)
            assert exported(other) == exported(one)
            assert preview(found, other).new == ()


def test_the_file_is_plain_json_with_a_line_for_each_session_and_programme() -> None:
    text = "".join(history_json.pieces([drawn_entry(note=NASTY), drawn_entry()]))
    document = json.loads(text)
    assert (document["format"], document["version"]) == ("glutetimer-history", 3)
    assert document["sessions"][0]["note"] == NASTY
    assert document["sessions"][0]["sets"][0]["tempo"] == {
        "lift": 2000,
        "hold_top": 2500,
        "lower": 2000,
        "hold_bottom": 500,
    }
    assert text.count("\n") == 6


def test_the_name_of_a_programme_steers_no_terminal_and_comes_back_as_it_was() -> None:
    name = "Sq\x1b[2J\x9b\u202euat\u2066"
    entry = drawn_entry({}, programme_name=name)
    entry = replace(entry, programme_json=json.dumps({"id": "mine", "name": name}))
    for pieces in (history_json.pieces, openweight.pieces):
        text = "".join(pieces([entry]))
        assert not set("\x1b\x9b\u202e\u2066") & set(text)
        json.loads(text)
    ((again,), notes) = history_json.read("".join(history_json.pieces([entry])).encode(), "a.json")
    assert json.loads(again.programme_json) == {"id": "mine", "name": name}
    assert not notes


def test_a_programme_is_written_once_however_often_it_was_done() -> None:
    one, other = drawn_entry(), drawn_entry()
    another = replace(drawn_entry(), programme_json='{"id":"another"}')
    text = "".join(history_json.pieces([one, another, other]))
    document = json.loads(text)
    assert [session["programme_content"] for session in document["sessions"]] == [0, 1, 0]
    assert document["programmes"] == [json.loads(one.programme_json), {"id": "another"}]
    assert history_json.read(text.encode(), "x.json") == ([one, another, other], [])


def test_a_file_of_the_first_version_is_read() -> None:
    document = json.loads("".join(history_json.pieces([drawn_entry(), drawn_entry()])))
    (programme,) = document.pop("programmes")
    for session in document["sessions"]:
        session["programme_content"] = programme
    document["version"] = 1
    entries, notes = history_json.read(json.dumps(document).encode(), "x.json")
    assert ([json.loads(entry.programme_json) for entry in entries], notes) == (
        [programme, programme],
        [],
    )


def test_few_bytes_do_not_become_a_history_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [drawn_entry() for _ in range(5)]
    room = 3 * len(entries[0].programme_json)
    monkeypatch.setattr(history_json, "MAX_PROGRAMMES", room)
    text = "".join(history_json.pieces(entries))
    taken, notes = history_json.read(text.encode(), "x.json")
    assert (len(taken), len(notes)) == (3, 2)


def test_what_was_deleted_is_neither_given_out_nor_brought_back(
    history: History, tmp_path: Path
) -> None:
    kept, gone = drawn_entry(), drawn_entry()
    history.add_all([kept, gone]).wait()
    file = tmp_path / "x.json"
    file.write_bytes(exported(history))
    history.delete(gone.session.uuid).wait()
    assert gone.session.uuid.encode() not in exported(history)
    found = preview(read_file(file, {}), history)
    assert (found.new, found.known, found.deleted) == ((), 1, (gone.session.uuid,))


def tampered(**changes: object) -> bytes:
    document = json.loads("".join(history_json.pieces([drawn_entry(), drawn_entry()])))
    session = document["sessions"][0]
    for path, value in changes.items():
        target, *inner = path.split("__")
        place = session if not inner else session[target][0]
        place[inner[0] if inner else target] = value
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    "changes",
    [
        {"effort": 11},
        {"state": "under_way"},
        {"date": "2026-02-30"},
        {"ended_utc_ms": 5},
        {"id": "1"},
        {"id": "0" * 36 + "\n"},
        {"note": "x" * 4001},
        {"utc_offset_min": 10_000},
        {"programme_content": []},
        {"programme_content": 1},
        {"programme_content": -1},
        {"programme_content": "0"},
        {"sets__ordinal": 0},
        {"sets__ended_ms": 1},
        {"sets__outcome": "under_way"},
        {"sets__side": "up"},
        {"sets__tempo": {"sideways": 5}},
        {"sets__load_kg": -1},
        {"sets__done_reps": 2**70},
        {"sets__test_answer": 4, "sets__test_scale": 4},
    ],
    ids=str,
)
def test_a_session_that_makes_no_sense_is_reported_and_the_others_are_taken(
    changes: dict[str, Any],
) -> None:
    entries, notes = history_json.read(tampered(**changes), "x.json")
    assert len(entries) == 1
    assert [note.place for note in notes] == ["session 1"]


def test_an_id_that_is_there_twice_is_taken_once() -> None:
    entry = drawn_entry()
    text = "".join(history_json.pieces([entry, entry]))
    entries, notes = history_json.read(text.encode(), "x.json")
    assert entries == [entry]
    assert "twice" in str(notes[0])


def test_a_set_of_another_session_is_refused_before_anything_is_written(
    history: History, tmp_path: Path
) -> None:
    entry, other = drawn_entry(), drawn_entry()
    history.add_all([entry]).wait()
    text = "".join(history_json.pieces([other]))
    file = tmp_path / "x.json"
    file.write_text(text.replace(other.sets[0].uuid, entry.sets[0].uuid), "utf-8")
    with pytest.raises(UserError, match="another session"):
        preview(read_file(file, {}), history)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": "glutetimer-history"}',
        b'{"format": "other", "version": 1, "sessions": []}',
        b'{"format": "glutetimer-history", "version": 4, "sessions": []}',
        b"[" * 100_000,
        b'{"format": "glutetimer-history", "version": 1, "sessions": 5}',
        b"\x00\xff\xfe",
        b"\xef\xbb\xbf",
    ],
)
def test_another_file_is_refused_in_a_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(content)
    with pytest.raises(UserError) as refused:
        read_file(file, {})
    assert refused.value.remedy


def test_a_nested_programme_is_reported(new_history: Callable[[], History]) -> None:
    deep = "[" * 500 + "]" * 500
    text = "".join(history_json.pieces([drawn_entry()]))
    text = text.replace('"Cyclist\'s four"}', f"{deep}}}")
    entries, notes = history_json.read(text.encode(), "x.json")
    assert entries == []
    assert "nests" in str(notes[0])
    assert new_history().sessions() == []


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_to_a_file_ends_in_anything_but_a_sentence(
    data: st.DataObject, tmp_path: Path, catalogue: Catalogue
) -> None:
    content = bytearray("".join(history_json.pieces([drawn_entry()])).encode())
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        found = parse(Path("x.json"), bytes(content), catalogue.exercises)
    except UserError:
        return
    assert len(found.entries) + len(found.notes) <= 1
    with open_history(tmp_path / "h" / "h.db", FakeClock()) as history:
        import_.import_sessions(preview(found, history), history)


def test_all_or_none_is_written(history: History) -> None:
    good, bad = drawn_entry(), drawn_entry({"planned_reps": -1})
    assert not history.add_all([good, bad]).wait()
    assert history.sessions() == []
